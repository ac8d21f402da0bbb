#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""serving.py SHOWCLEAR MAKE_LOG - the same questions while a box runs and stops are called: verify its folder and its
address, export, prove, and have a witness cosign through the serve that holds the folder."""
import http.client
import json
import os
import re
import secrets
import signal
import subprocess
import threading

import logs


class Box:
    def __init__(self, folder, state):
        self.process = subprocess.Popen([logs.SHOWCLEAR, "serve", folder, "--listen", "127.0.0.1:0"], env=logs.environment(state),
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                break
        self.port = int(found.group(1))
        self.url = "http://127.0.0.1:%d" % self.port
        self.drain = threading.Thread(target=self.process.stdout.read, daemon=True)
        self.drain.start()
        self.busy, self.said, self.caller = True, {"/stop": 0, "/report": 0}, threading.Thread(target=self.call)

    def call(self):
        """Stops, and now and then a report, whose words are a private text; as many as a stranger may file in a minute."""
        c = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        turn = 0
        while self.busy or self.too_few():
            turn += 1
            path, body = "/stop", {"reason": "other-reason"}
            if turn % 25 == 0 and self.said["/report"] < 10:
                path, body = "/report", {"concern": "near-miss", "text": "words for those who must know"}
            c.request("POST", path, json.dumps(dict(body, id=secrets.token_hex(16))), {"Content-Type": "application/json"})
            self.said[path] += c.getresponse().read().find(b'"index"') > 0
        c.close()

    def too_few(self):
        """However slow the machine is."""
        return self.process.poll() is None and (self.said["/stop"] <= 20 or self.said["/report"] <= 2)

    def get(self, path):
        c = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        c.request("GET", path)
        answer = json.loads(c.getresponse().read())
        c.close()
        return answer

    def quiet(self):
        self.busy = False
        self.caller.join()

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.wait()


def busy(box, folder, out, state):
    for n in range(12):
        with logs.case("while it writes, %d" % n):
            code, answer = logs.verify(folder, state=state)
            assert code == 0, answer
            code, answer = logs.verify(box.url, state=state)
            assert code == 0 and answer["signed"] == answer["size"] > 0, answer
    with logs.case("exported and proved while it writes"):
        assert logs.run("export", folder, out, state=state)[0] == 0
        code, answer = logs.verify(out, state=state)
        assert code == 0, answer
        assert logs.run("export", box.url, out + "2", state=state)[0] == 0 and logs.verify(out + "2", state=state)[0] == 0
        assert logs.verify(box.url, "--old", os.path.join(out, "checkpoint"), state=state)[0] == 0
        assert logs.run("prove", folder, "7", state=state)[0] == logs.run("prove", box.url, "7", state=state)[0] == 0


def witnessed(box, folder, top, state):
    union = os.path.join(top, "union")
    key = logs.vkey_of(folder)
    witness = logs.run("witness", "new", union, "--name", "union.example/w", "--log", key, state=state)[1].strip()
    for n in range(3):
        with logs.case("cosigned through the serve that runs, %d" % n):
            request, answer = (os.path.join(top, "%s%d" % (w, n)) for w in ("request", "answer"))
            assert logs.run("witness", "ask", folder, "--witness", witness, "--to", request, state=state)[0] == 0
            assert logs.run("witness", "sign", union, request, "--to", answer, state=state)[0] == 0
            assert logs.run("witness", "ask", folder, "--witness", witness, "--from", answer, state=state)[0] == 0
            code, said = logs.verify(folder, "--witness", witness, state=state)
            assert code == 0 and said["witnesses"][0]["name"] == "union.example/w", said
            shown = box.get("/log/witnesses")
            assert shown["quorum"] == 1 and shown["witnesses"][0]["name"] == "union.example/w", shown
    return witness


with logs.room() as top:
    state, folder, out = (os.path.join(top, n) for n in ("state", "d", "out"))
    assert logs.run("sample", folder, state=state)[0] == 0
    box = Box(folder, state)
    box.caller.start()
    try:
        busy(box, folder, out, state)
        witness = witnessed(box, folder, top, state)
        box.quiet()
        with logs.case("stops were called meanwhile, and reports filed"):
            assert box.said["/stop"] > 20 and box.said["/report"] > 2, box.said
    finally:
        box.busy = False
        box.end(signal.SIGKILL)
    with logs.case("after a kill the folder is whole, and its witness is remembered"):
        code, said = logs.verify(folder, "--witness", witness, "--old", os.path.join(out, "checkpoint"), state=state)
        assert code == 0 and said["size"] >= said["signed"] > 0, said
    with logs.case("cosigned when nobody serves"):
        request, answer = os.path.join(top, "last.request"), os.path.join(top, "last.answer")
        assert logs.run("witness", "ask", folder, "--to", request, state=state)[0] == 0  # the one witness it knows
        assert logs.run("witness", "sign", os.path.join(top, "union"), request, "--to", answer, state=state)[0] == 0
        assert logs.run("witness", "ask", folder, "--from", answer, state=state)[0] == 0
        code, after = logs.verify(folder, "--witness", witness, state=state)
        assert code == 0 and after["witnesses"][0]["size"] == after["signed"]
    with logs.case("an old copy is continued under a new name"):
        code, text = logs.run("continue", folder, state=state)
        assert code == 0, text
        code, after = logs.verify(folder, state=state)
        assert code == 0 and after["size"] > said["size"], after
        box = Box(folder, state)
        box.end()
        assert logs.verify(folder, state=state)[0] == 0
logs.end()
