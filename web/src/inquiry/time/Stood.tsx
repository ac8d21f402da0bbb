// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Stood - the world as it stood under the line, out of an attached log: what was open, and in whose hands what was out.
import { useEffect, useMemo, useState } from 'preact/hooks'
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
/** What is told of the log that was chosen: it follows the line, once that stands still. */
function useThen(board: Board, online: Online | undefined, log: string) {
  const [then, setThen] = useState<Then | null>(null),
    [words, setWords] = useState(''),
    logs = useMemo(() => (log ? logsOf(board.data, board.columns) : new Map()) as Logs, [board, Boolean(log)])
  const at = log ? lastBefore(logs, log, board.at.value) : null,
    entry = at?.entry ?? -1
  useEffect(() => {
    if (!log || !online) return
    let over = false
    setThen(null)
    setWords(entry < 0 ? t('inquiry.stood.before', { log }) : t('loading'))
    const ask = async () => {
      const answer = await online.at(log, entry)
      if (over) return
      if ('got' in answer) setThen(answer.got)
      setWords('got' in answer ? '' : t('inquiry.stood.failed', { words: answer.words }))
    }
    const wait = entry < 0 ? 0 : setTimeout(() => void ask(), 250)
    return () => {
      over = true
      clearTimeout(wait)
    }
  }, [log, entry])
  return { then, words }
}
export function Stood({ board, online }: Props) {
  const [log, setLog] = useState('')
  const { then, words } = useThen(board, online, log)
  const names = board.data.lanes.filter(lane => lane.what === 'log').map(lane => lane.key.replace(/^log:/, ''))
  if (!names.length) return null
  return (
    <section class="time-then" aria-label={t('inquiry.stood')}>
      <h2>{t('inquiry.stood')}</h2>
      {!online && <p class="quiet">{t('inquiry.stood.offline')}</p>}
      {online && (
        <div class="row-acts">
          {names.map(name => (
            <button
              type="button"
              class="act small-act"
              key={name}
              data-stood-of={name}
              aria-pressed={log === name}
              onClick={() => setLog(log === name ? '' : name)}>
              {t('inquiry.stood.look', { log: name })}
            </button>
          ))}
        </div>
      )}
      {log && (
        <p class="quiet" role="status">
          {then ? t('inquiry.stood.at', { log: then.log, entry: then.entry }) : words}
        </p>
      )}
      {log && then && <Lines then={then} />}
    </section>
  )
}
