// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Beside - what the first author meant, in her words as she wrote them, and beside it what whoever goes on means, under their own name.
import type { Entry } from '../book/lines'
import { myId } from '../store'
import { calendarOf, timeOf } from '../words'
import { give } from './given'
import { handed, inOrder } from './handing'
import { mayWrite } from './Setup'
import { Written } from './Words'

/** It is read years later, too. */
export const whenOf = (ms: number) => `${calendarOf(ms)}, ${timeOf(ms)}`
const mayGoOn = () => mayWrite() || handed().some(leaf => leaf.d.person === myId.value)

export function Beside({ entry, field }: { entry: Entry; field: 'intention' | 'words' }) {
  const { entry: id, kind, scene, setup } = entry
  const keep = (text: string, who?: number) => void give({ kind, id, scene, setup, set: { [field]: text }, mine: true, for: who })
  return (
    <div class="card-words handed-beside" data-beside={`${kind} ${field}`}>
      <Written all={inOrder(entry, field)} may={mayGoOn()} said="handed.beside" field={field} time={whenOf} keep={keep} />
    </div>
  )
}
