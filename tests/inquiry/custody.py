#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""custody SHOWCLEAR - the files of exhibits: taken in once and whole or not at all, named for what they are, handed out with their hash,
held for the family, checked, erased. Each file that is no good; a kill in the middle; a disk without room."""
import hashlib
import json
import os
import resource
import signal
import socket
import stat
import struct
import subprocess
import tempfile

from media_rig import SHOWCLEAR, finish, test


def ask(*argv, before=None):
    p = subprocess.run((SHOWCLEAR, "inquiry") + argv, capture_output=True, preexec_fn=before, restore_signals=before is None)
    return p.returncode, p.stdout.decode(), p.stderr.decode()


def entry(place, number):
    for e in json.loads(ask("list", place, "--json")[1] or "[]"):
        said = {k: v[0]["v"] for k, v in e["fields"].items()}
        if said.get("number") == number:
            return said
    return {}


def entries(place, kind):
    return [{k: v[0]["v"] for k, v in e["fields"].items()} for e in json.loads(ask("list", place, "--json", "--kind", kind)[1] or "[]")]


INTAKE = {"title": "Camera B", "source": "second unit", "collected-by": "Ada Vale", "when": "2031-05-03T10:00-06:00", "where": "the office",
          "how": "copied from the card", "device": "camera B", "basis": "consent", "sensitivity": "open"}


def words(**more):
    said = dict(INTAKE, **{k.replace("_", "-"): v for k, v in more.items()})
    return [w for k, v in said.items() if v is not None for w in ("--" + k, v)]


def take(place, name, *more, before=None, **fields):
    return ask("take", place, name, *words(**fields), *more, before=before)


def put(name, octets):
    with open(name, "wb") as f:
        f.write(octets if isinstance(octets, bytes) else octets.encode())
    return name


def sha(name):
    with open(name, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def kept(place):
    return sorted(os.listdir(place + "/exhibits")) if os.path.isdir(place + "/exhibits") else []


def account(place):
    test("an account is made", ask("new", place, "--title", "The ridge", "--by", "Ada Vale")[0] == 0)
    return place


os.chdir(tempfile.mkdtemp(prefix="showclear-custody-"))
os.environ["XDG_STATE_HOME"] = os.getcwd() + "/state"


def ffmpeg(*argv):
    subprocess.run(("ffmpeg", "-nostdin", "-v", "error", "-y") + argv, check=True)


def wav(octets, promised=None):
    head = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    body = b"WAVE" + head + b"data" + struct.pack("<I", len(octets) if promised is None else promised) + octets
    return b"RIFF" + struct.pack("<I", len(body)) + body


def taken_in():
    account("a")
    ffmpeg("-f", "lavfi", "-i", "testsrc=d=2:s=320x240:r=25", "-f", "lavfi", "-i", "sine=d=2", "-movflags", "+faststart", "b.mp4")
    code, said, why = take("a", "b.mp4", "--number", "JH/12", "--alias", "Ex. 4", "--alias", "D-7")
    test("it is taken in, by its number", code == 0 and said.startswith("JH/12\n"), said + why)
    e = entry("a", "JH/12")
    test("its entry has the hash, and is the file's name", e.get("hash") == sha("b.mp4") == e.get("file") and kept("a") == [e["hash"]], e)
    test("what it is", (e.get("media"), e.get("container"), e.get("duration-ms"), e.get("size")) == ("video", "mp4", "2000", str(os.path.getsize("b.mp4"))), e)
    test("how it was taken in stands there", all(e.get(k) == v for k, v in INTAKE.items()) and e["aliases"] == ["Ex. 4", "D-7"], e)
    test("nothing is wrong with it", "words" not in e, e)
    mode = os.stat("a/exhibits/" + e["hash"]).st_mode
    test("its file is read-only, and the same", stat.S_IMODE(mode) == 0o400 and sha("a/exhibits/" + e["hash"]) == e["hash"])
    code, _, why = take("a", "b.mp4", "--number", "JH/12")
    test("not twice under one number", code == 2 and "taken in already" in why, why)
    code, said, _ = take("a", "b.mp4", title="Again")
    test("the same octets of another source are another exhibit", code == 0 and "another exhibit" in said and len(kept("a")) == 1, said)
    for field in INTAKE:
        code, _, why = take("a", "b.mp4", **{field.replace("-", "_"): None})
        test("--%s must be said" % field, code == 2 and "--%s must be said" % field in why, why)
    before = kept("a")
    for more, what in (({"when": "noon"}, "when: expected a time"), ({"sensitivity": "secret"}, "sensitivity: expected one of")):
        code, _, why = take("a", put("new.txt", "new"), **more)
        test("refused before it is read: " + what, code == 2 and what in why and kept("a") == before, why)
    code, _, why = take("a", "new.txt", "--by", "Nobody")
    test("nor by somebody who is no compiler", code == 2 and kept("a") == before, why)
    code, _, why = ask("add", "a", json.dumps({"number": "JH/12", "set": {"hash": "0" * 64}}))
    test("the hash of what was taken in is not written over", code == 2 and "taken in already" in why, why)
    ask("add", "a", json.dumps({"kind": "exhibit", "number": "JH/13", "set": {"title": "Promised", "hash": sha("new.txt")}}))
    code, _, why = take("a", put("other.txt", "other"), "--number", "JH/13")
    test("an exhibit that was written down with its hash takes no other file", code == 2 and "another hash" in why and kept("a") == before, why)
    test("but its own", take("a", "new.txt", "--number", "JH/13")[0] == 0)


def odd_files():
    """Named and kept: what each file is, and a word of what its entry says of it."""
    account("o")
    with open("b.mp4", "rb") as f:
        film = f.read()
    ffmpeg("-i", "b.mp4", "-frames:v", "1", "still.jpg")
    ffmpeg("-i", "b.mp4", "-f", "mp3", "is-mp3.wav")
    ffmpeg("-i", "b.mp4", "-vn", "sound.mp3")
    with open("still.jpg", "rb") as f:
        still = f.read()
    outside = os.path.abspath(put("outside.wav", wav(bytes(16000))))
    files = {
        "empty.mp4": (b"", "other", "zero octets"),
        "cut.mp4": (film[:len(film) * 3 // 4], "video", "Not all of it could be read"),
        "no-head.mp4": (film[:200], "video", "Not all of it could be read"),
        "cut.jpg": (still[:len(still) // 2], "picture", "Not all of it could be read"),
        "whole.jpg": (still, "picture", None),
        "picture.wav": (still, "picture", "Its name ends in .wav; by its octets it is jpeg"),
        "is-mp3.wav": (None, "audio", "Its name ends in .wav; by its octets it is mp3"),
        "sound.mp3": (None, "audio", None),
        "cut.wav": (wav(bytes(16000), promised=32000), "audio", "cut off"),
        "no-sample.wav": (wav(b""), "audio", "without a sample"),
        "text.mp3": (b"this is no sound at all\n" * 99, "document", "Its name ends in .mp3; by its octets it is text"),
        "zeros.mp4": (bytes(5000), "other", "could not be found out"),
        "list.m3u8": (b"#EXTM3U\n#EXT-X-TARGETDURATION:20\n#EXTINF:20,\nfile://%s\n#EXT-X-ENDLIST\n" % outside.encode(), "document", None),
        "list.wav": (b"ffconcat version 1.0\nfile '%s'\n" % outside.encode(), "document", "Its name ends in .wav"),
        "cut.pdf": (b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\n", "document", "Not all of it could be read"),
        "script.html": (b"<html><script>fetch('http://127.0.0.1:9/')</script><p>hi</p>", "document", None),
        "page.txt": (b"<!DOCTYPE html><p>hi", "document", "by its octets it is html"),
    }
    for name, (octets, media, said) in files.items():
        if octets is not None:
            put(name, octets)
        code, out, why = take("o", name)
        e = entry("o", out.split("\n")[0])
        test("%s is kept as it is" % name, code == 0 and sha("o/exhibits/" + e["file"]) == sha(name), out + why)
        test("%s: %s" % (name, media), e.get("media") == media, e)
        test("%s: %s" % (name, said), said in e.get("words", "") if said else "words" not in e, e.get("words"))
        test("nothing but it was opened", "1.000 s" not in out or name in ("cut.wav",), out)
    test("all of them are whole", ask("exhibits", "o")[0] == 0)


def odd_names():
    account("n")
    for name, kept_as, plain in ((b"plain \xc3\xa9.txt", "plain \u00e9.txt", True), (b"plain e\xcc\x81.txt", "plain e\u0301.txt", True),
                                 (b"bad\xff\n 1%.txt", "bad%FF%0A%201%25.txt", False), (b"turn\xe2\x80\xaetxt.exe", "turn%E2%80%AEtxt.exe", False),
                                 (b"-y.txt", "-y.txt", True)):
        with open(name, "wb") as f:
            f.write(name)
        code, out, why = take("n", b"./" + name)
        e = entry("n", out.split("\n")[0])
        test("%r is called %s" % (name, kept_as), code == 0 and e.get("original-name") == kept_as, (e.get("original-name"), why))
        test("and it is said when it was not so", ("%XX" in e.get("words", "")) != plain, e.get("words"))
    os.mkfifo("fifo")
    os.mkdir("folder")
    os.symlink("b.mp4", "link")
    os.symlink("nowhere", "dangling")
    os.symlink("loop", "loop")
    s = socket.socket(socket.AF_UNIX)
    s.bind("socket")
    before = kept("n")
    for name, said in (("fifo", "a FIFO"), ("folder", "a folder"), ("link", "a symbolic link"), ("dangling", "a symbolic link"),
                       ("loop", "a symbolic link"), ("socket", "a socket"), ("/dev/zero", "a device"), ("not-there", "No such file")):
        code, _, why = take("n", name)
        test("%s is refused: %s" % (name, said), code == 2 and said in why and kept("n") == before, why)


def running(place, name):
    return subprocess.Popen((SHOWCLEAR, "inquiry", "take", place, name) + tuple(words()), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def changes_while_read():
    account("c")
    with open("growing", "wb") as f:
        f.truncate(96 << 20)
    p = running("c", "growing")
    with open("growing", "ab", buffering=0) as f:
        while p.poll() is None:
            f.write(b"x")
            os.utime("growing")
    why = p.stderr.read().decode()
    test("a file that changes is refused", p.returncode == 2 and "changed while it was read" in why, why)
    test("and nothing of it is kept", kept("c") == [] and entries("c", "exhibit") == [])


def killed():
    account("k")
    with open("large", "wb") as f:
        f.truncate(96 << 20)
    parts = 0
    for _ in range(20):
        p = running("k", "large")
        while p.poll() is None and not any(n.startswith(".part") for n in kept("k")):
            pass
        p.send_signal(signal.SIGKILL)
        p.communicate()
        parts += any(n.startswith(".part") for n in kept("k"))
        test("a kill leaves a whole log", subprocess.run((SHOWCLEAR, "verify", "k"), capture_output=True).returncode == 0)
        whole = [n for n in kept("k") if not n.startswith(".part")]
        test("and no half of a file under its hash", all(sha("k/exhibits/" + n) == n for n in whole), whole)
        if parts >= 2:
            break
    test("it was killed in the middle", parts > 0)
    if not entries("k", "exhibit"):
        code, said, _ = ask("exhibits", "k")
        test("what is left is named", code == 1 and "unlisted" in said, said)
    test("it is taken in afterwards", take("k", "large")[0] == 0)
    test("and nothing else is left", len(kept("k")) == 1 and ask("exhibits", "k")[0] == 0)


def no_room():
    def little():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4 << 20, 4 << 20))

    account("f")
    code, _, why = take("f", "large", before=little)
    test("without room it is a fault", code == 3 and "File too large" in why, (code, why))
    test("and nothing is kept", kept("f") == [] and entries("f", "exhibit") == [])
    test("the log is whole", subprocess.run((SHOWCLEAR, "verify", "f"), capture_output=True).returncode == 0)
    take("f", "large")
    code, _, why = ask("copy", "f", "X1", "--out", "copy-of-large", before=little)
    test("nor a copy handed out", code == 3 and not os.path.exists("copy-of-large") and not any(n.startswith(".part") for n in os.listdir(".")), why)
    test("and nobody has looked", entries("f", "viewing") == [])


def handed_out():
    account("h")
    take("h", "b.mp4", "--warning", "It shows the moment.", sensitivity="graphic")
    test("a working copy", ask("copy", "h", "X1", "--out", "work.mp4", "--why", "to align it")[0] == 0 and sha("work.mp4") == sha("b.mp4"))
    seen = entries("h", "viewing")
    test("is a viewing", len(seen) == 1 and seen[0]["by"] == "Ada Vale" and seen[0]["why"] == "a working copy: to align it", seen)
    code, _, why = ask("copy", "h", "X1", "--out", "work.mp4")
    test("what is there stays", code == 2 and "there already" in why and len(entries("h", "viewing")) == 1, why)
    test("no such exhibit", ask("copy", "h", "X9", "--out", "w2")[0] == 2 and ask("copy", "h", "I1", "--out", "w2")[0] == 2)
    ffmpeg("-ss", "0", "-t", "1", "-i", "work.mp4", "-c", "copy", "clip.mp4")
    code, said, why = ask("made", "h", "X1", "clip.mp4", "--number", "X1/a", "--command", "ffmpeg -ss 0 -t 1 -i work.mp4 -c copy clip.mp4", "--operator", "Ada Vale")
    e = entry("h", "X1/a")
    test("what was made of it has its parent and command", code == 0 and e.get("parent") == "X1" and e["command"].startswith("ffmpeg") and e["operator"] == "Ada Vale", said + why)
    test("and its parent's warning", e.get("warning") == "It shows the moment." and e["sensitivity"] == "graphic" and e["title"] == "Camera B", e)
    test("without a hold it goes where it is asked for", ask("copy", "h", "X1/a", "--out", "clip-copy.mp4")[0] == 0 and sha("clip-copy.mp4") == sha("clip.mp4"))
    test("of nothing there is nothing made", ask("made", "h", "X9", "clip.mp4", "--command", "c", "--operator", "o")[0] == 2)
    code, said, why = ask("disclose", "h", "X1", "--to", "the bureau", "--basis", "request of 4 May", "--out", "theirs.mp4")
    test("it is given, and written down", code == 0 and sha("theirs.mp4") == sha("b.mp4"), said + why)
    given = entries("h", "disclosure")
    test("with the hash of what was handed over", len(given) == 1 and given[0]["hash"] == sha("theirs.mp4") and given[0]["to"] == "the bureau" and given[0]["by"] == "Ada Vale", given)
    test("to nobody it is not", ask("disclose", "h", "X1", "--basis", "b")[0] == 2)


def kin():
    ask("add", "h", json.dumps({"number": "X1", "set": {"kin-hold": "the family, 5 May"}}))
    for number in ("X1", "X1/a"):
        code, _, why = ask("disclose", "h", number, "--to", "a broadcaster", "--basis", "asked", "--out", "not.mp4")
        test("under a kin-hold %s is not given" % number, code == 1 and "family" in why and not os.path.exists("not.mp4"), why)
        code, _, why = ask("copy", "h", number, "--out", "not.mp4")
        test("nor copied", code == 1 and not os.path.exists("not.mp4"), why)
    test("nothing of that is written", len(entries("h", "disclosure")) == 1 and len(entries("h", "viewing")) == 2)
    test("when they agree it is", ask("disclose", "h", "X1", "--to", "the coroner", "--basis", "order", "--family-agrees", "her sister, by letter of 6 May")[0] == 0)
    test("and their word is written down", entries("h", "disclosure")[-1].get("family-agrees") == "her sister, by letter of 6 May")
    code, said, why = ask("made", "h", "X1", put("blurred.mp4", "blurred"), "--number", "X1/b", "--command", "blur", "--operator", "Ada", "--family-agrees", "her sister, to this one")
    test("what they agreed to of what was made", code == 0 and ask("copy", "h", "X1/b", "--out", "b2.mp4")[0] == 0, why)


def checked_and_erased():
    account("e")
    for name in ("one", "two", "three", "four"):
        take("e", put(name, name), title=name)
    take("e", "four", "--hold", "order 4", title="four again")
    test("all are whole", ask("exhibits", "e")[0] == 0)
    code, _, why = ask("erase", "e", "X5")
    test("a hold keeps the file", code == 1 and len(kept("e")) == 4, why)
    code, said, _ = ask("erase", "e", "X4")
    test("a file that another exhibit is stays", code == 0 and "its file" not in said and len(kept("e")) == 4, said)
    ask("add", "e", json.dumps({"kind": "compiler", "set": {"name": "Ben Osei"}}), "--by", "Ben Osei")
    ask("add", "e", json.dumps({"number": "X3", "set": {"hold": "asked to keep it"}}), "--by", "Ben Osei")
    test("another compiler's hold keeps it, too", ask("erase", "e", "X3", "--by", "Ada Vale")[0] == 1 and len(kept("e")) == 4)
    code, said, why = ask("erase", "e", "X1", "--by", "Ada Vale")
    test("without a hold its file goes, and that is said", code == 0 and "and its file" in said and sha("one") not in kept("e"), said + why)
    test("the rest is whole", ask("exhibits", "e")[0] == 0)
    where = "e/exhibits/" + sha("two")
    os.chmod(where, 0o600)
    put(where, "twO")
    os.unlink("e/exhibits/" + sha("three"))
    put("e/exhibits/stray\x1b[31m", "stray")
    code, said, _ = ask("exhibits", "e")
    test("altered, missing and unlisted are named", code == 1 and set(said.split("\n")[:3]) == {"altered   X2", "missing   X3", "unlisted  stray%1B[31m"}, said)
    found = json.loads(ask("exhibits", "e", "--json")[1])
    test("for a program, too", {(f.get("exhibit") or f["file"], f["is"]) for f in found} >= {("X2", "altered"), ("X3", "missing"), ("X5", "whole")}, found)
    for word in (("copy", "e", "X2", "--out", "x2", "--by", "Ada Vale"), ("disclose", "e", "X2", "--to", "t", "--basis", "b", "--by", "Ada Vale"), ("copy", "e", "X3", "--out", "x3", "--by", "Ada Vale")):
        code, _, why = ask(*word)
        test("what is altered or missing is not given", code == 1 and not os.path.exists("x2") and not os.path.exists("x3"), why)
    test("and nothing is written of it", entries("e", "disclosure") == [] and entries("e", "viewing") == [])
    code, _, why = take("e", "two", "--by", "Ada Vale")
    test("what was altered is not written over", code == 1 and "other octets" in why, why)


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
    x = entry("t", "X1")
    test("its file is an exhibit", x["hash"] == sha("s.vtt") and x["original-name"] == "s.vtt" and x["title"] == "Statement of {P1}" and x["collected-by"] == "Ada Vale", x)
    test("its paragraphs are sources", ask("add", "t", json.dumps({"kind": "fact", "set": {"text": "It was called.", "status": "agreed", "sources": ["statement S1 4"]}}))[0] == 0)
    code, out, why = said("s.srt", SRT)
    test("SubRip, with what is no markup", code == 0 and entry("t", "S2")["text"] == "00:00:01.000 It is <loud> & clear to me\n00:01:03.250 Yes", entry("t", "S2"))
    code, out, why = said("s.txt", b"\xef\xbb\xbfI was there.\r\n\r\n  00:00:02 Then I left. \n")
    test("plain text, a line a paragraph", code == 0 and entry("t", "S3")["text"] == "I was there.\n00:00:02 Then I left.", entry("t", "S3"))
    long = ["Line %d: %s" % (n, "and \u201cthen\u201d " * 40) for n in range(200)]
    code, out, why = said("long.txt", "\n".join(long))
    parts = sorted((e for e in entries("t", "statement") if e["exhibit"] == "X4"), key=lambda e: int(e["number"][1:]))
    test("a long one is several, one after the other", code == 0 and len(parts) > 5 and "\n".join(p["text"] for p in parts).split("\n") == [l.strip() for l in long], why)
    test("each says which part it is", parts[1]["how"].startswith("plain text, part 2 of %d, from its paragraph " % len(parts)), parts[1]["how"])
    before, log = kept("t"), len(entries("t", "statement"))
    for name, octets, what in (("no-head.vtt", "00:01.000 --> 00:02.000\nx\n", "line 1: expected WEBVTT"), ("bad.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\nx\n", "line 3: expected times"),
                               ("stray.vtt", "WEBVTT\n\nsomebody says\nsomething\n", "line 4: expected times"), ("bad.srt", "1\n00:00:01,000 -> 00:00:02,000\nx\n", "line 2: expected times"),
                               ("none.srt", "x\n", "line 1: expected a cue's number"), ("empty.txt", "", "expected somebody to say something"), ("only.vtt", "WEBVTT\n\nNOTE x\n", "expected somebody to say something"),
                               ("wide.txt", "x" * 9500, "paragraph 1 is longer"), ("huge.txt", "x\n" * (2200 << 10), "at most four megabytes")):
        code, _, why = said(name, octets)
        test("%s is refused: %s" % (name, what), code == 2 and what in why, (code, why))
    code, _, why = ask("statement", "t", "fifo", "--person", "P1", "--when", "2031")
    test("a FIFO is refused", code == 2 and "FIFO" in why, why)
    code, _, why = ask("statement", "t", put("new.txt", "new words"), "--person", "P9", "--when", "2031")
    test("of nobody", code == 2 and "P9" in why, why)
    test("and nothing of all that is kept", kept("t") == before and len(entries("t", "statement")) == log)


def the_sample():
    test("the sample's exhibits have no files, and that is no fault", ask("sample", "s")[0] == 0 and ask("exhibits", "s")[0] == 0)
    number = entries("s", "exhibit")[0]["number"]
    code, said, why = ask("disclose", "s", number, "--to", "a reader", "--basis", "asked")
    test("one without a file is given without a hash", code == 0 and "no file" in said and "hash" not in entries("s", "disclosure")[0], said + why)
    test("and no copy is there to hand out", ask("copy", "s", number, "--out", "none")[0] == 1)
    test("a file comes to it", take("s", "b.mp4", "--number", number)[0] == 0 and ask("copy", "s", number, "--out", "sample-copy")[0] == 0)


for part in (taken_in, odd_files, odd_names, changes_while_read, killed, no_room, handed_out, kin, checked_and_erased, as_text, statements, the_sample):
    part()
finish()
