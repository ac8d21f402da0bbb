// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Suggested - a danger that a scene's words suggest, each word in its sentence as the screenplay has it; and who said that it is there, or
// that there is none. Words that name a thing stand apart from those that may mean something else.
import { nameOf } from '../names'
import { Act } from '../parts/Act'
import { isStation, myId, personOf } from '../store'
import { asked } from '../asked'
import { t, timeOf } from '../words'
import type { Hazard, Said, Scene, Script } from './script'
import { dangerOf, idOf, judged } from './script'

export const hasRole = (...list: string[]) =>
  isStation.value || Boolean(personOf(myId.value)?.roles.some(role => list.includes(role)))
const judges =
  'first-ad second-ad safety-advisor property-master armorer assistant-armorer stunt-coordinator effects operator wrangler'

function Sentence({ said }: { said: Said }) {
  return (
    <li>
      <q data-quote data-said-from={said.from}>
        {said.before}
        <mark>{said.words}</mark>
        {said.after}
      </q>{' '}
      <span class="quiet small">
        {[t('screenplay.line', { n: said.line }), said.from !== 'words' && t(`screenplay.from.${said.from}`)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}

interface Of {
  script: Script
  scene: number
}
function Suggested({ script, scene, hazard, strong }: Of & { hazard: Hazard; strong: boolean }) {
  const danger = dangerOf(hazard.category),
    id = idOf(script.scenes[scene].number)
  if (!danger || !id) return null
  const said = judged(script, scene, danger)
  const judge = (reply: 'yes' | 'no') => asked('judge-scene', { id, danger, reply, text: hazard.words.join(', ') })
  return (
    <li class={strong ? 'strong-word' : ''} data-suggested={danger} data-strong={strong}>
      <p>
        <b>{t(`danger.${danger}`)}</b>{' '}
        {hazard.bulletins.length > 0 && (
          <span class="quiet small">{t('screenplay.bulletins', { list: hazard.bulletins.join(', ') })}</span>
        )}
      </p>
      <ul class="sentences">
        {hazard.said
          .filter(one => one.strong === strong)
          .map((one, i) => (
            <Sentence key={i} said={one} />
          ))}
      </ul>
      {said.map(leaf => (
        <p class="small" key={leaf.n} data-judged={leaf.d.reply}>
          {t(`screenplay.judged.${leaf.d.reply}`, { name: nameOf(leaf.by), time: timeOf(leaf.at) })}
        </p>
      ))}
      {hasRole(...judges.split(' ')) && hazard.strong === strong && (
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

/** A danger that strong and weak words suggest stands in both groups, each time with its own sentences. */
export function Suggestions({ script, scene, strong }: Of & { strong: boolean }) {
  const of: Scene = script.scenes[scene]
  const list = of.hazards.filter(hazard => hazard.said.some(one => one.strong === strong))
  if (!list.length) return null
  return (
    <details class="card-more" open={strong} data-suggestions={strong ? 'strong' : 'weak'}>
      <summary>{t(strong ? 'screenplay.strong' : 'screenplay.weak', { n: list.length })}</summary>
      <ul class="card-rows">
        {list.map(hazard => (
          <Suggested key={hazard.category} script={script} scene={scene} hazard={hazard} strong={strong} />
        ))}
      </ul>
    </details>
  )
}
