// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Picture - a page photographed: drawn on a canvas, as the page's own rules allow no image from anywhere.
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { kit } from '../kit'
import { t } from '../words'

/** Drawn as wide as there is room; its words stand beside it. */
export function Drawn({ blob, words }: { blob: Blob; words: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let over = false
    void createImageBitmap(blob).then(picture => {
      const at = canvas.current
      if (!at || over) return
      at.width = picture.width
      at.height = picture.height
      at.getContext('2d')!.drawImage(picture, 0, 0)
    })
    return () => {
      over = true
    }
  }, [blob])
  return <canvas ref={canvas} class="note-picture" role="img" aria-label={words} data-note-picture />
}

export function Kept({ hash, words }: { hash: string; words: string }) {
  const [blob, learn] = useState<Blob | null | 'none'>(null)
  const grown = kit.book.mine.value.size
  useEffect(() => {
    if (blob instanceof Blob) return
    void kit.book.source.value?.picture(hash).then(got => learn(got ?? 'none'))
  }, [hash, grown])
  if (blob === null) return <p class="quiet">{t('note.picture.waits')}</p>
  return blob === 'none' ? <p class="quiet">{t('note.picture.none')}</p> : <Drawn blob={blob} words={words} />
}

/** Any photograph of this phone, or one that is taken now. */
export function PictureIn({ blob, put }: { blob: Blob | null; put: (blob: Blob) => void }) {
  const id = useId()
  const [wrong, tell] = useState(false)
  const take = async (file: File) => {
    const made = await kit.pictures.redrawn(file)
    tell(!made)
    if (made) put(made)
  }
  return (
    <div class="attach">
      {blob && <Drawn blob={blob} words={t('note.picture')} />}
      <label class="act small-act quiet-act media-pick" for={id}>
        {t(blob ? 'note.picture.other' : 'note.picture.take')}
        <input
          id={id}
          type="file"
          accept="image/*"
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void take(file)
          }}
        />
      </label>
      {wrong && <p role="alert">{t('note.picture.wrong')}</p>}
    </div>
  )
}
