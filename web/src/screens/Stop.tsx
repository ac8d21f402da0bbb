// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Stop - all red, nothing else. Who, when, why; one answer; and the way back to work: a mistake in three taps, or in full.
import { useEffect, useState } from 'preact/hooks'
import { act } from '../acts'
import { Act } from '../parts/Act'
import { acting, MakeOff } from '../parts/Acting'
import { askWho } from '../parts/Who'
import { inHearing } from '../demands'
import { nameOf, namesOf, stopper, textOf } from '../names'
import { actOf } from '../history'
import { go } from '../route'
import { readyWords } from '../say'
import { alert } from '../sound'
import {
  behind,
  isCustodian,
  isStation,
  items,
  leaves,
  me,
  myId,
  ownStop,
  personOf,
  people,
  rings,
  runsTheSet,
  stale,
  views,
} from '../store'
import { isGun } from '../things'
import type { Stop as Stopped } from '../views'
import { asked } from '../views'
import type { Reason } from '../vocabulary'
import { t, timeOf } from '../words'

const reasons: Reason[] = ['danger', 'unintended-discharge', 'weapon', 'round', 'person-in-area', 'injury', 'other-reason']

function Who() {
  const own = ownStop.value,
    ring = rings.value[0],
    stop = views.value?.now.stop
  const leaf = [...leaves.value].reverse().find(row => row.k === 'set-stopped')
  const at = own?.at ?? ring?.at ?? leaf?.at
  const mine = { person: isStation.value ? 0 : myId.value, with: isStation.value ? myId.value : 0 }
  const { person = 0, with: station = 0 } = own ? mine : (ring ?? { person: stop?.raiser, with: stop?.presence })
  const reason = stop?.reason ?? ring?.reason
  return (
    <>
      <p class="stop-who">
        {at ? `${timeOf(at)} · ` : ''}
        {!person && !station && stop?.deviation ? t('the-record') : stopper(person, station)}
      </p>
      <p class="stop-word">{t('stop.word')}</p>
      {own && (
        <p class={`stop-sent ${own.state === 'not-sent' ? 'shout' : ''}`} role="alert">
          {t(`stop.state.${own.state}`)}
        </p>
      )}
      {!own && ring && !stop && <p class="stop-sent">{t('stop.ringing')}</p>}
      {stale.value && (
        <p class="stop-sent" role="alert">
          {t('stop.stale')}
        </p>
      )}
      {reason && reason !== 'none' && <p class="stop-reason">{t(`reason.${reason}`)}</p>}
      {stop && stop.raisers > 1 && <p>{t('stop.raisers', { n: stop.raisers })}</p>}
    </>
  )
}

/** Whose it is to call it a mistake: who raised it; where nobody was named, whoever keeps the station it was pressed at. */
const answersFor = (stop: Stopped) => stop.raiser || stop.presence
const isMine = (stop: Stopped) => !isStation.value && answersFor(stop) === myId.value

/** Once its raiser said so, it is a mistake: nobody else owes an answer, and each screen goes back by itself. */
function SaidMistake({ stop }: { stop: Stopped }) {
  const own = isMine(stop)
  return (
    <div class="mistake-said" data-mistake>
      <p class="stop-reason">{t(own ? 'release.mistake.yours' : 'release.mistake.said', { name: nameOf(answersFor(stop)) })}</p>
      <p>{t(own || !releases() ? 'release.mistake.back' : 'release.mistake.agree')}</p>
    </div>
  )
}

function Answers({ stop }: { stop: Stopped }) {
  const heard = inHearing()
  const silent = people()
    .filter(person => !stop.answered.includes(person.person))
    .map(person => person.person)
  const open = silent.filter(person => !heard.has(person))
  const answer = (person: number) => void act(asked('answer-stop', { person }))
  return (
    <>
      {!views.value!.now.me.stopped && !isStation.value && (
        <button type="button" class="stop-answer" data-act="answer-stop" onClick={() => answer(myId.value)}>
          {t('stop.answer')}
        </button>
      )}
      <p class="stop-count" role="status">
        {t('stop.answered', { n: stop.answered.length, of: people().length })}
      </p>
      {silent.length > open.length && (
        <p>{t('stop.in-hearing', { n: silent.length - open.length, names: namesOf([...new Set(heard.values())]) })}</p>
      )}
      {runsTheSet() && open.length > 0 && (
        <details>
          <summary>{t('stop.open', { n: open.length })}</summary>
          <p>{namesOf(open)}</p>
          <button
            type="button"
            class="stop-act"
            onClick={() => askWho(answer, t('stop.heard-from'), person => open.includes(person.person))}>
            {t('stop.heard')}
          </button>
        </details>
      )}
    </>
  )
}

function Explain() {
  const [reason, choose] = useState<Reason | null>(null)
  const [text, write] = useState('')
  return (
    <details>
      <summary>{t('release.cause')}</summary>
      <div class="chips">
        {reasons.map(word => (
          <button
            type="button"
            class="chip"
            key={word}
            data-reason={word}
            aria-pressed={reason === word}
            onClick={() => choose(word)}>
            {t(`reason.${word}`)}
          </button>
        ))}
      </div>
      <label class="field">
        {t('release.words')}
        <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
      </label>
      {reason && (
        <Act class="stop-act" asked={asked('explain-stop', { reason, text: text || undefined })}>
          {t('release.write')}
        </Act>
      )}
    </details>
  )
}

const releases = () => isStation.value || runsTheSet() || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

function Cause() {
  const leaf = [...leaves.value].reverse().find(row => row.k === 'stop-explained')
  const text = leaf ? textOf('leaf', leaf.n) : ''
  return text ? <blockquote data-quote>{text}</blockquote> : null
}

/** What passed a danger barrier has a page of its own: what is real now, and who does what. */
function WhatWasPassed() {
  const leaf = [...leaves.value].reverse().find(row => row.k === 'rule-broken')
  const act = leaf && actOf(leaf)
  if (!act) return null
  const open = () => {
    behind.value = true
    go('deviation', act.n)
  }
  return (
    <button type="button" class="stop-act" data-deviation onClick={open}>
      {t('release.deviation')}
    </button>
  )
}

/** Their own word, in one touch; on a station the button bears the name. */
function CallMistake({ stop }: { stop: Stopped }) {
  const person = answersFor(stop)
  const may = person > 0 && stop.raisers === 1 && !stop.deviation && !stop.mistake
  if (!may || !(isStation.value || isMine(stop))) return null
  const words = stop.raiser ? 'release.mistake' : 'release.mistake.station'
  return (
    <Act class="stop-act" asked={asked('call-mistake', {}, isStation.value ? { for: person } : {})}>
      {isStation.value ? t(`${words}.of`, { name: nameOf(person) }) : t(words)}
    </Act>
  )
}

const weaponsOut = () => items().some(item => isGun(item) && ['keeper', 'holder', 'lost'].includes(item.place))
/** After another's mistake the armorer's one press says both: where the weapons are, and that work goes on. */
const mustAccount = (stop: Stopped) => !stop.accounted && weaponsOut() && isCustodian(myId.value) && !isStation.value

/** Pressed once it says so, and asks nothing more: a second press would ask of a set that works again. */
function Agree({ stop }: { stop: Stopped }) {
  const [agreed, agree] = useState(false)
  if (agreed) return <p role="status">{t('release.agreed.you')}</p>
  if (stop.mistake && mustAccount(stop))
    return (
      <Act
        class="stop-act mistake-act"
        asked={asked('account-weapons', {})}
        done={() => void act(asked('release', {})).then(n => agree(n > 0))}>
        {t('release.account-go')}
      </Act>
    )
  return (
    <Act class={`stop-act ${stop.mistake ? 'mistake-act' : ''}`} asked={asked('release', {})} done={() => agree(true)}>
      {t(stop.mistake ? 'release.go' : 'release.agree')}
    </Act>
  )
}

function Accounts({ stop }: { stop: Stopped }) {
  if (stop.mistake && mustAccount(stop) && stop.raiser !== myId.value) return null
  if (stop.accounted) return <p>{t('release.accounted')}</p>
  if (!weaponsOut()) return null
  if (!isCustodian(myId.value) && !isStation.value) return <p>{t('release.account.who')}</p>
  return (
    <Act class="stop-act" asked={asked('account-weapons', {})}>
      {t('release.account')}
    </Act>
  )
}

/** Nothing is released while something can act. */
const Off = () => (
  <>
    {acting().map(item => (
      <div key={item.item}>
        <p class="stop-reason">{readyWords(item)}</p>
        <MakeOff item={item} class="stop-act" />
      </div>
    ))}
  </>
)

/** What more there is to say, in two taps. */
const Urgent = () => (
  <div class="chips">
    {(['hurt', 'weapon'] as const).map(word => (
      <button
        type="button"
        class="stop-act"
        key={word}
        data-urgent={word}
        onClick={() => {
          behind.value = true
          go('report', word)
        }}>
        {t(`urgent.${word}`)}
      </button>
    ))}
  </div>
)

const Behind = () => (
  <button
    type="button"
    class="stop-act"
    data-behind
    onClick={() => {
      behind.value = true
    }}>
    {t('stop.behind')}
  </button>
)

function Release({ stop }: { stop: Stopped }) {
  const raised = isMine(stop)
  return (
    <section class="release" aria-label={t('release.title')}>
      <h2>{t('release.title')}</h2>
      {stop.deviation && <WhatWasPassed />}
      <CallMistake stop={stop} />
      {!stop.mistake &&
        (stop.explained ? (
          <>
            <p>{t('release.explained')}</p>
            <Cause />
          </>
        ) : (
          <Explain />
        ))}
      {(!stop.mistake || releases()) && <Accounts stop={stop} />}
      {stop.agreed.length > 0 && <p>{t('release.agreed', { roles: stop.agreed.map(role => t(`role.${role}`)).join(', ') })}</p>}
      {releases() && !(stop.mistake && raised) ? (
        <Agree stop={stop} />
      ) : (
        <p>{t(stop.mistake ? 'release.one-other' : 'release.others')}</p>
      )}
      {stop.mistake && <Behind />}
    </section>
  )
}

export function Stop() {
  const stop = views.value?.now.stop
  const answered = views.value?.now.me.stopped
  const quiet = answered || stop?.mistake
  useEffect(() => {
    if (quiet) return
    const timer = setInterval(alert, 10000)
    return () => clearInterval(timer)
  }, [quiet])
  return (
    <div class="stop-page" role="alertdialog" aria-label={t('stop.word')} data-stopped>
      <div class="octagon" aria-hidden="true" />
      <div class="stop-inside">
        <div class="stop-left">
          <div aria-live="assertive">
            <Who />
          </div>
          {stop?.mistake ? <SaidMistake stop={stop} /> : <p class="stop-do">{t('stop.do')}</p>}
          {stop && <Off />}
          {stop && !stop.mistake && <Answers stop={stop} />}
          {stop && (quiet || isStation.value) && !stop.mistake && <Urgent />}
          {stop && (quiet || isStation.value) && !stop.mistake && <Behind />}
        </div>
        {me.value === 'join' && ownStop.value?.state === 'recorded' && (
          <button
            type="button"
            class="stop-act"
            onClick={() => {
              ownStop.value = null
            }}>
            {t('stop.behind')}
          </button>
        )}
        {stop && <Release stop={stop} />}
      </div>
    </div>
  )
}
