// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sunHere.ts - what a card's sun needs, fetched while the link is there and kept: the module that computes it, and where the
// production works.
import { computed, signal } from '@preact/signals'
import { kit } from '../kit'
import { me } from '../store'
import type { Place, Sun } from '../sun'
import { openSun } from '../sun'
import type { Where } from './places'
import { homeOf, wheresOf } from './places'

export const sun = signal<Sun | null>(null)
const title = () => (me.value && me.value !== 'join' ? me.value.title : '')
const zoneHere = () => (me.value && me.value !== 'join' ? me.value.zone : 'UTC')
const shelf = () => `showclear.place/${title()}`
function kept(): Place | null {
  try {
    const place = JSON.parse(localStorage.getItem(shelf()) ?? 'null') as Place | null
    return place && Number.isFinite(place.lat) && Number.isFinite(place.lon) ? place : null
  } catch {
    return null
  }
}
/** Where the production works, as the office wrote it beside the record; null: it has not. */
const production = signal<Place | null>(null)

const asPlace = (body: { place: Place } | null): Place | null => body && { lat: body.place.lat, lon: body.place.lon }
async function askPlace(): Promise<Place | null> {
  const response = await fetch('/sun', { credentials: 'same-origin' }).catch(() => null)
  if (!response?.ok) return kept()
  const place = await response.json().then(asPlace, kept)
  localStorage.setItem(shelf(), JSON.stringify(place))
  return place
}
const often = 600000
let askedAt = -Infinity
/** wake(): when a card is looked at; it moves with the company, so it is asked again, not often. */
export function wake() {
  if (!sun.value) void openSun().then(opened => (sun.value ??= opened))
  const now = performance.now()
  if (now - askedAt < often) return
  askedAt = now
  production.value ??= kept()
  void askPlace().then(place => (production.value = place))
}

/** The notebook's locations that say where they are, hers and those given. */
export const known = computed<readonly Where[]>(() =>
  wheresOf(kit.book.entries.value, zoneHere(), kit.zones.isZone).sort((a, b) => a.name.localeCompare(b.name)),
)
export const home = computed<Where | null>(() => homeOf(production.value, zoneHere(), known.value))
export const homeZone = zoneHere
