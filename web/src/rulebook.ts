// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// rulebook.ts - what each rule says and who can give what it asks, read once the page stands and long before the first refusal is. Until then a rule is its id.
import { redraw } from './link'
import { views } from './store'
import { rules } from './vocabulary'

export async function readRules() {
  const response = await fetch('/words/rules.json').catch(() => null)
  if (!response?.ok) {
    setTimeout(() => void readRules(), 3000)
    return
  }
  Object.assign(rules, await response.json())
  if (views.value) redraw()
}
