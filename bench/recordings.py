# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""recordings.py - recordings of one event put on one clock, beside ffmpeg that only reads them, as many at once; and of many, long."""
import audioop
import concurrent.futures
import json
import os
import random
import statistics
import subprocess
import time
import wave

import media
import servers

SCORE = os.path.join(os.path.dirname(servers.HERE), "tests", "inquiry", "score.py")
RATE = 8000


def read_one(path):
    argv = ["ffmpeg", "-nostdin", "-loglevel", "error", "-threads", "1", "-i", path, "-ac", "1", "-ar", "8000", "-f", "s16le", "pipe:1"]
    subprocess.run(argv, stdout=subprocess.DEVNULL, check=True)


def seconds(work):
    began = time.monotonic()
    work()
    return time.monotonic() - began


def write_wav(path, samples):
    """One channel of octets at 8 kHz."""
    with wave.open(path, "wb") as w:
        w.setnchannels(1), w.setsampwidth(1), w.setframerate(RATE)
        w.writeframes(audioop.bias(samples, 1, 128))


def hours(program, folder, row, quick):
    """What another hour costs in memory: noise, each recording of its own."""
    peaks, sound = [], 1200 if quick else 3600
    for count in (3, 5):
        place = os.path.join(folder, "hours%d" % count)
        os.makedirs(place)
        for n in range(count):
            write_wav(os.path.join(place, "%d.wav" % n), os.urandom(RATE * sound))
        peaks.append(media.used([program, "align", "--json", place], (0, 1))[2])
    each = (peaks[1] - peaks[0]) / 2 * 3600 / sound
    row("align: memory of an hour of sound", "%.0f MB, beside %.0f MB" % (each, peaks[0] - 3 * each * sound / 3600), "", "", "<= 24 MB: 40 hours in 1 GB", "met" if each <= 24 else "not met")


def many(program, folder, row, quick):
    """The cost of pairs: one event, louder and softer eight times a second; each recording begins when it likes and has noise of its own."""
    count, sound, chance, place = (10 if quick else 20), (600 if quick else 1800), random.Random(1), os.path.join(folder, "many")
    os.makedirs(place)
    bits = RATE // 8
    air = b"".join(audioop.mul(os.urandom(bits), 1, chance.uniform(0, 0.5)) for _ in range(8 * (sound + 600)))
    starts = [chance.randrange(600 * RATE) for _ in range(count)]
    for n, start in enumerate(starts):
        own = audioop.mul(os.urandom(RATE * sound), 1, 0.3)
        write_wav(os.path.join(place, "%02d.wav" % n), audioop.add(air[start:start + RATE * sound], own, 1))
    told = json.loads(subprocess.run([program, "align", "--json", place], stdout=subprocess.PIPE, check=True).stdout)["offsets"]
    if any(abs(told["%02d.wav" % n]["start"] - (start - min(starts)) / RATE) > 0.005 for n, start in enumerate(starts)):
        raise SystemExit("recordings are not where they belong")
    took, busy, memory = media.used([program, "align", "--json", place])
    alone = count * sound * os.cpu_count() / busy
    row("align %d recordings of %.0f minutes, plain WAV" % (count, sound / 60), "%.0f x real time, %.0f x by processor time on %d cores; %.0f MB" % (count * sound / took, alone, os.cpu_count(), memory),
        "", "", ">= 400 x", "met" if count * sound / took >= 400 else "not met")


def measure(build, folder, row, quick):
    hours(os.path.join(build, "showclear"), folder, row, quick)
    many(os.path.join(build, "showclear"), folder, row, quick)
    program, scene = os.path.join(build, "showclear"), "0" if quick else "17"
    made = subprocess.run([SCORE, program, scene, folder], stdout=subprocess.PIPE, text=True)
    place = os.path.join(folder, scene)
    if made.returncode or not os.path.isdir(place):
        print("  recordings could not be made or aligned:\n" + made.stdout)
        return
    with open(place + ".json") as f:
        sound = sum(one["length"] for one in json.load(f).values())
    files = [os.path.join(place, name) for name in sorted(os.listdir(place))]
    ours, bare, cpu = [], [], []
    for _ in range(3 if quick else 5):
        took, busy, _ = media.used([program, "align", "--json", place])
        ours.append(took), cpu.append(busy)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            bare.append(seconds(lambda: list(pool.map(read_one, files))))
    speed, limit = sound / statistics.median(ours), sound / statistics.median(bare)
    print("  %d recordings, %.0f s of sound: %.2f to %.2f s; ffmpeg reading them %.2f to %.2f s" % (len(files), sound, min(ours), max(ours), min(bare), max(bare)))
    alone = sound * os.cpu_count() / statistics.median(cpu)
    row("align %d recordings of %.0f minutes" % (len(files), sound / 60), "%.0f x real time, %.0f x by processor time on %d cores" % (speed, alone, os.cpu_count()),
        "%.0f x ffmpeg reading them" % limit, "%.2f" % (speed / limit), ">= 400 x", "met" if speed >= 400 else "not met")
