# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""rules_page.py - docs/rules.md out of what rules_report.py collected: a table to look in, then a section for each rule."""
import os

HEAD = """# The rulebook

Written by `make rules-report` from `src/core/rules.def`, `packs.def` and `gates.def`, from what the stories do, from [law.md](law.md) and
from the translations. `showclear rules` prints the words and the sources, `--lang es` in Spanish, `--lang uk` in Ukrainian. Each refusal
says what is missing, what to do, and who can give it. For each rule there is a branch in the code, a test in which it refuses, a test in which
the act behind it is done, and words in three languages; else the report fails. The explorer meets each rule both ways in its small worlds, but
where the section says why not. *Duties* are rows of [law.md](law.md). Spanish (es) and Ukrainian (uk) are **unreviewed**: no person of the trade
has confirmed them.

*Done all the same* says what the record then becomes: **irregular** (wrong hand, or not shown), **late**, or **deviation** (a danger barrier
was passed: the set stops). A source that is *unconfirmed* was not read by us; it is no law until somebody has read it.
"""


def cell(text):
    return str(text).replace("|", "\\|")


def link(rule):
    return "[%s](#%s)" % (rule, rule.lower())


def table(rules):
    yield "| rule | what is wrong | done all the same | asked for by |"
    yield "|---|---|---|---|"
    for row in rules:
        yield "| %s | %s | %s | %s |" % (link(row["rule"]), cell(row["wrong"]), row["breach"], ", ".join(row["packs"]))
    yield ""


def who(row, roles):
    return "anyone" if len(row["who"]) >= len(roles) else ", ".join(row["who"])


def figures(rows):
    """What packs set in numbers, and which way a production's own figure may go."""
    yield "## Figures"
    yield "A production may set its own, stricter than its packs. Where packs differ, the strictest holds; `showclear rules --figures` prints them."
    yield ""
    yield "| figure | stricter | asked for |"
    yield "|---|---|---|"
    for row in rows:
        asked = ["%s by %s" % (p["asks"], source(p)) for p in row["packs"]]
        yield "| %s | %s | %s |" % (row["parameter"], row["stricter"], cell("; ".join(asked)) or "only by the production itself")
    yield ""


def source(p):
    """A pack that asks for it, since when, and what it rests on; the house's own word needs no ground."""
    days = "".join(" %s %s" % (word, p[key]) for key, word in (("from", "from"), ("to", "until")) if key in p)
    rests = "%s%s" % (p["rank"], "" if p["confirmed"] else ", *unconfirmed*")
    return p["pack"] + days + (": %s (%s)" % (p["citation"], rests) if "citation" in p else "")


def place(path):
    name = os.path.basename(path)
    return "[%s](../%s)" % (name[:-len(".story")] if name.endswith(".story") else name, path)


def quoted(proof):
    """A line as it stands in its file, and where."""
    path, line = proof
    return "%s: `%s`" % (place(path), " ".join(line.split()))


def tried(c, rule):
    """Where it refuses, best a line that it alone refuses; what it lets pass, best in the same file."""
    found = {what: [(path, line) for kind, of, path, line in c["proofs"] if (kind, of) == (what, rule)] for what in ("fires", "passes")}
    for path, line in sorted(found["fires"], key=lambda proof: proof[1].count(","))[:1]:
        rest = sorted({place(other) for other, _ in found["fires"]} - {place(path)})
        yield "- Refuses in %s%s" % (quoted((path, line)), "; also in " + ", ".join(rest) if rest else "")
        found["passes"].sort(key=lambda proof: proof[0] != path)
    for proof in found["passes"][:1]:
        yield "- Lets pass in %s" % quoted(proof)


def facts(row, c):
    """Each line of a rule's section: a word, and what stands behind it."""
    rule = row["rule"]
    yield "Who can give it", who(row, c["schema"]["roles"])
    yield "Done all the same", row["breach"]
    yield "Stands before", ", ".join("`%s`" % command for command in c["gates"].get(rule, []))
    yield "Asked for by", "".join("\n  - " + source(p) for p in c["cited"].get(rule, []))
    yield "Duties", ", ".join(duty for _, duty, here in c["duties"] if "`%s`" % rule in here)
    yield "Branch", ", ".join(place(path) for path, _, of in c["branches"] if of == rule)
    yield "In no small world", c["unreached"].get(rule, "")


def section(row, c):
    yield "## %s" % row["rule"]
    yield "%s *%s*" % (row["wrong"], row["cure"])
    yield ""
    yield from ("- %s:%s" % (word, said if said[0] == "\n" else " " + said) for word, said in facts(row, c) if said)
    yield from tried(c, row["rule"])
    for name, texts in c["words"].items():
        if row["rule"] in texts:
            yield "- %s: %s" % (name, " *".join(texts[row["rule"]]) + "*")
    yield ""


def page(c):
    rules = c["schema"]["rules"]
    lines = [HEAD, *table(rules), *figures(c["figures"])]
    for row in rules:
        lines.extend(section(row, c))
    return "\n".join(lines)
