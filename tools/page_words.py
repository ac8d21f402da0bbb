#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""page_words.py OUT.c EN.json ES.json UK.json RULES.es.json RULES.uk.json - the page's words that paper and prints say too, as a C table sorted by key
(src/text/language.h)."""
import json
import os
import sys

# What stands before the first dot of a key: sentences of the log, and the words of the vocabulary. Of an account: before the second.
HEADS = set("""event role dept kind kinds mark calibre capability colour content concern outcome reason severity hazard risk
measure muzzle answer work place action thing need reply grounds callout notice parameter subject verdict pack instead reset enough
person nobody the-record rank rule sweep packing change wish measured measures credit consent slate
inquiry.ask inquiry.asked inquiry.askhead inquiry.confidence inquiry.duty inquiry.field inquiry.kind inquiry.relation inquiry.section inquiry.source inquiry.sure
inquiry.word""".split())
LANGUAGES = 3
RULES = 2  # the other languages' rules; English stands in the rulebook itself


def quoted(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def wanted(key):
    parts = key.split(".")
    return parts[0] in HEADS or ".".join(parts[:2]) in HEADS


def table(places):
    words = []
    for place in places:
        with open(place, encoding="utf-8") as f:
            words.append(json.load(f))
    for said, rules in zip(words[1:], words[LANGUAGES:]):
        said.update({"rule." + rule: texts[0] for rule, texts in rules.items()})
    del words[LANGUAGES:]
    keys = sorted({key for said in words for key in said if wanted(key)}, key=lambda key: key.encode())
    out = ["/* Written by tools/page_words.py. */", '#include "text/language.h"', "const struct page_word page_words[] = {"]
    for key in keys:
        out.append("    {%s, {%s}}," % (quoted(key), ", ".join(quoted(said[key]) if key in said else "NULL" for said in words)))
    return "\n".join(out + ["};", "const uint32_t page_words_count = %d;" % len(keys), ""])


def main():
    target, *places = sys.argv[1:]
    if len(places) != LANGUAGES + RULES:
        sys.exit(__doc__)
    text = table(places)
    if os.path.exists(target):
        with open(target, encoding="utf-8") as f:
            if f.read() == text:
                return
    with open(target, "w", encoding="utf-8") as f:
        f.write(text)


main()
