// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

import icons from 'icons'

/** Always beside a word: the word says it, the icon only helps to find it. */
export const Icon = ({ name }: { name: string }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={{ __html: icons[name] ?? '' }} />
)
