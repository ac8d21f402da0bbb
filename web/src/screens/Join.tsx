// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Join - from the QR's link: one's own name on the prepared list, one tap. A visitor writes a name. No password, no PIN.
import { Main } from '../parts/Main'
import { useEffect, useState } from 'preact/hooks'
import { PeopleList } from '../parts/Who'
import type { Row } from '../parts/Who'
import { me } from '../store'
import { practising, learnPractice } from '../practising'
import { go, route } from '../route'
import { prefetch, start } from '../link'
import { post, whoAmI } from '../wire'
import type { Role } from '../vocabulary'
import { language, languages, speak, t } from '../words'
import type { Language } from '../words'

interface Crew {
  title: string
  role?: string
  people: { person: number; name: string; roles: Role[] }[]
}

export function Languages() {
  return (
    <div class="languages" role="group" aria-label={t('language')}>
      {(Object.keys(languages) as Language[]).map(word => (
        <button
          type="button"
          class="chip"
          key={word}
          lang={word}
          aria-pressed={language.value === word}
          onClick={() => speak(word)}>
          {languages[word]}
        </button>
      ))}
    </div>
  )
}

type Someone = ({ person: number } | { name: string }) & { station?: boolean }

async function join(invite: string, who: Someone): Promise<'joined' | 'no' | 'lost'> {
  const { status } = await post('/join', { invite, ...who })
  const known = status === 200 ? await whoAmI() : null
  if (known === null) return status === 200 || status === 0 ? 'lost' : 'no'
  if (known === 'join') return 'no'
  me.value = known
  localStorage.setItem('showclear.joined', '1')
  go('now')
  await start()
  return 'joined'
}

function Visitor({ enter }: { enter: (name: string) => void }) {
  const [name, write] = useState('')
  return (
    <form
      class="form"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) enter(name.trim())
      }}>
      <h2>{t('join.visitor')}</h2>
      <label class="field">
        {t('join.name')}
        <input value={name} maxLength={80} onInput={event => write(event.currentTarget.value)} autocomplete="name" />
      </label>
      <button type="submit" class="act" aria-disabled={!name.trim() || undefined}>
        {t('join.as-visitor')}
      </button>
    </form>
  )
}

/** In practice one person may walk all roles: the phone is a station, held out to each in turn. */
function Alone({ people, enter }: { people: Crew['people']; enter: (person: number) => void }) {
  const first = people.find(row => row.roles.includes('first-ad'))
  if (!first) return null
  return (
    <>
      <p>{t('join.practice')}</p>
      <button type="button" class="choice" data-alone onClick={() => enter(first.person)}>
        {t('join.alone')}
      </button>
    </>
  )
}

export function Join() {
  const invite = route.value[0] === 'join' ? route.value[1] : ''
  const [crew, learn] = useState<Crew | null | 'no' | 'lost'>(null)
  const [again, retry] = useState(0)
  const [failed, fail] = useState(false)
  useEffect(() => {
    if (invite)
      void post('/crew', { invite }).then(({ status, body }) => {
        learn(status === 200 ? body : status === 403 ? 'no' : 'lost')
        if (status === 200) {
          learnPractice(body.practice)
          prefetch()
        } else if (status !== 403) setTimeout(() => retry(again + 1), 3000)
      })
  }, [invite, again])
  const [station, make] = useState(false)
  const enter = async (who: Someone) => {
    const how = await join(invite, { ...who, station: station || undefined })
    fail(how === 'no')
    if (how !== 'lost') return
    learn('lost')
    retry(again + 1)
  }
  const rows: Row[] =
    crew && typeof crew === 'object'
      ? crew.people.map(row => ({ person: row.person, name: row.name, role: t(`role.${row.roles[0] ?? 'visitor'}`) }))
      : []
  return (
    <Main class="join" label={t('join.title')}>
      <p class="mark big-mark">showclear</p>
      <Languages />
      {!invite && <p class="lead">{t('join.scan')}</p>}
      {crew === 'no' && (
        <p class="held" role="alert">
          {t('join.used')}
        </p>
      )}
      {crew === 'lost' && (
        <div class="paper" role="alert" data-lost data-paper="join">
          <p>{t('paper.join')}</p>
        </div>
      )}
      {crew && typeof crew === 'object' && (
        <>
          <h1>{crew.title}</h1>
          {practising.value && <Alone people={crew.people} enter={person => void join(invite, { person, station: true })} />}
          <p class="lead">{t('join.who')}</p>
          <PeopleList rows={rows} pick={person => void enter({ person })} />
          <Visitor enter={name => void enter({ name })} />
          <button type="button" class="choice" aria-pressed={station} data-station onClick={() => make(!station)}>
            {t('join.station')}
          </button>
          <p class="quiet">{t('join.station.note')}</p>
        </>
      )}
      {failed && (
        <p class="held" role="alert">
          {t('join.failed')}
        </p>
      )}
      <p class="quiet">{t('join.note')}</p>
      <a class="link-row" href="#report">
        {t('join.report')}
      </a>
    </Main>
  )
}
