#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""package SHOWCLEAR - a court package is checked without us: every command of its README; its checker with Python alone finds one
altered byte in any file, and what is added, missing, renamed, swapped, or written anew with sums that fit; what the family holds and
what was erased is in no byte of it; it is there whole or not at all, and the same account gives the same bytes."""
import ast
import csv
import hashlib
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

SHOWCLEAR = os.path.abspath(sys.argv[1])
SEED = int(os.environ.get("SEED", "8"))
DICE = random.Random(SEED)
TOP = tempfile.mkdtemp(prefix="showclear-package-")
print("SEED=%d" % SEED)


def run(*argv, **how):
    p = subprocess.run(argv, capture_output=True, **how)
    return p.returncode, p.stdout.decode(errors="replace"), p.stderr.decode(errors="replace")


def ask(*argv, **how):
    return run(SHOWCLEAR, "inquiry", *argv, **how)


def add(place, *entries):
    lines = "".join(json.dumps({"kind": k, "set": {f.replace("_", "-"): v for f, v in fields.items()}, **({"number": n} if n else {})}) + "\n"
                    for k, n, fields in entries)
    code, _, said = ask("add", place, "-", input=lines.encode())
    test("it is written", code == 0, said)


def exhibit(place, number, data, **fields):
    """A file as it is when it was taken in."""
    name = hashlib.sha256(data).hexdigest()
    os.makedirs(place + "/exhibits", exist_ok=True)
    with open("%s/exhibits/%s" % (place, name), "wb") as f:
        f.write(data)
    add(place, ("exhibit", number, dict(fields, title="Exhibit " + number, file=number.replace("/", "-"), hash=name, size=str(len(data)))))


def files(folder):
    return sorted(os.path.relpath(os.path.join(top, n), folder) for top, _, names in os.walk(folder) for n in names)


def read(*names):
    with open(os.path.join(*names), "rb") as f:
        return f.read()


def write(data, *names):
    with open(os.path.join(*names), "wb") as f:
        f.write(data)


def check(folder):
    """The package's own checker, as a stranger runs it: no environment, from elsewhere."""
    return run(sys.executable, "-I", os.path.abspath(os.path.join(folder, "check.py")), env={}, cwd="/")


def check_here(folder):
    """The same text in this process, for many folders."""
    out, was = io.StringIO(), os.getcwd()
    stdout, sys.stdout = sys.stdout, out
    try:
        exec(compile(read(folder, "check.py"), "check.py", "exec"), {"__file__": os.path.abspath(folder) + "/check.py"})
    except SystemExit as end:
        return end.code in (None, 0, False)
    finally:
        sys.stdout = stdout
        os.chdir(was)


KIN, MADE, SHUT, GIVEN = b"\xff\xd8\xff what the family holds", b"\xff\xd8\xff made of it", b"restricted words", b"ID3 a memo " * 3000


def an_account():
    run(SHOWCLEAR, "sample", "p")
    test("a production is exported", run(SHOWCLEAR, "export", "p", "p-out")[0] == 0)
    test("an account is made", ask("new", "a", "--title", "The ridge", "--by", "Ada Vale")[0] == 0)
    add("a", ("person", None, {"name": "Armorer Ana", "roles": ["armorer"]}), ("person", None, {"name": "Lead Lou", "roles": ["performer", "producer"]}),
        ("relation", None, {"person": "P1", "relation": "friend, since school"}), ("relation", None, {"person": "P2", "relation": "none"}))
    exhibit("a", "JH/12", GIVEN, sensitivity="graphic", warning="a shot is heard")
    exhibit("a", "X2", KIN, kin_hold="the family has not agreed")
    exhibit("a", "X3", MADE, parent="X2", command="ffmpeg -i X2 -vf blur")
    exhibit("a", "X4", SHUT, sensitivity="restricted", original_name="notes of the day.md")
    add("a", ("exhibit", "X5", {"title": "The same octets", "file": "x", "hash": hashlib.sha256(KIN).hexdigest()}),
        ("exhibit", "X6", {"title": "A thing, in a locker"}), ("exhibit", "X8", {"title": "Frame of Lou Secretname"}),
        ("statement", None, {"person": "P1", "text": "00:00:01 I called it.\n00:00:04 Nobody answered."}),
        ("disclosure", None, {"exhibit": "JH/12", "to": "the coroner", "when": "2031-05-03"}), ("person", None, {"name": "Zoe Secretname", "roles": ["camera"]}))
    test("a log is attached", ask("attach", "a", "p-out", "--name", "ridge")[0] == 0)
    add("a", ("fact", None, {"text": "{P3} was there; it was entered.", "status": "disputed", "sources": ["log ridge 3", "exhibit JH/12 whole", "statement S1 1"]}),
        ("claim", None, {"fact": "F1", "of": "Lou's lawyer", "text": "She was not.", "sources": ["log ridge 4"]}), ("open", None, {"text": "Who loaded it?"}))
    test("two entries are erased", ask("erase", "a", "P3")[0] == 0 and ask("erase", "a", "X8")[0] == 0)


def a_package():
    code, said, why = ask("package", "a", "--out", "k")
    test("a package is written", code == 0, why)
    test("its one number is that of SHA256SUMS", hashlib.sha256(read("k/SHA256SUMS")).hexdigest() in said, said)
    test("what is in the way stays", ask("package", "a", "--out", "k")[0] == 2 and check("k")[0] == 0)
    test("again, the same bytes", ask("package", "a", "--out", "k2")[0] == 0 and run("diff", "-r", "k", "k2")[:2] == (0, ""), run("diff", "-r", "k", "k2")[1])
    last = json.loads(read("k/lines.txt").decode().rstrip("\n").split("\n")[-1].split(" ", 2)[2])["at"]
    made = re.search("CreationDate: +(.*)", run("pdfinfo", "-isodates", "k/account.pdf", env=dict(os.environ, TZ="UTC"))[1]).group(1)
    test("dates are those of the log", made[:19] == last[:19] and last in read("k/PACKING.mhl").decode(), (made, last))
    rows = {r["number"]: r for r in csv.DictReader(io.StringIO(read("k/PACKING.csv").decode()))}
    test("every exhibit is listed, in its order", set(rows) == {"JH/12", "X2", "X3", "X4", "X5", "X6"})
    test("one file goes", os.listdir("k/exhibits") == ["JH+12.mp3"] and read("k/exhibits/JH+12.mp3") == GIVEN, os.listdir("k/exhibits"))
    test("why others do not", all(rows[n]["why_not"] == "held at the family's wish" for n in ("X2", "X3", "X5")) and
         rows["X4"]["why_not"].startswith("restricted") and rows["X6"]["why_not"].startswith("no file") and not rows["JH/12"]["why_not"], rows)
    test("their hashes stand there", rows["X2"]["sha256"] == hashlib.sha256(KIN).hexdigest())
    everything = b"".join(read("k", n) for n in files("k"))
    test("no byte of what is held or restricted", not any(b in everything for b in (KIN, MADE, SHUT)))
    test("interests, who was given what, statements, proofs", b"friend, since school" in read("k/interests.csv") and b"the coroner" in read("k/disclosure.csv") and
         {"S1.vtt", "S1.srt"} <= set(os.listdir("k/tables")) and set(os.listdir("k/proofs")) == {"ridge-3.tlog-proof", "ridge-4.tlog-proof"})
    test("in time, without a network, where this program has its page", os.path.exists("k/timeline.html") == (ask("timeline", "a", "--out", "t.html")[0] == 0) ==
         (b"timeline.html" in read("k/README")) and (not os.path.exists("t.html") or read("t.html") == read("k/timeline.html")))
    test("attached logs as they were taken in", run("diff", "-r", "p-out", "k/logs/ridge")[0] == 0)


def its_pages():
    text = run("pdftotext", "-layout", "k/account.pdf", "-")[1]
    pages = text.split("\f")[:-1]
    test("each page is numbered, and says whose", all("%d / %d" % (n, len(pages)) in p and "Compiled by Ada Vale: Armorer Ana" in p for n, p in enumerate(pages, 1)))
    words = "".join("".join(pages).split())
    test("both versions", "Oneversion,ofLou'slawyer:Shewasnot." in words and "P3wasthere" in words)
    headings = [t for t in ("What happened, as far", "Where the compilers differ", "What is not known", "The checker that goes") if t in text]
    test("what is not known is the last chapter", [text.rindex(t) for t in headings] == sorted(text.rindex(t) for t in headings) and len(headings) == 4)
    source = read("k/check.py").decode()
    printed = "".join(pages[-1].split())
    test("the checker is one page, and printed on the last", len(source.splitlines()) <= 60 and max(map(len, source.splitlines())) <= 100 and
         all("".join(l.split()) in printed for l in source.splitlines()), [l for l in source.splitlines() if "".join(l.split()) not in printed])
    needs = {a.name.split(".")[0] for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Import) for a in n.names}
    test("Python alone", needs <= set(sys.stdlib_module_names), needs)
    test("print gives the same", ask("print", "a", "--out", "a.pdf")[0] == 0 and read("a.pdf").startswith(b"%PDF-"))
    test("Lou's page", run("pdfinfo", "k/account.pdf")[1].count("595.2") == 1)


def no_secrets():
    """Erased names, in bytes, in the words of the PDF, in what it says of itself."""
    said = [read("k", n) for n in files("k")] + [n.encode() for n in files("k")]
    said += [subprocess.run(c, capture_output=True).stdout for c in (["pdftotext", "k/account.pdf", "-"], ["pdfinfo", "-meta", "k/account.pdf"], ["pdfinfo", "k/account.pdf"])]
    for name in ("Secretname", "Zoe"):
        forms = (name.encode(), name.encode("utf-16-be"), name.encode("utf-16-be").hex().encode(), name.encode("utf-16-be").hex().upper().encode())
        test("no %s" % name, not any(f in s for f in forms for s in said))
    test("its seal stands without a line", len(read("k/lines.txt").splitlines()) == int(read("k/log/checkpoint").split(b"\n")[1]) - 1 - 2 * 2, read("k/log/checkpoint"))


def commands(folder="k"):
    return [l[6:] for l in read(folder, "README").decode().split("\n") if l.startswith("    $ ")]


def by_its_readme():
    os.makedirs("bin", exist_ok=True)
    os.path.exists("bin/showclear") or os.symlink(SHOWCLEAR, "bin/showclear")
    env = {"PATH": os.getcwd() + "/bin:/usr/bin:/bin", "HOME": os.getcwd()}
    for log in ("log", "logs/ridge"):
        script = "\n".join(commands()).replace("$ L=log", "").replace("L=log", "L=" + log).replace("NAME", "ridge-3")
        code, said, why = run("bash", "-e", "-c", script, cwd="k", env=env)
        test("each command of the README, %s" % log, code == 0 and "Signature Verified Successfully" in said and "Nothing is wrong here" in said, said + why)
    used = {w for w in ("sha256sum", "xxhsum", "xmllint", "openssl", "python3 -I") if any(c.startswith(w) for c in commands())}
    test("five tools that are not ours", len(used) == 5, used)
    test("and nothing was left behind", files("k") == files("k2"))


def in_other_languages():
    """The same commands and files, other words around them; a word of the English README that is left is found."""
    words = {l: set(re.findall(r"[^\W\d_]{4,}", re.sub(r"(?m)^    \$ .*|\S*[./]\S*|The ridge|Armorer Ana|friend, since school", "", read(k, "README").decode()).lower()))
             for l, k in (("en", "k"), ("es", "k-es"), ("uk", "k-uk")) if l == "en" or ask("package", "a", "--lang", l, "--out", k)[0] == 0}
    test("a package in each language", set(words) == {"en", "es", "uk"}, words.keys())
    for l in ("es", "uk"):
        k = "k-" + l
        test("its README's commands are the same", commands(k) == commands() and check(k)[0] == 0, k)
        left = (words["en"] & words[l]) - {"vale", "showclear", "python", "bash", "ascii", "tiles", "tlog", "align", "opentimelineio", "xxhsum", "html", "sums", "compare"}
        test("nothing of its README is in English", not left, left)
        test("what is not in its words is the same", all(read(k, n) == read("k", n) for n in files("k") if n not in
             ("README", "SHA256SUMS", "account.pdf", "account.html", "timeline.html")) and files(k) == files("k"))
        page = {"es": "Lo que no se sabe", "uk": "Чого не відомо"}[l]
        test("its pages are in the language", page in run("pdftotext", k + "/account.pdf", "-")[1] and page in read(k, "account.html").decode())


def signature(folder):
    script = "\n".join(c for c in commands() if not c.startswith(("sha256sum", "python3", "xx", "xml", "showclear")))
    return run("bash", "-e", "-c", script, cwd=folder)[0] == 0


def with_byte(data, at):
    return data[:at] + bytes([data[at] ^ DICE.choice([1, 2, 32, 128, 255])]) + data[at + 1:]


def one_byte():
    """First, last and any byte of every file."""
    stock = {"sha256sum": 0, "xxhsum": 0, "xmllint": 0, "openssl": 0}
    names, missed = files("k"), []
    for name in names:
        plain = read("k", name)
        places = {0, len(plain) - 1, DICE.randrange(len(plain))}
        for at in places:
            write(with_byte(plain, at), "k", name)
            if (check("k")[0] == 0) if name in ("check.py", "SHA256SUMS", "README") else check_here("k"):
                missed.append((name, at))
        stock["sha256sum"] += run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd="k")[0] != 0
        if name.startswith(("exhibits", "XXH")):
            stock["xxhsum"] += run("xxhsum", "--check", "--quiet", "XXH128SUMS", cwd="k")[0] != 0
        if name == "PACKING.mhl":
            stock["xmllint"] += run("xmllint", "--noout", "--nonet", "--schema", "manifest.xsd", name, cwd="k")[0] != 0
        if name in ("log/checkpoint", "log/key"):
            write(with_byte(plain, plain.index(b"\n") - 3), "k", name)
            stock["openssl"] += not signature("k")
        write(plain, "k", name)
    test("one byte in any of %d files" % len(names), not missed, missed)
    test("sha256sum finds it in every file", stock["sha256sum"] == len(names), stock)
    test("xxhsum in exhibits, openssl in what is signed and its key", stock["xxhsum"] >= 1 and stock["openssl"] == 2, stock)
    print("found by stock tools, of %d files: %s" % (len(names), stock))


def elsewhere():
    """Files taken away, brought, renamed, swapped; each put back."""
    names = [n for n in files("k") if n != "check.py"]
    for name in DICE.sample(names, 6) + ["SHA256SUMS", "lines.txt", "PACKING.csv"]:
        os.rename(os.path.join("k", name), "away")
        test("%s is missed" % name, not check_here("k"))
        shutil.copy("away", os.path.join("k", name + "2"))
        test("%s renamed is found" % name, not check_here("k"))
        os.remove(os.path.join("k", name + "2"))
        if name == "SHA256SUMS":
            os.rename("away", os.path.join("k", name))
            continue
        os.symlink(os.path.abspath("away"), os.path.join("k", name))
        test("%s as a link elsewhere is found" % name, not check_here("k"))
        os.remove(os.path.join("k", name))
        os.rename("away", os.path.join("k", name))
    for name in ("more.txt", "exhibits/.hidden", "logs/ridge/x"):
        write(b"", "k", name)
        test("%s is found" % name, not check_here("k"))
        os.remove(os.path.join("k", name))
    one, other = DICE.sample([n for n in names if n != "SHA256SUMS"], 2)
    both = read("k", one), read("k", other)
    write(both[1], "k", one), write(both[0], "k", other)
    test("%s and %s swapped" % (one, other), both[0] == both[1] or not check_here("k"))
    write(both[0], "k", one), write(both[1], "k", other)
    os.mkfifo("k/pipe")
    test("a pipe is found, and holds nobody up", not check_here("k"))
    os.remove("k/pipe")
    test("and all is well again", check("k")[0] == 0, check("k"))


def summed_anew(folder):
    names = sorted((n for n in files(folder) if n != "SHA256SUMS"), key=lambda n: n.split("/"))
    write("".join("%s  %s\n" % (hashlib.sha256(read(folder, n)).hexdigest(), n) for n in names).encode(), folder, "SHA256SUMS")


def forged(name, words, change, by_signature=False):
    """Altered with care: the sums fit."""
    shutil.copytree("k", "f")
    change()
    summed_anew("f")
    test("sums that fit say nothing", run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd="f")[0] == 0)
    code, _, said = check("f")
    if by_signature:
        test(name, not signature("f"))
    else:
        test(name, code == 1 and words in said, said)
    shutil.rmtree("f")


def with_care():
    lines = read("k/lines.txt")
    forged("another word in a line", "was not sealed so", lambda: write(lines.replace(b"Who loaded it?", b"Who counted it"), "f/lines.txt"))
    forged("a line left out", "was not sealed so", lambda: write(b"\n".join(l for l in lines.split(b"\n") if b"Who loaded" not in l), "f/lines.txt"))
    forged("a line too many", "without its entry", lambda: write(lines + b"4711" + lines[lines.index(b" "):lines.index(b"\n") + 1], "f/lines.txt"))

    def other_exhibit():
        data = GIVEN[:-1] + b"!"
        write(data, "f/exhibits/JH+12.mp3")
        write(read("k/PACKING.csv").replace(hashlib.sha256(GIVEN).hexdigest().encode(), hashlib.sha256(data).hexdigest().encode()), "f/PACKING.csv")
    forged("another exhibit and its row", "not the hash that was sealed", other_exhibit)
    tile = [n for n in files("k") if n.startswith("log/tile/entries/")][0]
    at = read("k", tile).index(b'"by":"K1"') + 7
    forged("another compiler in an entry", "log: 000", lambda: write(read("k", tile)[:at] + b"2" + read("k", tile)[at + 1:], "f", tile))
    root = read("k/log/checkpoint").split(b"\n")[2]
    forged("another root", "not the signed root", lambda: write(read("k/log/checkpoint").replace(root, b"A" * 43 + b"="), "f/log/checkpoint"))
    forged("and its signature", "", lambda: write(read("k/log/checkpoint").replace(root, b"A" * 43 + b"="), "f/log/checkpoint"), by_signature=True)


def refused():
    code, _, said = ask("package", "a", "--out", "r", "--with-exhibits", "X4,X2")
    test("by its number what is restricted goes", code == 0 and os.listdir("r/exhibits") == ["X4.md"] and check("r")[0] == 0, (said, os.listdir("r/exhibits")))
    test("none, and no list of them", ask("package", "a", "--out", "n", "--with-exhibits", "none")[0] == 0 and "exhibits" not in os.listdir("n") and
         "PACKING.mhl" not in os.listdir("n") and b"3. No file of an exhibit goes" in read("n/README") and check("n")[0] == 0)
    code, _, said = ask("package", "a", "--out", "q", "--with-exhibits", "JH/12,X9")
    test("one that is not there", code == 2 and "X9: there is no such exhibit" in said, said)
    os.mkdir("otio"), write(b'{"OTIO_SCHEMA":"Timeline.1"}', "otio/group-1.otio"), write(b"", "otio/notes.txt")
    test("timelines for editing go along", ask("package", "a", "--out", "o", "--otio", "otio")[0] == 0 and os.listdir("o/otio") == ["group-1.otio"] and
         b"OpenTimelineIO" in read("o/README") and check("o")[0] == 0)
    url = lambda name: b'{"media_references":{"M":{"target_url": "file:///media/ada/card%20A/' + name + b'","name":""}}}'
    hashes = {f["number"][0]["v"]: f.get("hash", [{"v": ""}])[0]["v"] for f in (e["fields"] for e in json.loads(ask("list", "a", "--json", "--kind", "exhibit")[1]))}
    own, hidden = hashes["JH/12"], hashes["X2"]
    write(b'{"OTIO_SCHEMA":"Timeline.1","tracks":[' + b",".join(url(n) for n in (own.encode(), hidden.encode(), b"notes%20of%20the%20day.md", b"un%20known.wav", b'q\\"x')) + b"]}", "otio/group-2.otio")
    code, _, said = ask("package", "a", "--out", "o2", "--otio", "otio", "--with-exhibits", "JH/12")
    timeline = read("o2/otio/group-2.otio")
    named = [m["media_references"]["M"]["target_url"] for m in json.loads(timeline)["tracks"]]
    test("their recordings are those that go along, or numbers, and no place on a machine", code == 0 and b"/media" not in timeline and
         os.path.exists("o2/otio/" + named[0]) and named[1:] == ["exhibit:X2?sha256=" + hidden, "exhibit:X4?sha256=" + hashes["X4"], "un%20known.wav", 'q"x'], (said, named))
    test("none where some were named", ask("package", "a", "--out", "q", "--otio", "p-out")[0] == 3)
    held = "a/exhibits/" + hashlib.sha256(GIVEN).hexdigest()
    write(with_byte(GIVEN, 5000), held)
    code, _, said = ask("package", "a", "--out", "q")
    test("a file that is not what was taken in", code == 1 and "is not what was taken in" in said, said)
    write(GIVEN, held)
    os.rename("a/logs/ridge", "ridge")
    test("an attached log that is gone", ask("package", "a", "--out", "q")[0] == 3)
    os.rename("ridge", "a/logs/ridge")
    test("none of these left anything", not os.path.exists("q") and not os.path.exists("q.part"))
    p = subprocess.Popen((SHOWCLEAR, "inquiry", "package", "a", "--out", "q"), stdout=subprocess.DEVNULL)
    while p.poll() is None and not os.path.exists("q.part"):
        pass
    p.send_signal(signal.SIGKILL)
    p.wait()
    test("a kill leaves none, or a whole one", not os.path.exists("q") or check("q")[0] == 0)
    test("and what it left is named", os.path.exists("q") or (ask("package", "a", "--out", "q")[0] == 2 and "take it away" in ask("package", "a", "--out", "q")[2]))


def many():
    """More entries than one tile has: the sample's."""
    test("the sample is packed", ask("sample", "s")[0] == 0 and ask("package", "s", "--out", "m")[0] == 0)
    tiles = [n for n in files("m") if n.startswith("log/tile/entries/")]
    test("over two tiles", len(tiles) == 2 and check("m")[0] == 0, tiles)
    for tile in tiles:
        plain = read("m", tile)
        write(with_byte(plain, len(plain) // 2), "m", tile)
        summed_anew("m")
        test("a byte in %s, the sums fit" % tile, not check_here("m"))
        write(plain, "m", tile)


def given():
    before = len(json.loads(ask("list", "a", "--kind", "disclosure", "--json")[1]))
    test("packages alone write nothing", before == 1, before)
    code, said, why = ask("package", "a", "--out", "g", "--to", "Judge, court 4")
    test("given to somebody", code == 0, why)
    entries = json.loads(ask("list", "a", "--kind", "disclosure", "--json")[1])
    test("is written down, with the package's one number", len(entries) == 2 and "Judge, court 4" in json.dumps(entries) and
         hashlib.sha256(read("g/SHA256SUMS")).hexdigest() in json.dumps(entries) and hashlib.sha256(GIVEN).hexdigest() in json.dumps(entries), entries)
    test("it is the same package", run("diff", "-r", "k", "g")[0] == 0)
    test("the next one tells of it", ask("package", "a", "--out", "g2")[0] == 0 and b"Judge, court 4" in read("g2/disclosure.csv") and check("g2")[0] == 0)
    test("nothing given, nothing written", "no disclosure was written" in ask("package", "a", "--out", "g3", "--to", "the coroner", "--with-exhibits", "none")[1] and
         len(json.loads(ask("list", "a", "--kind", "disclosure", "--json")[1])) == 2)
    add("a", ("person", None, {"name": "the medic", "roles": ["medic"]}))
    test("a draft says so", ask("package", "a", "--out", "d")[0] == 0 and read("d/README").startswith(b"Draft, interests not declared") and check("d")[0] == 0)
    test("not of a production", ask("package", "p", "--out", "z")[0] == 2 and not os.path.exists("z"))


os.chdir(TOP)
os.environ["XDG_STATE_HOME"] = TOP + "/state"
for part in (an_account, a_package, its_pages, no_secrets, by_its_readme, in_other_languages, one_byte, elsewhere, with_care, refused, many, given):
    part()
shutil.rmtree(TOP)
finish()
