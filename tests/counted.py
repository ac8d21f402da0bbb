# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""counted.py - what tests in Python share: what held is counted, what did not is said, the last line is their sum."""
import sys

counted = {"passed": 0, "failed": 0}


def test(name, held, more=""):
    counted["passed" if held else "failed"] += 1
    if not held:
        print("not ok %s %s" % (name, more))


def finish():
    print("%(passed)d passed, %(failed)d failed" % counted)
    sys.exit(counted["failed"] > 0)
