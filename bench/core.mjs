// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// core.mjs MODULE DIR BASE - the commands and entries that bench_core dumped into DIR, in the page's core.wasm: entries
// folded as the page folds them, commands foreseen as a page foresees its buttons. BASE: entries before the commands.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [file, dir, base] = process.argv.slice(2);
const module = await WebAssembly.compile(readFileSync(file));
const lines = (name) => readFileSync(join(dir, name), "utf8").trimEnd().split("\n").map((line) => Buffer.from(line));
const entries = lines("entries"), commands = lines("commands");
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const folded = [], foreseen = [];

for (let round = 0; round < 5; round++) {
  const wasm = (await WebAssembly.instantiate(module, {})).exports;
  const input = new Uint8Array(wasm.memory.buffer, wasm.input(), 65536);
  const give = (line) => (input.set(line), line.length);
  wasm.reset();
  let from = performance.now();
  for (const entry of entries)
    if (wasm.apply(give(entry)) !== 0) throw new Error(`entry ${wasm.size()} was not taken`);
  folded.push(entries.length / (performance.now() - from));
  wasm.reset();
  for (const entry of entries.slice(0, Number(base))) wasm.apply(give(entry));
  from = performance.now();
  for (const command of commands) wasm.foresee(give(command));
  foreseen.push(((performance.now() - from) * 1000) / commands.length);
}
const spread = (list, digits) => `${list.length} times, ${Math.min(...list).toFixed(digits)} to ${Math.max(...list).toFixed(digits)}`;
console.log(`in WebAssembly (Node ${process.versions.node}): ${entries.length} entries, ${commands.length} commands`);
console.log(`  apply an entry: decode, hash, apply, validate   ${median(folded).toFixed(1)} k entries/s   (${spread(folded, 1)})`);
console.log(`  foresee a command, from JSON to JSON            ${median(foreseen).toFixed(2)} us   (${spread(foreseen, 2)})`);
