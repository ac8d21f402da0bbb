#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""outside.py SHOWCLEAR - `showclear screenplay` as a program sees it: the JSON's shape, the lists read back, bad files named with
their line, the original never changed."""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "..", "..", "examples", "sample", "screenplay.fountain")
FILES = [SAMPLE] + [os.path.join(HERE, name) for name in ("low-tide.fountain", "branch-line.fountain", "constructs.fdx")]
CATEGORIES = "firearm edged pyro open-fire smoke vehicle aircraft stunt height water animal child rail electric glass".split()


def run(*words, stdin=None):
    return subprocess.run([sys.argv[1], "screenplay", *words], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def read(path, *more, stdin=None):
    answer = run(path, "--json", *more, stdin=stdin)
    return json.loads(answer.stdout) if answer.returncode == 0 else None


def is_shape(d):
    scene_keys = ["number", "heading", "set", "place", "time", "line", "cues", "speakers", "hazards"]
    texts = ["number", "heading", "place", "time"]
    if list(d) != ["title", "scenes", "speakers", "cues"] or type(d["cues"]) is not int:
        return False
    for s in d["scenes"]:
        if list(s) != scene_keys or any(type(s[k]) is not str for k in texts) or s["set"] not in ("int", "ext", "int/ext", ""):
            return False
        if type(s["line"]) is not int or len(set(s["speakers"])) != len(s["speakers"]) or not set(s["speakers"]) <= set(d["speakers"]):
            return False
        for h in s["hazards"]:
            if list(h) != ["category", "words", "strong", "bulletins"] or h["category"] not in CATEGORIES or not h["words"]:
                return False
    return True


def file_of(room, name, content):
    path = os.path.join(room, name)
    with open(path, "wb") as f:
        f.write(content)
    return path


def lists(path):
    d = read(path)
    test("shape of %s" % path, d and is_shape(d))
    rows = list(csv.reader(io.StringIO(run(path, "--csv").stdout.decode(), newline="")))
    test("one row a scene", len(rows) == 1 + len(d["scenes"]) and all(len(r) == len(rows[0]) for r in rows))
    test("the same places", [r[2] for r in rows[1:]] == [s["place"] for s in d["scenes"]])
    again = read("-", stdin=run(path, "--fountain").stdout)
    same = ["number", "set", "place", "time"]
    test("the outline reads back", [[s[k] for k in same] for s in again["scenes"]] == [[s[k] for k in same] for s in d["scenes"]])
    plain = run(path).stdout.decode()
    test("each scene for a person", all(s["heading"] in plain for s in d["scenes"]))
    silent = sum(not s["hazards"] for s in d["scenes"])
    test("silence is said", plain.count("nothing suggested: a person reads it") == silent)


def sample():
    d = read(SAMPLE)
    test("nine scenes", [s["number"] for s in d["scenes"]] == [str(n) for n in range(1, 10)])
    test("the title", d["title"]["Title"] == "The Water Right" and "\n" in d["title"]["Contact"])
    armed = [s["number"] for s in d["scenes"] for h in s["hazards"] if h["category"] == "firearm" and h["strong"]]
    test("where there are guns", armed == ["4", "6", "8"])
    gun = next(h for h in d["scenes"][3]["hazards"] if h["category"] == "firearm")
    test("its bulletins", gun["bulletins"] == ["1", "2"] and "revolver" in gun["words"])
    test("no number that was not confirmed", all(h["bulletins"] == [] for s in d["scenes"] for h in s["hazards"] if h["category"] == "child"))


def variants(room):
    with open(SAMPLE, encoding="utf-8") as f:
        text = f.read()
    want = read(SAMPLE)
    for name, content in {
        "bom": b"\xef\xbb\xbf" + text.encode(), "crlf": text.replace("\n", "\r\n").encode(), "cr": text.replace("\n", "\r").encode(),
        "utf16": text.encode("utf-16"), "utf16le": text.encode("utf-16-le"), "utf16be": text.encode("utf-16-be"),
        "latin1": text.encode("latin-1", "replace"), "macroman": text.encode("mac_roman", "replace"),
        "tabs": text.replace("\n\n", "\n\t\n").encode(), "nul at the end": text.encode() + b"\0" * 64,
    }.items():
        got = read(file_of(room, name, content))
        test("as " + name, got and got["scenes"] == want["scenes"] and got["speakers"] == want["speakers"])


BAD = [
    ("a.pdf", b"%PDF-1.7\n", ":1:"), ("a.docx", b"PK\x03\x04....", ":1:"),
    ("dtd.fdx", b"<?xml version='1.0'?>\n\n<!DOCTYPE FinalDraft [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>\n<FinalDraft/>", ":3:"),
    ("deep.fdx", b"<FinalDraft>\n" + b"<A>" * 1000 + b"</A>" * 1000 + b"</FinalDraft>", ":2:"),
    ("torn.fdx", b"<FinalDraft><Content>\n<Paragraph><Text>a", ":2:"), ("other.xml", b"<?xml version='1.0'?><svg/>", ":1:"),
    ("lines", b"\n" * (17 << 20), ":16777217:"),
]


def bad(room):
    for name, content, where in BAD:
        answer = run(file_of(room, name, content), "--json")
        test("%s: 2, with its line" % name, answer.returncode == 2 and where in answer.stderr.decode() and not answer.stdout)
    missing = run(os.path.join(room, "none"))
    test("no file", missing.returncode == 2 and b"none" in missing.stderr)
    test("no word", run().returncode == 2)
    test("two ways at once", run(SAMPLE, "--json", "--csv").returncode == 2)


def odd(room):
    test("nothing in it", read(file_of(room, "empty", b"")) == {"title": {}, "scenes": [], "speakers": [], "cues": 0})
    open_yard = read(file_of(room, "yard", b"/* " + b"[[ x\n" * (1 << 20) + b"\n\nINT. A\n\nA gun.\n"))
    test("behind an unclosed boneyard", open_yard and open_yard["scenes"][0]["hazards"][0]["category"] == "firearm")
    noise = bytes(i * 37 % 256 for i in range(1 << 20))
    test("noise", read(file_of(room, "noise", noise)) is not None)
    test("a formula is a text in a spreadsheet", b"'=1+1" in run(file_of(room, "formula", b"INT. =1+1 - DAY\n"), "--csv").stdout)


def revision(room):
    with open(SAMPLE, encoding="utf-8") as f:
        text = f.read()
    kitchen = text[text.index("INT. VARGAS KITCHEN"):text.index("EXT. RIDGE")]
    newer = text.replace(kitchen, "INT. CELLAR - NIGHT #4A#\n\nApples.\n\n").replace("PIKE BARN - EVENING", "PIKE STABLE - DUSK")
    d = read(file_of(room, "newer", newer.encode()), "--against", SAMPLE)
    what = [(s["was"] and s["was"]["number"], s["changes"]) for s in d["against"]["scenes"]]
    test("scene 4 is scene 4 by another name", what[3][0] == "4" and "renamed" in what[3][1])
    test("all others are as they were", [w for w in what[:3] + what[5:]] == [(n, []) for n in ("1", "2", "3", "6", "7", "8", "9")])
    test("one is gone", [g["number"] for g in d["against"]["gone"]] == ["5"])
    test("the rest of the shape", is_shape({k: v for k, v in d.items() if k != "against"}))
    test("for a person", "gone: 5, INT. VARGAS KITCHEN" in run(os.path.join(room, "newer"), "--against", SAMPLE).stdout.decode())
    test("an older version that cannot be read", run(SAMPLE, "--against", os.path.join(room, "a.pdf")).returncode == 2)


def main():
    before = [os.stat(path).st_mtime_ns for path in FILES]
    for path in FILES:
        lists(path)
    sample()
    with tempfile.TemporaryDirectory() as room:
        variants(room)
        bad(room)
        odd(room)
        revision(room)
    test("the originals are as they were", before == [os.stat(path).st_mtime_ns for path in FILES])
    finish()


main()
