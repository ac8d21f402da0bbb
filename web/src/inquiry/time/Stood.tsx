// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Stood - the world as it stood under the line, out of an attached log: what was open, and in whose hands what was out.
import { useRef, useState } from 'preact/hooks'
import { known, t } from '../../words'
import type { Board } from './board'
import type { Online } from './online'
import { roleWords } from './say'
import type { Line, Logs, Then } from './asItStood'
import { lastBefore, logsOf } from './asItStood'

const keys: Record<string, ((word: string) => string) | undefined> = {
  stop: word => `reason.${word}`,
  report: word => `concern.${word}`,
  ask: word => `need.${word}`,
  out: word => `state.${word}`,
}
function wordOf(key: string, text = ''): string {
  const named = keys[key]?.(text) ?? ''
  return known(named) ? t(named) : text
}
function person(then: Then, n: number): string {
  const roles = then.roles.get(n) ?? []
  if (!n) return t('nobody')
  return roles.length ? `${t('person.number', { n })} (${roles.map(roleWords).join(', ')})` : t('person.number', { n })
}
function sentence(then: Then, { key, id, word: text, people }: Line): string {
  return t(`inquiry.stood.${key}`, {
    id: id ?? '',
    word: wordOf(key, text),
    people: people.map(one => person(then, one)).join('; ') || t('inquiry.stood.nobody'),
  })
}
const Lines = ({ then }: { then: Then }) => (
  <ul class="time-stood" data-stood={then.entry}>
    {then.lines.map((line, i) => (
      <li key={i} data-stands={line.key}>
        {sentence(then, line)}
      </li>
    ))}
    {!then.lines.length && <li>{t('inquiry.stood.nothing')}</li>}
  </ul>
)

interface Props {
  board: Board
  online?: Online
}
export function Stood({ board, online }: Props) {
  const [then, setThen] = useState<Then | null>(null),
    [words, setWords] = useState(''),
    logs = useRef<Logs | null>(null)
  const names = board.data.lanes.filter(lane => lane.what === 'log').map(lane => lane.key.replace(/^log:/, ''))
  if (!names.length) return null
  async function look(log: string) {
    logs.current ??= logsOf(board.data, board.columns)
    const entry = lastBefore(logs.current, log, board.at.value)
    setThen(null)
    if (!entry) return setWords(t('inquiry.stood.before', { log }))
    setWords(t('loading'))
    const answer = await online!.at(entry.log, entry.entry)
    setWords('got' in answer ? '' : t('inquiry.stood.failed', { words: answer.words }))
    if ('got' in answer) setThen(answer.got)
  }
  return (
    <section class="time-then" aria-label={t('inquiry.stood')}>
      <h2>{t('inquiry.stood')}</h2>
      {!online && <p class="quiet">{t('inquiry.stood.offline')}</p>}
      {online && (
        <div class="row-acts">
          {names.map(log => (
            <button type="button" class="act small-act" key={log} data-stood-of={log} onClick={() => void look(log)}>
              {t('inquiry.stood.look', { log })}
            </button>
          ))}
        </div>
      )}
      <p class="quiet" role="status">
        {then ? t('inquiry.stood.at', { log: then.log, entry: then.entry }) : words}
      </p>
      {then && <Lines then={then} />}
    </section>
  )
}
