// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Act - a button that asks something of the box. What would be refused is grey and can still be pressed: then the sheet
// says what is missing and who can give it.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { foresee, isStation, sheet } from '../store'
import type { Asked } from '../asked'
import { askWho } from './Who'

interface Props {
  asked: Asked
  also?: Asked /* sent after it, by the same press; what it needs of the first is not held against it */
  except?: readonly string[] /* rules that the flow behind this button will satisfy */
  onward?: (who?: number) => void /* where the press leads once the first is recorded; there the second is sent */
  flow?: (who?: number) => void /* opens a flow that ends in the command, instead of sending it */
  flowName?: string
  done?: () => void
  class?: string
  own?: boolean /* on a station, too, no person is asked for: nothing personal is said */
  likely?: number /* whose touch a station expects: named first, and foreseen for */
  children: ComponentChildren
}

export function Act({ asked, also, onward, except = [], flow, flowName, done, class: name = '', own, likely, children }: Props) {
  const [busy, setBusy] = useState(false)
  const by = (command: Asked) => (isStation.value && likely && !command.for ? { ...command, for: likely } : command)
  const first = foresee(by(asked)),
    second = also && foresee(by(also))
  const rules = [...new Set([...(first?.all ?? []), ...(second?.all ?? [])])].filter(rule => !except.includes(rule))
  const grey = Boolean(first?.refused || second?.refused) && rules.length > 0
  const perform = async (who?: number) => {
    if (flow) return flow(who)
    setBusy(true)
    const seen = await act({ ...asked, for: who ?? asked.for })
    if (seen && onward) return (setBusy(false), onward(who))
    const recorded = seen && also ? await act({ ...also, for: who ?? also.for, seen }) : seen
    setBusy(false)
    if (recorded) done?.()
  }
  const press = () => {
    if (busy) return
    if (isStation.value && !asked.for && !own)
      return askWho(person => void perform(person), undefined, undefined, { ...(asked.args as object), person: likely })
    if (!grey) return void perform(asked.for)
    const refused = [first?.refused, second?.refused].find(row => row && rules.includes(row.rule))
    sheet.value = {
      refused: refused ?? null,
      rules,
      asked: first?.refused ? asked : (also ?? asked),
      sent: false,
      anyway: flow ?? (also ? who => void perform(who) : undefined),
    }
  }
  return (
    <button
      type="button"
      class={`act ${name}`}
      aria-disabled={grey || undefined}
      aria-busy={busy || undefined}
      data-act={asked.kind}
      data-flow={flowName}
      onClick={press}>
      {children}
    </button>
  )
}
