// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// agree.mjs NATIVE MODULE COMMANDS - the same random commands natively and as WebAssembly: the same verdicts, the same
// leaves, the same worlds byte for byte. Compared every EVERY commands; where they part is then said to the command.
import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { equal, runAll, test } from "./tests.mjs";

const [native, file, commands] = process.argv.slice(2);
const COMMANDS = Number(commands), EVERY = 2000, SEED = Number(process.env.SEED ?? 20311021);
const compiled = await WebAssembly.compile(readFileSync(file));


async function instance() {
  const wasm = (await WebAssembly.instantiate(compiled, {})).exports;
  const text = (length) => Buffer.from(wasm.memory.buffer, wasm.text(), length).toString();
  return { wasm, layout: () => text(wasm.layout()), go: (n) => text(wasm.go(n)) };
}

// Where lines of the two differ, one command at a time.
async function part(before) {
  const { wasm, go } = await instance();
  wasm.begin(SEED);
  if (before) go(before);
  const lines = execFileSync(native, [SEED, before + EVERY, 1], { maxBuffer: 1 << 28 }).toString().split("\n");
  for (const line of lines.slice(before)) {
    const mine = go(1);
    if (mine !== line) return `native: ${line}\n  wasm: ${mine}`;
  }
  return "only together, not one by one";
}

test("a world lies the same in both memories", async () => {
  const { layout } = await instance();
  equal(layout().trim(), execFileSync(native, []).toString().trim(), "layout");
});

test(`${COMMANDS} random commands end in the same verdicts, leaves and worlds`, async () => {
  const { wasm, go } = await instance();
  const program = spawn(native, [SEED, COMMANDS, EVERY], { stdio: ["ignore", "pipe", "inherit"] });
  const began = performance.now();
  let asked = 0, milliseconds = 0;
  wasm.begin(SEED);
  for await (const line of createInterface({ input: program.stdout })) {
    if (line.startsWith("rules that") || line.startsWith("wrong") || line.startsWith("  ")) {
      console.log(line);
      continue;
    }
    const from = performance.now();
    const mine = go(EVERY);
    milliseconds += performance.now() - from;
    if (mine !== line) throw new Error(`they part behind command ${asked}\n${await part(asked)}`);
    asked = Number(line.split(" ")[0]);
  }
  console.log(`${asked} commands in ${Math.round(performance.now() - began)} ms, of these wasm ${Math.round(milliseconds)} ms`);
  equal(program.exitCode ?? (await new Promise((done) => program.on("close", done))), 0, "native's exit code");
  if (asked < COMMANDS) throw new Error(`only ${asked} commands of ${COMMANDS}`);
});

test("another seed gives another world", async () => {
  const { wasm, go } = await instance();
  wasm.begin(SEED + 1);
  const line = execFileSync(native, [SEED, EVERY, EVERY]).toString().split("\n")[0];
  if (go(EVERY) === line) throw new Error("the comparison compares nothing");
});

await runAll();
