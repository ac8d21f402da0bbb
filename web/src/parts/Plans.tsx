// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Plans - the setups in whose plan a thing is: each a tap to the setup's page.
import { slate } from '../names'
import { t } from '../words'

export function Plans({ setups }: { setups: readonly number[] }) {
  if (!setups.length) return null
  return (
    <p class="plans">
      <span>{t('armory.planned')}</span>
      {setups.map(setup => (
        <a key={setup} href={`./#setup/${setup}`}>
          {slate(setup)}
        </a>
      ))}
    </p>
  )
}
