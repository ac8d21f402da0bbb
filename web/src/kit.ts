// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// kit.ts - what the later screens lend to parts that come after them. A part of its own that imported a later file would cut
// it out of later.js into a third file that both wait for; so they take it from here, when they come.
import type { Kit } from './kitted'

export const kit = {} as Kit
