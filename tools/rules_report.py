#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""rules_report.py [--check] BUILD - joins rulebook, packs, code, stories, explorer, law and words into docs/rules.md.

Fails, naming each gap and what closes it, on a rule without branch, without a test that fires it or one that passes it, or
without words in three languages; on a mark or a row of docs/law.md that names what there is not. --check writes nothing,
and says whether docs/rules.md is as the tables have it. BUILD holds showclear and tests/story_cover."""
import glob
import json
import os
import re
import subprocess
import sys

import rules_page

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LANGUAGES = ("es", "uk")
BRANCH = re.compile(r"^/\*= ([A-Z0-9-]+) \*/$")
PROOF = re.compile(r"^(?:/\*|//)= ([A-Z0-9-]+) (fires|passes)(?: \*/)?$")
PAGE = "docs/rules.md"


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        return f.read()


def said(*program):
    """What it prints; 1 is a program's no, which story_cover says of a rule that no story meets."""
    ran = subprocess.run(program, cwd=ROOT, stdout=subprocess.PIPE, check=False)
    if ran.returncode not in (0, 1):
        sys.exit("%s exits %d" % (program[0], ran.returncode))
    return ran.stdout.decode()


def below(pattern):
    return sorted(os.path.relpath(path, ROOT) for path in glob.glob(os.path.join(ROOT, pattern), recursive=True))


def marks(pattern, mark):
    """(path, line number, what the mark says...) of each marked line."""
    for path in below(pattern):
        for n, line in enumerate(read(path).splitlines(), 1):
            match = mark.match(line)
            if match:
                yield (path, n, *match.groups())


def gates():
    """rule -> the commands before which it stands, in the words of both."""
    found = {}
    for command, rules in re.findall(r"^GATE\((\w+), (.*)\)$", read("src/core/gates.def"), re.M):
        for rule in re.findall(r"R\((\w+)\)", rules):
            found.setdefault(rule.replace("_", "-"), []).append(command.lower().replace("_", "-"))
    return found


def proofs(cover):
    """("fires" or "passes", rule, path, the line itself): story_cover's rows, then what other tests are marked with."""
    for row in said(cover, "--rows", *below("examples/stories/*.story")).splitlines():
        if row.count("\t") == 3:
            what, rule, path, n = row.split("\t")
            yield what, rule, path, read(path).splitlines()[int(n) - 1].strip()
    for path, n, rule, what in [*marks("tests/*.c", PROOF), *marks("tests/http/*.mjs", PROOF)]:
        yield what, rule, path, read(path).splitlines()[n].strip(" {")


def duties():
    """The rows of docs/law.md: (line number, id, what is here for it)."""
    for n, line in enumerate(read("docs/law.md").splitlines(), 1):
        match = re.match(r"^\| ([A-Z0-9]+-[A-Z0-9]+) \|.*\|([^|]*)\|$", line)
        if match:
            yield n, match.group(1), match.group(2).strip()


def collect(build):
    showclear = os.path.join(build, "showclear")
    proved = list(proofs(os.path.join(build, "tests", "story_cover")))
    return {
        "schema": json.loads(said(showclear, "schema")),
        "cited": {row["rule"]: row["packs"] for row in map(json.loads, said(showclear, "rules", "--json").splitlines())},
        "figures": [json.loads(row) for row in said(showclear, "rules", "--figures", "--json").splitlines()],
        "gates": gates(),
        "branches": list(marks("src/**/*.c", BRANCH)),
        "proofs": proved,
        "unreached": dict(re.findall(r'^UNREACHED\("([^"]*)", "([^"]*)"\)', read("sim/unreached.def"), re.M)),
        "words": {name: json.loads(read("web/src/words/rules.%s.json" % name)) for name in LANGUAGES},
        "duties": list(duties()),
    }


# ---- gaps: each yields sentences that say what is missing and what to do ----------------------------------------------


def lacking(rules, what):
    """One sentence for all that lack the same; none when nothing does."""
    if rules:
        yield "%s: %s" % (", ".join(sorted(rules)), what)


def without_branch(c, rules):
    yield from lacking(rules - {rule for _, _, rule in c["branches"]}, "no branch: write /*= RULE-ID */ in the line above the function that asks it")
    for path, n, rule in c["branches"]:
        if rule not in rules:
            yield "%s:%d: there is no rule %s: mark it as rules.def names it" % (path, n, rule)


PROOFS = {"fires": "expected to refuse nowhere: let a line of examples/stories/ end in `=> refused RULE-ID`",
          "passes": "nothing passes it: let a line of examples/stories/ that it stands before end in `=> ok`"}


def without_proof(c, rules):
    for what, gap in PROOFS.items():
        proved = {rule for kind, rule, _, _ in c["proofs"] if kind == what}
        yield from lacking(rules - proved, "%s, or mark a test with /*= RULE-ID %s */" % (gap, what))
    for _, rule, path, _ in c["proofs"]:
        if rule not in rules:
            yield "%s: there is no rule %s: mark it as rules.def names it" % (path, rule)


def without_words(c, rules):
    english = {row["rule"] for row in c["schema"]["rules"] if row["wrong"] and row["cure"]}
    yield from lacking(rules - english, "no English words: say in src/core/rules.def what is wrong and what to do now")
    for name, table in c["words"].items():
        path = "web/src/words/rules.%s.json" % name
        whole = {rule for rule, texts in table.items() if isinstance(texts, list) and len(texts) == 2 and all(texts)}
        yield from lacking(rules - whole, 'no words in %s: add "RULE-ID": ["what is wrong", "what to do now"]' % path)
        yield from lacking(set(table) - rules, "words in %s, and no such rule: take them out" % path)


def without_ground(c, rules):
    """docs/law.md names only what there is, and says of each duty what is here for it or why nothing is."""
    known = rules | {row["word"] for row in c["schema"]["commands"]} | set(c["schema"]["roles"])
    known |= {word for words in c["schema"]["lists"].values() for word in words}
    seen = set()
    for n, duty, here in c["duties"]:
        if not here:
            yield "docs/law.md:%d: %s: say what is here for it, or `Not here:` and why" % (n, duty)
        if duty in seen:
            yield "docs/law.md:%d: %s stands there twice" % (n, duty)
        seen.add(duty)
        for name in re.findall(r"`([A-Za-z0-9-]+)`", here):
            if name not in known:
                yield "docs/law.md:%d: %s names %s, which is no rule, command or word: rename it or say why not" % (n, duty, name)


GAPS = (without_branch, without_proof, without_words, without_ground)


def gaps(c):
    """name of each check -> what it found."""
    rules = {row["rule"] for row in c["schema"]["rules"]}
    return {find.__name__: list(find(c, rules)) for find in GAPS}


def up_to_date(page, check):
    """Writes the page, or says that it would have to be written."""
    if os.path.exists(os.path.join(ROOT, PAGE)) and read(PAGE) == page:
        return []
    if check:
        return ["%s is not as the tables have it: make rules-report" % PAGE]
    with open(os.path.join(ROOT, PAGE), "w", encoding="utf-8") as f:
        f.write(page)
    return []


def main():
    c = collect(os.path.abspath(sys.argv[-1]))
    found = gaps(c)
    found["up_to_date"] = up_to_date(rules_page.page(c), sys.argv[1] == "--check")
    for gap in sum(found.values(), []):
        print("not ok " + gap)
    bad = sum(map(bool, found.values()))
    print("%d rules, %d duties of law\n%d passed, %d failed" % (len(c["schema"]["rules"]), len(c["duties"]), len(found) - bad, bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
