// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// First - what a notebook on a production's box can promise and what it cannot, before anything is written; the key on paper; another
// device of the same author.
import { useEffect, useState } from 'preact/hooks'
import { kit } from '../kit'
import { Main } from '../parts/Main'
import { go } from '../route'
import { t } from '../words'
import type { Keys } from './keys'
import { Code } from './Code'

const promises = ['yours', 'box', 'search'] as const
const limits = ['served', 'lost', 'size'] as const
const Promises = () => (
  <>
    <ul class="plain">
      {promises.map(word => (
        <li key={word}>{t(`note.first.${word}`)}</li>
      ))}
    </ul>
    <h2>{t('note.first.not')}</h2>
    <ul class="plain">
      {limits.map(word => (
        <li key={word}>{t(`note.first.${word}`)}</li>
      ))}
    </ul>
  </>
)

/** Shown once. Nothing of it stays on the device. */
function Paper({ identity, done }: { identity: string; done: () => void }) {
  return (
    <section class="code-card" data-paper-key>
      <h2>{t('note.paper.title')}</h2>
      <p class="code note-key" data-paper-signs>
        {kit.seal
          .inFours(identity)
          .split(' ')
          .map((four, i) => (
            <span key={i}>{four}</span>
          ))}
      </p>
      <Code text={identity} words={t('note.paper.code')} />
      <p>{t('note.paper.write')}</p>
      <p>
        <b>{t('note.paper.lost')}</b>
      </p>
      <button type="button" class="act big" data-paper-written onClick={done}>
        {t('note.paper.written')}
      </button>
    </section>
  )
}

function FromPaper({ done }: { done: () => void }) {
  const [typed, type] = useState('')
  const [wrong, tell] = useState(false)
  const [busy, work] = useState(false)
  const open = async () => {
    if (busy) return
    work(true)
    const good = await kit.keys.withPaper(typed)
    work(false)
    tell(!good)
    if (good) done()
  }
  return (
    <form
      class="note-form"
      onSubmit={event => {
        event.preventDefault()
        void open()
      }}>
      <label class="field">
        {t('note.paper.type')}
        <textarea
          rows={3}
          data-paper-type
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={event => type(event.currentTarget.value)}
        />
      </label>
      {wrong && <p role="alert">{t('note.paper.wrong')}</p>}
      <button type="submit" class="act" data-paper-open aria-busy={busy || undefined}>
        {t('note.paper.open')}
      </button>
    </form>
  )
}

function Elsewhere() {
  const [rows, learn] = useState<readonly Keys[]>([])
  useEffect(() => {
    void kit.keys.elsewhere().then(learn)
  }, [])
  return (
    <>
      {rows.map(row => (
        <button type="button" class="choice" key={row.id} data-key-again onClick={() => void kit.keys.useAgain(row)}>
          {t('note.again', { where: row.id.replace(/\/\d+$/, '') })}
          <small class="quiet">{t('note.again.signs', { signs: kit.keys.lastSigns(row.recipient) })}</small>
        </button>
      ))}
    </>
  )
}

export function First() {
  const [paper, show] = useState('')
  const [busy, work] = useState(false)
  const [wrong, tell] = useState(false)
  const make = async () => {
    if (busy) return
    work(true)
    const made = await kit.keys.prepared()
    work(false)
    if (made) show(made)
    else tell(true)
  }
  return (
    <Main id="notebook" class="notebook" label={t('note.title')}>
      <h1>{t('note.title')}</h1>
      {paper ? (
        <Paper identity={paper} done={() => void kit.keys.begin()} />
      ) : (
        <>
          <p class="lead">{t('note.first.lead')}</p>
          <Promises />
          {wrong && <p role="alert">{t('note.no-store')}</p>}
          <button type="button" class="act big" data-make-keys aria-busy={busy || undefined} onClick={() => void make()}>
            {t('note.first.make')}
          </button>
          <Elsewhere />
          <details class="more" data-have-paper>
            <summary>{t('note.paper.have')}</summary>
            <FromPaper done={() => go('notebook')} />
          </details>
        </>
      )}
    </Main>
  )
}

/** On the first device, by the address that the second one shows. */
function Add({ recipient, done }: { recipient: string; done: () => void }) {
  const [how, tell] = useState<'' | 'added' | 'not'>('')
  const add = async () => {
    const added = await kit.keys.addDevice(recipient)
    if (added) await kit.onBox.sealAgain()
    tell(added ? 'added' : 'not')
    if (added) done()
  }
  if (how === 'added') return <p role="status">{t('note.device.added')}</p>
  return (
    <section class="card" data-add-device>
      <h2>{t('note.device.add')}</h2>
      <p>{t('note.device.compare', { signs: kit.keys.lastSigns(recipient) })}</p>
      {how === 'not' && <p role="alert">{t('note.device.not')}</p>}
      <button type="button" class="act" data-device-same onClick={() => void add()}>
        {t('note.device.same')}
      </button>
    </section>
  )
}

export function KeysPage({ device }: { device?: string }) {
  const [paper, show] = useState('')
  const [typed, type] = useState('')
  const own = kit.keys.keys.value
  if (!own) return null
  const here = `${location.origin}/#notebook/device/${own.recipient}`
  const other = device ?? typed.trim()
  return (
    <Main id="notebook" class="notebook" label={t('note.keys')}>
      <h1>{t('note.keys')}</h1>
      {device && <Add recipient={device} done={() => {}} />}
      <p>{t('note.keys.here', { signs: kit.keys.lastSigns(own.recipient), n: own.others.length })}</p>
      <p class="quiet">{t(own.paper ? 'note.keys.paper' : 'note.keys.no-paper')}</p>
      {paper ? (
        <Paper identity={paper} done={() => show('')} />
      ) : (
        <button
          type="button"
          class="act quiet-act"
          data-new-paper
          onClick={() => void kit.keys.newPaper().then(made => made && show(made))}>
          {t('note.paper.new')}
        </button>
      )}
      <section>
        <h2>{t('note.device.title')}</h2>
        <p>{t('note.device.show')}</p>
        <Code text={here} words={t('note.device.code')} />
        <p class="mono note-recipient" data-recipient>
          {own.recipient}
        </p>
        <label class="field">
          {t('note.device.type')}
          <input
            value={typed}
            data-device-type
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            onInput={event => type(event.currentTarget.value)}
          />
        </label>
        {!device && /^age1[a-z0-9]{58}$/.test(other) && <Add recipient={other} done={() => type('')} />}
      </section>
      <section>
        <h2>{t('note.paper.read')}</h2>
        <FromPaper done={() => go('notebook')} />
      </section>
      <section>
        <h2>{t('note.first.title')}</h2>
        <Promises />
      </section>
      <a class="link-row" href="#notebook">
        {t('note.back')}
      </a>
    </Main>
  )
}
