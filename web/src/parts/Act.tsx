// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Act - a button that asks something of the box. What would be refused is grey and can still be pressed: then the sheet
// says what is missing and who can give it.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { foresee, isStation, sheet } from '../store'
import type { Asked } from '../views'
import { askWho } from './Who'

interface Props {
  asked: Asked
  except?: readonly string[] /* rules that the flow behind this button will satisfy */
  flow?: (who?: number) => void /* opens a flow that ends in the command, instead of sending it */
  done?: () => void
  class?: string
  own?: boolean /* on a station, too, no person is asked for: nothing personal is said */
  children: ComponentChildren
}

export function Act({ asked, except = [], flow, done, class: name = '', own, children }: Props) {
  const [busy, setBusy] = useState(false)
  const foreseen = foresee(asked)
  const rules = (foreseen?.all ?? []).filter(rule => !except.includes(rule))
  const grey = Boolean(foreseen?.refused) && rules.length > 0
  const perform = async (command: Asked) => {
    if (flow) return flow(command.for)
    setBusy(true)
    const recorded = await act(command)
    setBusy(false)
    if (recorded) done?.()
  }
  const press = () => {
    if (busy) return
    if (isStation.value && !asked.for && !own) return askWho(person => void perform({ ...asked, for: person }))
    if (!grey) return void perform(asked)
    const refused = foreseen!.refused!
    sheet.value = { refused: rules.includes(refused.rule) ? refused : null, rules, asked, sent: false, anyway: flow }
  }
  return (
    <button
      type="button"
      class={`act ${name}`}
      aria-disabled={grey || undefined}
      aria-busy={busy || undefined}
      data-act={asked.kind}
      onClick={press}>
      {children}
    </button>
  )
}
