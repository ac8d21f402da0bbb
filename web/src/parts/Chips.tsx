// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Chips - one of a few, chosen by a tap; and the two of a page that its program serves alone: how bright the screen is, its language.
import { chooseScreen, chosenScreen, screens } from '../screen'
import { language, languages, speak, t } from '../words'
import type { Language } from '../words'

interface Chosen<W extends string> {
  label: string
  list: readonly (readonly [W, string])[]
  at: W
  pick: (word: W) => void
}
export const Chips = <W extends string>({ label, list, at, pick }: Chosen<W>) => (
  <div class="chips" role="group" aria-label={label}>
    {list.map(([word, words]) => (
      <button type="button" class="chip" key={word} data-pick={word} aria-pressed={at === word} onClick={() => pick(word)}>
        {words}
      </button>
    ))}
  </div>
)

export const ScreenAndLanguage = () => (
  <>
    <Chips
      label={t('screen')}
      list={screens.map(word => [word, t(`screen.${word}`)] as const)}
      at={chosenScreen.value}
      pick={chooseScreen}
    />
    <Chips<Language>
      label={t('language')}
      list={Object.entries(languages) as [Language, string][]}
      at={language.value}
      pick={speak}
    />
  </>
)
