#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""embed.py NAME OUT.c FOLDER|FILE... - folders' files, and files beside them, as a C table (src/net/embedded.h).

Of two files with one path the later counts; a folder that is not there has none. OUT.c is left alone when nothing changed, so that a build without a new page compiles nothing."""
import gzip
import hashlib
import os
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


def table(name, places):
    out = ['/* Written by tools/embed.py. */', '#include "net/embedded.h"']
    rows = []
    for i, (path, place) in enumerate(files(places)):
        with open(place, "rb") as f:
            plain = f.read()
        small = gzip.compress(plain, 9, mtime=0)
        small = small if len(small) < len(plain) * 0.95 else b""
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
    text = table(name, places)
    if os.path.exists(target):
        with open(target) as f:
            if f.read() == text:
                return
    with open(target, "w") as f:
        f.write(text)


main()
