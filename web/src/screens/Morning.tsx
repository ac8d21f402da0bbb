// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Morning - what to know of the box before the first entry: power, clock, disk, the last copy, which stations were heard. Read anew
// while the page stands; each line says what is, never that it is well.
import { useEffect } from 'preact/hooks'
import type { Morning as Said } from '../morning'
import { copy, morning, readCopy, readMorning } from '../morning'
import { span } from '../due'
import { nameOf } from '../names'
import { ClockForm } from '../parts/ClockAsk'
import { copyWords, MakeCopy } from '../parts/Copy'
import { Main } from '../parts/Main'
import { runsTheSet, stale } from '../store'
import { dateOf, inUnit, t, timeOf } from '../words'

const everyMs = 10000
const size = (mb: number) => (mb >= 1000 ? inUnit(Math.round(mb / 100) / 10, 'gigabyte') : inUnit(mb, 'megabyte'))
const when = (ms: number) => `${dateOf(ms)}, ${timeOf(ms)}`

function power({ power }: Said): string {
  if (!power) return t('morning.power.unknown')
  const battery = power.battery === null ? '' : t('morning.power.battery', { n: power.battery })
  const from = power.mains === null ? '' : t(power.mains ? 'morning.power.mains' : 'morning.power.off')
  const low = power.low ? t('morning.power.low') : ''
  return [from, battery, low].filter(Boolean).join(' ') || t('morning.power.unknown')
}
function clock({ clock }: Said): string {
  const kept = !clock.trusted ? `why.${clock.why}` : clock.set ? 'set' : clock.synchronised ? 'network' : 'chip'
  return t(`morning.clock.${kept}`, {
    time: timeOf(clock.last),
    date: dateOf(clock.last),
    at: when(clock.set ?? clock.at),
    wait: Math.abs(clock.offset) < 60 ? inUnit(Math.abs(clock.offset), 'second') : span(Math.round(Math.abs(clock.offset) / 60)),
  })
}
function disk({ disk, degraded }: Said): string {
  const room = t('morning.disk', { free: size(disk.free), of: size(disk.of) })
  return degraded ? `${room} ${t('morning.disk.full')}` : disk.room ? room : `${room} ${t('morning.disk.low')}`
}
const started = ({ start }: Said) =>
  `${t('morning.start', { at: when(start.at) })} ${t(`morning.start.${start.before}`)}${
    start.lastEntry ? ` ${t('morning.start.last', { at: when(start.lastEntry) })}` : ''
  }`
const witness = ({ witness }: Said) =>
  witness ? t('morning.witness', { at: when(witness.at), n: witness.size }) : t('morning.witness.none')

function Stations({ said }: { said: Said }) {
  const { open, seen, list } = said.stations
  return (
    <>
      <span>{t('morning.stations', { open, seen })}</span>
      {list.map(row => (
        <small key={row.person}>
          {t(row.open ? 'morning.station.open' : 'morning.station.not', { name: nameOf(row.person), time: timeOf(row.at) })}
        </small>
      ))}
    </>
  )
}

/** What is not as it should be stands first, by its word and a line beside it. */
interface Line {
  word: string
  bad?: boolean
  says: preact.ComponentChildren
}
const lines = (said: Said): Line[] => [
  { word: 'power', bad: said.power?.mains === false || Boolean(said.power?.low), says: power(said) },
  { word: 'clock', bad: !said.clock.trusted, says: clock(said) },
  { word: 'disk', bad: said.degraded || !said.disk.room, says: disk(said) },
  ...(copy.value ? [{ word: 'copy', bad: !copy.value.last, says: copyWords(copy.value) }] : []),
  { word: 'stations', says: <Stations said={said} /> },
  { word: 'start', says: started(said) },
  { word: 'witness', says: witness(said) },
]

function Retention({ said }: { said: Said }) {
  if (!said.retention) return <p class="quiet">{t('morning.retention.none')}</p>
  return (
    <ul>
      {said.retention.map(row => (
        <li key={row.parameter}>
          {t(`parameter.${row.parameter}`)}: {inUnit(row.days, 'day')}.{' '}
          {row.past > 0 && <b>{t('morning.retention.past', { n: row.past })}</b>}
        </li>
      ))}
    </ul>
  )
}

export function Morning() {
  useEffect(() => {
    const read = () => (void readMorning(), void readCopy())
    read()
    const timer = setInterval(read, everyMs)
    return () => clearInterval(timer)
  }, [])
  const said = morning.value
  return (
    <Main class="morning" label={t('morning.title')}>
      <h1>{t('morning.title')}</h1>
      {!said ? (
        <p class="quiet">{t(stale.value ? 'stale.never' : 'loading')}</p>
      ) : (
        <>
          <p class="quiet">{t(stale.value ? 'morning.then' : 'morning.now', { time: timeOf(said.at) })}</p>
          <dl class="morning-lines">
            {lines(said).map(line => (
              <div key={line.word} data-line={line.word} class={line.bad ? 'bad' : ''}>
                <dt>{t(`morning.${line.word}.title`)}</dt>
                <dd>{line.says}</dd>
              </div>
            ))}
          </dl>
          <MakeCopy />
          <details class="more">
            <summary>{t('morning.clock-wrong')}</summary>
            <ClockForm />
          </details>
          <section>
            <h2>{t('morning.retention.title')}</h2>
            <Retention said={said} />
          </section>
          {runsTheSet() && (
            <nav class="list" aria-label={t('morning.also')}>
              <a class="link-row" href="#sweep">
                {t('sweep.title')}
              </a>
              <a class="link-row" href="#papers">
                {t('papers.title')}
              </a>
              <a class="link-row" href="#paper">
                {t('paper-mode.title')}
              </a>
            </nav>
          )}
          <p class="quiet small">{t('morning.version', { version: said.version, n: said.size })}</p>
        </>
      )}
    </Main>
  )
}
