// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// RackWords - what the record says of a rack, and the one press that states and issues it: on its strip and on its page.
import { nameOf, slate } from '../names'
import { atRest, missing, spans } from '../racking'
import { go } from '../route'
import { details, isCustodian, isStation, leaves, myId } from '../store'
import type { Rack as One, Setup } from '../views'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import { Act } from './Act'
import { LastKnown } from './Top'

export const mine = () => isStation.value || isCustodian(myId.value)
export const pieces = (rack: One, n: number) => t('rack.pieces', { n, what: t(`capability.${rack.capability}`) })

/** The setups whose plan names it. */
export function plannedIn(rack: One): Setup[] {
  return [...details.value.values()].filter(setup => setup.work !== 'wrapped' && setup.racks.includes(rack.rack))
}

function Looked({ rack }: { rack: One }) {
  const leaf = [...leaves.value].reverse().find(row => row.k === 'rack-checked' && row.d.rack === rack.rack)
  if (rack.held) return <p class="held">{t('rack.held')}</p>
  if (!rack.checked) return <p class="where">{t('rack.unchecked')}</p>
  if (!leaf) return <p class="where">{t('rack.checked')}</p>
  return (
    <p class="where">
      {t('rack.checked.by', {
        name: nameOf(leaf.by),
        shower: nameOf(Number(leaf.d.shower)),
        n: rack.count,
        time: timeOf(leaf.at),
      })}
    </p>
  )
}

/** What the record says of it, as a strip says it of a weapon. */
export function RackWords({ rack }: { rack: One }) {
  const gone = missing(rack)
  return (
    <>
      <p class="contents">{pieces(rack, rack.count)}</p>
      <p class="where">
        {[
          atRest(rack).length ? t('rack.in', { n: atRest(rack).length }) : '',
          rack.out ? t(rack.setup ? 'rack.out.setup' : 'rack.out', { n: rack.out, setup: slate(rack.setup) }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="where rack-colour" data-colour={rack.colour}>
        {t(rack.colour === 'none' ? 'rack.colour.none' : 'rack.colour', { colour: t(`colour.${rack.colour}`) })}
      </p>
      {gone.length > 0 && <p class="held">{t('rack.missing', { n: gone.length, numbers: spans(gone) })}</p>}
      {rack.gap && <p class="held">{t('rack.gap')}</p>}
      <Looked rack={rack} />
      <LastKnown />
    </>
  )
}

export function Issue({ rack, short = false }: { rack: One; short?: boolean }) {
  const planned = plannedIn(rack)
  const n = atRest(rack).length
  const rows = planned.length ? planned.map(setup => setup.setup) : [0]
  if (!n || !rack.checked || !mine()) return null
  return (
    <>
      {rows.map(setup => (
        <Act
          key={setup}
          asked={asked('issue-rack', { rack: rack.rack, count: n, setup: setup || undefined })}
          done={() => go('rack', rack.id)}>
          {t(setup ? 'rack.issue.setup' : 'rack.issue', { what: pieces(rack, n), setup: slate(setup) })}
        </Act>
      ))}
      {!short && (
        <a class="act quiet-act" href={`#rack/${rack.id}/names`}>
          {t('rack.by-name')}
        </a>
      )}
    </>
  )
}
