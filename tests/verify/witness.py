#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""witness.py SHOWCLEAR MAKE_LOG - witnesses from the outside: by file, over HTTP, a forked log, a witness that is killed
again and again; and older checkpoints, kept and forked."""
import hashlib
import http.client
import os
import random
import signal
import subprocess
import threading

import logs


class Log:
    """A folder with its own state folder."""

    def __init__(self, top, name, events, seed="3", keys=None):
        self.folder, self.state = os.path.join(top, name), os.path.join(top, name + ".state")
        self.key = logs.make(self.folder, events, seed, *([keys.folder] if keys else []), state=self.state)
        self.name = self.key.split("+")[0]

    def request(self, witness, to, *more):
        return logs.run("witness", "ask", self.folder, "--witness", witness, "--to", to, *more, state=self.state)[0]

    def take(self, witness, answer):
        return logs.run("witness", "ask", self.folder, "--witness", witness, "--from", answer, state=self.state)[0]

    def ask(self, witness, url):
        return logs.run("witness", "ask", self.folder, url, "--witness", witness, state=self.state)[0]


class Witness:
    def __init__(self, top, name, log):
        self.folder, self.state, self.server = os.path.join(top, name), top, None
        code, text = logs.run("witness", "new", self.folder, "--name", "union.example/" + name, "--log", log.key, state=top)
        assert code == 0
        self.key = text.strip()

    def sign(self, request, to):
        return logs.run("witness", "sign", self.folder, request, "--to", to, state=self.state)[0]

    def serve(self):
        self.server = subprocess.Popen([logs.SHOWCLEAR, "witness", "serve", self.folder, "--listen", "127.0.0.1:0"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.server.stdout.readline()
        self.port = int(self.server.stdout.readline().split()[-1])
        return "http://127.0.0.1:%d" % self.port

    def end(self, how=signal.SIGTERM):
        self.server.send_signal(how)
        self.server.wait()
        self.server.stdout.close()

    def post(self, body):
        c = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            c.request("POST", "/add-checkpoint", body)
            r = c.getresponse()
            return r.status, r.read(), r.getheader("Content-Type")
        finally:
            c.close()

    def get(self, path):
        c = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            c.request("GET", path)
            r = c.getresponse()
            return r.status, r.read()
        finally:
            c.close()


def read(path):
    with open(path, "rb") as f:
        return f.read()


def older_checkpoints(top):
    with logs.case("an older checkpoint is continued; a forked one is not"):
        log = Log(top, "old", 1000)
        older = os.path.join(log.folder, "older")
        assert logs.verify(log.folder, "--old", older, "--key", log.key, state=log.state)[0] == 0
        fork = Log(top, "old-fork", 1000, "4", log)
        code, answer = logs.verify(fork.folder, "--old", older, state=fork.state)
        assert code == 1 and any("rewritten" in p["what"] for p in answer["problems"]), answer
        short = Log(top, "old-short", 400, "3", log)
        code, answer = logs.verify(short.folder, "--old", older, state=short.state)
        assert code == 1 and any("shorter" in p["what"] for p in answer["problems"]), answer
        same_key = Log(top, "old-long", 2500, "3", log)
        for kept in (older, logs.head_of(log.state)):
            assert logs.verify(same_key.folder, "--old", kept, state=same_key.state)[0] == 0
    with logs.case("an old checkpoint of another log, of nothing, not there"):
        other = Log(top, "old-other", 100)
        assert logs.verify(other.folder, "--old", older, state=other.state)[0] == 1
        assert logs.verify(other.folder, "--old", log.folder + "/log.key", state=other.state)[0] == 2
        assert logs.verify(other.folder, "--old", top + "/nowhere", state=other.state)[0] == 2
    with logs.case("an old copy: this machine has signed more than the folder holds"):
        code, answer = logs.verify(short.folder, state=log.state)
        assert code == 1 and "entry 400" in logs.places(answer) and "head" in logs.places(answer), answer


def by_file(top):
    log = Log(top, "file", 700)
    union, studio = Witness(top, "union", log), Witness(top, "studio", log)
    request, answer = (os.path.join(top, n) for n in ("file.request", "file.answer"))
    with logs.case("by file, two witnesses, and what verify says of them"):
        for w in (union, studio):
            assert log.request(w.key, request) == 0 and w.sign(request, answer) == 0 and log.take(w.key, answer) == 0
        code, said = logs.verify(log.folder, "--witness", union.key, "--witness", studio.key, state=log.state)
        assert code == 0 and [w["size"] for w in said["witnesses"]] == [700, 700]
    with logs.case("a witness that did not sign, or a wrong answer"):
        third = Witness(top, "insurer", log)
        assert logs.verify(log.folder, "--witness", third.key, state=log.state)[0] == 1
        assert log.take(third.key, answer) == 1
        assert log.take(third.key, request) == 2
        assert log.take(third.key, top + "/nowhere") == 2
        with open(answer, "wb") as f:
            f.write(read(logs.head_of(log.state)))
        assert log.take(union.key, answer) == 1
    with logs.case("the log grows: from the size cosigned last"):
        longer = Log(top, "file-longer", 1900, "3", log)
        assert longer.request(union.key, request) == 0 and union.sign(request, answer) == 1  # 409: it has 700
        assert longer.request(union.key, request, "--old", "700") == 0
        assert read(request).startswith(b"old 700\n") and union.sign(request, answer) == 0 and longer.take(union.key, answer) == 0
    with logs.case("a fork: the witness keeps silent, the second witness too"):
        fork = Log(top, "file-fork", 2500, "9", log)
        for w, size in ((union, "1900"), (studio, "700")):
            assert fork.request(w.key, request, "--old", size) == 0
            code, _ = logs.run("witness", "sign", w.folder, request, state=w.state)
            assert code == 1
            assert not os.path.exists(answer + ".fork")
        assert logs.verify(log.folder, "--witness", union.key, state=log.state)[0] == 0
    with logs.case("rows of witnesses damaged"):
        import sqlite3
        for column, change in (("line", "substr(line, 1, length(line) - 6) || CAST('AAAA=' || char(10) AS BLOB)"), ("size", "size - 1"),
                               ("size", "size + 100000"), ("vkey", "CAST('nobody' AS BLOB)"), ("line", "x''")):
            db = sqlite3.connect(os.path.join(log.folder, "showclear.db"))
            kept = db.execute("SELECT vkey, line, size FROM witness").fetchall()
            db.execute("UPDATE witness SET %s = %s WHERE vkey = ?" % (column, change), (kept[0][0],))
            db.commit()
            code, said = logs.verify(log.folder, state=log.state)
            assert code == 1 and any(p.startswith("cosignature") for p in logs.places(said)), (column, change, said)
            db.execute("DELETE FROM witness")
            db.executemany("INSERT INTO witness VALUES (?, ?, ?, 0)", kept)
            db.commit()
            db.close()
        assert logs.verify(log.folder, state=log.state)[0] == 0


def over_http(top):
    log = Log(top, "http", 500)
    union = Witness(top, "web", log)
    url = union.serve()
    hash_of = hashlib.sha256(log.name.encode()).hexdigest()
    request = os.path.join(top, "http.request")
    with logs.case("over HTTP: cosigned, shown to monitors, checked"):
        assert union.get("/%s/checkpoint" % hash_of)[0] == 404
        assert log.ask(union.key, url) == 0
        status, note = union.get("/%s/checkpoint" % hash_of)
        assert status == 200 and note.startswith(log.name.encode() + b"\n500\n") and note.count("\u2014 ".encode()) == 2
        assert logs.verify(log.folder, "--witness", union.key, state=log.state)[0] == 0
        assert log.ask(union.key, url + "/") == 0  # again, with another time
    with logs.case("each answer of the specification"):
        longer, fork = Log(top, "http-longer", 1200, "3", log), Log(top, "http-fork", 1200, "8", log)
        assert longer.request(union.key, request, "--old", "0") == 0
        status, body, kind = union.post(read(request))
        assert (status, body, kind) == (409, b"500\n", "text/x.tlog.size")
        assert fork.request(union.key, request, "--old", "500") == 0
        assert union.post(read(request))[0] == 422
        assert union.post(read(request).replace(log.name.encode(), b"other.example/log"))[0] == 404
        assert union.post(b"old 9999" + read(request)[len(b"old 500"):])[0] == 400
        assert union.post(b"")[0] in (400, 411) and union.post(b"old 0\n\n")[0] == 400 and union.post(os.urandom(4000))[0] == 400
        stranger = Log(top, "stranger", 500)
        assert stranger.ask(union.key, url) == 1  # 404
        assert longer.ask(union.key, url) == 0  # asked with 0, answered 409, asked again with 500
        assert log.ask(union.key, url) == 1  # it has seen 1200
        assert fork.ask(union.key, url) == 1
        assert union.get("/%s/checkpoint" % ("0" * 64))[0] == 404 and union.get("/../witness.key")[0] in (400, 404)
    with logs.case("a log with a key that is not its own: 403"):
        impostor = Log(top, "impostor", 1300)
        assert impostor.request(union.key, request, "--old", "0") == 0
        assert union.post(read(request).replace(impostor.name.encode(), log.name.encode()))[0] == 403
    union.end()
    with logs.case("nobody answers"):
        assert log.ask(union.key, url) == 3


def killed(top):
    """Whatever was answered 200 is remembered, wherever the kill falls; and no second history ever gets a signature."""
    dice, steps = random.Random(11), list(range(50, 1050, 25))
    logs_of = [Log(top, "kill0", 50)]
    logs_of += [Log(top, "kill%d" % i, size, "3", logs_of[0]) for i, size in enumerate(steps[1:], 1)]
    union = Witness(top, "killed", logs_of[0])
    request, known = os.path.join(top, "kill.request"), 0
    bodies = {}
    with logs.case("killed again and again, it forgets nothing it signed"):
        for old, log in zip([0] + steps, logs_of):
            assert log.request(union.key, request, "--old", str(old)) == 0
            bodies[old] = (read(request), old + 25 if old else 50)
        for round_number in range(15):
            union.serve()
            killer = threading.Timer(dice.random() * 0.03, union.server.kill)
            if round_number % 2:
                killer.start()
            try:
                while known in bodies:
                    status, body, _ = union.post(bodies[known][0])
                    if killer.ident is None:  # it has answered once, however slow the machine is
                        killer.start()
                    if status == 409:
                        assert int(body) == bodies[known][1], "it forgot: %s after %d" % (body, known)
                        known = int(body)
                    else:
                        assert status == 200, status
                        known = bodies[known][1]
            except (OSError, http.client.HTTPException):
                pass
            if killer.ident is not None:
                killer.join()
            union.end(signal.SIGKILL)
        fork = Log(top, "kill-fork", 1500, "5", logs_of[0])
        assert fork.request(union.key, request, "--old", str(known)) == 0
        assert union.sign(request, request + ".answer") == 1
        assert known > 50, "it was never asked"


with logs.room() as top:
    older_checkpoints(top)
    by_file(top)
    over_http(top)
    killed(top)
logs.end()
