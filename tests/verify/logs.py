# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""logs.py - what the programs of this folder share: logs to damage, the command to ask, and the count at the end."""
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import traceback

SHOWCLEAR, MAKE_LOG = (os.path.abspath(p) for p in sys.argv[1:3])
passed, failed = 0, 0


def environment(state):
    return dict(os.environ, XDG_STATE_HOME=state)


def run(*words, state, binary=False):
    """(exit code, what it printed). A program that dies of a signal, or answers a fault, is never what was asked for."""
    p = subprocess.run([SHOWCLEAR, *words], env=environment(state), capture_output=True, timeout=120)
    if p.returncode not in (0, 1, 2, 3):
        raise AssertionError("%s ended with %d: %s" % (" ".join(words[:2]), p.returncode, p.stderr.decode(errors="replace")))
    return p.returncode, p.stdout if binary else p.stdout.decode()


def make(folder, events, *more, state):
    """The log's key."""
    p = subprocess.run([MAKE_LOG, folder, str(events), *more], env=environment(state), check=True, capture_output=True)
    return p.stdout.decode().strip()


def vkey_of(folder):
    """The key that a folder's store names."""
    db = sqlite3.connect("file:%s?mode=ro" % os.path.join(folder, "showclear.db"), uri=True)
    vkey = db.execute("SELECT value FROM meta WHERE id = 4").fetchone()[0].decode()
    db.close()
    return vkey


def verify(place, *more, state):
    """(exit code, answer). With exit 2 and 3 there is no answer."""
    code, text = run("verify", place, "--json", *more, state=state)
    answer = json.loads(text) if code in (0, 1) else None
    assert answer is None or answer["ok"] == (code == 0), text
    assert answer is None or answer["ok"] == (not answer["problems"]), text
    return code, answer


def head_of(state):
    """head.last: the one log this state folder knows."""
    top = os.path.join(state, "showclear")
    (name,) = os.listdir(top)
    return os.path.join(top, name, "head.last")


def places(answer):
    return [p["place"] for p in answer["problems"]]


@contextlib.contextmanager
def case(name):
    """One test: what goes wrong inside is told, and the next one runs."""
    global passed, failed
    try:
        yield
        passed += 1
    except Exception:
        failed += 1
        print("not ok %s" % name)
        traceback.print_exc(limit=3, file=sys.stdout)


def room():
    return tempfile.TemporaryDirectory(prefix="showclear-verify-")


def end():
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed else 0)
