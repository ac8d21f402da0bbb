#!/usr/bin/python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""align SHOWCLEAR - `showclear align` from the outside: three brief scenes, takes with one playback, files that are no good recordings, what a person knows,
how it is told. The forty scenes are score.py's, in soak."""
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import urllib.parse

sys.dont_write_bytecode = True
sys.path[:0] = [os.path.dirname(os.path.abspath(__file__)), os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")]
import numpy as np

import bad
from counted import finish, test
import scenes
import score

SHOWCLEAR = os.path.abspath(sys.argv[1])
BRIEF = [1, 2, 5]
TAKES, THROUGH = [205, 207], [206]  # two takes with the same playback; one event with music all through


def run(*argv):
    p = subprocess.run([SHOWCLEAR, "align", *argv], capture_output=True)
    return p.returncode, p.stdout.decode(), p.stderr.decode()


def brief_scenes(work):
    sums, words = score.score(SHOWCLEAR, BRIEF, work, brief=True)
    for what, kept in score.promises(sums):
        test(what, kept, "; ".join(words))
    _, once, _ = run("--json", os.path.join(work, "1"))
    _, again, _ = run("--json", "--threads", "1", os.path.join(work, "1"))
    test("the same files give the same answer, on any number of threads", once == again)


def playback(work):
    sums, words = score.score(SHOWCLEAR, TAKES + THROUGH, work)
    for what, kept in score.promises(sums):
        test("with playback: " + what, kept, "; ".join(words))
    for number in TAKES:
        place, truth = score.scene(work, number, False)
        pairs = json.loads(run("--json", place)[1])["pairs"]
        across = [one for one in pairs if truth[one["a"]]["event"] != truth[one["b"]]["event"]]
        test("%d: what two takes share is told, with why it joins nothing" % number, across and all(one.get("refused") and not one["used"] for one in across), across)
        test("%d: and to a person" % number, "Refused: %d pairs" % len(across) in run(place)[1])


def samples():
    rng = np.random.default_rng(5)
    air = scenes.hear(rng, scenes.event(rng, 25, 6, 0), 25, np.array([1.0, 2.0]), 0)[:20 * scenes.RATE]
    return air / np.max(np.abs(air)) * 0.9


def bad_files(work, good):
    said = bad.write(work, good)
    code, out, err = run("--json", work)
    answer = json.loads(out)
    test("files that are none hurt nobody", code == 0 and err == "", err)
    for name, what in said.items():
        if what is None:
            test("%r is used" % name, name in answer["offsets"], answer["unread"].get(name))
        else:
            test("%r is named: %s" % (name, what), what in answer["unread"].get(name, ""), answer["unread"].get(name))
    test("and nothing else", set(said) == set(answer["offsets"]) | set(answer["unread"]))
    groups = {name: one["group"] for name, one in answer["offsets"].items()}
    for name in ("tone-a.wav", "tone-b.wav", "hum-a.wav", "hum-b.wav", "silent.wav", "short.wav"):
        test("%s joins nothing" % name, list(groups.values()).count(groups[name]) == 1)
    whole = {name for name in groups if groups[name] == groups["-y.wav"]}
    for name in ("low.wav", "high.wav", "clipped.wav", "cut-off.wav", "is-mp3.wav", "before-1970.wav"):
        test("%s joins the others" % name, name in whole)
    test("where they belong", all(abs(answer["offsets"][name]["start"]) < 0.002 for name in whole))
    test("a clock before 1970 is told as it stands", answer["offsets"]["before-1970.wav"].get("stated", "").startswith("1969-07-20 20:17:40"))
    test("what is cut off says so", "cut off" in answer["offsets"]["cut-off.wav"].get("note", ""))
    return whole


def it_changes(work, good):
    """Written to all the while: named, or read whole between two writes."""
    place, over = os.path.join(work, "grows.wav"), threading.Event()
    with open(place, "wb") as f:
        f.write(bad.wav(np.tile(good, 40)))

    def write():
        with open(place, "r+b") as f:
            while not over.is_set():
                f.seek(5000)
                f.write(b"x" * 100)
                f.flush()

    writer = threading.Thread(target=write)
    writer.start()
    code, out, _ = run("--json", work)
    over.set(), writer.join()
    answer = json.loads(out)
    test("a file that changes is named", code == 1 and "changed while" in answer["unread"].get("grows.wav", ""), out)


def folders_within(work, good):
    """What lies in folders is read under its name there; links, hidden names, histories and depth are not walked into."""
    deep = "/".join(["d"] * 16)
    for name in ("a.wav", "Cam A/b.wav", "Cam A/more/a.wav", deep + "/c.wav", deep + "/d/e.wav", ".hidden/x.wav", "Cam A/ascmhl/x.wav", "../kept/x.wav"):
        place = os.path.join(work, name)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as f:
            f.write(bad.wav(good))
    links = {"Cam A/up": "..", "self": ".", "out": "../kept", "same.wav": "a.wav", "out.wav": "../kept/x.wav"}
    for name, to in links.items():
        os.symlink(to, os.path.join(work, name))
    code, out, err = run("--json", work)
    answer = json.loads(out)
    test("folders are read to their depth", code == 0 and set(answer["offsets"]) == {"a.wav", "Cam A/b.wav", "Cam A/more/a.wav", deep + "/c.wav"}, out + err)
    test("links are named and not followed, and so is what is too deep", set(answer["unread"]) == set(links) | {deep + "/d"} and
         all("link" in answer["unread"][name] for name in links) and "too many" in answer["unread"][deep + "/d"], answer["unread"])
    whole = {one.get("sha256") for one in answer["offsets"].values()}
    test("each has the SHA-256 of its octets", whole == {hashlib.sha256(bad.wav(good)).hexdigest()}, whole)
    known = os.path.join(work, ".known.csv")
    with open(known, "w") as f:
        f.write("file_a,time_a,file_b,time_b,plus_minus,who,why\nCam A/more/a.wav,1,a.wav,1,0.1,R. Analyst,clap\n")
    test("an anchor names a file in a folder", run("--anchors", known, work)[0] == 0)
    for n in range(500):
        os.symlink("nowhere", os.path.join(work, "Cam A", "%d" % n))
    code, _, err = run("--json", work)
    test("more than can be told apart is said, and nothing begun", code == 2 and "more than 500 files" in err, err)


def anchors(work, good):
    for name, what in (("a.wav", good), ("b.wav", good[5 * scenes.RATE:]), ("c.wav", np.zeros(10 * scenes.RATE))):
        with open(os.path.join(work, name), "wb") as f:
            f.write(bad.wav(what))
    known = os.path.join(work, ".known.csv")

    def told(rows, *more):
        with open(known, "w") as f:
            f.write("file_a,time_a,file_b,time_b,plus_minus,who,why\n" + rows)
        return run("--anchors", known, *more, work)

    code, out, _ = told("a.wav,12,c.wav,2,0.04,R. Analyst,flash in frame 301\n", "--json")
    answer = json.loads(out)
    test("a person connects what cannot be heard", code == 0 and answer["offsets"]["c.wav"]["group"] == answer["offsets"]["a.wav"]["group"])
    test("where the anchor says", abs(answer["offsets"]["c.wav"]["start"] - 10) < 0.01, out)
    test("with a name and a reason", answer["anchors"][0]["who"] == "R. Analyst" and answer["anchors"][0]["why"] == "flash in frame 301")
    code, out, _ = told("a.wav,12,b.wav,6.5,0.01,R. Analyst,clap\n", "--json")
    answer = json.loads(out)
    test("an anchor that the recordings contradict is said", code == 1 and answer["anchors"][0]["contradicts"] is True)
    test("and moves nothing", abs(answer["offsets"]["b.wav"]["start"] - 5) < 0.002, out)
    code, out, _ = told("a.wav,12,b.wav,6.5,0.01,R. Analyst,clap\n")
    test("for a person, too", code == 1 and "CONTRADICTS" in out and "R. Analyst" in out)
    for row, what in (("x.wav,1,b.wav,2,0.1,A,b", "line 2, file_a"), ("a.wav,soon,b.wav,2,0.1,A,b", "line 2, time_a"), ("a.wav,1,a.wav,2,0.1,A,b", "line 2, file_b"),
                      ("a.wav,1,b.wav,2,0,A,b", "line 2, plus_minus"), ("a.wav,1,b.wav,2,0.1,,b", "line 2, who"), ("a.wav,1,b.wav,2,0.1,A,", "line 2, why")):
        code, _, err = told(row + "\n")
        test("%s is refused" % row, code == 2 and what in err, err)


def nowhere_to_keep(work):
    """What was heard is kept on the disk for a while. Where that cannot be, it is said, and nothing is left anywhere."""
    p = subprocess.run([SHOWCLEAR, "align", "--json", work], capture_output=True, env=dict(os.environ, TMPDIR=os.path.join(work, "none")))
    answer = json.loads(p.stdout)
    test("no room for what was heard is said", p.returncode == 1 and not answer["offsets"] and all("TMPDIR" in why for why in answer["unread"].values()), answer)
    with tempfile.TemporaryDirectory() as room:
        p = subprocess.run([SHOWCLEAR, "align", "--json", work], capture_output=True, env=dict(os.environ, TMPDIR=room))
        test("nothing is left", p.returncode == 0 and os.listdir(room) == [])


def telling(work):
    code, out, _ = run("--place", "50", work)
    test("a table for a person", code == 0 and "±0.146" in out and "What this does not prove" in out and "2.9 ms" in out, out)
    test("a place that is none", run("--place", "x", work)[0] == 2 and run("--place", "-1", work)[0] == 2)
    test("a folder that is none", run(os.path.join(work, "nowhere"))[0] == 2)
    with tempfile.TemporaryDirectory() as empty:
        test("an empty folder connects nothing", run(empty)[0] == 1)


# What OpenTimelineIO 0.15 to 0.18 knows; a newer version or another name, and a reader refuses the whole file.
OTIO = {"Timeline.1", "Stack.1", "Track.1", "Gap.1", "Clip.2", "Marker.2", "ExternalReference.1", "RationalTime.1", "TimeRange.1"}


def schemas(node):
    """The objects of a timeline and what each is."""
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    mine = [(node["OTIO_SCHEMA"], node)] if isinstance(node, dict) and "OTIO_SCHEMA" in node else []
    return mine + [one for child in inside for one in schemas(child)]


def timelines(work):
    out, starts = os.path.join(work, ".cut"), json.loads(run("--json", work)[1])["offsets"]
    code, said, err = run("--otio", out, "--rate", "23.976", work)
    test("timelines beside the table", code == 0 and "What this does not prove" in said, err)
    test("one a group", {"group-%d.otio" % one["group"] for one in starts.values()} == set(os.listdir(out)), os.listdir(out))
    for name in os.listdir(out):
        with open(os.path.join(out, name)) as f:
            all_of_it = schemas(json.load(f))
        test("%s: nothing that older programs refuse" % name, {what for what, _ in all_of_it} <= OTIO, {what for what, _ in all_of_it})
        test("%s: one rate" % name, {one["rate"] for what, one in all_of_it if what == "RationalTime.1"} == {24000 / 1001})
        for track in [one for what, one in all_of_it if what == "Track.1"]:
            *gap, clip = track["children"]
            start = sum(one["source_range"]["duration"]["value"] for one in gap) * 1001 / 24000
            measured = starts[track["name"]]
            test("%s starts where it was heard" % track["name"], abs(start - measured["start"]) <= 0.5 * 1001 / 24000 + 1e-4, start)
            test("%s exact beside it" % track["name"], clip["metadata"]["showclear"]["start"] == measured["start"])
            url = clip["media_references"][clip["active_media_reference_key"]]["target_url"]
            test("%s is found" % track["name"], url.startswith("file:///") and os.path.exists(urllib.parse.unquote(url[7:])), url)
    code, _, err = run("--otio", out, work)
    test("what is there is not written over", code == 2 and "another folder" in err, err)
    test("a rate that is none", run("--otio", out, "--rate", "26", work)[0] == 2)


def main():
    with tempfile.TemporaryDirectory() as work:
        folders = [os.path.join(work, name) for name in ("scenes", "bad", "changes", "anchors", "within")]
        for folder in folders:
            os.mkdir(folder)
        good = samples()
        brief_scenes(folders[0])
        playback(folders[0])
        bad_files(folders[1], good)
        it_changes(folders[2], good)
        folders_within(folders[4], good)
        anchors(folders[3], good)
        nowhere_to_keep(folders[3])
        telling(folders[3])
        timelines(folders[3])
    finish()


main()
