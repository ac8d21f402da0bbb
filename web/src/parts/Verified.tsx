// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Verified - what packs in force prohibit, and whether anybody looked today: prohibited is a word on paper until two people have
// looked through every place. Never that nothing is there. Beneath it the places that an undeclared find holds.
import { isStation, runsTheSet, stale, views } from '../store'
import { places, spot, sweptAt, verified } from '../places'
import { t, timeOf } from '../words'

function words(): string {
  const { prohibited, swept } = views.value!.now
  const what = t(`prohibited.${prohibited.live && prohibited.firing ? 'both' : prohibited.live ? 'live' : 'firing'}`)
  if (stale.value) return t('verified.stale', { what })
  const at = sweptAt()
  const state = verified()
  if (state === 'whole') return t(at ? 'verified.whole' : 'verified.whole.plain', { what, time: timeOf(at) })
  return t(`verified.${state}`, { what, n: swept.length, of: places.length })
}

export function HeldPlaces() {
  const { heldPlaces } = views.value!.now
  if (!heldPlaces.length || stale.value) return null
  return (
    <p class="card held" data-held-places={heldPlaces.join(' ')} role="status">
      {t('places.held', { places: heldPlaces.map(spot).join(', ') })}
    </p>
  )
}

/** Whose it is to look through is led there. */
export function Verified({ link }: { link?: boolean }) {
  const { prohibited, day, sweptAll } = views.value!.now
  const shown = prohibited.live || prohibited.firing
  const leads = link && day > 0 && (isStation.value || runsTheSet()) && (!sweptAll || shown)
  return (
    <>
      <HeldPlaces />
      {shown && (
        <p class="verified" data-verified={stale.value ? 'stale' : verified()}>
          {words()}
        </p>
      )}
      {leads && (
        <a class="link-row" href="#sweep" data-to-sweep>
          {t('sweep.link', { n: places.length - views.value!.now.swept.length })}
        </a>
      )}
    </>
  )
}
