// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// PlanForm - the plan of a setup's danger on one sheet: weapon, hands, what is in it, muzzle, area; then "Plan it". What the
// record already says stands as it is; nothing else is chosen beforehand. What is refused is shown, and the rest is not lost.
import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../acts'
import { lastArea } from '../lastArea'
import { itemName, nameOf } from '../names'
import type { Draft } from '../plan'
import { blank, contentsFor, distances, hasBlanks, lacks, line, planned, steps, voids } from '../plan'
import { kinds } from '../say'
import { isCustodian, isDirection, isStation, itemOf, items, lots, people, views } from '../store'
import { isGun, isThing } from '../things'
import type { Item, Person, Setup } from '../views'
import type { Measure, Muzzle } from '../vocabulary'
import { MeasureWords } from '../vocabulary'
import { inUnit, t } from '../words'
import { AreaChips } from './Area'
import { dangerWords, muzzleWords } from './Plan'
import type { Refusal } from './Refusals'
import { Refusals, refusalOf } from './Refusals'
import { askWho, PeopleList, rowsOf } from './Who'
import { PadStep } from './PadStep'

const racks = () => views.value?.racks ?? []
type Put = (change: Partial<Draft>) => void
interface Part {
  setup: Setup
  draft: Draft
  put: Put
}

function Chip({ on, press, children, data }: { on: boolean; press: () => void; children: any; data: Record<string, any> }) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={press} {...data}>
      {children}
    </button>
  )
}

/** Those in the plan can be taken out of it; the first time a weapon is named its rounds are not guessed. */
function Weapon({ setup, draft, put }: Part) {
  const drop = (item: number) =>
    put({ drop: draft.drop.includes(item) ? draft.drop.filter(other => other !== item) : [...draft.drop, item] })
  const pieces = items().filter(item => item.capability !== 'none' && !item.points && !isThing(item))
  const chip = ({ item, id, points }: Item) => (
    <Chip
      key={item}
      on={draft.item === item}
      data={{ 'data-weapon': id }}
      press={() => put({ item: draft.item === item ? 0 : item, kind: points ? null : 'empty', count: 0 })}>
      {id}
    </Chip>
  )
  return (
    <section>
      <h3>{t('weapon.which')}</h3>
      {setup.dangers.map(danger => (
        <Chip
          key={danger.item}
          on={draft.drop.includes(danger.item)}
          data={{ 'data-drop': itemName(danger.item) }}
          press={() => drop(danger.item)}>
          {t('weapon.drop', { item: itemName(danger.item) })}
        </Chip>
      ))}
      <div class="chips">{items().filter(isGun).map(chip)}</div>
      {pieces.length > 0 && (
        <details>
          <summary>{t('armory.pieces')}</summary>
          <div class="chips">{pieces.map(chip)}</div>
        </details>
      )}
      <Racks setup={setup} draft={draft} put={put} />
    </section>
  )
}

/** A rack is in the plan as a whole: nothing in it fires, and nobody owes an answer to it. */
function Racks({ setup, draft, put }: Part) {
  if (!racks().length) return null
  const flip = (rack: number) =>
    put({ racks: draft.racks.includes(rack) ? draft.racks.filter(other => other !== rack) : [...draft.racks, rack] })
  return (
    <div class="chips">
      {racks().map(({ rack, id, count }) => (
        <Chip
          key={rack}
          on={setup.racks.includes(rack) || draft.racks.includes(rack)}
          data={{ 'data-rack': id }}
          press={() => flip(rack)}>
          {t('plan.rack', { rack: id, n: count })}
        </Chip>
      ))}
    </div>
  )
}

const handling = ['performer', 'stand-in', 'background', 'stunt-coordinator']
const handles = (person: Person) => person.roles.some(role => handling.includes(role))
const untrained = (person: Person) => (person.declines ? 'plan.hands.declines' : person.trained ? null : 'plan.hands.untrained')

function Hands({ draft, put }: Part) {
  const weapon = itemOf(draft.item)
  const first = people().filter(person => person.roles[0] === 'performer'),
    rest = people().filter(person => !first.includes(person) && handles(person))
  return (
    <section>
      <h3>{t('weapon.whose')}</h3>
      <div class="name-grid">
        {[...first, ...rest.filter(person => person.person === draft.holder)].map(person => {
          const note = weapon?.points ? untrained(person) : null
          return (
            <Chip
              key={person.person}
              on={draft.holder === person.person}
              data={{ 'data-hands': person.person }}
              press={() => put({ holder: person.person })}>
              {nameOf(person.person)}
              {note && <small>{t(note)}</small>}
            </Chip>
          )
        })}
      </div>
      {rest.length > 0 && (
        <details>
          <summary>{t('plan.hands.else')}</summary>
          <PeopleList rows={rowsOf(rest)} pick={holder => put({ holder })} picked={[draft.holder]} />
        </details>
      )}
    </section>
  )
}

/** One tap says kind and number. */
function What({ draft, put }: Part) {
  const weapon = itemOf(draft.item)
  if (!weapon?.points) return null
  return (
    <section>
      <h3>{t('weapon.what')}</h3>
      <div class="chips">
        {contentsFor(weapon, lots()).map(({ kind, count }) => (
          <Chip
            key={kind + count}
            on={draft.kind === kind && draft.count === count}
            data={{ 'data-what': kind === 'empty' ? 'empty' : `${kind}-${count}` }}
            press={() => put({ kind, count })}>
            {kinds(kind, count)}
          </Chip>
        ))}
      </div>
    </section>
  )
}

const protections: readonly Measure[] = ['eye-and-ear-protection', 'shield', 'remote', 'medic']
const lines: Muzzle[] = ['nobody', 'person', 'lens']
/** As it stands on the record, until somebody says otherwise. */
function Line({ setup, draft, put }: Part) {
  const muzzle = draft.muzzle ?? setup.muzzle
  return (
    <section>
      <h3>{t('muzzle.question')}</h3>
      <div class="three lines">
        {lines.map(line => (
          <button
            type="button"
            class="choice"
            key={line}
            data-muzzle={line}
            aria-pressed={muzzle === line}
            onClick={() => put({ muzzle: line })}>
            {t(`muzzle.${line}`)}
          </button>
        ))}
      </div>
      {(muzzle === 'person' || muzzle === 'lens') && (
        <>
          <h3>{t('muzzle.measures')}</h3>
          <Measures setup={setup} draft={draft} put={put} list={MeasureWords} />
        </>
      )}
    </section>
  )
}
function Measures({ setup, draft, put, list }: Part & { list: readonly Measure[] }) {
  const measures = draft.measures ?? setup.measures
  const flip = (measure: Measure) =>
    put({ measures: measures.includes(measure) ? measures.filter(other => other !== measure) : [...measures, measure] })
  return (
    <div class="chips">
      {list.map(measure => (
        <Chip key={measure} on={measures.includes(measure)} data={{ 'data-measure': measure }} press={() => flip(measure)}>
          {t(`measure.${measure}`)}
        </Chip>
      ))}
    </div>
  )
}

/** A blank wounds where it crosses nobody: what is worn, what stands between, and how far everybody stays. */
function Blanks({ setup, draft, put }: Part) {
  const { muzzle } = line(setup, draft)
  if (!hasBlanks(setup, draft) || muzzle === 'not-stated') return null
  const least = views.value?.now.parameters.find(row => row.parameter === 'blank-distance')?.value ?? 0
  const stands = draft.distance || setup.distance
  return (
    <section>
      <h3>{t('blanks.distance')}</h3>
      <div class="chips">
        {distances(least, stands).map(metres => (
          <Chip key={metres} on={stands === metres} data={{ 'data-distance': metres }} press={() => put({ distance: metres })}>
            {inUnit(metres, 'meter')}
          </Chip>
        ))}
      </div>
      {muzzle === 'nobody' && (
        <>
          <h3>{t('blanks.protection')}</h3>
          <Measures setup={setup} draft={draft} put={put} list={protections} />
        </>
      )}
    </section>
  )
}

function Area({ setup, draft, put }: Part) {
  const inside = draft.inside ?? setup.inside
  return (
    <section>
      <h3>{t('plan.area')}</h3>
      <AreaChips inside={inside} last={lastArea(setup.setup)} change={next => put({ inside: next })} />
    </section>
  )
}

/** The plan as it would be, in words, and what the change voids. */
function Content({ setup, draft }: { setup: Setup; draft: Draft }) {
  const all = steps(setup, draft),
    lost = voids(setup, all, items())
  const inside = new Set([...(draft.inside ?? setup.inside), ...planned(setup, draft).map(danger => danger.holder)])
  return (
    <div class="plan-content" aria-live="polite">
      <ul class="plan-words">
        {planned(setup, draft).map(danger => (
          <li key={danger.item}>{dangerWords(danger)}</li>
        ))}
        <li>{muzzleWords({ ...line(setup, draft), distance: draft.distance || setup.distance })}</li>
        <li>{inside.size ? t('inside.count', { n: inside.size }) : t('inside.nobody')}</li>
      </ul>
      {lost.copies > 0 && (
        <p class="held" data-voids="copies">
          {t('plan.voids.copies', { n: lost.copies })}
        </p>
      )}
      {lost.stated.map(item => (
        <p class="held" data-voids="stated" key={item.item}>
          {t('plan.voids.stated', { item: item.id })}
        </p>
      ))}
      {setup.dangers.some(danger => itemOf(danger.item)?.place === 'holder') && all.length > 0 && (
        <p class="held">{t('plan.in-hand')}</p>
      )}
    </div>
  )
}

const may = (person: Person) => isDirection(person.person) || isCustodian(person.person)

export function PlanForm({ setup, done }: { setup: Setup; done: () => void }) {
  const [draft, keep] = useState<Draft>(blank)
  const [refused, refuse] = useState<readonly Refusal[]>([])
  const [busy, work] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const put: Put = change => keep(before => ({ ...before, ...change }))
  const all = steps(setup, draft),
    lacking = lacks(draft)
  const send = async (who?: number) => {
    work(true)
    const met: Refusal[] = []
    for (const step of all) {
      const command = { ...step, for: who }
      const refusal = refusalOf(command, await ask(command))
      if (refusal) met.push(refusal)
      if (refusal && !refusal.refused) break /* the link is gone: the rest stays in the draft */
    }
    work(false)
    refuse(met)
    if (!met.length) done()
  }
  const press = () => {
    if (busy || lacking || !all.length) return
    if (isStation.value) askWho(who => void send(who), t('who.touches'), may)
    else void send()
  }
  const part = { setup, draft, put }
  return (
    <section class="panel plan-form" aria-label={t('plan.form')} data-plan-form>
      <div class="over-head">
        <h2 tabIndex={-1} ref={head}>
          {t('plan.form')}
        </h2>
        <button type="button" class="close" onClick={done}>
          {t('close')}
        </button>
      </div>
      <PadStep of="plan" />
      <Weapon {...part} />
      {draft.item > 0 && <Hands {...part} />}
      <What {...part} />
      <Line {...part} />
      <Blanks {...part} />
      <Area {...part} />
      <Content setup={setup} draft={draft} />
      <Refusals list={refused} />
      <button
        type="button"
        class="act big"
        data-act="plan"
        aria-disabled={Boolean(lacking) || !all.length || undefined}
        aria-busy={busy || undefined}
        onClick={press}>
        {t('plan.it')}
        {lacking && <small>{t(`plan.lacks.${lacking}`)}</small>}
      </button>
    </section>
  )
}
