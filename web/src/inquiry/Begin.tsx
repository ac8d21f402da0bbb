// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Begin - an account in which nobody is yet: nothing in it can be even, declared or short, so what comes first stands there instead.
import { writable } from './account'
import { t } from '../words'

export const Begin = () => (
  <div class="panel" data-begin>
    <p>{t('inquiry.begin')}</p>
    {writable.value && (
      <a class="act small-act" href="#new/person">
        {t('inquiry.new.person')}
      </a>
    )}
  </div>
)
