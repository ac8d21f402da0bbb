#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""model.py [--write] - what lines of a notebook come to, written a second time and slowly: fold.json is what this says of its
lines, and the program and the page must say the same. Without --write: says whether fold.json is still so."""
import datetime
import json
import os
import sys

PLACE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fold.json")


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def once(lines):
    by_id = {}
    for line in sorted(lines, key=lambda l: canonical(l).encode()):
        by_id.setdefault(line["w"], line)
    return list(by_id.values())


def standing(lines):
    """Of one field's lines by one writer: those that nobody else names; all, when a circle leaves none."""
    def named(w, key):
        return any(w in l["set"][key]["over"] for l in lines if l["w"] != w)
    def of(key):
        stand = [l for l in lines if not named(l["w"], key)]
        return sorted(stand or lines, key=lambda l: l["w"])
    return of


def entry_of(lines):
    lines = sorted(lines, key=lambda l: (instant(l["at"]), l["w"]))
    first = lines[0]
    entry = {"entry": first["entry"], "kind": first["kind"], "at": first["at"], "who": first.get("who", ""),
             "last": lines[-1]["at"], "fields": {}}
    for line in lines:
        for member in ("setup", "scene"):
            if line.get("who", "") == entry["who"] and member in line:
                entry[member] = line[member]
    for key in sorted({key for line in lines for key in line["set"]}):
        values = entry["fields"][key] = []
        for who in sorted({l.get("who", "") for l in lines if key in l["set"]}, key=lambda w: canonical(w)[1:-1].encode()):
            mine = standing([l for l in lines if key in l["set"] and l.get("who", "") == who])(key)
            for l in mine:
                value = {"at": l["at"], "v": l["set"][key]["v"], "w": l["w"], "who": who}
                if len(mine) > 1:
                    value["conflict"] = entry["conflict"] = True
                values.append(value)
                if key == "removed" and value["v"] == "yes" and who == entry["who"]:
                    entry["removed"] = True
    return instant(first["at"]), first["entry"], entry


def fold(lines):
    lines = once(lines)
    entries = [entry_of([l for l in lines if l["entry"] == e]) for e in {l["entry"] for l in lines}]
    return [entry for _, _, entry in sorted(entries, key=lambda e: e[:2])]


def main():
    with open(PLACE, encoding="utf-8") as f:
        cases = json.load(f)
    said = [{"name": c["name"], "lines": c["lines"], "entries": fold(c["lines"])} for c in cases]
    if sys.argv[1:] == ["--write"]:
        with open(PLACE, "w", encoding="utf-8") as f:
            json.dump(said, f, sort_keys=True, ensure_ascii=False, indent=1)
            f.write("\n")
        return 0
    for was, now in zip(cases, said):
        if was.get("entries") != now["entries"]:
            print("not ok %s is not what model.py says" % was["name"])
    failed = sum(was.get("entries") != now["entries"] for was, now in zip(cases, said))
    print("%d passed, %d failed" % (len(cases) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
