// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Timeline - a whole inquiry along its time: the canvas and the list of the same, the line and what is said of its instant, filters, the
// item that was picked, the exhibits that are open, the world as it stood. In an account's page and in a file by itself alike.
import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { t } from '../../words'
import type { Timeline as Data } from '../data'
import type { Board } from './board'
import { isTimed, lookAtAll, openBoard, slide, step, zoom } from './board'
import { Filter, Key } from './Filter'
import { Instant } from './Instant'
import { List } from './List'
import type { Online } from './online'
import { Picked } from './Picked'
import { Stood } from './Stood'
import { Strip } from './Strip'
import { Untimed } from './Untimed'
import { sourcesMost, Viewer } from './Viewer'

interface Props {
  data: Data
  /** Where an entry is shown whole; without it there is no such place. */
  onPick?: (entry: string) => void
  /** The line's instant, for whoever else reads or sets it. */
  at?: Signal<number>
  online?: Online
  /** Exhibits that are open from the beginning. */
  opened?: readonly string[]
}
const acts: readonly (readonly [name: string, sign: string, act: (board: Board) => void])[] = [
  ['wider', '−', board => zoom(board, 0.5)],
  ['nearer', '+', board => zoom(board, 2)],
  ['earlier', '‹', board => slide(board, -board.width.value / 2)],
  ['later', '›', board => slide(board, board.width.value / 2)],
  ['previous', '«', board => step(board, -1)],
  ['next', '»', board => step(board, 1)],
  ['all', '↔', lookAtAll],
]
const Buttons = ({ board }: { board: Board }) => (
  <div class="time-buttons" role="group" aria-label={t('inquiry.time.buttons')}>
    {acts.map(([name, sign, act]) => (
      <button type="button" key={name} data-time={name} onClick={() => act(board)}>
        <span aria-hidden="true">{sign}</span>
        {t(`inquiry.time.${name}`)}
      </button>
    ))}
  </div>
)

/** Without a time of anything there is no axis: 1970 is nobody's. */
const hasTime = ({ items, media }: Data) =>
  [items.earliest, items.latest].some(column => column.some(ms => ms !== null)) || media.some(isTimed)

export function Timeline({ data, onPick, at, online, opened = [] }: Props) {
  const own = useSignal(data.from),
    line = at ?? own
  const board = useMemo(() => openBoard(data, line), [data, line])
  const timed = useMemo(() => hasTime(data), [data])
  const chosen = useSignal<readonly string[]>(opened)
  const open = useMemo(() => new Set(chosen.value), [chosen.value])
  const close = (entry: string) => (chosen.value = chosen.value.filter(one => one !== entry))
  const toggle = (index: number) => {
    const { entry } = data.media[index]
    if (open.has(entry)) close(entry)
    else chosen.value = [...chosen.value, entry].slice(-sourcesMost)
  }
  const untimed = useRef<HTMLDetailsElement>(null)
  const showUntimed = () => {
    untimed.current!.open = true
    untimed.current!.querySelector('summary')!.focus()
    untimed.current!.scrollIntoView({ block: 'center' })
  }
  const media = data.media.filter(({ entry }) => open.has(entry))
  return (
    <div class="time" data-timeline={data.items.lane.length}>
      <div class="time-beside">
        {timed ? (
          <Strip board={board} open={open} onMedium={toggle} onRest={showUntimed} />
        ) : (
          <p class="empty" data-no-time>
            {t('inquiry.time.none')}
          </p>
        )}
        <div class="time-told">
          {timed && <Instant board={board} open={open} onMedium={toggle} />}
          <Untimed board={board} open={open} onMedium={toggle} place={untimed} />
          <Picked board={board} onPick={onPick} />
          {data.items.lane.length > 0 && (
            <>
              <Filter board={board} />
              <List board={board} />
            </>
          )}
        </div>
      </div>
      <Viewer board={board} media={media} online={online} onClose={close} />
      {timed && (
        <>
          <Stood board={board} online={online} />
          <Key board={board} />
          <Buttons board={board} />
        </>
      )}
    </div>
  )
}
