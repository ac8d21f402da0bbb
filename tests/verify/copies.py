#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""copies SHOWCLEAR MAKE_LOG PULLED - copies made, read back and brought back: by the stock age and tar too; to a stick that is full,
pulled out or lies; from another production, older, newer; damaged, cut off, and made by somebody who means harm."""
import hashlib
import io
import os
import shutil
import sqlite3
import subprocess
import tarfile

import sys

import logs
from logs import case, run

PULLED = os.path.abspath(sys.argv[3])


def tell(*words, state, **more):
    """(exit code, stdout, stderr)"""
    p = subprocess.run([logs.SHOWCLEAR, *words], env=dict(logs.environment(state), **more), capture_output=True, timeout=120, text=True)
    assert p.returncode in (0, 1, 2, 3), (words, p.returncode, p.stderr)
    return p.returncode, p.stdout, p.stderr


class Set:
    """A production with private texts, a picture, a witness's signature and a screenplay; its key; a stick."""

    def __init__(self, top, name, events=700, seed="1"):
        self.state = os.path.join(top, "state")
        self.dir, self.stick, self.key = (os.path.join(top, name + "-" + what) for what in ("d", "stick", "key"))
        os.makedirs(self.stick)
        self.vkey = logs.make(self.dir, events, seed, state=self.state)
        open(os.path.join(self.dir, "screenplay.fountain"), "w").write("INT. BARN - DAY\n")
        open(os.path.join(self.dir, "place"), "w").write("45.66 -110.56\n")
        self.recipient = tell("backup", self.dir, "--new-key", self.key, state=self.state)[1].split()[0]

    def copy(self, *more, **options):
        code, said, wrong = tell("backup", self.dir, self.stick, *more, state=self.state, **options)
        assert code == 0, wrong
        return os.path.join(self.stick, sorted(os.listdir(self.stick))[-1])

    def back(self, copy, to, *more):
        return tell("restore", copy, to, "--identity", self.key, *more, state=self.state)


def add_picture(folder):
    db = sqlite3.connect(os.path.join(folder, "media.db"))
    db.executescript("PRAGMA application_id = 1399353197; PRAGMA user_version = 1;"
                     "CREATE TABLE media (hash BLOB PRIMARY KEY, parts INTEGER NOT NULL, kind INTEGER NOT NULL, tells INTEGER NOT NULL) WITHOUT ROWID;"
                     "CREATE TABLE part (hash BLOB NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (hash, n)) WITHOUT ROWID;")
    whole = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9000
    digest = hashlib.sha256(whole).digest()
    db.execute("INSERT INTO media VALUES (?, 3, 2, 1)", (digest,))
    for n in range(3):
        db.execute("INSERT INTO part VALUES (?, ?, ?)", (digest, n, whole[n << 20:(n + 1) << 20]))
    db.commit()
    db.close()
    return whole


def rows(folder):
    db = sqlite3.connect("file:%s?mode=ro" % os.path.join(folder, "showclear.db"), uri=True)
    tables = {t: db.execute("SELECT * FROM %s ORDER BY 1, 2" % t).fetchall() for t in ("event", "tile", "private", "meta", "witness")}
    db.close()
    return tables


def archive(copy, key):
    return subprocess.run(["age", "-d", "-i", key, copy], check=True, capture_output=True).stdout


def files_of(plain):
    with tarfile.open(fileobj=io.BytesIO(plain)) as tar:
        return [(m.name, tar.extractfile(m).read()) for m in tar.getmembers()]


def build(files, change=lambda member: None):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            change(member)
            tar.addfile(member, io.BytesIO(content) if member.isreg() else None)
    return out.getvalue()


def below(top):
    return sorted(os.path.join(at, name) for at, folders, names in os.walk(top) for name in folders + names)


top = logs.room()
here = top.name
one = Set(here, "one")
whole = add_picture(one.dir)

with case("without a key nothing is copied, and how to make one is said"):
    os.rename(os.path.join(one.dir, "copy.keys"), os.path.join(here, "kept"))
    code, said, wrong = tell("backup", one.dir, one.stick, state=one.state)
    assert code == 2 and "--new-key" in wrong and os.listdir(one.stick) == []
    os.rename(os.path.join(here, "kept"), os.path.join(one.dir, "copy.keys"))
    assert tell("backup", one.dir, "--new-key", one.key, state=one.state)[0] == 3, "a key that is there is not written over"
    assert os.stat(one.key).st_mode & 0o077 == 0
    assert tell("backup", one.dir, one.stick, "--to", "age1nobody", state=one.state)[0] == 2
    assert tell("backup", here, one.stick, state=one.state)[0] == 2

with case("the secret half is nowhere in the folder"):
    secret = open(one.key).read().split("\n")[2]
    assert secret.startswith("AGE-SECRET-KEY-1")
    for path in below(one.dir):
        assert not os.path.isfile(path) or secret.encode() not in open(path, "rb").read()

with case("stock age and tar open it, and the log in it is an export"):
    copy = one.copy()
    files = files_of(archive(copy, one.key))
    names = [name for name, content in files]
    assert names[0] == "words" and names[-1] == "end" and "log/checkpoint" in names and "screenplay.fountain" in names
    assert dict(files)["place"] == b"45.66 -110.56\n"
    assert not any("key" in name and name != "log/key" for name in names)
    assert [content for name, content in files if name.startswith("media/")] == [whole]
    out = os.path.join(here, "opened")
    with tarfile.open(fileobj=io.BytesIO(archive(copy, one.key))) as tar:
        assert all(m.mtime == 0 and m.uid == 0 and m.isreg() for m in tar.getmembers())
        tar.extractall(out)
    code, answer = logs.verify(os.path.join(out, "log"), "--key", one.vkey, state=one.state)
    assert code == 0 and answer["size"] == answer["signed"] == 700, answer
    seed = open(os.path.join(one.dir, "log.key")).read().split()[1]
    assert seed.encode() not in archive(copy, one.key)

with case("the sealed file tells its finder nothing"):
    sealed = open(copy, "rb").read()
    for word in (b"ustar", b"words that were said", b"showclear", b"\x89PNG\r\n", b"INT. BARN"):
        assert word not in sealed, word

with case("brought back it is the same, on a machine that never saw it, and is read, not served"):
    back = os.path.join(here, "back")
    fresh = os.path.join(here, "fresh-state")
    code, said, wrong = tell("restore", copy, back, "--identity", one.key, "--key", one.vkey, state=fresh)
    assert code == 0, wrong
    assert rows(back) == rows(one.dir)
    code, answer = logs.verify(back, "--key", one.vkey, state=fresh)
    assert code == 0 and answer["signed"] == 700
    assert not os.path.exists(os.path.join(back, "log.key"))
    code, said, wrong = tell("serve", back, "--listen", "127.0.0.1:0", state=fresh)
    assert code == 3 and "showclear continue" in wrong, wrong
    assert rows(back) == rows(one.dir)
    db = sqlite3.connect(os.path.join(back, "media.db"))
    assert b"".join(r[0] for r in db.execute("SELECT bytes FROM part ORDER BY n")) == whole
    db.close()

with case("with the old key laid beside it, it is not served either"):
    shutil.copy(os.path.join(one.dir, "log.key"), back)
    code, said, wrong = tell("serve", back, "--listen", "127.0.0.1:0", state=fresh)
    assert code == 3 and "never kept this log" in wrong, wrong
    os.remove(os.path.join(back, "log.key"))

with case("to go on is an explicit act, under a new name that says from where"):
    again = os.path.join(here, "again.tar")
    assert tell("backup", back, again, "--plain", state=fresh)[0] == 0, "a folder that was brought back can be copied"
    assert tell("continue", back, state=fresh)[0] == 0
    code, answer = logs.verify(back, state=fresh)
    assert code == 0 and answer["size"] == 701
    first = run("log", back, state=fresh)[1].split("\n")[0]
    assert '"k":"log-continued"' in first and '"count":700' in first, first

with case("a plain copy is one on demand only, and says what it is"):
    out = os.path.join(here, "plain.tar")
    code, said, wrong = tell("backup", one.dir, out, "--plain", state=one.state)
    assert code == 0 and "not encrypted" in said
    assert tell("backup", one.dir, out, "--plain", state=one.state)[0] == 2, "a file that is there is not written over"
    code, said, wrong = tell("restore", out, os.path.join(here, "from-plain"), state=one.state)
    assert code == 0, wrong

for how, words in (("full", "no room"), ("gone", "pulled out"), ("lies", "take another stick")):
    with case("a stick that is %s: said, nothing half done stays, and the copy before is there" % how):
        before = sorted((name, open(os.path.join(one.stick, name), "rb").read()) for name in os.listdir(one.stick))
        noted = open(os.path.join(one.dir, "copy.last")).read()
        for at in (0, 1, 150, 66000, len(sealed) - 1):
            code, said, wrong = tell("backup", one.dir, one.stick, state=one.state, LD_PRELOAD=PULLED, PULLED_AT=str(at), PULLED_HOW=how,
                                     ASAN_OPTIONS="verify_asan_link_order=0")
            assert code == 3 and words in wrong, (at, code, wrong)
            assert sorted((name, open(os.path.join(one.stick, name), "rb").read()) for name in os.listdir(one.stick)) == before, at
        assert open(os.path.join(one.dir, "copy.last")).read() == noted

with case("no folder, a folder that may not be written"):
    code, said, wrong = tell("backup", one.dir, os.path.join(here, "no", "stick", "here"), state=one.state)
    assert code == 3 and "is the stick in" in wrong, wrong

with case("older copies go when asked, those of other logs and other files stay"):
    two = Set(here, "two", 40, "fill")
    two.copy()
    shutil.copy(copy, two.stick)
    open(os.path.join(two.stick, "holiday.jpg"), "w").write("x")
    name = os.path.basename(two.copy("--keep", "2"))
    log = open(os.path.join(two.dir, "log.key")).read().split()[0].split("/")[1]
    for size in ("000000003", "000000007", "000000011"):
        open(os.path.join(two.stick, "%s-%s.tar.age" % (log, size)), "w").write("x")
    open(os.path.join(two.stick, "%s-000000012.tar.age.part" % log), "w").write("x")
    tell("backup", two.dir, two.stick, "--keep", "2", state=two.state)
    left = set(os.listdir(two.stick))
    assert left == {"%s-000000011.tar.age" % log, "%s-000000040.tar.age" % log, os.path.basename(copy), "holiday.jpg"}, left

with case("copies from before an erasure go, however many may stay"):
    three, stick, state = (os.path.join(here, "three-" + what) for what in ("d", "stick", "state"))
    os.makedirs(stick)
    assert tell("sample", three, state=state)[0] == 0
    assert tell("backup", three, stick, "--to", one.recipient, state=state)[0] == 0
    before = os.listdir(stick)[0]
    size = int(before[-len("000000089.tar.age"):-len(".tar.age")])
    assert tell("erase", three, "--person", "3", state=state)[0] == 0, "the entry of this size"
    own = before[:-len("000000089.tar.age")]
    for later in (size + 1, size + 2):
        open(os.path.join(stick, "%s%09d.tar.age" % (own, later)), "w").write("x")
    assert tell("backup", three, stick, "--to", one.recipient, "--keep", "9", state=state)[0] == 0
    assert sorted(os.listdir(stick)) == ["%s%09d.tar.age" % (own, later) for later in (size + 1, size + 2)]

with case("a copy of another production, an older, a newer one"):
    other = [os.path.join(two.stick, n) for n in os.listdir(two.stick) if n.startswith(log) and "040" in n][0]
    to = os.path.join(here, "other")
    code, said, wrong = tell("restore", other, to, "--identity", one.key, state=one.state)
    assert code == 1 and "sealed to others" in wrong and not os.path.exists(to), wrong
    code, said, wrong = tell("restore", other, to, "--identity", two.key, "--key", one.vkey, state=one.state)
    assert code == 1 and "another log" in wrong and not os.path.exists(to), wrong
    code, said, wrong = one.back(copy, one.dir)
    assert code == 2 and "holds a production already" in wrong
    assert logs.verify(one.dir, state=one.state)[0] == 0
    head = [p for p in below(one.state) if p.endswith("head.last") and log not in p and os.path.basename(copy).startswith(p.split("/")[-2])][0]
    kept = open(head, "rb").read()
    shutil.copy(os.path.join(one.dir, "older"), head)
    code, said, wrong = one.back(copy, os.path.join(here, "newer"))
    assert code == 0 and "newer than what this machine knows" in wrong, wrong
    assert open(head, "rb").read() != kept, "bringing back never moves what this machine has signed"
    open(head, "wb").write(kept)

with case("an older copy says how much is missing"):
    state = os.path.join(here, "grown-state")
    early, late = os.path.join(here, "early"), os.path.join(here, "late")
    logs.make(early, 300, "5", state=state)
    stick = os.path.join(here, "early.tar")
    assert tell("backup", early, stick, "--plain", state=state)[0] == 0
    logs.make(late, 420, "5", early, state=state)
    code, said, wrong = tell("restore", stick, os.path.join(here, "early-back"), state=state)
    assert code == 0 and "signed 420 entries: the last 120 are not in this copy" in wrong, wrong
    assert logs.verify(os.path.join(here, "early-back"), state=state)[0] == 0

plain = archive(copy, one.key)
good = files_of(plain)
target = os.path.join(here, "target", "d")


def hostile(name, content, code=1, key=None):
    """It is refused, and nothing of it stays or lies anywhere."""
    with case(name):
        shutil.rmtree(os.path.dirname(target), ignore_errors=True)
        os.makedirs(os.path.dirname(target))
        path = os.path.join(here, "hostile")
        open(path, "wb").write(content)
        before = below(here)
        words = ("--identity", key) if key else ()
        got, said, wrong = tell("restore", path, target, *words, state=one.state)
        assert got == code and wrong, (got, wrong)
        assert below(here) == before


with case("what we build for these tests is a copy, when nothing is wrong with it"):
    path = os.path.join(here, "built")
    open(path, "wb").write(build(good))
    assert tell("restore", path, os.path.join(here, "built-back"), state=one.state)[0] == 0

for length in (0, 1, 3, 200, 70000, len(sealed) // 2, len(sealed) - 65536, len(sealed) - 17, len(sealed) - 1):
    hostile("a copy cut off at %d" % length, sealed[:max(length, 0)], key=one.key)
for at in (5, 60, 120, 250, 40000, 90000, len(sealed) - 3):
    hostile("a copy with byte %d changed" % at, sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1:], key=one.key)
for length in (0, 100, 512, 5000, len(plain) // 2, len(plain) - 1024 - 512, len(plain) - 1024):
    hostile("a plain copy cut off at %d" % length, plain[:length])
hostile("no archive at all", b"PK\x03\x04" + os.urandom(4000))
hostile("noise", os.urandom(100000))
hostile("noise that was sealed", subprocess.run(["age", "-r", one.recipient], input=os.urandom(70000), capture_output=True).stdout, key=one.key)
for name in ("../out", "/tmp/showclear-out", "log/../../out", "media/../../../out", ".hidden", "log/tile/../../../out", "words/", "log//key", "showclear.db",
             "log.key", "private/../x", "screenplay.a/../../b", "screenplay./x", "w" * 100, "witness/x", "copy.keys"):
    hostile("a file %s" % name[:30], build(good[:1] + [(name, b"x")] + good[1:]))


def link(kind):
    def change(member):
        if member.name == "log/key":
            member.type, member.linkname, member.size = kind, "/etc/passwd", 0
    return change


for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
    hostile("a link or device, type %s" % kind.decode(), build(good, link(kind)))
changed = bytearray(build(good))
changed[124:136] = b"77777777777\0"
hostile("a size beyond everything, sum wrong", bytes(changed))
changed[148:156] = b"%06o\0 " % sum(b" " * 8 + changed[0:148] + changed[156:512])
hostile("a size beyond everything", bytes(changed))


def with_(name, content):
    return [(n, content(c) if n == name else c) for n, c in good]


bundle = [n for n, c in good if n.startswith("log/tile/entries")][0]
texts = [n for n, c in good if n.startswith("private/")][0]
picture = [n for n, c in good if n.startswith("media/")][0]
hostile("words of a newer program", build(with_("words", lambda c: c.replace(b'"format":2', b'"format":4'))))
hostile("words of another log", build(with_("words", lambda c: c.replace(b"showclear/", b"showclear/x"))))
hostile("words that are none", build(with_("words", lambda c: b"{")))
hostile("words twice", build(good[:1] + good))
hostile("an entry changed", build(with_(bundle, lambda c: c.replace(b'"by":1', b'"by":2', 1))))
hostile("a bundle cut off", build(with_(bundle, lambda c: c[:-1])))
hostile("a bundle left out", build([f for f in good if f[0] != bundle]))
hostile("bundles out of order", build([f for f in good if f[0] != bundle][:-1] + [f for f in good if f[0] == bundle] + good[-1:]))
hostile("the checkpoint left out", build([f for f in good if f[0] != "log/checkpoint"]))
hostile("a signature changed", build(with_("log/checkpoint", lambda c: c[:-9] + (b"A" if c[-9:-8] != b"A" else b"B") + c[-8:])))
hostile("another key", build(with_("log/key", lambda c: c.replace(b"+", b"-", 1))))
hostile("texts left out", build([f for f in good if f[0] != texts]))
hostile("a text that is no JSON", build(with_(texts, lambda c: c.replace(b'"salt"', b'salt"', 1))))
hostile("a text of an entry that is not there", build(with_(texts, lambda c: c.replace(b'{"n":', b'{"n":99', 1))))
hostile("a picture changed", build(with_(picture, lambda c: c[:-1] + b"x")))
hostile("a picture that is none", build([f for f in good if f[0] != picture][:-1] + [("media/" + "0" * 64 + ".png", b"x")] + good[-1:]))
hostile("more behind its end", build(good + [("private/000009", b"")]))
hostile("the end left out", build(good[:-1]))
hostile("counts that are not so", build(with_("end", lambda c: c.replace(b'"media":1', b'"media":2'))))

with case("a private text that was exchanged is found when the folder is checked"):
    path = os.path.join(here, "exchanged")
    open(path, "wb").write(build(with_(texts, lambda c: c.replace(b"in confidence", b"in public", 1))))
    code, said, wrong = tell("restore", path, os.path.join(here, "exchanged-d"), "--json", state=one.state)
    assert code == 1 and "private text" in said, said
logs.end()
