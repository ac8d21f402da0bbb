#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""docs.py [--check] SHOWCLEAR [NODE] - writes what the manual repeats from the program's own tables: the reference in
docs/api.md and, given node, the page's words in web/src/vocabulary.ts and web/src/notes.ts. docs/rules.md is rules_report.py's.

--check writes nothing and says what is no longer as the tables have it."""
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BEGIN, END = "<!-- from the tables: tools/docs.py -->", "<!-- end of the tables -->"


def cell(text):
    return str(text).replace("|", "\\|")


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell(c) for c in row) + " |"
    yield ""


def words(some, all_roles=()):
    if all_roles and len(some) >= len(all_roles):
        return "anyone"
    return ", ".join(some)


def shape(field):
    if field["type"] in ("word", "set"):
        return "%s: %s" % ("one of" if field["type"] == "word" else "a list of", ", ".join(field.get("words", [])))
    return {"flag": "0 or 1", "day": "days since 1970-01-01", "seconds": "seconds since 1970, UTC; 0: none",
            "count": "a number", "id": "a public id: `[a-z0-9-]{1,24}`",
            "person": "a person's number"}.get(field["type"], "a number, or its public id")


def reference(schema):
    yield "### Commands"
    yield ""
    yield "`private` texts are never in the log: it holds a salted hash of each."
    yield ""
    yield from table(["kind", "what it says", "who may", "args", "private"], [
        ("`%s`" % c["word"], c["says"], words(c["who"], schema["roles"]), words(c["fields"]), words(c["private"]))
        for c in schema["commands"]])
    yield "### Events"
    yield ""
    yield from table(["k", "d", "c"], [
        ("`%s`" % e["word"], words(e["fields"]), words(e["private"])) for e in schema["events"]])
    yield "### Fields"
    yield ""
    yield from table(["key", "is"], [("`%s`" % f["key"], shape(f)) for f in schema["fields"] if len(shape(f)) < 900])
    yield "### Roles"
    yield ""
    yield words(schema["roles"]) + "."
    yield ""


def with_reference(text, schema):
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    return before + BEGIN + "\n\n" + "\n".join(reference(schema)) + "\n" + END + after


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        return f.read()


def made(node, said, program):
    place = os.path.join(ROOT, "web", program)
    return subprocess.run([node, place, "/dev/stdin"], input=said, stdout=subprocess.PIPE, check=True).stdout.decode()


def main():
    check = sys.argv[1] == "--check"
    showclear, *node = sys.argv[2 if check else 1:]
    said = subprocess.run([showclear, "schema"], stdout=subprocess.PIPE, check=True).stdout
    schema = json.loads(said)
    pages = {"docs/api.md": with_reference(read("docs/api.md"), schema)}
    if node:
        pages["web/src/vocabulary.ts"] = made(node[0], said, "vocabulary.mjs")
        pages["web/src/notes.ts"] = made(node[0], said, "notes.mjs")
    failed = 0
    for path, text in pages.items():
        if os.path.exists(os.path.join(ROOT, path)) and read(path) == text:
            continue
        failed += 1
        if check:
            print("not ok %s is not as the tables have it; run tools/docs.py build/showclear node" % path)
        else:
            with open(os.path.join(ROOT, path), "w", encoding="utf-8") as f:
                f.write(text)
    if check:
        print("%d passed, %d failed" % (len(pages) - failed, failed))
    return 1 if check and failed else 0


sys.exit(main())
