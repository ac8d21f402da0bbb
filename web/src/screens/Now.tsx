// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Now - what is asked of me, which weapons are out and what I saw of them, what comes next.
import { Main, onBoard } from '../parts/Main'
import { DayActs } from '../parts/Day'
import { MeetingCard } from '../parts/Meeting'
import { Act } from '../parts/Act'
import { PlanAsk } from '../parts/Plan'
import { Prompt } from '../parts/Prompt'
import { Strip } from '../parts/Strip'
import { LastKnown } from '../parts/Top'
import { asks, unanswered } from '../demands'
import { nameAndRole, namesOf, slate, textOf } from '../names'
import { details, isStation, items, myId, runsTheSet, setups, views } from '../store'
import { asked } from '../views'
import type { Ask, Setup, SetupRow } from '../views'
import { dayOf, t } from '../words'
import { go } from '../route'
import { Languages } from './Join'

function AskCard({ ask }: { ask: Ask }) {
  if (ask.ask === 'plan') return <PlanAsk id={ask.setup} />
  if (ask.ask === 'duty')
    return (
      <Prompt ask="duty" about={ask.role}>
        <h2>{t('duty.title', { role: t(`role.${ask.role}`) })}</h2>
        <p>{t('duty.text')}</p>
        <Act asked={asked('accept-duty', { role: ask.role })}>{t('duty.accept')}</Act>
      </Prompt>
    )
  if (ask.ask === 'report')
    return (
      <Prompt ask="report" about={ask.report}>
        <h2>{t('report.yours')}</h2>
        {textOf('report', ask.report) && <blockquote data-quote>{textOf('report', ask.report)}</blockquote>}
        <button type="button" class="act" onClick={() => go('report', ask.report)}>
          {t('report.answer')}
        </button>
      </Prompt>
    )
  return null
}

function Unanswered({ setup }: { setup: Setup }) {
  const open = unanswered(setup)
  if (!open.length) return null
  return (
    <p class="unanswered">
      <b>{slate(setup.setup)}</b>{' '}
      {runsTheSet() ? t('unanswered.names', { names: namesOf(open) }) : t('unanswered', { n: open.length })}
    </p>
  )
}

const running = (row: SetupRow) => ['line-up', 'rehearsal', 'take'].includes(row.work)

function Next() {
  const rows = setups()
    .filter(row => row.work !== 'wrapped')
    .sort((a, b) => Number(running(b)) - Number(running(a)))
    .slice(0, 8)
  return (
    <section>
      <h2>{t('now.next')}</h2>
      {rows.length === 0 && <p class="quiet">{t('now.next.none')}</p>}
      <ol class="setups">
        {rows.map(row => (
          <li key={row.setup}>
            <a href={`#setup/${row.setup}`} class={`setup-row ${running(row) ? 'running' : ''}`}>
              <span class="slate-row">{slate(row.setup)}</span>
              <span>
                {t(`work.${row.work}`)}
                {row.weapons > 0 && (
                  <>
                    <br />
                    <b>{t('setup.weapons', { n: row.weapons })}</b>
                  </>
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
      {[...details.value.values()].map(setup => (
        <Unanswered setup={setup} key={setup.setup} />
      ))}
    </section>
  )
}

function MeActs() {
  const now = views.value!.now
  if (isStation.value) return null
  return (
    <section class="me">
      <h2>{nameAndRole(myId.value)}</h2>
      {now.me.declines ? (
        <>
          <p>{t('declines.said')}</p>
          <Act class="quiet-act" asked={asked('agree', {})}>
            {t('declines.back')}
          </Act>
        </>
      ) : (
        <Act class="quiet-act" asked={asked('decline', {})}>
          {t('declines')}
        </Act>
      )}
      <Languages />
    </section>
  )
}

/** On a board the armory's column says it. */
function Out() {
  const out = items().filter(item => item.points && item.place !== 'locker' && item.place !== 'nowhere')
  return (
    <section>
      <h2>{t('now.out')}</h2>
      {out.length === 0 ? (
        <p class="quiet">{t('now.out.none')}</p>
      ) : (
        <div class="strips">
          {out.map(item => (
            <Strip item={item} key={item.item} />
          ))}
        </div>
      )}
      {out.length === 0 && <LastKnown />}
    </section>
  )
}

export function Now() {
  const now = views.value?.now
  if (!now) return <p class="quiet page">{t('loading')}</p>
  return (
    <Main id="now" label={t('nav.now')}>
      <div class="day-line">
        <h1>{now.day ? dayOf(now.day) : t('day.none')}</h1>
        {now.break && <p class="held">{t('day.break')}</p>}
      </div>
      {now.classHolds > 0 && <p class="card held">{t('class.held')}</p>}
      {asks().map(ask => (
        <AskCard ask={ask} key={JSON.stringify(ask)} />
      ))}
      {!isStation.value && asks().length === 0 && now.day > 0 && <p class="quiet">{t('now.nothing-asked')}</p>}
      <MeetingCard />
      {!onBoard() && <Out />}
      <Next />
      <DayActs />
      <MeActs />
    </Main>
  )
}
