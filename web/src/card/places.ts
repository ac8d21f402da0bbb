// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// places.ts - where a card's camera stands, for its sun: by the card's own degrees, by the location it names, else where the
// production works. What a hand types is read leniently, and what is no place is none. Pure.
import type { Entry } from '../book/lines'
import type { Place } from '../sun'
import type { Card } from './cards'
import { only, textIn } from './cards'

export type Point = readonly [azimuth: number, height: number]
export interface Where extends Place {
  name: string
  zone: string
  horizon: readonly Point[] /* [] is the sea */
}

/** degreesOf("110,56 W", 180): -110.56; null: no degrees up to ${most}. */
export function degreesOf(typed: string, most: number): number | null {
  const found = /^([+−-]?)(\d{1,3}(?:[.,]\d{1,10})?)\s*°?\s*([NSEW]?)$/i.exec(typed.trim())
  if (!found) return null
  const size = Number(found[2].replace(',', '.'))
  const back = found[1] === '-' || found[1] === '−' || /[SW]/i.test(found[3])
  return size <= most ? (back ? -size : size) : null
}
/** headingOf("240°"): degrees from true north, 0 to 360. */
export function headingOf(typed: string): number | null {
  const degrees = degreesOf(typed.replace(/[NSEW]$/i, 'x'), 360)
  return degrees === null ? null : (degrees + 360) % 360
}
/** horizonOf(typed): one height all round, or points apart by lines or semicolons, "92.5 4.1"; null: neither. As horizon_typed (src/notebook/horizon.h). */
export function horizonOf(typed: string): Point[] | null {
  const rows = typed
    .split(/[\n;]/)
    .map(row => row.replace(/#.*/, '').trim())
    .filter(Boolean)
    .map(row => row.split(/[\s,]+/).map(word => (/^[+-]?\d{1,3}(\.\d+)?$/.test(word) ? Number.parseFloat(word) : NaN)))
  if (rows.flat().some(Number.isNaN)) return null
  if (rows.length === 1 && rows[0].length === 1) rows[0].unshift(0)
  const points = rows.map(([azimuth, height]): Point => [azimuth, height])
  const rises = points.every(
    ([azimuth], i) => azimuth >= 0 && azimuth <= 360 && (!i || (azimuth > points[i - 1][0] && azimuth < points[0][0] + 360)),
  )
  const good = rows.every(row => row.length === 2) && rises && points.every(([, height]) => height >= -30 && height <= 89)
  return good ? points : null
}

const placed = (lat: string, lon: string): Place | null => {
  const at = { lat: degreesOf(lat, 90), lon: degreesOf(lon, 180) }
  return at.lat === null || at.lon === null ? null : { lat: at.lat, lon: at.lon }
}
/** Of the notebook's locations those that say where they are; isZone: whether this browser has that zone. */
export const wheresOf = (entries: readonly Entry[], zone: string, isZone: (zone: string) => boolean): Where[] =>
  entries
    .filter(entry => entry.kind === 'location' && !entry.removed)
    .flatMap(entry => {
      const said = (field: string) => textIn(entry, field).trim()
      const at = placed(said('lat'), said('lon')),
        own = said('zone')
      const rest = { name: said('name'), zone: own && isZone(own) ? own : zone, horizon: horizonOf(said('horizon')) ?? [] }
      return at ? [{ ...at, ...rest }] : []
    })

const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
const near = (a: Place, b: Place) => Math.abs(a.lat - b.lat) < 0.02 && Math.abs(a.lon - b.lon) < 0.02
/**
 * whereOf(card, known, home): its own degrees with the zone and the mountains of the location that they, or its name, belong to; a
 * location that it names; where the production works. Null: nobody has said.
 */
export function whereOf(card: Card | null, known: readonly Where[], home: Where | null): Where | null {
  const said = (field: string) => String(only(card, field) ?? '')
  const name = said('place'),
    own = placed(said('lat'), said('lon'))
  const named = name ? known.find(one => alike(one.name, name)) : undefined
  if (!own) return named ?? home
  const of = named && near(named, own) ? named : known.find(one => near(one, own))
  const zone = of?.zone ?? named?.zone ?? home?.zone
  return zone ? { ...own, name: name || of?.name || '', zone, horizon: of?.horizon ?? [] } : null
}
/** Where the production works, with the mountains of the location there. */
export const homeOf = (at: Place | null, zone: string, known: readonly Where[]): Where | null => {
  const of = at && known.find(one => near(one, at))
  return at && { name: of?.name ?? '', horizon: of?.horizon ?? [], zone, lat: at.lat, lon: at.lon }
}
export const isPlace = (lat: string, lon: string) => placed(lat, lon) !== null
