// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Register - a weapon, a belt, a lot of rounds or a rack is put on the record by its custodian, in the words of the set.
import { useState } from 'preact/hooks'
import { say } from '../acts'
import { Act } from '../parts/Act'
import { isName, isNumber, NameField, nameWrong, NumberField, Pick } from '../parts/Fields'
import { Main } from '../parts/Main'
import { go, route } from '../route'
import { isCustodian, isStation, items, lots, myId, personOf, racks } from '../store'
import { isBorne, isThing, kept, readies } from '../things'
import type { Asked } from '../asked'
import { asked } from '../asked'
import type { Action, Calibre, Capability, Class, Colour, Kind, Mark } from '../vocabulary'
import { CalibreWords, classes, ColourWords } from '../vocabulary'
import { t } from '../words'

const things = ['weapon', 'belt', 'lot', 'rack', 'thing'] as const
type Thing = (typeof things)[number]

const words = <W extends string>(list: readonly W[], prefix: string) => list.map(key => ({ key, words: t(`${prefix}.${key}`) }))

/** What stands on the button and goes to the box; until each field says something, what is missing by name. */
type Needs = readonly (readonly [has: unknown, field: string])[]
function Record({ needs, command, name, fresh }: { needs: Needs; command: Asked; name: string; fresh: () => void }) {
  const missing = needs.filter(([has]) => !has).map(([, field]) => t(`register.needs.${field}`))
  if (missing.length) return <p class="quiet">{t('register.not-yet', { what: missing.join(', ') })}</p>
  const done = () => {
    say(t('register.done', { name }))
    fresh()
  }
  return (
    <Act class="big" asked={command} done={done}>
      {t('register.record', { name })}
    </Act>
  )
}

const named = (id: string, taken: readonly string[]) => isName(id) && !nameWrong(id, taken)

const actions: readonly Action[] = ['revolver', 'revolver-swing-out', 'revolver-break-top', 'pistol', 'long-gun', 'solid']
const rounds: Partial<Record<Action, string>> = {
  revolver: '6',
  'revolver-swing-out': '6',
  'revolver-break-top': '5',
  pistol: '8',
  'long-gun': '5',
  solid: '0',
}
const opens: readonly Capability[] = ['fires', 'blank-only', 'non-firing', 'replica']
const solid: readonly Capability[] = ['rubber', 'replica', 'non-firing']

function Weapon({ fresh }: { fresh: () => void }) {
  const [id, name] = useState('')
  const [action, opensBy] = useState<Action | null>(null)
  const [capability, can] = useState<Capability | null>(null)
  const [capacity, takes] = useState('')
  const [tag, paint] = useState('')
  const taken = items().map(row => row.id)
  const may = action === 'solid' ? solid : opens
  const choose = (word: Action) => {
    opensBy(word)
    takes(rounds[word]!)
    if (capability && !(word === 'solid' ? solid : opens).includes(capability)) can(null)
  }
  const needs: Needs = [
    [named(id, taken), 'name'],
    [action, 'opens'],
    [capability, 'can'],
    [!action || isNumber(capacity, action === 'solid' ? 0 : 1, 32), 'capacity'],
    [tag === '' || isNumber(tag, 1, 99), 'tag'],
  ]
  return (
    <>
      <NameField label={t('register.name')} value={id} put={name} taken={taken} />
      <Pick label={t('register.opens')} list={words(actions, 'action')} at={action} pick={choose} />
      {action && <Pick label={t('register.can')} list={words(may, 'capability')} at={capability} pick={can} />}
      {action && action !== 'solid' && (
        <NumberField label={t('register.capacity')} value={capacity} put={takes} least={1} most={32} />
      )}
      <NumberField label={t('register.tag')} value={tag} put={paint} least={1} most={99} note={t('register.tag.note')} />
      <Record
        needs={needs}
        name={id}
        fresh={fresh}
        command={asked('register-item', {
          id,
          class: 'firearm',
          action: action!,
          capability: capability!,
          capacity: Number(capacity),
          tag: Number(tag),
        })}
      />
    </>
  )
}

function Belt({ fresh }: { fresh: () => void }) {
  const [id, name] = useState('')
  const [capacity, takes] = useState('')
  const taken = items().map(row => row.id)
  return (
    <>
      <p class="quiet">{t('register.belt.note')}</p>
      <NameField label={t('register.name')} value={id} put={name} taken={taken} />
      <NumberField label={t('register.loops')} value={capacity} put={takes} least={1} most={32} />
      <Record
        needs={[
          [named(id, taken), 'name'],
          [isNumber(capacity, 1, 32), 'loops'],
        ]}
        name={id}
        fresh={fresh}
        command={asked('register-item', {
          id,
          class: 'belt',
          action: 'pouch',
          capability: 'carries',
          capacity: Number(capacity),
          tag: 0,
        })}
      />
    </>
  )
}

const marks: Partial<Record<Kind, readonly Mark[]>> = {
  dummy: ['rattle', 'hole', 'no-primer', 'spent-primer', 'solid'],
  blank: ['crimp'],
  snapcap: ['no-primer', 'hole'],
}
const calibres = CalibreWords.filter(word => word !== 'none')

function Lot({ fresh }: { fresh: () => void }) {
  const [id, name] = useState('')
  const [kind, is] = useState<Kind | null>(null)
  const [calibre, fits] = useState<Calibre | null>(null)
  const [mark, bears] = useState<Mark | null>(null)
  const [count, number] = useState('')
  const [text, from] = useState('')
  const taken = lots().map(row => row.id)
  const choose = (word: Kind) => {
    is(word)
    bears(marks[word]!.length === 1 ? marks[word]![0] : null)
  }
  const needs: Needs = [
    [named(id, taken), 'name'],
    [kind, 'kind'],
    [mark, 'mark'],
    [calibre, 'calibre'],
    [isNumber(count, 1, 60000), 'count'],
  ]
  return (
    <>
      <p class="quiet">{t('register.lot.note')}</p>
      <NameField label={t('register.name')} value={id} put={name} taken={taken} />
      <Pick label={t('register.kind')} list={words(['dummy', 'blank', 'snapcap'] as Kind[], 'kind')} at={kind} pick={choose} />
      {kind && <Pick label={t('register.mark')} list={words(marks[kind]!, 'mark')} at={mark} pick={bears} />}
      <Pick label={t('register.calibre')} list={words(calibres, 'calibre')} at={calibre} pick={fits} />
      <NumberField label={t('register.stated')} value={count} put={number} least={1} most={60000} />
      <label class="field">
        {t('register.supplier')}
        <textarea value={text} onInput={event => from(event.currentTarget.value)} rows={3} />
      </label>
      <Record
        needs={needs}
        name={id}
        fresh={fresh}
        command={asked('register-lot', {
          id,
          kind: kind!,
          calibre: calibre!,
          mark: mark!,
          count: Number(count),
          text: text.trim() || undefined,
        })}
      />
    </>
  )
}

/** All that a weapon may be is asked for: what fires is refused in words, and leads to its own form. */
const like: readonly Capability[] = ['rubber', 'replica', 'non-firing', 'blank-only', 'fires']

function Rack({ fresh }: { fresh: () => void }) {
  const [id, name] = useState('')
  const [capability, can] = useState<Capability | null>(null)
  const [count, number] = useState('')
  const [colour, marked] = useState<Colour>('none')
  const taken = racks().map(row => row.id)
  const fires = capability === 'fires' || capability === 'blank-only'
  return (
    <>
      <p class="quiet">{t('register.rack.note')}</p>
      <NameField label={t('register.name')} value={id} put={name} taken={taken} />
      <Pick label={t('register.pieces')} list={words(like, 'capability')} at={capability} pick={can} />
      {fires && (
        <div class="field-wrong" role="status">
          <p>{t('register.rack.fires')}</p>
          <button type="button" class="act small-act" onClick={() => go('register', 'weapon')}>
            {t('register.as-weapon')}
          </button>
        </div>
      )}
      <NumberField label={t('register.count')} value={count} put={number} least={1} most={64} note={t('register.vouchers')} />
      <Pick label={t('register.colour')} list={words(ColourWords, 'colour')} at={colour} pick={marked} />
      <Record
        needs={[
          [named(id, taken), 'name'],
          [capability, 'pieces'],
          [isNumber(count, 1, 64), 'count'],
        ]}
        name={id}
        fresh={fresh}
        command={asked('register-rack', { id, capability: capability!, count: Number(count), colour })}
      />
    </>
  )
}

/** Another dangerous thing: only those whose trade keeps such a class enter one. What is borne may be blunt, or rubber. */
const borne: readonly Capability[] = ['sharp', 'blunt', 'rubber']

function Other({ fresh }: { fresh: () => void }) {
  const [id, name] = useState('')
  const [of, is] = useState<Class | null>(null)
  const [capability, can] = useState<Capability>('works')
  const taken = items().map(row => row.id)
  const mine = isStation.value ? [] : kept(personOf(myId.value))
  const list = (mine.length ? mine : Object.keys(classes).filter(word => isThing({ class: word as Class }))) as Class[]
  const edged = of !== null && isBorne({ class: of }) && !readies({ class: of })
  const choose = (word: Class) => {
    is(word)
    can('works')
  }
  return (
    <>
      <NameField label={t('register.name')} value={id} put={name} taken={taken} />
      <Pick label={t('register.class')} list={words(list, 'thing')} at={of} pick={choose} />
      {edged && <Pick label={t('register.can')} list={words(borne, 'capability')} at={capability} pick={can} />}
      <Record
        needs={[
          [named(id, taken), 'name'],
          [of, 'class'],
          [!edged || borne.includes(capability), 'can'],
        ]}
        name={id}
        fresh={fresh}
        command={asked('register-item', { id, class: of!, action: 'looked-over', capability, capacity: 0, tag: 0 })}
      />
    </>
  )
}
const forms = { weapon: Weapon, belt: Belt, lot: Lot, rack: Rack, thing: Other }
/** What each is put on the record by: custodians their weapons and rounds, each trade its own things. */
const whose = (thing: Thing) => (thing === 'thing' ? kept(personOf(myId.value)).length > 0 : isCustodian(myId.value))

export function Register() {
  const [time, again] = useState(0)
  const thing = things.find(word => word === route.value[1]) ?? 'weapon'
  const Form = forms[thing]
  return (
    <Main class="register" label={t('register.title')}>
      <h1>{t('register.title')}</h1>
      {!isStation.value && !whose(thing) && (
        <p class="held">{t(thing === 'thing' ? 'register.whose.thing' : 'register.whose')}</p>
      )}
      <Pick<Thing>
        label={t('register.what')}
        list={words(things, 'register.thing')}
        at={thing}
        pick={word => go('register', word)}
      />
      <form class="form" onSubmit={event => event.preventDefault()}>
        <Form key={`${thing} ${time}`} fresh={() => again(time + 1)} />
      </form>
      <a class="link-row" href="#armory">
        {t('register.back')}
      </a>
    </Main>
  )
}
