// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// The meeting's own page: five contents, each said and tapped; who speaks for the weapons; then who was there.
import { Main } from '../parts/Main'
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { declinedAsks } from '../asking'
import { AskWords } from '../parts/Asks'
import { Act } from '../parts/Act'
import { Names } from '../parts/Names'
import { Verified } from '../parts/Verified'
import { PeopleList, rowsOf } from '../parts/Who'
import { isCustodian, lots, people, personOf, views } from '../store'
import { asked } from '../asked'
import type { Content } from '../vocabulary'
import { PadStep } from '../parts/PadStep'
import { t } from '../words'

const five: Content[] = ['intended-action', 'deviations', 'abort', 'emergency', 'chain-of-command']

function Hold() {
  const [said, say] = useState<Content[]>([])
  const custodians = people().filter(person => isCustodian(person.person))
  const [shower, choose] = useState(0)
  const unread = declinedAsks()
  const noFiring = views.value!.now.packs.includes('no-firing')
  const all: Content[] = [
    ...five,
    ...(noFiring ? (['nothing-fires'] as const) : []),
    ...(noFiring && lots().some(lot => lot.kind === 'dummy' && lot.here) ? (['what-dummies-are-made-of'] as const) : []),
    ...(unread.length ? (['declined-asks'] as const) : []),
  ]
  const toggle = (content: Content) => say(said.includes(content) ? said.filter(other => other !== content) : [...said, content])
  return (
    <>
      {noFiring && <Verified link />}
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
      {unread.length > 0 && (
        <section class="asks-here" data-read-out={unread.length}>
          <h2>{t('meeting.declined')}</h2>
          {unread.map(row => (
            <AskWords row={row} key={row.ask} />
          ))}
        </section>
      )}
      <h2>{t('meeting.speaker')}</h2>
      <PeopleList rows={rowsOf(custodians)} pick={choose} picked={[shower]} />
      <Act asked={asked('hold-meeting', { content: said, shower: shower || undefined })}>{t('meeting.record')}</Act>
    </>
  )
}

/** A name stays where it stands when it has answered: the next tap is for the next name. */
function Attendance() {
  const [sending, send] = useState<readonly number[]>([])
  const met = (person: number) => Boolean(personOf(person)?.met)
  const take = async (person: number) => {
    if (met(person) || sending.includes(person)) return
    send(list => [...list, person])
    await act(asked('attend-meeting', { person }))
    send(list => list.filter(other => other !== person))
  }
  return (
    <>
      <p role="status">{t('meeting.names', { n: people().filter(person => person.met).length })}</p>
      <Names
        list={people()}
        mark={person => ({
          done: met(person),
          words: met(person) ? t('meeting.present') : '',
          busy: sending.includes(person),
        })}
        pick={person => void take(person)}
      />
    </>
  )
}

export function Meeting() {
  const held = views.value?.now.meeting.held
  return (
    <Main label={t('meeting.title')}>
      <h1>{t('meeting.title')}</h1>
      <PadStep of="meeting" />
      {held ? <Attendance /> : <Hold />}
    </Main>
  )
}
