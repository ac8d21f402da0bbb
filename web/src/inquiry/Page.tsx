// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Page - an account's frame: whose it is at the head of everything, the places, and the one that was chosen. What is not known is the last
// of them, always.
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { standing, writable } from './account'
import { account } from './data'
import { Day } from './Day'
import { Add, Edit } from './Edit'
import { NotKnown, Whose } from './Ends'
import { EntryPage } from './EntryPage'
import { Evenness } from './Evenness'
import { Exhibits } from './Exhibits'
import { Given, Sentence } from './Parts'
import { People } from './People'
import { Questions } from './Questions'
import { RowPage } from './Rows'
import { TimePlace } from './TimePlace'
import { Told } from './Told'
import { ScreenAndLanguage } from '../parts/Chips'
import { route } from '../route'
import { language, t } from '../words'

const places = ['day', 'time', 'told', 'people', 'evenness', 'questions', 'exhibits', 'whose', 'not-known'] as const
const rest = (parts: readonly string[]) => parts.slice(1).join('/')
const shows: Record<string, (parts: readonly string[]) => preact.ComponentChildren> = {
  day: () => <Day />,
  time: () => <TimePlace exhibit="" />,
  told: () => <Told />,
  people: parts => <People number={parts[1]} />,
  evenness: () => <Evenness />,
  questions: () => <Questions />,
  exhibits: () => <Exhibits />,
  whose: () => <Whose />,
  'not-known': () => <NotKnown />,
  entry: parts => <EntryPage number={rest(parts)} />,
  row: parts => <RowPage duty={parts[1]} person={parts[2]} />,
  view: parts => <TimePlace exhibit={rest(parts)} />,
  edit: parts => <Edit parts={parts} />,
  new: parts => (parts[1] ? <Edit parts={parts} /> : <Add />),
}
/** In which place something of its own stands. */
const within: Record<string, string> = { row: 'evenness', view: 'exhibits' }

const opened = signal(false)
function Nav({ at }: { at: string }) {
  return (
    <nav class="places" aria-label={t('inquiry.places')} data-open={opened.value || undefined}>
      <ul id="places">
        {places.map(place => (
          <li key={place}>
            <a href={`#${place}`} data-place={place} aria-current={at === place ? 'page' : undefined}>
              {t(`inquiry.${place}`)}
            </a>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="act places-open"
        aria-expanded={opened.value}
        aria-controls="places"
        onClick={() => (opened.value = !opened.value)}>
        {t('inquiry.places')} · {t(`inquiry.${places.includes(at as 'day') ? at : 'entry'}`)}
      </button>
    </nav>
  )
}
const Foot = () => (
  <footer class="account-foot">
    {writable.value && (
      <a class="act small-act" href="#new" data-new>
        {t('inquiry.add')}
      </a>
    )}
    <ScreenAndLanguage />
  </footer>
)

export function Page() {
  const a = account.value
  const place = route.value[0] ?? 'day'
  const at = within[place] ?? place
  useEffect(() => {
    opened.value = false
    document.title = [t(`inquiry.${places.includes(at as 'day') ? at : 'entry'}`), a?.title].filter(Boolean).join(' · ')
  }, [route.value, a, language.value])
  if (!a || standing.value === 'spent')
    return (
      <main class="main" data-account={standing.value}>
        <h1>{t('inquiry.account')}</h1>
        <p class="lead">{t(`inquiry.${standing.value}`)}</p>
      </main>
    )
  return (
    <div class="account" data-account={standing.value}>
      <header class="account-head">
        <p class="account-title">
          <a href="#day">
            <Given text={a.title} />
          </a>
        </p>
        <p class="whose" data-draft={a.draft || undefined}>
          <a href="#whose">
            <Sentence text={a.whose} />
          </a>
        </p>
        {standing.value === 'lost' && (
          <p class="banner alarm" role="alert">
            {t('inquiry.lost')}
          </p>
        )}
      </header>
      <Nav at={at} />
      <main class="main account-main" data-at={place} key={place}>
        {(shows[place] ?? shows.day)(route.value)}
      </main>
      <Foot />
    </div>
  )
}
