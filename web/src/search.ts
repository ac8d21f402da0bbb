// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// search.ts - names found by any part of them, without their accents, and Cyrillic also as a Latin keyboard can write it: a
// set's list has names in several scripts and whoever looks for one has the keyboard of their own. Pure.
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh ' +
    'щ shch ю iu я ia ы y э e ё e ъ _ ь _'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, all) => (i % 2 ? [...pairs, [all[i - 1], word.replace('_', '')]] : pairs), []),
)

/** fold(text): small letters without marks; й and ї keep theirs, they are letters. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/([иі])?\p{M}+/gu, (marked, base?: string) => (base ? base + (marked.match(/[\u0306\u0308]/)?.[0] ?? '') : ''))
    .normalize('NFC')
    .replace(/[ʼ’'`´]/g, '')
    .replace(/-/g, ' ')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim()

const spelled = (text: string) => text.replace(/[а-щьюяєіїґъыэё]/g, letter => latin[letter] ?? letter)

/** finds(sought): a test of names; each word that is sought must be somewhere in it. */
export function finds(sought: string): (text: string) => boolean {
  const words = fold(sought).split(' ').filter(Boolean)
  return text => {
    const name = fold(text),
      both = `${name} ${spelled(name)}`
    return words.every(word => both.includes(word))
  }
}
