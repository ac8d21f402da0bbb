// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// view.ts - which stretch of time lies under how many pixels: from weeks to frames. Pure.
export interface View {
  from: number
  /** Milliseconds under one pixel. */
  perPixel: number
}
/** A pixel is half a millisecond at the least: a frame is as wide as a thumb. */
export const perPixelLeast = 0.5

export const whole = (from: number, until: number, width: number): View => {
  const length = Math.max(until - from, 60000),
    perPixel = (length * 1.08) / Math.max(width, 1)
  return { from: from - length * 0.04, perPixel }
}
export const untilOf = (view: View, width: number) => view.from + view.perPixel * width
export const xOf = (view: View, at: number) => (at - view.from) / view.perPixel
export const timeAt = (view: View, x: number) => view.from + x * view.perPixel

/** held(view, limits, width): not wider than everything, and never wholly beside it. */
export function held(view: View, limits: readonly [number, number], width: number): View {
  const all = whole(limits[0], limits[1], width)
  const perPixel = Math.min(Math.max(view.perPixel, perPixelLeast), all.perPixel)
  const half = (perPixel * width) / 2
  return { perPixel, from: Math.min(Math.max(view.from, limits[0] - half), limits[1] - half) }
}
/** nearer(view, x, factor): what lies under x stays under it. */
export function nearer(view: View, x: number, factor: number): View {
  const perPixel = view.perPixel / factor
  return { perPixel, from: timeAt(view, x) - x * perPixel }
}
export const moved = (view: View, pixels: number): View => ({ ...view, from: view.from + pixels * view.perPixel })
/** shown(view, at, width): the same stretch, moved as little as puts the instant into its middle half. */
export function shown(view: View, at: number, width: number): View {
  const x = xOf(view, at)
  if (x >= width * 0.1 && x <= width * 0.9) return view
  return { ...view, from: at - (width / 2) * view.perPixel }
}
