// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Picture - a picture as it is held: whole in its place, or over the whole screen, where it is brought nearer by buttons, keys or two fingers.
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../words'
import { Unplayed } from './Unplayed'

const nearest = 16
interface Props {
  entry: string
  title: string
  url: string
}
/** How wide a picture is that is just whole in its room. */
function useWhole(room: RefObject<HTMLDivElement | null>) {
  const [whole, put] = useState<number | undefined>(undefined)
  function measure() {
    const picture = room.current?.querySelector('img')
    const { clientWidth, clientHeight } = room.current ?? { clientWidth: 0, clientHeight: 0 }
    if (!picture?.naturalWidth || !clientWidth) return
    put(Math.min(clientWidth, (clientHeight * picture.naturalWidth) / picture.naturalHeight))
  }
  useEffect(() => {
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  return { whole, measure }
}
function Large({ entry, title, url, onClose }: Props & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null),
    room = useRef<HTMLDivElement>(null),
    { whole, measure } = useWhole(room),
    [near, setNear] = useState(1)
  useEffect(() => {
    dialog.current!.showModal()
    measure()
  }, [])
  /** What stood in the middle stays there. */
  function go(to: number) {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = room.current!
    const next = Math.min(Math.max(to, 1), nearest),
      by = next / near
    setNear(next)
    requestAnimationFrame(() =>
      room.current?.scrollTo(
        (scrollLeft + clientWidth / 2) * by - clientWidth / 2,
        (scrollTop + clientHeight / 2) * by - clientHeight / 2,
      ),
    )
  }
  const keys: Record<string, number> = { '+': near * 2, '=': near * 2, '-': near / 2, '0': 1 }
  return (
    <dialog
      class="time-large"
      ref={dialog}
      aria-label={`${entry}, ${title}`}
      data-near={near}
      onClose={onClose}
      onKeyDown={event => event.key in keys && go(keys[event.key])}>
      <div class="time-large-room" ref={room} tabIndex={0} role="region" aria-label={t('inquiry.picture.room')}>
        <img src={url} alt={`${entry}, ${title}`} width={whole && Math.round(whole * near)} onLoad={measure} />
      </div>
      <div class="time-large-acts">
        <button
          type="button"
          class="act small-act"
          data-near-by="-1"
          aria-disabled={near <= 1 || undefined}
          onClick={() => go(near / 2)}>
          {t('inquiry.time.wider')}
        </button>
        <button
          type="button"
          class="act small-act"
          data-near-by="1"
          aria-disabled={near >= nearest || undefined}
          onClick={() => go(near * 2)}>
          {t('inquiry.time.nearer')}
        </button>
        <button type="button" class="act small-act" data-large-close onClick={() => dialog.current!.close()}>
          {t('close')}
        </button>
      </div>
    </dialog>
  )
}
export function Picture({ entry, title, url }: Props) {
  const [large, setLarge] = useState(false),
    [broken, setBroken] = useState(false)
  if (broken) return <Unplayed entry={entry} what="shown" />
  return (
    <>
      <img class="time-picture" src={url} alt={`${entry}, ${title}`} onError={() => setBroken(true)} />
      <button type="button" class="act small-act" data-large onClick={() => setLarge(true)}>
        {t('inquiry.picture.large')}
      </button>
      {large && <Large {...{ entry, title, url }} onClose={() => setLarge(false)} />}
    </>
  )
}
