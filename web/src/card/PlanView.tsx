// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// PlanView - a light plan seen from above, drawn from its marks. A muzzle's line is drawn as wide as a hand that aims; what
// stands in it is ringed, and said in words beneath.
import { t } from '../words'
import type { Mark } from './marks'
import { ahead, coneDegrees, crossings, frame, turns } from './marks'

/** Each mark looks up the page; half a metre wide, as drawn. */
const shapes: Readonly<Record<Mark['kind'], string>> = {
  camera: 'M-22 26 H22 V-10 H-22 Z M-14 -10 L-26 -40 H26 L14 -10 Z',
  actor: 'M0 -34 L10 -22 A24 24 0 1 1 -10 -22 Z',
  lamp: 'M-20 24 L-32 -20 H32 L20 24 Z',
  flag: 'M-50 -5 H50 V5 H-50 Z',
  window: 'M-60 -9 H60 V9 H-60 Z M-60 0 H60',
  sun: 'M-20 0 A20 20 0 1 0 20 0 A20 20 0 1 0 -20 0 M0 -26 V-44 M0 26 V44 M-26 0 H-44 M26 0 H44 M-18 -18 L-31 -31 M18 -18 L31 -31 M-18 18 L-31 31 M18 18 L31 31',
  muzzle: 'M-7 26 H7 V-30 H-7 Z M-16 26 H16 V40 H-16 Z',
  area: 'M-150 0 A150 150 0 1 0 150 0 A150 150 0 1 0 -150 0',
}
const reach = 20000,
  beyond = 1000
function Line({ mark }: { mark: Mark }) {
  const at = (by: number) => ahead(mark.turn + by, reach)
  const [a, b, c] = [at(-coneDegrees), at(coneDegrees), at(0)]
  return (
    <g class="plan-line">
      <polygon points={`${mark.x},${mark.y} ${mark.x + a.x},${mark.y + a.y} ${mark.x + b.x},${mark.y + b.y}`} />
      <line x1={mark.x} y1={mark.y} x2={mark.x + c.x} y2={mark.y + c.y} />
    </g>
  )
}
export const markName = (mark: Mark) => [t(`card.mark.${mark.kind}`), mark.name].filter(Boolean).join(' ')

interface Props {
  marks: readonly Mark[]
  box?: ReturnType<typeof frame>
  selected?: number
  label: string
}
/** The drawing itself, for a view and for the one who draws. */
export function Drawn({ marks, box = frame(marks), selected = -1 }: Omit<Props, 'label'>) {
  const inLine = new Set(crossings(marks).map(({ mark }) => mark))
  const wide = {
    x: box.x - beyond,
    y: box.y - beyond,
    w: box.w + 2 * beyond,
    h: box.h + 2 * beyond,
  } /* the screen is of another shape */
  const grid = (from: number, by: number) =>
    Array.from({ length: Math.floor(by / 100) + 1 }, (_, i) => Math.ceil(from / 100) * 100 + i * 100)
  return (
    <>
      <g class="plan-grid">
        {grid(wide.x, wide.w).map(x => (
          <line key={`x${x}`} x1={x} x2={x} y1={wide.y} y2={wide.y + wide.h} />
        ))}
        {grid(wide.y, wide.h).map(y => (
          <line key={`y${y}`} y1={y} y2={y} x1={wide.x} x2={wide.x + wide.w} />
        ))}
      </g>
      {marks.map((mark, i) => (mark.kind === 'muzzle' ? <Line mark={mark} key={i} /> : null))}
      {marks.map((mark, i) => (
        <g
          key={i}
          class={`plan-mark plan-${mark.kind} ${i === selected ? 'chosen' : ''}`}
          data-mark={i}
          data-in-line={inLine.has(i) || undefined}
          transform={`translate(${mark.x} ${mark.y})`}>
          <circle class="plan-touch" r={mark.kind === 'area' ? 150 : 55} />
          {inLine.has(i) && <circle class="plan-ring" r="62" />}
          <path d={shapes[mark.kind]} transform={turns(mark.kind) ? `rotate(${mark.turn})` : undefined} />
          <text y={mark.kind === 'area' ? 8 : 72}>{mark.name || t(`card.mark.${mark.kind}`)}</text>
        </g>
      ))}
    </>
  )
}
export const PlanView = ({ marks, label }: Props) => {
  const box = frame(marks)
  return (
    <svg class="plan-view" viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`} role="img" aria-label={label} data-plan={marks.length}>
      <Drawn marks={marks} box={box} />
    </svg>
  )
}
/** What the drawing shows, said: who stands in a muzzle's line. */
export const InLine = ({ marks }: { marks: readonly Mark[] }) => (
  <>
    {crossings(marks).map(({ muzzle, mark }) => (
      <p class="plan-in-line" key={`${muzzle} ${mark}`} data-crossing={marks[mark].kind}>
        {t('card.plan.in-line', { mark: markName(marks[mark]), muzzle: markName(marks[muzzle]) })}
      </p>
    ))}
  </>
)
