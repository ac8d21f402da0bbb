// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Photograph - one picture that an entry names: it is at the box before the entry is sent, so that none names what is not there.
import { useState } from 'preact/hooks'
import type { Attached } from '../media'
import { broughtMedium } from '../media'
import { t } from '../words'
import { Attach } from './Attach'

export type Photographed = 'none' | 'sending' | 'there' | 'not'
export interface Photo {
  list: readonly Attached[]
  state: Photographed
  words: string /* what the entry says of it; empty until it is there */
}
const none: Photo = { list: [], state: 'none', words: '' }

export function usePhoto() {
  const [photo, be] = useState(none)
  const put = async (list: readonly Attached[]) => {
    const last = list[list.length - 1]
    if (!last) return be(none)
    be({ list: [last], state: 'sending', words: '' })
    const words = await broughtMedium(last)
    be(was => (was.list[0] === last ? { list: [last], state: words ? 'there' : 'not', words } : was))
  }
  return [photo, put] as const
}

export const Photograph = ({ photo, put }: { photo: Photo; put: (list: readonly Attached[]) => Promise<void> }) => (
  <div data-photo={photo.state}>
    <Attach picture list={photo.list} put={list => void put(list)} />
    {photo.state === 'sending' && <p class="quiet">{t('media.waits', { n: 1 })}</p>}
    {photo.state === 'not' && (
      <p role="alert">
        {t('photo.not')}{' '}
        <button type="button" class="act small-act" onClick={() => void put(photo.list)}>
          {t('photo.again')}
        </button>
      </p>
    )}
  </div>
)
