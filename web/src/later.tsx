// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// later.tsx - the screens that nobody sees first. They come by themselves right after the first ones stand, so
// that a phone is of use sooner and has them when the link is gone. Each part imports main: what both need is in the
// first part once, and this one is only what that lacks.
import './main'
import './kitted'
import './stages'
import words from 'later-words'
import { openOnBox } from './book/onBox'
import { Answered } from './parts/Answered'
import { Evening, StateOfBox, VerifiedNow } from './parts/Around'
import { CardScreen } from './parts/Carded'
import { CopyDue } from './parts/Copy'
import { Device } from './parts/Device'
import { telling } from './parts/Outbox'
import { PadStep } from './parts/PadStep'
import { Away, Reach, ReachStop } from './parts/Reach'
import { NotebookLater } from './parts/Notebook'
import { slots } from './parts/Slot'
import { Standing } from './parts/Returning'
import { WaitsNow } from './parts/Waits'
import { beatHere } from './reach'
import { Before, Calls, Said } from './parts/Said'
import { Armory } from './screens/Armory'
import { Arrive } from './screens/Arrive'
import { Asks } from './screens/Asks'
import { Crew } from './screens/Crew'
import { Decisions } from './screens/Decisions'
import { Depart } from './screens/Depart'
import { Deviation } from './screens/Deviation'
import { Entry } from './screens/Entry'
import { Hand } from './screens/Hand'
import { Irregular } from './screens/Irregular'
import { Late } from './screens/Late'
import { Learning } from './screens/Learning'
import { Leave } from './screens/Leave'
import { Lessons } from './screens/Lessons'
import { Load } from './screens/Load'
import { Log } from './screens/Log'
import { Look } from './screens/Look'
import { Measures } from './screens/Measures'
import { Meeting } from './screens/Meeting'
import { Morning } from './screens/Morning'
import { Notice } from './screens/Notice'
import { Packet } from './screens/Packet'
import { Packs } from './screens/Packs'
import { Paper } from './screens/Paper'
import { Papers } from './screens/Papers'
import { Rack } from './screens/Rack'
import { Range } from './screens/Range'
import { Register } from './screens/Register'
import { Report } from './screens/Report'
import { Resume } from './screens/Resume'
import { Rules } from './screens/Rules'
import { Series } from './screens/Series'
import { Setup } from './screens/Setup'
import { Station } from './screens/Station'
import { Sweep } from './screens/Sweep'
import { Thread } from './screens/Thread'
import { waitingWords } from './waiting'
import './receipts' /* what this phone keeps is asked about when it opens */
import { learnMore } from './words'

/** Their styles come with them; asked for again where the link was cut. */
const dress = (tried = 0) =>
  new Promise<void>(done => {
    const styles = document.createElement('link')
    styles.rel = 'stylesheet'
    styles.href = `/later.css${tried ? `?${tried}` : ''}`
    styles.onload = () => done()
    styles.onerror = () => (done(), setTimeout(() => (styles.remove(), void dress(tried + 1)), 3000))
    document.head.append(styles)
  })
export const dressed = dress() /* no screen stands before it */

learnMore(words)
telling.value = waitingWords
slots.value = {
  reach: Reach,
  'reach-stop': ReachStop,
  demands: Evening,
  away: Away,
  device: Device,
  said: Said,
  calls: Calls,
  before: Before,
  waits: () => (
    <>
      <Standing />
      <WaitsNow />
    </>
  ),
  answered: Answered,
  state: StateOfBox,
  verified: VerifiedNow,
  close: CopyDue,
  step: () => <PadStep of="break" />,
}
beatHere()
openOnBox()

export { Drill, DrillMark } from './parts/Drill'
export { Release } from './parts/Release'
export { Sheet } from './parts/Sheet'
export const screens: Readonly<Record<string, () => unknown>> = {
  armory: Armory,
  arrive: Arrive,
  ask: Asks,
  asks: Asks,
  crew: Crew,
  decisions: Decisions,
  depart: Depart,
  deviation: Deviation,
  entry: Entry,
  hand: Hand,
  images: () => <CardScreen of="Images" />,
  irregular: Irregular,
  late: Late,
  learning: Learning,
  leave: Leave,
  lessons: Lessons,
  load: Load,
  log: Log,
  look: Look,
  measures: Measures,
  meeting: Meeting,
  morning: Morning,
  notebook: NotebookLater,
  notice: Notice,
  packet: Packet,
  packs: Packs,
  paper: Paper,
  papers: Papers,
  rack: Rack,
  range: Range,
  register: Register,
  report: Report,
  resume: Resume,
  rules: Rules,
  series: Series,
  screenplay: () => <CardScreen of="Screenplay" />,
  setup: Setup,
  station: Station,
  sweep: Sweep,
  thread: Thread,
}
