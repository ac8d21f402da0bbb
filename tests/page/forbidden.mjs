// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// forbidden.mjs - words that no page may say of a weapon or a set (design.md principle 7), in three languages. Only others'
// words inside a marked quotation, the product's name and "safety" are exempt.
const words = {
  en: ['safe', 'safely', 'clear', 'cleared', 'cold', 'hot', 'no live rounds', 'no live ammunition'],
  es: ['segur[oa]s?', 'despejad[oa]s?', 'fr[ií][oa]s?', 'calientes?', 'sin munición real', 'libre de peligro'],
  uk: ['безпечн[ийоаеу]{1,2}', 'безпечно', 'чисто', 'холодн[ийаеу]{1,2}', 'гаряч[ийаеу]{1,2}', 'без бойових'],
}
const letter = '[\\p{L}\\p{N}]'
export const forbidden = Object.values(words)
  .flat()
  .map(word => new RegExp(`(?<!${letter})${word}(?!${letter})`, 'iu'))
const marks = /[✓✔☑✅🟢]/u

/** forbiddenIn(text): the words found, none when the text may stand. */
export function forbiddenIn(text) {
  const found = forbidden.map(rule => text.match(rule)?.[0]).filter(Boolean)
  return marks.test(text) ? [...found, 'a tick'] : found
}

/** What a reader of this page reads, and what is read aloud to them, without marked quotations. */
export const readPage = page =>
  page.evaluate(() => {
    const walk = node => {
      if (node.nodeType === Node.TEXT_NODE) return [node.data]
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('[data-quote], script, style')) return []
      const said = ['aria-label', 'title', 'alt', 'placeholder'].map(name => node.getAttribute(name)).filter(Boolean)
      return [...said, ...[...node.childNodes].flatMap(walk), ' ']
    }
    return walk(document.body).join(' ').replace(/\s+/g, ' ')
  })
