// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// screen.ts - how bright this screen is: as the device says, or as it was told here. Kept per device, never per person: a
// tablet near the camera stays dim whoever touches it.
import { computed, effect, signal } from '@preact/signals'

export const screens = ['auto', 'dark', 'light', 'night'] as const
export type ScreenWord = (typeof screens)[number]

const kept = localStorage.getItem('showclear.screen') as ScreenWord
export const chosenScreen = signal<ScreenWord>(screens.includes(kept) ? kept : 'auto')

const sun = matchMedia('(prefers-color-scheme: light)')
const bright = signal(sun.matches)
sun.addEventListener('change', () => {
  bright.value = sun.matches
})
const shown = computed(() => (chosenScreen.value !== 'auto' ? chosenScreen.value : bright.value ? 'light' : 'dark'))

export function chooseScreen(word: ScreenWord) {
  chosenScreen.value = word
  localStorage.setItem('showclear.screen', word)
}

effect(() => {
  document.documentElement.dataset.screen = shown.value
  /* The browser's own frame around the page is of its colour. */
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--bg').trim()
  const meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  if (meta && paper) meta.content = paper
})
