// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sample.mjs - the sample production's people by their work, and the screens that most tests hold for them.
import { desk, narrow, phone } from './screens.mjs'

export const names = {
  ad: 'Rowan Ashgrove',
  armorer: 'Tamsin Okafor',
  camera: 'Lucio Marchetti-Vale',
  performer: 'Gordon Aske',
  props: 'Jonah Lindqvist',
  safety: 'Benedikt Lomax',
}
const screens = {
  ad: [desk, 'first-ad', names.ad],
  cart: [phone, 'armorer', names.armorer],
  camera: [phone, 'camera', names.camera],
  safety: [narrow, 'safety-advisor', names.safety],
}
/** opened(open, screen...): these screens, by an opener's hand, in this order. */
export async function opened(open, ...wanted) {
  const pages = []
  for (const screen of wanted) pages.push(await open(screen, ...screens[screen]))
  return pages
}
