// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Moved - what the screenplay that is shot now changed against the version before it: which scenes moved, have another number, name or
// text, are new, left out or gone. Setups and notes stay on their scenes; what has none any more is shown, and never dropped.
import { slate } from '../names'
import type { SetupRow } from '../views'
import { t } from '../words'
import type { Became, Scene, Script } from './script'

const bare = (heading: string) => heading.replace(/\s*#[^#]*#\s*$/, '')
export function Heading({ number, heading }: { number: string; heading: string }) {
  return (
    <>
      <span class="slate-small">{number}</span> <span data-quote>{bare(heading)}</span>
    </>
  )
}

/** "Scene 14; was 12, moved": one line under a scene's heading. */
export const becameWords = (became: Became | undefined): string => {
  if (!became) return ''
  if (!became.was) return t('screenplay.new')
  if (!became.changes.length) return ''
  const changes = became.changes.map(change => t(`screenplay.${change}`)).join(', ')
  return became.was.number && became.changes.includes('renumbered')
    ? t('screenplay.was', { number: became.was.number, changes })
    : changes
}
const isSame = (became: Became) => became.was !== null && became.changes.length === 0

function Row({ scene, became }: { scene: Scene; became: Became }) {
  return (
    <li data-became={became.was ? became.changes.join(' ') : 'new'}>
      <p>
        <Heading number={scene.number} heading={scene.heading} />
      </p>
      <p class="small">{becameWords(became)}</p>
      {became.was && became.changes.includes('renamed') && (
        <p class="small quiet">
          {t('screenplay.was-called')} <q data-quote>{bare(became.was.heading)}</q>
        </p>
      )}
    </li>
  )
}

export function Moved({ script }: { script: Script }) {
  const { against, scenes } = script
  if (!against) return null
  const same = against.scenes.filter(isSame).length
  return (
    <details class="card-more" open={same < scenes.length || against.gone.length > 0} data-revision={scenes.length - same}>
      <summary>{t('screenplay.revision')}</summary>
      <ul class="card-rows">
        {scenes.map((scene, i) => !isSame(against.scenes[i]) && <Row key={i} scene={scene} became={against.scenes[i]} />)}
        {against.gone.map((old, i) => (
          <li key={`gone ${i}`} data-became="gone">
            <p>
              <Heading number={old.number} heading={old.heading} />
            </p>
            <p class="small">{t('screenplay.gone')}</p>
          </li>
        ))}
      </ul>
      <p class="quiet small">{t('screenplay.same', { n: same })}</p>
    </details>
  )
}

export function SetupRail({ rows }: { rows: readonly SetupRow[] }) {
  if (!rows.length) return null
  return (
    <div class="rail">
      {rows.map(row => (
        <a key={row.setup} href={`./#setup/${row.setup}`}>
          {slate(row.setup)}
        </a>
      ))}
    </div>
  )
}
