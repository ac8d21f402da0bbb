// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// stopping.ts - whose a stop is, and who can let the set go on.
import { isStation, myId, personOf, runsTheSet } from './store'
import type { Stop } from './views'

/** Whose it is to call it a mistake: who raised it; where nobody was named, whoever keeps the station it was pressed at. */
export const answersFor = (stop: Stop) => stop.raiser || stop.presence
export const isMine = (stop: Stop) => !isStation.value && answersFor(stop) === myId.value

export const releases = () => isStation.value || runsTheSet() || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))
