// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// The meeting's own page: five contents, each said and tapped; who speaks for the weapons; then who was there.
import { Main } from '../parts/Main'
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { Act } from '../parts/Act'
import { PeopleList, rowsOf } from '../parts/Who'
import { isCustodian, people, views } from '../store'
import { asked } from '../views'
import type { Content } from '../vocabulary'
import { t } from '../words'

const five: Content[] = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']

function Hold() {
  const [said, say] = useState<Content[]>([])
  const custodians = people().filter(person => isCustodian(person.person))
  const [shower, choose] = useState(0)
  const all = views.value!.now.packs.includes('no-firing') ? [...five, 'nothing-fires' as Content] : five
  const toggle = (content: Content) => say(said.includes(content) ? said.filter(other => other !== content) : [...said, content])
  return (
    <>
      <p>{t('meeting.say')}</p>
      <div class="list">
        {all.map(content => (
          <button
            type="button"
            key={content}
            class="choice"
            aria-pressed={said.includes(content)}
            onClick={() => toggle(content)}>
            {t(`content.${content}`)}
          </button>
        ))}
      </div>
      <h2>{t('meeting.speaker')}</h2>
      <PeopleList rows={rowsOf(custodians)} pick={choose} picked={[shower]} />
      <Act asked={asked('hold-meeting', { content: said, shower: shower || undefined })}>{t('meeting.record')}</Act>
    </>
  )
}

function Attendance() {
  const open = people().filter(person => !person.met)
  return (
    <>
      <p>{t('meeting.names', { n: people().length - open.length })}</p>
      <PeopleList rows={rowsOf(open)} pick={person => void act(asked('attend-meeting', { person }))} />
    </>
  )
}

export function Meeting() {
  const held = views.value?.now.meeting.held
  return (
    <Main label={t('meeting.title')}>
      <h1>{t('meeting.title')}</h1>
      {held ? <Attendance /> : <Hold />}
    </Main>
  )
}
