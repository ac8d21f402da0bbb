// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Copy - the day also somewhere else by the evening: one press copies the log, the words and the pictures, encrypted, onto the stick
// in the box, which reads every octet back before it says so. Asked for where the day is closed.
import { useEffect, useState } from 'preact/hooks'
import { boxTime } from '../heard'
import type { Copied } from '../morning'
import { copy, readCopy } from '../morning'
import { isStation, runsTheSet, isProduction, myId } from '../store'
import { t, timeOf, dateOf } from '../words'
import { post } from '../wire'

const longMs = 15 * 60000 /* a slow stick is not a lost one */

export function copyWords({ last, since }: Copied): string {
  if (!last) return t('copy.never')
  const today = dateOf(last.at) === dateOf(boxTime())
  return [
    t(today ? 'copy.last.today' : 'copy.last', { time: timeOf(last.at), date: dateOf(last.at) }),
    since ? t('copy.behind', { n: since }) : t('copy.whole'),
    last.apart ? '' : t('copy.not-apart'),
    last.sealed ? '' : t('copy.open'),
  ].join(' ')
}

const whys = ['full', 'gone', 'read-only', 'differs', 'not-apart', 'no-key']
const whyWords = (why: unknown) => (whys.includes(String(why)) ? t(`copy.why.${why}`) : '')

/** One press; the box answers when every octet was read back, or says why not. */
export function MakeCopy() {
  const [state, be] = useState<'rest' | 'busy' | 'made' | 'not'>('rest')
  const [why, say] = useState('')
  const said = copy.value
  if (!said || (!isStation.value && !runsTheSet() && !isProduction(myId.value))) return null
  if (!said.offered) return <p class="quiet">{t('copy.no-place')}</p>
  const busy = state === 'busy' || said.running
  const make = async () => {
    if (busy) return
    be('busy')
    const { status, body } = await post('/copy', {}, longMs)
    say(status === 0 ? t('fault.lost') : whyWords(body.why) || String(body.fault ?? t('copy.fault', { status })))
    await readCopy()
    be(status === 200 ? 'made' : 'not')
  }
  return (
    <div class="copy-act" data-copy={busy ? 'busy' : state}>
      <button type="button" class="act" aria-busy={busy || undefined} data-copy-now onClick={() => void make()}>
        {t(busy ? 'copy.busy' : 'copy.make')}
      </button>
      {state === 'made' && <p role="status">{t(said.last?.apart ? 'copy.made' : 'copy.made.here')}</p>}
      {state === 'not' && (
        <p role="alert" class="held">
          {t('copy.not')} <span data-quote>{why}</span>
        </p>
      )}
    </div>
  )
}

/** At the close: when the last was, how much came since. Nothing waits for it. */
export function CopyDue() {
  useEffect(() => void readCopy(), [])
  const said = copy.value
  if (!said) return null
  return (
    <div class="copy-due" data-copy-due={said.last ? said.since : 'never'}>
      <h3>{t('copy.title')}</h3>
      <p>{copyWords(said)}</p>
      <MakeCopy />
    </div>
  )
}
