// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// keys.ts - the timeline by keys alone; docs/inquiry.md lists them.
import type { Board } from './board'
import { climb, lookAtAll, setAt, slide, step, stepFrame, zoom } from './board'

const hop = (board: Board, pixels: number) => setAt(board, board.at.value + pixels * board.view.value.perPixel)
type Act = (board: Board, event: KeyboardEvent) => void
const acts: Record<string, Act | undefined> = {
  ArrowLeft: (board, { shiftKey }) => hop(board, shiftKey ? -40 : -4),
  ArrowRight: (board, { shiftKey }) => hop(board, shiftKey ? 40 : 4),
  ArrowUp: board => climb(board, -60),
  ArrowDown: board => climb(board, 60),
  PageUp: board => slide(board, -board.width.value * 0.8),
  PageDown: board => slide(board, board.width.value * 0.8),
  Home: board => setAt(board, board.data.from, 0),
  End: board => setAt(board, board.data.until, 0),
  '+': board => zoom(board, 2),
  '=': board => zoom(board, 2),
  '-': board => zoom(board, 0.5),
  '0': lookAtAll,
  ',': board => stepFrame(board, -1),
  '.': board => stepFrame(board, 1),
  n: board => step(board, 1),
  p: board => step(board, -1),
}
export function onKey(board: Board, event: KeyboardEvent) {
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  act(board, event)
}
