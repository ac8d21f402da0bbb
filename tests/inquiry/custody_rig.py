#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""custody_rig.py - what the tests of exhibits share: the program, an account to work in, files and their hashes."""
import atexit
import hashlib
import json
import os
import shutil
import subprocess
import tempfile

from media_rig import SHOWCLEAR, finish, test

__all__ = ["SHOWCLEAR", "INTAKE", "account", "ask", "begin", "entries", "entry", "ffmpeg", "finish", "kept", "put", "sha", "take", "test", "words"]


def ask(*argv, before=None):
    p = subprocess.run((SHOWCLEAR, "inquiry") + argv, capture_output=True, preexec_fn=before, restore_signals=before is None)
    return p.returncode, p.stdout.decode(), p.stderr.decode()


def entry(place, number):
    for e in json.loads(ask("list", place, "--json")[1] or "[]"):
        said = {k: v[0]["v"] for k, v in e["fields"].items()}
        if said.get("number") == number:
            return said
    return {}


def entries(place, kind):
    return [{k: v[0]["v"] for k, v in e["fields"].items()} for e in json.loads(ask("list", place, "--json", "--kind", kind)[1] or "[]")]


INTAKE = {"title": "Camera B", "source": "second unit", "collected-by": "Ada Vale", "when": "2031-05-03T10:00-06:00", "where": "the office",
          "how": "copied from the card", "device": "camera B", "basis": "consent", "sensitivity": "open"}


def words(**more):
    said = dict(INTAKE, **{k.replace("_", "-"): v for k, v in more.items()})
    return [w for k, v in said.items() if v is not None for w in ("--" + k, v)]


def take(place, name, *more, before=None, **fields):
    return ask("take", place, name, *words(**fields), *more, before=before)


def put(name, octets):
    with open(name, "wb") as f:
        f.write(octets if isinstance(octets, bytes) else octets.encode())
    return name


def sha(name):
    with open(name, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def kept(place):
    return sorted(os.listdir(place + "/exhibits")) if os.path.isdir(place + "/exhibits") else []


def account(place):
    test("an account is made", ask("new", place, "--title", "The ridge", "--by", "Ada Vale")[0] == 0)
    return place


def ffmpeg(*argv):
    subprocess.run(("ffmpeg", "-nostdin", "-v", "error", "-y") + argv, check=True)


def begin():
    """A folder of its own until the end, and a recording in it, b.mp4."""
    place = tempfile.mkdtemp(prefix="showclear-custody-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    os.chdir(place)
    os.environ["XDG_STATE_HOME"] = os.getcwd() + "/state"
    ffmpeg("-f", "lavfi", "-i", "testsrc=d=2:s=320x240:r=25", "-f", "lavfi", "-i", "sine=d=2", "-movflags", "+faststart", "b.mp4")
