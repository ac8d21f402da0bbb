// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// tabs.ts - the tabs of one browser share one stream: over plain http it opens six connections to a box and no more. One tab
// leads and repeats to the others what it hears; a tab that is seen goes before one that is hidden. No lock is needed: whoever
// hears a better leader gives up its own stream, whoever misses one opens one.
export type Said = [name: string, data: string, id: string]

interface Tab {
  leading(): boolean /* it has a stream of its own, */
  settled(): boolean /* and knows all that was said before */
  lead(): void
  follow(): void
  hear(said: Said): void
}

const mine = [...crypto.getRandomValues(new Uint8Array(6))].map(byte => byte.toString(16).padStart(2, '0')).join('')
const hidden = () => document.visibilityState === 'hidden'
/** The smaller leads: seen, hidden, gone. */
const rank = () => (hidden() ? 'b' : 'a') + mine
export const better = (theirs: string, own: string) => theirs < own
/** A hidden leader of a tab that is seen, or one that goes. */
export const worse = (theirs: string, own: string) => theirs[0] > own[0]

export function tabs(tab: Tab) {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('showclear.stream') : null
  const say = (rank: string, said?: Said) => channel?.postMessage([rank, said])
  if (channel)
    channel.onmessage = ({ data: [theirs, said] }: MessageEvent<[string, Said | undefined]>) => {
      if (tab.leading()) {
        if (tab.settled() && better(theirs, rank())) tab.follow()
        return
      }
      if (worse(theirs, rank())) tab.lead()
      else if (said) tab.hear(said)
    }
  const seen = () => tab.leading() && say(rank())
  const gone = () => tab.leading() && say('c')
  document.addEventListener('visibilitychange', seen)
  addEventListener('pagehide', gone)
  return {
    repeat: (said: Said) => say(rank(), said),
    end() {
      gone()
      document.removeEventListener('visibilitychange', seen)
      removeEventListener('pagehide', gone)
      channel?.close()
    },
  }
}
