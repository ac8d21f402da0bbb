// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Behind - to what stands behind the stop; the stop stays, and is one tap away.
import { behind } from '../store'
import { t } from '../words'

export const Behind = () => (
  <button
    type="button"
    class="stop-act"
    data-behind
    onClick={() => {
      behind.value = true
    }}>
    {t('stop.behind')}
  </button>
)
