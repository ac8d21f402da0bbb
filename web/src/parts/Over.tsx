// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Over - a page laid over the page, that leaves the stop bar where it is and in reach. Not modal: nothing may stand
// between a hand and the stop. The bar's five places stay in reach too: whoever goes to one leaves this behind.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../words'
import { Icon } from './Icon'

export function Over({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    head.current?.focus()
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    const elsewhere = (event: MouseEvent) => {
      if ((event.target as Element).closest('.bottom nav a')) close()
    }
    addEventListener('keydown', escape)
    addEventListener('click', elsewhere)
    return () => {
      removeEventListener('keydown', escape)
      removeEventListener('click', elsewhere)
      before?.focus?.()
    }
  }, [])
  return (
    <div class="over" role="dialog" aria-label={title}>
      <div class="over-page">
        <div class="over-head">
          <h2 tabIndex={-1} ref={head}>
            {title}
          </h2>
          <button type="button" class="close" onClick={close}>
            <Icon name="x" />
            <span>{t('close')}</span>
          </button>
        </div>
        {children}
      </div>
    </div>
  )
}
