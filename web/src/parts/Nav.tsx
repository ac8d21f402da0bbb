// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// Nav - five places, each an icon with its word.
import { useEffect } from 'preact/hooks'
import { route } from '../route'
import { t } from '../words'
import { Icon } from './Icon'

const places = [
  ['now', 'circle-dot'],
  ['setup', 'clapperboard'],
  ['armory', 'archive'],
  ['report', 'message-square-warning'],
  ['log', 'scroll-text'],
] as const

/** A screen that is not a place of its own belongs to one. */
const parents: Record<string, string> = {
  look: 'armory',
  series: 'armory',
  load: 'armory',
  hand: 'armory',
  crew: 'armory',
  rack: 'armory',
  arrive: 'armory',
  depart: 'armory',
  sweep: 'armory',
  register: 'armory',
  meeting: 'now',
  ask: 'now',
  asks: 'now',
  station: 'now',
  morning: 'now',
  paper: 'now',
  papers: 'now',
  learning: 'log',
  late: 'log',
  irregular: 'log',
  deviation: 'log',
  entry: 'log',
  rules: 'log',
  packs: 'log',
  notice: 'report',
  thread: 'report',
  packet: 'report',
  leave: 'report',
}

export function Nav() {
  const at = route.value[0] ?? 'now'
  const here = parents[at] ?? at
  const word = places.some(([place]) => place === here) ? t(`nav.${here}`) : ''
  useEffect(() => {
    document.title = word ? `${word} · showclear` : 'showclear'
  }, [word])
  return (
    <nav aria-label={t('nav.label')}>
      {places.map(([place, icon]) => (
        <a key={place} href={`#${place}`} aria-current={here === place ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{t(`nav.${place}`)}</span>
        </a>
      ))}
    </nav>
  )
}
