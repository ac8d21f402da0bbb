// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// List - what the window holds, in words: the same items, in order of time, of however many only those in sight are made.
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../words'
import type { Board } from './board'
import { pick } from './board'
import { Glyph } from './Glyph'
import { laneWords, statusWords, whenWords } from './say'

const lineHigh = 76,
  beyond = 3

interface LineOf {
  board: Board
  item: number
  id: string
  place: number
  of: number
  active: boolean
}
function Line({ board, item, id, place, of, active }: LineOf) {
  const { items, lanes } = board.data
  const status = items.status[item]
  return (
    <div
      class="time-line"
      id={id}
      role="option"
      data-item={items.entry[item]}
      aria-selected={board.picked.value === item}
      aria-setsize={of}
      aria-posinset={place + 1}
      data-active={active || undefined}
      style={{ top: `${place * lineHigh}px` }}
      onClick={() => pick(board, item)}>
      <span class="time-when">
        <Glyph status={status} />
        {statusWords(status)} · {whenWords(board, item)}
      </span>
      <span class="time-says" data-quote>
        {items.says[item]}
      </span>
      <span class="time-lane">
        {laneWords(lanes[items.lane[item]])} · {items.entry[item]}
      </span>
    </div>
  )
}

/** Which line the keys are at; it stays one of those that there are. */
function useLines(board: Board) {
  const [active, setActive] = useState(0),
    [scrolled, setScrolled] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const { count, at } = board.window.value
  const here = Math.max(0, Math.min(active, count - 1))
  const go = (place: number) => {
    const next = Math.max(0, Math.min(place, count - 1)),
      node = box.current!
    setActive(next)
    if (next * lineHigh < node.scrollTop) node.scrollTop = next * lineHigh
    else if ((next + 1) * lineHigh > node.scrollTop + node.clientHeight)
      node.scrollTop = (next + 1) * lineHigh - node.clientHeight
  }
  const page = () => Math.max(1, Math.floor((box.current?.clientHeight ?? lineHigh) / lineHigh) - 1)
  const moves: Record<string, (() => number) | undefined> = {
    ArrowDown: () => here + 1,
    ArrowUp: () => here - 1,
    PageDown: () => here + page(),
    PageUp: () => here - page(),
    Home: () => 0,
    End: () => count - 1,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (move) go(move())
    else if (count) pick(board, at(here))
  }
  return { box, here, scrolled, setScrolled, onKeyDown, count, at }
}

export function List({ board }: { board: Board }) {
  const id = useId()
  const { box, here, scrolled, setScrolled, onKeyDown, count, at } = useLines(board)
  const [high, setHigh] = useState(400)
  const lain = board.lain.value
  useEffect(() => box.current!.scrollTo(0, 0), [lain])
  useEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => setHigh(contentRect.height))
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [])
  const first = Math.max(0, Math.floor(scrolled / lineHigh) - beyond),
    end = Math.min(count, Math.ceil((scrolled + high) / lineHigh) + beyond)
  const places = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i)
  if (here < first || here >= end) places.push(here)
  return (
    <section class="time-list" aria-label={t('inquiry.time.list')}>
      <p class="quiet" data-visible={count}>
        {t('inquiry.time.visible', { n: count, all: board.columns.count })}
      </p>
      <div
        class="time-lines"
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={t('inquiry.time.list')}
        aria-activedescendant={count ? `${id}-${here}` : undefined}
        onKeyDown={onKeyDown}
        onScroll={event => setScrolled(event.currentTarget.scrollTop)}>
        <div class="time-all" role="presentation" style={{ height: `${Math.min(count * lineHigh, 15e6)}px` }}>
          {count > 0 &&
            places.map(place => (
              <Line
                key={place}
                board={board}
                item={at(place)}
                id={`${id}-${place}`}
                place={place}
                of={count}
                active={place === here}
              />
            ))}
        </div>
      </div>
    </section>
  )
}
