# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""tree.py - our own files, and how a lint program says what it found."""
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOT_OURS = {"node_modules", "dist", ".git", ".library", "corpus", "showclear.d", "package-lock.json", "LICENSE"}


def files(root, *endings, under=""):
    """Paths relative to ${root}, sorted; all files when no ending is given."""
    found = []
    for top, folders, names in os.walk(os.path.join(root, under)):
        folders[:] = sorted(f for f in folders if f not in NOT_OURS and not f.startswith("build") and f != "__pycache__")
        for name in names:
            if name not in NOT_OURS and (not endings or name.endswith(endings)):
                found.append(os.path.relpath(os.path.join(top, name), root))
    return sorted(found)


def lines(root, path):
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as f:
        return f.read().split("\n")


def report(checks):
    """checks: name -> offenders as text. Each check is one test."""
    failed = 0
    for name, offenders in checks.items():
        for offender in offenders:
            print(offender)
        if offenders:
            print("not ok %s: %d" % (name, len(offenders)))
            failed += 1
    print("%d passed, %d failed" % (len(checks) - failed, failed))
    sys.exit(1 if failed else 0)
