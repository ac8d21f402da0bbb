#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""damage_files.py SHOWCLEAR MAKE_LOG - an export, damaged byte by byte and file by file: `verify` exits 1 and names the
place. And whole ones: read again by recheck.py, over HTTP, at sizes where tiles begin and end."""
import contextlib
import functools
import http.server
import os
import shutil
import socket
import subprocess
import sys
import threading

import logs

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = [0, 1, 2, 255, 256, 257, 511, 512, 513, 65535, 65536, 65537]
BYTES_A_FILE = 90  # of the long files; of the short ones every byte


def files_of(top):
    return sorted(os.path.relpath(os.path.join(at, name), top) for at, _, names in os.walk(top) for name in names)


def read(path):
    with open(path, "rb") as f:
        return f.read()


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as f:
        f.write(content)


def make_export(top, events, state):
    folder, out = os.path.join(top, "folder%d" % events), os.path.join(top, "export%d" % events)
    logs.make(folder, events, "fill" if events > 4000 else "7", state=state)
    code, _ = logs.run("export", folder, out, state=state)
    assert code == 0, "export answered %d" % code
    return folder, out


def whole_at(top, events):
    state = os.path.join(top, "state%d" % events)
    folder, out = make_export(top, events, state)
    code, answer = logs.verify(out, state=state)
    assert code == 0 and answer["size"] == answer["signed"] == events, answer
    again = subprocess.run([sys.executable, os.path.join(HERE, "recheck.py"), out], capture_output=True)
    assert again.returncode == 0, again.stderr
    assert again.stdout.decode().split() == [str(events), answer["root"]]
    assert logs.verify(out, "--old", os.path.join(folder, "older"), state=state)[0] == 0
    shutil.rmtree(folder)
    shutil.rmtree(out)


def witnessed(top, folder, state):
    """A cosignature, so that there is one to damage."""
    union, request, answer = (os.path.join(top, n) for n in ("union", "request", "answer"))
    vkey = logs.vkey_of(folder)
    code, text = logs.run("witness", "new", union, "--name", "union.example/w", "--log", vkey, state=state)
    witness = text.strip()
    assert logs.run("witness", "ask", folder, "--witness", witness, "--to", request, state=state)[0] == 0
    assert logs.run("witness", "sign", union, request, "--to", answer, state=state)[0] == 0
    assert logs.run("witness", "ask", folder, "--witness", witness, "--from", answer, state=state)[0] == 0
    return witness


def where(name, answer):
    """A problem is named by the file, by what the file holds, or by what no longer fits to it."""
    said = logs.places(answer)
    if name.startswith("tile/entries/"):
        return any(p.startswith(("entry ", "tile/")) for p in said)
    if name.startswith("tile/0/"):
        return any(p.startswith(("entry ", "tile/0/")) for p in said)
    if name.startswith("tile/"):
        return any(p.startswith("tile/1/") for p in said)
    first = {"checkpoint": ("checkpoint", "entry"), "key": ("key", "checkpoint"), "README": ("README",)}.get(name, ("cosignature", "witness", name))
    return any(p.startswith(first) for p in said)


def damaged(out, name, content, state, *more):
    path = os.path.join(out, name)
    before = read(path)
    try:
        if content is None:
            os.remove(path)
        else:
            write(path, content)
        code, answer = logs.verify(out, *more, state=state)
        assert code == 1, "%s: found nothing" % name
        assert where(name, answer), (name, answer["problems"][:4])
    finally:
        write(path, before)


def every_byte(out, state):
    for name in files_of(out):
        content = read(os.path.join(out, name))
        step = max(1, len(content) // BYTES_A_FILE) if name.startswith("tile/") or name == "README" else 1
        with logs.case("one byte of %s" % name):
            for at in list(range(0, len(content), step)) + [len(content) - 1]:
                damaged(out, name, content[:at] + bytes([content[at] ^ 1 << at % 7]) + content[at + 1:], state)


def every_file(out, state, witness):
    """Only who knows the witness can miss its file."""
    for name in files_of(out):
        content = read(os.path.join(out, name))
        for what, changed in [("missing", None), ("empty", b""), ("cut in half", content[:len(content) // 2]), ("one byte short", content[:-1]),
                              ("one byte long", content + b"\n"), ("twice as long", content + content), ("of zeros", bytes(len(content)))]:
            with logs.case("%s %s" % (name, what)):
                more = ["--witness", witness] if name.startswith("witness/") and changed is None else []
                damaged(out, name, changed, state, *more)


EXTRA = ["other", "tile/0/003", "tile/0/002.p/87", "tile/entries/000.p/255", "tile/2/000.p/1", "tile/9/000", "tile/entries/00", ".hidden",
         "witness/.x", "witness/00000000", "a name\n with a line", "deep/" * 14 + "file"]


def extra_files(out, state):
    for name in EXTRA:
        with logs.case("an extra file %r" % name):
            path = os.path.join(out, name)
            top = os.path.join(out, name.split("/")[0])
            was = os.path.exists(top)
            write(path, b"x")
            code, answer = logs.verify(out, state=state)
            os.remove(path)
            if not was and os.path.isdir(top):
                shutil.rmtree(top)
            assert code == 1 and answer["problems"], name
    assert logs.verify(out, state=state)[0] == 0


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass


def over_http(out, key, state):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=os.path.dirname(out)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = "http://127.0.0.1:%d" % server.server_port
    place = url + "/" + os.path.basename(out)
    with logs.case("over HTTP"):
        assert logs.verify(place, "--key", key, state=state)[0] == 0
        assert logs.verify(place + "/", state=state)[0] == 0
    with logs.case("over HTTP, another log's key"):
        other = "set.example/unit1+48863123+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
        assert logs.verify(place, "--key", other, state=state)[0] == 1
    with logs.case("over HTTP, a damaged and a missing tile"):
        for name in ("tile/0/000", "tile/entries/001"):
            before = read(os.path.join(out, name))
            write(os.path.join(out, name), before[:100] + b"?" + before[101:])
            assert logs.verify(place, state=state)[0] == 1
            os.remove(os.path.join(out, name))
            assert logs.verify(place, state=state)[0] == 1
            write(os.path.join(out, name), before)
    with logs.case("exported over HTTP"):
        assert logs.run("export", place, out + "-again", state=state)[0] == 0
        assert all(read(os.path.join(out, n)) == read(os.path.join(out + "-again", n)) for n in files_of(out + "-again"))
    with logs.case("nothing there, nobody there, no URL"):
        assert logs.run("verify", url + "/nothing", state=state)[0] == 3
        server.shutdown()
        server.server_close()
        assert logs.run("verify", place, state=state)[0] == 3
        assert logs.run("verify", "http://", state=state)[0] in (2, 3)


HOSTILE = {
    "garbage": os.urandom(3000),
    "nothing": b"",
    "half an answer": b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc",
    "a length of years": b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n" + b"x" * 5000,
    "a length below zero": b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nxxxxxxxxxx",
    "no end": b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 40_000_000,
    "endless headers": b"HTTP/1.1 200 OK\r\n" + b"A: bbbbbbbbbbbbbbbbbb\r\n" * 100_000,
    "chunks that lie": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\nxx\r\n",
    "somewhere else": b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
    "a fault": b"HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno",
    "not a checkpoint": b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nwelcome!\n",
}


def hostile(state):
    """Whatever a server says, the answer is no or a fault, and soon."""
    for name, bytes_said in HOSTILE.items():
        with logs.case("a server that says %s" % name):
            listener = socket.create_server(("127.0.0.1", 0))

            def serve():
                with contextlib.suppress(OSError):
                    while True:
                        c, _ = listener.accept()
                        with contextlib.suppress(OSError):
                            c.recv(4096)
                            c.sendall(bytes_said)
                            c.shutdown(socket.SHUT_WR)
                        c.close()
            threading.Thread(target=serve, daemon=True).start()
            try:
                assert logs.run("verify", "http://127.0.0.1:%d" % listener.getsockname()[1], state=state)[0] in (1, 3)
            finally:
                listener.close()


def refusals(top, out, folder, state):
    with logs.case("export overwrites nothing"):
        before = {n: read(os.path.join(out, n)) for n in files_of(out)}
        assert logs.run("export", folder, out, state=state)[0] == 2
        assert before == {n: read(os.path.join(out, n)) for n in files_of(out)}
    with logs.case("an export holds no private text"):
        assert b"confidence" in read(os.path.join(folder, "showclear.db"))
        assert not any(b"confidence" in read(os.path.join(out, n)) for n in files_of(out))
    with logs.case("no log, no checkpoint on this machine"):
        elsewhere = os.path.join(top, "elsewhere")
        assert logs.run("verify", top + "/no", state=state)[0] == 2
        assert logs.run("verify", HERE, state=state)[0] == 2
        assert logs.run("export", HERE, os.path.join(top, "x"), state=state)[0] == 2
        assert logs.run("export", folder, os.path.join(top, "x"), state=elsewhere)[0] == 1
        code, answer = logs.verify(folder, state=elsewhere)
        assert code == 0 and answer["signed"] == 0 and any("no signature was checked" in s for s in answer["says"])
        assert logs.verify(folder, "--key", logs.vkey_of(folder), state=elsewhere)[0] == 1


with logs.room() as top:
    for events in SIZES:
        with logs.case("whole at %d" % events):
            whole_at(top, events)
    state = os.path.join(top, "state")
    folder, out = os.path.join(top, "folder"), os.path.join(top, "out")
    key = logs.make(folder, 600, state=state)
    witness = witnessed(top, folder, state)
    assert logs.run("export", folder, out, state=state)[0] == 0
    with logs.case("whole, with a witness"):
        code, answer = logs.verify(out, "--witness", witness, "--key", key, state=state)
        assert code == 0 and [w["size"] for w in answer["witnesses"]] == [600]
    every_byte(out, state)
    every_file(out, state, witness)
    extra_files(out, state)
    refusals(top, out, folder, state)
    over_http(out, key, state)
    hostile(state)
logs.end()
