// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Stop - all red, nothing else. Who, when, why; one answer; and the way back to work: a mistake in three taps, or in full.
import { useEffect, useState } from 'preact/hooks'
import { act } from '../acts'
import { Act } from '../parts/Act'
import { askWho } from '../parts/Who'
import { nameAndRole, nameOf, namesOf, textOf } from '../names'
import { alert } from '../sound'
import {
  behind,
  isCustodian,
  isStation,
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
  const person = own ? myId.value : ring ? ring.person : (stop?.raiser ?? 0)
  const reason = stop?.reason ?? ring?.reason
  return (
    <>
      <p class="stop-who">
        {at ? `${timeOf(at)} · ` : ''}
        {person ? nameAndRole(person) : t(stop?.deviation ? 'the-record' : 'stop.somebody')}
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

function Answers({ stop }: { stop: Stopped }) {
  const open = people()
    .filter(person => !stop.answered.includes(person.person))
    .map(person => person.person)
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

const releases = () => runsTheSet() || Boolean(personOf(myId.value)?.roles.includes('safety-advisor'))

function Cause() {
  const leaf = [...leaves.value].reverse().find(row => row.k === 'stop-explained')
  const text = leaf ? textOf('leaf', leaf.n) : ''
  return text ? <blockquote data-quote>{text}</blockquote> : null
}

function Release({ stop }: { stop: Stopped }) {
  const mine = stop.raiser === myId.value && stop.raisers === 1 && !stop.deviation && !isStation.value
  return (
    <section class="release" aria-label={t('release.title')}>
      <h2>{t('release.title')}</h2>
      {mine && !stop.mistake && (
        <Act class="stop-act" asked={asked('call-mistake', {})}>
          {t('release.mistake')}
        </Act>
      )}
      {stop.mistake && <p>{t('release.mistake.said', { name: nameOf(stop.raiser) })}</p>}
      {!stop.mistake &&
        (stop.explained ? (
          <>
            <p>{t('release.explained')}</p>
            <Cause />
          </>
        ) : (
          <Explain />
        ))}
      {stop.accounted ? (
        <p>{t('release.accounted')}</p>
      ) : (
        isCustodian(myId.value) && (
          <Act class="stop-act" asked={asked('account-weapons', {})}>
            {t('release.account')}
          </Act>
        )
      )}
      {stop.agreed.length > 0 && <p>{t('release.agreed', { roles: stop.agreed.map(role => t(`role.${role}`)).join(', ') })}</p>}
      {releases() ? (
        <Act class="stop-act" asked={asked('release', {})}>
          {t(stop.mistake ? 'release.go' : 'release.agree')}
        </Act>
      ) : (
        <p>{t('release.others')}</p>
      )}
    </section>
  )
}

export function Stop() {
  const stop = views.value?.now.stop
  const answered = views.value?.now.me.stopped
  useEffect(() => {
    if (answered) return
    const timer = setInterval(alert, 10000)
    return () => clearInterval(timer)
  }, [answered])
  return (
    <div class="stop-page" role="alertdialog" aria-label={t('stop.word')} data-stopped>
      <div class="octagon" aria-hidden="true" />
      <div class="stop-inside">
        <div class="stop-left">
          <div aria-live="assertive">
            <Who />
          </div>
          <p class="stop-do">{t('stop.do')}</p>
          {stop && <Answers stop={stop} />}
          {stop && (answered || isStation.value) && (
            <button
              type="button"
              class="stop-act"
              data-behind
              onClick={() => {
                behind.value = true
              }}>
              {t('stop.behind')}
            </button>
          )}
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
