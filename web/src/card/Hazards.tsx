// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Hazards - what a camera notes that may hurt somebody: a crane, a car, a drone, an animal. Each asks for its hazard, one press from
// the plan, or from asking those who plan. It is a note, and stands before nothing.
import { kit } from '../kit'
import { itemOf, runsTheSet } from '../store'
import type { Setup } from '../views'
import { t } from '../words'
import { shown, standing } from './cards'
import { hazards } from './fields'
import { byWhom, camerasOf, cardOf, mayWrite, write } from './Setup'

type Noted = (typeof hazards)[number]
const classes: Readonly<Record<Noted, readonly string[]>> = {
  crane: ['powered', 'process', 'height'],
  car: ['vehicle', 'process'],
  drone: ['drone', 'aircraft'],
  animal: ['animal'],
  water: ['water'],
  height: ['height', 'harness'],
  fire: ['fire', 'charge'],
  smoke: [],
}
const isNoted = (word: string): word is Noted => hazards.some(hazard => hazard === word)
/** From each camera's card, its support and its move too. */
function notedOn(setup: string): Noted[] {
  const cards = camerasOf(setup).flatMap(camera => cardOf(setup, camera) ?? [])
  const words = cards.flatMap(card => [
    ...standing(card.entry, 'hazard').flatMap(({ v }) => v as readonly string[]),
    ...shown(card, 'support').values.map(({ v }) => String(v)),
    ...hazards.filter(hazard => standing(card.entry, 'move').some(({ v }) => String(v).toLowerCase().includes(hazard))),
  ])
  return hazards.filter(hazard => words.includes(hazard))
}
const planned = (setup: Setup, hazard: Noted) =>
  setup.dangers.filter(({ item }) => classes[hazard].includes(itemOf(item)?.class ?? '')).map(({ item }) => itemOf(item)!.id)

function Asked({ setup, hazard }: { setup: Setup; hazard: Noted }) {
  const ids = planned(setup, hazard),
    word = t(`card.field.hazard.${hazard}`)
  if (ids.length)
    return (
      <p data-hazard-noted={hazard} data-planned={ids.join(' ')}>
        {t('card.hazard.planned', { hazard: word, items: ids.join(', ') })}
      </p>
    )
  return (
    <div class="card-hazard" data-hazard-noted={hazard}>
      <p>{t('card.hazard.asks', { hazard: word })}</p>
      {runsTheSet() || kit.plansThings() ? (
        <button
          type="button"
          class="act small-act"
          data-to-plan
          onClick={() => kit.openFacts(setup.setup, kit.plansThings() ? 'thing' : 'plan')}>
          {t('card.to-plan')}
        </button>
      ) : (
        <a class="act small-act" data-to-ask href={`#ask/new/setup/${setup.setup}`}>
          {t('card.hazard.ask')}
        </a>
      )}
    </div>
  )
}

export function Hazards({ setup }: { setup: Setup }) {
  const noted = notedOn(setup.id),
    card = cardOf(setup.id, 'A')
  const own = standing(card?.entry, 'hazard')
    .flatMap(({ v }) => v as readonly string[])
    .filter(isNoted)
  if (!noted.length && !mayWrite()) return null
  const flip = (hazard: Noted) =>
    byWhom(
      who =>
        void write(setup.id, 'A', { hazard: own.includes(hazard) ? own.filter(one => one !== hazard) : [...own, hazard] }, who),
    )
  return (
    <section class="card-part" data-noted={noted.join(' ')} aria-label={t('card.hazards')}>
      <h3>{t('card.hazards')}</h3>
      {mayWrite() && (
        <div class="chips" role="group" aria-label={t('card.hazards')}>
          {hazards.map(hazard => (
            <button
              type="button"
              class="chip"
              key={hazard}
              aria-pressed={own.includes(hazard)}
              data-note-hazard={hazard}
              onClick={() => flip(hazard)}>
              {t(`card.field.hazard.${hazard}`)}
            </button>
          ))}
        </div>
      )}
      {noted.map(hazard => (
        <Asked key={hazard} setup={setup} hazard={hazard} />
      ))}
    </section>
  )
}
