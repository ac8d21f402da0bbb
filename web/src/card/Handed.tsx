// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Handed - what was handed on, so that another can finish: the printed book's content in its order, on the phone, without the box, too.
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Entry } from '../book/lines'
import { boxTime } from '../heard'
import { kit } from '../kit'
import { nameOf, textOf } from '../names'
import { Main } from '../parts/Main'
import { myId, views } from '../store'
import { t } from '../words'
import { LightAgain } from './Again'
import { whenOf } from './Beside'
import { asText, textIn } from './cards'
import { cards, writerOf } from './given'
import { HandedScene, sceneName, shotWords } from './HandedScene'
import { alike, cameFrom, handed, inOrder, ofKind, scenes, slateOf, unshot } from './handing'
import { label } from './say'
import { home, known, wake } from './sunHere'
import { ToldWords } from './Told'

const slates = (setups: readonly string[]) => setups.map(slateOf).join(', ')
function Part({ title, mark, children }: { title: string; mark: string; children: ComponentChildren }) {
  return (
    <section class="panel handed-part" data-handed-part={mark}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function ByWhom() {
  return (
    <ol class="handed-acts">
      {handed().map(leaf => (
        <li key={leaf.n} data-handed-by={leaf.n}>
          <p>
            {t(leaf.d.person === myId.value ? 'handed.to-you' : 'handed.to', {
              name: nameOf(Number(leaf.d.from ?? 0) || leaf.by),
              to: nameOf(Number(leaf.d.person)),
              time: whenOf(leaf.at),
            })}
            {Number(leaf.d.from ?? 0) > 0 && leaf.d.from !== leaf.by && ` ${t('handed.through', { name: nameOf(leaf.by) })}`}
          </p>
          {textOf('leaf', leaf.n) && <blockquote data-quote>{textOf('leaf', leaf.n)}</blockquote>}
        </li>
      ))}
    </ol>
  )
}
/** To its scene, further down. */
function show(scene: string) {
  const to = document.getElementById(`handed-${scene}`)
  to?.scrollIntoView({ block: 'start' })
  to?.focus({ preventScroll: true })
}
function Unshot() {
  const list = unshot()
  if (!list.length) return null
  return (
    <Part title={t('handed.unshot')} mark="unshot">
      {list.map(({ scene, shot, meant }) => (
        <button type="button" class="choice" key={scene} data-unshot={scene} onClick={() => show(scene)}>
          <b>{sceneName(scene)}</b> <small>{shotWords(shot)}</small>
          {meant.map((words, i) => (
            <span key={i} data-quote>
              {words}
            </span>
          ))}
        </button>
      ))}
    </Part>
  )
}

/** What an entry says, a line a field. */
function Says({ entry, fields }: { entry: Entry; fields: readonly string[] }) {
  const rows = fields.flatMap(field => inOrder(entry, field).map(one => [field, one] as const))
  const [first] = Object.values(entry.fields).flat()
  return (
    <li data-handed-entry={entry.kind}>
      {rows.map(([field, one], i) => (
        <p key={one.w + field}>
          {i > 0 && <small>{t(`note.f.${field}`)} </small>}
          {i ? <span data-quote>{asText(one.v)}</span> : <b data-quote>{asText(one.v)}</b>}
          {one.who !== entry.who && <small> {writerOf(one)}</small>}
        </p>
      ))}
      {first && <small>{entry.who || writerOf(first)}</small>}
    </li>
  )
}
function Looks() {
  const looks = alike('look', 'cdl'),
    references = ofKind('reference')
  if (!looks.length && !references.length) return null
  return (
    <Part title={t('handed.looks')} mark="looks">
      <ul class="card-rows">
        {looks.map(({ says: [look, cdl], setups }) => (
          <li key={`${look} ${cdl}`} data-look={look}>
            <b data-quote>{look}</b> {cdl && <code data-quote>{cdl}</code>} <small>{slates(setups)}</small>
          </li>
        ))}
        {references.map(entry => (
          <Says key={entry.entry} entry={entry} fields={['source', 'why', 'words']} />
        ))}
      </ul>
    </Part>
  )
}
function Kit() {
  const lenses = alike('series', 'lens', 'serial')
  const used = new Set(lenses.map(({ says }) => says[2]).filter(Boolean))
  const gear = ofKind('gear').filter(entry => !used.has(textIn(entry, 'serial')) || textIn(entry, 'words'))
  const tests = ofKind('test')
  if (!lenses.length && !gear.length && !tests.length) return null
  return (
    <Part title={t('handed.kit')} mark="kit">
      <ul class="card-rows">
        {lenses.map(({ says: [series, lens, serial], setups }) => (
          <li key={`${series} ${lens} ${serial}`} data-lens={serial || lens}>
            <p>
              <b data-quote>{[series, lens && `${lens} mm`].filter(Boolean).join(' ')}</b>{' '}
              {serial && (
                <span>
                  {label('serial')} <span data-quote>{serial}</span>
                </span>
              )}
            </p>
            {cameFrom(serial).length > 0 && (
              <p data-came-from>
                {t('handed.from')} <span data-quote>{cameFrom(serial).join(', ')}</span>
              </p>
            )}
            <small>{slates(setups)}</small>
          </li>
        ))}
        {gear.map(entry => (
          <Says key={entry.entry} entry={entry} fields={['name', 'serial', 'from', 'house', 'words']} />
        ))}
        {tests.map(entry => (
          <Says
            key={entry.entry}
            entry={entry}
            fields={['lens', 'series', 'serial', 'stop', 'flare', 'breathing', 'verdict', 'words']}
          />
        ))}
      </ul>
    </Part>
  )
}
/** At the place where work goes on: the production's, or a location that was given or is in one's own notebook. */
function Sun() {
  useEffect(wake, [])
  const here = home.value ?? known.value[0],
    [card] = cards.value
  if (!card) return null
  return (
    <Part title={t('card.again')} mark="sun">
      <p class="quiet small">{t(here ? 'handed.sun.where' : 'handed.sun.no-place')}</p>
      {here && <LightAgain setup={{ id: card.setup }} here={here} date={kit.zones.dateIn(boxTime(), here.zone)} open />}
    </Part>
  )
}

/** Of people and houses nobody's rate, quote or remark stands here, whatever was given. */
const others: readonly (readonly [kind: string, fields: readonly string[]])[] = [
  ['location', ['name', 'lat', 'lon', 'zone', 'windows', 'power', 'access', 'words']],
  ['person', ['name', 'role', 'contact']],
  ['house', ['name', 'contact', 'holds']],
  ['idea', ['words']],
  ['wish', ['words', 'when']],
  ['page', ['words']],
]
const Others = () => (
  <>
    {others
      .filter(([kind]) => ofKind(kind).length)
      .map(([kind, fields]) => (
        <Part key={kind} title={t(`handed.${kind}`)} mark={kind}>
          <ul class="card-rows">
            {ofKind(kind).map(entry => (
              <Says key={entry.entry} entry={entry} fields={fields} />
            ))}
          </ul>
        </Part>
      ))}
  </>
)
function Remembered() {
  const list = (views.value?.recollections ?? []).filter(row => !row.setup && row.mayRead)
  if (!list.length) return null
  return (
    <Part title={t('card.told')} mark="told">
      {list.map(row => (
        <ToldWords key={row.number} row={row} />
      ))}
    </Part>
  )
}

export function Handed() {
  const list = scenes()
  return (
    <Main id="handed" class="notebook" label={t('handed.title')}>
      <h1>{t('handed.title')}</h1>
      <p class="lead">{t('handed.what')}</p>
      {!handed().length && <p class="quiet">{t('handed.none')}</p>}
      <ByWhom />
      <Unshot />
      <Looks />
      <Kit />
      <Sun />
      {list.map(row => (
        <HandedScene key={row.scene} {...row} />
      ))}
      <Others />
      <Remembered />
      <a class="link-row" href="#notebook">
        {t('note.title')}
      </a>
    </Main>
  )
}

/** On a setup's page, where somebody handed work on. */
export const ToHanded = ({ mine }: { mine?: boolean }) =>
  handed().some(leaf => !mine || leaf.d.person === myId.value) ? (
    <a class="link-row" href="#notebook/handed" data-to-handed>
      {t('handed.title')}
    </a>
  ) : null
