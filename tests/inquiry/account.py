#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""account SHOWCLEAR SAMPLE - an account by its command: the sample's rows and questions are everybody's; what may not stand is
refused by line and field; a draft says so; two compilers beside each other; what is not known stands last; an erased name is in no
file; a kill costs one line at most; a production's log as a source."""
import base64
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

SHOWCLEAR, SAMPLE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])


def run(*argv, data=None):
    p = subprocess.run((SHOWCLEAR,) + argv, input=data, capture_output=True)
    return p.returncode, p.stdout.decode(), p.stderr.decode()


def ask(*argv, data=None):
    return run("inquiry", *argv, data=data)


def add(place, *lines, by=None):
    more = ("--by", by) if by else ()
    return ask("add", place, "-", *more, data="".join(json.dumps(l) + "\n" for l in lines).encode())


def line(kind, number=None, **fields):
    made = {"kind": kind, "set": {k.replace("_", "-"): v for k, v in fields.items()}}
    return dict(made, number=number) if number else made


def printed(place, name):
    if os.path.exists(name):
        os.remove(name)
    code, _, said = ask("print", place, "--out", name)
    test("%s is printed" % name, code == 0, said)
    with open(name, encoding="utf-8") as f:
        return f.read()


def files_hold(word, *places):
    """Whether any byte at rest below these places holds the word."""
    for place in places:
        for top, _, names in os.walk(place) if os.path.isdir(place) else [(os.path.dirname(place) or ".", (), [os.path.basename(place)])]:
            for name in names:
                with open(os.path.join(top, name), "rb") as f:
                    if word.encode() in f.read():
                        return os.path.join(top, name)
    return None


os.chdir(tempfile.mkdtemp(prefix="showclear-account-"))
os.environ["XDG_STATE_HOME"] = os.getcwd() + "/state"
SEED = int(os.environ.get("SEED", "8"))
DICE = random.Random(SEED)
print("SEED=%d" % SEED)


def the_sample():
    test("the sample is made", ask("sample", "s")[0] == 0)
    test("it is whole", run("verify", "s")[0] == 0)
    for n in (255, 256):
        with open("s.proof", "w") as f:
            f.write(run("prove", "s", str(n), "--open", "/line")[1])
        test("its entries are proved, and what was written", run("verify", "s.proof")[0] == 0)
    test("nobody in it is short", ask("evenness", "s")[0] == 0)
    test("each relation is declared", ask("interests", "s")[0] == 0)
    questions = json.loads(ask("questions", "s", "--json")[1])
    asked = {}
    for q in questions:
        asked.setdefault((q["concern"], q["person"]), []).append(q["question"])
    test("five questions each, of the same words", all(
        len(words) == 5 and words == asked[next(k for k in asked if k[0] == duty)] for (duty, _), words in asked.items()))
    people = {q["person"] for q in questions}
    test("everybody is asked", people == {"P%d" % n for n in range(1, 13)}, people)
    for person in ("P8", "P4", "P2", "P11"):
        test("%s has their rows" % person, sum(1 for _, p in asked if p == person) >= 3)
    test("one who is performer and producer is asked as both", ("own-look", "P8") in asked and ("asks-decided", "P8") in asked)
    text = printed("s", "s.md")
    test("its first line names the interests", text.startswith("Compiled by The showclear authors: declares no relation"))
    chapters = [l for l in text.split("\n") if l.startswith("## ")]
    test("what is not known is its last chapter", chapters[-1] == "## What is not known", chapters)
    told = text.split("## Who had been told")[1].split("## ")[0]
    test("who had been told of the two discharges stands together", told.count("discharges of 16 October") >= 4)
    asked = ask("told", "s", "--matter", "discharges")[1]
    test("so does a screen of it, with everybody", len(asked.split("\n")) < 30 and asked.count("exhibit X") >= 6 and "No record of: the armorer" in asked
         and "Cannot answer: the cinematographer" in asked, asked)
    handed = text.split("From whose hand")[1].split("### ")[0]
    test("the disputed handover has both versions", handed.count("One version, of") == 2 and "first assistant director" in handed)
    page = printed("s", "s.html")
    test("the page fetches and runs nothing", "<script" not in page and "http://" not in page and "https://" not in page)


def as_one():
    """The account as one object says what the other words say, of the sample and of one that is short."""
    small("w")
    add("w", line("question", duty="own-look", text="Who stood\nthere, \"{P2}\"?", person="P1", status="put"), line("question", duty="own-look", ask="did", person="P2", status="declined"),
        line("person", name="Zoe", roles=["camera"]), line("duty", title="Its own", held_by=["camera"], rules=["SHOW-KIND"]))
    ask("erase", "w", "P3")
    for place in ("s", "w"):
        code, said, _ = ask("list", place, "--whole")
        whole = json.loads(said)
        test("it is one object", code == 0 and whole["schema"] == "showclear-account 1")
        test("whose it is stands in it", printed(place, place + ".whole.md").startswith(whole["whose"]) and whole["draft"] == whole["whose"].startswith("Draft"))
        test("its entries are those of list", whole["entries"] == json.loads(ask("list", place, "--json")[1]))
        for key, word in (("evenness", "evenness"), ("interests", "interests"), ("differences", "differences"), ("notKnown", "open")):
            test("its %s is that word's" % key, whole[key] == json.loads(ask(word, place, "--json")[1]))
        text = {a["ask"]: a["text"] for a in whole["asks"]}
        title = {d["key"]: d["title"] for d in whole["duties"]}
        made = [(r["duty"], r["person"], text[a["ask"]].replace("{duty}", title[r["duty"]]), stands)
                for r in whole["rows"] for a, stands in zip(whole["asks"], r["asked"])]
        own = [(c["concern"], s["person"], c["text"], s["asked"]) for c in whole["customs"] for s in c["stands"]]
        asked = [(q["concern"], q["person"], q["question"], q["stands"]) for q in json.loads(ask("questions", place, "--json")[1])]
        test("everybody's rows and questions", sorted(made + own) == sorted(asked), set(made + own) ^ set(asked))
        short = [(r["duty"] + " " + r["person"], s) for r in whole["rows"] for s in r["short"]]
        test("who is short stands at their row", sorted(short) == sorted((e["where"], e["says"]) for e in whole["evenness"] if " " in e["where"]))
    test("who put it to whom", [r["questions"] for r in whole["rows"] if r["duty"] == "own-look" and r["person"] == "P2"] == [[None, None, None, "Q2", None]])
    test("who was erased has a number", {"number": "P3", "name": "P3", "roles": [], "erased": True} in whole["people"], whole["people"])


def a_row_taken_away():
    """Whoever is taken out of the sample's rows is missed."""
    with open(SAMPLE, encoding="utf-8") as f:
        lines = [json.loads(l) for l in f]
    place, person = "less", DICE.choice(["P%d" % n for n in range(1, 13)])
    ask("new", place, "--title", "Less", "--by", "Ada")
    rows = [l for l in lines if l["kind"] == "holder" and l["set"]["person"] == person]
    gone = DICE.choice(rows)["set"]["duty"]
    code, _, said = add(place, *[l for l in lines if not (l["kind"] == "holder" and l["set"]["person"] == person and l["set"]["duty"] == gone)])
    test("the rest is taken", code == 0, said)
    code, said, _ = ask("evenness", place)
    test("a row that is missing is named", code == 1 and "%s %s" % (gone, person) in said and "no row was written" in said, said)


def small(place, by="Ada Vale"):
    test("an account is made", ask("new", place, "--title", "The ridge", "--by", by)[0] == 0)
    return add(place, line("person", name="Armorer Ana", roles=["armorer"]), line("person", name="Lead Lou", roles=["performer", "producer"]),
               line("exhibit", "JH/12", title="Call sheet", aliases=["Ex. 4"]), line("statement", person="P1", text="First.\nSecond."))


def written_and_refused():
    code, said, why = small("a")
    test("entries are called by their numbers", code == 0 and said.split() == ["P1", "P2", "JH/12", "S1"], said + why)
    good = {"text": "{P1} called it.", "status": "disputed", "sources": ["exhibit JH/12 p1"]}
    refused = [(dict(good, sources=[]), "sources: must be there"), (dict(good, sources=["exhibit JH/13 p1"]), "there is no exhibit JH/13"),
               (dict(good, status="certain"), "status: expected one of"), (dict(good, sources=["statement S1 3"]), "no such paragraph"),
               (dict(good, sources=["log ridge 1"]), "no attached log"), (dict(good, when="noon"), "when: expected a time"),
               (dict(good, colour="red"), "colour: there is no such field; showclear inquiry kinds fact"), (dict(good, about=["P9"]), "about: there is no such entry: P9"),
               (dict(good, removed="yes"), "nothing is taken out")]
    for fields, words in refused:
        code, _, said = add("a", line("open", text="before"), {"kind": "fact", "set": fields})
        test("refused: " + words, code == 2 and "line 2" in said and words in said, said)
    test("a fact is written", add("a", line("fact", "F1", **good))[0] == 0)
    kinds = json.loads(ask("list", "a", "--whole")[1])["kinds"]
    test("every kind is told, with its fields", all(
        ask("kinds", k["kind"])[0] == 0 and all("\n%s " % f["key"] in ask("kinds", k["kind"])[1] for f in k["fields"]) for k in kinds)
        and all("\n%s " % k["kind"] in "\n" + ask("kinds")[1] for k in kinds))
    test("every duty with its roles", all(word in ask("kinds", "duty")[1] for word in ("own-look", "stunt-double", "asks-decided")))
    code, _, said = add("a", {"kind": "fakt", "set": {"text": "x"}})
    test("no such kind: where they stand", code == 2 and "showclear inquiry kinds" in said and ask("kinds", "fakt")[0] == 2, said)
    test("a question to one", add("a", line("question", duty="own-look", text="Who stood there?", person="P1", status="put"))[0] == 0)
    theirs = [q for q in json.loads(ask("questions", "a", "--person", "P2", "--json")[1]) if q["question"] == "Who stood there?"]
    test("is not yet asked at the other", len(theirs) == 1 and theirs[0]["stands"] == "not yet asked", theirs)
    code, said, _ = ask("evenness", "a")
    test("and the other is short", code == 1 and "own-look P2" in said)
    text = printed("a", "a.md")
    test("without relations it is a draft, which names the compiler", text.startswith("Draft, interests not declared. Compiled by Ada Vale"))
    test("who has declared nothing has not declared none", "declares no relation" not in text.split("\n")[0], text.split("\n")[0])
    test("names stand in their places", "Armorer Ana called it." in text)
    add("a", line("relation", person="P1", relation="friend"), line("relation", person="P2", relation="none"))
    text = printed("a", "a.md")
    test("declared late is said", text.startswith("Compiled by Ada Vale: Armorer Ana - friend.") and "after the first edit" in ask("interests", "a")[1])
    test("a second compiler brings their own name", add("a", line("compiler", name="Ben Osei"), by="Ben Osei")[0] == 0)
    test("who is not one is refused", add("a", line("open", text="x"), by="Nobody")[0] == 2)
    test("with two it must be said who", add("a", line("open", text="x"))[0] == 2)
    test("and writes beside", add("a", {"number": "F1", "set": {"text": "{P2} called it."}}, by="Ben Osei")[0] == 0)
    code, said, _ = ask("differences", "a")
    test("both stand in the differences", code == 1 and "Ada Vale: Armorer Ana called it. | Ben Osei: Lead Lou called it." in said, said)
    test("it is a draft again", printed("a", "a.md").startswith("Draft"))
    test("not a production's folder", ask("list", "nowhere")[0] == 2)


def erased():
    """A name that was erased, and one who reported without a name, are in no file and no answer."""
    small("e")
    add("e", line("exhibit", "X9", title="Frame of Lou Secretname", hold="court order 4"), line("person", name="Zoe Secretname", roles=["camera"]),
        line("hurt", title="Zoe Secretname", text="Her page.", by="the family"), line("fact", text="{P3} left.", status="agreed", sources=["exhibit JH/12 whole"]))
    test("it is there before", files_hold("Secretname", "e") is not None)
    test("a hold refuses erasing", ask("erase", "e", "X9")[0] == 1)
    add("e", {"number": "X9", "set": {"hold": ""}})
    test("released, it is erased", ask("erase", "e", "X9")[0] == 0)
    test("a person is erased", ask("erase", "e", "P3")[0] == 0 and ask("erase", "e", "U1")[0] == 0)
    test("not twice", ask("erase", "e", "P3")[0] == 2)
    text = printed("e", "e.md") + printed("e", "e.html") + ask("list", "e", "--json")[1] + "".join(
        ask(word, "e")[1] for word in ("questions", "evenness", "open", "interests", "differences"))
    test("the export is made", run("export", "e", "e-out")[0] == 0 and run("verify", "e-out")[0] == 0)
    test("no answer has the name", "Secretname" not in text)
    test("no file has the name", files_hold("Secretname", ".") is None, files_hold("Secretname", "."))
    test("the number stays in its place", "P3 left." in text and "P3" in ask("interests", "e")[1])
    test("the log is whole", run("verify", "e")[0] == 0)
    test("an edit after it stands", add("e", {"number": "P3", "set": {"name": "a camera assistant", "roles": ["camera"]}})[0] == 0)
    test("and the log is whole", run("verify", "e")[0] == 0 and "A camera assistant left." in printed("e", "e.md"))


def killed():
    small("k")
    data = "".join(json.dumps(line("open", text="question %d" % n)) + "\n" for n in range(400)).encode()
    for _ in range(3):
        before = len(json.loads(ask("list", "k", "--json")[1]))
        p = subprocess.Popen((SHOWCLEAR, "inquiry", "add", "k", "-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        p.stdin.write(data)
        p.stdin.close()
        answered = 0
        for _ in range(DICE.randrange(1, 60)):
            answered += bool(p.stdout.readline())
        p.send_signal(signal.SIGKILL)
        answered += len(p.stdout.read().split())
        p.wait()
        stands = len(json.loads(ask("list", "k", "--json")[1])) - before
        test("what was answered is there, and at most one more", answered <= stands, (answered, stands))
        test("the log is whole after a kill", run("verify", "k")[0] == 0)
    test("and goes on", add("k", line("open", text="after"))[0] == 0)


def proved():
    """An account's own log: exported, each entry proved, the words of one opened; what was changed, erased or not there is said."""
    small("v")
    add("v", line("open", text="Who called it?"), line("person", name="Zoe Secretname", roles=["camera"]))
    run("export", "v", "v-monday")
    add("v", line("open", text="And who heard it?"))
    test("it is exported", run("export", "v", "v-out")[0] == 0 and run("verify", "v-out")[0] == 0)
    with open("v-out/README") as f:
        test("as what it is", f.read().startswith("The log of an account of what happened"))
    with open("v-out/key") as f:
        key = f.read().strip()
    test("by its key", run("verify", "v-out", "--key", key)[0] == 0 and run("verify", "v-out", "--old", "v-monday/checkpoint")[0] == 0)
    test("not by another", run("verify", "v", "--key", key[:-6] + "AAAAA=")[0] != 0)
    size = json.loads(run("verify", "v", "--json")[1])["size"]
    for n in range(size):
        _, proof, _ = run("prove", "v", str(n))
        with open("v.proof", "w") as f:
            f.write(proof)
        said = json.loads(run("verify", "v.proof", "--key", key, "--json")[1])
        test("an entry is proved, alike from both", said["ok"] and said["index"] == n and run("prove", "v-out", str(n))[1] == proof, said)
    test("not one that is not there", run("prove", "v", str(size))[0] == 1)
    opened = run("prove", "v", str(size - 1), "--open", "/line")[1]
    with open("v.proof", "w") as f:
        f.write(opened)
    code, said, _ = run("verify", "v.proof", "--key", key)
    test("its words are opened", code == 0 and "opened /line: " in said and "And who heard it?" in said, said)
    head, extra, rest = opened.split("\n", 2)
    changed = base64.b64encode(base64.b64decode(extra.split()[1]).replace(b"And who heard", b"And who knew ")).decode()
    with open("v.proof", "w") as f:
        f.write("\n".join((head, "extra " + changed, rest)))
    code, said, _ = run("verify", "v.proof", "--key", key)
    test("other words are not those that were sealed", code == 1 and "not the one that was sealed" in said, said)
    test("no other text is there to open", run("prove", "v", str(size - 1), "--open", "/name")[0] == 1)
    test("an export has no words", run("prove", "v-out", str(size - 1), "--open", "/line")[0] == 2)
    test("a person is erased", ask("erase", "v", "P3")[0] == 0)
    test("what was erased cannot be opened, and is proved", run("prove", "v", str(size - 2), "--open", "/line")[0] == 1 and run("prove", "v", str(size - 2))[0] == 0)
    test("it is whole", run("verify", "v")[0] == 0 and run("verify", "v", "--old", "v-out/checkpoint")[0] == 0)
    store = sqlite3.connect("v/showclear.db")
    store.execute("UPDATE private SET value = replace(CAST(value AS TEXT), 'And who heard', 'And who knew ') WHERE n = ?", (size - 1,))
    store.commit()
    store.close()
    code, said, _ = run("verify", "v")
    test("words that were changed in the folder are found", code == 1 and "private text /line of entry %d" % (size - 1) in said, said)
    test("and are not opened", run("prove", "v", str(size - 1), "--open", "/line")[0] == 1)


def attached():
    run("sample", "p")
    test("a production is exported", run("export", "p", "p-out")[0] == 0)
    small("l")
    test("it is attached", ask("attach", "l", "p-out", "--name", "ridge")[0] == 0)
    test("and is a source", add("l", line("fact", text="It was entered.", status="agreed", sources=["log ridge 3"]))[0] == 0)
    test("as far as it goes", add("l", line("fact", text="x", status="agreed", sources=["log ridge 99999"]))[0] == 2)
    test("not under the same name again", ask("attach", "l", "p-out", "--name", "ridge")[0] == 2)
    with open("p-out/tile/entries/000.p/1" if os.path.exists("p-out/tile/entries/000.p/1") else next(
            os.path.join(t, n) for t, _, ns in os.walk("p-out/tile/entries") for n in sorted(ns)), "r+b") as f:
        f.seek(20)
        f.write(b"!")
    test("a changed one is refused", ask("attach", "l", "p-out", "--name", "other")[0] == 1)


def tables_of(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def as_tables():
    ask("sample", "t")
    said = "00:00:01 I saw <v Another>it</v> & asked.\n00:00:04.250 It --> was so.\nNobody answered.\n00:61:00 is no time"
    add("t", line("statement", person="P3", text=said), line("statement", person="P1", text="Without any time."))
    test("tables are written", ask("tables", "t", "--to", "t-out")[0] == 0)
    names = set(os.listdir("t-out"))
    test("statements with times alone are subtitles", {n for n in names if n[0] == "S"} == {"S1.vtt", "S1.srt"}, names)
    facts = tables_of("t-out", "fact.csv")
    test("every fact is a row, with its source", len({f["number"] for f in facts}) == len(json.loads(ask("list", "t", "--kind", "fact", "--json")[1]))
         and all(f["sources"] for f in facts))
    rows, asked = tables_of("t-out", "rows.csv"), json.loads(ask("questions", "t", "--json")[1])
    test("everybody in each duty is a row", {(r["duty"], r["person"]) for r in rows} == {(q["concern"], q["person"]) for q in asked})
    test("what is not known goes along", len(tables_of("t-out", "not-known.csv")) > 20)
    with open("t-out/S1.vtt", encoding="utf-8") as f:
        vtt = f.read()
    cues = [block for block in vtt.split("\n\n") if "-->" in block]
    test("two cues, one goes on", len(cues) == 2 and cues[1].endswith("Nobody answered.\n00:61:00 is no time\n"), vtt)
    test("as WebVTT has it", vtt.startswith("WEBVTT\n\nNOTE S1. Compiled by ") and "00:00:01.000 --> 00:00:04.250\n<v the first assistant director>I saw &lt;v Another&gt;it" in vtt, vtt)
    with open("t-out/S1.srt", encoding="utf-8") as f:
        srt = f.read()
    test("as SubRip has it", srt.startswith("1\n00:00:01,000 --> 00:00:04,250\n") and srt.count("-->") == 2 and "<" not in srt, srt)
    code, _, err = ask("tables", "t", "--to", "t-out")
    test("what is there is not written over", code == 2 and "another folder" in err, err)
    add("t", line("person", name="the medic", roles=["medic"]))
    ask("tables", "t", "--to", "t-draft")
    with open("t-draft/WHOSE.txt") as f:
        test("a draft says so beside its tables", f.read().startswith("Draft, interests not declared"))


for part in (the_sample, as_one, a_row_taken_away, written_and_refused, erased, killed, proved, attached, as_tables):
    part()
finish()
