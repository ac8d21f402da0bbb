// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Seal - the locker left and found again: everything in it, locked, and the last three digits of its seal. The keypad
// stands open where it is due. Another seal than the one put on is no matter of a digit: it is met in words.
import { useState } from 'preact/hooks'
import { act } from '../acts'
import { onDuty } from './Shower'
import { Keypad } from './Keypad'
import { allLocked } from './Stays'
import { namesOf } from '../names'
import { isCustodian, isStation, leaves, myId, sheet, views } from '../store'
import type { Asked } from '../asked'
import { asked } from '../asked'
import { PadStep } from './PadStep'
import { t } from '../words'
import { askWho } from './Who'

/** Sealing is due once something was locked since the seal was last read; in the morning nothing was. */
function due(): boolean {
  const last = [...leaves.value].reverse().find(leaf => ['weapon-locked', 'rounds-counted-back', 'seal-read'].includes(leaf.k))
  return Boolean(views.value!.now.break) || (last !== undefined && last.k !== 'seal-read')
}
const mine = () => isStation.value || isCustodian(myId.value)

/** On the wire 0 says nothing was read, so the digits 000 go as 1000. */
const told = (digits: number) => digits || 1000
const figures = (digits: number) => String(digits).padStart(3, '0')

/** On a station the custodian says who touches it. */
const by = (command: Asked): Promise<boolean> =>
  isStation.value
    ? new Promise(done =>
        askWho(
          person => void act({ ...command, for: person }).then(recorded => done(Boolean(recorded))),
          undefined,
          row => isCustodian(row.person),
        ),
      )
    : act(command).then(Boolean)

function Put() {
  return (
    <article class="card seal" data-seal="put">
      <h2>{t('seal.put')}</h2>
      <PadStep of="lock" />
      <p>{t('seal.put.note')}</p>
      <Keypad digits={3} label={t('seal.digits')} enter={digits => by(asked('leave-locker', { seal: told(digits) }))} />
    </article>
  )
}

function Other({ read, again }: { read: number; again: () => void }) {
  const said = { read: figures(read) }
  return (
    <article class="card seal held" data-seal="differs">
      <h2>{t('seal.differs', said)}</h2>
      <p>{t('seal.differs.leave')}</p>
      <div class="list">
        <button type="button" class="act" data-act="read-again" onClick={again}>
          {t('seal.differs.again')}
        </button>
        <button
          type="button"
          class="act strong-act"
          data-act="seal-other"
          onClick={() => void by(asked('read-seal', { seal: told(read) }, { happened: true })).then(done => done && again())}>
          {t('seal.differs.stop', said)}
        </button>
      </div>
    </article>
  )
}

function Read() {
  const [wrong, reads] = useState<number | null>(null)
  const enter = async (digits: number) => {
    const recorded = await by(asked('read-seal', { seal: told(digits) }))
    if (!recorded && sheet.value?.rules.includes('SEAL-OTHER')) reads(digits)
    return recorded
  }
  if (wrong !== null) return <Other read={wrong} again={() => reads(null)} />
  return (
    <article class="card seal" data-seal="read">
      <h2>{t('seal.read')}</h2>
      <PadStep of="take" />
      <p>{t('seal.read.note')}</p>
      <Keypad digits={3} label={t('seal.digits')} enter={enter} />
    </article>
  )
}

export const isSealed = () => views.value!.now.sealed

export function Seal() {
  const now = views.value!.now
  if (!now.day) return null
  if (isSealed()) return mine() ? <Read /> : <p class="quiet">{t('seal.sealed')}</p>
  if (!allLocked() || !due()) return null
  if (!mine()) return <p class="quiet">{t('seal.not-yet', { names: namesOf(onDuty().map(row => row.person)) })}</p>
  return <Put />
}
