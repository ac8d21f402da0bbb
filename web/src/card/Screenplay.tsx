// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Screenplay - what is shot, scene by scene, with its setups, what was written of it, and what its words suggest of dangers. They are
// suggestions: a named person says whether it is there. Where nothing is suggested nothing is said of the scene.
import { useEffect, useState } from 'preact/hooks'
import { act, say } from '../acts'
import { asked } from '../asked'
import type { Entry } from '../book/lines'
import { kit } from '../kit'
import { nameOf, textOf } from '../names'
import { Main } from '../parts/Main'
import type { SetupRow } from '../views'
import { get } from '../wire'
import { t } from '../words'
import { asText } from './cards'
import { sealedOf, writerOf } from './given'
import { unreadable } from './readable'
import { becameWords, Heading, Moved, SetupRail } from './Moved'
import type { Script } from './script'
import { notesOf, setupsByScene } from './script'
import { hasRole, Suggestions } from './Suggested'

const mayAdopt = () => hasRole('producer', 'production-manager', 'first-ad', 'second-ad', 'director', 'script')

/** Whose words they are stands with each of them. */
function Note({ entry }: { entry: Entry }) {
  const said = ['intention', 'words'].flatMap(field => entry.fields[field] ?? []).filter(told => asText(told.v))
  return (
    <>
      {said.map(told => (
        <figure key={told.w} data-scene-note={entry.entry}>
          <blockquote data-quote>{asText(told.v)}</blockquote>
          <figcaption class="quiet small">{writerOf(told)}</figcaption>
        </figure>
      ))}
    </>
  )
}
function OneScene({ script, scene, rows }: { script: Script; scene: number; rows: readonly SetupRow[] }) {
  const { number, heading, hazards } = script.scenes[scene]
  const became = becameWords(script.against?.scenes[scene])
  return (
    <section class="scene" data-scene={number} aria-label={heading}>
      <h2>
        <Heading number={number} heading={heading} />
      </h2>
      {became && <p class="quiet small">{became}</p>}
      <SetupRail rows={rows} />
      {notesOf(script, scene).map(entry => (
        <Note key={entry.entry} entry={entry} />
      ))}
      <Suggestions script={script} scene={scene} strong />
      <Suggestions script={script} scene={scene} strong={false} />
      {!hazards.length && <p class="quiet small">{t('screenplay.nothing')}</p>}
    </section>
  )
}
function Scenes({ script }: { script: Script }) {
  const by = setupsByScene(script),
    loose = by.get(-1) ?? []
  return (
    <>
      <Moved script={script} />
      {script.scenes.map((scene, i) => (
        <OneScene key={`${scene.number} ${i}`} script={script} scene={i} rows={by.get(i) ?? []} />
      ))}
      {loose.length > 0 && (
        <section class="scene" data-scene="" aria-label={t('screenplay.loose')}>
          <h2>{t('screenplay.loose')}</h2>
          <SetupRail rows={loose} />
        </section>
      )}
    </>
  )
}

async function adopt(file: File): Promise<boolean> {
  if (!file.size || file.size > kit.mediaMost) return false
  const bytes = new Uint8Array(await file.arrayBuffer())
  const line = unreadable(bytes)
  if (line) throw line
  const blob = new Blob([bytes])
  const media = await kit.broughtMedium({ hash: kit.hex(kit.sha256(bytes)), type: 'text/plain', size: bytes.length, blob })
  if (!media) return false
  return Boolean(await act(asked('adopt-screenplay', { media, text: file.name.slice(0, 120) })))
}
function Adopt({ done }: { done: () => void }) {
  const [busy, work] = useState(false)
  const take = async (file: File) => {
    work(true)
    const taken = await adopt(file).catch((line: unknown) => Number(line))
    if (!taken) say(t('screenplay.not-taken'))
    if (typeof taken === 'number') say(t('screenplay.unreadable', { file: file.name, line: taken }))
    work(false)
    done()
  }
  return (
    <label class="act media-pick" data-adopt aria-busy={busy || undefined}>
      {t('screenplay.adopt')}
      <small>{t('screenplay.adopt.note')}</small>
      <input
        type="file"
        accept=".fountain,.fdx,.txt,text/plain"
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) void take(file)
        }}
      />
    </label>
  )
}

export function Screenplay() {
  const [script, read] = useState<Script | null | undefined>(undefined)
  const adopted = sealedOf('screenplay-adopted').pop()
  const fetchIt = () => void get<Script>('/screenplay').then(read)
  useEffect(fetchIt, [adopted?.n])
  return (
    <Main id="screenplay" class="screenplay" label={t('screenplay.title')}>
      <h1>{script?.title?.Title ? <span data-quote>{script.title.Title}</span> : t('screenplay.title')}</h1>
      {adopted && (
        <p class="quiet small" data-adopted>
          {t('screenplay.adopted', { file: textOf('leaf', adopted.n), name: nameOf(adopted.by) })}
        </p>
      )}
      <p class="quiet">{t('screenplay.note')}</p>
      {mayAdopt() && <Adopt done={fetchIt} />}
      {script === undefined && <p class="quiet">{t('loading')}</p>}
      {script === null && <p class="empty">{t('screenplay.none')}</p>}
      {script && <Scenes script={script} />}
    </Main>
  )
}
