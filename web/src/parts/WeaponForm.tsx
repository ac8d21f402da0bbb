// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// WeaponForm - which weapon, in whose hands, with what in it: three taps and a number.
import { useState } from 'preact/hooks'
import { itemName } from '../names'
import { itemOf, items, people } from '../store'
import { kinds } from '../say'
import type { Item, Setup } from '../views'
import { asked } from '../views'
import type { Kind } from '../vocabulary'
import { t } from '../words'
import { Act } from './Act'
import { PeopleList, rowsOf } from './Who'

const kindsOf: Record<string, Kind[]> = {
  fires: ['empty', 'dummy', 'blank', 'snapcap'],
  'blank-only': ['empty', 'blank', 'snapcap'],
  'non-firing': ['empty', 'dummy', 'snapcap'],
}

function Choice({
  list,
  at,
  pick,
  label,
}: {
  list: readonly { key: string | number; words: string }[]
  at: string | number | null
  pick: (key: any) => void
  label: string
}) {
  return (
    <>
      <p class="panel-label">{label}</p>
      <div class="chips">
        {list.map(row => (
          <button
            type="button"
            class="chip"
            key={row.key}
            data-pick={row.key}
            aria-pressed={at === row.key}
            onClick={() => pick(row.key)}>
            {row.words}
          </button>
        ))}
      </div>
    </>
  )
}

export function WeaponForm({ setup, done }: { setup: Setup; done: () => void }) {
  const [item, pickItem] = useState(0)
  const [person, pickPerson] = useState(0)
  const [kind, pickKind] = useState<Kind | null>(null)
  const [count, pickCount] = useState<number | null>(null)
  const weapon: Item | undefined = itemOf(item)
  const number = kind === 'empty' ? 0 : count
  const holders = people().filter(row =>
    row.roles.some(role => role === 'performer' || role === 'stand-in' || role === 'background' || role === 'stunt-coordinator'),
  )
  return (
    <div class="panel">
      {setup.dangers.map(danger => (
        <Act class="quiet-act" key={danger.item} asked={asked('drop-weapon', { setup: setup.setup, item: danger.item })}>
          {t('weapon.drop', { item: itemName(danger.item) })}
        </Act>
      ))}
      <Choice
        label={t('weapon.which')}
        at={item}
        pick={pickItem}
        list={items()
          .filter(row => row.points > 0)
          .map(row => ({ key: row.item, words: row.id }))}
      />
      {weapon && (
        <>
          <p class="panel-label">{t('weapon.whose')}</p>
          <PeopleList rows={rowsOf(holders)} pick={pickPerson} picked={[person]} />
        </>
      )}
      {weapon && person > 0 && (
        <Choice
          label={t('weapon.what')}
          at={kind}
          pick={pickKind}
          list={(kindsOf[weapon.capability] ?? ['empty']).map(word => ({ key: word, words: t(`kind.${word}`) }))}
        />
      )}
      {weapon && kind && kind !== 'empty' && (
        <Choice
          label={t('weapon.count')}
          at={count}
          pick={pickCount}
          list={Array.from({ length: weapon.capacity }, (_, i) => ({ key: i + 1, words: String(i + 1) }))}
        />
      )}
      {weapon && person > 0 && kind && number !== null && (
        <Act asked={asked('plan-weapon', { setup: setup.setup, item, person, kind, count: number })} done={done}>
          {t('weapon.record', { item: weapon.id, what: kinds(kind, number) })}
        </Act>
      )}
    </div>
  )
}
