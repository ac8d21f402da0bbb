#!/usr/bin/python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""score SHOWCLEAR NUMBER... [FOLDER] - aligns the scenes of these numbers (scenes.py) and holds the whole to what is promised: 95 of 100
overlapping pairs within 40 ms, none wrong, no decoy joined, sigma covering the truth in 90 of 100, a drift that is said right to 5 ppm in
the middle. FOLDER keeps the scenes for the next time."""
import collections
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import scenes

LEAST_S, RIGHT_S, WRONG_S = 10, 0.040, 0.100


def scene(folder, number, brief):
    """The truth about it; made unless it is there."""
    place = os.path.join(folder, str(number))
    kept = place + ".json"
    if not os.path.exists(kept):
        truth = scenes.write(place, number, brief)
        with open(kept, "w") as f:
            json.dump(truth, f)
    with open(kept) as f:
        return place, json.load(f)


def align(showclear, place):
    begun = time.monotonic()
    p = subprocess.run([showclear, "align", "--json", place], capture_output=True)
    if p.returncode not in (0, 1):
        sys.exit("align %s ended with %d: %s" % (place, p.returncode, p.stderr.decode()))
    return json.loads(p.stdout), time.monotonic() - begun


def overlap(x, y):
    return min(x["start"] + x["length"], y["start"] + y["length"]) - max(x["start"], y["start"])


def judge(truth, found, sums, say):
    sums["unread"] += len(found["unread"])
    for a, b in itertools.combinations(sorted(truth), 2):
        x, y, u, v = truth[a], truth[b], found["offsets"][a], found["offsets"][b]
        joined = u["group"] == v["group"]
        if x["event"] != y["event"]:
            sums["decoys"] += 1
            sums["decoys joined"] += joined
            if joined:
                say("%s and %s are other events, and joined" % (a, b))
            continue
        off = abs((u["start"] - v["start"]) - (x["start"] - y["start"]))
        if joined:
            sums["joined"] += 1
            sums["wrong"] += off > WRONG_S
            sums["covered"] += off <= (u["sigma"] ** 2 + v["sigma"] ** 2) ** 0.5
            if u["ppm"] is not None and v["ppm"] is not None:
                sums["ppm"].append((abs((u["ppm"] - v["ppm"]) - (x["ppm"] - y["ppm"])), overlap(x, y)))
        if overlap(x, y) >= LEAST_S:
            sums["pairs"] += 1
            sums["right"] += joined and off <= RIGHT_S
            if not joined or off > RIGHT_S:
                say("%s and %s, %.0f s in common: %s" % (a, b, overlap(x, y), "%.3f s off" % off if joined else "not joined"))


def score(showclear, numbers, folder, brief=False):
    """Sums over the scenes, and the words about what went wrong."""
    sums, words = collections.Counter(), []
    sums["ppm"] = []
    for number in numbers:
        place, truth = scene(folder, number, brief)
        found, took = align(showclear, place)
        judge(truth, found, sums, lambda w: words.append("scene %d: %s" % (number, w)))
        sums["seconds of sound"] += sum(one["length"] for one in truth.values())
        sums["seconds"] += took
    return sums, words


def promises(s):
    """[(what, whether it is kept)]"""
    long = [off for off, common in s["ppm"] if common >= 300]
    return [("%d of %d overlapping pairs within 40 ms" % (s["right"], s["pairs"]), s["right"] >= 0.95 * s["pairs"] > 0),
            ("%d of %d joined pairs wrong" % (s["wrong"], s["joined"]), s["wrong"] == 0),
            ("%d of %d decoy pairs joined" % (s["decoys joined"], s["decoys"]), s["decoys joined"] == 0),
            ("sigma covers the truth in %d of %d" % (s["covered"], s["joined"]), s["covered"] >= 0.9 * s["joined"]),
            ("drift said of %d pairs, half of them within %.1f ppm" % (len(s["ppm"]), statistics.median([o for o, _ in s["ppm"]] or [0])),
             statistics.median([o for o, _ in s["ppm"]] or [0]) <= 5),
            ("and of %d that are long, within %.1f ppm" % (len(long), statistics.median(long or [0])), statistics.median(long or [0]) <= 5),
            ("%d files not read" % s["unread"], s["unread"] == 0)]


def main():
    numbers = [int(word) for word in sys.argv[2:] if word.isdigit()]
    kept = [word for word in sys.argv[2:] if not word.isdigit()]
    with tempfile.TemporaryDirectory() as work:
        sums, words = score(os.path.abspath(sys.argv[1]), numbers, kept[0] if kept else work)
    held = promises(sums)
    print("\n".join(words))
    for what, kept in held:
        print(("" if kept else "not ok ") + what)
    print("%.0f s of sound in %.0f s, scenes %d to %d" % (sums["seconds of sound"], sums["seconds"], numbers[0], numbers[-1]))
    failed = sum(not kept for _, kept in held)
    print("%d passed, %d failed" % (len(held) - failed, failed))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
