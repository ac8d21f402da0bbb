#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""qr_peer.py - QR codes as libqrencode draws them: a JSON list of texts in, for each its rows of 0 and 1 out (octets, level M)."""
import ctypes
import json
import sys


class Code(ctypes.Structure):
    _fields_ = [("version", ctypes.c_int), ("width", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]


def rows(library, text):
    octets = text.encode()
    code = library.QRcode_encodeData(len(octets), octets, 0, 1).contents
    return ["".join(str(code.data[y * code.width + x] & 1) for x in range(code.width)) for y in range(code.width)]


def main():
    library = ctypes.CDLL("libqrencode.so.4")
    library.QRcode_encodeData.restype = ctypes.POINTER(Code)
    library.QRcode_encodeData.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_int]
    json.dump([rows(library, text) for text in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()
