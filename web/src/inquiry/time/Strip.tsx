// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Strip - the timeline itself: one canvas, which is a slider for whoever does not see it; beside it the list says what it shows.
import { effect } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { language, t } from '../../words'
import type { Board } from './board'
import { lookAtMost, pick, setAt, zoom } from './board'
import { brushOf, useTurn } from './brush'
import { handsOn, turn } from './fingers'
import type { Drawn } from './hit'
import { hit } from './hit'
import { onKey } from './keys'
import { noRows, paint, rulerHigh } from './paint'
import { instantWords } from './say'
import { timeAt } from './view'

interface Props {
  board: Board
  open: ReadonlySet<string>
  onMedium: (index: number) => void
  /** The exhibits without a time for which there is no room here. */
  onRest: () => void
}
/** What a touch meant: a recording is opened, an item picked, a heap looked into; else the line is set. */
function meant(board: Board, drawn: readonly Drawn[], x: number, y: number, { onMedium, onRest }: Props) {
  const found = y < rulerHigh ? null : hit(drawn, x, y)
  if (found?.what === 'item') return pick(board, found.of)
  if (found?.what === 'rest') return onRest()
  if (found?.what === 'heap') return zoom(board, 4, x)
  setAt(board, timeAt(board.view.value, x))
  if (found?.what === 'medium') onMedium(found.of)
}

/** Draws once a frame at most, when something that it draws has changed. */
function usePainter(board: Board, open: ReadonlySet<string>) {
  const canvas = useRef<HTMLCanvasElement>(null),
    drawn = useRef<Drawn[]>([])
  const again = useTurn()
  useEffect(() => {
    const node = canvas.current!,
      brush = brushOf(node),
      rows = noRows(board)
    let asked = 0
    const draw = () => {
      asked = 0
      const scale = window.devicePixelRatio || 1,
        wide = Math.round(board.width.value * scale),
        high = Math.round(board.height.value * scale)
      if (!wide || !high) return
      if (node.width !== wide || node.height !== high) [node.width, node.height] = [wide, high]
      brush.c.setTransform(scale, 0, 0, scale, 0, 0)
      drawn.current = paint(brush, board, rows, open, language.value)
      node.dataset.drawn = String(drawn.current.length)
    }
    const end = effect(() => {
      void [board.view.value, board.top.value, board.at.value, board.picked.value, board.lain.value]
      void [board.width.value, board.height.value, language.value]
      asked ||= requestAnimationFrame(draw)
    })
    return () => {
      end()
      cancelAnimationFrame(asked)
    }
  }, [board, open, again])
  return { canvas, drawn }
}

function useRoom(board: Board, frame: { current: HTMLDivElement | null }) {
  useEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => {
      const first = !board.width.value
      board.width.value = contentRect.width
      board.height.value = contentRect.height
      if (first) lookAtMost(board)
    })
    const wheel = (event: WheelEvent) => turn(board, event)
    watch.observe(frame.current!)
    frame.current!.addEventListener('wheel', wheel, { passive: false })
    return () => watch.disconnect()
  }, [board])
}

export function Strip(props: Props) {
  const { board, open } = props
  const frame = useRef<HTMLDivElement>(null)
  const { canvas, drawn } = usePainter(board, open)
  useRoom(board, frame)
  const latest = useRef(props)
  latest.current = props
  const hands = useMemo(() => handsOn(board, (x, y) => meant(board, drawn.current, x, y, latest.current)), [board])
  return (
    <div
      class="time-strip"
      ref={frame}
      tabIndex={0}
      role="slider"
      aria-label={t('inquiry.time.line')}
      aria-valuemin={board.data.from}
      aria-valuemax={board.data.until}
      aria-valuenow={Math.round(board.at.value)}
      aria-valuetext={instantWords(board)}
      aria-describedby="time-keys"
      onKeyDown={event => onKey(board, event)}
      onPointerDown={event => hands.down(event)}
      onPointerMove={event => hands.move(event)}
      onPointerUp={event => hands.up(event)}
      onPointerCancel={event => hands.up(event)}>
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  )
}
