// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// MyReceipts - what this phone keeps of what was reported on it, and whether the box's record still has it.
import { useState } from 'preact/hooks'
import type { Kept } from '../receipts'
import { checkReceipts, kept, letGo, standing } from '../receipts'
import { dateOf, t, timeOf } from '../words'
import { openWith } from './Code'
import { ReceiptCard } from './Receipt'

function Row({ row }: { row: Kept }) {
  const [open, show] = useState(false)
  const how = standing.value.get(row.index) ?? 'unknown'
  return (
    <li class="receipt-row" data-kept={row.index} data-standing={how}>
      <p>
        <b>{t(`concern.${row.concern}`)}</b>{' '}
        <span class="quiet">
          {dateOf(row.at)}, {timeOf(row.at)}
        </span>
      </p>
      <p class={how === 'gone' ? 'held' : 'quiet'} role={how === 'gone' ? 'alert' : undefined}>
        {t(`standing.${how}`, { entry: row.index })}
      </p>
      <div class="row-acts">
        <button type="button" class="act small-act quiet-act" aria-expanded={open} onClick={() => show(!open)}>
          {t('receipt.title')}
        </button>
        {row.code && (
          <button type="button" class="act small-act quiet-act" onClick={() => openWith(row.code!)}>
            {t('code.thread')}
          </button>
        )}
        <button type="button" class="act small-act quiet-act" onClick={() => letGo(row)}>
          {t('receipt.let-go')}
        </button>
      </div>
      {open && <ReceiptCard index={row.index} file={row.file} />}
    </li>
  )
}

export function MyReceipts() {
  if (!kept.value.length) return null
  return (
    <section data-receipts>
      <h2>{t('receipt.mine')}</h2>
      <ul class="rows">
        {[...kept.value]
          .sort((a, b) => b.at - a.at)
          .map(row => (
            <Row row={row} key={row.leaf} />
          ))}
      </ul>
      <button type="button" class="act small-act quiet-act" data-check-receipts onClick={() => void checkReceipts()}>
        {t('receipt.check')}
      </button>
    </section>
  )
}
