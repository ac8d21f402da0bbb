#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""spoken SHOWCLEAR SAMPLE - an account printed in three languages: people's words stay, what stands around them is the reader's, and none
of it is left in English; as many headings, rows and findings in each. What people wrote in the sample is masked for that, so that all
that is left is the program's; a second account has what the sample does not: a draft, two compilers, logs, clocks, holds."""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

SHOWCLEAR, SAMPLE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
LANGUAGES = ("en", "es", "uk")
MASK = "Qqq"
# Words that a language shares with English, and names that are nobody's to translate.
SHARED = {"es": {"a", "no", "set", "legal", "sha", "bytes", "showclear", "verify", "utc", "plan", "qqq", "ridge"},
          "uk": {"sha", "showclear", "verify", "utc", "qqq", "ridge"}}
# What is the same in every language: entries, duties and fields by their keys, events of a log, hashes, figures.
CALLED = re.compile(r"(?m)^[A-Z][\w/]* [a-z-]+: |^[\w-]+ P\d+: |\b[A-Z]+/?\d+(/a)?\b|\b(log ridge )?[a-z]+(-[a-z]+)+\b|\b[0-9a-f]{64}\b|\bQqq[a-c]\b|showclear/\S+|\d{4}-\S+|\d s\b")
os.chdir(tempfile.mkdtemp(prefix="showclear-spoken-"))
os.environ["XDG_STATE_HOME"] = os.getcwd() + "/state"


def run(*argv, data=None):
    p = subprocess.run((SHOWCLEAR,) + argv, input=data, capture_output=True)
    return p.returncode, p.stdout.decode(), p.stderr.decode()


def add(place, lines, by=None):
    code, _, said = run("inquiry", "add", place, "-", *(("--by", by) if by else ()), data="".join(json.dumps(l) + "\n" for l in lines).encode())
    test("it is written", code == 0, said)


def line(kind, number=None, **fields):
    made = {"kind": kind, "set": {k.replace("_", "-"): v for k, v in fields.items()}}
    return dict(made, number=number) if number else made


def kinds_of(place):
    return {k["kind"]: {f["key"]: f["type"] for f in k["fields"]} for k in json.loads(run("inquiry", "list", place, "--whole")[1])["kinds"]}


def masked(kinds, one):
    """A line of an account without anything that somebody wrote in it: fixed words, numbers, times and sources stay."""
    free = {k for k, t in kinds[one["kind"]].items() if t in ("line", "text") and k not in ("zone", "setup")}
    kept = {k: v if k not in free or v == "none" else MASK + (" {P1}." if kinds[one["kind"]][k] == "text" else "") for k, v in one["set"].items()}
    return dict(one, set={k: [MASK] if k == "aliases" else v for k, v in kept.items()})


def prints(place):
    """The same account in three languages, as Markdown; PDF and HTML hold the same words."""
    text = {}
    for l in LANGUAGES:
        for kind in ("md", "html", "pdf"):
            code, _, said = run("inquiry", "print", place, "--lang", l, "--out", "%s.%s.%s" % (place, l, kind))
            test("%s is printed in %s" % (kind, l), code == 0, said)
        with open("%s.%s.md" % (place, l), encoding="utf-8") as f:
            text[l] = f.read()
    return text


def words(text):
    return set(re.findall(r"[^\W\d_]+", text.lower()))


def left_over(text, language):
    """Words of the English print that stand in another's, too."""
    return (words(text["en"]) & words(text[language])) - SHARED[language]


def is_spoken(place):
    text = prints(place)
    for l in ("es", "uk"):
        plain = {k: CALLED.sub(" ", v) for k, v in text.items()}
        test("nothing around people's words is left in English: %s %s" % (place, l), not left_over(plain, l), left_over(plain, l))
        planted = dict(plain, **{l: plain[l] + "\nThis chapter is the last of every print."})
        test("one sentence left would be found", left_over(planted, l) >= {"this", "chapter", "last", "every"})
    for what, pattern in (("headings", r"(?m)^#+ "), ("rows", r"(?m)^\|"), ("cells", r"\|"), ("paragraphs", r"(?m)^[^|#\n]"), ("masked words", MASK)):
        count = {l: len(re.findall(pattern, t)) for l, t in text.items()}
        test("as many %s in each" % what, len(set(count.values())) == 1 and count["en"] > 0, count)
    for l in LANGUAGES:
        with open("%s.%s.html" % (place, l), encoding="utf-8") as f:
            page = f.read()
        test("the page says which language it is", '<html lang="%s">' % l in page)
        printed = subprocess.run(["pdftotext", "-layout", "%s.%s.pdf" % (place, l), "-"], capture_output=True).stdout.decode()
        flat = "".join(printed.split())
        lacks = [h for h in re.findall(r"(?m)^## (.*)$", text[l]) if "".join(h.split()) not in flat]
        test("each chapter is on its pages", not lacks and "\N{REPLACEMENT CHARACTER}" not in printed, lacks)
    return text


def the_sample():
    run("inquiry", "new", "s", "--title", MASK, "--by", MASK)
    kinds = kinds_of("s")
    with open(SAMPLE, encoding="utf-8") as f:
        add("s", [masked(kinds, one) for one in map(json.loads, f) if one["kind"] not in ("inquiry", "compiler")])
    text = is_spoken("s")
    test("a day is said in the language", "21 de octubre de 2021" in text["es"] and "21 жовтня 2021 року" in text["uk"] and "2021-10-21" in text["en"])


def what_the_sample_has_not():
    run("sample", "p")
    test("a production is exported", run("export", "p", "p-out")[0] == 0)
    run("inquiry", "new", "w", "--title", MASK, "--by", "Qqqa")
    add("w", [line("person", name=MASK, roles=["armorer"], words=MASK), line("person", name=MASK, roles=["performer", "producer"]), line("person", name=MASK, roles=["visitor"]),
              line("exhibit", "JH/12", title=MASK, source=MASK, collected_by=MASK, when="2031-05-03T10:00-06:00", basis=MASK, sensitivity="graphic", original_name=MASK, hold=MASK,
                   kin_hold=MASK, warning=MASK, command=MASK, size="12", hash="a" * 64),
              line("exhibit", "JH/12/a", title=MASK, parent="JH/12", sensitivity="restricted"), line("statement", person="P1", text=MASK + "."),
              line("relation", person="P1", relation="none")])
    code, _, said = run("inquiry", "attach", "w", "p-out", "--name", "ridge")
    test("a log is attached", code == 0, said)
    add("w", [line("fact", text=MASK, status="disputed", when="2031-05/..", sources=["log ridge 3", "exhibit JH/12 p3", "exhibit JH/12 00:00:01-00:00:02", "statement S1 1"]),
              line("claim", fact="F1", person="P2", text=MASK, against=["F1"], sources=["log ridge 4"], record=["log ridge 12", "log ridge place-swept", "log ridge set-stopped"]),
              line("hypothesis", text=MASK, confidence="as-likely-as-not"),
              line("hurt", person="P3", title=MASK, text=MASK, by=MASK), line("disclosure", exhibit="JH/12", to=MASK, when="2031-05-04", basis=MASK),
              line("viewing", exhibit="JH/12", by=MASK, when="2031-05-04~", why=MASK), line("open", text=MASK, answer=MASK, who=MASK, tried=MASK, since="2031-05"),
              line("clock", device=MASK, displayed="2031-05-02T15:58:03", reference="2031-05-02T15:56:00", method=MASK, plus_minus="0.5 s", by=MASK),
              line("question", duty="own-look", ask="did", person="P2", status="declined"), line("question", duty="own-look", text=MASK, person="P1", status="put"),
              line("question", fact="F1", text=MASK, person="P1", status="cannot-answer", why=MASK), line("relation", person="P2", relation="none"),
              line("holder", duty="own-look", person="P2", held=MASK, held_sources=["exhibit JH/12 whole"], accepted=MASK, from_to="2031-05-01/2031-05-02"),
              line("told", person="P1", matter=MASK, by=MASK, copied="yes", when="../2031-05-02", sources=["log ridge 30"])], by="Qqqa")
    add("w", [line("compiler", name="Qqqb"), line("person", number="P1", name="Qqqc")], by="Qqqb")
    is_spoken("w")


def languages_are_three():
    for word in ("print", "package"):
        code, _, said = run("inquiry", word, "s", "--lang", "de", "--out", "none")
        test("%s knows no other" % word, code == 2 and "--lang is en, es or uk" in said and not os.path.exists("none"), said)


the_sample()
what_the_sample_has_not()
languages_are_three()
finish()
