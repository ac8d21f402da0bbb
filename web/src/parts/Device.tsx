// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Device - what this screen can do when the set is stopped: sound, and stay awake. What it cannot do it says.
import { signal } from '@preact/signals'
import { held, stayAwake } from '../awake'
import { sounds } from '../sound'
import { t } from '../words'

const letGo = signal<(() => void) | null>(null)
function keep() {
  letGo.peek()?.()
  letGo.value = letGo.peek() ? null : stayAwake()
}

export const Device = () => (
  <>
    <p data-sound={sounds.value ? 'on' : 'off'} role="status">
      {t(sounds.value ? 'sound.on' : 'sound.off')}
    </p>
    <button type="button" class="act quiet-act" data-stay={held.value} aria-pressed={letGo.value !== null} onClick={keep}>
      {t('stay.keep')}
    </button>
    {letGo.value && (
      <p class="quiet" role="status">
        {t(`station.awake.${held.value}`)}
      </p>
    )}
  </>
)
