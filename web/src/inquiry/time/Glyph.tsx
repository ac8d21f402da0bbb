// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Glyph - an item's shape beside its words, the same as on the canvas.
import { halves, shapeOf } from './shapes'

export function Glyph({ status }: { status: string }) {
  const { path, fill, tone } = shapeOf(status),
    half = fill === 'half' && halves[path]
  return (
    <svg class={`time-glyph time-${tone}`} viewBox="-1 -1 14 14" width="16" height="16" aria-hidden="true">
      <path d={path} class={fill === 'whole' ? 'time-full' : 'time-hollow'} />
      {half && <path d={half} class="time-full" />}
    </svg>
  )
}
