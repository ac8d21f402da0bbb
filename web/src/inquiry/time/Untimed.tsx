// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Untimed - the exhibits of which nobody knows when they were made: they stand at no instant, so a list has them all, for a finger and for
// keys. On the canvas only those have room that fit beside one another.
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../words'
import type { Board } from './board'

interface Props {
  board: Board
  open: ReadonlySet<string>
  onMedium: (index: number) => void
  /** Where a touch on the canvas leads that meant the rest of them. */
  place: RefObject<HTMLDetailsElement | null>
}
export function Untimed({ board, open, onMedium, place }: Props) {
  const [shown, show] = useState(false)
  const untimed = board.loose.flat(),
    { media } = board.data
  if (!untimed.length) return null
  return (
    <details class="time-untimed" ref={place} data-untimed={untimed.length} onToggle={event => show(event.currentTarget.open)}>
      <summary>{t('inquiry.time.loose', { n: untimed.length })}</summary>
      <ul class="time-runs">
        {shown &&
          untimed.map(i => (
            <li key={i}>
              <button
                type="button"
                class="act small-act time-running"
                data-loose={media[i].entry}
                aria-pressed={open.has(media[i].entry)}
                onClick={() => onMedium(i)}>
                {[media[i].entry, media[i].device || (media[i].kin ? '' : media[i].title)].filter(Boolean).join(' · ')}
              </button>
            </li>
          ))}
      </ul>
    </details>
  )
}
