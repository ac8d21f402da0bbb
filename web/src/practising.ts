// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// practising.ts - whether this box serves practice. Known before anybody has joined; what the page keeps of a practice
// (its outbox, the head it saw) is never mixed with what it keeps of a real log.
import { signal } from '@preact/signals'

export const practising = signal(false)
export function learnPractice(is: unknown) {
  practising.value = is === true
  document.documentElement.toggleAttribute('data-practice', practising.value)
}
