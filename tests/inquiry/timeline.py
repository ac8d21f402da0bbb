#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""timeline SHOWCLEAR - clocks and time by their commands: versions and what moves; readings out of what align wrote, each group against
its own datum; a fact with the time of its recording; one file that fetches nothing; an attached log's lanes; what is refused, by exit code and word."""
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

SHOWCLEAR = os.path.abspath(sys.argv[1])


def run(*argv, data=None):
    p = subprocess.run((SHOWCLEAR,) + argv, input=data, capture_output=True)
    return p.returncode, p.stdout.decode(), p.stderr.decode()


def ask(*argv, data=None):
    return run("inquiry", *argv, data=data)


def add(place, *lines):
    answer = ask("add", place, "-", data="".join(json.dumps(l) + "\n" for l in lines).encode())
    test("lines are written", answer[0] == 0, answer[2])


def entry(kind, number=None, **fields):
    e = {"kind": kind, "set": {k.replace("_", "-"): v for k, v in fields.items()}}
    return dict(e, number=number) if number else e


def reading(displayed, reference, spread="0.5 s", **more):
    return entry("clock", device="camera B", displayed=displayed, reference=reference, method="photographed beside a clock",
                 plus_minus=spread, by="J. H.", **more)


def begin(place):
    test("an account", ask("new", place, "--title", "The ridge", "--by", "Ada")[0] == 0)
    add(place, {"number": "I1", "set": {"zone": "-06:00"}},
        entry("person", name="First AD", roles=["first-ad", "safety-coordinator"]),
        entry("exhibit", "X3", title="Camera B, first", device="camera B", starts="2031-05-02T13:46:05.200", duration_ms="60000",
              media="video", original_name="B001.mov"),
        entry("exhibit", "X4", title="Camera B, second", device="camera B", starts="2031-05-02T13:48:05.000", duration_ms="60000",
              media="video"),
        entry("exhibit", "X5", title="A phone", original_name="phone.wav", duration_ms="30000", media="audio"),
        entry("exhibit", "X6", title="Twice, one", original_name="twice.wav"),
        entry("exhibit", "X7", title="Twice, two", original_name="twice.wav"),
        entry("fact", text="a door closes", status="agreed", sources=["exhibit X3 00:00:02-00:00:03.5"]),
        entry("fact", text="a call", status="disputed", when="2031-05-02", sources=["exhibit X3 00:00:10-00:00:12"]),
        entry("told", person="P1", matter="the door", by="a note", when="2031-05-02T14:00", sources=["exhibit X5 whole"]))


def timeline(place):
    code, out, err = ask("timeline", place, "--json")
    test("the timeline is JSON", code == 0, err)
    t = json.loads(out)
    keys = list(t["items"])
    t["rows"] = [dict(zip(keys, row)) for row in zip(*t["items"].values())]
    test("columns are of one length", len({len(c) for c in t["items"].values()}) == 1)
    test("each item has a lane", all(r["lane"] < len(t["lanes"]) for r in t["rows"]))
    t["media"] = {m["entry"]: m for m in t["media"]}
    return t


def of(t, number):
    return [r for r in t["rows"] if r["entry"] == number]


def clocks(place):
    code, out, err = ask("clocks", place, "--json")
    test("clocks are JSON", code == 0, err)
    return {d["device"]: d for d in json.loads(out)["devices"]}


def versions(place):
    own = timeline(place)
    test("no reading: by its own clock", own["media"]["X3"]["clock"] is None and own["media"]["X3"]["offset"] == 0)
    test("which is said", "which nobody read" in of(own, "F1")[0]["sources"][0], of(own, "F1"))
    add(place, reading("2031-05-02T15:58:03", "2031-05-02T15:56:00"), reading("2031-05-02T15:58:03", "2031-05-02T15:56:00.4"),
        reading("half past", "2031-05-02T15:56:00"))
    t, c = timeline(place), clocks(place)["camera B"]
    test("the last that can be read stands", t["media"]["X3"]["clock"] == "B2" and t["media"]["X3"]["version"] == 2, t["media"]["X3"])
    test("the offset is added", t["media"]["X3"]["from"] == own["media"]["X3"]["from"] - 122600)
    test("the gap between two", t["media"]["X3"]["gaps"] == [[t["media"]["X3"]["until"], t["media"]["X4"]["from"]]])
    fact = of(t, "F1")[0]
    test("a fact has its recording's time", fact["earliest"] == t["media"]["X3"]["from"] + 2000 - 500 and
         fact["latest"] == t["media"]["X3"]["from"] + 3500 + 500, fact)
    test("and says by which version", "by clock B2, version 2" in fact["sources"][0], fact)
    test("what was said of a time stays", of(t, "F2")[0]["earliest"] == of(own, "F2")[0]["earliest"])
    test("told stands by role, once in each", sorted(t["lanes"][r["lane"]]["role"] for r in of(t, "T1")) == ["first-ad", "safety-coordinator"])
    test("three versions", [v["version"] for v in c["versions"]] == [1, 2, 3])
    moves = {m["entry"]: m for m in c["versions"][1]["moves"]}
    test("what the second moves", set(moves) == {"X3", "X4", "F1", "F2"} and moves["F1"]["by"] == 400 and moves["F2"]["said"], moves)
    test("what cannot be read is named and moves nothing", c["versions"][2]["wrong"].startswith("displayed:") and
         c["versions"][2]["moves"] == [], c["versions"][2])
    test("X5 has no time", t["media"]["X5"]["from"] is None and t["lanes"][t["media"]["X5"]["lane"]]["title"] == "No time known")
    code, out, _ = ask("clocks", place)
    test("as text", code == 0 and "version 3, B3: NOT READ: displayed" in out and "F2 on exhibit X3 00:00:10-00:00:12 +0.400 s" in out and
         "its own time stays as it was said" in out, out)


def aligned(name, offsets):
    with open(name, "w") as f:
        json.dump({"offsets": offsets, "unread": {}, "pairs": [], "anchors": [], "place": 10.0}, f)
    return name


def file_of(start, group, sigma=0.02, ppm=None):
    return {"start": start, "ppm": ppm, "sigma": sigma, "group": group, "length": 30.0}


def from_align(place, top):
    name = aligned(os.path.join(top, "align.json"), {
        "B001.mov": file_of(0.0, 1, 0.012, 1.25), "sub/phone.wav": file_of(12.3456, 1, 0.021, -3.2), "twice.wav": file_of(3.0, 1),
        "stranger.wav": file_of(4.0, 1), "camera B": file_of(0.0, 2)})
    for more, word in ((("--datum", "X9"), "no such exhibit"), (("--datum", "X5"), "nobody read its clock"),
                       (("--datum", "X6"), "no file of"), ((), "--datum")):
        code, _, err = ask("clocks", place, "--from", name, "--by", "Ada", *more)
        test("refused: %s" % word, code == 2 and word in err, (code, err))
    code, _, err = ask("clocks", place, "--datum", "X3")
    test("a datum goes with --from", code == 2 and "--from" in err, err)
    code, out, err = ask("clocks", place, "--from", name, "--datum", "X3", "--by", "Ada")
    test("readings are written", code == 0 and "X5: B4, ±0.533 s, group 1" in out, (out, err))
    test("what matches none, or several, is named", "stranger.wav: no exhibit is called so" in out and
         "twice.wav: several exhibits are called so" in out and "camera B: several" in out, out)
    t = timeline(place)
    phone, camera = t["media"]["X5"], t["media"]["X3"]
    test("it stands by its datum", phone["from"] == camera["from"] + 12346 and phone["group"] == 1 and phone["clock"] == "B4", phone)
    test("as wide as both", phone["plusMinus"] == camera["plusMinus"] + 21 + 12 and phone["ppm"] == -3.2, phone)
    add(place, reading("2031-05-02T15:58:03", "2031-05-02T15:56:10", "0.2 s"))
    t, c = timeline(place), clocks(place)
    test("it follows its datum's clock", t["media"]["X5"]["from"] == t["media"]["X3"]["from"] + 12346 == phone["from"] + 9600 and
         t["media"]["X5"]["plusMinus"] == t["media"]["X3"]["plusMinus"] + 33 and t["media"]["X5"]["clock"] == "B4", t["media"]["X5"])
    moves = {m["entry"]: m["by"] for m in c["camera B"]["versions"][3]["moves"]}
    test("which stands among what the newer reading moves", moves == {"X3": 9600, "X4": 9600, "F1": 9600, "F2": 9600, "X5": 9600}, moves)
    own = c["X5"]["versions"][0]
    test("its own reading says whom it follows", (own["datum"], own["after"], own["afterPlusMinus"]) == ("X3", "12.346 s", "0.033 s"), own)
    test("and was never written over", own["reference"].startswith("2031-05-02T13:44:14.9"), own)
    test("as text", "of X5 alone, follows X3 +12.346 s" in ask("clocks", place)[1])
    code, out, _ = ask("clocks", place, "--from", name, "--datum", "X3", "--by", "Ada")
    test("again writes nothing", code == 0 and "X5: stands so already" in out and "B6" not in out, out)
    code, _, err = ask("clocks", place, "--from", name, "--datum", "X3", "--datum", "X5", "--by", "Ada")
    test("one datum a group", code == 2 and "of one group" in err, err)
    code, out, _ = ask("clocks", place, "--from", aligned(os.path.join(top, "none.json"), {"B001.mov": file_of(0.0, 1)}), "--datum", "X3")
    test("nothing to write", code == 1, (code, out))
    code, _, err = ask("clocks", place, "--from", name, "--datum", "X3", "--by", "Nobody")
    test("by somebody who compiles", code in (0, 2), err)


def one_file(place, top):
    name = os.path.join(top, "timeline.html")
    test("written", ask("timeline", place, "--out", name)[0] == 0)
    with open(name, encoding="utf-8") as f:
        page = f.read()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page).group(1)
    script = re.search(r'<script type="module">(.*?)</script>', page, re.S).group(1)
    style = re.search(r"<style>(.*?)</style>", page, re.S).group(1)
    for directive, text in (("script-src", script), ("style-src", style)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        test("the right hash of it: " + directive, "%s 'sha256-%s';" % (directive, digest) in policy, policy)
    test("nothing else is allowed", policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy, policy)
    around = page.replace(script, "").replace(style, "")
    test("nothing is fetched", not re.search(r"\b(src|href)=|url\(|@import|<link|<iframe|<object", around + style), around[:500])
    inside = re.search(r'<script type="application/json" id="timeline">(.*?)</script>', page, re.S).group(1)
    test("the timeline stands in it", json.loads(inside) == json.loads(ask("timeline", place, "--json")[1]) and "<" not in inside)
    code, _, err = ask("timeline", place, "--out", name)
    test("nothing is written over", code == 2 and "is there already" in err, err)
    test("one of two", ask("timeline", place)[0] == 2 and ask("timeline", place, "--json", "--out", name)[0] == 2)
    test("nowhere to write", ask("timeline", place, "--out", os.path.join(top, "no", "such.html"))[0] == 3)


def bad_input(place, top):
    bad = os.path.join(top, "bad.json")
    for words in (b"", b"{", b"[]", b"\xff\xfe", b'{"offsets":{"a":{"start":"now"}}}', b'{"offsets":' * 5000, b"0" * 100000):
        with open(bad, "wb") as f:
            f.write(words)
        code, _, err = ask("clocks", place, "--from", bad, "--datum", "X3", "--by", "Ada")
        test("not what align wrote: %r" % words[:20], code == 2 and "bad.json" in err and "byte" in err, (code, err))
    test("no such file", ask("clocks", place, "--from", bad + "x", "--datum", "X3")[0] == 2)
    test("no account", ask("clocks", top)[0] == 2 and ask("timeline", top, "--json")[0] == 2)
    code, _, err = ask("add", place, '{"number":"I1","set":{"zone":"Denver"}}')
    test("a zone is one", code == 2 and "zone" in err, err)
    code, _, err = ask("add", place, json.dumps(reading("x", "y", exhibit="X99")))
    test("a reading of what is there", code == 2 and "X99" in err, err)


def logs(place, top):
    western, out = os.path.join(top, "western.d"), os.path.join(top, "export")
    test("a production", run("sample", western)[0] == 0 and run("export", western, out)[0] == 0)
    test("attached", ask("attach", place, out, "--name", "ridge")[0] == 0)
    t = timeline(place)
    lane = [i for i, l in enumerate(t["lanes"]) if l["what"] == "log"]
    known = json.loads(run("inquiry", "known", out, "--json")[1])
    items = [r for r in t["rows"] if r["lane"] in lane]
    test("a lane of the log", len(lane) == 1 and t["lanes"][lane[0]]["title"] == "Log ridge" and items)
    test("each matter is in it", {"log ridge %d" % m["entry"] for m in known["matters"]} <= {r["entry"] for r in items})
    told = [r for r in t["rows"] if t["lanes"][r["lane"]]["what"] == "told" and r["entry"].startswith("log ")]
    test("what it shows as told stands by role", told and all(r["status"] in ("told", "offered", "answered") for r in told))
    order = [("media", "log", "fact", "told", "asked").index(l["what"]) for l in t["lanes"]]
    test("lanes in their order", order == sorted(order), order)
    os.rename(os.path.join(place, "logs", "ridge"), os.path.join(place, "logs", "elsewhere"))
    t = timeline(place)
    test("a log that is gone is named", any(l["title"] == "Log ridge: not here" for l in t["lanes"]))


def the_tones(top):
    """The sample of recordings: each tone is where it sounded, by whichever recording it is told."""
    place = os.path.join(top, "tones.d")
    test("the tones are made", ask("sample", place, "--tones")[0] == 0)
    test("their files are whole, and nothing else lies there", ask("exhibits", place)[0] == 0 and not os.path.exists(place + "/tones.wav"))
    t = timeline(place)
    start = t["media"]["X1"]["from"]
    at = {r["entry"]: (r["earliest"] + r["latest"]) // 2 - start for r in t["rows"]}
    test("each tone by the first recording of it", [at["F1"], at["F2"], at["F3"]] == [2100, 5100, 9100], at)
    begins = {x: m["from"] - start for x, m in t["media"].items()}
    test("all recordings on one clock", begins == {"X1": 0, "X2": 1000, "X3": 8500, "X4": 4000}, begins)
    gaps = {x: [to - since for since, to in m["gaps"]] for x, m in t["media"].items()}
    test("what device B did not record is a gap", gaps == {"X1": [], "X2": [1500], "X3": [], "X4": []}, gaps)


def main():
    with tempfile.TemporaryDirectory() as top:
        place = os.path.join(top, "ridge.d")
        begin(place)
        versions(place)
        from_align(place, top)
        one_file(place, top)
        bad_input(place, top)
        logs(place, top)
        the_tones(top)
    finish()


main()
