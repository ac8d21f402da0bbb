// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Summons - "armorer to set": a role is called to a setup, and answers on the called one's phone or by name at a station:
// coming, cannot, here. A setup with a danger stays closed until who was called says: here.
import { nameOf, slate } from '../names'
import { isDirection, isStation, itemOf, myId, people, personOf, views } from '../store'
import { isGun } from '../things'
import type { Setup, Summons } from '../views'
import { asked } from '../asked'
import type { Reply, Role } from '../vocabulary'
import { t } from '../words'
import { Act } from './Act'
import { Prompt } from './Prompt'

export const summons = (): readonly Summons[] => views.value?.now.summons ?? []
const custodians: readonly Role[] = ['armorer', 'property-master', 'assistant-armorer']
const others: readonly Role[] = ['safety-advisor', 'medic', 'stunt-coordinator', 'effects', 'wrangler', 'operator', 'producer']
const onSet = (role: Role) => people().some(person => person.roles.includes(role))
const holds = (row: Summons) => Boolean(personOf(myId.value)?.roles.includes(row.role))

export function summonsWords({ role, reply, person }: Summons): string {
  const words = { role: t(`role.${role}`), name: nameOf(person) }
  return t(reply === 'none' ? 'summons.open' : `summons.${reply}`, words)
}
const answer = ({ role, setup }: Summons, reply: Reply) => asked('answer-summons', { role, setup: setup || undefined, reply })

/** Three of equal size; none of them is the one to press. */
export const SummonsActs = ({ row, of }: { row: Summons; of: readonly Reply[] }) => (
  <div class={of.length > 2 ? 'three' : 'two'}>
    {of.map(reply => (
      <Act key={reply} asked={answer(row, reply)}>
        {t(`summons.say.${reply}`)}
      </Act>
    ))}
  </div>
)

const whom = ({ role, setup }: Summons) =>
  t(setup ? 'summons.whom.setup' : 'summons.whom', { role: t(`role.${role}`), setup: slate(setup) })
const title = ({ role, setup }: Summons) =>
  t(setup ? 'summons.you.setup' : 'summons.you', { role: t(`role.${role}`), setup: slate(setup) })

/** On the called one's own screen: a question first, then what was answered, until they are there. */
export const MySummons = () => (
  <>
    {(isStation.value ? [] : summons()).filter(holds).map(row =>
      row.reply === 'none' ? (
        <Prompt ask="summons" about={`${row.role}.${row.setup}`} key={`${row.role}.${row.setup}`}>
          <h2>{title(row)}</h2>
          <p>{t('summons.by', { name: nameOf(row.by) })}</p>
          <SummonsActs row={row} of={['coming', 'here', 'cannot']} />
        </Prompt>
      ) : (
        row.person === myId.value && (
          <article class="card" key={`${row.role}.${row.setup}`} data-my-summons={row.role}>
            <h2>{title(row)}</h2>
            <p>{t(`summons.you-said.${row.reply}`)}</p>
            <SummonsActs row={row} of={row.reply === 'coming' ? ['here', 'cannot'] : ['coming', 'here']} />
          </article>
        )
      ),
    )}
  </>
)

/** For whoever can fetch somebody: the first AD's board, a station that hangs where they are. */
export function OpenSummons() {
  if (!isStation.value && !isDirection(myId.value)) return null
  const rows = summons().filter(row => isStation.value || !holds(row))
  if (!rows.length) return null
  return (
    <section class="open-calls" data-summons-open>
      <h2>{t('summons.title')}</h2>
      {rows.map(row => (
        <article class="card" key={`${row.role}.${row.setup}`} data-summoned={row.role}>
          <h3>{whom(row)}</h3>
          <p>{summonsWords(row)}</p>
          {isStation.value && <SummonsActs row={row} of={['coming', 'here', 'cannot']} />}
        </article>
      ))}
    </section>
  )
}

const summon = (role: Role, setup: number) => asked('summon', { role, setup })
const called = (role: Role, setup: number) => summons().some(row => row.role === role && row.setup === setup)

/** On a setup's page, where what is missing stands: whom to call, who was called, and what that closes. */
export function SummonsTo({ setup }: { setup: Setup }) {
  if (setup.work === 'wrapped') return null
  const rows = summons().filter(row => row.setup === setup.setup)
  const guns = setup.dangers.some(danger => {
    const item = itemOf(danger.item)
    return item && isGun(item)
  })
  const first = guns ? custodians.filter(role => onSet(role)).slice(0, 1) : []
  const more = [...custodians, ...others].filter(role => onSet(role) && !first.includes(role))
  const Button = ({ role }: { role: Role }) =>
    called(role, setup.setup) ? null : (
      <Act class="quiet-act small-act" asked={summon(role, setup.setup)}>
        {t('summons.act', { role: t(`role.${role}`) })}
      </Act>
    )
  return (
    <section class="summons" data-summons={rows.length} aria-label={t('summons.title')}>
      {rows.map(row => (
        <article class="card" key={row.role} data-summoned={row.role} data-reply={row.reply}>
          <p>
            <b>{summonsWords(row)}</b>
          </p>
          {setup.dangers.length > 0 && <p class="held">{t('summons.closed', { role: t(`role.${row.role}`) })}</p>}
          {!holds(row) && (
            <Act class="quiet-act small-act" asked={asked('withdraw-summons', { role: row.role, setup: setup.setup })}>
              {t('summons.withdraw')}
            </Act>
          )}
        </article>
      ))}
      {first.map(role => (
        <Button role={role} key={role} />
      ))}
      {more.length > 0 && (
        <details class="more">
          <summary>{t('summons.more')}</summary>
          <div class="row-acts">
            {more.map(role => (
              <Button role={role} key={role} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
