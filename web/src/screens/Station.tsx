// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Station - a tablet that stands in one place and is always on: the armory cart, the first AD, the camera, the village, the
// gate. It is read from five metres by people who do not touch it: what runs, what is out and who saw what in it, who is
// called; little, large, and calm while nothing happens. What is whose to press stands on the other screens.
import type { FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { held, stayAwake } from '../awake'
import { Main } from '../parts/Main'
import { Act } from '../parts/Act'
import { calledOut, calloutItem, calloutWords } from '../parts/Callouts'
import { byCalled } from '../parts/Calls'
import { muzzleWords, PlanWords } from '../parts/Plan'
import { SummonsActs, summons, summonsWords } from '../parts/Summons'
import { LastKnown } from '../parts/Top'
import { nameAndRole, nameOf, namesOf, slate } from '../names'
import { route } from '../route'
import { contents, evidence, figure, readyWords, where } from '../say'
import { sounds } from '../sound'
import { clock, details, isStation, items, people, setups, stale, views } from '../store'
import { isGun, isThing } from '../things'
import type { Item, Setup } from '../views'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import { grouped } from './Now'

export const stations = ['armory', 'ad', 'camera', 'village', 'gate'] as const
export type StationWord = (typeof stations)[number]

const works = ['line-up', 'rehearsal', 'take']
const atWork = () => setups().filter(row => works.includes(row.work))

/** Nothing runs: said once, quietly. */
function Calm() {
  const now = views.value!.now
  const next = setups().find(row => row.work === 'planned' || row.work === 'cut')
  return (
    <div class="far-calm">
      <p class="far-mid">{t(!now.day ? 'day.none' : now.break ? 'station.break' : 'station.nothing')}</p>
      {next && now.day > 0 && <p class="far-near">{t('station.next', { setup: slate(next.setup) })}</p>}
    </div>
  )
}

/** At the gate nothing else says what is in it; elsewhere the weapon stands beside it. */
const Plan = ({ setup }: { setup: Setup }) => (
  <div class="far-near">{place() === 'gate' ? <PlanWords setup={setup} /> : <p>{muzzleWords(setup)}</p>}</div>
)

function Running() {
  const rows = atWork()
  return (
    <section class="far-running" data-running={rows.length} aria-label={t('station.running')}>
      {rows.length === 0 && <Calm />}
      {rows.slice(0, 3).map(row => (
        <article key={row.setup} data-setup={row.id}>
          <p class="far-slate">{slate(row.setup)}</p>
          <p class="far-word">{t(`work.${row.work}`)}</p>
          {rows.length === 1 && row.weapons > 0 && details.value.get(row.setup) && <Plan setup={details.value.get(row.setup)!} />}
        </article>
      ))}
      {rows.length > 3 && <p class="far-near">{t('now.next.more', { n: rows.length - 3 })}</p>}
      <LastKnown />
    </section>
  )
}

const away = ['locker', 'nowhere']
/** What can act, what is loaded with what nobody knows, what is loaded: before what is not. */
const gravity = (item: Item) => (item.ready ? 4 : 0) + (item.rounds ? 2 : 0) + (item.kindShown ? 0 : 1)

function One({ list }: { list: readonly Item[] }) {
  const [first] = list
  const what = contents(first),
    saw = evidence(first),
    through = stale.value ? [] : [...new Set(list.flatMap(item => item.through))]
  return (
    <article
      class={`far-item ${first.ready && !stale.value ? 'acts' : ''}`}
      data-item={list.length === 1 ? first.id : undefined}
      data-evidence={first.evidence}>
      {!isThing(first) && (
        <p class="far-figure" aria-hidden="true">
          {figure(first)}
        </p>
      )}
      <div>
        <h3 class="far-mid">{list.length > 1 ? t('now.out.many', { n: list.length }) : first.id}</h3>
        {first.ready && !stale.value && <p class="far-near strong">{readyWords(first)}</p>}
        {what && <p class="far-near">{what}</p>}
        <p class="far-near quiet">{where(first)}</p>
        {saw && <p class="far-near quiet">{saw}</p>}
        {through.length > 0 && (
          <p class="far-near quiet" data-through={through.length}>
            {t('strip.through', { names: namesOf(through) })}
          </p>
        )}
        {(first.held || first.doubted) && (
          <p class="far-near strong" data-doubted={first.id}>
            {t(first.held ? 'strip.held' : 'strip.doubted')}
          </p>
        )}
      </div>
    </article>
  )
}

const shown = 3
function Out() {
  const out = items().filter(item => (isGun(item) || isThing(item)) && !away.includes(item.place))
  const groups = grouped(out).sort((a, b) => gravity(b[0]) - gravity(a[0]))
  const rest = groups.slice(shown).reduce((sum, list) => sum + list.length, 0)
  return (
    <section class="far-out" aria-label={t('now.out')}>
      <h2 class="far-label">{t('now.out')}</h2>
      {groups.length === 0 && <p class="far-near quiet">{t('now.out.none')}</p>}
      {groups.slice(0, shown).map(list => (
        <One list={list} key={list[0].item} />
      ))}
      {rest > 0 && (
        <a class="far-near" href="#armory">
          {t('station.more', { n: rest })}
        </a>
      )}
      <LastKnown />
    </section>
  )
}

/** Who is called, large: whoever stands near sends them. */
function Called() {
  const rows = [...byCalled()],
    roles = summons()
  if (!rows.length && !roles.length) return null
  return (
    <section class="far-called" aria-label={t('call.open')}>
      <h2 class="far-label">{t('call.open')}</h2>
      {roles.slice(0, 2).map(row => (
        <article key={`${row.role}.${row.setup}`} data-summoned={row.role}>
          <p class="far-mid">
            {summonsWords(row)} {row.setup > 0 && slate(row.setup)}
          </p>
          {isStation.value && <SummonsActs row={row} of={['coming', 'here', 'cannot']} />}
        </article>
      ))}
      {rows.slice(0, 3).map(([person]) => (
        <article key={person} data-called={person}>
          <p class="far-mid">{nameAndRole(person)}</p>
          {isStation.value && (
            <Act asked={asked('answer-call', { person }, { for: person })}>{t('call.comes', { name: nameOf(person) })}</Act>
          )}
        </article>
      ))}
      {rows.length > 3 && <p class="far-near">{t('station.called-more', { n: rows.length - 3 })}</p>}
    </section>
  )
}

/** What was called aloud, and what the record has of it. */
function Aloud() {
  const row = calledOut()
  if (!row) return null
  return (
    <section class="far-aloud" role="status" data-callout={row.callout}>
      <p class="far-mid">{calloutWords(row)}</p>
      {row.item > 0 && <p class="far-near">{calloutItem(row)}</p>}
    </section>
  )
}

/** Whoever comes has read this before anybody saw them. */
function Gate() {
  const { day, meeting } = views.value!.now
  const unmet = people().filter(person => !person.met).length
  return (
    <section class="far-gate">
      <p class="far-mid">{t('station.gate.do')}</p>
      {day > 0 && meeting.held && unmet > 0 && <p class="far-near">{t('station.gate.unmet', { n: unmet })}</p>}
    </section>
  )
}

/** What the tablet itself needs: one touch, or its owner's settings. */
const Care = () => (
  <section class="far-care" aria-label={t('station.care')}>
    {!sounds.value && (
      <button type="button" class="act">
        {t('station.sound')}
      </button>
    )}
    <p class="small quiet">{t(`station.awake.${held.value}`)}</p>
    <p class="chips">
      {stations.map(word => (
        <a key={word} class="chip" href={`#station/${word}`} aria-current={word === place() ? 'page' : undefined}>
          {t(`station.${word}`)}
        </a>
      ))}
      <a class="chip" href="#now" data-leave>
        {t('station.leave')}
      </a>
    </p>
  </section>
)

const order: Readonly<Record<StationWord, readonly FunctionComponent[]>> = {
  armory: [Called, Out, Running],
  ad: [Called, Running, Out],
  camera: [Called, Running, Out],
  village: [Called, Running, Out],
  gate: [Gate, Called, Running],
}
const named = () => stations.some(word => word === route.value[1])
const place = (): StationWord => stations.find(word => word === route.value[1]) ?? 'village'

/** Where it stands is chosen once; its address says it from then on. */
const Choose = () => (
  <Main id="station" label={t('station.title')}>
    <h1>{t('station.title')}</h1>
    <p>{t('station.note')}</p>
    <div class="list">
      {stations.map(word => (
        <a key={word} class="link-row" href={`#station/${word}`}>
          {t(`station.${word}`)}
        </a>
      ))}
    </div>
  </Main>
)

export const Station = () => (named() ? <Standing /> : <Choose />)
function Standing() {
  useEffect(stayAwake, [])
  const at = place()
  return (
    <Main id="station" class={`station at-${at}`} label={t(`station.${at}`)}>
      <div class="far-head">
        <h1 class="far-label">{t(`station.${at}`)}</h1>
        <time class="far-clock">{timeOf(clock.value)}</time>
      </div>
      <Aloud />
      <div class="far-body">
        {order[at].map((Part, i) => (
          <Part key={i} />
        ))}
      </div>
      <Care />
    </Main>
  )
}
