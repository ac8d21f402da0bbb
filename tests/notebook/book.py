#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""book SHOWCLEAR - an author's own book by its command: written, found, damaged, cut off, taken along, opened by the stock `age`
and from it; another's key opens nothing; two trustees together and not alone; tables, sidecars and cards as others read them."""
import base64
import csv
import hashlib
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

SHOWCLEAR = os.path.abspath(sys.argv[1])


def run(*argv, data=None):
    p = subprocess.run(argv, input=data, capture_output=True)
    return p.returncode, p.stdout, p.stderr.decode()


def book(*argv, data=None):
    return run(SHOWCLEAR, "notebook", *argv, data=data)


def entries(place, *more):
    code, out, _ = book(place, "--list", "--json", *more)
    return json.loads(out) if code in (0, 1) else None


def hex32():
    return "%032x" % DICE.getrandbits(128)


def line(kind, entry=None, at="2031-05-02T07:10:00+02:00", who="Ada Vale", **fields):
    members = {"at": at, "entry": entry or hex32(), "kind": kind, "w": hex32(), "who": who}
    for name in ("setup", "scene"):
        if name in fields:
            members[name] = fields.pop(name)
    members["set"] = {k.replace("_", "-"): {"over": [], "v": v} for k, v in fields.items()}
    return members


def rows(*lines):
    return "".join(json.dumps(l, ensure_ascii=False) + "\n" for l in lines).encode()


SEED = int(os.environ.get("SEED", "12"))
DICE = random.Random(SEED)
if not shutil.which("age"):
    print("skipped: the stock age is not installed (tools/setup check)")
    sys.exit(77)
os.chdir(tempfile.mkdtemp(prefix="showclear-book-"))
print("SEED=%d" % SEED)


def written_and_found():
    test("nothing there is said, with what to do", book("b")[0] == 2 and "--new" in book("b", "--list")[2])
    test("a book is made", book("b", "--new", "Ada Vale")[0] == 0)
    test("the key is its owner's only", os.stat("b/key").st_mode & 0o777 == 0o600 and os.stat("b").st_mode & 0o777 == 0o700)
    test("not twice", book("b", "--new", "Ada")[0] == 2)
    test("a lost key is spoken of beforehand", "opens nothing ever again" in book("--help")[1].decode())
    wish = '{"kind":"setup","scene":"118","setup":"118c","set":{"lens":"40","stop":"2.8 1/3","filters":["ND .9","Pola"]}}'
    test("a setup is written", book("b", "--add", wish)[0] == 0)
    entry = entries("b")[0]
    test("with the author's name", entry["who"] == "Ada Vale" and entry["fields"]["lens"][0]["v"] == "40")
    test("written over", book("b", "--add", json.dumps({"entry": entry["entry"], "set": {"stop": "4"}}))[0] == 0)
    test("one value stands", [v["v"] for v in entries("b")[0]["fields"]["stop"]] == ["4"])
    for wrong, says in [('{"kind":"setup","set":{"lems":"40"}}', "lems"), ('{"kind":"scent","set":{"a":"b"}}', "no such kind"),
                        ('{"kind":"setup","set":{}}', "1 to 64"), ("{", "line 1"), ('{"entry":"%032x","set":{"a":"b"}}' % 1, "no such entry"),
                        ('{"kind":"setup","set":{"lens":["40"]}}', "shape"), ('{"kind":"setup","colour":"red","set":{"lens":"40"}}', "only")]:
        code, _, why = book("b", "--add", wrong)
        test("refused, and said why: %s" % wrong, code == 2 and says in why, why)
    test("nothing of them is in the book", len(entries("b")) == 1)
    more = rows(line("idea", words="Пил і перше сонце"), line("wish", words="Up at five: dust", when="dawn"), line("person", name="Bo Dém"))
    test("lines from the standard input", b"3 written" in book("b", "--add", "-", data=more)[1])
    test("the same once", b"0 written" in book("b", "--add", "-", data=more)[1])
    found = {words: [e["kind"] for e in entries("b", "--find", words)] for words in ("ПЕРШЕ", "dust five", "dem", "40 nd", "nobody")}
    test("found, in any case and without accents", found == {"ПЕРШЕ": ["idea"], "dust five": ["wish"], "dem": ["person"], "40 nd": ["setup"],
                                                             "nobody": []}, found)
    test("chosen by kind, scene and setup", len(entries("b", "--kind", "idea")) == 1 and len(entries("b", "--scene", "118")) == 1
         and entries("b", "--setup", "118d") == [])


def nothing_in_plain():
    at_rest = b"".join(open(os.path.join("b", name), "rb").read() for name in os.listdir("b"))
    test("no word of it lies in the folder in plain", not any(word in at_rest for word in ("dust".encode(), "сонце".encode(), b"2.8", b"setup")))
    code, plain, _ = 0, b"", ""
    for one in open("b/book"):
        sealed = base64.b64decode(one.strip(), validate=True)
        code, out, _ = run("age", "-d", "-i", "b/key", data=sealed)
        plain += out
    test("the stock age opens each line of the file", "сонце".encode() in plain)


def cut_off_and_damaged():
    shutil.copytree("b", "torn")
    whole = open("torn/book", "rb").read()
    before = entries("b")
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for cut in sorted(DICE.sample(range(last + 1, len(whole) - 1), 8)):
        open("torn/book", "wb").write(whole[:cut])
        test("cut at %d: read" % cut, "cut off" in book("torn", "--list")[2])
        code, _, why = book("torn", "--add", '{"kind":"idea","set":{"words":"after the cut"}}')
        test("cut at %d: written on" % cut, code == 0 and "book.torn" in why, why)
        now = entries("torn")
        test("cut at %d: what was whole is whole" % cut, [e for e in now if e["kind"] == "setup"] == before[:1] or len(now) >= 2, len(now))
        test("cut at %d: healed" % cut, book("torn", "--list")[2] == "")
    open("torn/book", "wb").write(whole)
    lines = whole.split(b"\n")
    for _ in range(8):
        n = DICE.randrange(len(lines) - 1)
        at = DICE.randrange(len(lines[n]))
        damaged = bytearray(lines[n])
        damaged[at] = ord("A") if damaged[at] != ord("A") else ord("B")
        open("torn/book", "wb").write(b"\n".join(lines[:n] + [bytes(damaged)] + lines[n + 1:]))
        code, _, why = book("torn", "--list")
        test("one byte of line %d changed: said, and the others are read" % n, code == 0 and ("damaged" in why or "other keys" in why), why)
    open("torn/book", "wb").write(b"nonsense\n\n\x00\xff\n" + whole + b"A" * 300000 + b"\n")
    code, out, why = book("torn", "--list", "--json")
    test("nonsense beside", code == 0 and len(json.loads(out)) == len(before) and "4 lines are damaged" in why, why)
    test("a key on paper is made and nothing is lost", book("torn", "--paper-key")[0] == 0 and "4 lines are damaged" in book("torn", "--list")[2])
    open("torn/key", "w").write("AGE-SECRET-KEY-1NONSENSE\n")
    code, _, why = book("torn", "--list")
    test("a key that is none is named by file and line", code == 2 and "torn/key:1" in why, why)
    os.unlink("torn/key")
    test("no key: said", book("torn", "--list")[0] == 2)


def taken_along():
    run("age-keygen", "-o", "other.key")
    test("another's key opens nothing", book("b", "--export", "all.age")[0] == 0 and run("age", "-d", "-i", "other.key", "all.age")[0] == 1)
    code, out, _ = run("age", "-d", "-i", "b/key", "all.age")
    lines = [json.loads(l) for l in out.decode().splitlines()]
    test("the stock age opens the export", code == 0 and lines[0] == {"book": 1, "who": "Ada Vale"} and len(lines) == 6, len(lines))
    test("it is not written over", book("b", "--export", "all.age")[0] == 2)
    book("c", "--new", "Ada Vale")
    mine = run("age-keygen", "-y", "c/key")[1].decode().strip()
    new = rows(line("house", name="Panavision, Woodland Hills"), line("gear", name="Lomo round-front 50", **{"from": "X's collection"}))
    for armor in ([], ["-a"]):
        sealed = run("age", *armor, "-r", mine, data=new + out)[1]
        open("taken%d.age" % len(armor), "wb").write(sealed)
    code, said, why = book("c", "--take", "taken0.age")
    test("what the stock age sealed is taken", code == 0 and b"7 rows, 7 of them new" in said, said.decode() + why)
    test("armored: the same, once", b"7 rows, 0 of them new" in book("c", "--take", "taken1.age")[1])
    test("in plain, too", b"0 of them new" in book("c", "--take", "-", data=new)[1])
    code, _, why = book("c", "--take", "all.age")
    test("sealed to others: refused", code == 2 and "sealed to others" in why, why)
    whole = open("taken0.age", "rb").read()
    for cut in DICE.sample(range(len(whole)), 5):
        open("cut.age", "wb").write(whole[:cut])
        code, said, why = book("c", "--take", "cut.age")
        test("cut off at %d: nothing is put in" % cut, code == 2 and b"new" not in said, why)
    odd = rows({"proof": "note", "of": hex32()}, {"weather": "fine"}) + b"{\n" + rows(line("idea", words="among nonsense"))
    code, said, why = book("c", "--take", "-", data=odd)
    test("a proof is kept, what is no row is counted", b"2 rows, 2 of them new" in said and "2 lines of it are no rows" in why, said.decode() + why)


def two_devices():
    """Lines of two devices, shuffled into a book each: the same entries."""
    entry, pool = hex32(), []
    for n in range(40):
        seen = [l["w"] for l in DICE.sample(pool, min(len(pool), 3))]
        one = line("setup", entry if n % 3 else hex32(), "2031-05-02T07:%02d:00+02:00" % DICE.randrange(60), DICE.choice(["Ada Vale", "Cline"]),
                   lens=str(DICE.choice([35, 40, 50])), stop="2.8")
        one["set"]["lens"]["over"] = sorted(seen)
        pool.append(one)
    said = []
    for n in range(4):
        DICE.shuffle(pool)
        book("order%d" % n, "--new", "Ada Vale")
        half = DICE.randrange(1, 39)
        book("order%d" % n, "--add", "-", data=rows(*pool[half:]))
        book("order%d" % n, "--take", "-", data=rows(*pool))
        said.append(entries("order%d" % n))
    test("in any order, from two devices: the same book", all(one == said[0] for one in said) and len(said[0]) > 5)


def keys():
    code, out, _ = book("b", "--paper-key")
    key = "".join(l.strip() for l in out.decode().splitlines() if "AGE-SECRET-KEY-1" in l).replace(" ", "")
    open("paper.key", "w").write(key + "\n")
    test("the paper key opens what was written before", code == 0 and len(entries("b", "--key", "paper.key")) == 4)
    book("b", "--add", '{"kind":"idea","set":{"words":"after the paper key"}}')
    os.rename("b/key", "lost.key")
    test("without the device's key the paper's opens all of it", len(entries("b", "--key", "paper.key")) == 5)
    test("another's does not", book("b", "--list", "--key", "other.key")[0] == 2)
    os.rename("lost.key", "b/key")
    device = run("age-keygen", "-y", "other.key")[1].decode().strip()
    test("a second device's key", book("b", "--device", device)[0] == 0 and len(entries("b", "--key", "other.key")) == 5)
    test("a key that is none", book("b", "--device", "age1nonsense")[0] == 2)


def trustees():
    for name in ("first", "second"):
        book(name, "--new", name)
    named = [a for name in ("first", "second") for a in ("--trustee", run("age-keygen", "-y", name + "/key")[1].decode().strip())]
    test("one trustee is none", book("b", *named[:2], "--out", "t.age")[0] == 2 and book("b", *named[:2], *named[:2], "--out", "t.age")[0] == 2)
    test("two are named", book("b", *named, "--out", "t.age")[0] == 0)
    test("the first alone opens nothing", book("first", "--join", "t.age", "--out", "x")[0] == 2 and not os.path.exists("x"))
    test("the second alone gets what the first must open", book("second", "--join", "t.age", "--out", "half")[0] == 0
         and open("half").read().startswith("-----BEGIN AGE") and book("second", "--join", "half", "--out", "x")[0] == 2)
    test("the half opens no book", book("b", "--list", "--key", "half")[0] == 2)
    test("together they do", book("first", "--join", "half", "--out", "hers")[0] == 0 and len(entries("b", "--key", "hers")) == 5)
    test("her key is readable for its holder only", os.stat("hers").st_mode & 0o777 == 0o600)
    inner = run("age", "-d", "-i", "second/key", "t.age")[1]
    test("the stock age does the same", run("age", "-d", "-i", "first/key", data=inner)[1] == open("hers", "rb").read())
    test("and neither alone by it", run("age", "-d", "-i", "first/key", "t.age")[0] == 1 and run("age", "-d", "-i", "second/key", data=inner)[0] == 1)


PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def tables():
    book("t", "--new", "Ada Vale")
    hash = hashlib.sha256(PIXEL).hexdigest()
    parts = [{"data": base64.b64encode(PIXEL[at:at + 33]).decode(), "media": hash, "part": at // 33, "parts": 3, "w": hex32()} for at in (0, 33, 66)]
    missing = "ab" * 32
    odd = 'two "lines"\nand; a, comma\tand a tab — Їжак'
    took = book("t", "--take", "-", data=rows(
        line("setup", scene="118", setup="118c", slate="118C", clip="A007C012", rate="23.976", lens="40", filters=["ND .9", "Pola"], words=odd,
             stop="2.8 1/3", cdl="(1.1 1 1)(0 0 0)(1 1 1) 0.9"),
        line("setup", scene="119", setup="119", slate="119", lens=""), line("take", setup="118c", number="1", verdict="ng"),
        line("take", setup="118c", number="2", verdict="circled", words=odd), *DICE.sample(parts, 3),
        line("frame", hash=hash, name="The <last> & first sun", author="Ada Vale", operator="Bo Дем", rights="Dry River Films", type="frame", setup="118c",
             scene="118"), line("frame", hash=missing, name="gone", author="Ada Vale"),
        line("person", name="Bo; Дем, " + "x" * 90, role="operator", contact="bo@example.org, +1 505 555 0100", rate="900", words="never late")))[1]
    test("all of it was taken", b"10 rows, 10 of them new" in took, took)
    table = list(csv.DictReader(io.StringIO(book("t", "--csv", "-")[1].decode(), newline="")))
    test("a row for each take and for the card without one", [(r["setup"], r["take"]) for r in table] in
         ([("118c", "1"), ("118c", "2"), ("119", "")], [("118c", "2"), ("118c", "1"), ("119", "")], [("119", ""), ("118c", "1"), ("118c", "2")],
          [("119", ""), ("118c", "2"), ("118c", "1")]), [(r["setup"], r["take"]) for r in table])
    row = next(r for r in table if r["take"] == "2")
    test("the CSV is as written", row["words"] == odd and row["take_words"] == odd and row["filters"] == "ND .9, Pola" and row["stop"] == "2.8 1/3", row)
    ale = book("t", "--ale", "-")[1].decode().split("\n\n")
    names = ale[1].split("\n")[1].split("\t")
    data = [dict(zip(names, r.split("\t"))) for r in ale[2].strip("\n").split("\n")[1:]]
    test("the ALE has its sections", [part.split("\n")[0] for part in ale] == ["Heading", "Column", "Data"] and "FIELD_DELIM\tTABS" in ale[0]
         and "FPS\t23.976" in ale[0] and len(ale) == 3)
    test("and its rows their cells", all(len(r.split("\t")) == len(names) for r in ale[2].strip("\n").split("\n")[1:]) and len(data) == 3)
    circled = next(r for r in data if r["Take"] == "2")
    test("and say what was written", (circled["Name"], circled["Circle"], circled["ASC_SAT"], circled["ASC_SOP"]) ==
         ("A007C012", "Y", "0.9", "(1.1 1 1)(0 0 0)(1 1 1)"), circled)
    test("no clip: the slate", next(r for r in data if r["Scene"] == "119")["Name"] == "119")
    card = book("t", "--vcard", "-")[1].decode()
    test("a card's lines are folded and escaped", all(len(l.encode()) <= 75 for l in card.split("\r\n"))
         and "FN:Bo\\; Дем\\, " + "x" * 10 in card.replace("\r\n ", "") and "TEL:+1 505 555 0100" in card and "EMAIL:bo@example.org" in card)
    test("no rate and no remark leaves with it", "900" not in card and "never late" not in card)
    sidecars(hash, missing)


def sidecars(hash, missing):
    code, out, why = book("t", "--open", "open")
    test("opened as files", code == 0 and b"1 pictures" in out and b"1 pictures are not in this book" in out, out.decode() + why)
    test("not into a folder that is there", book("t", "--open", "open")[0] == 2)
    test("the picture is whole", open("open/pictures/%s.png" % hash, "rb").read() == PIXEL)
    test("lines and entries are JSON", len([json.loads(l) for l in open("open/lines.jsonl")]) == 7 and len(json.load(open("open/entries.json"))) == 7)
    people = list(csv.DictReader(open("open/person.csv", newline="")))
    test("a table for each kind", people[0]["rate"] == "900" and sorted(os.listdir("open"))[0] == "README")
    test("a picture that is not here has its credit all the same", os.path.exists("open/pictures/%s.xmp" % missing))
    if not shutil.which("exiftool"):
        print("skipped: exiftool is not installed (tools/setup check)")
        return
    code, out, why = run("exiftool", "-json", "-struct", "-G0", "open/pictures/%s.xmp" % hash)
    said = json.loads(out)[0] if code == 0 else {}
    wanted = {"XMP:Creator": ["Ada Vale"], "XMP:Credit": "Cinematography by Ada Vale", "XMP:Rights": "Dry River Films", "XMP:Title": "The <last> & first sun",
              "XMP:Identifier": "sha256:" + hash, "XMP:ShotName": "118c"}
    test("exiftool reads the credit", {key: said.get(key) for key in wanted} == wanted, said)
    test("and the operator apart from the author", said.get("XMP:Contributor") == [{"Name": "Bo Дем", "Role": ["camera operator"]}], said.get("XMP:Contributor"))
    test("and finds nothing wrong", "XMP:Scene" in said and not [k for k in said if "Warning" in k or "Error" in k], said)


place = os.getcwd()
for part in (written_and_found, nothing_in_plain, cut_off_and_damaged, taken_along, two_devices, keys, trustees, tables):
    part()
os.chdir("/")
shutil.rmtree(place)
finish()
