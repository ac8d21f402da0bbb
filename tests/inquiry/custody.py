#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""custody SHOWCLEAR - the files of exhibits: taken in once and whole or not at all, named for what they are, handed out with their hash,
held for the family, checked, erased. Each file that is no good; a kill in the middle; a disk without room."""
import json
import os
import resource
import signal
import socket
import stat
import struct
import subprocess

from custody_rig import INTAKE, SHOWCLEAR, account, ask, begin, entries, entry, ffmpeg, finish, kept, put, sha, take, test, words


def wav(octets, promised=None):
    head = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    body = b"WAVE" + head + b"data" + struct.pack("<I", len(octets) if promised is None else promised) + octets
    return b"RIFF" + struct.pack("<I", len(body)) + body


def taken_in():
    account("a")
    code, said, why = take("a", "b.mp4", "--number", "JH/12", "--alias", "Ex. 4", "--alias", "D-7")
    test("it is taken in, by its number", code == 0 and said.startswith("JH/12\n"), said + why)
    e = entry("a", "JH/12")
    test("its entry has the hash, and is the file's name", e.get("hash") == sha("b.mp4") == e.get("file") and kept("a") == [e["hash"]], e)
    test("what it is", (e.get("media"), e.get("container"), e.get("duration-ms"), e.get("size")) == ("video", "mp4", "2000", str(os.path.getsize("b.mp4"))), e)
    test("pictures a second, as a fraction", e.get("frames") == "25/1", e)
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
    code, _, why = ask("take", "a", "b.mp4", "--title", "T")
    test("all that is missing is named at once", code == 2 and all("--" + field in why for field in INTAKE if field != "title"), why)
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


def backed_up():
    def program(*argv):
        p = subprocess.run((SHOWCLEAR,) + argv, capture_output=True)
        return p.returncode, (p.stdout + p.stderr).decode()

    def below(place):
        found = (os.path.join(top, name) for part in ("exhibits", "logs") for top, _, names in os.walk(os.path.join(place, part)) for name in names)
        return {os.path.relpath(name, place): sha(name) for name in found}

    account("u")
    program("new", "day", "--title", "Day"), program("export", "day", "day-out")
    for name, octets in (("several", os.urandom(33 << 20)), ("pieces", os.urandom(16 << 20)), ("none", b"")):
        take("u", put(name, octets))
    take("u", "b.mp4")
    test("a log is attached", ask("attach", "u", "day-out", "--name", "day")[0] == 0)
    put("u/exhibits/.part-1", "half"), put("u/exhibits/stray", "stray")
    code, said = program("backup", "u", "u.tar", "--plain")
    test("a backup takes exhibits along", code == 0 and "4 exhibits" in said, said)
    code, said = program("restore", "u.tar", "v")
    os.unlink("u/exhibits/.part-1"), os.unlink("u/exhibits/stray")
    test("and gives them back, and the logs, and nothing else", code == 0 and below("u") == below("v") and len(below("v")) > 6, said)
    test("every one is whole, the log holds, and it reads the same", ask("exhibits", "v")[0] == 0 and program("verify", "v")[0] == 0 and
         ask("list", "v", "--whole") == ask("list", "u", "--whole"))
    test("a log there tells what it told", ask("told", "v") == ask("told", "u"))
    pieces = subprocess.run(("tar", "xOf", "u.tar", "--wildcards", "exhibits/%s/*" % sha("several")), capture_output=True).stdout
    with open("several", "rb") as f:
        test("tar alone gives them back, too", pieces == f.read())
    with open("u.tar", "rb") as f:
        whole = bytearray(f.read())
    header = whole.index(("exhibits/%s/000002" % sha("several")).encode())
    for what, broken in (("a byte", whole[:header + 5000] + bytes([whole[header + 5000] ^ 1]) + whole[header + 5001:]), ("its end", whole[:header]),
                         ("a piece", whole[:header] + whole[header + 512 + (16 << 20):])):
        put("broken.tar", bytes(broken))
        code, said = program("restore", "broken.tar", "w")
        test("without %s of an exhibit nothing is restored" % what, code == 1 and not os.path.exists("w"), said)
    where = "u/exhibits/" + sha("pieces")
    os.chmod(where, 0o600)
    with open(where, "r+b") as f:
        f.write(b"altered")
    code, said = program("backup", "u", "again.tar", "--plain")
    test("what was altered makes no backup", code == 1 and "not what was taken in" in said and not os.path.exists("again.tar"), said)


def the_sample():
    test("the sample's exhibits have no files, and that is no fault", ask("sample", "s")[0] == 0 and ask("exhibits", "s")[0] == 0)
    number = entries("s", "exhibit")[0]["number"]
    code, said, why = ask("disclose", "s", number, "--to", "a reader", "--basis", "asked")
    test("one without a file is given without a hash", code == 0 and "no file" in said and "hash" not in entries("s", "disclosure")[0], said + why)
    test("and no copy is there to hand out", ask("copy", "s", number, "--out", "none")[0] == 1)
    test("a file comes to it", take("s", "b.mp4", "--number", number)[0] == 0 and ask("copy", "s", number, "--out", "sample-copy")[0] == 0)


begin()
for part in (taken_in, odd_files, odd_names, changes_while_read, killed, no_room, handed_out, kin, checked_and_erased, backed_up, the_sample):
    part()
finish()
