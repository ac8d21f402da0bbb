#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""custody_words SHOWCLEAR - documents as text that does nothing, and statements by cue and line: each form, each that is refused."""
import json
import os
import subprocess

from custody_rig import SHOWCLEAR, account, ask, begin, entries, entry, finish, kept, put, sha, take, test


def as_text():
    """Documents are text that does nothing; who reads them is written down."""
    account("d")
    pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>endobj\n"
    for page, content, said in ((3, 4, "Call sheet"), (6, 7, "Second page")):
        stream = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % said.encode()
        pdf += b"%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n" % (page, content)
        pdf += b"%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (content, len(stream), stream)
    pdf += b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    at = [pdf.index(b"\n%d 0 obj" % n) + 1 for n in range(1, 8)]
    pdf += b"xref\n0 8\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % n for n in at) + b"trailer<</Size 8/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % pdf.index(b"5 0 obj")
    pdf = pdf.replace(b"startxref\n%d" % pdf.index(b"5 0 obj"), b"startxref\n%d" % pdf.index(b"xref\n0 8"))
    put("sheet.pdf", pdf)
    put("page.html", "<!doctype html><title>Notes</title><style>p{}</style><h1>Day 12</h1><p>One &amp; two<br>three<script>alert('<b>')</script><!-- aside --><img src=x onerror=alert(2)><p>\x1b[31mend")
    put("latin.txt", "Caf\u00e9 \u2013 \u201cready\u201d\n".encode("cp1252"))
    put("wide.txt", "\ufeffwide \u202eturned".encode("utf-16-le"))
    expected = {"sheet.pdf": ("[page 1]", "Call sheet", "[page 2]", "Second page"), "page.html": ("Notes", "Day 12", "One & two\nthree", "[a script, not run:]\nalert('<b>')\n[its end]", "\ufffd[31mend"),
                "latin.txt": ("Caf\u00e9 \u2013 \u201cready\u201d",), "wide.txt": ("wide \ufffdturned",)}
    for n, (name, parts) in enumerate(expected.items(), 1):
        code, said, why = take("d", name)
        test("%s is a document, nothing wrong with it" % name, code == 0 and entry("d", "X%d" % n)["media"] == "document" and "words" not in entry("d", "X%d" % n), said + why)
        code, said, why = ask("text", "d", "X%d" % n, "--why", "to cite it")
        test("%s is read as text" % name, code == 0 and all(p in said for p in parts), (said, why))
        test("and nothing else", "\x1b" not in said and "<h1>" not in said and "aside" not in said and "onerror" not in said and "app.alert" not in said, said)
        test("who read it is written down", [v["exhibit"] for v in entries("d", "viewing")].count("X%d" % n) == 1)
    take("d", "b.mp4")
    code, _, why = ask("text", "d", "X5")
    test("a recording has no text, and nobody has looked", code == 1 and "no document" in why and "X5" not in [v["exhibit"] for v in entries("d", "viewing")], why)
    take("d", put("not.pdf", b"%PDF-1.4\nnothing"))
    code, said, why = ask("text", "d", "X6")
    test("a PDF that cannot be read says so", code == 1 and "could be read" in why and said == "", (said, why))
    take("d", put("long.txt", "a line\n" * 700000))
    code, said, why = ask("text", "d", "X7")
    test("of a long one the beginning", code == 0 and "only its beginning" in why and 4e6 < len(said) <= (4 << 20) + 1, (len(said), why))
    def given(name):
        with open(name, "rb") as f:
            return subprocess.run([SHOWCLEAR, "inquiry", "text", "-"], stdin=f, capture_output=True)
    end = given("sheet.pdf")
    test("what comes in is read as text, its pages parted", end.returncode == 0 and [p.strip() for p in end.stdout.split(b"\f")] == [b"Call sheet", b"Second page"], end)
    end = given("long.txt")
    test("and its last line says what is missing", end.returncode == 0 and end.stdout.endswith(b"[it is long: only its beginning is here]\n") and not end.stderr, end.stderr)
    test("a recording is not", given("b.mp4").returncode == 1 and given("not.pdf").stdout == b"")
    end = subprocess.run([SHOWCLEAR, "inquiry", "text", "-"], input=b"x", capture_output=True)
    test("nor what is no file", end.returncode == 2 and b"expected a file" in end.stderr, end)
    test("nor half an exhibit", ask("text", "d")[0] == 2 and ask("text", "-", "X1")[0] == 2)
    ask("add", "d", json.dumps({"number": "X1", "set": {"kin-hold": "family"}}))
    test("not under a kin-hold", ask("text", "d", "X1")[0] == 1)
    test("what it was read by kept nothing of it", ask("exhibits", "d")[0] == 0)


VTT = """WEBVTT - interview

NOTE not said by anybody

STYLE
::cue { color: red }

one
00:01.500 --> 00:04.000 align:start
<v Interviewer>Who <i>called</i> it &amp; when?

00:00:05.250 --> 00:00:09.000
<v.loud First AD>I did,
at noon.</v> <v Other>No&#10;00:00:07 Fake: not so.

00:00:10.000 --> 00:00:11.000
Nobody <00:00:10.500>answered. 1 &lt; 2
"""
SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>It is</i> <loud> & clear\r\nto me\r\n\r\n2\r\n00:01:03,250 --> 00:01:04,000\r\nYes\r\n"


def statements():
    account("t")
    ask("add", "t", json.dumps({"kind": "person", "set": {"name": "Ana Roe", "roles": ["first-ad"]}}))

    def said(name, octets, *more):
        return ask("statement", "t", put(name, octets), "--person", "P1", "--when", "2031-05-06T15:00-06:00", *more)

    code, out, why = said("s.vtt", VTT, "--taken-by", "Ada Vale", "--how", "at a table")
    e = entry("t", "S1")
    test("a statement is taken in", code == 0 and out.startswith("S1\n"), out + why)
    test("each cue with its time, each voice with its name, markup left out", e.get("text", "").split("\n") == [
        "00:00:01.500 Interviewer: Who called it & when?", "00:00:05.250 First AD: I did, at noon.", "00:00:05.250 Other: No 00:00:07 Fake: not so.",
        "00:00:10.000 Nobody answered. 1 < 2"], e.get("text"))
    test("whose, when, how, by whom", (e["person"], e["when"], e["how"], e["by"], e["exhibit"]) == ("P1", "2031-05-06T15:00-06:00", "at a table; WebVTT", "Ada Vale", "X1"), e)
    test("whom it names", e["speakers"] == ["Interviewer", "First AD", "Other"], e)
    x = entry("t", "X1")
    test("its file is an exhibit", x["hash"] == sha("s.vtt") and x["original-name"] == "s.vtt" and x["title"] == "Statement of {P1}" and x["collected-by"] == "Ada Vale", x)
    test("its paragraphs are sources", ask("add", "t", json.dumps({"kind": "fact", "set": {"text": "It was called.", "status": "agreed", "sources": ["statement S1 4"]}}))[0] == 0)
    code, out, why = said("s.srt", SRT)
    test("SubRip, with what is no markup", code == 0 and entry("t", "S2")["text"] == "00:00:01.000 It is <loud> & clear to me\n00:01:03.250 Yes", entry("t", "S2"))
    code, out, why = said("s.txt", b"\xef\xbb\xbfI was there.\r\n\r\n  00:00:02 Then I left. \n")
    test("plain text, a line a paragraph", code == 0 and entry("t", "S3")["text"] == "I was there.\n00:00:02 Then I left.", entry("t", "S3"))
    said("capitals.txt", "00:00:01 INTERVIEWER 2: Who called it?\n00:00:03 Nobody did.\n00:00:05 One thing: it was late.\n")
    said("plain.txt", "00:00:01 One thing: it was late.\n")
    test("as subtitles", ask("tables", "t", "--to", "out")[0] == 0)

    def cues(name):
        with open(os.path.join("out", name), encoding="utf-8") as f:
            return [block.split("\n", 2 if name.endswith(".srt") else 1)[-1].strip() for block in f.read().split("\n\n") if "-->" in block]

    test("a cue has its own voice, or none", cues("S1.vtt") == ["<v Interviewer>Who called it &amp; when?", "<v First AD>I did, at noon.",
         "<v Other>No 00:00:07 Fake: not so.", "Nobody answered. 1 &lt; 2"], cues("S1.vtt"))
    test("in SubRip its name", cues("S1.srt")[0] == "Interviewer: Who called it & when?" and cues("S1.srt")[3] == "Nobody answered. 1 \u2039 2", cues("S1.srt"))
    test("where nobody is named it is the person's", cues("S2.vtt")[1] == "<v Ana Roe>Yes", cues("S2.vtt"))
    test("a name in capitals is one", cues("S4.vtt") == ["<v INTERVIEWER 2>Who called it?", "Nobody did.", "One thing: it was late."], cues("S4.vtt"))
    test("and no other before a colon", cues("S5.vtt") == ["<v Ana Roe>One thing: it was late."], cues("S5.vtt"))
    long = ["Line %d: %s" % (n, "and \u201cthen\u201d " * 40) for n in range(200)]
    code, out, why = said("long.txt", "\n".join(long))
    parts = sorted((e for e in entries("t", "statement") if e["exhibit"] == "X6"), key=lambda e: int(e["number"][1:]))
    test("a long one is several, one after the other", code == 0 and len(parts) > 5 and "\n".join(p["text"] for p in parts).split("\n") == [l.strip() for l in long], why)
    test("each says which part it is", parts[1]["how"].startswith("plain text, part 2 of %d, from its paragraph " % len(parts)), parts[1]["how"])
    before, log = kept("t"), len(entries("t", "statement"))
    for name, octets, what in (("no-head.vtt", "00:01.000 --> 00:02.000\nx\n", "line 1: expected WEBVTT"), ("bad.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\nx\n", "line 3: expected times"),
                               ("stray.vtt", "WEBVTT\n\nsomebody says\nsomething\n", "line 4: expected times"), ("bad.srt", "1\n00:00:01,000 -> 00:00:02,000\nx\n", "line 2: expected times"),
                               ("none.srt", "x\n", "line 1: expected a cue's number"), ("empty.txt", "", "expected somebody to say something"), ("only.vtt", "WEBVTT\n\nNOTE x\n", "expected somebody to say something"),
                               ("wide.txt", "x" * 9500, "paragraph 1 is longer"), ("huge.txt", "x\n" * (2200 << 10), "at most four megabytes")):
        code, _, why = said(name, octets)
        test("%s is refused: %s" % (name, what), code == 2 and what in why, (code, why))
    os.mkfifo("fifo")
    code, _, why = ask("statement", "t", "fifo", "--person", "P1", "--when", "2031")
    test("a FIFO is refused", code == 2 and "FIFO" in why, why)
    code, _, why = ask("statement", "t", put("new.txt", "new words"), "--person", "P9", "--when", "2031")
    test("of nobody", code == 2 and "P9" in why, why)
    test("and nothing of all that is kept", kept("t") == before and len(entries("t", "statement")) == log)


begin()
for part in (as_text, statements):
    part()
finish()
