// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// trust.ts - the views of the notebook: who may open it together, and what was told of a setup, a thing or a person.
import type { Consent } from './vocabulary'

/** Two people who open a notebook together: which of them have asked, and whether it is open to both. */
export interface Trust {
  trustees: number[]
  asked: number[]
  opened: boolean
}
/** The viewer's own notebook, and those the viewer is trusted with. */
export interface NotebookView extends Trust {
  trusted: (Trust & { from: number })[]
}
/** What somebody told; 0 is none. Its words come with the private texts, to whoever may read them. */
export interface Recollection {
  number: number
  by: number
  about: number /* a person */
  setup: number
  item: number
  consent: Consent
  mayRead: boolean
}
