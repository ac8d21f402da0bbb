#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""damage_folder.py SHOWCLEAR MAKE_LOG - a production's folder damaged in every way we could think of: `verify` exits 1,
names the place, and never falls over. Each row: a name, where the problem must be said to be, what is done."""
import hashlib
import os
import random
import shutil
import sqlite3

import logs

EVENTS = 3000  # eleven full tiles, one that is being filled, and one above them
TILE = 256


def body(db, n):
    return bytearray(db.execute("SELECT body FROM event WHERE n = ?", (n,)).fetchone()[0])


def put_body(db, n, value):
    db.execute("UPDATE event SET body = ? WHERE n = ?", (bytes(value), n))


def flip(n, at, bit=1):
    def damage(db):
        b = body(db, n)
        b[at] ^= bit
        put_body(db, n, b)
    return damage


def change(n, how):
    return lambda db: put_body(db, n, how(body(db, n)))


def sql(*statements):
    def damage(db):
        for s in statements:
            assert db.execute(s).rowcount, s
    return damage


def swap(table, column, key, a, b):
    def damage(db):
        get = "SELECT %s FROM %s WHERE %s = ?" % (column, table, key)
        one, two = (db.execute(get, (k,)).fetchone()[0] for k in (a, b))
        for k, value in ((a, two), (b, one)):
            db.execute("UPDATE %s SET %s = ? WHERE %s = ?" % (table, column, key), (value, k))
    return damage


def blob(table, column, where, at, bit=1):
    def damage(db):
        value = bytearray(db.execute("SELECT %s FROM %s WHERE %s" % (column, table, where)).fetchone()[0])
        value[at] ^= bit
        db.execute("UPDATE %s SET %s = ? WHERE %s" % (table, column, where), (bytes(value),))
    return damage


def leaf_hash(b):
    return hashlib.sha256(b"\0" + bytes(b)).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tile_root(hashes):
    level = [hashes[i:i + 32] for i in range(0, len(hashes), 32)]
    while len(level) > 1:
        level = [node_hash(level[i], level[i + 1]) for i in range(0, len(level), 2)]
    return level[0]


def rehashed(depth):
    """Somebody changes an entry and makes all that is stored above it fit: leaf, then tile, then the tile's root."""
    def damage(db):
        n = 700
        b = bytearray(bytes(body(db, n)).replace(b'"at":19', b'"at":18', 1))
        put_body(db, n, b)
        if depth > 0:
            db.execute("UPDATE event SET leaf = ? WHERE n = ?", (leaf_hash(b), n))
        if depth > 1:
            hashes = bytearray(db.execute("SELECT hashes FROM tile WHERE id = ?", (n // TILE,)).fetchone()[0])
            hashes[n % TILE * 32:n % TILE * 32 + 32] = leaf_hash(b)
            root = tile_root(bytes(hashes)) if depth > 2 else db.execute("SELECT root FROM tile WHERE id = ?", (n // TILE,)).fetchone()[0]
            db.execute("UPDATE tile SET hashes = ?, root = ? WHERE id = ?", (bytes(hashes), root, n // TILE))
    return damage


def slipped_in(db):
    """An entry is slipped in, the others move back, and head and hashes of the entries fit."""
    rows = db.execute("SELECT n, body, leaf FROM event WHERE n >= 2900 ORDER BY n DESC").fetchall()
    for n, b, leaf in rows:
        db.execute("UPDATE event SET n = ? WHERE n = ?", (n + 1, n))
    db.execute("INSERT INTO event SELECT 2900, body, leaf FROM event WHERE n = 2899")
    db.execute("UPDATE head SET size = size + 1")


def another_key(db):
    """A key of the same name that somebody else made."""
    name, _, key = db.execute("SELECT value FROM meta WHERE id = 4").fetchone()[0].decode().split("+", 2)
    import base64
    pub = bytes([1]) + bytes(range(31)) + b"\0"
    key_id = hashlib.sha256(name.encode() + b"\n" + pub).hexdigest()[:8]
    db.execute("UPDATE meta SET value = ? WHERE id = 4", (("%s+%s+%s" % (name, key_id, base64.b64encode(pub).decode())).encode(),))


DAMAGES = [
    ("a bit of an entry", "entry 417", flip(417, 20)),
    ("a bit of the first entry", "entry 0", flip(0, 0)),
    ("a bit of the last entry", "entry 2999", flip(2999, -1)),
    ("the high bit of a byte", "entry 1023", flip(1023, 5, 0x80)),
    ("a digit, so that it is still JSON", "entry 88", change(88, lambda b: b.replace(b'"at":19', b'"at":18', 1))),
    ("a blank added, so that it means the same", "entry 88", change(88, lambda b: b.replace(b":", b": ", 1))),
    ("an entry cut off", "entry 256", change(256, lambda b: b[:-1])),
    ("an entry lengthened", "entry 255", change(255, lambda b: b + b" ")),
    ("an entry emptied", "entry 5", change(5, lambda b: b"")),
    ("an entry longer than any may be", "entry 6", change(6, lambda b: b + b" " * 70000)),
    ("an entry of zeros", "entry 7", change(7, lambda b: bytes(len(b)))),
    ("two entries swapped", "entry 30", swap("event", "body", "n", 30, 31)),
    ("two entries swapped with their hashes", "entry 30", lambda db: (swap("event", "body", "n", 30, 31)(db), swap("event", "leaf", "n", 30, 31)(db))),
    ("an entry in the place of another", "entry 2501", lambda db: put_body(db, 2501, body(db, 2500))),
    ("an entry deleted", "entry 1200", sql("DELETE FROM event WHERE n = 1200")),
    ("the first entry deleted", "entry 0", sql("DELETE FROM event WHERE n = 0")),
    ("the last entry deleted", "entry 2999", sql("DELETE FROM event WHERE n = 2999")),
    ("the last entries deleted, and the head moved", "entry 2900", sql("DELETE FROM event WHERE n >= 2900", "UPDATE head SET size = 2900")),
    ("all entries deleted", "entry 0", sql("DELETE FROM event")),
    ("an entry behind the end", "entry 3000", sql("INSERT INTO event SELECT 3000, body, leaf FROM event WHERE n = 2999")),
    ("an entry slipped in", "entry 2900", slipped_in),
    ("the hash beside an entry, in a full tile", "entry 300", blob("event", "leaf", "n = 300", 0)),
    ("the hash beside the last of a tile", "entry 511", blob("event", "leaf", "n = 511", 31)),
    ("the hash beside an entry, in the last tile", "entry 2999", blob("event", "leaf", "n = 2999", 7)),
    ("the hash beside an entry cut off", "entry 300", sql("UPDATE event SET leaf = x'00' WHERE n = 300")),
    ("an entry and nothing else changed", "entry 700", rehashed(0)),
    ("an entry and its hash changed", "entry 700", rehashed(1)),
    ("an entry, its hash and its tile changed", "tile/1/000", rehashed(2)),
    ("an entry changed and everything above it made to fit", "checkpoint line 3", rehashed(3)),
    ("a hash of a tile", "entry 5", blob("tile", "hashes", "id = 0", 5 * 32 + 3)),
    ("the root of a tile", "tile/1/000", blob("tile", "root", "id = 3", 0)),
    ("a tile cut off", "tile/0/002", sql("UPDATE tile SET hashes = x'00' WHERE id = 2")),
    ("a tile deleted", "tile/1/000", sql("DELETE FROM tile WHERE id = 4")),
    ("two tiles swapped", "entry 256", swap("tile", "hashes", "id", 1, 2)),
    ("the head one less", "head", sql("UPDATE head SET size = 2999")),
    ("the head one more", "entry 3000", sql("UPDATE head SET size = 3001")),
    ("the head far ahead", "entry 3000", sql("UPDATE head SET size = 4611686018427387904")),
    ("the head below zero", "entry 3000", sql("UPDATE head SET size = -1")),
    ("the head at nothing", "head", sql("UPDATE head SET size = 0")),
    ("the head gone", "the folder", sql("DELETE FROM head")),
    ("the log's key changed", "key", blob("meta", "value", "id = 4", 40)),
    ("the log's key gone", "key", sql("DELETE FROM meta WHERE id = 4")),
    ("another key of the same name", "checkpoint line 5", another_key),
    ("the log's name changed", "origin", blob("meta", "value", "id = 3", 12)),
    ("a private text changed", "private text /name of entry 3", blob("private", "value", "n = 3", 4)),
    ("the salt of a private text changed", "private text /name of entry 4", blob("private", "salt", "n = 4", 4)),
    ("a private text under another event", "private text /name of entry 9", sql("UPDATE private SET n = 9 WHERE n = 4")),
    ("a private text under another name", "private text /text of entry 2", sql("UPDATE private SET path = CAST('/text' AS BLOB) WHERE n = 2")),
    ("private texts swapped with their salts", "private text /name of entry 1",
     lambda db: (swap("private", "value", "n", 1, 2)(db), db.execute("UPDATE private SET value = CAST('\"other\"' AS BLOB) WHERE n = 1"))),
]


def signed(head, size):
    """The note that the log itself signed of another size: the older one, with its size."""
    return head.replace(b"\n3000\n", b"\n%d\n" % size, 1)


HEADS = [
    ("head.last: a bit of the name", "checkpoint line", lambda h: bytes([h[0] ^ 1]) + h[1:]),
    ("head.last: the size", "checkpoint line 5", lambda h: signed(h, 2999)),
    ("head.last: a size that does not exist", "checkpoint line 5", lambda h: signed(h, 9000000000000)),
    ("head.last: the root", "checkpoint line", lambda h: h.replace(h.split(b"\n")[2][:4], b"AAAA", 1)),
    ("head.last: the signature", "checkpoint line 5", lambda h: h[:-12] + bytes([h[-12] ^ 3 if chr(h[-12] ^ 3).isalnum() else 65]) + h[-11:]),
    ("head.last: no signature", "checkpoint line", lambda h: h[:h.index(b"\n\n") + 1]),
    ("head.last: cut off", "checkpoint line", lambda h: h[:20]),
    ("head.last: empty", "checkpoint", lambda h: b""),
    ("head.last: a size with a zero before it", "checkpoint line", lambda h: h.replace(b"\n3000\n", b"\n03000\n", 1)),
    ("head.last: other bytes", "checkpoint line", lambda h: bytes(range(256))),
]


BEHIND = [
    ("an entry", "entry 2500", flip(2500, 9)),
    ("an entry, so that it is still an event, with its hash", "entry 2999", lambda db: renewed(db, 2999)),
    ("a hash of a tile", "entry 2400", blob("tile", "hashes", "id = 9", 96 * 32)),
    ("the last entry deleted", "entry 2999", sql("DELETE FROM event WHERE n = 2999")),
    ("an entry too much", "entry 3000", sql("INSERT INTO event SELECT 3000, body, leaf FROM event WHERE n = 2999")),
    ("an entry told twice", "entry 2998", lambda db: (put_body(db, 2998, body(db, 2997)), rehash(db, 2998))),
    ("an entry before the checkpoint", "entry 70", flip(70, 9)),
]


def rehash(db, n):
    db.execute("UPDATE event SET leaf = ? WHERE n = ?", (leaf_hash(body(db, n)), n))


def renewed(db, n):
    """Not covered by any signature, and no event any more."""
    put_body(db, n, bytes(body(db, n)).replace(b'"v":1', b'"v":2'))
    rehash(db, n)


def file_damages(path):
    """The file as a whole."""
    size = os.path.getsize(path)

    def cut(to):
        return lambda: os.truncate(path, to)

    def write(at, what):
        def damage():
            with open(path, "r+b") as f:
                f.seek(at)
                f.write(what)
        return damage
    yield "half of the file", cut(size // 2 // 4096 * 4096)
    yield "the first page only", cut(4096)
    yield "no file any more", cut(0)
    yield "another head of the file", write(0, b"other")
    yield "a page of zeros", write(size // 2 // 4096 * 4096, bytes(4096))
    yield "the head of the schema's page", write(100, b"\xff" * 16)
    yield "a newer format", write(60, b"\0\0\0\x63")


def open_db(path):
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = OFF")
    return db


def main(top):
    state, base, hurt = (os.path.join(top, name) for name in ("state", "whole", "hurt"))
    logs.make(base, EVENTS, state=state)
    os.mkdir(hurt)
    head = logs.head_of(state)
    with open(head, "rb") as f:
        note = f.read()
    path = os.path.join(hurt, "showclear.db")

    def fresh():
        for name in os.listdir(hurt):
            os.remove(os.path.join(hurt, name))
        shutil.copy(os.path.join(base, "showclear.db"), path)

    def damaged(db_damage):
        fresh()
        db = open_db(path)
        db_damage(db)
        db.commit()
        db.close()

    def expect(place):
        code, answer = logs.verify(hurt, state=state)
        assert code == 1, "found nothing"
        assert any(p.startswith(place) for p in logs.places(answer)), (place, answer["problems"][:5])

    with logs.case("a whole folder is whole"):
        fresh()
        assert logs.verify(hurt, state=state)[0] == 0
        assert logs.verify(hurt, "--old", os.path.join(base, "older"), state=state)[0] == 0
    for name, place, damage in DAMAGES:
        with logs.case(name):
            damaged(damage)
            expect(place)
    for name, damage in file_damages(os.path.join(base, "showclear.db")):
        with logs.case(name):
            fresh()
            os.rename(os.path.join(base, "showclear.db"), path + ".kept")
            shutil.copy(path, os.path.join(base, "showclear.db"))
            try:
                damage()
                assert logs.verify(base, state=state)[0] == 1
            finally:
                os.replace(path + ".kept", os.path.join(base, "showclear.db"))
    for name, place, damage in HEADS:
        with logs.case(name):
            fresh()
            with open(head, "wb") as f:
                f.write(damage(note))
            expect(place)
    shutil.copy(os.path.join(base, "older"), head)
    with logs.case("whole behind the checkpoint too"):
        fresh()
        code, answer = logs.verify(hurt, state=state)
        assert code == 0 and answer["size"] == EVENTS and answer["signed"] == EVENTS // 2, answer
    for name, place, damage in BEHIND:
        with logs.case("behind the checkpoint: " + name):
            damaged(damage)
            expect(place)
    with open(head, "wb") as f:
        f.write(note)
    dice = random.Random(4)
    for n in [0, 1, 255, 256, 2815, 2816, 2999] + [dice.randrange(EVENTS) for _ in range(60)]:
        with logs.case("any bit of any entry: %d" % n):
            bit = dice.randrange(8)
            db = sqlite3.connect(os.path.join(base, "showclear.db"))
            at = dice.randrange(len(body(db, n)))
            db.close()
            damaged(flip(n, at, 1 << bit))
            expect("entry %d" % n)


with logs.room() as top:
    main(top)
logs.end()
