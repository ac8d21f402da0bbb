// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Stop - all red, nothing else. Who, when, why; one answer; and the way back to work: a mistake in three taps, or in full.
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { act } from '../acts'
import { acting, MakeOff } from '../parts/Acting'
import { Behind } from '../parts/Behind'
import { Slot } from '../parts/Slot'
import { nameOf, stopper } from '../names'
import { go, route } from '../route'
import { readyWords } from '../say'
import { alert } from '../sound'
import { behind, isStation, leaves, me, myId, ownStop, rings, stale, views } from '../store'
import type { Stop as Stopped } from '../views'
import { asked } from '../asked'
import { answersFor, isAsked, isMine, releases, silentOf } from '../stopping'
import { t, timeOf } from '../words'

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
      {reason && <p class="stop-reason">{t(reason === 'none' ? 'stop.no-reason' : `reason.${reason}`)}</p>}
      {stop && stop.raisers > 1 && <p>{t('stop.raisers', { n: stop.raisers })}</p>}
    </>
  )
}

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

/** Those concerned are asked to answer; everybody else sees it, and heard it once. */
function Answers({ stop }: { stop: Stopped }) {
  const answer = () => void act(asked('answer-stop', { person: myId.value }))
  return (
    <>
      {owes(stop) && (
        <button type="button" class="stop-answer" data-act="answer-stop" onClick={answer}>
          {t('stop.answer')}
        </button>
      )}
      {!isStation.value && !isAsked(stop, myId.value) && <p>{t('stop.not-asked')}</p>}
      <Slot of="reach-stop" />
      <Slot of="answered" />
    </>
  )
}
const owes = (stop: Stopped) => !views.value!.now.me.stopped && !isStation.value && isAsked(stop, myId.value)

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

/** rest: the way back to work, once it is here (later.tsx). */
export function Stop({ rest: Rest }: { rest?: ComponentType<{ stop: Stopped }> }) {
  const stop = views.value?.now.stop
  const quiet = !stop || stop.mistake || !owes(stop)
  /* A station sounds until all who were asked have answered; a phone until its person has. */
  const stands = isStation.value || route.value[0] === 'station'
  const sounds = !stop || (!stop.mistake && (stands ? silentOf(stop).length > 0 : owes(stop)))
  useEffect(() => {
    if (!sounds) return
    const sound = () => alert(stands ? 1 : 0.4)
    if (!rings.value.length && !ownStop.value) sound() /* the record stopped the set: nothing rang before */
    const timer = setInterval(sound, stands ? 6000 : 10000)
    return () => clearInterval(timer)
  }, [sounds, stands])
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
          {stop ? !stop.mistake && <Answers stop={stop} /> : <Slot of="reach-stop" />}
          {stop && quiet && !stop.mistake && <Urgent />}
          {stop && quiet && !stop.mistake && <Behind />}
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
        {stop && Rest && <Rest stop={stop} />}
      </div>
    </div>
  )
}
