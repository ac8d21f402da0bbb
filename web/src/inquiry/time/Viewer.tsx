// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Viewer - up to four exhibits side by side, those that share a clock played as one.
import { useEffect, useMemo } from 'preact/hooks'
import { t } from '../../words'
import type { Medium } from '../data'
import type { Board } from './board'
import { setAt } from './board'
import { frame } from './keys'
import type { Online } from './online'
import type { Player } from './player'
import { openPlayer } from './player'
import { plays, Source } from './Source'
import { together } from './sync'

export const sourcesMost = 4

function Play({ board, player }: { board: Board; player: Player }) {
  const back = (n: number) => setAt(board, board.at.value + n * frame, board.off.value)
  return (
    <div class="time-play" role="group" aria-label={t('inquiry.exhibit.play.label')}>
      <button type="button" class="act small-act" data-frame="-1" onClick={() => back(-1)}>
        {t('inquiry.exhibit.frame.back')}
      </button>
      <button type="button" class="act small-act" data-play={player.playing.value ? 'on' : 'off'} onClick={player.toggle}>
        {t(player.playing.value ? 'inquiry.exhibit.pause' : 'inquiry.exhibit.play')}
      </button>
      <button type="button" class="act small-act" data-frame="1" onClick={() => back(1)}>
        {t('inquiry.exhibit.frame.on')}
      </button>
    </div>
  )
}

interface Props {
  board: Board
  media: readonly Medium[]
  online?: Online
  onClose: (entry: string) => void
}
export function Viewer({ board, media, online, onClose }: Props) {
  const player = useMemo(() => openPlayer(board), [board])
  useEffect(() => player.end, [player])
  const moving = media.filter(plays),
    clocked = together(moving)
  const synced = media.map(medium => clocked[moving.indexOf(medium)] ?? false)
  if (!media.length) return null
  return (
    <section class="time-viewer" aria-label={t('inquiry.exhibit.viewer')}>
      <h2>{t('inquiry.exhibit.viewer')}</h2>
      {online && synced.some(Boolean) && <Play board={board} player={player} />}
      <div class="time-sources-side" data-sources={media.length}>
        {media.map((medium, i) => (
          <Source key={medium.entry} {...{ medium, online, player }} synced={synced[i]} onClose={() => onClose(medium.entry)} />
        ))}
      </div>
    </section>
  )
}
