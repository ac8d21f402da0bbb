// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Meeting - the day's safety meeting: held by the first AD with the custodian, attended one name at a tap.
import { go } from '../route'
import { isDirection, isStation, myId, people, personOf, views } from '../store'
import { asked } from '../views'
import { t } from '../words'
import { Act } from './Act'

const leads = () => isDirection(myId.value) || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

export function MeetingCard() {
  const { meeting, day, me } = views.value!.now
  if (!day) return null
  const met = people().filter(person => person.met).length
  if (!meeting.held && !leads()) return <p class="quiet">{t('meeting.none')}</p>
  if (meeting.held && me.met && !leads())
    return (
      <p class="quiet">
        {t('meeting.title')}: {t('meeting.held', { n: met })}
      </p>
    )
  return (
    <article class="card" data-card="meeting">
      <h2>{t('meeting.title')}</h2>
      <p>{meeting.held ? t('meeting.held', { n: met }) : t('meeting.none')}</p>
      <div class="row-acts">
        {leads() && (
          <button type="button" class="act" onClick={() => go('meeting')}>
            {t(meeting.held ? 'meeting.attendance' : 'meeting.hold')}
          </button>
        )}
        {meeting.held && !me.met && !isStation.value && (
          <Act asked={asked('attend-meeting', { person: myId.value })}>{t('meeting.i-was-there')}</Act>
        )}
      </div>
    </article>
  )
}
