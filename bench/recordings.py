# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""recordings.py - recordings of one event put on one clock, beside ffmpeg that only reads them, as many at once."""
import concurrent.futures
import json
import os
import statistics
import subprocess
import time

import servers

SCORE = os.path.join(os.path.dirname(servers.HERE), "tests", "inquiry", "score.py")


def read_one(path):
    argv = ["ffmpeg", "-nostdin", "-loglevel", "error", "-threads", "1", "-i", path, "-ac", "1", "-ar", "8000", "-f", "s16le", "pipe:1"]
    subprocess.run(argv, stdout=subprocess.DEVNULL, check=True)


def seconds(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def measure(build, folder, row, quick):
    program, scene = os.path.join(build, "showclear"), "0" if quick else "17"
    made = subprocess.run([SCORE, program, scene, folder], stdout=subprocess.PIPE, text=True)
    place = os.path.join(folder, scene)
    if made.returncode or not os.path.isdir(place):
        print("  recordings could not be made or aligned:\n" + made.stdout)
        return
    with open(place + ".json") as f:
        sound = sum(one["length"] for one in json.load(f).values())
    files = [os.path.join(place, name) for name in sorted(os.listdir(place))]
    ours, bare = [], []
    for _ in range(3 if quick else 5):
        ours.append(seconds(lambda: subprocess.run([program, "align", "--json", place], stdout=subprocess.DEVNULL, check=True)))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            bare.append(seconds(lambda: list(pool.map(read_one, files))))
    speed, limit = sound / statistics.median(ours), sound / statistics.median(bare)
    print("  %d recordings, %.0f s of sound: %.2f to %.2f s; ffmpeg reading them %.2f to %.2f s" % (len(files), sound, min(ours), max(ours), min(bare), max(bare)))
    row("align %d recordings of %.0f minutes" % (len(files), sound / 60), "%.0f x real time" % speed, "%.0f x ffmpeg reading them" % limit,
        "%.2f" % (speed / limit), ">= 400 x", "met" if speed >= 400 else "not met")
