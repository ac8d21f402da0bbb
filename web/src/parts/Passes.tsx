// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Passes - each piece of a rack passes before the one who looks, who holds this screen: one tap a piece, as the whole screen
// or by its number. The last one completes it; a piece that is not like the others stops it and the set.
import { useEffect, useRef, useState } from 'preact/hooks'
import { act } from '../acts'
import { nameOf } from '../names'
import { Pick } from './Fields'
import { custodians } from './Shower'
import { askWho } from './Who'
import type { Passed, Passing } from '../racking'
import { left, pass, passing, recorded, spans } from '../racking'
import { go } from '../route'
import { click } from '../sound'
import { isStation, myId, red, size } from '../store'
import type { Rack } from '../views'
import { t } from '../words'

/** A glove's double tap is one tap. */
const doubleMs = 150

/** Those who accepted the duty today come first; one of them alone is the one who shows. */
function showers(): number[] {
  const all = custodians()
  const today = all.filter(row => row.roles.some(role => row.accepted.includes(role)))
  return (today.length ? today : all).map(row => row.person)
}

interface Start {
  rack: Rack
  how: Passing
  n: number
  begin: (looker: number, shower: number) => void
}
function Begin({ rack, how, n, begin }: Start) {
  const [all] = useState(showers)
  const [shower, shows] = useState(all.length === 1 ? all[0] : 0)
  const other = () =>
    askWho(
      person => begin(person, shower),
      t('look.who'),
      person => person.person !== shower,
    )
  const ownHands = !isStation.value && shower === myId.value
  return (
    <div class="look-begin">
      <h1>{t(`passes.${how}`, { rack: rack.id })}</h1>
      <p class="lead">{t(`passes.${how}.what`, { n, what: t(`capability.${rack.capability}`) })}</p>
      <Pick
        label={t('passes.shower')}
        list={all.map(person => ({ key: person, words: nameOf(person) }))}
        at={shower}
        pick={shows}
      />
      {ownHands && <p class="held">{t('passes.not-here')}</p>}
      {shower > 0 && !ownHands && !isStation.value && (
        <button type="button" class="passes-start" data-look="begin" onClick={() => begin(myId.value, shower)}>
          {t('passes.i')}
        </button>
      )}
      {shower > 0 && !ownHands && (
        <button type="button" class={isStation.value ? 'passes-start' : 'act quiet-act'} data-look="other" onClick={other}>
          {t('passes.else')}
        </button>
      )}
      <a class="act quiet-act" href={`#rack/${rack.id}`}>
        {t('look.leave.begin')}
      </a>
    </div>
  )
}

type Look = Omit<Passed, 'passed' | 'failed'>

function Grid({ look, passed, press }: { look: Look; passed: readonly number[]; press: (n: number, at: number) => void }) {
  return (
    <div class="vouchers" role="group" aria-label={t('rack.voucher')}>
      {look.all.map(n => (
        <button
          type="button"
          key={n}
          class="voucher"
          data-number={n}
          aria-pressed={passed.includes(n)}
          onClick={event => press(n, event.timeStamp)}>
          {n}
        </button>
      ))}
    </div>
  )
}

function Each({ look, end }: { look: Look; end: () => void }) {
  const [passed, put] = useState<readonly number[]>([])
  const [byNumber, show] = useState(look.how === 'back')
  const [sending, send] = useState(false)
  const last = useRef(-1000)
  useEffect(() => {
    if (red.value) end()
  }, [red.value]) /* what a stop interrupts was not seen whole */
  const rest = left(look.all, passed)
  const finish = async (whole: readonly number[], failed = 0) => {
    send(true)
    for (const command of recorded({ ...look, passed: whole, failed })) if (!(await act(command))) break
    end()
  }
  const press = (n: number | undefined, at: number) => {
    if (sending || !n || at - last.current < doubleMs) return
    last.current = at
    click()
    const next = pass(passed, n)
    put(next)
    if (next.length === look.all.length) void finish(next)
  }
  const words = sending ? t('look.sending') : rest.length ? t(`passes.${look.how}.piece`, { number: rest[0] }) : ''
  return (
    <div class="look passes">
      <h1 class="hidden">{t(`passes.${look.how}`, { rack: look.rack.id })}</h1>
      {byNumber ? (
        <>
          <p class="passes-count">
            <span class="look-figure">
              {passed.length}
              <small>/{look.all.length}</small>
            </span>
            <span>{t(`passes.${look.how}.grid`)}</span>
          </p>
          <Grid look={look} passed={passed} press={press} />
        </>
      ) : (
        <button
          type="button"
          class="look-point"
          data-look="point"
          data-number={rest[0]}
          onClick={event => press(rest[0], event.timeStamp)}>
          <span class="look-figure">
            {passed.length}
            <small>/{look.all.length}</small>
          </span>
          <span class="look-words">{words}</span>
        </button>
      )}
      <div class="look-side">
        {look.how === 'back' && passed.length > 0 && rest.length > 0 && !sending && (
          <button type="button" class="act" data-look="gap" onClick={() => void finish(passed)}>
            {t('passes.gap', { n: rest.length, numbers: spans(rest) })}
          </button>
        )}
        <div class="row-acts">
          <button type="button" class="act strong-act" data-look="failed" onClick={() => void finish(passed, 1)}>
            {t('passes.unlike')}
          </button>
          <button type="button" class="act quiet-act" data-look="turn" onClick={() => show(!byNumber)}>
            {t(byNumber ? 'passes.by-next' : 'passes.by-number')}
          </button>
        </div>
        <div class="row-acts">
          {passed.length > 0 && !sending && (
            <button type="button" class="act quiet-act" data-look="undo" onClick={() => put(passed.slice(0, -1))}>
              {t('passes.undo', { number: passed[passed.length - 1] })}
            </button>
          )}
          <button type="button" class="act quiet-act" data-look="leave" onClick={end}>
            {t('look.leave')}
          </button>
        </div>
      </div>
    </div>
  )
}

export function Passes({ rack, how }: { rack: Rack; how: Passing }) {
  const [look, start] = useState<Look | null>(null)
  const all = passing(rack, how)
  const end = () => go('rack', rack.id) /* whoever looked is forgotten here */
  if (!look && !all.length)
    return (
      <>
        <p>{t('passes.none')}</p>
        <a class="act" href={`#rack/${rack.id}`}>
          {t('rack.to', { rack: rack.id })}
        </a>
      </>
    )
  if (!look)
    return (
      <Begin
        rack={rack}
        how={how}
        n={all.length}
        begin={(looker, shower) => start({ rack, how, all, looker, shower, seen: size.value, station: isStation.value })}
      />
    )
  return <Each look={look} end={end} />
}
