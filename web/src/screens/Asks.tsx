// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Asks - what a duty needs: time, a person, training, equipment, a second look, rest, a bed. Asked in a few taps and one
// sentence, answered by name with grounds, and kept with its answer. Who owes an answer and gives none has answered: no.
import { useState } from 'preact/hooks'
import { enter } from '../acts'
import { askRow, asksOf, askState, askWhat, declined, isMine } from '../asking'
import { AskWords } from '../parts/Asks'
import { Act } from '../parts/Act'
import { Main } from '../parts/Main'
import { Prompt } from '../parts/Prompt'
import { askWho, PeopleList, rowsOf } from '../parts/Who'
import { at, left } from '../due'
import { itemName, nameOf, slate } from '../names'
import { go, route } from '../route'
import { foresee, isProduction, isStation, items, myId, people, personOf, setups, sheet } from '../store'
import type { AskRow } from '../views'
import { asked } from '../asked'
import type { Grounds, Need, Reply, Role } from '../vocabulary'
import { GroundsWords, NeedWords } from '../vocabulary'
import { t } from '../words'

const needs = NeedWords.filter(word => word !== 'none')
const grounds = GroundsWords.filter(word => word !== 'none')
const owed = (row: AskRow) => row.state === 'open' && (row.owner ? row.owner === myId.value : isProduction(myId.value))
const mayAnswer = (row: AskRow) =>
  row.state !== 'yes' && row.state !== 'withdrawn' && (row.owner === myId.value || isProduction(myId.value))

interface Chips<Word extends string> {
  words: readonly Word[]
  at: Word | null
  pick: (word: Word) => void
  prefix: string
  label: string
}
const Chips = <Word extends string>({ words, at, pick, prefix, label }: Chips<Word>) => (
  <div class="chips" role="group" aria-label={label}>
    {words.map(word => (
      <button type="button" class="chip" key={word} data-word={word} aria-pressed={at === word} onClick={() => pick(word)}>
        {t(`${prefix}.${word}`)}
      </button>
    ))}
  </div>
)

/** #ask/new/setup/3: what it is about comes with the way here. */
function about() {
  const [, , what, id] = route.value
  const n = Number(id) || 0
  return { setup: what === 'setup' ? n : 0, item: what === 'item' ? n : 0, person: what === 'person' ? n : 0 }
}

function Form() {
  const from = about()
  const roles = (personOf(myId.value)?.roles ?? []) as Role[]
  const [role, be] = useState<Role | null>(roles.length === 1 && !isStation.value ? roles[0] : null)
  const [need, want] = useState<Need | null>(null)
  const [setup, inSetup] = useState(from.setup)
  const [item, ofItem] = useState(from.item)
  const [person, forWhom] = useState(from.person)
  const [text, write] = useState('')
  const [who, touch] = useState(0)
  const mine = isStation.value ? ((personOf(who)?.roles ?? []) as Role[]) : roles
  const ready = role && need && text.trim()
  const command = asked(
    'ask',
    {
      need: need ?? 'none',
      role: role ?? 'visitor',
      item: item || undefined,
      setup: setup || undefined,
      person: person || undefined,
      text: text.trim(),
    },
    who ? { for: who } : {},
  )
  const send = async () => {
    const no = foresee(command)
    if (no?.refused) {
      sheet.value = { refused: no.refused, rules: no.all, asked: command, sent: false }
      return
    }
    if ((await enter(command)) >= 0) go('asks')
  }
  const open = setups().filter(row => row.work !== 'wrapped')
  return (
    <Main label={t('ask.new')}>
      <h1>{t('ask.new')}</h1>
      {isStation.value && (
        <button type="button" class="act quiet-act" onClick={() => askWho(touch)}>
          {who ? nameOf(who) : t('who.touches')}
        </button>
      )}
      {mine.length > 1 && (
        <section>
          <h2>{t('ask.role')}</h2>
          <Chips words={mine} at={role} pick={be} prefix="role" label={t('ask.role')} />
        </section>
      )}
      <section>
        <h2>{t('ask.need')}</h2>
        <Chips words={needs} at={need} pick={want} prefix="need" label={t('ask.need')} />
      </section>
      <section>
        <h2>{t('ask.about')}</h2>
        <div class="chips" role="group" aria-label={t('ask.about')}>
          {open.slice(0, 12).map(row => (
            <button
              type="button"
              class="chip"
              key={row.setup}
              data-setup={row.setup}
              aria-pressed={setup === row.setup}
              onClick={() => inSetup(setup === row.setup ? 0 : row.setup)}>
              {slate(row.setup)}
            </button>
          ))}
          {item > 0 && (
            <button type="button" class="chip" aria-pressed="true" data-item={item} onClick={() => ofItem(0)}>
              {itemName(item)}
            </button>
          )}
        </div>
        {item === 0 && items().length > 0 && (
          <details class="more">
            <summary>{t('ask.about.item')}</summary>
            <div class="chips">
              {items().map(row => (
                <button type="button" class="chip" key={row.item} onClick={() => ofItem(row.item)}>
                  {row.id}
                </button>
              ))}
            </div>
          </details>
        )}
        <details class="more" open={person > 0}>
          <summary>{person ? t('ask.for', { name: nameOf(person) }) : t('ask.whom')}</summary>
          <PeopleList rows={rowsOf(people())} first={[]} pick={key => forWhom(key === person ? 0 : key)} picked={[person]} />
        </details>
      </section>
      <label class="field">
        {t('ask.words')}
        <textarea rows={4} value={text} data-words onInput={event => write(event.currentTarget.value)} />
      </label>
      <p class="quiet">{t('ask.note')}</p>
      <button
        type="button"
        class="act big"
        data-send
        aria-disabled={ready ? undefined : true}
        onClick={() => void (ready && send())}>
        {t('ask.send')}
      </button>
    </Main>
  )
}

/** Yes, part or no, of equal size; what is not given says on what grounds. */
function Answer({ row }: { row: AskRow }) {
  const [reply, say] = useState<Reply | null>(null)
  const [on, ground] = useState<Grounds | null>(null)
  const [text, write] = useState('')
  const words: readonly Reply[] = ['yes', 'part', 'no']
  const command = asked('answer-ask', {
    ask: row.ask,
    reply: reply ?? 'none',
    grounds: reply === 'yes' ? undefined : (on ?? undefined),
    text: text.trim() || undefined,
  })
  return (
    <Prompt ask="ask" about={row.ask}>
      <h2>{t(row.state === 'open' ? 'ask.yours' : 'ask.yours.again')}</h2>
      {row.state === 'open' && row.due > 0 && (
        <p class="due">
          <b>{left(row.due)}</b> {t('ask.owed', { at: at(row.due) })}
        </p>
      )}
      <div class="replies" role="group" aria-label={t('ask.yours')}>
        {words.map(word => (
          <button type="button" class="act" key={word} data-reply={word} aria-pressed={reply === word} onClick={() => say(word)}>
            {t(`reply.${word}`)}
          </button>
        ))}
      </div>
      {reply && reply !== 'yes' && (
        <>
          <p>{t('ask.grounds')}</p>
          <Chips words={grounds} at={on} pick={ground} prefix="grounds" label={t('ask.grounds')} />
        </>
      )}
      {reply && (
        <>
          <label class="field">
            {t('ask.answer.words')}
            <textarea rows={3} value={text} onInput={event => write(event.currentTarget.value)} />
          </label>
          <Act class="big" asked={command}>
            {t('ask.answer')}
          </Act>
        </>
      )}
    </Prompt>
  )
}

function One({ row }: { row: AskRow }) {
  return (
    <Main label={t('ask.number', { n: row.ask })}>
      <h1>{askWhat(row)}</h1>
      <AskWords row={row} bare />
      {declined(row) && row.setup > 0 && <p class="quiet">{t('ask.stands', { setup: slate(row.setup) })}</p>}
      {mayAnswer(row) && <Answer row={row} key={`${row.ask}${row.state}`} />}
      {isMine(row) && row.state !== 'yes' && row.state !== 'withdrawn' && (
        <Act class="quiet-act" asked={asked('withdraw-ask', { ask: row.ask })}>
          {t('ask.withdraw')}
        </Act>
      )}
      {row.setup > 0 && (
        <a class="link-row" href={`./#setup/${row.setup}`}>
          {t('ask.to-setup', { setup: slate(row.setup) })}
        </a>
      )}
      <a class="link-row" href="#asks">
        {t('ask.all')}
      </a>
    </Main>
  )
}

function Group({ title, rows }: { title: string; rows: readonly AskRow[] }) {
  if (!rows.length) return null
  return (
    <section>
      <h2>
        {title} <span class="count">{rows.length}</span>
      </h2>
      <ul class="rows">
        {rows.map(row => (
          <li key={row.ask}>
            <a class="link-row ask-link" href={`#ask/${row.ask}`} data-ask-state={row.state}>
              <b>{askWhat(row)}</b> <span class="quiet">{askState(row)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function List() {
  const all = [...asksOf()].reverse()
  const rest = all.filter(row => !owed(row))
  return (
    <Main label={t('ask.title')}>
      <h1>{t('ask.title')}</h1>
      <p class="quiet">{t('ask.lead')}</p>
      <a class="act" href="#ask/new">
        {t('ask.new')}
      </a>
      {!all.length && <p class="empty">{t('ask.none')}</p>}
      <Group title={t('ask.group.owed')} rows={all.filter(owed)} />
      <Group title={t('ask.group.open')} rows={rest.filter(row => row.state === 'open')} />
      <Group title={t('ask.group.anew')} rows={rest.filter(row => row.state === 'anew')} />
      <Group title={t('ask.group.declined')} rows={rest.filter(declined)} />
      <Group title={t('ask.group.given')} rows={rest.filter(row => row.state === 'yes')} />
      <Group title={t('ask.group.withdrawn')} rows={rest.filter(row => row.state === 'withdrawn')} />
      <a class="link-row" href="#decisions" data-decisions>
        {t('decision.link')}
      </a>
    </Main>
  )
}

export function Asks() {
  const [place, id] = route.value
  if (place === 'asks') return <List />
  if (id === 'new') return <Form key={route.value.join('/')} />
  const row = askRow(Number(id))
  return row ? <One row={row} key={row.ask} /> : <List />
}
