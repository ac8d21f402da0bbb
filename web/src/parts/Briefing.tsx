// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Briefing - who stands in an area and was not at the day's meeting: late joiners, a changed crew. Told what it said, each by
// one tap of whoever told them, and before they enter where a danger is out.
import { nameAndRole } from '../names'
import { isDirection, myId, people, personOf, runsTheSet, views } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'

const tells = () => isDirection(myId.value) || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))
export const unbriefed = (setup: Setup): readonly number[] =>
  views.value?.now.meeting.held ? setup.inside.filter(person => personOf(person) && !personOf(person)!.met) : []
/** Added today, and not at the meeting: whoever comes late is told before any area. */
export const lateComers = (): readonly number[] =>
  people()
    .filter(person => person.fresh && !person.met && !person.gone)
    .map(person => person.person)

export function Briefing({ setup }: { setup: Setup }) {
  const inside = unbriefed(setup)
  if (!setup.dangers.length || !inside.length || !(runsTheSet() || tells())) return null
  return (
    <section class="briefing" data-unbriefed={inside.length} aria-label={t('briefing.title')}>
      <h3>{t('briefing.inside', { n: inside.length })}</h3>
      <p class="quiet small">{t('briefing.note')}</p>
      <div class="row-acts">
        {inside.slice(0, 12).map(person => (
          <Act class="small-act" key={person} asked={asked('attend-meeting', { person })}>
            {t('briefing.told', { name: nameAndRole(person) })}
          </Act>
        ))}
      </div>
    </section>
  )
}

/** On Now of whoever tells them. */
export function LateComers() {
  const late = views.value?.now.meeting.held && tells() ? lateComers() : []
  if (!late.length) return null
  return (
    <section class="card" data-late={late.length}>
      <h2>{t('briefing.late', { n: late.length })}</h2>
      <p class="quiet">{t('briefing.note')}</p>
      <div class="row-acts">
        {late.slice(0, 8).map(person => (
          <Act class="small-act" key={person} asked={asked('attend-meeting', { person })}>
            {t('briefing.told', { name: nameAndRole(person) })}
          </Act>
        ))}
      </div>
    </section>
  )
}
