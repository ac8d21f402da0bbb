// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Unplayed - what this browser cannot show of an exhibit, and how its file is had for a program that can.
import { t } from '../../words'

export const Unplayed = ({ entry, what }: { entry: string; what: 'played' | 'seen' | 'shown' }) => (
  <div class="time-unplayed" data-unplayed={what}>
    <p>{t(`inquiry.exhibit.not-${what}`)}</p>
    <p>
      <code>showclear inquiry copy DIR {entry} --out FILE --why TEXT</code>
    </p>
  </div>
)
