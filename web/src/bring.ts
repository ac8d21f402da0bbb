// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// bring.ts - a part of the page that comes by itself, as a file of its own. A cut link is asked again.
import type { Signal } from '@preact/signals'

export async function bring<Part>(part: Signal<Part | null>, name: string, from: () => Promise<Part>, tried = 0): Promise<void> {
  const again: string = `/${name}.js?${tried}` /* a part that failed once is not asked for again by its name */
  part.value = await (tried ? import(again) : from()).catch(() => null)
  if (!part.value) setTimeout(() => void bring(part, name, from, tried + 1), 3000)
}
