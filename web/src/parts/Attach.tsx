// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Attach - a photograph or what somebody says, to go with a report. The phone's own camera and recorder: over plain http the page
// has none.
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Attached } from '../media'
import { attach } from '../media'
import { t } from '../words'

/** The picture as it will be sent, and not the one that was taken. */
function Preview({ media, nth }: { media: Attached; nth: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (!media.type.startsWith('image/')) return
    void createImageBitmap(media.blob).then(picture => {
      const at = canvas.current
      if (!at) return
      at.width = 160
      at.height = Math.max(1, Math.round((160 * picture.height) / picture.width))
      at.getContext('2d')!.drawImage(picture, 0, 0, at.width, at.height)
    })
  }, [media.hash])
  if (!media.type.startsWith('image/')) return <span>{t('media.sound', { n: nth, kb: Math.ceil(media.size / 1000) })}</span>
  return <canvas ref={canvas} class="media-preview" role="img" aria-label={t('media.picture', { n: nth })} />
}

function Pick({ accept, words, put }: { accept: string; words: string; put: (file: File) => void }) {
  const id = useId()
  return (
    <label class="act small-act quiet-act media-pick" for={id}>
      {words}
      <input
        id={id}
        type="file"
        accept={accept}
        capture="environment"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) put(file)
        }}
      />
    </label>
  )
}

interface Props {
  list: readonly Attached[]
  put: (list: readonly Attached[]) => void
  picture?: boolean /* a photograph only, and nobody's voice */
}
export function Attach({ list, put, picture }: Props) {
  const [wrong, tell] = useState(false)
  const add = async (file: File) => {
    const made = await attach(file)
    tell(!made)
    if (made && !list.some(row => row.hash === made.hash)) put([...list, made])
  }
  return (
    <div class="attach">
      <div class="row-acts">
        <Pick accept="image/*" words={t('media.photo')} put={file => void add(file)} />
        {!picture && <Pick accept="audio/*" words={t('media.voice')} put={file => void add(file)} />}
      </div>
      {wrong && <p role="alert">{t('media.wrong')}</p>}
      {list.length > 0 && (
        <>
          <ul class="media-list">
            {list.map((media, i) => (
              <li key={media.hash}>
                <Preview media={media} nth={i + 1} />
                <button
                  type="button"
                  class="act small-act quiet-act"
                  onClick={() => put(list.filter(other => other.hash !== media.hash))}>
                  {t('media.remove', { n: i + 1 })}
                </button>
              </li>
            ))}
          </ul>
          <p class="quiet small">{t(picture ? 'photo.note' : 'media.note')}</p>
        </>
      )}
    </div>
  )
}
