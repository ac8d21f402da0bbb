#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""broken_off SHOWCLEAR - what is broken off leaves nothing half. On a disk that runs full at any place: a fault with what to do, nothing
taken, written, given or packed; with room it is done. Killed at any call of the system: the account opens, and nothing half is believed."""
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys

from custody_rig import SHOWCLEAR, ask, begin, finish, put, sha, test, words

PAGE = 4096
PART = {"add": ("inquiry", "add", "a", json.dumps({"kind": "open", "set": {"text": "x" * 9000}})),
        "take": ("inquiry", "take", "a", "clip") + tuple(words()),
        "copy": ("inquiry", "copy", "a", "X1", "--out", "out"),
        "disclose": ("inquiry", "disclose", "a", "X1", "--to", "the bureau", "--basis", "asked", "--out", "out"),
        "attach": ("inquiry", "attach", "a", "logged", "--name", "day"),
        "tables": ("inquiry", "tables", "a", "--to", "out"),
        "package": ("inquiry", "package", "a", "--out", "out", "--to", "the bureau"),
        "create": ("media", "create", "card"),
        "transfer": ("media", "transfer", "card", "out")}


def run(*argv):
    p = subprocess.run((SHOWCLEAR,) + argv, capture_output=True)
    return p.returncode, p.stdout.decode() + p.stderr.decode()


def made():
    """An account with an exhibit, a log to attach, a card with its history."""
    for name in os.listdir("."):
        shutil.rmtree(name) if os.path.isdir(name) else os.unlink(name)
    put("first", os.urandom(1 << 20)), put("clip", os.urandom(1 << 18))
    ask("new", "a", "--title", "The ridge", "--by", "Ada Vale")
    ask("take", "a", "first", *words())
    run("new", "day.d", "--title", "Day"), run("export", "day.d", "logged")
    os.makedirs("card/Clips")
    for n in range(12):
        put("card/Clips/%d.mov" % n, str(n) * 9000)
    run("media", "create", "card")


def files():
    own = ("./state", "./a/showclear.db", "./filling")
    found = (os.path.join(top, name) for top, _, names in os.walk(".") for name in names)
    return {name: os.path.getsize(name) for name in found if not name.startswith(own)}


def entries():
    return len(json.loads(ask("list", "a", "--json")[1]))


def whole(name):
    """The account is read, its log holds, each exhibit is what was taken in; what no entry has is named, and nothing else."""
    code, said, why = ask("exhibits", "a")
    named = [line for line in said.split("\n")[:-2] if not line.startswith("unlisted")]
    test("%s: every exhibit is whole" % name, code in (0, 1) and not named, said + why)
    test("%s: the log holds" % name, run("verify", "a")[0] == 0)
    test("%s: the card's history holds" % name, run("media", "verify", "card")[0] == 0)


def fill(pages):
    """All but so many pages of the disk."""
    with open("filling", "ab", buffering=0) as f:
        size = 1 << 20
        while size >= PAGE:
            try:
                f.write(bytes(size))
            except OSError:
                size >>= 1
        os.ftruncate(f.fileno(), max(0, os.fstat(f.fileno()).st_size // PAGE - pages) * PAGE)


def full(name):
    made()
    argv, before, count = PART[name], files(), entries()
    for pages in (0, 8, 64, 68, 257, 262, 400):
        fill(pages)
        code, why = run(*argv)
        os.unlink("filling")
        if code == 0 or "what was written stands" in why:
            break
        test("%s: a full disk is a fault, with what to do (%d)" % (name, pages), code == 3 and "disk" in why and "oom, and do it again" in why, (code, why))
        after = files()
        if name == "transfer":  # what came whole stays, and is not sent again
            half = [f for f in after if ".part" in f or (f.startswith("./out/Clips") and after[f] != before["./card" + f[5:]])]
            test("transfer: no half of a file, and no manifest without its chain (%d)" % pages, not half and run("media", "info", "out")[0] in (0, 30), half)
        else:
            test("%s: nothing is left of it (%d)" % (name, pages), after == before, set(after) ^ set(before))
        test("%s: nothing is written (%d)" % (name, pages), entries() == count)
    test("%s: there was no room at first" % name, pages > 0)
    test("%s: with room it is done" % name, code == 0 or "stands" in why or run(*argv)[0] == 0, why)
    whole(name)


LIBC = ctypes.CDLL(None, use_errno=True)
TRACEME, SYSCALL = 0, 24


def ptrace(request, pid, signal_number=0):
    return LIBC.ptrace(ctypes.c_long(request), ctypes.c_long(pid), ctypes.c_void_p(0), ctypes.c_void_p(signal_number))


def killed_at(argv, most):
    """It makes so many calls, and is killed at that; how many it made."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        ptrace(TRACEME, 0)
        os.execv(SHOWCLEAR, (SHOWCLEAR,) + argv)
    status, count = os.waitpid(pid, 0)[1], 0
    while os.WIFSTOPPED(status) and count < most:
        stopped = os.WSTOPSIG(status)
        ptrace(SYSCALL, pid, 0 if stopped == signal.SIGTRAP else stopped)
        status, count = os.waitpid(pid, 0)[1], count + 1
    if os.WIFSTOPPED(status):
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return count


def killed(name):
    made()
    argv, count = PART[name], entries()
    calls = killed_at(argv, 1 << 20)
    made()
    at = sorted({calls * n // 6 for n in range(2, 6)} | {calls - n for n in (24, 60, 90)})
    for n in at:
        killed_at(argv, n)
        now = entries()
        test("%s, killed at %d of %d: a line is there or it is not" % (name, n, calls), count <= now <= count + 1, (count, now))
        count = now
        if name == "create" and run("media", "verify", "card")[0] == 31:  # between two names: said, and not believed
            for manifest in set(os.listdir("card/ascmhl")) - set(open("card/ascmhl/ascmhl_chain.xml").read().replace("<", ">").split(">")):
                os.unlink("card/ascmhl/" + manifest) if manifest.endswith(".mhl") else None
        whole("%s, killed at %d" % (name, n))
        if name == "package" and os.path.exists("out"):
            test("a package that is there is whole", subprocess.run((sys.executable, "-I", "check.py"), cwd="out", capture_output=True).returncode == 0)
        for left in ("out", "out.part"):
            if os.path.exists(left):
                shutil.rmtree(left) if os.path.isdir(left) else os.unlink(left)
    code, why = run(*argv)
    test("%s: then it is done" % name, code == 0 or "already" in why, why)
    whole(name)
    exhibits = os.listdir("a/exhibits")
    test("%s: no half of a file is left" % name, all(sha("a/exhibits/" + one) == one for one in exhibits), exhibits)


def small_disk():
    os.mkdir("disk")
    if subprocess.run(("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", "disk"), stderr=subprocess.DEVNULL).returncode != 0:
        return print("skipped: no right to mount a small disk here")
    os.chdir("disk")
    os.environ["XDG_STATE_HOME"] = os.getcwd() + "/state"
    try:
        for name in PART:
            full(name)
    finally:
        os.chdir("..")
        subprocess.run(("umount", "-l", "disk"), check=True)


begin()
small_disk()
os.mkdir("killed")
os.chdir("killed")
for each in ("add", "take", "attach", "package", "create"):
    killed(each)
finish()
