// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// spoken.ts - the words that come with this page; other languages are asked for when they are chosen. A page that may stand
// without a server brings all of them (inquiry/spoken.ts).
import en from './words/en.json'

export const spoken: Partial<Record<'en' | 'es' | 'uk', Record<string, string>>> & { en: Record<string, string> } = { en }
