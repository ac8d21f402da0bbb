// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Packs - which rule packs this production has adopted, by whom and when; what each asks beyond the house. Anybody reads
// it; adopting and leaving are named acts of those whose duty it is.
import { useEffect, useState } from 'preact/hooks'
import { bring, held } from '../history'
import { nameAndRole } from '../names'
import { Act } from '../parts/Act'
import { dates } from '../parts/Grounds'
import { Main } from '../parts/Main'
import { Parameters } from '../parts/Parameters'
import { grounds, inDates } from '../rulebook'
import { ruleLang, ruleWrong } from '../say'
import { isCustodian, isProduction, isStation, myId, size, views } from '../store'
import type { Leaf } from '../views'
import { asked } from '../asked'
import type { Pack } from '../vocabulary'
import { PackWords } from '../vocabulary'
import { calendarOf, t, timeOf } from '../words'

const now = () => views.value!.now
const isAdopted = (pack: Pack) => pack === 'house' || now().packs.includes(pack)
const groundOf = (pack: Pack) =>
  Object.values(grounds.value)
    .flat()
    .find(row => row.pack === pack)
const rulesOf = (pack: Pack) => Object.keys(grounds.value).filter(rule => grounds.value[rule].some(row => row.pack === pack))
const beyondHouse = (pack: Pack) => rulesOf(pack).filter(rule => !grounds.value[rule].some(row => row.pack === 'house'))

/** The newest entry about a pack, among those this page has. */
const entryOf = (pack: Pack): Leaf | undefined =>
  [...held.value].reverse().find(leaf => leaf.d.pack === pack && (leaf.k === 'pack-adopted' || leaf.k === 'pack-left'))

/** The log is read backwards until it says who adopted each. */
const step = 2048
function useEntries(): boolean {
  const [looking, look] = useState(true)
  useEffect(() => {
    let here = true
    const missing = () => now().packs.some(pack => pack !== 'house' && !entryOf(pack))
    const read = async () => {
      for (let to = size.value; here && to > 0 && missing(); to -= step) await bring(to - step, to)
      if (here) look(false)
    }
    void read()
    return () => {
      here = false
    }
  }, [])
  return looking
}

function Said({ pack, looking }: { pack: Pack; looking: boolean }) {
  const leaf = entryOf(pack)
  if (pack === 'house') return <small>{t('packs.always')}</small>
  if (!leaf) return isAdopted(pack) ? <small>{t(looking ? 'packs.looking' : 'packs.unfound')}</small> : null
  const what = leaf.k === 'pack-left' ? 'left' : leaf.by ? 'adopted' : 'begun'
  const values = { name: nameAndRole(leaf.by), date: calendarOf(leaf.at), time: timeOf(leaf.at) }
  return <small>{t(`packs.${what}`, values)}</small>
}

function Asks({ pack }: { pack: Pack }) {
  const beyond = pack === 'house' ? [] : beyondHouse(pack)
  return (
    <>
      {pack !== 'house' && <p class="quiet">{t(beyond.length ? 'packs.beyond' : 'packs.beyond.none')}</p>}
      {beyond.length > 0 && (
        <ul>
          {beyond.map(rule => (
            <li key={rule}>
              <a class="rule-row" href={`#rules/${rule}`}>
                <span lang={ruleLang(rule)}>{ruleWrong(rule, null)}</span>
                <small class="rule-id">{rule}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      <a class="link-row" href={`#rules/${pack}`}>
        {t('packs.rules', { n: rulesOf(pack).length })}
      </a>
    </>
  )
}

function Decide({ pack }: { pack: Pack }) {
  if (pack === 'house') return null
  const adopted = isAdopted(pack)
  if (!isStation.value && !isProduction(myId.value) && (adopted || !isCustodian(myId.value))) return null
  const what = adopted ? 'leave' : 'adopt'
  return (
    <>
      <Act class={adopted ? 'quiet-act' : ''} asked={asked(adopted ? 'leave-pack' : 'adopt-pack', { pack })}>
        {t(`packs.${what}`, { pack: t(`pack.${pack}`) })}
      </Act>
      <p class="quiet small">{t(`packs.${what}.means`)}</p>
    </>
  )
}

function Row({ pack, looking }: { pack: Pack; looking: boolean }) {
  const ground = groundOf(pack)
  const when = ground ? dates(ground) : ''
  return (
    <details class="pack" data-pack={pack} data-adopted={isAdopted(pack) || undefined}>
      <summary>
        <span>
          <b>{t(`pack.${pack}`)}</b>
          <Said pack={pack} looking={looking} />
          {when && <small>{when}</small>}
          {ground && isAdopted(pack) && !inDates(ground, now().day) && <small class="held">{t('packs.not-today')}</small>}
        </span>
      </summary>
      <div class="pack-inside">
        <Asks pack={pack} />
        <Decide pack={pack} />
      </div>
    </details>
  )
}

export function Packs() {
  const looking = useEntries()
  const others = PackWords.filter(pack => !isAdopted(pack))
  return (
    <Main id="packs" label={t('packs.title')}>
      <div class="way-back">
        <a class="link-row" href="#log">
          {t('nav.log')}
        </a>
        <a class="link-row" href="#rules">
          {t('rules.title')}
        </a>
      </div>
      <h1>{t('packs.title')}</h1>
      <p class="quiet">{t('packs.note')}</p>
      <section>
        <h2>{t('packs.here')}</h2>
        {PackWords.filter(isAdopted).map(pack => (
          <Row pack={pack} looking={looking} key={pack} />
        ))}
      </section>
      {others.length > 0 && (
        <section>
          <h2>{t('packs.others')}</h2>
          {others.map(pack => (
            <Row pack={pack} looking={looking} key={pack} />
          ))}
        </section>
      )}
      <p class="quiet small">{t('packs.who')}</p>
      <Parameters />
    </Main>
  )
}
