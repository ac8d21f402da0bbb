// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// paint.ts - the whole canvas: the ruler, the lanes that are in sight, the line. Only what can be seen is looked at.
import type { Board } from './board'
import type { Brush } from './brush'
import type { Drawn } from './hit'
import { paintItems } from './paintItems'
import { looseFit, paintLoose, paintMedium, paintRest } from './paintMedia'
import { labelHigh, lanesIn, pack, rowHigh, stepOf } from './rows'
import { laneWords } from './say'
import { clockSaid, dateSaid, zoneSaid } from './said'
import { ticksOf } from './ticks'
import { xOf } from './view'

export const rulerHigh = 48

function ruler({ c, colours, font }: Brush, board: Board, language: string) {
  const { data, width, height } = board,
    view = board.view.value
  c.fillStyle = colours.bg
  c.fillRect(0, 0, width.value, rulerHigh)
  const ticks = ticksOf(view, width.value, data.offsetMinutes, width.value < 500 ? 74 : 96)
  c.lineWidth = 1
  for (const { at, x, grain } of ticks) {
    c.strokeStyle = colours.line
    c.beginPath()
    c.moveTo(Math.round(x) + 0.5, rulerHigh - 8)
    c.lineTo(Math.round(x) + 0.5, height.value)
    c.stroke()
    c.fillStyle = grain === 'day' ? colours.ink : colours.quiet
    c.font = `${grain === 'day' ? 600 : 400} 12px ${font}`
    if (x < width.value - 40) c.fillText(clockSaid(at, data.offsetMinutes, grain, language), Math.round(x) + 4, rulerHigh - 8)
  }
  c.fillStyle = colours.ink
  c.font = `600 13px ${font}`
  c.fillText(`${dateSaid(view.from, data.offsetMinutes, language)} · ${zoneSaid(data.offsetMinutes)}`, 8, 17)
}

function label({ c, colours, font }: Brush, text: string, y: number, width: number) {
  c.fillStyle = colours.bg
  c.font = `600 12px ${font}`
  const wide = Math.min(c.measureText(text).width + 12, width)
  c.fillRect(0, y, wide, labelHigh - 3)
  c.fillStyle = colours.quiet
  c.fillText(text, 8, y + 15, width - 12)
}

function line({ c, colours }: Brush, board: Board) {
  const x = xOf(board.view.value, board.at.value)
  if (x < -2 || x > board.width.value + 2) return
  c.strokeStyle = colours.at
  c.fillStyle = colours.at
  c.lineWidth = 2
  c.beginPath()
  c.moveTo(x, rulerHigh - 12)
  c.lineTo(x, board.height.value)
  c.stroke()
  c.beginPath()
  c.moveTo(x - 8, rulerHigh - 20)
  c.lineTo(x + 8, rulerHigh - 20)
  c.lineTo(x, rulerHigh - 8)
  c.fill()
}

/** Rows are given out once a lane and step of the scale. */
export interface Rows {
  row: Uint8Array
  step: Int32Array
  lain: object | null
}
export const noRows = (board: Board): Rows => ({
  row: new Uint8Array(board.columns.count),
  step: new Int32Array(board.data.lanes.length).fill(-9999),
  lain: null,
})
function rowsFor(board: Board, rows: Rows, lane: number): Uint8Array {
  const lain = board.lain.value,
    step = stepOf(board.view.value.perPixel)
  if (rows.lain !== lain) {
    rows.lain = lain
    rows.step.fill(-9999)
  }
  if (rows.step[lane] !== step) pack(lain, board.columns, lane, board.stands[lane].rows, step, rows.row)
  rows.step[lane] = step
  return rows.row
}

function recordings(brush: Brush, board: Board, lane: number, y: number, chosen: ReadonlySet<string>): Drawn[] {
  const { data, width } = board,
    drawn: Drawn[] = []
  const put = (of: number, where: { x: number; wide: number } | null) =>
    where && drawn.push({ what: 'medium', of, ...where, y, high: rowHigh })
  for (const i of board.inLane[lane])
    put(i, paintMedium(brush, data.media[i], board.view.value, y, rowHigh, width.value, chosen.has(data.media[i].entry)))
  const loose = board.loose[lane],
    fit = looseFit(width.value),
    alone = loose.length <= fit ? loose.length : Math.max(0, fit - 1)
  for (const [place, i] of loose.slice(0, alone).entries())
    put(i, paintLoose(brush, data.media[i], place, y, rowHigh, chosen.has(data.media[i].entry)))
  const rest = loose.length - alone
  if (rest) drawn.push({ what: 'rest', of: rest, ...paintRest(brush, rest, alone, y, rowHigh), y, high: rowHigh })
  return drawn
}

/** paint(brush, board, rows, chosen, language): what was drawn, for a finger. ${chosen}: the exhibits that are open. */
export function paint(brush: Brush, board: Board, rows: Rows, chosen: ReadonlySet<string>, language: string): Drawn[] {
  const { c, colours } = brush,
    { data, stands, width, height } = board
  const drawn: Drawn[] = []
  c.fillStyle = colours.bg
  c.fillRect(0, 0, width.value, height.value)
  ruler(brush, board, language)
  c.save()
  c.beginPath()
  c.rect(0, rulerHigh, width.value, height.value)
  c.clip()
  const shift = rulerHigh + 6 - board.top.value
  const [first, end] = lanesIn(stands, board.top.value - 6, board.top.value + height.value - rulerHigh)
  for (let lane = first; lane < end; lane++) {
    const top = stands[lane].top + shift,
      body = top + labelHigh
    drawn.push(...recordings(brush, board, lane, body, chosen))
    drawn.push(...paintItems(brush, board, lane, rowsFor(board, rows, lane), body, stands[lane].rows))
    label(brush, laneWords(data.lanes[lane], board.untimed[lane]), top, width.value)
  }
  c.restore()
  line(brush, board)
  return drawn
}
