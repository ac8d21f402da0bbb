// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Packet - a report as a sheet for somebody outside: what was said, by when it was owed, each answer, and the receipt that proves
// it stood in the log. Printed black on white; what it does not prove stands on it.
import { useEffect, useState } from 'preact/hooks'
import { at } from '../due'
import { itemName, nameAndRole, slate } from '../names'
import { Main } from '../parts/Main'
import { entriesOf, Told } from '../parts/Told'
import { fetchProof } from '../receipts'
import { route } from '../route'
import { me, size, views } from '../store'
import type { Report } from '../views'
import { dateOf, t, timeOf } from '../words'

const moment = (ms: number) => `${dateOf(ms)}, ${timeOf(ms)}`

function Proof({ index }: { index: number }) {
  const [file, learn] = useState('')
  const [picture, show] = useState('')
  useEffect(() => {
    void fetchProof(index).then(({ status, text }) => learn(status === 200 ? text : ''))
    void fetchProof(index, true).then(({ status, text }) => show(status === 200 ? text : ''))
  }, [index])
  if (!file) return <p class="quiet">{t('receipt.waits')}</p>
  return (
    <section class="packet-proof">
      <h2>{t('receipt.title')}</h2>
      {picture && (
        <img
          class="receipt-code"
          src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
          alt={t('receipt.picture', { entry: index })}
        />
      )}
      <p>{t('receipt.is', { entry: index })}</p>
      <p class="proves">{t('receipt.proves-not')}</p>
      <pre class="mono proof-text">{file}</pre>
    </section>
  )
}

const Row = ({ label, words }: { label: string; words: string }) =>
  words ? (
    <div>
      <dt>{label}</dt>
      <dd>{words}</dd>
    </div>
  ) : null

function Sheet({ row }: { row: Report }) {
  const title = me.value && me.value !== 'join' ? me.value.title : ''
  const held = row.state === 'answered' ? '' : row.item ? t('report.holds.item', { item: itemName(row.item) }) : ''
  return (
    <>
      <p class="packet-head">{title}</p>
      <h1>{t(`concern.${row.concern}`)}</h1>
      <dl class="particulars">
        <Row label={t('packet.entry')} words={String(row.entry)} />
        <Row
          label={t('packet.filed')}
          words={row.nameless ? t('said.about', { when: moment(row.filed * 1000) }) : moment(row.filed * 1000)}
        />
        <Row label={t('packet.by')} words={row.nameless ? t('said.nameless') : nameAndRole(row.filer)} />
        <Row label={t('entry.item')} words={row.item ? itemName(row.item) : ''} />
        <Row label={t('nav.setup')} words={row.setup ? slate(row.setup) : ''} />
        <Row label={t('packet.owner')} words={nameAndRole(row.owner)} />
        <Row label={t('packet.due')} words={row.due ? at(row.due) : t('due.last')} />
        <Row
          label={t('packet.state')}
          words={t(`report.state.${row.disputed && row.state !== 'answered' ? 'disputed' : row.state}`)}
        />
        <Row label={t('packet.steps')} words={row.step ? t('packet.steps.n', { n: row.step }) : ''} />
        <Row label={t('packet.held')} words={held} />
      </dl>
      <h2>{t('said.title')}</h2>
      <Told row={row} />
      {entriesOf(row).length === 0 && <p class="quiet">{t('report.words.not-yours')}</p>}
      <Proof index={row.entry} />
      <p class="quiet small">{t('packet.made', { when: moment(Date.now()) })}</p>
    </>
  )
}

export function Packet() {
  void size.value
  const row = views.value?.reports.find(report => String(report.report) === route.value[1])
  return (
    <Main id="packet" class="packet" label={t('packet.title')}>
      <div class="entry-ways">
        <a class="link-row" href={row ? `#report/${row.report}` : '#report'}>
          {t('nav.report')}
        </a>
        <button type="button" class="act small-act" onClick={() => print()}>
          {t('packet.print')}
        </button>
      </div>
      {row ? <Sheet row={row} key={row.report} /> : <p class="quiet">{t('packet.none')}</p>}
    </Main>
  )
}
