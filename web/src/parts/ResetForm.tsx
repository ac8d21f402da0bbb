// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// ResetForm - how the weapons of a setup are reset between its takes. An easing is the armorer's to enter, with the first AD as
// witness and a reason; it is part of the plan, and who copied is asked again.
import { useState } from 'preact/hooks'
import { isDirection, people } from '../store'
import type { Setup } from '../views'
import { asked } from '../asked'
import { t } from '../words'
import { Act } from './Act'
import { PeopleList, rowsOf } from './Who'

export function ResetForm({ setup, done }: { setup: Setup; done: () => void }) {
  const [witness, name] = useState(0)
  const [text, write] = useState('')
  const eased = setup.reset === 'unbroken-sight'
  return (
    <div class="panel" data-reset>
      <p class="quiet">{t(eased ? 'reset.note.strict' : 'reset.note.eased')}</p>
      {!eased && (
        <>
          <p class="panel-label">{t('reset.witness')}</p>
          <PeopleList rows={rowsOf(people().filter(person => isDirection(person.person)))} pick={name} picked={[witness]} />
          <label class="field">
            {t('reset.why')}
            <textarea rows={2} value={text} onInput={event => write(event.currentTarget.value)} />
          </label>
        </>
      )}
      {setup.copied.length > 0 && <p class="held">{t('plan.voids.copies', { n: setup.copied.length })}</p>}
      <Act
        asked={asked(
          'state-reset',
          { setup: setup.setup, reset: eased ? 'strict' : 'unbroken-sight', text: text.trim() || undefined },
          { witness: witness || undefined },
        )}
        except={['EXCEPTION-ALONE']}
        done={done}>
        {t(eased ? 'reset.to-strict' : 'reset.to-eased')}
      </Act>
    </div>
  )
}
