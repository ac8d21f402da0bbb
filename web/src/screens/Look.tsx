// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Look - a look from its first point to its record, and what follows before the same looker: rounds proved out go in again,
// an empty weapon is loaded as planned. Asked first is only what cannot be known: who shows, who looks.
import { Main } from '../parts/Main'
import { useRef, useState } from 'preact/hooks'
import { Figures } from '../parts/Figures'
import { useForget } from '../forget'
import { takeLooker, takeShower } from '../parts/LookStart'
import { Points } from '../parts/Points'
import { custodians } from '../parts/Shower'
import { nearby, PeopleList, rowsOf } from '../parts/Who'
import type { Load, Looking, LookKind, Tapped } from '../looking'
import { command, loadsFor, next, tapsMax, whole } from '../looking'
import { back, go, route } from '../route'
import { kinds } from '../say'
import { slate } from '../names'
import { dangersOf, foresee, itemOf, lotOf, lots, people, size } from '../store'
import { t } from '../words'

type Subject = Omit<Looking, 'looker' | 'seen'>

/** What the address asks for; none when the record does not have it. */
function subject(): Subject | null {
  const [, flow, first, second, third] = route.value
  const count = Number(third ?? 0)
  if (flow === 'receive' || flow === 'count') {
    const lot = lotOf(Number(first))
    return lot ? { kind: flow, lot, count: flow === 'receive' ? lot.stated : lot.box + lot.cart, shower: 0 } : null
  }
  const item = itemOf(Number(first)),
    lot = lotOf(Number(second))
  if (!item) return null
  const about = { item, count: 0, shower: item.keeper }
  if (flow === 'sight') return { ...about, kind: 'heads', unbroken: true }
  if (flow === 'reset') return lot ? { ...about, kind: 'unload', lot, then: { lot, count } } : null
  if (flow === 'load') return lot ? { ...about, kind: 'load', lot, count } : null
  return ['empty', 'heads', 'unload', 'over'].includes(flow) ? { ...about, kind: flow as LookKind } : null
}

/** What a plan puts into a weapon that was just seen empty, as far as the box would take it. */
function loadsAfter(look: Looking, seen: number): Load[] {
  if (look.kind !== 'empty') return []
  return loadsFor(dangersOf(look.item!.item), lots()).filter(load => {
    const loading = loadOf(look, load, seen)
    return !foresee(command(loading, whole(loading)))?.refused
  })
}
const loadOf = (look: Looking, { lot, count }: Load, seen: number): Looking => ({ ...look, kind: 'load', lot, count, seen })

/** One question, its answers the buttons: a tap goes on. */
const Ask = ({ title, about, rows, pick }: { title: string; about: Subject; rows: number[]; pick: (person: number) => void }) => (
  <div class="look-begin">
    <h1>{title}</h1>
    <p class="lead">{about.item?.id ?? about.lot!.id}</p>
    <PeopleList
      rows={rowsOf(people().filter(row => rows.includes(row.person)))}
      first={nearby({ item: about.item?.item })}
      pick={pick}
    />
    <button type="button" class="act quiet-act" onClick={back}>
      {t('look.leave.begin')}
    </button>
  </div>
)

/** Two plans want two things: which, or none, is chosen. */
const Choose = ({ id, list, pick }: { id: string; list: Load[]; pick: (load: Load) => void }) => (
  <div class="look-begin">
    <h1>{t('load.title', { item: id })}</h1>
    {list.map(load => (
      <button type="button" class="act look-act" key={load.setup} data-load={load.lot.id} onClick={() => pick(load)}>
        {t('load.choice', { what: kinds(load.lot.kind, load.count), lot: load.lot.id })}
        <small>{t('hand.setup', { setup: slate(load.setup) })}</small>
      </button>
    ))}
    <button type="button" class="act quiet-act" data-load="none" onClick={back}>
      {t('load.not-now')}
    </button>
  </div>
)

const Gone = () => (
  <Main label={t('nav.armory')}>
    <p class="quiet">{t('look.gone')}</p>
    <button type="button" class="act" onClick={() => go('armory')}>
      {t('nav.armory')}
    </button>
  </Main>
)

function Parts({ first }: { first: Looking }) {
  const [look, go_] = useState<Looking>(() => ({ ...first, item: first.item && itemOf(first.item.item), seen: size.value }))
  const [choice, offer] = useState<Load[]>([])
  const recordedTo = useRef(0)
  const ended = (recorded: number, tapped: Tapped) => {
    if (!recorded) return back()
    recordedTo.current = recorded
    const then = next(look, tapped, recorded)
    if (then) return go_(then)
    const loads = loadsAfter(look, recorded)
    if (!loads.length) return back() /* whoever looked is forgotten here */
    if (loads.length === 1) return go_(loadOf(look, loads[0], recorded))
    offer(loads)
  }
  const pick = (load: Load) => {
    offer([])
    go_(loadOf(look, load, recordedTo.current))
  }
  if (choice.length) return <Choose id={look.item!.id} list={choice} pick={pick} />
  return <Points key={look.kind} look={look} end={ended} leave={recordedTo.current ? t('load.not-now') : undefined} />
}

export function Look() {
  const about = useState(subject)[0]
  const [looker, looks] = useState(useState(() => takeLooker(route.value.join('/')))[0])
  const said = useState(() => takeShower(route.value.join('/')))[0]
  const [shower, shows] = useState(about ? about.shower || said || (custodians().length === 1 ? custodians()[0].person : 0) : 0)
  useForget(looker, back)
  if (!about) return <Gone />
  const may = looker && looker !== shower
  const lot = about.kind === 'receive' || about.kind === 'count'
  const look: Looking = { ...about, looker, shower, seen: 0 }
  return (
    <Main class="look-page" label={t(`look.${about.kind}`)}>
      {!shower ? (
        <Ask
          title={t('look.shower.which')}
          about={about}
          rows={custodians()
            .map(row => row.person)
            .filter(person => person !== looker)}
          pick={shows}
        />
      ) : !may ? (
        <Ask
          title={t('look.who')}
          about={about}
          rows={people()
            .map(row => row.person)
            .filter(person => person !== shower)}
          pick={looks}
        />
      ) : lot && look.count > tapsMax ? (
        <Figures look={look} end={back} />
      ) : (
        <Parts first={look} />
      )}
    </Main>
  )
}
