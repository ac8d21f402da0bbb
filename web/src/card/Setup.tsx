// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Setup - a setup's card, one for each camera: the same as the setup before on that camera, but for what is written here. Two
// who wrote the same field at once both stand in it, until somebody says which.
import { useState } from 'preact/hooks'
import type { Word } from '../book/lines'
import { isStation, myId, personOf } from '../store'
import type { Setup } from '../views'
import { t } from '../words'
import { askWho } from '../parts/Who'
import { own, recent, shown } from './cards'
import type { Card } from './cards'
import { Both, Cell } from './Cell'
import type { Field } from './fields'
import { all, first, fieldOf, groups, quick } from './fields'
import type { Values } from './Fill'
import { Fill } from './Fill'
import { cards, give, idOf } from './given'
import { asSaid, label } from './say'

const writers = ['camera', 'cinematographer', 'director', 'script', 'first-ad', 'second-ad', 'sound', 'electric', 'grip']
/** Whose work it is to write a card; everybody reads it. */
export const mayWrite = () => isStation.value || Boolean(personOf(myId.value)?.roles.some(role => writers.includes(role)))
/** On a station the writer is asked for, and named. */
export const byWhom = (then: (who?: number) => void) => (isStation.value ? askWho(then, t('who.touches')) : then())

export const cardOf = (setup: string, camera: string): Card | null => {
  const mine = cards.value.filter(card => card.setup === setup && card.camera === camera)
  return mine.find(card => card.entry.entry === idOf('card', setup, camera)) ?? mine[0] ?? null
}
/** What a camera that has no card here yet would take over. */
const lastOn = (setup: string, camera: string): Card | null =>
  cards.value.filter(card => card.camera === camera && card.setup !== setup).pop() ?? null
/** As it would be with nothing written on it. */
const blank = (setup: string, camera: string): Card | null => {
  const before = lastOn(setup, camera)
  return before && { ...before, entry: { ...before.entry, entry: '', fields: {} }, setup, before }
}
/** The card as it would be read: its own, or what it would take over. */
export const seenCard = (setup: string, camera: string) => cardOf(setup, camera) ?? blank(setup, camera)
export const camerasOf = (setup: string) => {
  const there = cards.value.filter(card => card.setup === setup).map(card => card.camera)
  return [...new Set(['A', ...there])].sort()
}

export const write = (setup: string, camera: string, set: Values, who?: number) =>
  give({
    kind: 'setup',
    id: cardOf(setup, camera)?.entry.entry ?? idOf('card', setup, camera),
    setup,
    set: { camera, ...set },
    for: who,
  })

/** What this card says that the one before does not. */
function Head({ card, setup, camera }: { card: Card | null; setup: string; camera: string }) {
  const before = card ? card.before : lastOn(setup, camera)
  const said = card
    ? own(
        card,
        all.map(field => field.key),
      )
    : []
  if (!before)
    return (
      <p class="quiet small" data-before="">
        {said.length ? t('card.first', { camera }) : t('card.none')}
      </p>
    )
  const same = { setup: before.setup.toUpperCase(), camera }
  return (
    <p class="card-same" data-before={before.setup}>
      {said.length ? t('card.same-but', { ...same, fields: said.map(label).join(', ') }) : t('card.same', same)}
    </p>
  )
}

/** The card in a line under the slate, and the way to it. */
export function Brief({ setup }: { setup: Setup }) {
  const card = seenCard(setup.id, 'A')
  const said = quick.flatMap(key => {
    const { values } = shown(card, key)
    return values.length ? [values.map(told => asSaid(fieldOf(key)!, told.v)).join(' / ')] : []
  })
  if (!mayWrite() && !cardOf(setup.id, 'A')) return null
  const show = () => {
    const to = document.getElementById('camera-card')
    to?.closest('details')?.setAttribute('open', '')
    to?.scrollIntoView({ block: 'start' })
    to?.focus({ preventScroll: true })
  }
  return (
    <button type="button" class="card-brief" data-brief onClick={show}>
      {t('card.title')} {said.length > 0 && <b>{said.join(' · ')}</b>}
    </button>
  )
}

interface Asking {
  fields: readonly Field[]
  title: string
}
function More({ card, open }: { card: Card | null; open?: (asking: Asking) => void }) {
  return (
    <details class="card-more">
      <summary>{t('card.more')}</summary>
      {Object.entries(groups).map(([group, fields]) => (
        <section key={group} aria-label={t(`card.group.${group}`)}>
          <h4>{t(`card.group.${group}`)}</h4>
          <div class="card-grid">
            {fields.map(field => (
              <Cell
                key={field.key}
                field={field}
                card={card}
                press={open && (() => open({ fields: [field], title: label(field.key) }))}
              />
            ))}
          </div>
        </section>
      ))}
    </details>
  )
}

export function SetupCard({ setup }: { setup: Setup }) {
  const [at, choose] = useState('A')
  const [asking, ask] = useState<Asking | null>(null)
  const names = camerasOf(setup.id),
    camera = names.includes(at) || at !== 'A' ? at : names[0]
  const card = cardOf(setup.id, camera),
    seen = seenCard(setup.id, camera)
  const may = mayWrite()
  const values = (key: string) => shown(seen, key).values
  const settle = (field: string, v: Word) => byWhom(who => void write(setup.id, camera, { [field]: v }, who))
  const done = (set: Values) => {
    ask(null)
    if (Object.keys(set).length) byWhom(who => void write(setup.id, camera, set, who))
  }
  const next = String.fromCharCode(names[names.length - 1].charCodeAt(0) + 1)
  const open = may ? ask : undefined
  const before = card ? card.before : lastOn(setup.id, camera)
  const flow = quick.map(key => fieldOf(key)!)
  return (
    <section class="card-sheet" id="camera-card" tabIndex={-1} data-card={camera} aria-label={t('card.title')}>
      <div class="card-head">
        <h3>{t('card.title')}</h3>
        <div class="chips card-cameras" role="group" aria-label={t('card.cameras')}>
          {[...new Set([...names, camera])].map(name => (
            <button
              type="button"
              class="chip"
              key={name}
              aria-pressed={name === camera}
              data-camera={name}
              onClick={() => choose(name)}>
              {name}
            </button>
          ))}
          {may && (
            <button type="button" class="chip" data-camera="new" onClick={() => choose(next)}>
              {t('card.camera.new', { camera: next })}
            </button>
          )}
        </div>
      </div>
      <Head card={card} setup={setup.id} camera={camera} />
      {may && (
        <button type="button" class="act" data-quick onClick={() => ask({ fields: flow, title: setup.id.toUpperCase() })}>
          {before ? t('card.but', { setup: before.setup.toUpperCase() }) : t(card ? 'card.go-on' : 'card.begin')}
          <small>{flow.map(field => label(field.key)).join(', ')}</small>
        </button>
      )}
      {all
        .filter(field => values(field.key).length > 1)
        .map(field => (
          <Both key={field.key} field={field} values={values(field.key)} settle={may ? v => settle(field.key, v) : undefined} />
        ))}
      <div class="card-grid card-first">
        {first.map(field => (
          <Cell
            key={field.key}
            field={field}
            card={seen}
            press={open && (() => open({ fields: [field], title: label(field.key) }))}
          />
        ))}
      </div>
      <More card={seen} open={open} />
      {asking && (
        <Fill
          title={asking.title}
          fields={asking.fields}
          now={field => shown(seen, field.key).values[0]?.v ?? (field.how === 'filters' ? [] : '')}
          used={field => recent(cards.value, field.key)}
          rate={shown(seen, 'rate').values[0]?.v ?? null}
          done={done}
          except={setup.id}
        />
      )}
    </section>
  )
}
