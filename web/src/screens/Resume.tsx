// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Resume - a production that stands still, and how it goes on: what failed and what changes, asks answered anew, reports answered by
// somebody outside, the family's wishes, weapons passed by joint inventory, each person told, what remains. Everybody reads it.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { askRow, askWhat } from '../asking'
import { nameAndRole, nameOf, slate, textOf } from '../names'
import { Act } from '../parts/Act'
import { Changed, OpenStep, OtherChange } from '../parts/Changes'
import { Pick } from '../parts/Fields'
import { Main } from '../parts/Main'
import { PeopleList, rowsOf } from '../parts/Who'
import { Wishes } from '../parts/Wishes'
import { act } from '../acts'
import type { Resuming } from '../resuming'
import { changes, maySuspend, placed, produces, suspended, suspension, tends, untold, witnesses, wordsOf } from '../resuming'
import { people, views } from '../store'
import { asked } from '../asked'
import type { Reason } from '../vocabulary'
import { calendarOf, t, timeOf } from '../words'

const reasons: readonly Reason[] = ['death', 'injury', 'walk-out']

/** What is owed, and how much of it: a number in words, nothing that could be taken for leave to go on. */
const Part = ({ name, open, children }: { name: string; open: number; children: ComponentChildren }) => (
  <section class="resume-part" data-part={name} data-open={open}>
    <h2>
      {t(`resume.${name}`)} <span class="count">{open > 0 ? t('resume.open', { n: open }) : t('resume.none-open')}</span>
    </h2>
    {children}
  </section>
)

const Steps = ({ row }: { row: Resuming }) => (
  <Part name="steps" open={row.steps.length}>
    <p class="quiet">{t('resume.steps.what')}</p>
    {row.steps.map(rule => (
      <OpenStep rule={rule} key={rule} />
    ))}
    <Changed />
    {tends() && <OtherChange />}
  </Part>
)

const Asks = ({ row }: { row: Resuming }) => (
  <Part name="asks" open={row.asks.length}>
    <p class="quiet">{t('resume.asks.what')}</p>
    {row.asks.map(id => {
      const ask = askRow(id)
      return (
        <a class="link-row ask-link" href={`#ask/${id}`} data-anew={id} key={id}>
          <b>{ask ? askWhat(ask) : t('ask.number', { n: id })}</b>
          {textOf('ask', id) && (
            <span class="quiet" data-quote>
              {textOf('ask', id)}
            </span>
          )}
        </a>
      )
    })}
  </Part>
)

const Reports = ({ row }: { row: Resuming }) => (
  <Part name="reports" open={row.reports.length}>
    <p class="quiet">{t('resume.reports.what')}</p>
    {row.reports.map(id => {
      const report = views.value!.reports.find(one => one.report === id)
      return (
        <a class="link-row" href={`#report/${id}`} data-outside-answers={id} key={id}>
          {report ? t(`concern.${report.concern}`) : t('report.list')}
        </a>
      )
    })}
  </Part>
)

const Custody = ({ row }: { row: Resuming }) => (
  <Part name="custody" open={row.custody ? 1 : 0}>
    <p class="quiet">{t('resume.custody.what')}</p>
    {row.custody && (
      <a class="link-row" href="#armory">
        {t('resume.custody.go')}
      </a>
    )}
  </Part>
)

/** Each is told in person first; then a name is tapped. Whether they come back is not asked here. */
function Telling({ row }: { row: Resuming }) {
  const rest = untold()
  return (
    <Part name="people" open={rest.length}>
      <p class="quiet">{t('resume.people.what')}</p>
      <p data-back={row.people.back}>{t('resume.people.back', { n: row.people.back })}</p>
      {tends() && rest.length > 0 && (
        <details class="more" data-telling>
          <summary>{t('return.tell')}</summary>
          <PeopleList rows={rowsOf(rest)} pick={person => void act(asked('tell-return', { person }))} />
        </details>
      )}
    </Part>
  )
}

function Place() {
  const [text, write] = useState('')
  const leaf = placed()
  return (
    <section class="resume-part">
      <h2>{t('resume.place')}</h2>
      {leaf && <blockquote data-quote>{wordsOf(leaf)}</blockquote>}
      {!leaf && <p class="quiet">{t('resume.place.same')}</p>}
      {produces() && (
        <details class="more">
          <summary>{t('resume.place.new')}</summary>
          <label class="field">
            {t('resume.place.words')}
            <input value={text} maxLength={200} onInput={event => write(event.currentTarget.value)} autocomplete="off" />
          </label>
          {text.trim() && (
            <Act asked={asked('name-place', { text: text.trim() })} done={() => write('')}>
              {t('resume.place.send')}
            </Act>
          )}
        </details>
      )}
      <a class="link-row" href="#packs">
        {t('resume.packs')}
      </a>
    </section>
  )
}

const Remains = ({ row }: { row: Resuming }) => (
  <section class="resume-part" data-remains={row.remains.length}>
    <h2>{t('resume.remains')}</h2>
    {row.remains.length === 0 && <p class="quiet">{t('resume.remains.none')}</p>}
    <ol class="setups">
      {row.remains.map(setup => (
        <li key={setup}>
          <a class="setup-row" href={`./#setup/${setup}`}>
            <span class="slate-row">{slate(setup)}</span>
            {textOf('setup', setup) && (
              <span class="row-words">
                <span class="row-meant" data-quote>
                  {textOf('setup', setup)}
                </span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ol>
  </section>
)

/** Production goes on by its own word, with somebody beside it who has no part in the schedule. */
function GoOn() {
  const [text, write] = useState('')
  const [witness, beside] = useState<number | null>(null)
  return (
    <section class="resume-part" data-go-on>
      <h2>{t('resume.go-on')}</h2>
      <p class="quiet">{t('resume.go-on.what')}</p>
      <Pick
        label={t('resume.witness')}
        list={witnesses().map(row => ({ key: row.person, words: nameAndRole(row.person) }))}
        at={witness}
        pick={beside}
      />
      {witnesses().length === 0 && <p class="held">{t('resume.witness.none')}</p>}
      <label class="field">
        {t('resume.words')}
        <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      <Act class="big" asked={asked('resume', { text: text.trim() || undefined }, witness ? { witness } : {})}>
        {t('resume.send')}
      </Act>
    </section>
  )
}

function Standing({ row }: { row: Resuming }) {
  const leaf = suspension()
  return (
    <>
      <h1>{t(`suspended.${row.reason}`)}</h1>
      {leaf && (
        <p class="quiet">
          {t('standing.since', {
            date: calendarOf(leaf.at),
            time: timeOf(leaf.at),
            name: leaf.by ? nameOf(leaf.by) : t('the-record'),
          })}
        </p>
      )}
      {wordsOf(leaf) && <blockquote data-quote>{wordsOf(leaf)}</blockquote>}
      <p class="lead">{t('standing.means')}</p>
      <Steps row={row} />
      <Asks row={row} />
      <Reports row={row} />
      {row.reason === 'death' && (
        <Part name="wishes" open={Object.values(row.wishes).filter(reply => reply === 'none').length}>
          <Wishes />
        </Part>
      )}
      <Custody row={row} />
      <Telling row={row} />
      <Place />
      <Remains row={row} />
      {produces() && <GoOn />}
    </>
  )
}

/** Said by those who may; a report of a death or of somebody in hospital says it by itself. */
function Suspend() {
  const [reason, be] = useState<Reason | null>(null)
  const [text, write] = useState('')
  return (
    <details class="more" data-suspend>
      <summary>{t('suspend.title')}</summary>
      <p class="quiet">{t('suspend.what')}</p>
      <Pick
        label={t('suspend.why')}
        list={reasons.map(word => ({ key: word, words: t(`suspended.${word}`) }))}
        at={reason}
        pick={be}
      />
      <label class="field">
        {t('suspend.words')}
        <textarea rows={3} maxLength={8000} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {reason && text.trim() && <Act asked={asked('suspend', { reason, text: text.trim() })}>{t('suspend.send')}</Act>}
    </details>
  )
}

export function Resume() {
  const row = views.value?.resume
  if (!row) return null
  if (suspended())
    return (
      <Main id="resume" label={t('resume.title')}>
        <Standing row={row} />
      </Main>
    )
  const wasSuspended = changes().length > 0 || people().some(person => person.away)
  return (
    <Main id="resume" label={t('resume.title')}>
      <h1>{t('resume.title')}</h1>
      <p class="lead">{t(wasSuspended ? 'resume.goes-on' : 'resume.not-suspended')}</p>
      {wasSuspended && (
        <>
          <section class="resume-part">
            <h2>{t('resume.changed')}</h2>
            <Changed />
          </section>
          {Object.values(row.wishes).some(reply => reply !== 'none') && (
            <Part name="wishes" open={Object.values(row.wishes).filter(reply => reply === 'none').length}>
              <Wishes />
            </Part>
          )}
          <Telling row={row} />
          <Place />
          <Remains row={row} />
        </>
      )}
      {maySuspend() && <Suspend />}
    </Main>
  )
}
