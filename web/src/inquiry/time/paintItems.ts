// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// paintItems.ts - a lane's items: each with the width of what is not sure about it, its ends fading where nobody says them, and its
// words where there is room; where more begin than can be told apart, a heap.
import type { Board } from './board'
import type { Brush } from './brush'
import { glyph, strokes } from './brush'
import { beginOpen, endOpen } from './columns'
import type { Drawn } from './hit'
import { rowHigh } from './rows'
import type { Shape } from './shapes'
import { shapeOf } from './shapes'
import type { Shelf } from './shelves'
import { heaps, reach } from './shelves'
import { untilOf, xOf } from './view'

/** How far an open end is drawn until it is gone. */
const fade = 90,
  heapStep = 6,
  tightest = 8,
  under = 10

interface Placed {
  item: number
  row: number
  x: number
  to: number
  /** Where its shape stands: in the middle of what is seen of it. */
  mid: number
}
/** What of the lane reaches into the window; null: too many to be told apart. */
function placed(board: Board, shelves: readonly Shelf[], rows: number, row: Uint8Array): Placed[] | null {
  const { columns, width } = board,
    view = board.view.value
  const found: Placed[] = [],
    most = (width.value / tightest) * rows
  const margin = fade * view.perPixel,
    until = untilOf(view, width.value) + margin
  for (const shelf of shelves) {
    const [first, end] = reach(shelf, view.from - margin, until)
    if (end - first > most * 4) return null
    for (let i = first; i < end; i++) {
      const item = shelf.item[i],
        x = xOf(view, columns.anchor[item]),
        to = x + columns.length[item] / view.perPixel
      const mid = (Math.max(x, 6) + Math.min(Math.max(to, x), width.value - 6)) / 2
      if (to >= -fade && found.push({ item, row: row[item], x, to, mid }) > most) return null
    }
  }
  return found.sort((a, b) => a.mid - b.mid)
}

/** The stretch in which it may have been: beneath its words. */
function bar(brush: Brush, shape: Shape, x: number, y: number, wide: number) {
  const { c, colours } = brush,
    high = 6
  c.save()
  c.strokeStyle = c.fillStyle = colours[shape.tone]
  c.lineWidth = 1
  if (shape.bar === 'plain') {
    c.globalAlpha = 0.6
    c.fillRect(x, y - high / 2, wide, high)
  } else {
    if (shape.bar === 'strokes') strokes(brush, x, y - high / 2, wide, high)
    else c.setLineDash([4, 4])
    c.strokeRect(x + 0.5, y - high / 2 + 0.5, wide - 1, high - 1)
  }
  c.restore()
}
function openEnd({ c, colours }: Brush, shape: Shape, x: number, y: number, towards: 1 | -1) {
  const gradient = c.createLinearGradient(x, 0, x + towards * fade, 0)
  gradient.addColorStop(0, colours[shape.tone])
  gradient.addColorStop(1, colours.bg)
  c.fillStyle = gradient
  const from = towards > 0 ? x : x - fade
  if (shape.bar === 'plain') c.fillRect(from, y - 3, fade, 6)
  else for (let at = 0; at < fade; at += 8) c.fillRect(from + at, y - 3, 5, 6)
}

const clip = (text: string, c: CanvasRenderingContext2D, room: number) => {
  const most = Math.floor(room / 5)
  const short = text.length > most ? text.slice(0, most) : text
  if (c.measureText(short).width <= room && short === text) return text
  let end = Math.min(short.length, Math.floor((short.length * room) / c.measureText(short).width))
  while (end > 0 && c.measureText(`${short.slice(0, end)}…`).width > room) end--
  return end > 3 ? `${short.slice(0, end).trimEnd()}…` : ''
}
function words({ c, colours, font }: Brush, text: string, x: number, y: number, room: number) {
  if (room < 34) return
  c.font = `400 13px ${font}`
  c.fillStyle = colours.ink
  c.fillText(clip(text, c, room), x, y + 4.5)
}

function item(brush: Brush, board: Board, one: Placed, top: number, next: number): Drawn {
  const { columns, data, width, picked } = board,
    { c, colours } = brush
  const shape = shapeOf(data.items.status[one.item]),
    open = columns.open[one.item],
    y = top + one.row * rowHigh + 11,
    wide = one.to - one.x,
    at = one.mid
  if (open & beginOpen) openEnd(brush, shape, one.x, y + under, -1)
  if (open & endOpen) openEnd(brush, shape, one.x, y + under, 1)
  const from = Math.max(one.x, -20),
    to = Math.min(one.to, width.value + 20)
  if (wide > 2 && to > from) bar(brush, shape, from, y + under, to - from)
  glyph(brush, shape, at, y)
  if (picked.value === one.item) {
    c.strokeStyle = colours.at
    c.lineWidth = 2.5
    c.strokeRect(Math.min(from, at - 9), y - 10.5, Math.max(to - from, 18), 26)
  }
  words(brush, data.items.says[one.item], at + 11, y, Math.min(next, width.value) - at - 20)
  return { what: 'item', of: one.item, x: Math.min(from, at - 8), y: y - 11, wide: Math.max(to - from, 16), high: rowHigh - 2 }
}

function crowd(brush: Brush, board: Board, shelves: readonly Shelf[], top: number, high: number): Drawn[] {
  const view = board.view.value,
    { c, colours } = brush
  const all = heaps(shelves, view.from, view.perPixel, board.width.value, heapStep)
  const tallest = Math.log1p(Math.max(...all.map(heap => heap.count), 1))
  return all.map(({ x, count, disputed, unknown }) => {
    const tall = Math.max(3, (Math.log1p(count) / tallest) * high),
      y = top + high - tall
    const part = (n: number) => (n / count) * tall
    c.fillStyle = colours.ink
    c.globalAlpha = 0.75
    c.fillRect(x, y + part(disputed + unknown), heapStep - 1, tall - part(disputed + unknown))
    c.globalAlpha = 1
    c.fillStyle = colours.strong
    c.fillRect(x, y, heapStep - 3, part(disputed))
    c.strokeStyle = colours.quiet
    c.lineWidth = 1
    if (part(unknown) >= 2) c.strokeRect(x + 0.5, y + part(disputed) + 0.5, heapStep - 2, part(unknown) - 1)
    return { what: 'heap', of: view.from + (x + heapStep / 2) * view.perPixel, x, y: top, wide: heapStep, high }
  })
}

/** paintItems(...): draws a lane's items; says where each is. */
export function paintItems(brush: Brush, board: Board, lane: number, row: Uint8Array, top: number, rows: number): Drawn[] {
  const shelves = board.lain.value.lanes[lane]
  const list = placed(board, shelves, rows, row)
  if (!list) return crowd(brush, board, shelves, top, rows * rowHigh)
  const nextIn = new Array<number>(rows).fill(Infinity)
  const drawn: Drawn[] = []
  for (let i = list.length - 1; i >= 0; i--) {
    const one = list[i]
    drawn.push(item(brush, board, one, top, nextIn[one.row]))
    nextIn[one.row] = one.mid - 8
  }
  return drawn
}
