// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Report - one question a page: what it is about, what it names, in your words, sent. Then who answers, and until when.
import { Main } from '../parts/Main'
import { useState } from 'preact/hooks'
import { fileReport } from '../acts'
import { dueReport } from '../due'
import { Act } from '../parts/Act'
import { Deadline } from '../parts/Deadline'
import { Deadlines, seesDeadlines } from '../parts/Deadlines'
import { itemName, nameAndRole, slate, textOf } from '../names'
import { ReportRows } from '../parts/Reports'
import { Urgent, urgent, UrgentChoices } from '../parts/Urgent'
import { route } from '../route'
import { ladder } from '../concerns'
import { itemOf, items, leaves, me, myId, people, setups, size, views } from '../store'
import type { Report as Row } from '../views'
import { asked } from '../views'
import type { Concern } from '../vocabulary'
import { ConcernWords, OutcomeWords } from '../vocabulary'
import { t, timeOf } from '../words'

const concerns = ConcernWords.filter(word => word !== 'none')

/** A named thing that does not open has nothing a look could settle: it waits for the answer. */
function holds(concern: Concern, item?: number) {
  const { holds, class: ofClass } = ladder[concern]
  if (!item) return ofClass ? 'class' : 'nothing'
  return holds === 'look' && !itemOf(item)?.points ? 'item' : holds
}

/** What waits for its answer. */
function Holds({ row }: { row: Row }) {
  if (row.state === 'answered') return null
  const held = holds(row.concern, row.item)
  return held === 'nothing' ? null : <p class="held">{t(`report.holds.${held}`, { item: row.item ? itemName(row.item) : '' })}</p>
}

const due = (row: Row) => (row.due ? t('report.due', { time: timeOf(row.due * 1000) }) : '')

function Filed({ at }: { at: number }) {
  const leaf = leaves.value.find(row => row.n === at - 1 && row.k === 'report-filed')
  const row = views.value?.reports.find(report => report.report === Number(leaf?.d.report))
  return (
    <div class="card" role="status">
      <h1>{t('report.sent')}</h1>
      <p>{row ? t('report.owner', { name: nameAndRole(row.owner) }) : t('report.sent.plain')}</p>
      {row && <p>{due(row)}</p>}
      <p class="quiet">{t('report.after')}</p>
      {row && <Holds row={row} />}
      {at > 0 && me.value !== 'join' && (
        <a class="link-row" href={`#entry/${at - 1}`}>
          {t('late.see')}
        </a>
      )}
    </div>
  )
}

/** Before it is sent: who reads it, until when it is answered, what waits for the answer. */
function WhoSees({ concern, item, nameless }: { concern: Concern; item?: number; nameless: boolean }) {
  const { owner, hours } = ladder[concern]
  const who = joinedAny() ? people().find(row => row.roles.includes(owner))?.person : undefined
  return (
    <ul class="who-sees">
      <li>{t('report.sees.owner', { name: who ? nameAndRole(who) : t(`role.${owner}`) })}</li>
      <li>{t(nameless ? 'report.sees.nameless' : 'report.sees.named')}</li>
      <li>{hours < 1 ? t('report.sees.minutes', { n: hours * 60 }) : t('report.sees.hours', { n: hours })}</li>
      <li>{t(`report.holds.${holds(concern, item)}`, { item: item ? itemName(item) : '' })}</li>
    </ul>
  )
}
const joinedAny = () => me.value !== null && me.value !== 'join'

function File() {
  const [concern, choose] = useState<Concern | null>(null)
  const [about, name] = useState<{ item?: number; setup?: number } | null>(null)
  const [text, write] = useState('')
  const [filed, file] = useState(0)
  const [busy, wait] = useState(false)
  const [nameless, hide] = useState(false)
  const joined = me.value !== 'join'
  const send = async () => {
    wait(true)
    file(await fileReport({ concern: concern!, ...about, text: text.trim() || undefined, nameless: nameless || !joined }))
    wait(false)
  }
  if (filed) return <Filed at={filed} />
  if (!concern)
    return (
      <section>
        <h1>{t('report.what')}</h1>
        {joined && <UrgentChoices />}
        <div class="list">
          {concerns
            .filter(word => !joined || word !== 'injury')
            .map(word => (
              <button type="button" class="choice" key={word} data-concern={word} onClick={() => choose(word)}>
                {t(`concern.${word}`)}
              </button>
            ))}
        </div>
      </section>
    )
  if (!about)
    return (
      <section>
        <h1>{t('report.about')}</h1>
        <p class="group">{t('fact.weapons')}</p>
        <div class="chips">
          {items()
            .filter(item => item.points)
            .map(item => (
              <button type="button" class="chip" key={item.item} onClick={() => name({ item: item.item })}>
                {item.id}
              </button>
            ))}
        </div>
        <p class="group">{t('setup.rail')}</p>
        <div class="chips slates">
          {setups()
            .filter(row => row.work !== 'wrapped')
            .map(row => (
              <button type="button" class="chip" key={row.setup} onClick={() => name({ setup: row.setup })}>
                {slate(row.setup)}
              </button>
            ))}
        </div>
        <button type="button" class="act" data-about="neither" onClick={() => name({})}>
          {t('report.about.neither')}
        </button>
      </section>
    )
  return (
    <section>
      <h1>{t('report.words')}</h1>
      <p class="quiet">
        {[about.item ? itemName(about.item) : '', about.setup ? slate(about.setup) : '', t('report.optional')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <label class="field">
        {t(`concern.${concern}`)}
        <textarea rows={4} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {joined && (
        <div class="chips" role="group" aria-label={t('report.name')}>
          {[false, true].map(without => (
            <button
              type="button"
              class="chip"
              key={String(without)}
              data-nameless={without}
              aria-pressed={nameless === without}
              onClick={() => hide(without)}>
              {t(without ? 'report.nameless' : 'report.named')}
            </button>
          ))}
        </div>
      )}
      <WhoSees concern={concern} item={about.item} nameless={nameless || !joined} />
      <button
        type="button"
        class="act big"
        data-act="report"
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) void send()
        }}>
        {t('report.send')}
      </button>
    </section>
  )
}

function Answer({ row }: { row: Row }) {
  const [text, write] = useState('')
  return (
    <section>
      <h1>{t(`concern.${row.concern}`)}</h1>
      <p class="report-about">
        {row.item ? <a href="#armory">{itemName(row.item)}</a> : ''}{' '}
        {row.setup ? <a href={`#setup/${row.setup}`}>{slate(row.setup)}</a> : ''}
      </p>
      {textOf('report', row.report) ? (
        <blockquote data-quote>{textOf('report', row.report)}</blockquote>
      ) : (
        <p class="quiet">{t(row.owner === myId.value ? 'report.no-words' : 'report.words.not-yours')}</p>
      )}
      <p>{t('report.owner', { name: nameAndRole(row.owner) })}</p>
      {row.state === 'answered' ? <p>{t('report.state.answered')}</p> : <Deadline row={dueReport(row)} />}
      <Holds row={row} />
      {row.state === 'answered' && (
        <>
          <h2>{t('report.answered')}</h2>
          <p class="lead">{t(`outcome.${row.outcome}`)}</p>
        </>
      )}
      {textOf('answer', row.report) && <blockquote data-quote>{textOf('answer', row.report)}</blockquote>}
      {row.state !== 'answered' && (
        <>
          <h2>{t('report.answer.title')}</h2>
          <p class="quiet">{t('report.answer.note')}</p>
          <label class="field">
            {t('report.answer.words')}
            <textarea rows={4} value={text} onInput={event => write(event.currentTarget.value)} />
          </label>
          <div class="list">
            {OutcomeWords.filter(word => word !== 'none').map(outcome => (
              <Act key={outcome} asked={asked('answer-report', { report: row.report, outcome, text: text || undefined })}>
                {t(`outcome.${outcome}`)}
              </Act>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

const mine = () =>
  (views.value?.reports ?? [])
    .filter(row => row.owner === myId.value || row.filer === myId.value)
    .filter(row => row.state === 'answered' || !seesDeadlines())

export function Report() {
  void size.value
  const row = views.value?.reports.find(report => String(report.report) === route.value[1])
  const word = urgent.find(name => name === route.value[1])
  return (
    <Main id="report" label={t('nav.report')}>
      {word && me.value !== 'join' ? (
        <Urgent what={word} key={word} />
      ) : row ? (
        <Answer row={row} key={row.report} />
      ) : (
        <>
          <File />
          <Deadlines />
          <ReportRows title={t('report.list')} rows={mine()} />
        </>
      )}
    </Main>
  )
}
