// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ToldByLogs - what the attached logs show of who had been told what: a matter of a log with whom it reached, how, and in which entry. Who of
// the account has no record in it is named, too.
import { useEffect } from 'preact/hooks'
import { readTold, told } from './account'
import { account } from './data'
import type { ToldRow } from './data'
import { Given, LinkTo, Sentence, When, Who } from './Parts'
import { finds } from './matters'
import { known, t } from '../words'

const word = (of: string) => (known(`inquiry.status.${of}`) ? t(`inquiry.status.${of}`) : of)

/** By log and matter, in the order of their first telling. */
function byMatter(rows: readonly ToldRow[]): [string, ToldRow[]][] {
  const all = new Map<string, ToldRow[]>()
  for (const row of rows) {
    const key = `${row.log!.name} ${row.log!.matter}`
    all.set(key, [...(all.get(key) ?? []), row])
  }
  return [...all]
}
const Telling = ({ row }: { row: ToldRow }) => (
  <li data-told="true" data-log-person={row.log!.person}>
    <p class="told-who">{row.person ? <Who number={row.person} /> : <Given text={row.who} />}</p>
    <p>
      {word(row.word)}: <Sentence text={row.by} />
    </p>
    <p class="small">
      <When span={row.when} /> <Sentence text={row.source} /> {row.entry && <LinkTo number={row.entry} />}
    </p>
    {row.suggested && <p class="small quiet">{t('inquiry.told.alone')}</p>}
  </li>
)
const Matter = ({ name, rows }: { name: string; rows: readonly ToldRow[] }) => {
  const none = account.value!.people.filter(person => !rows.some(row => row.person === person.number))
  return (
    <details class="matter" data-log-matter={name}>
      <summary>
        <h3>
          <Sentence text={rows[0].matter} />
          <small>{rows[0].log!.name}</small>
        </h3>
      </summary>
      <ul class="tellings">
        {rows.map((row, i) => (
          <Telling row={row} key={i} />
        ))}
        {none.map(person => (
          <li data-told="false" data-person={person.number} key={person.number}>
            <p class="told-who">
              <Who number={person.number} />
            </p>
            <p class="none">{t('inquiry.told.none')}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function ToldByLogs({ query }: { query: string }) {
  const has = account.value!.entries.some(entry => entry.kind === 'log')
  useEffect(() => {
    if (has) void readTold()
  }, [account.value])
  if (!has) return null
  const rows = (told.value?.rows ?? []).filter(row => row.log && finds(query, row.matter))
  return (
    <section data-by-logs={told.value?.logs.length}>
      <h2>{t('inquiry.told.logs')}</h2>
      {told.value?.logs.map(log => (
        <p class="small quiet" key={log.name}>
          <Sentence text={log.checked} />
        </p>
      ))}
      {byMatter(rows).map(([name, some]) => (
        <Matter name={name} rows={some} key={name} />
      ))}
      {!rows.length && <p class="empty">{t(told.value ? 'inquiry.told.nothing' : 'inquiry.opening')}</p>}
    </section>
  )
}
