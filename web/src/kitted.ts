// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// kitted.ts - see kit.ts. Comes with the later screens.
import { kit } from './kit'
import { isNewTap } from './looking'
import * as media from './media'
import { Attach } from './parts/Attach'
import { NumberField, Pick } from './parts/Fields'
import { hex, sha256 } from './sha256'

const kitted = { isNewTap, ...media, Attach, NumberField, Pick, hex, sha256 }
export type Kit = typeof kitted
Object.assign(kit, kitted)
