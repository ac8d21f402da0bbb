#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""paper_words.py OUT.c EN.json ES.json UK.json RULES.es.json RULES.uk.json - the page's words that paper says too, as a C table sorted by key (src/paper/words.h)."""
import json
import os
import sys

# What stands before the first dot of a key: sentences of the log, and the words of the vocabulary.
HEADS = set("""event role dept kind kinds mark calibre capability colour content concern outcome reason severity hazard risk
measure muzzle answer work place action thing need reply grounds callout notice parameter subject verdict pack instead reset enough
person nobody the-record rank rule sweep packing change wish measured measures credit consent slate""".split())
LANGUAGES = 3
RULES = 2  # the other languages' rules; English stands in the rulebook itself


def quoted(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def table(places):
    words = []
    for place in places:
        with open(place, encoding="utf-8") as f:
            words.append(json.load(f))
    for said, rules in zip(words[1:], words[LANGUAGES:]):
        said.update({"rule." + rule: texts[0] for rule, texts in rules.items()})
    del words[LANGUAGES:]
    keys = sorted({key for said in words for key in said if key.split(".")[0] in HEADS}, key=lambda key: key.encode())
    out = ["/* Written by tools/paper_words.py. */", '#include "paper/words.h"', "const struct page_word page_words[] = {"]
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
