// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// draft.ts - what one screen hands to the form of what happened: a refused command, the thing it was about, or the entry that
// was wrong.
import { signal } from '@preact/signals'
import type { Asked } from './asked'

export interface Draft {
  asked?: Asked
  item?: number
  corrects?: number
  paper?: boolean /* it stands on a page that was kept on paper */
}
export const draft = signal<Draft>({})
