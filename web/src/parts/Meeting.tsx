// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Meeting - the day's safety meeting: held by the first AD with the custodian, attended one name at a tap.
import { go } from '../route'
import { isDirection, isStation, myId, people, personOf, views } from '../store'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { Prompt } from './Prompt'

const leads = () => isDirection(myId.value) || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

/** Whoever was there says so, or is named by the one who held it: asked of those whose screen this is. */
function Ask({ met }: { met: number }) {
  return (
    <Prompt ask="meeting">
      <h2>{t('meeting.title')}</h2>
      <p>{t('meeting.held', { n: met })}</p>
      <Act asked={asked('attend-meeting', { person: myId.value })}>{t('meeting.i-was-there')}</Act>
    </Prompt>
  )
}

export function MeetingCard() {
  const { meeting, day, me } = views.value!.now
  if (!day) return null
  const met = people().filter(person => person.met).length
  if (!leads()) {
    if (meeting.held && !me.met && !isStation.value) return <Ask met={met} />
    const held = `${t('meeting.title')}: ${t('meeting.held', { n: met })}`
    return <p class="quiet">{meeting.held ? held : t('meeting.none')}</p>
  }
  return (
    <article class="card" data-card="meeting">
      <h2>{t('meeting.title')}</h2>
      <p>{meeting.held ? t('meeting.held', { n: met }) : t('meeting.none')}</p>
      <div class="row-acts">
        <button type="button" class="act" onClick={() => go('meeting')}>
          {t(meeting.held ? 'meeting.attendance' : 'meeting.hold')}
        </button>
        {meeting.held && !me.met && !isStation.value && (
          <Act asked={asked('attend-meeting', { person: myId.value })}>{t('meeting.i-was-there')}</Act>
        )}
      </div>
    </article>
  )
}
