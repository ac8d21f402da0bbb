// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Calls - a refusal leads to a person: a tap on a name calls them. The called one's Now shows it; a station and the first
// AD's board show all open calls, so that somebody can fetch whoever has no phone.
import { itemName, nameAndRole, nameOf, namesOf, slate } from '../names'
import { ruleLang, ruleWrong } from '../say'
import { isDirection, isStation, myId, views } from '../store'
import type { Call } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { Prompt } from './Prompt'

export const calls = (): readonly Call[] => views.value?.now.calls ?? []

const about = ({ item, setup }: Call) =>
  [item ? itemName(item) : '', setup ? t('call.setup', { setup: slate(setup) }) : ''].filter(Boolean).join(' · ')

/** Two may call the same one: one card a person, with each thing that is missing once. */
export function byCalled(): Map<number, Call[]> {
  const found = new Map<number, Call[]>()
  for (const row of calls()) found.set(row.called, [...(found.get(row.called) ?? []), row])
  return found
}

function What({ rows }: { rows: readonly Call[] }) {
  const shown = rows.filter((row, i) => rows.findIndex(other => other.rule === row.rule && other.item === row.item) === i)
  return (
    <ul class="call-what">
      {shown.map(row => (
        <li key={`${row.rule}${row.item}`}>
          <span lang={ruleLang(row.rule)}>{ruleWrong(row.rule, { args: { ...row, person: undefined } })}</span>
          {about(row) && <span class="quiet"> {about(row)}</span>}
        </li>
      ))}
    </ul>
  )
}
const callers = (rows: readonly Call[]) => namesOf([...new Set(rows.map(row => row.caller))])

/** On the called one's own screen. */
export function MyCall() {
  const rows = isStation.value ? undefined : byCalled().get(myId.value)
  if (!rows) return null
  return (
    <Prompt ask="call">
      <h2>{t('call.you', { names: callers(rows) })}</h2>
      <What rows={rows} />
      <Act class="big" asked={asked('answer-call', { person: myId.value })}>
        {t('call.come')}
      </Act>
    </Prompt>
  )
}

/** For whoever can fetch a person: a station that hangs where they are, the board of the first AD. */
export function OpenCalls() {
  if (!isStation.value && !isDirection(myId.value)) return null
  const rows = [...byCalled()].filter(([person]) => isStation.value || person !== myId.value)
  if (!rows.length) return null
  return (
    <section class="open-calls" data-calls>
      <h2>{t('call.open')}</h2>
      {rows.map(([person, list]) => (
        <article class="card" key={person} data-called={person}>
          <h3>{t('call.whom', { name: nameAndRole(person) })}</h3>
          <What rows={list} />
          <p class="quiet small">{t('call.by', { names: callers(list) })}</p>
          {isStation.value && (
            <Act asked={asked('answer-call', { person }, { for: person })}>{t('call.comes', { name: nameOf(person) })}</Act>
          )}
        </article>
      ))}
    </section>
  )
}
