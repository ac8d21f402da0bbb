// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Deviation - a danger barrier was passed. The set stops; what is real now stands here, and who does what. The record
// follows the world: entering it late is better than not at all.
import { held, leafAt, sortOf } from '../history'
import { nameAndRole } from '../names'
import { DeedForm } from '../parts/DeedForm'
import { KindTabs } from '../parts/Kinds'
import { Line } from '../parts/Line'
import { Main } from '../parts/Main'
import { Strip } from '../parts/Strip'
import { go, route } from '../route'
import { isCustodian, itemOf, people, size, views } from '../store'
import { t } from '../words'
import { Passed } from './Irregular'

/** Where the thing is now by the record, and whose hands it must come to. */
function Real({ n }: { n: number }) {
  const item = itemOf(Number(leafAt(n)?.d.item ?? 0))
  const custodians = people().filter(row => isCustodian(row.person))
  return (
    <section>
      <h2>{t('deviation.real')}</h2>
      {item && <Strip item={item} />}
      <ul class="who-does">
        <li>{t('deviation.all')}</li>
        {item && item.holder > 0 && <li>{t('deviation.holder', { name: nameAndRole(item.holder), item: item.id })}</li>}
        {custodians.length > 0 && (
          <li>{t('deviation.armorer', { names: custodians.map(row => nameAndRole(row.person)).join('; ') })}</li>
        )}
        {views.value?.now.stop && <li>{t('deviation.release')}</li>}
      </ul>
    </section>
  )
}

export function Deviation() {
  void size.value
  const at = route.value[1] ? Number(route.value[1]) : -1
  const rows = held.value.filter(leaf => leaf.k !== 'rule-broken' && sortOf(leaf) === 'deviation').reverse()
  return (
    <Main id="deviation" class="happened" label={t('deviation.title')}>
      <KindTabs at="deviation" />
      <h1>{t('deviation.title')}</h1>
      <p class="teach">{t('deviation.teach')}</p>
      {at >= 0 ? (
        <>
          <Passed n={at} />
          <Real n={at} />
        </>
      ) : (
        <>
          <p class="teach-more">{t('deviation.others')}</p>
          <DeedForm mode="deviation" done={index => go('deviation', index)} />
        </>
      )}
      {rows.length > 0 && <h2>{t('deviation.list')}</h2>}
      <ol class="leaves">
        {rows.slice(0, 40).map(leaf => (
          <Line leaf={leaf} key={leaf.n} />
        ))}
      </ol>
    </Main>
  )
}
