// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Leave - one's own leaving. Reasons first: each becomes a report of its own, in one's own words, and stays open afterwards. Several
// leave together, each on their own phone. What leaves with them is said to those who must fill it.
import { useState } from 'preact/hooks'
import { bring, held } from '../history'
import { itemName, nameAndRole, nameOf, slate } from '../names'
import { Act } from '../parts/Act'
import { Pick } from '../parts/Fields'
import { seesDeadlines } from '../parts/Deadlines'
import type { Sent } from '../parts/Filing'
import { sendDraft } from '../parts/Filing'
import { Main } from '../parts/Main'
import { Receipt } from '../parts/Receipt'
import { ReportRows } from '../parts/Reports'
import { ago } from '../parts/Precursors'
import { departmentOf, grouped } from '../departments'
import { isStation, items, myId, people, personOf, size, views } from '../store'
import type { Leaf, Person } from '../views'
import { asked } from '../asked'
import type { Concern } from '../vocabulary'
import { t } from '../words'

const kinds: readonly Concern[] = ['firearm-concern', 'told-to-skip', 'near-miss', 'equipment-concern', 'other-concern']
interface Reason {
  concern: Concern
  item: number
  text: string
}
const none: Reason = { concern: 'other-concern', item: 0, text: '' }
const isSaid = (reason: Reason) => reason.text.trim() !== ''

function OneReason({ reason, nth, put }: { reason: Reason; nth: number; put: (reason: Reason) => void }) {
  return (
    <fieldset class="panel reason" data-reason-nth={nth}>
      <legend>{t('leave.reason', { n: nth })}</legend>
      <label class="field">
        {t('leave.words')}
        <textarea
          rows={3}
          maxLength={8000}
          value={reason.text}
          onInput={event => put({ ...reason, text: event.currentTarget.value })}
        />
      </label>
      {isSaid(reason) && (
        <>
          <Pick
            label={t('leave.kind')}
            list={kinds.map(word => ({ key: word, words: t(`concern.${word}`) }))}
            at={reason.concern}
            pick={concern => put({ ...reason, concern })}
          />
          {['firearm-concern', 'equipment-concern'].includes(reason.concern) && (
            <Pick
              label={t('leave.item')}
              list={items().map(row => ({ key: row.item, words: row.id }))}
              at={reason.item}
              pick={item => put({ ...reason, item: item === reason.item ? 0 : item })}
            />
          )}
        </>
      )}
    </fieldset>
  )
}

/** Who has left by the record that this page has, newest first. */
const leavings = (): readonly Leaf[] =>
  [...held.value].reverse().filter(leaf => leaf.k === 'crew-left' && personOf(Number(leaf.d.person))?.gone)

function Others() {
  const others = leavings().filter(leaf => leaf.d.person !== myId.value)
  if (!others.length) return null
  return (
    <article class="card" data-join-them>
      <h2>{t('leave.others')}</h2>
      <ul>
        {others.slice(0, 12).map(leaf => (
          <li key={leaf.n}>{t('leave.who', { name: nameOf(Number(leaf.d.person)), when: ago(leaf.at / 1000) })}</li>
        ))}
      </ul>
      <p>{t('leave.join')}</p>
    </article>
  )
}

function Reasons({ filed }: { filed: (sent: readonly Sent[]) => void }) {
  const [list, put] = useState<readonly Reason[]>([none])
  const [busy, work] = useState(false)
  const file = async () => {
    if (busy) return
    work(true)
    const sent: Sent[] = []
    for (const { concern, item, text } of list.filter(isSaid))
      sent.push(await sendDraft({ concern, about: { item: item || undefined }, text, media: [], nameless: false }))
    work(false)
    filed(sent)
  }
  return (
    <section>
      <h1>{t('leave.title')}</h1>
      <p class="lead">{t('leave.first')}</p>
      {list.map((reason, i) => (
        <OneReason key={i} reason={reason} nth={i + 1} put={row => put(list.map((other, j) => (j === i ? row : other)))} />
      ))}
      {list.every(isSaid) && (
        <button type="button" class="act small-act quiet-act" data-another-reason onClick={() => put([...list, none])}>
          {t('leave.another')}
        </button>
      )}
      <button type="button" class="act big" data-file-reasons aria-busy={busy || undefined} onClick={() => void file()}>
        {list.some(isSaid) ? t('leave.file', { n: list.filter(isSaid).length }) : t('leave.no-reason')}
      </button>
    </section>
  )
}

function Last({ sent }: { sent: readonly Sent[] }) {
  const [text, write] = useState('')
  return (
    <section>
      <h1>{t('leave.title')}</h1>
      {sent.length > 0 && <p>{t('leave.filed', { n: sent.length })}</p>}
      {sent
        .filter(row => row.index >= 0)
        .map(row => (
          <details class="more" key={row.index}>
            <summary>
              {t('receipt.title')}: {t(`concern.${row.concern}`)}
            </summary>
            <Receipt index={row.index} concern={row.concern} keep />
          </details>
        ))}
      <p class="lead">{t('leave.means')}</p>
      <label class="field">
        {t('leave.last-words')}
        <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <p class="quiet">{t('leave.who-reads')}</p>
      <Act class="big strong-act" asked={asked('leave-crew', { text: text.trim() || undefined })}>
        {t('leave.leave')}
      </Act>
    </section>
  )
}

const Gone = () => (
  <section>
    <h1>{t('leave.gone')}</h1>
    <p class="lead">{t('leave.gone.means')}</p>
    <ReportRows title={t('leave.reports')} rows={(views.value?.reports ?? []).filter(row => row.filer === myId.value)} />
  </section>
)

/** Nobody else has it now. */
const unfilled = (person: Person) =>
  person.left.filter(role => !people().some(other => !other.gone && other.roles.includes(role)))
/** Of their department, or of the unit where that is fewer than eight people: nobody is counted who could be named by it. */
function newcomers(person: Person): { fresh: number; all: number; where: string } {
  const here = people().filter(other => !other.gone)
  const department = departmentOf({ ...person, roles: person.left })
  const group = grouped(here).find(row => row.department === department)?.people ?? []
  const of = group.length >= 8 ? group : here
  return {
    fresh: of.filter(other => other.fresh).length,
    all: of.length,
    where: group.length >= 8 ? t(`dept.${department}`) : t('leave.unit'),
  }
}

const knew = (person: number, field: 'item' | 'setup') => [
  ...new Set(
    held.value
      .filter(leaf => leaf.by === person)
      .map(leaf => Number(leaf.d[field] ?? 0))
      .filter(Boolean),
  ),
]
const lastEntries = 4096

function WithThem({ person }: { person: Person }) {
  const roles = unfilled(person),
    { fresh, all, where } = newcomers(person)
  const skills = person.skills.map(word => t(`subject.${word}`))
  const things = knew(person.person, 'item').map(itemName),
    slates = knew(person.person, 'setup').map(slate)
  return (
    <article class="card" data-leaves-with={person.person}>
      <h3>{nameAndRole(person.person)}</h3>
      <p>{person.left.map(role => t(`role.${role}`)).join(', ')}</p>
      {roles.length > 0 && <p class="held">{t('leave.unfilled', { roles: roles.map(role => t(`role.${role}`)).join(', ') })}</p>}
      {skills.length > 0 && <p>{t('leave.skills', { list: skills.join(', ') })}</p>}
      {things.length > 0 && <p>{t('leave.knew.items', { list: things.join(', ') })}</p>}
      {slates.length > 0 && <p>{t('leave.knew.setups', { list: slates.join(', ') })}</p>}
      <p>{t('leave.fresh', { n: fresh, of: all, where })}</p>
    </article>
  )
}

function WhatLeaves() {
  const [read, reading] = useState(false)
  const gone = people().filter(person => person.gone)
  if (!seesDeadlines() || !gone.length) return null
  return (
    <section data-what-leaves>
      <h2>{t('leave.with-them')}</h2>
      {gone.map(person => (
        <WithThem person={person} key={person.person} />
      ))}
      {!read && (
        <button
          type="button"
          class="act small-act quiet-act"
          onClick={() => {
            reading(true)
            void bring(Math.max(0, size.value - lastEntries), size.value)
          }}>
          {t('leave.read')}
        </button>
      )}
      <p class="quiet small">{t('leave.read.note')}</p>
    </section>
  )
}

export function Leave() {
  const [sent, file] = useState<readonly Sent[] | null>(null)
  const gone = personOf(myId.value)?.gone
  return (
    <Main id="leave" label={t('leave.title')}>
      {isStation.value ? (
        <p class="lead">{t('leave.own-phone')}</p>
      ) : gone ? (
        <Gone />
      ) : sent ? (
        <Last sent={sent} />
      ) : (
        <Reasons filed={file} />
      )}
      <Others />
      <WhatLeaves />
    </Main>
  )
}
