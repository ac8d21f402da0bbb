#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""media_random SHOWCLEAR - any sequence of changes to a folder, of generations by ours and by the other writer, from a seed (SEED=, printed when
it fails): after each, verify says exactly what the plainest comparison says, diff the same of names, and folders hash alike."""
import os
import random
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import mhl_peer as peer
from media_rig import Place, finish, media, told, test, valid, write

SEED = int(os.environ.get("SEED", "11"))
ROUNDS, WALKS = int(os.environ.get("ROUNDS", "14")), int(os.environ.get("WALKS", "4"))
NAMES = ["a", "b b", "c&d", "\u00e9", "e\u0301", "new\nline", "z.tmp"]


def change(dice, root):
    files = peer.files_in(root)
    folders = sorted({os.path.dirname(f) for f in files} | {""})
    there = os.path.join(root, dice.choice(files)) if files else None
    new = os.path.join(root, dice.choice(folders + ["deep/er", "x"]), dice.choice(NAMES))
    act = dice.choice(["add", "add", "change", "remove", "rename", "touch", "empty", "swap"])
    if act == "add" and not os.path.exists(new):
        write(new, str(dice.randrange(4)) * dice.randrange(60))
    elif there is None:
        return
    elif act in ("change", "empty"):
        write(there, "" if act == "empty" else str(dice.random()))
    elif act == "remove":
        os.remove(there)
    elif act == "touch":
        os.utime(there)
    elif act == "rename" and not os.path.exists(new) and os.path.isdir(os.path.dirname(new)):
        os.rename(there, new)
    elif act == "swap":
        other = os.path.join(root, dice.choice(files))
        one, two = peer.content(there), peer.content(other)
        write(there, two), write(other, one)


def generation(dice, root):
    """Ours with some kinds of hash, or another's of what is there."""
    if dice.random() < 0.7 or not os.path.isdir(os.path.join(root, "ascmhl")):
        kinds = [w for f in dice.sample(peer.FORMATS, dice.randint(1, 2)) for w in ("-h", f)]
        media("create", root, *kinds, *dice.choice([[], ["-n"], ["-dr"]]))
        return
    recorded, entries = peer.originals(root), []
    for p in dice.sample(peer.files_in(root), len(peer.files_in(root)) // 2):
        fmt = recorded[p][0] if p in recorded else "md5"
        text = peer.digest(fmt, peer.content(os.path.join(root, p)))
        action = "original" if p not in recorded else "verified" if recorded[p][1] == text else "failed"
        entries.append((p, [(fmt, text, action)], None))
    peer.add_generation(root, entries)


def look(root, where):
    expected = {k: v for k, v in peer.compare(root).items() if v}
    code, found, said = told("verify", root)
    quoted = {k: {p.replace("\n", "\\x0a") for p in v} for k, v in expected.items()}
    folders = {k: {f["path"] for f in said["findings"] if f.get("detail") == "a folder" and f["what"] == k} for k in ("missing", "new")}
    of_files = {k: v - folders.get(k, set()) for k, v in found.items() if v - folders.get(k, set())}
    test("verify at " + where, of_files == quoted, (of_files, quoted))
    names = {k: v for k, v in quoted.items() if k != "mismatch"}
    of_names = {k: v - folders.get(k, set()) for k, v in told("diff", root)[1].items() if v - folders.get(k, set())}
    test("diff at " + where, of_names == names, (of_names, names))
    some = bool(any(folders.values()))
    right = 11 if "mismatch" in quoted else 21 if "new" in quoted or folders["new"] else 10 if "missing" in quoted or some else 0
    test("exit at " + where, code == right, (code, right))


def walk(seed):
    dice = random.Random(seed)
    with Place() as place:
        root = os.path.join(place, "card")
        for n in range(3):
            write(os.path.join(root, "Clips", "c%d" % n), str(n))
        generation(dice, root)
        for n in range(ROUNDS):
            for _ in range(dice.randint(1, 3)):
                change(dice, root)
            look(root, "SEED=%d round %d" % (seed, n))
            if dice.random() < 0.5:
                generation(dice, root)
                look(root, "SEED=%d after a generation, round %d" % (seed, n))
        test("by the schema, SEED=%d" % seed, not valid(root), valid(root))
        shutil.rmtree(os.path.join(root, "ascmhl"))
        media("create", root, "-h", "sha1")
        for path, formats in peer.entries(peer.manifests(root)[0][1])[1].items():
            test("folder %s, SEED=%d" % (path, seed), formats["sha1"] == peer.folder_digests(os.path.join(root, path), "sha1"))


for n in range(WALKS):
    walk(SEED + n)
finish()
