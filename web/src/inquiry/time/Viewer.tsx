// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Viewer - up to four exhibits side by side, those that share a clock played as one.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { t } from '../../words'
import type { Medium } from '../data'
import type { Board } from './board'
import { stepFrame } from './board'
import { rateOf } from './frames'
import type { Online } from './online'
import type { Player } from './player'
import { openPlayer } from './player'
import { plays, Source } from './Source'
import { together } from './sync'

export const sourcesMost = 4

function Play({ board, player }: { board: Board; player: Player }) {
  const hand = board.hand.value
  const step = (n: 1 | -1) => t(`inquiry.exhibit.${hand && rateOf(hand) ? 'frame' : 'step'}.${n < 0 ? 'back' : 'on'}`)
  return (
    <div class="time-play" role="group" aria-label={t('inquiry.exhibit.play.label')}>
      <button type="button" class="act small-act" data-frame="-1" onClick={() => stepFrame(board, -1)}>
        {step(-1)}
      </button>
      <button type="button" class="act small-act" data-play={player.playing.value ? 'on' : 'off'} onClick={player.toggle}>
        {t(player.playing.value ? 'inquiry.exhibit.pause' : 'inquiry.exhibit.play')}
      </button>
      <button type="button" class="act small-act" data-frame="1" onClick={() => stepFrame(board, 1)}>
        {step(1)}
      </button>
    </div>
  )
}
/** Whose pictures a step goes by: the one that was chosen, else the first that has any. */
function useHand(board: Board, clocked: readonly Medium[]) {
  const [chosen, choose] = useState('')
  const hand = clocked.find(({ entry }) => entry === chosen) ?? clocked.find(rateOf) ?? clocked[0] ?? null
  useEffect(() => {
    board.hand.value = hand
    return () => void (board.hand.value = null)
  }, [board, hand])
  const several = clocked.length > 1
  return (medium: Medium) =>
    several && clocked.includes(medium) ? { held: medium === hand, take: () => choose(medium.entry) } : undefined
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
  const handOf = useHand(
    board,
    media.filter((_, i) => synced[i]),
  )
  if (!media.length) return null
  return (
    <section class="time-viewer" aria-label={t('inquiry.exhibit.viewer')}>
      <h2>{t('inquiry.exhibit.viewer')}</h2>
      {player.open.value > 0 && <Play board={board} player={player} />}
      <div class="time-sources-side" data-sources={media.length}>
        {media.map((medium, i) => (
          <Source
            key={medium.entry}
            {...{ medium, online, player }}
            synced={synced[i]}
            hand={handOf(medium)}
            onClose={() => onClose(medium.entry)}
          />
        ))}
      </div>
    </section>
  )
}
