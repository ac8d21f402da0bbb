// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Screenplay - what is shot, scene by scene, with its setups; and what its words suggest of dangers. They are suggestions: a named
// person says whether it is there. Where nothing is suggested nothing is said of the scene.
import { useEffect, useState } from 'preact/hooks'
import { act, say } from '../acts'
import { kit } from '../kit'
import { nameOf, slate, textOf } from '../names'
import { Act } from '../parts/Act'
import { Main } from '../parts/Main'
import { isStation, myId, personOf, setups } from '../store'
import { asked } from '../views'
import type { Danger } from '../vocabulary'
import { DangerWords } from '../vocabulary'
import { get } from '../wire'
import { t, timeOf } from '../words'
import { sealedOf } from './given'

interface Hazard {
  category: string
  words: string[]
  strong: boolean
  bulletins: string[]
}
interface Scene {
  number: string
  heading: string
  place: string
  time: string
  line: number
  hazards: Hazard[]
}
interface Script {
  title: Record<string, string>
  scenes: Scene[]
}
const roles = (...list: string[]) => isStation.value || Boolean(personOf(myId.value)?.roles.some(role => list.includes(role)))
const mayAdopt = () => roles('producer', 'production-manager', 'first-ad', 'second-ad', 'director', 'script')
const judges =
  'first-ad second-ad safety-advisor property-master armorer assistant-armorer stunt-coordinator effects operator wrangler'
const mayJudge = () => roles(...judges.split(' '))

const dangerOf = (category: string): Danger | null => DangerWords.find(word => word === category && word !== 'none') ?? null
const idOf = (number: string) =>
  number
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 24)
const judged = (id: string, danger: Danger) =>
  sealedOf('scene-judged').filter(leaf => leaf.d.id === id && leaf.d.danger === danger)

function Suggested({ scene, hazard }: { scene: Scene; hazard: Hazard }) {
  const danger = dangerOf(hazard.category),
    id = idOf(scene.number)
  if (!danger || !id) return null
  const said = judged(id, danger)
  const judge = (reply: 'yes' | 'no') => asked('judge-scene', { id, danger, reply, text: hazard.words.join(', ') })
  return (
    <li class={hazard.strong ? 'strong-word' : ''} data-suggested={danger} data-strong={hazard.strong}>
      <p>
        <b>{t(`danger.${danger}`)}</b> <q data-quote>{hazard.words.join(', ')}</q>{' '}
        {hazard.bulletins.length > 0 && (
          <span class="quiet small">{t('screenplay.bulletins', { list: hazard.bulletins.join(', ') })}</span>
        )}
      </p>
      {said.map(leaf => (
        <p class="small" key={leaf.n} data-judged={leaf.d.reply}>
          {t(`screenplay.judged.${leaf.d.reply}`, { name: nameOf(leaf.by), time: timeOf(leaf.at) })}
        </p>
      ))}
      {mayJudge() && (
        <div class="row-acts">
          <Act class="small-act" asked={judge('yes')}>
            {t('screenplay.there')}
          </Act>
          <Act class="small-act quiet-act" asked={judge('no')}>
            {t('screenplay.not-there')}
          </Act>
        </div>
      )}
    </li>
  )
}

function Group({ scene, strong }: { scene: Scene; strong: boolean }) {
  const list = scene.hazards.filter(hazard => hazard.strong === strong)
  if (!list.length) return null
  return (
    <details class="card-more" open={strong}>
      <summary>{t(strong ? 'screenplay.strong' : 'screenplay.weak', { n: list.length })}</summary>
      <ul class="card-rows">
        {list.map(hazard => (
          <Suggested key={hazard.category} scene={scene} hazard={hazard} />
        ))}
      </ul>
    </details>
  )
}
/** 118, 118a, 118b. */
const setupsOf = (number: string) =>
  setups().filter(({ id }) => new RegExp(`^${idOf(number)}[a-z]{0,2}$`).test(id) && idOf(number) !== '')

function OneScene({ scene }: { scene: Scene }) {
  return (
    <section class="scene" data-scene={scene.number} aria-label={scene.heading}>
      <h2>
        <span class="slate-small">{scene.number}</span> <span data-quote>{scene.heading.replace(/\s*#[^#]*#\s*$/, '')}</span>
      </h2>
      {setupsOf(scene.number).length > 0 && (
        <div class="rail">
          {setupsOf(scene.number).map(row => (
            <a key={row.setup} href={`./#setup/${row.setup}`}>
              {slate(row.setup)}
            </a>
          ))}
        </div>
      )}
      <Group scene={scene} strong />
      <Group scene={scene} strong={false} />
      {!scene.hazards.length && <p class="quiet small">{t('screenplay.nothing')}</p>}
    </section>
  )
}

async function adopt(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!bytes.length || bytes.length > kit.mediaMost) return false
  const blob = new Blob([bytes])
  const media = await kit.broughtMedium({ hash: kit.hex(kit.sha256(bytes)), type: 'text/plain', size: bytes.length, blob })
  if (!media) return false
  return Boolean(await act(asked('adopt-screenplay', { media, text: file.name.slice(0, 120) })))
}
function Adopt({ done }: { done: () => void }) {
  const [busy, work] = useState(false)
  const take = async (file: File) => {
    work(true)
    if (!(await adopt(file))) say(t('screenplay.not-taken'))
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
      {script?.scenes.map((scene, i) => (
        <OneScene key={`${scene.number} ${i}`} scene={scene} />
      ))}
    </Main>
  )
}
