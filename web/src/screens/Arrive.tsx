// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Arrive - how weapons and rounds come onto the set: who brought them, from whom and from which show, sealed or loose, the papers
// photographed. Two look at each; a lot is then counted and proved by the same two.
import { useState } from 'preact/hooks'
import { nameOf } from '../names'
import { Act } from '../parts/Act'
import type { Cargo } from '../parts/Delivery'
import { awaited, cargo, CargoAct, CargoWords, Needs } from '../parts/Delivery'
import { Pick } from '../parts/Fields'
import { FromPaper, useFromPaper } from '../parts/FromPaper'
import { beginTwo } from '../parts/LookStart'
import { Main } from '../parts/Main'
import { PadStep } from '../parts/PadStep'
import type { Two } from '../parts/Pair'
import { isPair, Pair, usePair } from '../parts/Pair'
import type { Photo } from '../parts/Photograph'
import { Photograph, usePhoto } from '../parts/Photograph'
import { askWho } from '../parts/Who'
import { isCustodian, myId } from '../store'
import type { Asked } from '../asked'
import { asked } from '../asked'
import type { Packing } from '../vocabulary'
import { PackingWords } from '../vocabulary'
import { t } from '../words'

const packings = PackingWords.filter(word => word !== 'none')
const courier = 0,
  nobody = -1,
  other = -2

interface Facts {
  packing: Packing | null
  person: number
  text: string
}

function Said({ facts, put }: { facts: Facts; put: (facts: Facts) => void }) {
  const named = facts.person > 0 ? [{ key: facts.person, words: nameOf(facts.person) }] : []
  const brings = (key: number) =>
    key === other ? askWho(person => put({ ...facts, person }), t('arrive.who')) : put({ ...facts, person: key })
  return (
    <>
      <label class="field">
        {t('arrive.from')}
        <textarea rows={3} value={facts.text} onInput={event => put({ ...facts, text: event.currentTarget.value })} />
      </label>
      <Pick
        label={t('arrive.who')}
        list={[{ key: courier, words: t('arrive.courier') }, ...named, { key: other, words: t('arrive.person') }]}
        at={facts.person}
        pick={brings}
      />
      <Pick<Packing>
        label={t('arrive.packing')}
        list={packings.map(key => ({ key, words: t(`packing.${key}`) }))}
        at={facts.packing}
        pick={packing => put({ ...facts, packing })}
      />
    </>
  )
}

/** What is still to be said, by name. */
const missing = ({ packing, person, text }: Facts, two: Two, photo: Photo) =>
  [
    !text.trim() && 'from',
    person === nobody && 'who',
    !packing && 'packing',
    !isPair(two) && 'two',
    photo.list.length > 0 && photo.state !== 'there' && 'photo',
  ]
    .filter(Boolean)
    .map(word => t(`arrive.needs.${word}`))

function Came({ row, two }: { row: Cargo; two: Two }) {
  return (
    <li data-came={row.id}>
      <span>
        <CargoWords row={row} />
      </span>
      {row.lot && !row.lot.state.includes('received') && (
        <Act
          own
          flowName="receive"
          asked={asked(
            'receive-lot',
            {
              lot: row.lot.lot,
              shower: two.shower,
              count: row.lot.stated,
              proved: row.lot.stated,
            },
            { for: two.looker },
          )}
          flow={() => beginTwo(two, 'look', 'receive', row.lot!.lot)}>
          {t('arrive.receive')}
        </Act>
      )}
      {row.rack && !row.rack.checked && (
        <a class="act" href={`#rack/${row.rack.id}/check`}>
          {t('rack.check', { n: row.rack.count })}
        </a>
      )}
    </li>
  )
}

export function Arrive() {
  const [two, put] = usePair()
  const [facts, say] = useState<Facts>({ packing: null, person: nobody, text: '' })
  const [photo, take] = usePhoto()
  const [came, add] = useState<readonly string[]>([])
  const page = useFromPaper()
  const needs = [...(page.paper && page.at === null ? [t('arrive.needs.when')] : []), ...missing(facts, two, photo)]
  const waits = awaited().filter(row => !came.includes(row.key))
  const here = cargo().filter(row => came.includes(row.key))
  const arrive = (row: Cargo) =>
    asked(
      'arrive',
      {
        ...row.args,
        person: facts.person > 0 ? facts.person : undefined,
        packing: facts.packing ?? undefined,
        shower: two.shower,
        text: facts.text.trim() || undefined,
        media: photo.words || undefined,
      },
      { for: two.looker || undefined, ...page.more } as Partial<Asked<'arrive'>>,
    )
  return (
    <Main class="register arrive" label={t('arrive.title')}>
      <h1>{t('arrive.title')}</h1>
      <PadStep of="arrive" />
      <p>{t('arrive.what')}</p>
      {waits.length > 0 && (
        <form class="form" onSubmit={event => event.preventDefault()}>
          <FromPaper page={page} note={t('arrive.paper')} />
          <Said facts={facts} put={say} />
          <div class="pick">
            <p class="panel-label">{t('arrive.papers')}</p>
            <Photograph photo={photo} put={take} />
          </div>
          <Pair two={two} put={put} />
          <section>
            <h2>{t('arrive.each')}</h2>
            <Needs needs={needs} />
            <div class="list">
              {waits.map(row => (
                <CargoAct row={row} needs={needs} command={arrive(row)} done={() => add([...came, row.key])} key={row.key} />
              ))}
            </div>
          </section>
        </form>
      )}
      {here.length > 0 && (
        <section>
          <h2>{t('arrive.came')}</h2>
          <ul class="came">
            {here.map(row => (
              <Came row={row} two={two} key={row.key} />
            ))}
          </ul>
        </section>
      )}
      {!waits.length && <p class="lead">{t('arrive.none')}</p>}
      {isCustodian(myId.value) && (
        <a class="link-row" href="#register/weapon">
          {t('arrive.register')}
        </a>
      )}
      <a class="link-row" href="#armory">
        {t('register.back')}
      </a>
    </Main>
  )
}
