// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Instant - the moment under the line, by both clocks; which recordings ran then, where in each, and how sure that is.
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../words'
import type { Medium } from '../data'
import type { Board } from './board'
import { positionSaid } from './citing'
import { instantWords, offWords } from './say'
import { inFile, runs } from './sync'

/** Said aloud once the line stands still. */
function Aloud({ words }: { words: string }) {
  const [said, say] = useState(words)
  useEffect(() => {
    const wait = setTimeout(() => say(words), 500)
    return () => clearTimeout(wait)
  }, [words])
  return (
    <p class="hidden time-aloud" role="status" aria-live="polite">
      {said}
    </p>
  )
}

interface Props {
  board: Board
  open: ReadonlySet<string>
  onMedium: (index: number) => void
}
const Running = ({ medium, at, isOpen, onOpen }: { medium: Medium; at: number; isOpen: boolean; onOpen: () => void }) => (
  <li>
    <button type="button" class="act small-act time-running" data-running={medium.entry} aria-pressed={isOpen} onClick={onOpen}>
      <span>
        {medium.entry} · {medium.device}
      </span>
      <small>
        {positionSaid(inFile(medium, at))}{' '}
        {medium.clock === null && medium.group === null ? t('inquiry.time.no-clock') : offWords(medium.plusMinus)}
      </small>
    </button>
  </li>
)
const most = 12

export function Instant({ board, open, onMedium }: Props) {
  const at = board.at.value,
    { media } = board.data
  const running = media.flatMap((medium, i) => (runs(medium, at) ? [i] : []))
  const words = instantWords(board)
  return (
    <section class="time-instant" aria-label={t('inquiry.time.instant.label')}>
      <p class="time-now" data-instant={Math.round(at)}>
        {words}
      </p>
      <Aloud words={words} />
      {media.length > 0 && (
        <>
          <p class="quiet">{t(running.length ? 'inquiry.time.running' : 'inquiry.time.running.none', { n: running.length })}</p>
          <ul class="time-runs">
            {running.slice(0, most).map(i => (
              <Running key={i} medium={media[i]} at={at} isOpen={open.has(media[i].entry)} onOpen={() => onMedium(i)} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
