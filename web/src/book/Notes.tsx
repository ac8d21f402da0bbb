// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Notes.tsx - the notebook's screens as a part of their own, which comes after the later ones. It imports main as each part does: what
// both need is in the first part once.
import '../main'

export { Pages } from './Pages'
