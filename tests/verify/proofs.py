#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""proofs.py SHOWCLEAR MAKE_LOG - a proof of every entry of a small log: checked by `verify --proof`, and by this program,
which shares no line with it; damaged, each is refused. Private texts are opened one by one."""
import base64
import hashlib
import hmac
import json
import os

import logs

ENTRIES = 21


def included(leaf, index, size, path):
    """RFC 9162 2.1.3.2, in the words of the RFC."""
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            r = hashlib.sha256(b"\1" + p + r).digest()
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = hashlib.sha256(b"\1" + r + p).digest()
        fn, sn = fn >> 1, sn >> 1
    return r if sn == 0 else None


def recheck(text):
    head, note = text.split("\n\n", 1)
    title, extra, index, *path = head.split("\n")
    assert title == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index ")
    opened = base64.b64decode(extra[6:])
    end = opened.rindex(b',"open":[')
    entry = opened[len(b'{"entry":'):end]
    _, size, root = note.split("\n")[:3]
    leaf = hashlib.sha256(b"\0" + entry).digest()
    assert included(leaf, int(index[6:]), int(size), [base64.b64decode(p) for p in path]) == base64.b64decode(root)
    for o in json.loads(opened)["open"]:
        value = json.dumps(o["value"], ensure_ascii=False).encode()
        seal = hmac.digest(base64.b64decode(o["salt"]), b"showclear/commit/v1\0" + o["path"].encode() + b"\0" + value, "sha256")
        assert base64.b64encode(seal).decode() == json.loads(entry)["c"][o["path"]]
    return json.loads(entry)


with logs.room() as top:
    state, folder, file = (os.path.join(top, n) for n in ("state", "folder", "proof"))
    key = logs.make(folder, ENTRIES, state=state)

    def prove(n, *more, place=folder):
        return logs.run("prove", place, str(n), *more, state=state)

    def check(text, *more):
        with open(file, "w") as f:
            f.write(text)
        code, said = logs.run("verify", "--proof", file, "--json", *(more or ("--key", key)), state=state)
        return code, json.loads(said) if code in (0, 1) else None

    for n in range(ENTRIES):
        with logs.case("entry %d" % n):
            code, text = prove(n)
            assert code == 0 and recheck(text)["n"] == n
            code, said = check(text)
            assert code == 0 and said["index"] == n and said["entry"]["n"] == n and len(said["says"]) == 1
            code, said = check(text, folder)
            assert code == 0 and len(said["says"]) == 2  # the log's own key: consistency only
            other = prove((n + 1) % ENTRIES)[1]
            mixed = "\n".join(other.split("\n")[:2] + text.split("\n")[2:])
            assert check(mixed)[0] == 1, "the entry of another proof passed"
    with logs.case("no such entry, no such word, no such folder"):
        assert prove(ENTRIES)[0] == 1 and prove(-1)[0] == 2 and prove("x")[0] == 2 and prove(0, place=top)[0] == 2
        assert prove(18446744073709551615)[0] == 1
    with logs.case("every byte of a proof"):
        text = prove(2)[1]
        for at in range(len(text)):
            changed = text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1:] if ord(text[at]) < 128 else text[:at] + text[at + 1:]
            assert check(changed)[0] in (1, 2), at
        for to in range(0, len(text), 3):
            assert check(text[:to])[0] in (1, 2), to
    with logs.case("a proof needs a key"):
        with open(file, "w") as f:
            f.write(text)
        code, said = logs.run("verify", file, "--json", state=state)
        assert code == 0 and len(json.loads(said)["says"]) == 2  # the file's own word for the key
        lines = text.split("\n")
        older = dict(json.loads(base64.b64decode(lines[1][6:])))
        for word in ("says", "vkey"):
            del older[word]
        lines[1] = "extra " + base64.b64encode(json.dumps(older, separators=(",", ":"), ensure_ascii=False).encode()).decode()
        with open(file, "w") as f:
            f.write("\n".join(lines))
        assert logs.run("verify", "--proof", file, state=state)[0] == 2  # it names none
        assert logs.run("verify", file, "--key", key, state=state)[0] == 0
        with open(file, "w") as f:
            f.write(text)
        assert logs.run("verify", "--proof", file, "--key", "nobody", state=state)[0] == 2
        assert logs.run("verify", "--proof", file + ".no", "--key", key, state=state)[0] == 2
        another = logs.make(os.path.join(top, "another"), 5, state=os.path.join(top, "another.state"))
        assert check(text, "--key", another)[0] == 1
    with logs.case("a private text, opened"):
        closed, opened = prove(3)[1], prove(3, "--open", "/name")[1]
        assert recheck(opened)["n"] == 3 and len(opened) > len(closed)
        code, said = check(opened)
        assert code == 0 and said["open"][0]["path"] == "/name" and "confidence" in said["open"][0]["value"]
        extra = json.loads(base64.b64decode(opened.split("\n")[1][6:]))
        for change in ({"value": "other words"}, {"salt": base64.b64encode(bytes(32)).decode()}, {"path": "/text"}):
            lie = dict(extra, open=[dict(extra["open"][0], **change)])
            lines = opened.split("\n")
            lines[1] = "extra " + base64.b64encode(json.dumps(lie, separators=(",", ":")).encode()).decode()
            assert check("\n".join(lines))[0] == 1, change
    with logs.case("a private text that is not there"):
        assert prove(3, "--open", "/text")[0] == 1 and prove(0, "--open", "/name")[0] == 1 and prove(3, "--open", "nothing")[0] == 1
    with logs.case("into a file, once"):
        assert prove(4, "--to", file + ".out")[0] == 0 and recheck(open(file + ".out").read())["n"] == 4
        assert prove(4, "--to", file + ".out")[0] == 2
    with logs.case("from an export, which has no private texts"):
        out = os.path.join(top, "out")
        assert logs.run("export", folder, out, state=state)[0] == 0
        assert prove(5, place=out)[1] == prove(5)[1]
        assert prove(3, "--open", "/name", place=out)[0] == 2
logs.end()
