// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Passes - each piece of a rack passes before the one who looks, who holds this screen. It begins with whose hands show and
// whose eyes look, and ends at the rack's page.
import { useState } from 'preact/hooks'
import { nameOf } from '../names'
import type { Look, Passing } from '../racking'
import { passing } from '../racking'
import { go } from '../route'
import { isStation, myId, size } from '../store'
import type { Rack } from '../views'
import { PadStep } from './PadStep'
import { t } from '../words'
import { Each, unfinished } from './Each'
import { Pick } from './Fields'
import { onDuty } from './Shower'
import { askWho } from './Who'

interface Start {
  rack: Rack
  how: Passing
  n: number
  begin: (looker: number, shower: number) => void
}
function Begin({ rack, how, n, begin }: Start) {
  const [all] = useState(() => onDuty().map(row => row.person))
  const [shower, shows] = useState(all.length === 1 ? all[0] : 0)
  const other = () =>
    askWho(
      person => begin(person, shower),
      t('look.who'),
      person => person.person !== shower,
    )
  const ownHands = !isStation.value && shower === myId.value
  return (
    <div class="look-begin">
      <h1>{t(`passes.${how}`, { rack: rack.id })}</h1>
      <PadStep of="pieces" />
      <p class="lead">{t(`passes.${how}.what`, { n, what: t(`capability.${rack.capability}`) })}</p>
      <Pick
        label={t('passes.shower')}
        list={all.map(person => ({ key: person, words: nameOf(person) }))}
        at={shower}
        pick={shows}
      />
      {ownHands && <p class="held">{t('passes.not-here')}</p>}
      {shower > 0 && !ownHands && !isStation.value && (
        <button type="button" class="passes-start" data-look="begin" onClick={() => begin(myId.value, shower)}>
          {t('passes.i')}
        </button>
      )}
      {shower > 0 && !ownHands && (
        <button type="button" class={isStation.value ? 'passes-start' : 'act quiet-act'} data-look="other" onClick={other}>
          {t('passes.else')}
        </button>
      )}
      <a class="act quiet-act" href={`#rack/${rack.id}`}>
        {t('look.leave.begin')}
      </a>
    </div>
  )
}

/** Some were seen to come back before the one who looks was called away: the rest follow, or all of it is begun anew. */
function Resume({ look, go: on, anew }: { look: Look; go: () => void; anew: () => void }) {
  const n = unfinished(look.rack)!.passed.length
  return (
    <div class="look-begin">
      <h1>{t('passes.back', { rack: look.rack.id })}</h1>
      <p class="lead">{t('passes.resume.what', { n, of: look.all.length })}</p>
      <button type="button" class="passes-start" data-look="resume" onClick={on}>
        {t('passes.resume')}
      </button>
      <button type="button" class="act quiet-act" data-look="anew" onClick={anew}>
        {t('passes.anew')}
      </button>
    </div>
  )
}

export function Passes({ rack, how }: { rack: Rack; how: Passing }) {
  const [look, start] = useState<Look | null>(null)
  const [kept, drop] = useState(how === 'back' ? unfinished(rack) : undefined)
  const all = passing(rack, how)
  const end = () => go('rack', rack.id) /* whoever looked is forgotten here */
  if (look) return <Each look={look} first={kept?.passed ?? []} end={end} />
  if (!all.length)
    return (
      <>
        <p>{t('passes.none')}</p>
        <a class="act" href={`#rack/${rack.id}`}>
          {t('rack.to', { rack: rack.id })}
        </a>
      </>
    )
  if (kept) return <Resume look={kept.look} go={() => start(kept.look)} anew={() => drop(undefined)} />
  return (
    <Begin
      rack={rack}
      how={how}
      n={all.length}
      begin={(looker, shower) => start({ rack, how, all, looker, shower, seen: size.value, station: isStation.value })}
    />
  )
}
