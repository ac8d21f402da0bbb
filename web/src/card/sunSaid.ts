// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sunSaid.ts - what a card says of its camera's place and heading, and where the sun stands, in words.
import { t } from '../words'
import { only } from './cards'
import type { Step } from './daylight'
import { apart, litOf } from './daylight'
import type { Where } from './places'
import { headingOf, whereOf } from './places'
import { seenCard } from './Setup'
import { home, known } from './sunHere'

export const said = (setup: string, field: string) => String(only(seenCard(setup, 'A'), field) ?? '')
export const whereIs = (setup: string): Where | null => whereOf(seenCard(setup, 'A'), known.value, home.value)
export const headingAt = (setup: string) => headingOf(said(setup, 'heading'))
export const placeName = (where: Where) => where.name || `${where.lat.toFixed(4)}, ${where.lon.toFixed(4)}`

export const degrees = (n: number) => `${Math.round(n)}°`

/** Where it stands: how high, and on which side of the lens. */
export function standing({ azimuth, altitude }: Pick<Step, 'azimuth' | 'altitude'>, heading: number | null): string {
  if (altitude < -0.833) return t('card.sun.under', { altitude: degrees(-altitude) })
  const stands = t('card.sun.stands', { altitude: degrees(altitude), azimuth: degrees(azimuth) })
  if (heading === null) return stands
  const off = apart(azimuth - heading)
  const side = t(off < 0 ? 'card.sun.off-left' : 'card.sun.off-right', { degrees: degrees(Math.abs(off)) })
  return `${stands}, ${side}: ${t(`card.sun.lit.${litOf(off)}`)}`
}
