// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Each - one tap a piece, as the whole screen or by its number; a click a tap. The last one completes it; a piece that is not
// like the others ends it and stops the set. Whatever ends it before leaves no record.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { act, say } from '../acts'
import { isNewTap, settleMs } from '../looking'
import type { Look } from '../racking'
import { left, pass, passing, recorded, spans } from '../racking'
import { click, counted, ended } from '../sound'
import { myId, rackOf, red } from '../store'
import type { Rack } from '../views'
import { t } from '../words'
import { ways } from './LookBar'
import { usePress } from './Points'

/** What came back before the looker was called away, on their own screen: they need not begin again. On a station nobody's
 * look outlives their touch. */
const called = new Map<string, { look: Look; passed: readonly number[] }>()
const same = (look: Look) => passing(rackOf(look.rack.rack) ?? look.rack, look.how).join() === look.all.join()
export function unfinished(rack: Rack) {
  const kept = called.get(rack.id)
  return kept && kept.look.looker === myId.value && same(kept.look) ? kept : undefined
}

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

const Figure = ({ n, of }: { n: number; of: number }) => (
  <>
    <span class="look-figure" aria-hidden="true">
      {n}
      <small>/{of}</small>
    </span>
    <span class="hidden" role="status">
      {t('look.count', { n, of })}
    </span>
  </>
)

export function Each({ look, first, end }: { look: Look; first: readonly number[]; end: () => void }) {
  const [passed, put] = useState(first)
  const [byNumber, show] = useState(look.how === 'back')
  const [twice, doubt] = useState(0) /* a number that was read a second time */
  const [sending, send] = useState(false)
  const [ready, settle] = useState(false)
  const state = useRef<'open' | 'sent' | 'over'>('open')
  const last = useRef(-1000),
    now = useRef(passed)
  now.current = passed
  const rest = left(look.all, passed)

  const stopHere = (words: string) => {
    if (state.current !== 'open') return
    state.current = 'over'
    const keep = words === 'look.left' && look.how === 'back' && !look.station && now.current.length > 0
    if (keep && look.looker === myId.value) called.set(look.rack.id, { look, passed: now.current })
    say(t(keep ? 'passes.kept' : words))
    ended()
  }
  const leave = (words: string) => (stopHere(words), end())
  const finish = async (whole: readonly number[], failed = 0) => {
    if (state.current !== 'open') return
    state.current = 'sent'
    called.delete(look.rack.id)
    send(true)
    for (const command of recorded({ ...look, passed: whole, failed })) if (!(await act(command))) break
    end()
  }
  useEffect(() => {
    const timer = setTimeout(() => settle(true), settleMs)
    return () => {
      clearTimeout(timer)
      stopHere('look.left') /* the browser's back button */
    }
  }, [])
  useEffect(() => {
    if (red.value) leave('look.stopped') /* what a stop interrupts was not seen whole */
  }, [red.value])
  const old = !sending && !same(look)
  useEffect(() => {
    if (old && state.current === 'open') leave('look.changed')
  }, [old])
  const undone = twice || passed[passed.length - 1]
  useLayoutEffect(() => {
    const mine = {
      leave: t(look.how === 'back' && !look.station ? 'passes.leave' : 'look.leave'),
      go: () => leave('look.left'),
      other:
        passed.length > 0 && !sending
          ? {
              name: 'undo',
              words: t('passes.undo', { number: undone }),
              go: () => (put(passed.filter(n => n !== undone)), doubt(0)),
            }
          : undefined,
    }
    ways.value = mine
    return () => {
      if (ways.value === mine) ways.value = null
    }
  }, [passed, sending, twice])

  const press = (n: number | undefined, at: number) => {
    if (state.current !== 'open' || !ready || !n || !isNewTap(at, last.current)) return
    last.current = at
    doubt(passed.includes(n) ? n : 0)
    if (passed.includes(n)) return
    click()
    const next = pass(passed, n)
    put(next)
    if (next.length < look.all.length) return
    counted()
    void finish(next)
  }
  const next = usePress(at => press(rest[0], at))
  const words = sending ? t('look.sending') : rest.length ? t(`passes.${look.how}.piece`, { number: rest[0] }) : ''
  return (
    <div class="look passes" data-looker={look.looker}>
      <h1 class="hidden">{t(`passes.${look.how}`, { rack: look.rack.id })}</h1>
      {byNumber ? (
        <div data-look={ready ? 'numbers' : 'wait'}>
          <p class="passes-count">
            <Figure n={passed.length} of={look.all.length} />
            <span role="status" class={twice ? 'held' : ''}>
              {t(twice ? 'passes.twice' : `passes.${look.how}.grid`, { number: twice })}
            </span>
          </p>
          <Grid look={look} passed={passed} press={press} />
        </div>
      ) : (
        <button type="button" class="look-point" data-look={ready ? 'point' : 'wait'} data-number={rest[0]} {...next}>
          <Figure n={passed.length} of={look.all.length} />
          <span class="look-words">{words}</span>
        </button>
      )}
      {!sending && (
        <div class="passes-side">
          {look.how === 'back' && passed.length > 0 && rest.length > 0 && (
            <details class="more">
              <summary>{t('passes.some')}</summary>
              <button type="button" class="act" data-look="gap" onClick={() => void finish(passed)}>
                {t('passes.gap', { n: rest.length, numbers: spans(rest) })}
              </button>
            </details>
          )}
          <button type="button" class="act strong-act" data-look="failed" onClick={() => void finish(passed, 1)}>
            {t('passes.unlike')}
          </button>
          <button type="button" class="act quiet-act" data-look="turn" onClick={() => show(!byNumber)}>
            {t(byNumber ? 'passes.by-next' : 'passes.by-number')}
          </button>
        </div>
      )}
    </div>
  )
}
