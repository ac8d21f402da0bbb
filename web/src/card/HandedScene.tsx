// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// HandedScene - of what was handed on, one scene: whether it is shot, what was meant, and for each setup all that matching it needs.
import type { Entry } from '../book/lines'
import { setups } from '../store'
import { t } from '../words'
import { Beside, whenOf } from './Beside'
import { shown, standing, textIn } from './cards'
import type { Card } from './cards'
import { Both, Cell } from './Cell'
import { fieldOf } from './fields'
import { Frame } from './Frames'
import { cards, entriesOf, writerOf } from './given'
import type { Told } from './handing'
import { slateOf } from './handing'
import { rowWords } from './Lights'
import { readMarks } from './marks'
import { InLine, PlanView } from './PlanView'
import { wordOf } from './say'
import { toldOf, ToldWords } from './Told'

/** What is looked at first stands even where nobody wrote it; the rest where it was written. */
const needed = ['lens', 'serial', 'stop', 'filters', 'white', 'height', 'tilt']
const more = 'series squeeze distance focus heading roll-angle ei shutter rate look support move size place'.split(' ')

function Matching({ card }: { card: Card }) {
  const keys = [...needed, ...more.filter(key => shown(card, key).values.length)]
  const apart = keys.filter(key => shown(card, key).values.length > 1)
  return (
    <div data-matching={card.camera} class="handed-card">
      <h4>{t('handed.card', { camera: card.camera })}</h4>
      <div class="card-grid">
        {keys.map(key => (
          <Cell key={key} field={fieldOf(key)!} card={card} />
        ))}
      </div>
      {apart.map(key => (
        <Both key={key} field={fieldOf(key)!} values={shown(card, key).values} />
      ))}
      <Beside entry={card.entry} field="intention" />
      {standing(card.entry, 'words').length > 0 && <Beside entry={card.entry} field="words" />}
    </div>
  )
}
function Plans({ setup }: { setup: string }) {
  const all = entriesOf(setup, 'plan').flatMap(entry => standing(entry, 'plan'))
  return (
    <>
      {all.map(one => {
        const marks = readMarks(one.v)
        return (
          <figure key={one.w} class="plan-figure">
            <PlanView marks={marks} label={t('card.plan.of', { setup: slateOf(setup), n: marks.length })} />
            <InLine marks={marks} />
            <figcaption class="quiet small">
              {t('card.by-at', { name: writerOf(one), time: whenOf(Date.parse(one.at)) })}
            </figcaption>
          </figure>
        )
      })}
    </>
  )
}
const Lit = ({ list }: { list: readonly Entry[] }) =>
  list.length ? (
    <ul class="card-rows">
      {list.map(entry => (
        <li key={entry.entry} data-light={textIn(entry, 'name')}>
          <b data-quote>{textIn(entry, 'name')}</b> <span data-quote>{rowWords(entry)}</span>
        </li>
      ))}
    </ul>
  ) : null
const takeWords = (entry: Entry) =>
  [
    t('card.take', { n: textIn(entry, 'number') }),
    textIn(entry, 'verdict') && textIn(entry, 'verdict') !== 'none' && wordOf('verdict', textIn(entry, 'verdict')),
    textIn(entry, 'length'),
    textIn(entry, 'words'),
  ]
    .filter(Boolean)
    .join(', ')

function OfSetup({ id }: { id: string }) {
  const row = setups().find(one => one.id === id)
  const takes = entriesOf(id, 'take'),
    frames = entriesOf(id, 'frame')
  return (
    <section class="card-part" data-handed-setup={id} aria-label={slateOf(id)}>
      <h3>{row ? <a href={`./#setup/${row.setup}`}>{slateOf(id)}</a> : slateOf(id)}</h3>
      {cards.value
        .filter(card => card.setup === id)
        .map(card => (
          <Matching key={card.entry.entry} card={card} />
        ))}
      {takes.length > 0 && (
        <p data-handed-takes={takes.length}>
          <span class="quiet">{t('card.takes')}:</span> <span data-quote>{takes.map(takeWords).join(' · ')}</span>
        </p>
      )}
      <Lit list={entriesOf(id, 'light')} />
      <Plans setup={id} />
      {frames.length > 0 && (
        <div class="card-frames">
          {frames.map(entry => (
            <Frame key={entry.entry} entry={entry} />
          ))}
        </div>
      )}
      {row && toldOf(row.setup).map(told => <ToldWords key={told.number} row={told} />)}
    </section>
  )
}

export const sceneName = (scene: string) => (scene ? t('note.scene', { scene }) : t('note.no-scene'))
/** Where two say otherwise, each by name. */
export function shotWords(shot: Told['shot']): string {
  const words = [...new Set(shot.map(([word]) => word))]
  if (words.length < 2) return t(`note.shot.${words[0] ?? 'unsaid'}`)
  return shot.map(([word, name]) => `${t(`note.shot.${word}`)} (${name})`).join(', ')
}
export const HandedScene = ({ scene, of, setups, shot }: Told) => (
  <section
    class="panel handed-scene"
    data-handed-scene={scene}
    data-shot={shot.map(([word]) => word).join(' ')}
    id={`handed-${scene}`}
    tabIndex={-1}>
    <h2>
      {sceneName(scene)}: <span class="handed-shot">{shotWords(shot)}</span>
    </h2>
    {of.map(entry => (
      <div key={entry.entry}>
        {standing(entry, 'intention').length > 0 && <Beside entry={entry} field="intention" />}
        {standing(entry, 'words').length > 0 && <Beside entry={entry} field="words" />}
      </div>
    ))}
    {setups.map(id => (
      <OfSetup key={id} id={id} />
    ))}
  </section>
)
