// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// shapes.ts - how an item's status is drawn: by its shape and its line first, so that no colour is needed to tell one from the
// other. Drawn in a box of 12 by 12; the canvas, the list and the key take the same paths. Pure.
export interface Shape {
  path: string
  /** Filled whole, its left half, or an outline. */
  fill: 'whole' | 'half' | 'none'
  /** How its width in time is drawn: a bar, a bar of strokes, a dashed outline. */
  bar: 'plain' | 'strokes' | 'dashed'
  tone: 'ink' | 'strong' | 'quiet'
}
const disc = 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  diamond = 'M6 .3L11.7 6L6 11.7L.3 6z',
  wedge = 'M1.5 1L11 6L1.5 11z',
  square = 'M1.5 1.5h9v9h-9z',
  struck = 'M1.5 1.5h9v9h-9zM1.5 10.5l9-9',
  cross = 'M1.5 1.5l9 9M10.5 1.5l-9 9',
  stroke = 'M4 .5h4v11h-4z'
export const halves: Record<string, string> = {
  [diamond]: 'M6 .3L6 11.7L.3 6z',
  [stroke]: 'M4 6h4v5.5h-4z',
  [square]: 'M1.5 1.5h4.5v9h-4.5z',
}

const plain = (path: string, fill: Shape['fill'], tone: Shape['tone'] = 'ink'): Shape => ({ path, fill, bar: 'plain', tone })
const table: Record<string, Shape | undefined> = {
  agreed: plain(disc, 'whole'),
  disputed: { path: diamond, fill: 'half', bar: 'strokes', tone: 'strong' },
  unknown: { path: disc, fill: 'none', bar: 'dashed', tone: 'quiet' },
  told: plain(wedge, 'whole'),
  offered: plain(wedge, 'none'),
  answered: plain(square, 'whole'),
  part: plain(square, 'half'),
  put: plain(square, 'none'),
  open: plain(square, 'none'),
  declined: plain(struck, 'none'),
  'cannot-answer': plain(cross, 'none'),
  'not-approached': { path: square, fill: 'none', bar: 'dashed', tone: 'quiet' },
  now: plain(stroke, 'whole'),
  late: plain(stroke, 'half'),
  paper: plain(stroke, 'none'),
}
const other = plain(stroke, 'none', 'quiet')
export const shapeOf = (status: string): Shape => table[status] ?? other
export const drawnStatuses = Object.keys(table)
