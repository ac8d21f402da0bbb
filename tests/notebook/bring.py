#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""bring SHOWCLEAR WORDS - what other programs wrote, brought into a book: a camera report out of one book into another and out again as the
same bytes; tables as spreadsheets save them; people from address books; crew lists in three languages. What cannot be understood is
named by line and column, nothing of it is put in, and the file stays as it was."""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from counted import finish, test

SHOWCLEAR, WORDS = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])


def run(*argv, data=None):
    p = subprocess.run((SHOWCLEAR,) + argv, input=data, capture_output=True)
    return p.returncode, p.stdout, p.stderr.decode()


def new(name):
    run("notebook", name, "--new", "Ada Vale")
    return name


def brought(book, data, name="in"):
    """What --take says of this file; the file must stay."""
    with open(name, "wb") as f:
        f.write(data)
    said = run("notebook", book, "--take", name)
    with open(name, "rb") as f:
        test("the file stays as it was", f.read() == data)
    return said


def entries(book):
    code, out, _ = run("notebook", book, "--list", "--json")
    return json.loads(out) if code in (0, 1) else None


def said(entry, key):
    return [value["v"] for value in entry["fields"].get(key, [])]


def line(n, kind, at, who, **fields):
    members = {"at": at, "entry": "%032x" % n, "kind": kind, "w": "%032x" % (1000 + n), "who": who,
               "set": {k.replace("_", "-"): {"over": [], "v": v} for k, v in fields.items() if k not in ("setup", "scene")}}
    members.update({k: fields[k] for k in ("setup", "scene") if k in fields})
    return json.dumps(members, ensure_ascii=False) + "\n"


def round_trip():
    odd = 'two "lines"\nand; a, comma\tand a tab — Їжак '
    book = new("first")
    took = brought(book, "".join([
        line(1, "setup", "2031-05-02T07:10:00+02:00", "Ada Vale", setup="118c", scene="118", slate="118C", camera="A", lens="40", filters=["ND .9", "Pola"],
             words=odd, stop="2.8 1/3", mos="yes", height="9'6\""),
        line(2, "setup", "2031-05-02T07:10:00+02:00", "Ada Vale", setup="118c", scene="118", camera="B", lens="85", hazard=["crane"]),
        line(3, "setup", "2031-05-01T07:10:00Z", "Bo Дем", setup="99", scene="99", lens="25"),
        line(4, "take", "2031-05-02T08:10:00.5+02:00", "Cy", setup="118c", number="1", verdict="ng"),
        line(5, "take", "2031-05-02T08:11:00+02:00", "Ada Vale", setup="118c", number="2", verdict="circled", words=odd),
        line(6, "setup", "2031-05-03T07:10:00Z", "Ada Vale", scene="120", intention="dust, and the first sun")]).encode())
    test("a book to begin with", took[0] == 0, took)
    table = run("notebook", book, "--csv", "-")[1]
    other = new("second")
    code, out, why = brought(other, table)
    test("a camera report is taken", code == 0 and b"6 rows, 6 lines of them new" in out, (out, why))
    test("from book to table to book to table: the same bytes", run("notebook", other, "--csv", "-")[1] == table)
    test("lists are lists again", [said(e, "filters") for e in entries(other) if said(e, "lens") == ["40"]] == [[["ND .9", "Pola"]]])
    again = brought(other, table)
    test("the same file twice is once", b"6 rows, 0 lines of them new" in again[1] and run("notebook", other, "--csv", "-")[1] == table, again)
    home = brought(book, table)
    test("and nothing new in the book it came from", b" 0 lines of them new" in home[1], home)
    for name, as_ in (("tabs", {"delimiter": "\t"}), ("semicolons", {"delimiter": ";"}), ("quotes everywhere", {"quoting": csv.QUOTE_ALL}),
                      ("LF", {"lineterminator": "\n"})):
        text = io.StringIO(newline="")
        csv.writer(text, **as_).writerows(csv.reader(io.StringIO(table.decode(), newline="")))
        place = new(name)
        brought(place, b"\xef\xbb\xbf" + text.getvalue().encode())
        test("with a mark at its begin, %s: the same" % name, run("notebook", place, "--csv", "-")[1] == table)
    place = new("utf-16")
    brought(place, table.decode().encode("utf-16"))
    test("as a spreadsheet's Unicode text", run("notebook", place, "--csv", "-")[1].decode().replace("\n", "") == table.decode().replace("\n", ""))
    changed = table.replace(b",85,", b",75,")
    brought(book, changed)
    test("what another program changed stands beside what stood", sorted(v for e in entries(book) if said(e, "camera") == ["B"] for v in said(e, "lens"))
         == ["75", "85"])


def odd_tables():
    book = new("odd")
    code, out, why = brought(book, "Lunch;Setup;Lens;Filters;Take;Take Words\r\nsoup;118C;40;ND .9, Pola;1;más luz\r\n".encode("latin-1"), "odd.csv")
    cards = {e["kind"]: e for e in entries(book)}
    test("columns in another order, in capitals, in Latin-1", code == 0 and said(cards["take"], "words") == ["más luz"] and cards["setup"]["setup"] == "118c"
         and said(cards["setup"], "filters") == [["ND .9", "Pola"]] and cards["take"]["who"] == "Ada Vale", (out, why))
    test("and it is said what was left out, and how it was read", "left out" in why and "Lunch" in why and "Windows-1252" in why, why)
    before = run("notebook", book, "--csv", "-")[1]
    good = b"scene,setup,lens,written_at,entry,take\r\n118,118a,40,,,\r\n"
    for name, data, place in (
            ("no header", b"118,118C,40\r\n", ":1: "), ("nothing", b"", ":1: "),
            ("a quote never closed", good + b'118,118b,"40,,,\r\n', ":3: lens: "),
            ("text behind a quote", good + b'118,118b,"40"x,,,\r\n', ":3: lens: "),
            ("a NUL", good + b"118,118b,4\x000,,,\r\n", ":3: lens: "),
            ("a control character", good + b"118,118b,4\x070,,,\r\n", ":3: "),
            ("more fields than columns", good + b"1,2,3,4,5,6,7\r\n", ":3: "),
            ("no time", good + b"118,118b,40,yesterday,,\r\n", ":3: written_at: "),
            ("no setup's id", good + b"118,118 b?,40,,,\r\n", ":3: setup: "),
            ("no entry's id", good + b"118,118b,40,,me,\r\n", ":3: entry: "),
            ("neither scene nor setup", good + b",,40,,,\r\n", ":3: "),
            ("a take without a setup", good + b"118,,40,,,3\r\n", ":3: setup: "),
            ("a column twice", b"scene,setup,lens,lens\r\n118,118a,40,50\r\n", ":1: "),
            ("two lines in one cell, then a fault", b'setup,words,written_at\r\n118a,"one\ntwo",\r\n118b,,now\r\n', ":4: written_at: "),
            ("too much for a line", b"setup,words,intention\r\n118a," + b"x" * 9000 + b"," + b"y" * 9000 + b"\r\n", ":2: "),
            ("a damaged age file", b"age-encryption.org/v1\n-> X25519 \n", "")):
        code, out, why = brought(book, data, "bad.csv")
        test("%s: named, exit 2" % name, code == 2 and "bad.csv" + place in why and "nothing was put in" in why, (code, out, why))
        test("%s: nothing of it is in" % name, run("notebook", book, "--csv", "-")[1] == before)


CARDS = """BEGIN:VCARD\r
VERSION:4.0\r
FN:Bo\\; Дем\\, the\r
  younger\r
TITLE:camera operator\r
item1.TEL;TYPE="cell,voice";VALUE=uri:+1 505 555 0100\r
EMAIL:bo@example.org\r
PHOTO:data:image/png;base64,AAAA\r
BDAY:1980-01-01\r
NOTE:met in Taos\\nnever late\r
END:VCARD\r
\r
begin:vcard\r
version:3.0\r
N:Vale;Cy;;;\r
ORG:Dry River;Camera\r
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ\r
 AAAAAAAAAAAAAA==\r
end:vcard\r
BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dem;Ed\r
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ed =D0=94=\r
=D0=B5=D0=BC\r
NOTE;ISO;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:a=F1o\r
END:VCARD\r
"""


def people():
    book = new("people")
    code, out, why = brought(book, CARDS.encode(), "people.vcf")
    by = {said(e, "name")[0]: e for e in entries(book)}
    test("three cards of three versions", code == 0 and b"3 people, 3 lines of them new" in out and len(by) == 3, (out, why))
    bo = by.get("Bo; Дем, the younger", {"fields": {}})
    test("folded, escaped, in a group", said(bo, "contact") == ["+1 505 555 0100, bo@example.org"] and said(bo, "role") == ["camera operator"]
         and said(bo, "words") == ["met in Taos\nnever late"], bo)
    test("a name out of its parts, a company", said(by.get("Vale, Cy", {"fields": {}}), "met") == ["Dry River, Camera"], list(by))
    test("quoted-printable and its letters", said(by.get("Ed Дем", {"fields": {}}), "words") == ["año"], list(by))
    test("pictures and birthdays are left out with a word", "PHOTO" in why and "BDAY" in why and "TEL" not in why, why)
    test("twice is once", b" 0 lines of them new" in brought(book, CARDS.encode(), "people.vcf")[1])
    back = run("notebook", book, "--vcard", "-")[1]
    other = new("people2")
    brought(other, back, "back.vcf")
    test("what is written is read", run("notebook", other, "--vcard", "-")[1].count(b"BEGIN") == 3)
    head = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\n"
    for name, text, place in (("no end", head, ":3: "), ("a card in a card", head + "BEGIN:VCARD\r\n", ":4: BEGIN: "),
                              ("no colon", head + "TEL 5\r\nEND:VCARD\r\n", ":4: "), ("another charset", head + "NOTE;CHARSET=KOI8-R:x\r\nEND:VCARD\r\n", ":4: NOTE: "),
                              ("another version", "BEGIN:VCARD\r\nVERSION:9\r\nEND:VCARD\r\n", ":2: VERSION: "), ("no version", "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n", ":3: "),
                              ("no name", "BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n", ":3: "), ("no text", head + "NOTE:\x01\r\nEND:VCARD\r\n", ":4: NOTE: ")):
        code, out, why = brought(other, CARDS.encode() + text.encode(), "bad.vcf")
        there = place.replace(place.split(":")[1], str(int(place.split(":")[1]) + CARDS.count("\n")), 1)
        test("%s: named, nothing put in" % name, code == 2 and "bad.vcf" + there in why and len(entries(other)) == 3, (there, why))


def crews():
    for language in ("en", "es", "uk"):
        with open(os.path.join(WORDS, language + ".json")) as f:
            roles = [word for key, word in json.load(f).items() if key.startswith("role.")]
        with open("crew.csv", "w", newline="") as f:
            csv.writer(f).writerows([["name", "roles"]] + [["P%d" % n, word.upper()] for n, word in enumerate(roles)])
        code, out, why = run("new", "crew-" + language, "--title", "T", "--zone", "UTC", "--crew", "crew.csv")
        test("every role as the page says it, %s" % language, code == 0 and b" %d people" % len(roles) in out and len(roles) > 30, why)
    for n, (name, data) in enumerate((
            ("other names, another order, more columns", "Department\tMobile\tJob Title\tFull Name\tE-mail\nG\t5\tKey Grip\tAda\ta@b\n"),
            ("Spanish", "Nombre y apellidos;Móvil;Puesto\r\nAda;5;primera ayudante de dirección\r\n"),
            ("Ukrainian", "ПІБ,Посада,Телефон\nАда,\"зброяр, реквізит\",5\n"),
            ("as old Windows saves it", "Nombre;Función\r\nAda Muñoz;Cámara\r\n"))):
        with open("crew.csv", "wb") as f:
            f.write(data.encode("cp1252" if "Windows" in name else "utf-8"))
        code, out, why = run("new", "crew%d" % n, "--title", "T", "--zone", "UTC", "--crew", "crew.csv")
        test("%s" % name, code == 0 and b" 1 people" in out and ("Department" in why) == (n == 0) and ("Windows-1252" in why) == (n == 3), (code, out, why))
    for name, data, words in (("an unknown role", "Nombre;Puesto\nAda;grips\n", ("crew.csv:2: Puesto: no such role: grips", "the roles are: producer", "Write one of them")),
                              ("no such columns", "who,what\nAda,grip\n", ("crew.csv:1: the first row must name", "it names: who, what")),
                              ("NULs", "name,roles\nAda,gr\0ip\n", ("crew.csv:2: roles: a field holds a NUL",))):
        with open("crew.csv", "w") as f:
            f.write(data)
        code, _, why = run("new", "crew-bad", "--title", "T", "--zone", "UTC", "--crew", "crew.csv")
        test("%s: named, and what to do" % name, code == 2 and all(word in why for word in words) and not os.path.exists("crew-bad"), why)


place = tempfile.mkdtemp()
os.chdir(place)
for part in (round_trip, odd_tables, people, crews):
    part()
os.chdir("/")
shutil.rmtree(place)
finish()
