// SPDX-License-Identifier: MIT
// SPDX-FileCopyrightText: The showclear authors
//
// exports.mjs CORE.WASM - what the page calls: one instance decides as a box would, another follows leaf by leaf; a third
// is loaded from the first's image. All three are the same world and the same tree.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { equal, runAll, test } from "./tests.mjs";

const compiled = await WebAssembly.compile(readFileSync(process.argv[2]));

class Core {
  static async create() {
    const core = new Core();
    core.wasm = (await WebAssembly.instantiate(compiled, {})).exports;
    core.wasm.reset();
    return core;
  }
  bytes(at, length) {
    return new Uint8Array(this.wasm.memory.buffer, at, length);
  }
  put(text) {
    const bytes = new TextEncoder().encode(text);
    this.bytes(this.wasm.input(), bytes.length).set(bytes);
    return bytes.length;
  }
  said(length) {
    return new TextDecoder().decode(this.bytes(this.wasm.output(), length));
  }
  decide(command) {
    return this.said(this.wasm.decide_events(this.put(JSON.stringify(command)))).trim().split("\n");
  }
  foresee(command) {
    return JSON.parse(this.said(this.wasm.foresee(this.put(JSON.stringify(command)))));
  }
  apply(leaf) {
    return this.wasm.apply(this.put(leaf));
  }
  root() {
    return Buffer.from(this.bytes(this.wasm.root(), 32)).toString("base64");
  }
  world() {
    return Buffer.from(this.bytes(this.wasm.world_at(), this.wasm.world_size()));
  }
  image() {
    return Buffer.from(this.bytes(this.wasm.image_at(), this.wasm.image_size()));
  }
  consistent(proof) {
    return this.wasm.consistent(this.put(JSON.stringify(proof)));
  }
}

const founding = [
  { kind: "begin-production", actor: 0, args: {} },
  { kind: "add-person", actor: 0, args: { role: "first-ad" } },
  { kind: "add-person", actor: 0, args: { role: "armorer" } },
  { kind: "add-person", actor: 0, args: { role: "performer" } },
  { kind: "register-item", actor: 0, args: { class: "firearm", action: "revolver", capability: "fires", capacity: 6, tag: 11, id: "colt-1" } },
  { kind: "arrive", actor: 1, args: { item: "colt-1", packing: "sealed", shower: 2, text: "From a rental house" } },
  { kind: "open-day", actor: 1, args: { day: 22000 } },
  { kind: "accept-duty", actor: 2, args: { role: "armorer" } },
];
const take = { kind: "take", actor: 2, args: { item: "colt-1" } };

async function founded() {
  const box = await Core.create();
  const leaves = founding.flatMap((command) => box.decide(command));
  return { box, leaves };
}


// RFC 6962 section 2.1, written again from its text.
const hash = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
function head(leaves) {
  if (leaves.length === 1) return hash(Buffer.of(0), Buffer.from(leaves[0]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Buffer.of(1), head(leaves.slice(0, k)), head(leaves.slice(k)));
}
function prove(m, leaves, whole = true) {
  if (m === leaves.length) return whole ? [] : [head(leaves)];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  if (m <= k) return [...prove(m, leaves.slice(0, k), whole), head(leaves.slice(k))];
  return [...prove(m - k, leaves.slice(k), false), head(leaves.slice(0, k))];
}
const base64 = (buffer) => buffer.toString("base64");

test("a page that follows the leaves is the same world and the same tree", async () => {
  const { box, leaves } = await founded();
  const page = await Core.create();
  for (const leaf of leaves) equal(page.apply(leaf), 0, leaf);
  equal(page.wasm.size(), leaves.length, "size");
  equal(page.root(), box.root(), "root");
  equal(page.root(), base64(head(leaves)), "root by RFC 6962");
  if (!page.world().equals(box.world())) throw new Error("the worlds differ");
});

test("a page loaded from an image is the same, and goes on", async () => {
  const { box } = await founded();
  const page = await Core.create();
  page.bytes(page.wasm.image_at(), page.wasm.image_size()).set(box.image());
  equal(page.wasm.image_loaded(), 0, "loaded");
  for (const leaf of box.decide(take)) equal(page.apply(leaf), 0, leaf);
  equal(page.root(), box.root(), "root");
});

test("an image that no box could have sent is refused", async () => {
  const { box } = await founded();
  const page = await Core.create();
  const image = box.image();
  image.fill(0xff, 2024);
  page.bytes(page.wasm.image_at(), page.wasm.image_size()).set(image);
  equal(page.wasm.image_loaded(), -1, "loaded");
  equal(page.wasm.size(), 0, "size after it");
  const short = box.image();
  short.writeBigUInt64LE(3n, 0);
  page.bytes(page.wasm.image_at(), page.wasm.image_size()).set(short);
  equal(page.wasm.image_loaded(), -1, "a tree of another size");
});

test("a leaf that is not the next, or none at all, changes nothing", async () => {
  const { box, leaves } = await founded();
  const before = box.world();
  for (const bad of [leaves.at(-1), "", "{}", leaves[0].slice(0, -1), box.decide(take)[0].replace(/"n":\d+/, '"n":99')])
    equal(box.apply(bad), -1, bad);
  equal(box.apply(leaves[0].replace(/"n":0/, `"n":${box.wasm.size()}`)), 0, "a production begun twice is an event, and does nothing");
  equal(before.equals(box.world()), false, "the counters moved on");
});

test("what the box would allow is foreseen, and what it would refuse", async () => {
  const { box } = await founded();
  equal(JSON.stringify(box.foresee(take)), '{"refused":null}', "take");
  const { refused, all } = box.foresee({ ...take, actor: 1 });
  equal(refused.rule, all[0] === refused.rule ? refused.rule : all.join(), "the first of all");
  equal(all.includes("TAKE-NOT-ARMORER"), true, all.join());
  equal(refused.wrong + refused.cure, "", "its words are the page's own, and are loaded once");
});

test("foreseeing changes nothing", async () => {
  const { box } = await founded();
  const before = box.image();
  box.foresee(take);
  equal(before.equals(box.image()), true, "image");
});

test("for another on one's own screen: the actor is the other", async () => {
  const { box } = await founded();
  equal(JSON.stringify(box.foresee({ ...take, actor: 1, for: 2 })), '{"refused":null}', "for the armorer");
});

test("a malformed command is named by its field", async () => {
  const { box } = await founded();
  equal(box.foresee({ ...take, args: { item: "no-such" } }).malformed.field, "item", "field");
  equal(box.foresee({ ...take, actor: "ada" }).malformed.field, "actor", "actor");
  equal(typeof box.foresee({ kind: "fly", actor: 1, args: {} }).malformed.why, "string", "kind");
  box.wasm.foresee(box.put("{"));
  equal(box.decide({ ...take, args: {} }).join(), "", "not decided");
});

test("views are JSON, and there is none of what is not there", async () => {
  const { box } = await founded();
  for (let what = 0; what < 13; what++) JSON.parse(box.said(box.wasm.view(what, 2)));
  equal(box.wasm.view(99, 2), 0, "no such view");
  equal(box.wasm.view(0, 2001), 0, "no such viewer");
  equal(box.wasm.setup_view(1, 2), 0, "no such setup");
});

function keys(json, into = new Set()) {
  if (Array.isArray(json)) json.forEach((one) => keys(one, into));
  else if (json && typeof json === "object")
    for (const [key, value] of Object.entries(json)) keys(value, into.add(key));
  return into;
}

test("the manual names every key that a view has", async () => {
  const { box } = await founded();
  const day = [
    { kind: "register-lot", actor: 0, args: { id: "d1", kind: "dummy", calibre: "45-colt", mark: "rattle", count: 20 } },
    { kind: "plan-setup", actor: 0, args: { id: "1a" } },
    { kind: "plan-weapon", actor: 1, args: { setup: "1a", item: "colt-1", person: 3, kind: "empty", count: 0 } },
    { kind: "enter-area", actor: 1, args: { setup: "1a", person: 3 } },
    { kind: "report", actor: 3, args: { concern: "near-miss" } },
    { kind: "register-rack", actor: 0, args: { id: "r1", capability: "rubber", count: 3, colour: "orange" } },
    { kind: "arrive", actor: 1, args: { rack: "r1", packing: "loose", shower: 2, text: "Own stock" } },
    { kind: "open-lesson", actor: 0, args: { text: "A look was refused, and nothing was changed" } },
    { kind: "plan-rack", actor: 1, args: { setup: "1a", rack: "r1" } },
    { kind: "answer-plan", actor: 1, args: { setup: "1a", person: 3, answer: "copy", version: 2 } },
    { kind: "call", actor: 1, args: { person: 3, rule: "COPY-MISSING", setup: "1a" } },
    take,
    { kind: "issue-rack", actor: 2, happened: true, args: { rack: "r1", count: 1 } },
    { kind: "stop", actor: 3, args: {} },
    { kind: "adopt-pack", actor: 0, args: { pack: "us-osha" } },
    { kind: "report-injury", actor: 3, args: { severity: "other-injury" } },
    { kind: "announce", actor: 1, args: { callout: "meeting" } },
    { kind: "summon", actor: 1, args: { role: "armorer", setup: "1a" } },
    { kind: "ask", actor: 2, args: { need: "time", role: "armorer", setup: "1a", text: "An hour; without it one looks alone" } },
    { kind: "name-trustees", actor: 1, args: { person: 2, shower: 3, text: "Sealed" } },
    { kind: "recollect", actor: 1, args: { setup: "1a", consent: "crew", text: "What was meant" } },
    ...Array.from({ length: 5 }, () => ({ kind: "add-person", actor: 0, args: { role: "grip" } })),
    { kind: "open-day", actor: 1, args: { day: 22001 } },
  ];
  for (const command of day) if (!box.decide(command)[0]) throw new Error(`${command.kind} was not decided`);
  const found = new Set();
  for (const viewer of [1, 3])
    for (let what = 0; what < 13; what++) keys(JSON.parse(box.said(box.wasm.view(what, viewer))), found);
  keys(JSON.parse(box.said(box.wasm.setup_view(1, 3))), found);
  const manual = readFileSync(new URL("../../docs/api.md", import.meta.url), "utf8").split("## Views")[1].split("## Words")[0];
  const named = new Set([...manual.matchAll(/`(\w+)`/g)].map((match) => match[1]));
  equal([...found].filter((key) => !named.has(key)).join(), "", "not in the manual");
  equal([...named].filter((key) => !found.has(key) && !["now", "people", "items", "lots", "setups", "reports", "racks", "days", "resume", "lessons", "notebook", "recollections", "mixed", "ID"].includes(key)).join(), "", "not in a view");
  equal(found.size > 80, true, `only ${found.size} keys`);
});

test("a consistent head is believed and a forked one is not", async () => {
  const { leaves } = await founded();
  const page = await Core.create();
  for (let old = 1; old < leaves.length; old++) {
    const proof = { old, oldRoot: base64(head(leaves.slice(0, old))), size: leaves.length, root: base64(head(leaves)), proof: prove(old, leaves).map(base64) };
    equal(page.consistent(proof), 1, `from ${old}`);
    equal(page.consistent({ ...proof, oldRoot: base64(hash(Buffer.of(old))) }), 0, `forked at ${old}`);
    equal(page.consistent({ ...proof, proof: [...proof.proof, proof.root] }), 0, "a proof too long");
  }
  equal(page.consistent({}), 0, "nothing");
});

test("lengths beyond the buffers are refused", async () => {
  const page = await Core.create();
  equal(page.wasm.apply(65537), -1, "apply");
  equal(page.wasm.consistent(0xffffffff), 0, "consistent");
  equal(JSON.parse(page.said(page.wasm.foresee(0xffffffff))).malformed.why, "it is too long", "foresee");
});

await runAll();
