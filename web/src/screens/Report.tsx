// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Report - one question a page: what it is about, what it names, in your words, sent. Then who answers, and until when.
import { Main } from '../parts/Main'
import { useState } from 'preact/hooks'
import { fileReport } from '../acts'
import { Act } from '../parts/Act'
import { itemName, nameAndRole, slate, textOf } from '../names'
import { ReportRows } from '../parts/Reports'
import { route } from '../route'
import { items, leaves, me, myId, setups, size, views } from '../store'
import type { Report as Row } from '../views'
import { asked } from '../views'
import type { Concern } from '../vocabulary'
import { ConcernWords, OutcomeWords } from '../vocabulary'
import { t, timeOf } from '../words'

const concerns = ConcernWords.filter(word => word !== 'none')

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
    </div>
  )
}

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
    file(await fileReport({ concern: concern!, ...about, text, nameless: nameless || !joined }))
    wait(false)
  }
  if (filed) return <Filed at={filed} />
  if (!concern)
    return (
      <section>
        <h1>{t('report.what')}</h1>
        <div class="list">
          {concerns.map(word => (
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
        <div class="chips">
          {items()
            .filter(item => item.points)
            .map(item => (
              <button type="button" class="chip" key={item.item} onClick={() => name({ item: item.item })}>
                {item.id}
              </button>
            ))}
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
      <label class="field">
        {t(`concern.${concern}`)}
        <textarea rows={6} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {joined && (
        <button type="button" class="choice" aria-pressed={nameless} onClick={() => hide(!nameless)}>
          {t('report.nameless')}
        </button>
      )}
      <p class="quiet">{t('report.who-sees')}</p>
      <button
        type="button"
        class="act"
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
      <p>
        {row.item ? itemName(row.item) : ''} {row.setup ? slate(row.setup) : ''}
      </p>
      {textOf('report', row.report) && <blockquote data-quote>{textOf('report', row.report)}</blockquote>}
      <p>
        {t(`report.state.${row.state}`)} · {due(row)}
      </p>
      {textOf('answer', row.report) && <blockquote data-quote>{textOf('answer', row.report)}</blockquote>}
      {row.state !== 'answered' && (
        <>
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

const mine = () => (views.value?.reports ?? []).filter(row => row.owner === myId.value || row.filer === myId.value)

export function Report() {
  void size.value
  const row = views.value?.reports.find(report => String(report.report) === route.value[1])
  return (
    <Main id="report" label={t('nav.report')}>
      {row ? (
        <Answer row={row} key={row.report} />
      ) : (
        <>
          <File />
          <ReportRows title={t('report.list')} rows={mine()} />
        </>
      )}
    </Main>
  )
}
