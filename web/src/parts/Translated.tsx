// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Translated - the rulebook's words in another language than its own have not been confirmed by a person of the trade, and
// say so wherever they stand as a rule.
import { language, t } from '../words'

export const Translated = ({ short }: { short?: boolean }) =>
  language.value === 'en' ? null : (
    <p class="translated" data-unreviewed>
      {t(short ? 'rules.unreviewed.short' : 'rules.unreviewed')}
    </p>
  )
