# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""scenes.py - synthesised events as several devices would have recorded them, and the truth about each.

Nothing of any real event: voices are pulses through formants, shots and doors are shaped noise. A scene is drawn from its number alone:
a place of some metres, people who speak and change places, bangs; devices with a start, a clock that runs wrong, a microphone, noise, wind, gain
control, clipping and a codec; decoys, which are the same kind of sounds at another time. write(folder, number) makes the files and
gives the truth: for each file its start on the true clock in seconds, its ppm (positive: it counts too many seconds), its length, and
the event that it belongs to."""
import os
import subprocess
import wave

import numpy as np

RATE, SOUND = 16000, 343.0
CODECS = {
    "wav": ("wav", ["-c:a", "pcm_s16le"]), "wav24": ("wav", ["-c:a", "pcm_s24le"]), "aac": ("m4a", ["-c:a", "aac", "-b:a", "64k"]),
    "mp4": ("mp4", ["-c:a", "aac", "-b:a", "48k"]), "opus": ("ogg", ["-c:a", "libopus", "-b:a", "24k"]), "mp3": ("mp3", ["-c:a", "libmp3lame", "-b:a", "64k"]),
    "gsm": ("wav", ["-c:a", "libgsm_ms"]), "adpcm": ("wav", ["-c:a", "adpcm_ima_wav"])}
# What a kind of device does: band, noise, wind, gain control, clipping, how close it is to one voice, codecs with their rates.
DEVICES = {
    "phone": dict(band=(220, 3600), noise=0.012, wind=0.3, agc=True, clip=0.9, near=0, codecs=[("aac", 44100), ("mp4", 48000), ("opus", 48000)]),
    "bodycam": dict(band=(120, 5000), noise=0.02, wind=0.6, agc=True, clip=0.5, near=0, codecs=[("mp4", 16000), ("aac", 32000), ("adpcm", 16000)]),
    "boom": dict(band=(60, 7500), noise=0.003, wind=0.1, agc=False, clip=1.0, near=0, codecs=[("wav24", 48000), ("wav24", 96000), ("wav", 48000)]),
    "lav": dict(band=(80, 7000), noise=0.006, wind=0.1, agc=False, clip=1.0, near=1, codecs=[("wav", 48000), ("wav24", 48000)]),
    "cctv": dict(band=(300, 3000), noise=0.03, wind=0.2, agc=True, clip=0.8, near=0, codecs=[("gsm", 8000), ("adpcm", 8000), ("wav", 8000), ("mp3", 16000)])}


def whole(n):
    """A length that transforms quickly."""
    return 1 << max(0, n - 1).bit_length()


def shaped(rng, n, low, high):
    size = whole(n)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    pass_band = 1 / (1 + (low / np.maximum(hertz, 1)) ** 4) / (1 + (hertz / high) ** 4)
    out = np.fft.irfft(np.fft.rfft(rng.standard_normal(size)) * pass_band, size)[:n]
    return out / (np.std(out) + 1e-12)


def syllable(rng, pitch):
    n = int(RATE * rng.uniform(0.09, 0.28))
    size = whole(n)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    if rng.random() < 0.25:
        return 0.3 * shaped(rng, n, 1800, 6000) * np.hanning(n)
    phase = np.cumsum(pitch * (1 + 0.15 * np.sin(np.linspace(0, rng.uniform(1, 4), n) + rng.uniform(0, 6))) / RATE)
    pulses = np.diff(np.floor(phase), prepend=0.0)
    formants = sum(g / (1 + ((hertz - f) / w) ** 2) for f, w, g in
                   [(rng.uniform(280, 800), 60, 1), (rng.uniform(900, 2300), 90, 0.6), (rng.uniform(2300, 3100), 130, 0.3)])
    out = np.fft.irfft(np.fft.rfft(pulses, size) * formants, size)[:n] * np.hanning(n)
    return out / (np.std(out) + 1e-12) * 0.3


def utterance(rng, pitch):
    parts = []
    for _ in range(rng.integers(3, 14)):
        parts += [syllable(rng, pitch * rng.uniform(0.9, 1.1)) * rng.uniform(0.4, 1), np.zeros(int(RATE * rng.exponential(0.04)))]
    return np.concatenate(parts)


def bang(rng, seconds, low, high, loud):
    n = int(RATE * seconds)
    return loud * shaped(rng, n, low, high) * np.exp(-np.arange(n) / (n / 6)) * np.minimum(1, np.arange(n) / 8)


def ringtone():
    """The same in every scene, and so in a decoy: heard in both, it joins nothing."""
    t = np.arange(int(RATE * 0.2)) / RATE
    return np.concatenate([0.4 * np.sin(2 * np.pi * f * t) * np.exp(-6 * t) for f in (880, 1109, 1319, 1760, 1319, 1109) * 2])


def event(rng, seconds, size, rings):
    """What sounds, when, where: [(time, place, samples)]."""
    sounds = [(at, rng.uniform(0, size, 2), ringtone()) for at in rng.uniform(0, seconds - 4, rings)]
    for _ in range(rng.integers(2, 5)):
        pitch, at, where = rng.uniform(90, 230), rng.exponential(3), rng.uniform(0, size, 2)
        while at < seconds - 4:
            where = rng.uniform(0, size, 2) if rng.random() < 0.1 else np.clip(where + rng.normal(0, 0.08, 2), 0, size)
            said = utterance(rng, pitch)
            sounds.append((at, where, said * rng.uniform(0.5, 1.2)))
            at += len(said) / RATE + rng.exponential(5)
    for chance, make in [(25, lambda: bang(rng, 0.5, 60, 1500, 1.2)), (60, lambda: bang(rng, 0.25, 150, 6000, 6)), (15, lambda: bang(rng, 0.1, 400, 5000, 0.5))]:
        for at in np.sort(rng.uniform(0, seconds - 2, rng.poisson(seconds / chance))):
            sounds.append((at, rng.uniform(0, size, 2), make()))
    return sounds


def hear(rng, sounds, seconds, where, near):
    """At one place: distance, a few early echoes, a tail."""
    out = np.zeros(int(RATE * (max([seconds] + [at + len(samples) / RATE for at, _, samples in sounds]) + 3)))
    close = len(sounds) // 2 if near else -1
    for i, (at, source, samples) in enumerate(sounds):
        spot = source + (where - source) * 0.05 if near and (source == sounds[close][1]).all() else where
        far = max(0.3, np.hypot(*(source - spot)))
        n = int(round((at + far / SOUND) * RATE))
        out[n:n + len(samples)] += samples / far
        for _ in range(4):
            late = n + int(RATE * rng.uniform(0.004, 0.04))
            out[late:late + len(samples)] += samples * rng.uniform(-0.5, 0.5) / (far + 3)
    tail = rng.standard_normal(int(RATE * 0.35)) * np.exp(-np.arange(int(RATE * 0.35)) / (RATE * rng.uniform(0.04, 0.1)))
    size = whole(len(out) + len(tail))
    wet = np.fft.irfft(np.fft.rfft(out, size) * np.fft.rfft(tail * 0.012, size), size)[:len(out)]
    return out + wet


def gain_control(x):
    block = RATE // 20
    level = np.sqrt(np.mean(x[:len(x) // block * block].reshape(-1, block) ** 2, axis=1) + 1e-8)
    slow, gains = level[0], []
    for one in level:
        slow += (one - slow) * (0.5 if one > slow else 0.03)
        gains.append(0.12 / max(slow, 0.01))
    return x * np.interp(np.arange(len(x)), np.arange(len(gains)) * block, gains)


def band(x, low, high):
    size = whole(len(x))
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    return np.fft.irfft(np.fft.rfft(x, size) / (1 + (low / np.maximum(hertz, 1)) ** 4) / (1 + (hertz / high) ** 8), size)[:len(x)]


def record(rng, air, start, seconds, ppm, kind):
    d = DEVICES[kind]
    n = int(RATE * seconds)
    clock = (start + np.arange(n) / RATE / (1 + ppm * 1e-6)) * RATE
    x = np.interp(clock, np.arange(len(air)), air)
    x = x / (np.std(x) + 1e-9) * 0.12
    x += shaped(rng, n, 50, 6000) * d["noise"] * rng.uniform(0.5, 2)
    gusts = np.interp(np.arange(n), RATE * np.arange(n // RATE + 2), np.maximum(0, rng.standard_normal(n // RATE + 2)))[:n]
    x += shaped(rng, n, 10, 160) * gusts * d["wind"] * rng.uniform(0, 0.6)
    x = band(x, *d["band"])
    if d["agc"]:
        x = gain_control(x)
    return np.clip(x / d["clip"] * rng.uniform(0.7, 1.3), -1, 1) * d["clip"] * 0.9


def encode(path, x, codec, rate):
    plain = path + ".tmp.wav"
    with wave.open(plain, "wb") as w:
        w.setnchannels(1), w.setsampwidth(2), w.setframerate(RATE)
        w.writeframes((x * 32767).astype("<i2").tobytes())
    suffix, options = CODECS[codec]
    subprocess.run(["ffmpeg", "-nostdin", "-y", "-loglevel", "error", "-i", plain, "-ar", str(rate), "-fflags", "+bitexact", *options, path + "." + suffix], check=True)
    os.remove(plain)
    return os.path.basename(path) + "." + suffix


def plan(rng, number, brief):
    """Lengths of the event and of its recordings. Every tenth scene is long, every eighth a chain; brief ones are for a quick look."""
    if brief:
        return 45, [(rng.uniform(0, 12), 30) for _ in range(3)]
    if number % 10 == 7:
        return 900, [(rng.uniform(0, 20), 900 - rng.uniform(30, 60)) for _ in range(3)]
    if number % 8 == 3:  # a chain: each overlaps the next by some seconds only
        length, lap = rng.uniform(40, 60), rng.uniform(14, 22)
        return 200, [(i * (length - lap), length) for i in range(4)]
    seconds = float(rng.uniform(70, 180))
    spans = []
    for _ in range(rng.integers(4, 7)):
        length = rng.uniform(25, seconds * 0.9)
        spans.append((rng.uniform(0, seconds - length), length))
    return seconds, spans


def music(rng, seconds):
    """Plucked notes over a beat, the same again and again: what a loudspeaker on a set plays."""
    beat, notes = int(RATE * rng.uniform(0.22, 0.45)), 220 * 2 ** (np.array([0, 3, 5, 7, 10, 12, 15]) / 12)
    t, bars = np.arange(2 * beat) / RATE, int(rng.integers(20, 90))
    loop = np.zeros((bars + 2) * beat)
    for i in range(bars):
        loop[i * beat:(i + 2) * beat] += sum(np.sin(2 * np.pi * rng.choice(notes) * k * t) / k for k in (1, 2, 3)) * np.exp(-5 * t) * rng.uniform(0.3, 1)
        loop[i * beat:i * beat + beat // 4] += shaped(rng, beat // 4, 800, 7000) * np.exp(-np.arange(beat // 4) / (beat / 20)) * rng.choice([0, 0.3])
    return np.tile(loop[:bars * beat], int(seconds * RATE / bars / beat) + 1)[:int(seconds * RATE)]


def playback(rng, number):
    """Takes with the same playback, from 200 on: (name, sounds, spans) of each. In every third one event only, with music all through."""
    length, size = float(rng.uniform(70, 150)), 8
    if number % 3 == 2:
        tune = music(rng, length) * 0.3
        return size, [("event", event(rng, length + 5, size, 0) + [(0.0, rng.uniform(0, size, 2), tune)], [(rng.uniform(0, 15), length - 20) for _ in range(3)])]
    tune, events = music(rng, length * rng.uniform(0.3, 0.5)) * rng.uniform(0.3, 1), []
    for take in ("take1", "take2"):
        sounds = event(rng, length + 5, size, 0) + [(rng.uniform(0, 0.5 * length), rng.uniform(0, size, 2), tune)]
        events.append((take, sounds, [(rng.uniform(0, 10), length - 12) for _ in range(1 + number % 3)]))
    return size, events


def write(folder, number, brief=False):
    rng = np.random.default_rng(number)
    os.makedirs(folder, exist_ok=True)
    truth = {}
    seconds, spans = plan(rng, number, brief)
    size = float(rng.uniform(4, 12))
    rings = int(rng.integers(1, 4)) if number % 4 == 2 else 0
    events = [("event", event(rng, seconds + 5, size, rings), spans)]
    for decoy in range(1 if brief else int(rng.integers(0, 3))):
        length = 25.0 if brief else float(rng.uniform(30, 120))
        events.append(("decoy%d" % decoy, event(rng, length + 5, size, rings), [(0, length)]))
    if number >= 200:
        size, events = playback(rng, number)
    for name, sounds, each in events:
        for start, length in each:
            kind = str(rng.choice(list(DEVICES)))
            codec, rate = DEVICES[kind]["codecs"][rng.integers(len(DEVICES[kind]["codecs"]))]
            ppm = float(rng.uniform(-150, 150) if rng.random() < 0.3 else rng.normal(0, 25))
            air = hear(rng, sounds, start + length, rng.uniform(0, size, 2), DEVICES[kind]["near"])
            x = record(rng, air, start, length, ppm, kind)
            file = encode(os.path.join(folder, "%02d-%s" % (len(truth), kind)), x, codec, rate)
            truth[file] = {"start": float(start), "ppm": ppm, "length": float(length), "event": name}
    return truth
