// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Points - the look itself. The whole screen is one button, but for the stop and, in the navigation's place, the ways out. A
// tap a point, a click a tap; nothing is preselected; the last tap sends it. Whatever ends it before leaves no record.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { act, say } from '../acts'
import type { Looking, Tapped } from '../looking'
import { command, failedProof, isNewTap, nothingTapped, points, settleMs, tap, taps, whole } from '../looking'
import { nameOf } from '../names'
import { click, counted, ended } from '../sound'
import { caughtUp, foresee, isStation, myId, red } from '../store'
import { known, t } from '../words'
import type { Ways } from './LookBar'
import { ways } from './LookBar'
import { PadStep } from './PadStep'
import { stepOfLook } from '../padSteps'

/** A press by finger, glove, key or switch. A glove slides and bounces: what went down here and comes up here is a tap. */
export function usePress(press: (at: number) => void) {
  const down = useRef(false),
    upAt = useRef(-1000)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.isPrimary && event.button === 0) down.current = true
    },
    onPointerCancel: () => {
      down.current = false
    },
    onPointerUp: (event: PointerEvent) => {
      if (!event.isPrimary || !down.current) return
      down.current = false
      upAt.current = event.timeStamp
      press(event.timeStamp)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat) event.preventDefault() /* a key that is held down has seen one point */
    },
    onClick: (event: MouseEvent) => {
      if (Math.abs(event.timeStamp - upAt.current) > 40) press(event.timeStamp) /* else it is the same tap, told twice */
    },
  }
}

/** What is seen at it. A class's own points have their words with the later screens: named whole here, they would all be first. */
function pointWords(look: Looking, point: string, nth: number): string {
  const sees = 'sees.' + point,
    mark = look.lot ? t(`mark.${look.lot.mark}`) : t('mark.its')
  if (look.kind !== 'over' && look.kind !== 'range') return t(`point.${point}`, { nth, mark })
  return known(sees) ? t(sees) : point.replace(/-/g, ' ')
}

/** 0: it ended without a record. */
export type End = (recorded: number, tapped: Tapped) => void

/** What was looked at is not what it was: the rest of the taps would be for nothing. */
const changed = (look: Looking) => Boolean(foresee(command(look, whole(look)))?.all.includes('SEEN-OLD'))

interface Props {
  look: Looking
  leave?: string /* what leaving means here, when it is not that nothing was recorded */
  nth?: string /* which of a series */
  end: End
}
export function Points({ look, leave, nth: place, end }: Props) {
  const [tapped, put] = useState<Tapped>(nothingTapped)
  const [ready, settle] = useState(false)
  const state = useRef<'open' | 'sent' | 'over'>('open')
  const last = useRef(-1000),
    mine = useRef<Ways | null>(null)
  const all = points(look),
    done = taps(tapped),
    point = all[done]
  const [sending, send] = useState(false)

  const stopHere = (words?: string) => {
    if (state.current !== 'open') return
    state.current = 'over'
    if (words) (say(t(words)), ended())
    end(0, tapped)
  }
  const finish = async (asked = command(look, tapped), with_ = tapped) => {
    if (state.current !== 'open') return
    state.current = 'sent'
    send(true)
    const recorded = await act(asked)
    if (!recorded) ended()
    else await caughtUp(recorded)
    if (state.current === 'sent') end(recorded, with_) /* else they have left while it was recorded */
  }
  useEffect(() => {
    const timer = setTimeout(() => settle(true), settleMs)
    return () => {
      clearTimeout(timer)
      if (state.current === 'open') say(t('look.left')) /* the browser's back button, another tab of the page */
      state.current = 'over'
    }
  }, [])
  useEffect(() => {
    if (red.value) stopHere('look.stopped') /* what a stop interrupts was not seen whole */
  }, [red.value])
  const old = !sending && changed(look)
  useEffect(() => {
    if (old) stopHere('look.changed')
  }, [old])
  useLayoutEffect(() => {
    ways.value = mine.current = {
      leave: leave ?? t('look.leave'),
      go: () => stopHere('look.left'),
      other:
        done > 0 && !sending && look.kind !== 'load'
          ? { name: 'partial', words: t('look.partial', { n: done, of: all.length }), go: () => void finish() }
          : undefined,
    }
  }, [done, sending])
  useEffect(
    () => () => {
      if (ways.value === mine.current) ways.value = null /* the next part may already have put its own */
    },
    [],
  )

  const press = (found: boolean) => (at: number) => {
    if (state.current !== 'open' || !ready || !point || !isNewTap(at, last.current)) return
    last.current = at
    click()
    if (!found && look.kind === 'load') return void finish(failedProof(look))
    const now = tap(tapped, point, found)
    put(now)
    if (taps(now) < all.length) return
    counted()
    void finish(command(look, now), now)
  }
  const found = usePress(press(true)),
    missing = usePress(press(false))
  const nth = tapped.seen + tapped.failed + 1
  const [, word, seen] = (point ? pointWords(look, point, nth) : t('look.sending')).match(/^([^:]*):? ?(.*)$/)!
  const who = isStation.value || look.looker !== myId.value
  return (
    <div class="look" data-looker={look.looker}>
      <div class="look-head">
        <h1>{look.item?.id ?? look.lot?.id ?? t('range.title')}</h1>
        <p>
          {place && <b>{place} · </b>}
          {t(`look.head.${look.kind}`, { lot: look.lot?.id ?? '', n: look.count })}
          <br />
          {who && <b>{t('look.looks', { name: nameOf(look.looker) })} </b>}
          {t('look.shower', { name: nameOf(look.shower) })} <PadStep of={stepOfLook[look.kind]} />
        </p>
      </div>
      <button type="button" class="look-point" data-look={ready ? 'point' : 'wait'} data-point={point ?? 'done'} {...found}>
        <span class="look-figure" aria-hidden="true">
          {done}
          <small>/{all.length}</small>
        </span>
        <span class="look-words">
          <span>{word}</span> {seen}
        </span>
        <span class="hidden" role="status">
          {t('look.count', { n: done, of: all.length })}
        </span>
      </button>
      {point === 'round' && (
        <button type="button" class="act strong-act look-failed" data-look="failed" {...missing}>
          {t('look.failed')}
        </button>
      )}
    </div>
  )
}
