// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// SeriesStart - where several weapons wait for the same thing: one press begins with the first of them.
import { isCustodian, isStation, items, myId } from '../store'
import { inSeries, isLook, seriesKinds } from '../series'
import type { SeriesKind } from '../series'
import { t } from '../words'
import { begin } from './LookStart'
import { askWho } from './Who'

const mayStart = (kind: SeriesKind) => isLook(kind) || (isCustodian(myId.value) && !isStation.value)

function Start({ kind }: { kind: SeriesKind }) {
  const list = inSeries(kind, items(), isStation.value ? 0 : myId.value)
  if (list.length < 2 || !mayStart(kind)) return null
  const to = (...more: string[]) =>
    isStation.value
      ? askWho(person => begin(person, 'series', kind, ...more), t('look.who'), undefined, { item: list[0].item })
      : begin(0, 'series', kind, ...more)
  return (
    <div class="look-row">
      <button type="button" class="act look-act" data-series={kind} onClick={() => to()}>
        {t(`series.${kind}`, { n: list.length })}
        <small>{t('series.first', { item: list[0].id })}</small>
      </button>
      <button type="button" class="act quiet-act look-else" data-series-choose={kind} onClick={() => to('choose')}>
        {t('series.choose')}
        <span class="hidden">: {t(`series.${kind}`, { n: list.length })}</span>
      </button>
    </div>
  )
}
export const SeriesStart = ({ kinds = seriesKinds }: { kinds?: readonly SeriesKind[] }) => (
  <>
    {kinds.map(kind => (
      <Start kind={kind} key={kind} />
    ))}
  </>
)
