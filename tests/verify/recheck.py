#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""recheck.py EXPORT - the root of an exported log, computed again from its entries by another program in another language,
after RFC 6962 and C2SP tlog-tiles; it shares no line with showclear and checks no signature. Prints size and root; exit 1
when the checkpoint says otherwise."""
import base64
import hashlib
import os
import sys


def path(n):
    groups = ["%03d" % (n % 1000)]
    while n >= 1000:
        n //= 1000
        groups.insert(0, "x%03d" % (n % 1000))
    return "/".join(groups)


def entries(top, size):
    for n in range(0, size, 256):
        width = min(256, size - n)
        name = os.path.join(top, "tile/entries", path(n // 256) + ("" if width == 256 else ".p/%d" % width))
        with open(name, "rb") as f:
            bundle = f.read()
        for _ in range(width):
            length = int.from_bytes(bundle[:2], "big")
            yield bundle[2:2 + length]
            bundle = bundle[2 + length:]


def root(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + root(leaves[:k]) + root(leaves[k:])).digest()


def main(top):
    with open(os.path.join(top, "checkpoint"), encoding="utf-8") as f:
        origin, size, stated = f.read().split("\n")[:3]
    found = root([hashlib.sha256(b"\0" + entry).digest() for entry in entries(top, int(size))])
    print(size, base64.b64encode(found).decode())
    return 0 if base64.b64encode(found).decode() == stated else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
