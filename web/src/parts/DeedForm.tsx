// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// DeedForm - what happened, entered in one's own name: which thing, what was done, to whom, when. The sentence that the
// record will say stands above the button before it is pressed.
import { useState } from 'preact/hooks'
import { enter } from '../acts'
import type { Draft } from '../draft'
import { draft } from '../draft'
import type { Deed, Details, Thing } from '../deeds'
import { commandOf, deedsOf, eventOf, needs, stepOf } from '../deeds'
import { nameAndRole, nameOf, slate } from '../names'
import { ruleLang, ruleWrong } from '../say'
import { sentence } from '../telling'
import { dangersOf, foresee, isStation, itemOf, items, lotOf, lots, myId, people, views } from '../store'
import type { Asked } from '../asked'
import type { Leaf } from '../views'
import { rules } from '../vocabulary'
import { t } from '../words'
import { When } from './When'
import { askWho } from './Who'

const shown = (command: Asked): string | null => {
  const k = eventOf[command.kind]
  return k ? sentence({ n: 0, at: 0, by: command.for ?? myId.value, k, d: command.args } as unknown as Leaf) : null
}

function Things({ thing, put }: { thing: Thing | null; put: (thing: Thing) => void }) {
  const weapons = items().filter(item => item.points)
  const pieces = items().filter(item => !item.points)
  const chip = (key: string, words: string, on: boolean, press: () => void) => (
    <button type="button" class="chip" key={key} data-thing={words} aria-pressed={on} onClick={press}>
      {words}
    </button>
  )
  const row = (item: (typeof weapons)[number]) =>
    chip(`i${item.item}`, item.id, thing?.item?.item === item.item, () => put({ item }))
  return (
    <section>
      <h2>{t('late.thing')}</h2>
      <div class="chips">
        {weapons.map(row)}
        {lots().map(lot => chip(`l${lot.lot}`, lot.id, thing?.lot?.lot === lot.lot, () => put({ lot })))}
      </div>
      {pieces.length > 0 && (
        <details>
          <summary>{t('armory.pieces')}</summary>
          <div class="chips">{pieces.map(row)}</div>
        </details>
      )}
    </section>
  )
}

function ToWhom({ thing, details, put }: { thing: Thing; details: Details; put: (details: Details) => void }) {
  const planned = dangersOf(thing.item!.item)
  const near = [...new Set([...planned.map(row => row.danger.holder), details.person ?? 0])].filter(Boolean)
  const choose = (person: number) => {
    const setup = planned.find(row => row.danger.holder === person)?.setup.setup
    put({ ...details, person, setup })
  }
  return (
    <section>
      <h2>{t('late.whom')}</h2>
      <div class="chips">
        {near.map(person => (
          <button
            type="button"
            class="chip"
            key={person}
            data-person={person}
            aria-pressed={details.person === person}
            onClick={() => choose(person)}>
            {nameOf(person)}
          </button>
        ))}
        <button type="button" class="chip" data-else onClick={() => askWho(choose, t('late.whom'))}>
          {t(near.length ? 'late.else' : 'late.choose')}
        </button>
      </div>
      {planned.length > 1 && details.person && (
        <div class="chips">
          {planned.map(({ setup }) => (
            <button
              type="button"
              class="chip"
              key={setup.setup}
              aria-pressed={details.setup === setup.setup}
              onClick={() => put({ ...details, setup: setup.setup })}>
              {slate(setup.setup)}
            </button>
          ))}
        </div>
      )}
      {thing.item!.tagged && details.person && (
        <label class="field">
          {t('late.tag')}
          <input
            inputMode="numeric"
            maxLength={2}
            autocomplete="off"
            value={details.tag ? String(details.tag) : ''}
            onInput={event => put({ ...details, tag: Number(event.currentTarget.value.replace(/\D/g, '')) || undefined })}
          />
        </label>
      )}
    </section>
  )
}

const Count = ({ details, put }: { details: Details; put: (details: Details) => void }) => (
  <section>
    <label class="field">
      {t('late.count')}
      <input
        class="figure-input"
        inputMode="numeric"
        maxLength={5}
        autocomplete="off"
        value={details.count ? String(details.count) : ''}
        onInput={event => put({ ...details, count: Number(event.currentTarget.value.replace(/\D/g, '')) || undefined })}
      />
    </label>
  </section>
)

/** What the record will say, and which rules it will name as passed. */
function Preview({ command, mode }: { command: Asked; mode: Mode }) {
  const words = shown(command)
  const broken = mode === 'late' ? [] : (foresee({ ...command, happened: undefined })?.all ?? [])
  const stops = broken.some(rule => rules[rule]?.[3] === 'deviation')
  return (
    <div class="entry-preview" aria-live="polite">
      <p class="quiet">{t('late.preview')}</p>
      <p class="lead">{words ?? command.kind}</p>
      {broken.length > 0 && <p class="quiet">{t('late.names')}</p>}
      {broken.map(rule => (
        <p key={rule} class="passed" lang={ruleLang(rule)}>
          {ruleWrong(rule, command)}
        </p>
      ))}
      {mode !== 'late' && broken.length === 0 && <p class="quiet">{t('late.nothing-broken')}</p>}
      {stops && <p class="stops">{t('late.stops')}</p>}
    </div>
  )
}

export type Mode = 'late' | 'irregular' | 'deviation'
const startOf = ({ asked, item }: Draft): [Thing | null, Deed | null, Details] => {
  const args = (asked?.args ?? {}) as Record<string, number>
  const weapon = itemOf(Number(item ?? args.item ?? 0)),
    lot = lotOf(Number(args.lot ?? 0))
  const thing: Thing | null = weapon ? { item: weapon } : lot ? { lot } : null
  const deed = thing && asked && deedsOf(thing).includes(asked.kind as Deed) ? (asked.kind as Deed) : null
  return [thing, deed, { person: args.person, setup: args.setup, tag: args.tag, count: args.count }]
}

export function DeedForm({ mode, done }: { mode: Mode; done: (index: number) => void }) {
  const from = draft.value
  const [thing, about] = useState(startOf(from)[0])
  const [deed, choose] = useState(startOf(from)[1])
  const [details, say] = useState(startOf(from)[2])
  const [at, put] = useState<number | null>(null)
  const [paper, write] = useState(Boolean(from.paper || views.value?.now.paper))
  const [busy, wait] = useState(false)
  /* A command that this form has no questions for is entered as it was asked. */
  const whole = from.asked && !startOf(from)[1] ? from.asked : null
  const plain = whole ?? (thing && deed ? commandOf(deed, thing, details) : null)
  const timed = mode === 'late' || paper
  const ready = plain && (!timed || at !== null)
  const entry = paper ? 'paper' : 'late'
  const command: Asked | null = plain && {
    ...plain,
    seen: undefined,
    happened: mode === 'late' ? undefined : true,
    ...(timed ? { entry, about: at ?? undefined } : {}),
  }
  const send = async (person?: number) => {
    if (busy || !ready || !command) return
    wait(true)
    const index = await enter(person ? { ...command, for: person } : command)
    wait(false)
    if (index >= 0) done(index)
  }
  const need = deed && needs(deed)
  return (
    <div class="deeds">
      {whole ? null : (
        <>
          <Things
            thing={thing}
            put={chosen => {
              about(chosen)
              choose(null)
              say({})
            }}
          />
          {thing && (
            <section>
              <h2>{t('late.deed')}</h2>
              <div class="chips">
                {deedsOf(thing).map(word => (
                  <button
                    type="button"
                    class="chip"
                    key={word}
                    data-deed={word}
                    aria-pressed={deed === word}
                    onClick={() => choose(word)}>
                    {paper && stepOf[word] ? `${stepOf[word]} · ` : ''}
                    {t(`late.deed.${word}`)}
                  </button>
                ))}
              </div>
            </section>
          )}
          {thing?.item && need === 'person' && <ToWhom thing={thing} details={details} put={say} />}
          {thing && need === 'count' && <Count details={details} put={say} />}
        </>
      )}
      {plain && (
        <section>
          <h2>{t('late.when')}</h2>
          {timed && <When at={at} put={put} />}
          <button type="button" class="choice" data-paper aria-pressed={paper} onClick={() => write(!paper)}>
            {t('late.paper')}
          </button>
        </section>
      )}
      {command && <Preview command={command} mode={mode} />}
      <button
        type="button"
        class={`act big ${mode === 'deviation' ? 'strong-act' : ''}`}
        data-act="enter"
        aria-disabled={!ready || undefined}
        aria-busy={busy || undefined}
        onClick={() => (isStation.value ? askWho(person => void send(person)) : void send())}>
        {t(ready ? `late.send.${mode}` : 'late.not-whole')}
      </button>
      <p class="quiet small">{t('late.own-name', { name: isStation.value ? t('late.who-touches') : nameAndRole(myId.value) })}</p>
    </div>
  )
}

/** Who relies on what is on the record of a thing: the one who holds it, and those inside its setups. */
export function reliers(item: number): number[] {
  const row = itemOf(item)
  const inside = dangersOf(item).flatMap(({ setup, danger }) => [danger.holder, ...setup.inside])
  const known = new Set(people().map(person => person.person))
  return [...new Set([row?.holder ?? 0, row?.keeper ?? 0, ...inside])].filter(person => known.has(person))
}
