// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// racking.ts - a rack's pieces by their voucher numbers, and the commands that a looker's taps make of them. Pure: tested
// without a page.
import type { Asked } from './asked'
import type { Rack } from './views'
import { asked } from './asked'

export type Passing = 'check' | 'back'

const away = (rack: Rack) => new Set(rack.pieces.map(piece => piece[0]))
const every = (rack: Rack) => Array.from({ length: rack.count }, (_, i) => i + 1)
/** In the rack now: what can be looked at and issued. */
export const atRest = (rack: Rack) => every(rack).filter(voucher => !away(rack).has(voucher))
export const outside = (rack: Rack) => rack.pieces.filter(piece => piece[2] === 'out').map(piece => piece[0])
export const missing = (rack: Rack) => rack.pieces.filter(piece => piece[2] === 'missing').map(piece => piece[0])
export const holderOf = (rack: Rack, voucher: number) => rack.pieces.find(piece => piece[0] === voucher)?.[1] ?? 0

/** The numbers that pass before the looker. */
export const passing = (rack: Rack, how: Passing) => (how === 'check' ? atRest(rack) : outside(rack))
/** One tap, one number: a number taken twice stays one. */
export const pass = (passed: readonly number[], voucher: number) => (passed.includes(voucher) ? passed : [...passed, voucher])
export const left = (all: readonly number[], passed: readonly number[]) => all.filter(voucher => !passed.includes(voucher))

/** 1, 2, 3, 7 as "1-3, 7". */
export function spans(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

export interface Passed {
  rack: Rack
  how: Passing
  all: readonly number[]
  passed: readonly number[]
  failed: number
  shower: number
  looker: number
  seen: number /* the log's size when the first one passed */
  station: boolean
}
export type Look = Omit<Passed, 'passed' | 'failed'>
/** What is recorded when the looker is done: what did not come back by number first, then the count of the rest. */
export function recorded({ rack, how, all, passed, failed, shower, looker, seen, station }: Passed): Asked[] {
  const by = { for: looker, seen }
  const count = { rack: rack.rack, shower, seen: passed.length, failed }
  if (how === 'check') return [asked('check-rack', { ...count, of: all.length }, by)]
  const gone = failed ? [] : left(all, passed)
  const back = asked('return-rack', { ...count, of: all.length - gone.length }, { for: looker })
  return [
    ...gone.map(voucher => asked('miss-piece', { rack: rack.rack, voucher }, { for: station ? looker : undefined })),
    ...(passed.length || failed ? [back] : []),
  ]
}
