// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Ladder - how to go on shooting while something is missing, each in one tap: rubber, empty, an effect, without it, another setup.
import { say } from '../acts'
import { itemName, slate } from '../names'
import { go } from '../route'
import { dangersOf, details, isCustodian, isDirection, isStation, itemOf, myId, setups, sheet } from '../store'
import type { Sheet } from '../store'
import { isThing, readies } from '../things'
import type { Danger, Item, Setup } from '../views'
import { asked } from '../asked'
import type { Instead } from '../vocabulary'
import { t } from '../words'
import { Act } from './Act'

/** What can stand in for a weapon; for what is borne as a blade is; for what can act. */
const rungs = (item: Item | undefined): readonly Instead[] =>
  !item || !isThing(item) ? ['rubber', 'empty', 'effects'] : readies(item) ? ['without', 'effects'] : ['rubber', 'without']

/** The setups and weapons that the refusal is about. */
function concerned({ asked, refused }: Sheet): { setup: Setup; danger: Danger }[] {
  const args = (asked?.args ?? {}) as { item?: number; setup?: number }
  const item = Number(args.item ?? refused?.item ?? 0),
    setup = details.value.get(Number(args.setup ?? refused?.setup ?? 0))
  const all = setup ? setup.dangers.map(danger => ({ setup, danger })) : item ? dangersOf(item) : []
  return all.filter(({ danger }) => !item || danger.item === item).slice(0, 3)
}

/** The next one that nobody put a weapon into. */
const harmless = (but: number) => setups().find(row => row.work !== 'wrapped' && row.weapons === 0 && row.setup !== but)

const about = ({ asked, refused, rules }: Sheet) => {
  const args = (asked?.args ?? {}) as { item?: number; setup?: number }
  return Boolean(args.item || args.setup || refused?.item || refused?.setup || rules.includes('CLASS-HELD'))
}

export function Ladder({ open }: { open: Sheet }) {
  if (!about(open)) return null
  const rows = concerned(open),
    other = harmless(rows[0]?.setup.setup ?? 0),
    thing = itemOf(Number((open.asked?.args as { item?: number })?.item ?? open.refused?.item ?? 0))
  const mayPlan = isStation.value || isDirection(myId.value) || isCustodian(myId.value)
  const done = (setup: number) => () => {
    sheet.value = null
    say(t('ladder.done', { setup: slate(setup) }))
  }
  const away = () => {
    sheet.value = null
    if (other) go('setup', other.setup)
    else go('setup', 'new')
  }
  return (
    <section class="ladder" aria-label={t('ladder.title')}>
      <h3>{t('ladder.title')}</h3>
      {mayPlan &&
        rows.map(({ setup, danger }) => (
          <div class="rungs" key={`${setup.setup}/${danger.item}`}>
            <p class="quiet">{t('ladder.of', { item: itemName(danger.item), setup: slate(setup.setup) })}</p>
            {rungs(itemOf(danger.item)).map(instead => (
              <Act
                key={instead}
                class="rung"
                asked={asked('re-plan', { setup: setup.setup, item: danger.item, instead })}
                done={done(setup.setup)}>
                {t(`ladder.${instead}`)}
              </Act>
            ))}
          </div>
        ))}
      {(!mayPlan || !rows.length) && <p>{t(thing && isThing(thing) ? 'sheet.ladder.thing' : 'sheet.ladder')}</p>}
      <button type="button" class="act rung" data-rung="setup" onClick={away}>
        {other ? t('ladder.setup', { setup: slate(other.setup) }) : t('ladder.setup.new')}
      </button>
    </section>
  )
}
