// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Draw - a light plan drawn by finger: a mark is put, dragged or sent to where the next tap falls, turned, named, taken away.
// Each can be done by keys as well, and undone.
import { useRef, useState } from 'preact/hooks'
import { Over } from '../parts/Over'
import { t } from '../words'
import type { Mark, MarkKind } from './marks'
import { ahead, frame, markKinds, most, moved, named, turned, turns } from './marks'
import { Drawn, InLine, markName } from './PlanView'

interface Props {
  title: string
  begin: readonly Mark[]
  done: (marks: readonly Mark[], changed: boolean) => void
}
interface Drag {
  i: number
  turning: boolean
  dx: number
  dy: number
  before: readonly Mark[]
  now: readonly Mark[]
}
const stepCm = 25,
  stepDegrees = 15
const snapped = (cm: number) => Math.round(cm / 5) * 5

/** Where the finger is, in the plan's centimetres. */
function pointIn(svg: SVGSVGElement, event: PointerEvent) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()!.inverse())
  return { x: at.x, y: at.y }
}

function useMarks(begin: readonly Mark[]) {
  const [marks, put] = useState(begin)
  const [past, keep] = useState<readonly (readonly Mark[])[]>([])
  return {
    marks,
    show: put /* while a finger moves */,
    past,
    commit(next: readonly Mark[], before = marks) {
      keep([...past.slice(-99), before])
      put(next)
    },
    undo() {
      put(past[past.length - 1])
      keep(past.slice(0, -1))
    },
  }
}

export function Draw({ title, begin, done }: Props) {
  const { marks, show, past, commit, undo } = useMarks(begin)
  const [at, choose] = useState(-1)
  const [box, frameIt] = useState(() => frame(begin))
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  const mark = marks[at]
  const put = (next: readonly Mark[], before?: readonly Mark[]) => {
    commit(next, before)
    frameIt(frame(next))
  }
  const change = (of: Partial<Mark>) => mark && put(moved(marks, at, of))
  const add = (kind: MarkKind) => {
    if (marks.length >= most) return
    const n = marks.length
    put([...marks, { kind, x: ((n % 3) - 1) * 100, y: 100 - (Math.floor(n / 3) % 3) * 100, turn: 0, name: named(marks, kind) }])
    choose(n)
  }
  const drop = () => {
    put(marks.filter((_, i) => i !== at))
    choose(-1)
  }
  const down = (event: PointerEvent) => {
    const target = event.target as Element,
      point = pointIn(svg.current!, event)
    const handle = target.closest('[data-handle]'),
      on = target.closest('[data-mark]')
    const i = handle ? at : on ? Number(on.getAttribute('data-mark')) : -1
    event.preventDefault()
    svg.current!.focus()
    if (i < 0) return mark && change({ x: snapped(point.x), y: snapped(point.y) })
    choose(i)
    drag.current = { i, turning: Boolean(handle), dx: marks[i].x - point.x, dy: marks[i].y - point.y, before: marks, now: marks }
    svg.current!.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const now = drag.current
    if (!now) return
    const point = pointIn(svg.current!, event),
      { x, y } = now.now[now.i]
    const angle = (Math.atan2(point.x - x, y - point.y) * 180) / Math.PI
    const change = now.turning
      ? { turn: turned(Math.round(angle / 5) * 5) }
      : { x: snapped(point.x + now.dx), y: snapped(point.y + now.dy) }
    now.now = moved(now.now, now.i, change)
    show(now.now)
  }
  const up = () => {
    const now = drag.current
    drag.current = null
    if (now && now.now !== now.before) put(now.now, now.before)
  }
  const steps: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => change({ x: mark.x - stepCm }),
    ArrowRight: () => change({ x: mark.x + stepCm }),
    ArrowUp: () => change({ y: mark.y - stepCm }),
    ArrowDown: () => change({ y: mark.y + stepCm }),
    '[': () => change({ turn: mark.turn - stepDegrees }),
    ']': () => change({ turn: mark.turn + stepDegrees }),
    Delete: drop,
    Backspace: drop,
  }
  const key = (event: KeyboardEvent) => {
    if (!mark || !steps[event.key]) return
    event.preventDefault()
    steps[event.key]()
  }
  const turnAt = mark && turns(mark.kind) ? ahead(mark.turn, 110) : null
  const say = (name: string, press: () => void, words: string) => (
    <button type="button" class="act small-act" data-step={name} onClick={press}>
      {words}
    </button>
  )
  return (
    <Over title={title} close={() => done(marks, past.length > 0)}>
      <section class="plan-draw">
        <div class="chips plan-tools" role="group" aria-label={t('card.plan.put')}>
          {markKinds.map(kind => (
            <button type="button" class="chip" key={kind} data-put={kind} onClick={() => add(kind)}>
              {t(`card.mark.${kind}`)}
            </button>
          ))}
        </div>
        <p class="quiet small">{t('card.plan.how')}</p>
        <svg
          ref={svg}
          class="plan-view plan-canvas"
          viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`}
          role="application"
          tabindex={0}
          aria-label={t('card.plan.canvas')}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
          onKeyDown={key}>
          <Drawn marks={marks} box={box} selected={at} />
          {mark && turnAt && (
            <g class="plan-handle" data-handle>
              <line x1={mark.x} y1={mark.y} x2={mark.x + turnAt.x} y2={mark.y + turnAt.y} />
              <circle cx={mark.x + turnAt.x} cy={mark.y + turnAt.y} r="34" />
            </g>
          )}
        </svg>
        <InLine marks={marks} />
        {marks.length > 0 && (
          <div class="chips" role="group" aria-label={t('card.plan.marks')}>
            {marks.map((row, i) => (
              <button type="button" class="chip" key={i} data-choose={i} aria-pressed={i === at} onClick={() => choose(i)}>
                {markName(row)}
              </button>
            ))}
          </div>
        )}
        {mark && (
          <div class="panel" data-chosen={at}>
            <p role="status">{t('card.plan.where', { mark: markName(mark), x: mark.x, y: -mark.y, turn: mark.turn })}</p>
            <div class="row-acts plan-steps">
              {say('left', steps.ArrowLeft, t('card.plan.left'))}
              {say('right', steps.ArrowRight, t('card.plan.right'))}
              {say('up', steps.ArrowUp, t('card.plan.up'))}
              {say('down', steps.ArrowDown, t('card.plan.down'))}
              {turnAt && say('turn-left', steps['['], t('card.plan.turn-left'))}
              {turnAt && say('turn-right', steps[']'], t('card.plan.turn-right'))}
            </div>
            <label class="field">
              {t('card.plan.name')}
              <input
                value={mark.name}
                maxLength={40}
                data-mark-name
                onChange={event => change({ name: event.currentTarget.value.trim() })}
              />
            </label>
            {say('remove', drop, t('card.plan.remove', { mark: markName(mark) }))}
          </div>
        )}
        <div class="row-acts">
          <button type="button" class="act quiet-act" data-undo disabled={!past.length} onClick={undo}>
            {t('card.undo')}
          </button>
          <button type="button" class="act big" data-plan-done onClick={() => done(marks, past.length > 0)}>
            {t('card.plan.done')}
          </button>
        </div>
      </section>
    </Over>
  )
}
