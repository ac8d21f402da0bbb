// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// spoken.ts - the account's page and the timeline by itself have all languages in their own file: nothing is fetched (build.mjs).
import en from '../words/en.json'
import es from '../words/es.json'
import uk from '../words/uk.json'

export const spoken = { en, es, uk }
