#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""both_ways AGE_PIPE - the age module and the stock `age` open what the other sealed, with keys that either made, and refuse
the same damage."""
import os
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

pipe = sys.argv[1]


def run(argv, data=b""):
    p = subprocess.run(argv, input=data, capture_output=True)
    return p.returncode, p.stdout


if not shutil.which("age"):
    print("skipped: the stock age is not installed (tools/setup check)")
    sys.exit(77)
folder = tempfile.mkdtemp(prefix="showclear-age-")
dice = random.Random(11)
recipient, secret = run([pipe, "key"])[1].decode().split()
ours = os.path.join(folder, "ours")
open(ours, "w").write("# a comment\n%s\n" % secret)
test("the stock program reads our key as the same", run(["age-keygen", "-y", ours])[1].decode().strip() == recipient)
theirs = os.path.join(folder, "theirs")
run(["age-keygen", "-o", theirs])
their_recipient = run(["age-keygen", "-y", theirs])[1].decode().strip()
their_secret = [line for line in open(theirs).read().split("\n") if line.startswith("AGE-")][0]

for size in (0, 1, 47, 48, 65535, 65536, 65537, 131072, 300001):
    data = dice.randbytes(size)
    sealed = run([pipe, "seal", recipient, their_recipient], data)[1]
    for key in (ours, theirs):
        test("age opens ours of %d" % size, run(["age", "-d", "-i", key], sealed) == (0, data))
    for key, text in ((recipient, secret), (their_recipient, their_secret)):
        sealed = run(["age", "-r", key, "-r", their_recipient, "-r", recipient], data)[1]
        test("we open age's of %d" % size, run([pipe, "open", text], sealed) == (0, data))

# What else may stand in a header is passed over: an ssh key as a further recipient.
if shutil.which("ssh-keygen"):
    ssh = os.path.join(folder, "ssh")
    run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", ssh])
    sealed = run(["age", "-R", ssh + ".pub", "-r", recipient], b"with an ssh key")[1]
    test("we open beside another kind of recipient", run([pipe, "open", secret], sealed) == (0, b"with an ssh key"))
    sealed = run(["age", "-R", ssh + ".pub"], b"only an ssh key")[1]
    test("sealed to another kind only", run([pipe, "open", secret], sealed)[0] == 1)

sealed = run([pipe, "seal", recipient], dice.randbytes(70000))[1]
for at in sorted(dice.sample(range(len(sealed)), 60) + list(range(0, 260, 7))):
    damaged = bytearray(sealed)
    damaged[at] ^= 1 << dice.randrange(8)
    verdicts = run([pipe, "open", secret], bytes(damaged))[0], run(["age", "-d", "-i", ours], bytes(damaged))[0]
    test("byte %d changed: %s" % (at, verdicts), verdicts == (1, 1))
for length in dice.sample(range(len(sealed)), 60):
    verdicts = run([pipe, "open", secret], sealed[:length])[0], run(["age", "-d", "-i", ours], sealed[:length])[0]
    test("cut at %d: %s" % (length, verdicts), verdicts == (1, 1))
shutil.rmtree(folder)
finish()
