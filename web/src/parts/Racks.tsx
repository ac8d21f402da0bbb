// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Racks - a strip for each rack, those with a gap or with pieces out first; its page is one tap away.
import { atRest } from '../racking'
import { Issue, RackWords } from './RackWords'
import { racks } from '../store'
import type { Rack } from '../views'
import { t } from '../words'

const urgency = (rack: Rack) => (rack.held ? 0 : rack.missing || rack.gap ? 1 : rack.out ? 2 : 3)

export function Racks() {
  const list = racks()
    .filter(rack => rack.here)
    .sort((a, b) => urgency(a) - urgency(b) || a.rack - b.rack)
  if (!list.length) return null
  return (
    <section>
      <h2>
        {t('racks.title')} <span class="count">{list.length}</span>
      </h2>
      <div class="strips">
        {list.map(rack => (
          <article class="strip rack" key={rack.rack} data-rack={rack.id} aria-label={rack.id}>
            <div class="strip-row">
              <div class="strip-figure" aria-hidden="true">
                {rack.out || rack.count}
              </div>
              <div class="strip-words">
                <h3>{rack.id}</h3>
                <RackWords rack={rack} />
              </div>
            </div>
            <div class="row-acts">
              {rack.out > 0 && (
                <a class="act" data-act="back" href={`#rack/${rack.id}/back`}>
                  {t('rack.back', { n: rack.out })}
                </a>
              )}
              {atRest(rack).length > 0 && !rack.checked && (
                <a class="act" data-act="check" href={`#rack/${rack.id}/check`}>
                  {t('rack.check', { n: atRest(rack).length })}
                </a>
              )}
              <Issue rack={rack} short />
              <a class="act quiet-act" href={`#rack/${rack.id}`}>
                {t('rack.open')}
              </a>
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}
