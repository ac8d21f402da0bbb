// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stopping.ts - whose a stop is, and who can let the set go on.
import { isStation, myId, people, personOf, runsTheSet } from './store'
import type { Stop } from './views'

/** Whose it is to call it a mistake: who raised it; where nobody was named, whoever keeps the station it was pressed at. */
export const answersFor = (stop: Stop) => stop.raiser || stop.presence
export const isMine = (stop: Stop) => !isStation.value && answersFor(stop) === myId.value

export const releases = () => isStation.value || runsTheSet() || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

/** Custodians, holders, direction, keys, and whoever is inside an area where something is out; the core says who. */
export const whoIsAsked = (stop: Stop): readonly number[] => stop.asked ?? people().map(row => row.person)
export const isAsked = (stop: Stop, person: number) => whoIsAsked(stop).includes(person)
export const silentOf = (stop: Stop) => whoIsAsked(stop).filter(person => !stop.answered.includes(person))
