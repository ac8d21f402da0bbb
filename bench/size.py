# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""size.py - what is shipped: one executable, and what a phone loads from it, compressed as it is sent."""
import os
import subprocess

KIB = 1024
FIRST = ["index.html", "app.css", "app.js", "chunk.js"]  # before it shows anything; all else comes later, by itself


def sent(path):
    """Octets over the air. Fonts are compressed already."""
    with open(path, "rb") as f:
        plain = f.read()
    return len(plain) if path.endswith(".woff2") else min(len(plain), len(subprocess.run(["zopfli", "-c", path], stdout=subprocess.PIPE, check=True).stdout))


def stripped(path):
    """Without what only a debugger reads."""
    out = path + ".stripped"
    if subprocess.run(["strip", "-o", out, path]).returncode:
        return 0
    octets = os.path.getsize(out)
    os.remove(out)
    return octets


def measure(build, dist, row):
    program = os.path.join(build, "showclear")
    print("size: showclear %.0f KiB, stripped %.0f KiB" % (os.path.getsize(program) / KIB, stripped(program) / KIB))
    row("one executable, page inside, stripped", "%.0f KiB" % (stripped(program) / KIB), "", "", "one file", "")
    wasm = os.path.join(build, "src", "core.wasm")
    if not os.path.isdir(dist) or not os.path.exists(wasm):
        print("  page: not built")
        return
    fonts = [os.path.join(dist, "fonts", name) for name in os.listdir(os.path.join(dist, "fonts"))]
    # A phone loads one language besides English, at most: the longest counts.
    words = max((os.path.join(dist, "words", name) for name in ("es.json", "uk.json")), key=sent)
    files = [os.path.join(dist, name) for name in FIRST] + [wasm, words]
    for path in sorted(files + fonts):
        print("  %-40s %8.1f KiB sent, %8.1f KiB plain" % (os.path.basename(path), sent(path) / KIB, os.path.getsize(path) / KIB))
    rest, drawn = sum(map(sent, files)) / KIB, sum(map(sent, fonts)) / KIB
    row("page, compressed, without fonts (core.wasm with it)", "%.1f KiB" % rest, "", "", "< 100 KiB", "met" if rest < 100 else "not met")
    row("page with its fonts", "%.1f KiB" % (rest + drawn), "", "", "< 250 KiB", "met" if rest + drawn < 250 else "not met")
