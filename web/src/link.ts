// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// link.ts - one way in: the box's leaves go through the core into the store. One redraw for all that came together.
import { batch } from '@preact/signals'
import { openCore } from './core'
import { leavesAt } from './bundles'
import { beat, hear } from './heard'
import { learn, learnPrivate, mayReadMore, privateWanted, unplaced } from './names'
import {
  alarm,
  alarmAt,
  behind,
  checkpoint,
  details,
  drilling,
  lamp,
  leaves,
  myId,
  openings,
  ownStop,
  reach,
  red,
  rings,
  setCore,
  sheet,
  size,
  theCore,
  timed,
  views,
} from './store'
import type { Head } from './store'
import type { Leaf, Ring, Setup, Views } from './views'
import { viewWords } from './viewWords'
import { fetchImage, get, link } from './wire'
import { flush } from './acts'
import { practising } from './practising'
import { alert } from './sound'

const keptLeaves = 120
let line: ReturnType<typeof link> | null = null
let wanted = 0 /* the setup that a screen shows, wrapped or not */
let drawing = false

export function want(setup: number) {
  if (wanted === setup) return
  wanted = setup
  redraw()
}

function shown(rows: Views['setups']): number[] {
  const open = rows
    .filter(row => row.work !== 'wrapped')
    .slice(0, 64)
    .map(row => row.setup)
  return wanted && !open.includes(wanted) ? [...open, wanted] : open
}

async function readAll(): Promise<[Views, Map<number, Setup>] | null> {
  const core = theCore()
  if (core) {
    const all = core.views(myId.value)
    return [
      all,
      new Map(
        shown(all.setups)
          .map(id => [id, core.setup(id, myId.value)!] as const)
          .filter(row => row[1]),
      ),
    ]
  }
  const rows = await Promise.all(viewWords.map(word => get<{ size: number; view: unknown }>(`/state?view=${word}`)))
  if (rows.some(row => !row)) return null
  const all = Object.fromEntries(viewWords.map((word, i) => [word, rows[i]!.view])) as unknown as Views
  const ids = shown(all.setups).filter(id => id === wanted || all.setups.find(row => row.setup === id)!.weapons > 0)
  const setups = await Promise.all(ids.map(id => get<{ setup: Setup }>(`/setup/${id}`)))
  size.value = Math.max(size.value, rows[0]!.size)
  return [all, new Map(setups.flatMap(row => (row ? [[row.setup.setup, row.setup] as const] : [])))]
}

/** All that came since the last frame is drawn once. */
export function redraw() {
  if (drawing) return
  drawing = true
  setTimeout(
    async () => {
      drawing = false
      const read = await readAll().catch(() => (void reload(), null))
      if (!read) return
      batch(() => {
        views.value = read[0]
        details.value = read[1]
        if (theCore()) size.value = theCore()!.size()
        if (!red.value && !drilling.value) behind.value = false
        settle()
      })
    },
    theCore() ? 0 : 120,
  )
}

/** A ring ends on this page when its record has been applied; from then on the world itself says stopped. */
const rungAt = new Map<string, number>()
function settle() {
  const done = (ring: string) => (rungAt.get(ring) ?? Infinity) < size.value
  if (rings.value.some(ring => done(ring.ring))) rings.value = rings.value.filter(ring => !done(ring.ring))
  const own = ownStop.value
  if (own?.state === 'recorded' && (own.index ?? 0) < size.value) ownStop.value = null
}

function takeLeaf(index: number, bytes: string) {
  let leaf: Leaf
  try {
    leaf = JSON.parse(bytes)
  } catch {
    return
  }
  if (leaves.value[leaves.value.length - 1]?.n !== index) leaves.value = [...leaves.value.slice(1 - keptLeaves), leaf]
  learn(leaf)
  const core = theCore()
  if (core && index >= core.size() && !core.apply(bytes)) void reload()
  if (!core) size.value = Math.max(size.value, index + 1)
  if (leaf.c || mayReadMore(leaf, myId.value)) readPrivate()
  redraw()
}

/** Names and texts are not in the leaves: they are asked for, once for all that came together. */
let reading = false
export async function readPrivate() {
  if (reading) return
  reading = true
  await new Promise(done => setTimeout(done, 60))
  reading = false
  const rows = await get<{ values: Parameters<typeof learnPrivate>[0]; next: number }>(`/private?from=${privateWanted()}`)
  const more = rows && learnPrivate(rows.values, rows.next)
  if (unplaced().length) for (const leaf of await leavesAt(unplaced())) learn(leaf)
  if (more) await readPrivate()
}

function takeRing(ring: Ring) {
  if (!rings.value.some(row => row.ring === ring.ring)) rings.value = [...rings.value, ring]
  sheet.value = null
  behind.value = false
  alert()
}

function takeNote(note: string) {
  const [, count, root] = note.split('\n')
  const head: Head = {
    size: Number(count),
    root,
    witnesses: (note.split('\n\n')[1] ?? '').split('\n').filter(Boolean).length - 1,
  }
  checkpoint.value = head
  const core = theCore()
  if (core && core.size() === head.size && core.root() !== root) raise('alarm.root')
  else if (!alarm.value && !practising.value) localStorage.setItem('showclear.head', JSON.stringify(head))
}

const raise = (what: string) =>
  batch(() => {
    alarm.value = what
    alarmAt.value = Date.now()
  })

/** A phone that saw a head asks, when it comes back, whether this log still contains it. */
async function checkHead() {
  const kept = JSON.parse(localStorage.getItem('showclear.head') ?? 'null') as Head | null
  const core = theCore()
  if (practising.value || !kept || !core || !kept.size) return
  const proof = await get<{ old: number; size: number; root: string; proof: string[] }>(`/log/consistency?old=${kept.size}`)
  if (!proof) return
  if (proof.size < kept.size) return raise('alarm.older')
  if (!core.consistent({ ...proof, oldRoot: kept.root })) raise('alarm.fork')
}

let opened: ReturnType<typeof openCore> | null = null
let pictured: ReturnType<typeof fetchImage> | null = null
/** prefetch(): the core comes while a person still looks for their name; whoever joined before has the image with it, while
    the box is asked who they are. */
export const prefetch = (joined = false) => {
  opened ??= openCore()
  if (joined) pictured ??= fetchImage()
}

/** The box's whole image into a fresh instance. */
let plain = false /* this phone, or this box, has no core: the box decides, views come from it */
async function loadImage() {
  const early = pictured
  pictured = null
  const [core, image] = await Promise.all([opened ?? openCore(), early?.then(came => came ?? fetchImage()) ?? fetchImage()])
  opened = null
  const fits = core && image && core.load(image)
  plain = Boolean(image) && !fits
  setCore(fits ? core : null)
  size.value = theCore()?.size() ?? size.value
}

/** reload(): after a trap, or a leaf that does not fit. */
async function reload() {
  await loadImage()
  line?.reopen()
  redraw()
}

/** Another tab joined as somebody else: the browser's token is theirs, and this page must not speak with it. */
addEventListener('storage', event => {
  if (event.key === 'showclear.person' && myId.value && Number(event.newValue) !== myId.value) location.reload()
})

export async function start() {
  localStorage.setItem('showclear.person', String(myId.value))
  hear()
  await loadImage()
  void readPrivate()
  let first = true
  const known = () => theCore()?.size() ?? size.value
  line?.end()
  line = link(() => (first ? ((first = false), Math.max(0, known() - keptLeaves)) : known()), {
    size: known,
    reach(told) {
      reach.value = told
    },
    lamp(told) {
      lamp.value = told
    },
    timed(trusted) {
      timed.value = trusted
    },
    leaf: takeLeaf,
    ring: takeRing,
    rung(ring, index) {
      rungAt.set(ring, index)
      settle()
      redraw()
    },
    checkpoint: takeNote,
    alive: hear,
    open() {
      rings.value = []
      timed.value = true /* else it is said right after */
      openings.value++
      void flush()
      if (!theCore() && !plain) setTimeout(() => void reload(), 1000)
      redraw()
    },
    cut: beat,
  })
  redraw()
  void checkHead()
  void flush()
}
