// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Around - what holds of the whole day, above the screens: the box does not know the time, the day goes on on paper; on Today what
// is prohibited and whether anybody looked, and the way to the box's own morning page for those who run the set.
import { OnPaper } from '../screens/Paper'
import { isProduction, isStation, myId, runsTheSet } from '../store'
import { t } from '../words'
import { ClockAsk } from './ClockAsk'
import { Demands } from './Demands'
import { ToNotebook } from './Notebook'
import { Verified } from './Verified'

export const StateOfBox = () => (
  <>
    <ClockAsk />
    <OnPaper />
  </>
)

export const VerifiedNow = () => <Verified link />

/** Beside the day's own acts. */
export const Evening = () => (
  <>
    {(isStation.value || runsTheSet() || isProduction(myId.value)) && (
      <a class="link-row" href="#morning" data-to-morning>
        {t('morning.title')}
      </a>
    )}
    <Demands />
    <ToNotebook />
  </>
)
