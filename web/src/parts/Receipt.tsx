// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Receipt - of an entry of the log: as a picture to photograph, as a file to keep. What it does not prove stands beside it.
import { useEffect, useState } from 'preact/hooks'
import type { Kept } from '../receipts'
import { fetchProof, keepReceipt, leafOf } from '../receipts'
import type { Concern } from '../vocabulary'
import { t } from '../words'

interface Props {
  index: number
  concern: Concern
  keep?: boolean /* on this phone: of one's own report */
  code?: string
}
export function Receipt({ index, concern, keep, code }: Props) {
  const [file, learn] = useState('')
  const [picture, show] = useState('')
  const [gone, tell] = useState(false)
  useEffect(() => {
    let over = false,
      timer = 0
    const fetchIt = async () => {
      const { status, text } = await fetchProof(index)
      if (over) return
      if (status === 200) {
        learn(text)
        const drawn = await fetchProof(index, true)
        if (!over && drawn.status === 200) show(drawn.text)
      } else if (status === 404 || status === 500) tell(true)
      else timer = window.setTimeout(() => void fetchIt(), 1000)
    }
    void fetchIt()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [index])
  const leaf = file ? leafOf(file) : null
  useEffect(() => {
    if (!keep || !leaf) return
    const row: Kept = { index, leaf, file, concern, at: Date.now(), ...(code ? { code } : {}) }
    keepReceipt(row)
  }, [leaf, keep, code])
  if (gone)
    return (
      <p class="held" role="alert">
        {t('receipt.none', { entry: index })}
      </p>
    )
  if (!file) return <p class="quiet">{t('receipt.waits')}</p>
  return <ReceiptCard index={index} file={file} picture={picture} />
}

/** The box is not asked: this is what the phone has. */
export function ReceiptCard({ index, file, picture }: { index: number; file: string; picture?: string }) {
  const [address, point] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([file], { type: 'text/plain' }))
    point(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <div class="receipt" data-receipt={index}>
      {picture && (
        <img
          class="receipt-code"
          src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
          alt={t('receipt.picture', { entry: index })}
        />
      )}
      <div class="receipt-words">
        <p>{t('receipt.is', { entry: index })}</p>
        <p class="proves">{t('receipt.proves-not')}</p>
        <a class="act small-act" href={address} download={`showclear-${index}.tlog-proof`} data-receipt-file>
          {t('receipt.save')}
        </a>
      </div>
    </div>
  )
}
