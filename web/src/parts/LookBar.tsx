// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// LookBar - while somebody looks, their ways out of it stand where the navigation was.
import { signal } from '@preact/signals'

/** What stands in the navigation's place while somebody looks: their ways out of it. */
export interface Ways {
  leave: string
  go: () => void
  other?: { name: string; words: string; go: () => void }
}
export const ways = signal<Ways | null>(null)

export function LookBar() {
  if (!ways.value) return null /* it may hear of the end before its page does */
  const { leave, go, other } = ways.value
  return (
    <div class="look-bar">
      <button type="button" data-look="leave" onClick={go}>
        {leave}
      </button>
      {other && (
        <button type="button" data-look={other.name} onClick={other.go}>
          {other.words}
        </button>
      )}
    </div>
  )
}
