// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// brush.ts - the colours and letters that stand on the page, for a canvas: read anew when the screen changes.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { halves } from './shapes'
import type { Shape } from './shapes'

const names = ['bg', 'line', 'edge', 'ink', 'quiet', 'strong', 'at'] as const
export interface Brush {
  c: CanvasRenderingContext2D
  colours: Record<(typeof names)[number], string>
  font: string
}
export function brushOf(canvas: HTMLCanvasElement): Brush {
  const style = getComputedStyle(canvas)
  const colours = Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--time-${name}`).trim()]))
  return { c: canvas.getContext('2d')!, colours: colours as Brush['colours'], font: style.fontFamily }
}

const turn = signal(0)
const again = () => {
  turn.value++
}
const queries = ['(forced-colors: active)', '(prefers-color-scheme: light)', '(prefers-contrast: more)']
/** Counts how often colours may have changed: another screen, forced colours, letters that came. */
export function useTurn(): number {
  useEffect(() => {
    const watch = new MutationObserver(again),
      asked = queries.map(query => matchMedia(query))
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-screen', 'lang'] })
    for (const query of asked) query.addEventListener('change', again)
    void document.fonts?.ready.then(again)
    return () => {
      watch.disconnect()
      for (const query of asked) query.removeEventListener('change', again)
    }
  }, [])
  return turn.value
}

const paths = new Map<string, Path2D>()
function pathOf(d: string): Path2D {
  const found = paths.get(d) ?? new Path2D(d)
  paths.set(d, found)
  return found
}
/** glyph(brush, shape, x, y): around that point. */
export function glyph({ c, colours }: Brush, shape: Shape, x: number, y: number) {
  c.save()
  c.translate(x - 6, y - 6)
  c.strokeStyle = c.fillStyle = colours[shape.tone]
  c.lineWidth = 1.6
  const path = pathOf(shape.path)
  if (shape.fill === 'whole') c.fill(path)
  else {
    c.save()
    c.fillStyle = colours.bg
    c.fill(path)
    c.restore()
  }
  if (shape.fill === 'half' && halves[shape.path]) c.fill(pathOf(halves[shape.path]))
  c.stroke(path)
  c.restore()
}

/** Slanted lines across a box, in the stroke's colour. */
export function strokes({ c }: Brush, x: number, y: number, wide: number, high: number) {
  c.save()
  c.beginPath()
  c.rect(x, y, wide, high)
  c.clip()
  c.beginPath()
  for (let at = x - high; at < x + wide; at += 6) {
    c.moveTo(at, y + high)
    c.lineTo(at + high, y)
  }
  c.stroke()
  c.restore()
}
