# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""bad.py - files that are no good recording, each with what has to be said of it: a word of the reason, or None where it is used."""
import os
import struct
import subprocess

import numpy as np

RATE = 16000


def wav(samples, rate=RATE, bits=16, channels=1, extra=b"", data_len=None):
    data = samples if isinstance(samples, bytes) else (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    fmt = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)
    body = b"WAVE" + b"fmt " + struct.pack("<I", 16) + fmt + extra + b"data" + struct.pack("<I", len(data) if data_len is None else data_len) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def bext(date=b"1969-07-20", time=b"20:17:40", reference=3 * 48000):
    body = bytes(256) + bytes(32) + bytes(32) + date + time + struct.pack("<Q", reference) + bytes(256)
    return b"bext" + struct.pack("<I", len(body)) + body


def write(folder, good):
    """Makes them in ${folder}; ${good}: samples of a real scene. Returns {name: what is said, or None}."""
    said = {}

    def put(name, octets, what):
        with open(os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else os.fsencode(name)), "wb") as f:
            f.write(octets)
        if isinstance(name, bytes):
            name = name.decode("utf-8", "backslashreplace").replace("\n", "\\x0a")
        said[name] = what

    seconds = np.arange(20 * RATE) / RATE
    outside = os.path.join(folder, "..", "outside.wav")
    with open(outside, "wb") as f:
        f.write(wav(good))
    put("empty.wav", b"", "zero octets")
    put("empty.mp4", b"", "zero octets")
    put("no-sample.wav", wav(b""), "without a sample")
    put("odd-head.wav", wav(good)[:20] + struct.pack("<HHIIHH", 1, 0, 0, 0, 0, 16) + wav(good)[36:], "contradicts itself")
    put("cut-off.wav", wav(good)[:len(good) // 2], None)
    put("half-a-head.wav", wav(good)[:30], "contradicts itself")
    put("text.mp3", b"this is no sound at all\n" * 100, "no recording")
    put("zeros.mp4", bytes(5000), "no recording")
    put("list.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:20\n#EXTINF:20,\nfile://%s\n#EXT-X-ENDLIST\n" % os.path.abspath(outside).encode(), "no recording")
    put("list.wav", b"ffconcat version 1.0\nfile '%s'\n" % os.path.abspath(outside).encode(), "no recording")
    put("session.sdp", b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n", "no recording")
    put("silent.wav", wav(np.zeros(20 * RATE)), None)
    put("tone-a.wav", wav(0.5 * np.sin(2 * np.pi * 1000 * seconds)), None)
    put("tone-b.wav", wav(0.5 * np.sin(2 * np.pi * 1000 * seconds[5 * RATE:])), None)
    put("hum-a.wav", wav(sum(0.1 * np.sin(2 * np.pi * 50 * k * seconds) for k in range(1, 30))), None)
    put("hum-b.wav", wav(sum(0.1 * np.sin(2 * np.pi * 50 * k * seconds + k) for k in range(1, 30))), None)
    put("short.wav", wav(good[:400]), None)
    put("before-1970.wav", wav(good, extra=bext()), None)
    put("clipped.wav", wav(np.clip(good * 30, -0.99, 0.99)), None)
    put(b"bad\xff\nname.wav", wav(good), None)
    put("e\u0301.wav", wav(good), None)
    put("\u00e9.wav", wav(good), None)
    put("-y.wav", wav(good), None)
    for name, rate in (("low.wav", 8000), ("high.wav", 96000)):
        put(name, b"", None)
        plain = os.path.join(folder, "..", "plain.wav")
        with open(plain, "wb") as f:
            f.write(wav(good))
        subprocess.run(["ffmpeg", "-nostdin", "-y", "-loglevel", "error", "-i", plain, "-ar", str(rate), os.path.join(folder, name)], check=True)
    put("is-mp3.wav", b"", None)
    subprocess.run(["ffmpeg", "-nostdin", "-y", "-loglevel", "error", "-i", plain, "-f", "mp3", os.path.join(folder, "is-mp3.wav")], check=True)
    os.mkfifo(os.path.join(folder, "fifo.wav"))
    said["fifo.wav"] = "a FIFO"
    os.symlink("nowhere", os.path.join(folder, "nowhere.wav"))
    said["nowhere.wav"] = "link to nothing"
    os.symlink("loop.wav", os.path.join(folder, "loop.wav"))
    said["loop.wav"] = "link in a circle"
    return said
