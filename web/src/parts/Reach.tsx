// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Reach - whom no page reaches: names to those who can fetch them, to all others how many. It says what is known of pages and
// never that everybody was reached.
import { inHearing } from '../demands'
import { namesOf } from '../names'
import { away, radioOff, rolling, sayAway, sayRadio } from '../reach'
import { sounds } from '../sound'
import { isStation, lamp, reach, stale, views } from '../store'
import { t } from '../words'

const few = 6 /* names that are read at a glance */
const words = ['asleep', 'lost', 'away'] as const
type Word = (typeof words)[number]

interface Known {
  by: Record<Word, number[]>
  heard: number[] /* in somebody's sight and hearing: nothing is missing of them */
  hearers: number[]
  radio: number[] /* their page is awake, their radio off */
  n: number /* not reached, and named */
  others: number
}

/** except: who has answered all the same. */
function known(except: readonly number[] = []): Known | null {
  const told = reach.value
  if (!told || !('people' in told) || stale.value) return null
  const hearers = inHearing()
  const rows = told.people.filter(row => !except.includes(row.person))
  const heard = rows.filter(row => hearers.has(row.person) && row.is !== 'off-radio').map(row => row.person)
  const open = rows.filter(row => !heard.includes(row.person))
  const which = (word: string) => open.filter(row => row.is === word).map(row => row.person)
  const by = { asleep: which('asleep'), lost: which('lost'), away: which('away') }
  return {
    by,
    heard,
    hearers: [...new Set(heard.map(person => hearers.get(person)!))],
    radio: open.filter(row => row.is === 'off-radio' || row.radio === false).map(row => row.person),
    n: words.reduce((sum, word) => sum + by[word].length, 0),
    others: told.others,
  }
}
function counted(): number {
  const told = reach.value
  return !told || 'people' in told || stale.value ? 0 : told.asleep + told.lost + told.away
}

const sentence = ({ by }: Known) =>
  words
    .filter(word => by[word].length)
    .map(word => t(`reach.${word}`, { names: namesOf(by[word]), n: by[word].length }))
    .join('; ')

const Rest = ({ of }: { of: Known }) => (
  <>
    {of.others > 0 && <p>{t('reach.others', { n: of.others })}</p>}
    {of.radio.length > 0 && <p>{t('reach.radio', { names: namesOf(of.radio) })}</p>}
    {of.heard.length > 0 && <p>{t('reach.heard', { names: namesOf(of.heard), by: namesOf(of.hearers) })}</p>}
  </>
)

const Silent = () => (sounds.value ? null : <p data-sound="off">{t('sound.stop')}</p>)
/** Whoever counts on the siren must know that it did not sound. */
const Dark = () =>
  lamp.value?.command === 'on-stop' && lamp.value.ok === false ? (
    <p class="stop-reason" data-lamp="failed" role="alert">
      {t('lamp.failed')}
    </p>
  ) : null
export const ReachStop = () => (
  <>
    <Dark />
    <NotReached />
    <Silent />
  </>
)

const figures = (of: Known) =>
  words.filter(word => of.by[word].length).map(word => t(`reach.n.${word}`, { n: of.by[word].length }))

/** On the stop's page: who is to be fetched. Whoever has answered is not. */
function NotReached() {
  const is = known(views.value?.now.stop?.answered)
  const n = counted()
  if (is && (is.n || is.others || is.radio.length))
    return (
      <div class="stop-reach" data-reach="names">
        {is.n > 0 && <p class="stop-reason">{t('reach.not', { list: is.n > few ? figures(is).join(', ') : sentence(is) })}</p>}
        {is.n > few && <p>{sentence(is)}</p>}
        <Rest of={is} />
      </div>
    )
  return n ? (
    <p class="stop-reach" data-reach="number">
      {t('reach.count', { n })}
    </p>
  ) : null
}

/** On Now, and on the first AD's board: quiet, and quieter while a take runs. */
export function Reach() {
  const is = known()
  const n = counted()
  const quiet = rolling()
  if (n && !quiet)
    return (
      <p class="quiet" data-reach="number">
        {t('reach.count', { n })}
      </p>
    )
  if (!is || !(is.n || is.others || is.radio.length)) return null
  const named = is.n > 0 && is.n <= few && !quiet
  const list = named ? sentence(is) : [...figures(is), ...(is.n ? [] : [t('reach.n.radio', { n: is.radio.length })])].join(', ')
  return (
    <details class="reach" data-reach="names" data-quiet={quiet || undefined}>
      <summary>
        <span>{t(quiet ? 'reach.roll' : 'reach.now', { list })}</span>
      </summary>
      {!named && is.n > 0 && <p>{sentence(is)}</p>}
      <Rest of={is} />
      <p class="quiet small">{t('reach.known')}</p>
    </details>
  )
}

/** One's own word, that any touch takes back. */
export function Away() {
  if (isStation.value) return null
  return (
    <>
      <button type="button" class="act quiet-act" data-away aria-pressed={away.value} onClick={() => sayAway(true)}>
        {t(away.value ? 'away.said' : 'away.say')}
      </button>
      <button
        type="button"
        class="act quiet-act"
        data-radio
        aria-pressed={radioOff.value}
        onClick={() => sayRadio(!radioOff.value)}>
        {t(radioOff.value ? 'radio.back' : 'radio.off')}
      </button>
    </>
  )
}
