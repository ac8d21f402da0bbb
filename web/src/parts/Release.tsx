// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Release - the way back to work after a stop: a mistake in three taps, or in full: the cause, the weapons, two who agree.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { actOf } from '../history'
import { nameOf, textOf } from '../names'
import { go } from '../route'
import { answersFor, isMine, releases } from '../stopping'
import { behind, isCustodian, isStation, items, leaves, myId } from '../store'
import { isGun } from '../things'
import type { Stop as Stopped } from '../views'
import { asked } from '../asked'
import type { Reason } from '../vocabulary'
import { PadStep } from './PadStep'
import { t } from '../words'
import { Act } from './Act'
import { Behind } from './Behind'

const reasons: Reason[] = ['danger', 'unintended-discharge', 'weapon', 'round', 'person-in-area', 'injury', 'other-reason']

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

/** A reason is one tap; the cause and the answer to it are words, sealed in the entry. */
function written(stop: Stopped): boolean {
  const from = leaves.value.map(row => row.k).lastIndexOf('set-stopped')
  const said = from < 0 ? [] : leaves.value.slice(from).filter(row => row.k === 'stop-explained')
  return stop.explained && (!said.length || said.some(row => row.c && '/text' in row.c))
}

/** Why, by who stopped it: one tap, when there is a hand for it. The cause in words is written for the release. */
function Why({ stop }: { stop: Stopped }) {
  if (stop.explained || stop.mistake || stop.deviation || !(isStation.value || isMine(stop))) return null
  return (
    <section class="why" data-why>
      <p>{t('stop.why')}</p>
      <div class="chips">
        {reasons.map(reason => (
          <Act class="chip" key={reason} asked={asked('explain-stop', { reason })}>
            {t(`reason.${reason}`)}
          </Act>
        ))}
      </div>
    </section>
  )
}

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

export function Release({ stop }: { stop: Stopped }) {
  const raised = isMine(stop)
  return (
    <section class="release" aria-label={t('release.title')}>
      <Why stop={stop} />
      <h2>{t('release.title')}</h2>
      <PadStep of="stop" />
      {stop.deviation && <WhatWasPassed />}
      <CallMistake stop={stop} />
      {!stop.mistake &&
        (written(stop) ? (
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
