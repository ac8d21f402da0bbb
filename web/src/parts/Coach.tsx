// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Coach - in practice only: a strip that says the next step and whose hands do it. It stands in the page, over nothing, and
// can be folded away; while somebody looks it keeps silent. It comes, with its words, where a box says practice.
import { signal } from '@preact/signals'
import '../main'
import words from 'coach-words'
import { useEffect, useRef, useState } from 'preact/hooks'
import { act } from '../acts'
import { practice, stepNow, steps } from '../coaching'
import type { Practice, Step } from '../coaching'
import { nameAndRole, nameOf } from '../names'
import { go, route } from '../route'
import { isStation, myId, people, red, setups, views } from '../store'
import { asked } from '../asked'
import { learnMore, t } from '../words'

learnMore(words)

const folded = signal(false)

function Hands({ who }: { who: readonly number[] }) {
  if (isStation.value) return <p class="coach-who">{t('coach.hold-out', { names: who.map(nameAndRole).join('; ') })}</p>
  if (who.includes(myId.value)) return <p class="coach-who">{t('coach.you')}</p>
  return <p class="coach-who">{t('coach.others', { names: who.map(nameAndRole).join('; ') })}</p>
}

const mine = (who: readonly number[]) => isStation.value || who.includes(myId.value)
/** A station takes what is answered aloud; the first AD holds it. */
const aloud = (step: Step) => isStation.value && step.id === 'copy'
/** The first AD's screen also takes what others say aloud. */
const takes = (step: Step, p: Practice) => myId.value === p.ad && (step.id === 'attend' || step.id === 'copy')

/** The first of these words that stands somewhere to be pressed and is not pressed yet: there the page goes, and marks it. */
function show(all: readonly string[]) {
  const open = (node: Element) => node.matches('[aria-pressed="true"], details[open] > summary')
  const there = [...document.querySelectorAll<HTMLElement>('main button, main summary')].filter(node => !open(node))
  const bears = (is: (text: string) => boolean) => there.find(node => is(node.textContent!.trim()))
  const found = all.map(words => bears(text => text === words) ?? bears(text => text.includes(words))).find(Boolean)
  for (const shown of document.querySelectorAll('[data-coached]')) shown.removeAttribute('data-coached')
  if (!found) return
  found.setAttribute('data-coached', '')
  found.scrollIntoView({ block: 'center' })
  found.focus({ preventScroll: true })
}

function Presses({ step, p }: { step: Step; p: Practice }) {
  const taps = step.taps?.(p) ?? 0
  const here = (route.value[0] ?? 'now') === step.at(p).split('/')[0]
  const [led, lead] = useState(false)
  useEffect(() => {
    if (!led || !here) return
    lead(false)
    requestAnimationFrame(() => show(step.press(p))) /* once the place itself has scrolled */
  }, [led, here])
  return (
    <>
      <p class="coach-press">
        {t('coach.press')}{' '}
        {step.press(p).map((words, i) => (
          <>
            {i > 0 && ', '}
            <b data-press key={words}>
              {words}
            </b>
          </>
        ))}
        .{taps > 0 && <span data-taps={taps}> {t('coach.taps', { n: taps })}</span>}
      </p>
      <button
        type="button"
        class="act small-act"
        data-coach="show"
        onClick={() => {
          lead(true)
          if (!here) go(step.at(p))
        }}>
        {t('coach.show')}
      </button>
    </>
  )
}

function Next({ step, p }: { step: Step; p: Practice }) {
  const who = step.who(p)
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const head = strip.current!.closest('.coach')!
    if (head.getBoundingClientRect().top < 0) head.scrollIntoView()
  }, [])
  return (
    <div data-step={step.id} data-at={step.at(p)} ref={strip}>
      <Hands who={who} />
      <p>
        {t(`coach.${step.id}${aloud(step) ? '.aloud' : ''}`, {
          item: p.item.id,
          holder: nameOf(p.holder),
          armorer: nameOf(p.armorer),
        })}
      </p>
      {(mine(who) || takes(step, p)) && <Presses step={step} p={p} />}
    </div>
  )
}

/** The next setup is planned like this one: what was practised stays in the log. The weapon comes last: with it the walk begins. */
async function beginAgain(p: Practice) {
  const more = { for: p.ad },
    next = setups().length + 1
  const { kind, count } = p.setup.dangers[0]
  if (p.setup.work !== 'wrapped') await act(asked('wrap-setup', { setup: p.setup.setup }, more))
  await act(asked('plan-setup', { id: `${next}a`, text: t('coach.meant') }, more))
  await act(asked('state-muzzle', { setup: next, muzzle: 'nobody', measure: [] }, more))
  for (const person of [
    p.holder,
    p.armorer,
    ...people()
      .filter(row => row.roles.includes('camera'))
      .map(row => row.person),
  ])
    await act(asked('enter-area', { setup: next, person }, more))
  await act(asked('plan-weapon', { setup: next, item: p.item.item, person: p.holder, kind, count }, more))
  go('now')
}

function Finished({ p }: { p: Practice }) {
  const [busy, begin] = useState(false)
  const may = isStation.value || myId.value === p.ad
  const press = () => {
    begin(true)
    void beginAgain(p).finally(() => begin(false))
  }
  return (
    <div data-step="finished">
      <p>{t('coach.finished')}</p>
      <p class="quiet">{t('coach.finished.note')}</p>
      {may ? (
        <button type="button" class="act" data-coach="again" aria-busy={busy || undefined} onClick={() => !busy && press()}>
          {t('coach.again')}
        </button>
      ) : (
        <p>{t('coach.again.by', { name: nameOf(p.ad) })}</p>
      )}
    </div>
  )
}

export function Coach() {
  if (!views.value || red.value || route.value[0] === 'look') return null
  const p = practice()
  if (!p) return null
  const at = stepNow(p),
    step = steps[at]
  return (
    <section class="coach" aria-label={t('coach.title')}>
      <button
        type="button"
        class="coach-head"
        aria-expanded={!folded.value}
        onClick={() => {
          folded.value = !folded.value
        }}>
        <span>{step ? t('coach.count', { n: at + 1, of: steps.length }) : t('coach.done')}</span>
        <span class="coach-fold">{t(folded.value ? 'coach.unfold' : 'coach.fold')}</span>
      </button>
      {!folded.value && (
        <div class="coach-body" aria-live="polite">
          {step ? <Next step={step} p={p} key={step.id} /> : <Finished p={p} />}
          <p class="quiet small">{t('practice')}</p>
        </div>
      )}
    </section>
  )
}
