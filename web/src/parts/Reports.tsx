// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Reports - what was asked about a thing: each leads to its own page, where its owner answers.
import { nameAndRole } from '../names'
import { views } from '../store'
import type { Report } from '../views'
import { t } from '../words'

export const reportsOn = (about: { item?: number; setup?: number }) =>
  (views.value?.reports ?? []).filter(row => (about.item ? row.item === about.item : row.setup === about.setup))

export function ReportRows({ title, rows }: { title: string; rows: readonly Report[] }) {
  if (!rows.length) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="rows">
        {rows.map(row => (
          <li key={row.report}>
            <a class="link-row" href={`#report/${row.report}`}>
              {t(`concern.${row.concern}`)}{' '}
              <span class="quiet">
                {t(`report.state.${row.state}`)} · {nameAndRole(row.owner)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
