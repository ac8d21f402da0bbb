// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// HandScenes - what is handed on, chosen: by its kind, scene by scene, and person by person. What stays is said beside it.
import { kit } from '../kit'
import { t } from '../words'
import type { Shot } from './going'
import { groups, isIn, isPerson, isThere, mayGo, sceneEntry, shots } from './going'
import type { Entry } from './lines'
import { kindWord, titleOf } from './say'

export interface Choosing {
  list: readonly Entry[]
  who: string
  chosen: ReadonlySet<string>
  choose: (ids: ReadonlySet<string>) => void
  shot: ReadonlyMap<string, Shot>
  shoot: (scene: string, shot: Shot) => void
}
const ids = (list: readonly Entry[]) => list.map(entry => entry.entry)
/** Those of them that are not in the record yet. */
const fresh = ({ list, who }: Choosing, is: (entry: Entry) => boolean) =>
  list.filter(entry => mayGo(entry) && is(entry) && !isThere(entry, who))
function toggle({ chosen, choose }: Choosing, all: readonly string[]) {
  const on = !all.some(id => chosen.has(id)),
    next = new Set(chosen)
  for (const id of all) next[on ? 'add' : 'delete'](id)
  choose(next)
}

export function Kinds(by: Choosing) {
  const rows = Object.keys(groups)
    .map(group => ({ group, all: ids(fresh(by, entry => isIn(group, entry))) }))
    .filter(row => row.all.length)
  if (!rows.length) return null
  return (
    <section>
      <h2>{t('note.hand-on.along')}</h2>
      <div class="chips" role="group" aria-label={t('note.hand-on.along')}>
        {rows.map(({ group, all }) => {
          const n = all.filter(id => by.chosen.has(id)).length
          return (
            <button
              type="button"
              class="chip"
              key={group}
              data-hand-kind={group}
              aria-pressed={n > 0}
              onClick={() => toggle(by, all)}>
              {t(`note.goes.${group}`)} {t('note.hand-on.of', { n, all: all.length })}
            </button>
          )
        })}
      </div>
    </section>
  )
}

function Row({ entry, by }: { entry: Entry; by: Choosing }) {
  const inside = (
    <>
      <small>
        {[kindWord(entry.kind), entry.setup.toUpperCase()].filter(Boolean).join(' · ')}
        {isThere(entry, by.who) && <span class="note-mark">{t('note.given')}</span>}
      </small>
      <span data-quote>{titleOf(entry) || kindWord(entry.kind)}</span>
    </>
  )
  if (isThere(entry, by.who)) return <div class="note-there">{inside}</div>
  return (
    <button
      type="button"
      class="choice"
      data-hand-note={entry.entry}
      aria-pressed={by.chosen.has(entry.entry)}
      onClick={() => toggle(by, [entry.entry])}>
      {inside}
    </button>
  )
}
/** As its author said, or as it is said now. */
export const shotOf = ({ list, shot }: Pick<Choosing, 'list' | 'shot'>, scene: string) => {
  const entry = sceneEntry(list, scene)
  return shot.get(scene) ?? (entry ? kit.lines.saidOf(entry, 'shot') : '')
}
export function Scenes(by: Choosing) {
  const list = by.list.filter(entry => mayGo(entry) && !isPerson(entry))
  return (
    <>
      {kit.scenes.scenesOf(list).map(({ scene, list }) => {
        const all = ids(list.filter(entry => !isThere(entry, by.who)))
        return (
          <fieldset class="panel note-scene" key={scene} data-hand-scene={scene}>
            <legend>{scene ? t('note.scene', { scene }) : t('note.no-scene')}</legend>
            {scene && (
              <div class="chips" role="group" aria-label={t('note.f.shot')}>
                {shots.map(word => (
                  <button
                    type="button"
                    class="chip"
                    key={word}
                    data-hand-shot={word}
                    aria-pressed={shotOf(by, scene) === word}
                    onClick={() => by.shoot(scene, word)}>
                    {t(`note.shot.${word}`)}
                  </button>
                ))}
              </div>
            )}
            {all.length > 1 && (
              <button type="button" class="act small-act quiet-act" onClick={() => toggle(by, all)}>
                {t(all.some(id => by.chosen.has(id)) ? 'note.hand-on.none' : 'note.hand-on.all')}
              </button>
            )}
            <div class="list">
              {list.map(entry => (
                <Row key={entry.entry} entry={entry} by={by} />
              ))}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}

/** Each is released by name; of her goes what it takes to reach her. */
export function Contacts(by: Choosing) {
  const people = by.list.filter(entry => isPerson(entry) && !entry.removed)
  if (!people.length) return null
  return (
    <fieldset class="panel note-scene" data-hand-people={people.length}>
      <legend>{t('note.hand-on.people')}</legend>
      <p class="quiet small">{t('note.hand-on.people.what')}</p>
      <div class="list">
        {people.map(entry => (
          <Row key={entry.entry} entry={entry} by={by} />
        ))}
      </div>
    </fieldset>
  )
}

/** Said beforehand: nobody has to guess what a successor will not see. */
export function Stays({ list, chosen, who }: Choosing) {
  const kept = list.filter(entry => !entry.removed && !isThere(entry, who) && !chosen.has(entry.entry))
  const kinds = [...new Set(kept.map(entry => entry.kind))]
  return (
    <section class="panel" data-hand-stays={kept.length}>
      <h2>{t('note.hand-on.stays')}</h2>
      {kinds.length > 0 && (
        <p>{kinds.map(kind => `${kindWord(kind)}: ${kept.filter(entry => entry.kind === kind).length}`).join(' · ')}</p>
      )}
      <p>{t('note.hand-on.stays.what')}</p>
      <p>{t('note.hand-on.stays.told')}</p>
    </section>
  )
}
