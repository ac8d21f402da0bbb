// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// sun.ts - where the sun stands, on the phone itself: the notebook's own C as a module (src/notebook/wasm.h), asked for when a card
// first needs it and kept by the browser. Times are milliseconds, angles degrees from true north; the page knows the zones.
// docs/sun.md says what each word means.

export interface Place {
  lat: number
  lon: number
}
export interface Position {
  azimuth: number
  altitude: number
  /** As it is seen through the air. */
  seen: number
  /** Degrees of its upper edge over the horizon that horizon() set, as seen; below 0: hidden. */
  over: number
}
export interface SunEvent {
  angle: number
  dir: 'rise' | 'set'
  at: number
  azimuth: number
}
export interface SunDay {
  noon: number | null
  /** Its altitude when the day begins: what a day without events is. */
  begins: number
  events: SunEvent[]
  golden: [number, number][]
  blue: [number, number][]
}
export interface Pass {
  at: number
  dir: 'rise' | 'set'
  azimuth: number
  altitude: number
}
export type Side = 'frame' | 'left' | 'right' | 'behind'
export interface Stay {
  from: number
  to: number
  side: Side
}
export interface Light {
  azimuth: number
  altitude: number
  dir: 'rise' | 'set'
}

interface Exports {
  memory: WebAssembly.Memory
  answer(): number
  position(lat: number, lon: number, at: number): number
  day(lat: number, lon: number, from: number, to: number): number
  horizon_clear(): void
  horizon_add(azimuth: number, height: number): number
  over(lat: number, lon: number, from: number, to: number): number
  lens(lat: number, lon: number, from: number, to: number, heading: number, view: number): number
  light(lat: number, lon: number, at: number): number
  again(lat: number, lon: number, from: number, to: number, altitude: number): number
}

export interface Sun {
  at(place: Place, at: number): Position
  /** Between two midnights of the place; at most two days. */
  day(place: Place, from: number, to: number): SunDay
  /** horizon([azimuth, height]...): what over() and lens() mean from now on; [] is the sea. False: a point is none. */
  horizon(points: [number, number][]): boolean
  over(place: Place, from: number, to: number): Pass[]
  lens(place: Place, from: number, to: number, heading: number, view: number): Stay[]
  light(place: Place, at: number): Light
  again(light: Light, place: Place, from: number, to: number): Pass[]
}

const SIDES: Side[] = ['frame', 'left', 'right', 'behind']
const dirOf = (rise: number) => (rise ? 'rise' : 'set')
const groups = (row: number[], width: number) =>
  Array.from({ length: Math.floor(row.length / width) }, (_, i) => row.slice(i * width, i * width + width))
const ms = (seconds: number) => Math.round(seconds * 1000)

/** headingFor(light, heading, pass): where a lens looks that had ${heading} in that light, to have the sun on the same side. */
export const headingFor = (light: Light, heading: number, pass: Pass) =>
  (((heading + pass.azimuth - light.azimuth) % 360) + 360) % 360

function over(wasm: Exports): Sun {
  const row = (count: number) => [...new Float64Array(wasm.memory.buffer, wasm.answer(), count)]
  const passes = (count: number): Pass[] =>
    groups(row(count), 4).map(([at, rise, azimuth, altitude]) => ({
      at: ms(at!),
      dir: dirOf(rise!),
      azimuth: azimuth!,
      altitude: altitude!,
    }))
  return {
    at({ lat, lon }, at) {
      const [azimuth, altitude, seen, over] = row(wasm.position(lat, lon, at / 1000))
      return { azimuth: azimuth!, altitude: altitude!, seen: seen!, over: over! }
    },
    day({ lat, lon }, from, to) {
      const all = row(wasm.day(lat, lon, from / 1000, to / 1000))
      const take = (count: number) => all.splice(0, count)
      const spans = () => groups(take(take(1)[0]! * 2), 2).map(([a, b]): [number, number] => [ms(a!), ms(b!)])
      const [noon, has, begins, events] = take(4)
      return {
        noon: has ? ms(noon!) : null,
        begins: begins!,
        events: groups(take(events! * 4), 4).map(([angle, rise, at, azimuth]) => ({
          angle: Math.round(angle! * 1000) / 1000,
          dir: dirOf(rise!),
          at: ms(at!),
          azimuth: azimuth!,
        })),
        golden: spans(),
        blue: spans(),
      }
    },
    horizon(points) {
      wasm.horizon_clear()
      return points.every(([azimuth, height]) => wasm.horizon_add(azimuth, height) === 1)
    },
    over: ({ lat, lon }, from, to) => passes(wasm.over(lat, lon, from / 1000, to / 1000)),
    lens: ({ lat, lon }, from, to, heading, view) =>
      groups(row(wasm.lens(lat, lon, from / 1000, to / 1000, heading, view)), 3).map(([a, b, side]) => ({
        from: ms(a!),
        to: ms(b!),
        side: SIDES[side!]!,
      })),
    light({ lat, lon }, at) {
      const [azimuth, altitude, rise] = row(wasm.light(lat, lon, at / 1000))
      return { azimuth: azimuth!, altitude: altitude!, dir: dirOf(rise!) }
    },
    again: (light, { lat, lon }, from, to) => passes(wasm.again(lat, lon, from / 1000, to / 1000, light.altitude)),
  }
}

/** sunOf(bytes): for a page that has the module's bytes, and for tests. */
export async function sunOf(bytes: ArrayBuffer): Promise<Sun> {
  const { instance } = await WebAssembly.instantiate(bytes, {})
  return over(instance.exports as unknown as Exports)
}

/** openSun(): null where WebAssembly is missing or the module cannot be had; asked again, it tries again. */
export async function openSun(): Promise<Sun | null> {
  try {
    const response = await fetch('/notebook.wasm')
    return response.ok ? await sunOf(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}
