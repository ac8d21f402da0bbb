#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""embed.py NAME OUT.c FOLDER|FILE... - folders' files, and files beside them, as a C table (src/net/embedded.h).

Of two files with one path the later counts; a folder that is not there has none. OUT.c is left alone when nothing changed, so that a build without a new page compiles nothing. Each file is packed once, by zopfli, and kept beside OUT.c under its hash: a phone on a busy set fetches it many times."""
import hashlib
import os
import subprocess
import sys


def files(places):
    found = {}
    for place in places:
        if os.path.isfile(place):
            found[os.path.basename(place)] = place
        for top, _, names in os.walk(place):
            for path in (os.path.join(top, name) for name in names):
                found[os.path.relpath(path, place).replace(os.sep, "/")] = path
    return sorted(found.items())


def array(out, name, data):
    out.append("static const uint8_t %s[] = {" % name)
    out.extend(",".join(map(str, data[at:at + 32])) + "," for at in range(0, len(data), 32))
    out.append("};" if data else "0};")


def packed(plain, keep):
    """As a gzip file without a time or a name in it; of less than 5 % saving nothing."""
    kept = os.path.join(keep, hashlib.sha256(plain).hexdigest())
    if not os.path.exists(kept):
        os.makedirs(keep, exist_ok=True)
        mine = "%s.%d" % (kept, os.getpid())
        with open(mine, "wb") as f:
            f.write(plain)
        small = subprocess.run(["zopfli", "-c", mine], stdout=subprocess.PIPE, check=True).stdout
        with open(mine, "wb") as f:
            f.write(small)
        os.replace(mine, kept)
    with open(kept, "rb") as f:
        small = f.read()
    return small if len(small) < len(plain) * 0.95 else b""


def table(name, places, keep):
    out = ['/* Written by tools/embed.py. */', '#include "net/embedded.h"']
    rows = []
    for i, (path, place) in enumerate(files(places)):
        with open(place, "rb") as f:
            plain = f.read()
        small = packed(plain, keep)
        array(out, "plain_%d" % i, plain)
        if small:
            array(out, "gzip_%d" % i, small)
        rows.append('    {"%s", "\\"%s\\"", {plain_%d, %d}, {%s, %d}},' % (
            path, hashlib.sha256(plain).hexdigest()[:32], i, len(plain),
            "gzip_%d" % i if small else "NULL", len(small)))
    out.append("const struct embedded embedded_%s[] = {" % name)
    return "\n".join(out + rows + ["    {0}};", ""])


def main():
    name, target, *places = sys.argv[1:]
    text = table(name, places, os.path.join(os.path.dirname(target), "packed"))
    if os.path.exists(target):
        with open(target) as f:
            if f.read() == text:
                return
    with open(target, "w") as f:
        f.write(text)


main()
