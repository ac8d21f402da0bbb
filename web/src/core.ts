// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// core.ts - the box's own rules in the browser: the same C as WebAssembly. It holds the world, applies leaves, writes the
// views and says beforehand what would be refused. Without it the page still works: the box decides, views come from it.
import type { Asked } from './asked'
import type { Foreseen, Setup, Views } from './views'
import { viewWords } from './viewWords'

interface Exports {
  memory: WebAssembly.Memory
  input(): number
  output(): number
  reset(): void
  image_at(): number
  image_size(): number
  image_loaded(): number
  apply(length: number): number
  foresee(length: number): number
  view(what: number, viewer: number): number
  setup_view(setup: number, viewer: number): number
  size(): number | bigint
  root(): number
  consistent(length: number): number
}
const INPUT_MAX = 64 * 1024
const encoder = new TextEncoder(),
  decoder = new TextDecoder()

export interface Core {
  /** load(image): false when the image is not of this core. */
  load(image: Uint8Array): boolean
  apply(leaf: string): boolean
  size(): number
  root(): string
  foresee(command: Asked & { actor: number }): Foreseen | null
  views(viewer: number): Views
  setup(id: number, viewer: number): Setup | null
  consistent(proof: object): boolean
}

export const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

function over(wasm: Exports): Core {
  const put = (text: string) => {
    const bytes = encoder.encode(text)
    if (bytes.length > INPUT_MAX) throw new RangeError('longer than the input')
    new Uint8Array(wasm.memory.buffer, wasm.input(), bytes.length).set(bytes)
    return bytes.length
  }
  const json = (length: number) => JSON.parse(decoder.decode(new Uint8Array(wasm.memory.buffer, wasm.output(), length)))
  return {
    load(image) {
      wasm.reset()
      if (image.length !== wasm.image_size()) return false
      new Uint8Array(wasm.memory.buffer, wasm.image_at(), image.length).set(image)
      return wasm.image_loaded() === 0
    },
    /* A trap is a leaf that does not fit: whoever asked loads the whole image anew. */
    apply(leaf) {
      try {
        return wasm.apply(put(leaf)) === 0
      } catch {
        return false
      }
    },
    size: () => Number(wasm.size()),
    root: () => base64(new Uint8Array(wasm.memory.buffer, wasm.root(), 32).slice()),
    foresee(command) {
      const length = wasm.foresee(put(JSON.stringify(command)))
      const foreseen = length > 0 ? json(length) : {}
      return 'refused' in foreseen ? { refused: foreseen.refused, all: foreseen.all ?? [] } : null
    },
    views: viewer => Object.fromEntries(viewWords.map((word, what) => [word, json(wasm.view(what, viewer))])) as unknown as Views,
    setup(id, viewer) {
      const length = wasm.setup_view(id, viewer)
      return length > 0 ? json(length) : null
    },
    consistent: proof => wasm.consistent(put(JSON.stringify(proof))) === 1,
  }
}

/** openCore(): null where WebAssembly is missing, or the box does not bring it. */
export async function openCore(): Promise<Core | null> {
  try {
    const response = await fetch('/core.wasm')
    if (!response.ok) return null
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), {})
    return over(instance.exports as unknown as Exports)
  } catch {
    return null
  }
}
