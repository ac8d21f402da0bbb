# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""media_rig.py - what the tests of `showclear media` share: the program, a folder to work in, a count, the schema."""
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import mhl_peer as peer
from counted import finish, test

SHOWCLEAR = os.path.abspath(sys.argv[1])
HERE = os.path.dirname(os.path.abspath(__file__))


def media(*argv, cwd=None):
    """Exit code and what was printed."""
    p = subprocess.run([SHOWCLEAR, "media", *argv], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=cwd, timeout=120)
    return p.returncode, p.stdout.decode(errors="surrogateescape")


def told(*argv, cwd=None):
    """Exit code, {what: {paths}}, and all of it."""
    code, out = media(*argv, "--json", cwd=cwd)
    said = json.loads(out)
    found = {}
    for f in said["findings"]:
        found.setdefault(f["what"], set()).add(f["path"])
    assert said["exit"] == code
    return code, found, said


def put(root, **files):
    for name, text in files.items():
        write(os.path.join(root, name.replace("__", "/").replace("_dot_", ".")), text)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as f:
        f.write(text.encode() if isinstance(text, str) else text)


def valid(root):
    """Every manifest and chain below validates by the schema; the complaint, or ""."""
    said = ""
    for top, _, names in os.walk(root):
        for name in names:
            schema = "manifest.xsd" if name.endswith(".mhl") else "chain.xsd" if name.startswith("ascmhl_") else None
            if not schema:
                continue
            p = subprocess.run(["xmllint", "--noout", "--schema", os.path.join(HERE, schema), os.path.join(top, name)],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            said += "" if p.returncode == 0 else p.stdout
    return said


class Place:
    """A folder that goes away at the end."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="media-")
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def card(place, name="A002R2EC"):
    root = os.path.join(place, name)
    put(root, Clips__A002C006_dot_mov="six", Clips__A002C007_dot_mov="seven", Sidecar_dot_txt="side")
    return root
