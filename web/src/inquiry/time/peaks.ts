// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors

// peaks.ts - a recording's loudness as it is drawn: the least and the greatest of each stretch. Pure.
export interface Peaks {
  least: Float32Array
  most: Float32Array
}
export function peaksOf(samples: Float32Array, count: number): Peaks {
  const least = new Float32Array(count),
    most = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const end = Math.floor(((i + 1) * samples.length) / count)
    for (let at = Math.floor((i * samples.length) / count); at < end; at++) {
      if (samples[at] < least[i]) least[i] = samples[at]
      if (samples[at] > most[i]) most[i] = samples[at]
    }
  }
  return { least, most }
}
