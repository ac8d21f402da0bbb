// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Asks - what a duty needed and was not given, where it matters: on the setup, the thing, the person, and before anybody copies.
import { askState, asksFor, asksOn, askWhat, askWho, standingOn } from '../asking'
import { at, left } from '../due'
import { textOf } from '../names'
import type { AskRow, Setup } from '../views'
import { t } from '../words'

/** What was asked, in whose words, and whose answer it is. Nobody reads it without the other. */
export const AskWords = ({ row, bare }: { row: AskRow; bare?: boolean }) => (
  <article class={`ask-words ask-${row.state}`} data-ask-row={row.ask} data-ask-state={row.state}>
    {!bare && (
      <a class="ask-what" href={`#ask/${row.ask}`}>
        {askWhat(row)}
      </a>
    )}
    <p class="quiet small">{askWho(row)}</p>
    {textOf('ask', row.ask) && <blockquote data-quote>{textOf('ask', row.ask)}</blockquote>}
    <p class="ask-state">{askState(row)}</p>
    {row.state === 'open' && row.due > 0 && (
      <p class="quiet small">
        {left(row.due)} · {at(row.due)}
      </p>
    )}
    {textOf('ask-answer', row.ask) && <blockquote data-quote>{textOf('ask-answer', row.ask)}</blockquote>}
  </article>
)

const List = ({ title, rows }: { title: string; rows: readonly AskRow[] }) =>
  rows.length ? (
    <section class="asks-here" data-asks={rows.length} aria-label={title}>
      <h3>{title}</h3>
      {rows.map(row => (
        <AskWords row={row} key={row.ask} />
      ))}
    </section>
  ) : null

/** What was declined stands on each setup it concerns. */
export const Declined = ({ setup }: { setup: Setup }) => <List title={t('ask.declined')} rows={standingOn(setup)} />

export const AsksOn = (about: { item?: number; person?: number }) => <List title={t('ask.here')} rows={asksOn(about)} />
/** On a setup's page, with what was answered. */
export const AskedFor = ({ setup }: { setup: number }) => <List title={t('ask.here')} rows={asksFor(setup)} />

/** The door to asking, with what it is about already filled in. */
export const AskFor = ({ setup, item, person }: { setup?: number; item?: number; person?: number }) => (
  <a
    class="link-row"
    data-ask-for
    href={`#ask/new/${item ? `item/${item}` : person ? `person/${person}` : setup ? `setup/${setup}` : ''}`}>
    {t('ask.open')}
  </a>
)
