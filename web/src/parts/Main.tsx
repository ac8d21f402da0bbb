// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Main - a screen's frame: the page's one main part, or one of three columns of it where there is room.
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { route } from '../route'

const query = matchMedia('(min-width: 900px)')
const wide = signal(query.matches)
query.addEventListener('change', () => {
  wide.value = query.matches
})

const columns = ['now', 'setup', 'armory']
export const onBoard = () => wide.value && columns.includes(route.value[0] ?? 'now')

interface Props {
  id?: string
  class?: string
  label: string
  children: ComponentChildren
}
export function Main({ id, class: name = '', label, children }: Props) {
  if (onBoard())
    return (
      <section id={id} class={`main ${name}`} aria-label={label}>
        {children}
      </section>
    )
  return (
    <main id={id} class={`main ${name}`} aria-label={label}>
      {children}
    </main>
  )
}
