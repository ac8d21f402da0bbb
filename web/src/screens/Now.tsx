// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Now - what is asked of me, which weapons are out and what I saw of them, what comes next.
import { Main, onBoard } from '../parts/Main'
import { DayActs } from '../parts/Day'
import { Deadline } from '../parts/Deadline'
import { allLocked } from '../parts/Stays'
import { MeetingCard } from '../parts/Meeting'
import { Act } from '../parts/Act'
import { Acting } from '../parts/Acting'
import { PlanAsk } from '../parts/Plan'
import { OwnCopies } from '../parts/OwnCopy'
import { Prompt } from '../parts/Prompt'
import { MyCall, OpenCalls } from '../parts/Calls'
import { Owed } from '../parts/Owed'
import { SomethingHappened } from '../parts/Kinds'
import { Slot } from '../parts/Slot'
import { Strip } from '../parts/Strip'
import { LastKnown } from '../parts/Top'
import { crowd } from '../crowd'
import { asks, unanswered } from '../demands'
import { dueReport } from '../due'
import { nameAndRole, slate, textOf } from '../names'
import { details, isStation, itemOf, items, myId, runsTheSet, setups, views } from '../store'
import { asked } from '../asked'
import { isGun, isThing } from '../things'
import type { Ask, Item, SetupRow } from '../views'
import { dayOf, t } from '../words'
import { go } from '../route'
import { contents, evidence, figure, where } from '../say'
import { chooseScreen, chosenScreen, screens } from '../screen'
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
        {views
          .value!.reports.filter(row => row.report === ask.report)
          .map(row => (
            <Deadline row={dueReport(row)} key={row.report} />
          ))}
        <button type="button" class="act" onClick={() => go('report', ask.report)}>
          {t('report.answer')}
        </button>
      </Prompt>
    )
  return null
}

const running = (row: SetupRow) => ['line-up', 'rehearsal', 'take'].includes(row.work)

/** The slate, what is meant, and what of it concerns others now. */
function Row({ row }: { row: SetupRow }) {
  const setup = details.value.get(row.setup)
  const open = setup ? unanswered(setup).length : 0
  const meant = textOf('setup', row.setup)
  const work = row.work === 'planned' && meant ? '' : t(`work.${row.work}`)
  const other = setup?.dangers.some(({ item }) => itemOf(item) && isThing(itemOf(item)!))
  const weapons = row.weapons > 0 ? t(other ? 'setup.dangers' : 'setup.weapons', { n: row.weapons }) : ''
  const now = [work, weapons].filter(Boolean).join(' · ')
  return (
    <a href={`#setup/${row.setup}`} class={`setup-row ${running(row) ? 'running' : ''}`}>
      <span class="slate-row">{slate(row.setup)}</span>
      <span class="row-words">
        {now && <b>{now}</b>}
        {meant && (
          <span class="row-meant" data-quote>
            {meant}
          </span>
        )}
        {open > 0 && <span class="row-open">{t('unanswered', { n: open })}</span>}
        {setup && setup.hearer > 0 && setup.apart.length > 0 && (
          <span class="row-open">
            {runsTheSet() ? t('roll-mode.names', { names: crowd(setup.apart) }) : t('roll-mode.count', { n: setup.apart.length })}
          </span>
        )}
      </span>
    </a>
  )
}

function Next() {
  const open = setups().filter(row => row.work !== 'wrapped')
  const rows = open.sort((a, b) => Number(running(b)) - Number(running(a))).slice(0, 8)
  return (
    <section>
      <h2>{t('now.next')}</h2>
      {rows.length === 0 && (
        <div class="empty">
          <p>{t('now.next.none')}</p>
          {runsTheSet() && (
            <a class="link-row" href="#setup/new">
              {t('setup.plan')}
            </a>
          )}
        </div>
      )}
      <ol class="setups">
        {rows.map(row => (
          <li key={row.setup}>
            <Row row={row} />
          </li>
        ))}
      </ol>
      {open.length > rows.length && (
        <a class="link-row" href="#setup">
          {t('now.next.more', { n: open.length - rows.length })}
        </a>
      )}
    </section>
  )
}

function Screens() {
  return (
    <div class="chips" role="group" aria-label={t('screen')}>
      {screens.map(word => (
        <button
          type="button"
          class="chip"
          key={word}
          data-screen-word={word}
          aria-pressed={chosenScreen.value === word}
          onClick={() => chooseScreen(word)}>
          {t(`screen.${word}`)}
        </button>
      ))}
    </div>
  )
}

/** Of this device, whoever touches it: how bright it is, and its language. */
const Device = () => (
  <section class="device">
    <h2>{t('screen')}</h2>
    <Screens />
    <Slot of="device" />
    <h2>{t('language')}</h2>
    <Languages />
    <a class="link-row" href="#station">
      {t('station.title')}
    </a>
  </section>
)

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
      <Slot of="away" />
      <a class="link-row" href="#leave">
        {t('leave.title')}
      </a>
    </section>
  )
}

/** A few stand as strips; of many, those of which the record says the very same are said once, each by its name. */
const few = 3
export function grouped(out: readonly Item[]): Item[][] {
  if (out.length <= few) return out.map(item => [item])
  const said = new Map<string, Item[]>()
  for (const item of out) {
    const key =
      item.rounds || item.held || item.doubted || item.kept || item.waiting || item.through.length
        ? item.id
        : `${contents(item)}|${where(item)}|${item.evidence}`
    said.set(key, [...(said.get(key) ?? []), item])
  }
  return [...said.values()].sort((a, b) => b[0].rounds - a[0].rounds)
}
function Many({ list }: { list: readonly Item[] }) {
  const [first] = list
  return (
    <article class="strip" data-evidence={first.evidence}>
      <div class="strip-row">
        <div class="strip-figure" aria-hidden="true">
          {figure(first)}
        </div>
        <div class="strip-words">
          <h3>{t('now.out.many', { n: list.length })}</h3>
          <p class="contents">{contents(first)}</p>
          <p class="where">{where(first)}</p>
          <p class="evidence">{evidence(first)}</p>
          <p class="where many">
            {list.map(item => (
              <span key={item.item} data-item={item.id} data-evidence={item.evidence} data-state={item.state}>
                {item.id}
              </span>
            ))}
          </p>
          <LastKnown />
        </div>
      </div>
    </article>
  )
}

/** On a board the armory's column says it. */
function Out() {
  const weapons = items().filter(isGun)
  const things = items().filter(item => isThing(item) && item.place !== 'locker' && item.place !== 'nowhere')
  const out = weapons.filter(item => item.place !== 'locker' && item.place !== 'nowhere')
  if (!weapons.length && !things.length) return null
  return (
    <section>
      {out.length > 0 && <h2>{t('now.out')}</h2>}
      {out.length === 0 ? (
        <p class="quiet">{t('now.out.none')}</p>
      ) : (
        <div class="strips">
          {grouped(out).map(list =>
            list.length > 1 ? <Many list={list} key={list[0].item} /> : <Strip item={list[0]} key={list[0].item} />,
          )}
        </div>
      )}
      {out.length === 0 && <LastKnown />}
      {things.length > 0 && <h2>{t('things.title')}</h2>}
      <div class="strips">
        {things.map(item => (
          <Strip item={item} key={item.item} />
        ))}
      </div>
    </section>
  )
}

export function Now() {
  const now = views.value?.now
  if (!now) return null
  const settled = now.meeting.held && now.me.met
  return (
    <Main id="now" label={t('nav.now')}>
      <div class="day-line">
        <h1>{now.day ? dayOf(now.day) : t('day.none')}</h1>
        {now.day > 0 && now.break && <p class="held">{t(allLocked() ? 'day.break' : 'day.break.out')}</p>}
      </div>
      {!now.day && <DayActs />}
      <Acting />
      {now.range && <p class="card held">{t('range.is-open')}</p>}
      {now.classHolds > 0 && <p class="card held">{t('class.held')}</p>}
      <Slot of="waits" />
      <Slot of="said" />
      <MyCall />
      <Owed />
      <OwnCopies />
      {asks().map(ask => (
        <AskCard ask={ask} key={JSON.stringify(ask)} />
      ))}
      {!isStation.value && asks().length === 0 && now.day > 0 && <p class="quiet">{t('now.nothing-asked')}</p>}
      <Slot of="verified" />
      <OpenCalls />
      {!settled && <MeetingCard />}
      {!onBoard() && <Out />}
      <Slot of="reach" />
      <Next />
      {settled && <MeetingCard />}
      {now.day > 0 && <DayActs />}
      <Slot of="demands" />
      <Slot of="calls" />
      <SomethingHappened />
      <MeActs />
      <Device />
    </Main>
  )
}
