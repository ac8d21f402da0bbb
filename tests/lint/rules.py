# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""rules.py - what our sources may and may not say; each rule is a function (root) -> ["file:line: what", ...]."""
import os
import re

import tree

# Each folder may include from itself and from those before it. sim stands beside cli.
LAYERS = [["text"], ["ledger"], ["core"], ["store"], ["net"], ["box"], ["notebook"], ["inquiry"], ["paper"], ["cli"]]
HEIGHT = {name: height for height, names in enumerate(LAYERS) for name in names}
PURE = ("text", "ledger", "core")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')
PURE_SYSTEM = {"stdbool.h", "stddef.h", "stdint.h", "limits.h", "stdalign.h"}


def direction(root):
    """Includes point down the list of folders only, by a path from src/."""
    found = []
    for path in tree.files(root, ".c", ".h", ".def", under="src"):
        folder = path.split("/")[1]
        if folder not in HEIGHT:
            found.append("%s:1: %s is no folder of the house" % (path, folder))
            continue
        for n, line in enumerate(tree.lines(root, path), 1):
            match = INCLUDE.match(line)
            if not match or match.group(1) == "<":
                continue
            other = match.group(2).split("/")[0]
            if other in HEIGHT and HEIGHT[other] > HEIGHT[folder]:
                found.append("%s:%d: %s may not include %s" % (path, n, folder, match.group(2)))
    return found


def pure_includes(root):
    """text, ledger and core use no header of the C library but those a freestanding compiler brings."""
    found = []
    for folder in PURE:
        for path in tree.files(root, ".c", ".h", ".def", under="src/" + folder):
            for n, line in enumerate(tree.lines(root, path), 1):
                match = INCLUDE.match(line)
                if match and match.group(1) == "<" and match.group(2) not in PURE_SYSTEM:
                    found.append("%s:%d: pure code may not include <%s>" % (path, n, match.group(2)))
    return found


# What of the notebook only computes. It may use libm, for the page's module has one too.
COMPUTES = re.compile(r"src/notebook/(calendar|horizon|sun\w*)\.")
BELOW = ("text/", "notebook/calendar", "notebook/horizon", "notebook/sun")


def computing_includes(root):
    """What computes in the notebook stands on text/ and libm alone."""
    found = []
    for path in filter(COMPUTES.match, tree.files(root, ".c", ".h", ".def", under="src/notebook")):
        for n, line in enumerate(tree.lines(root, path), 1):
            match = INCLUDE.match(line)
            if match and not (match.group(2) in PURE_SYSTEM | {"math.h"} if match.group(1) == "<" else match.group(2).startswith(BELOW)):
                found.append("%s:%d: what computes may not include %s" % (path, n, match.group(2)))
    return found


CODE = (".c", ".h", ".def", ".py", ".ts", ".tsx", ".mjs", ".js", ".css", ".sh")
PROGRAMS = {"tools", "tests", ".ci"}


def without_ending(root):
    """Programs without an ending: those that begin with #!"""
    for path in tree.files(root):
        if "." not in os.path.basename(path) and path.split("/")[0] in PROGRAMS:
            if tree.lines(root, path)[0].startswith("#!"):
                yield path


def spdx(root):
    """Each source names its licence and its holders within its first lines."""
    found = []
    for path in tree.files(root, *CODE) + list(without_ending(root)):
        head = "\n".join(tree.lines(root, path)[:4])
        if "SPDX-License-Identifier: MIT" not in head or "SPDX-FileCopyrightText: The showclear authors" not in head:
            found.append("%s:1: no SPDX head of two lines" % path)
    return found


# Written apart, so that this file does not find itself.
HOSTS = ["registry" + ".npmjs.org", "pypi" + ".org", "deb" + ".debian.org", "registry" + ".yarnpkg.com"]
PLACES = re.compile(r"(?<![\w.<])/(?:wor" + r"k|home|root|Users|mnt)/\w")
TEXT = CODE + (".md", ".json", ".build", ".story", ".fountain", ".csv", "Makefile", ".yml")


def machine(root):
    """No line names a place on somebody's machine, or the host a package came from."""
    found = []
    lock = ["web/package-lock.json"] if os.path.exists(os.path.join(root, "web/package-lock.json")) else []
    for path in tree.files(root, *TEXT) + list(without_ending(root)) + lock:
        for n, line in enumerate(tree.lines(root, path), 1):
            for host in HOSTS:
                if host in line:
                    found.append("%s:%d: names the host %s" % (path, n, host))
            if PLACES.search(line):
                found.append("%s:%d: names a place on one machine: %s" % (path, n, PLACES.search(line).group()))
    return found


BANNED = {
    "strcpy": "text/bytes.h", "strcat": "text/bytes.h", "sprintf": "snprintf", "vsprintf": "vsnprintf",
    "strtok": "bytes_find", "gmtime": "text/when.h", "localtime": "text/when.h", "gets": "fgets", "atoi": "bytes_u64",
    "rand": "an argument", "srand": "an argument", "random": "an argument", "alloca": "a bounded array",
}
BANNED_CALL = re.compile(r"(?<![\w.>])(%s)\s*\(" % "|".join(BANNED))
CLOCK_CALL = re.compile(r"(?<![\w.>])(time|clock|clock_gettime|gettimeofday)\s*\(")
NOT_CODE = re.compile(r'"(?:\\.|[^"\\])*"|/\*.*?\*/|//.*|^\s*\*.*|/\*.*')


def banned(root):
    """No call that overruns, keeps hidden state or reads the clock where code is pure."""
    found = []
    for path in tree.files(root, ".c", ".h"):
        pure = path.split("/")[0] == "src" and path.split("/")[1] in PURE
        for n, line in enumerate(tree.lines(root, path), 1):
            code = NOT_CODE.sub(" ", line)
            match = BANNED_CALL.search(code)
            if match and not (match.group(1) == "atoi" and path.startswith("tests/")):
                found.append("%s:%d: %s is banned; use %s" % (path, n, match.group(1), BANNED[match.group(1)]))
            if pure and CLOCK_CALL.search(code):
                found.append("%s:%d: pure code reads no clock" % (path, n))
    return found


FILE_LINES, FUNCTION_LINES = 400, 60
MADE = "web/src/vocabulary.ts"  # out of the tables, a line a word


def file_length(root):
    """A file is read in one sitting."""
    found = []
    for path in tree.files(root, ".c", ".h", ".py", ".ts", ".tsx", ".mjs"):
        count = len(tree.lines(root, path)) - 1
        if count > FILE_LINES and path != MADE:
            found.append("%s:%d: %d lines; %d at most" % (path, count, count, FILE_LINES))
    return found


BODY = re.compile(r"^[A-Za-z_].*\)\s*(?:__attribute__.*)?\{\s*$|^\s{1,}[^#]*\)\s*\{\s*$")


def function_length(root):
    """A function is seen at once. clang-format puts its last brace, and no other, at the line's start."""
    found = []
    for path in tree.files(root, ".c"):
        begin = None
        for n, line in enumerate(tree.lines(root, path), 1):
            if begin is None and BODY.match(line):
                begin = n
            elif begin is not None and line.startswith("}"):
                if n - begin + 1 > FUNCTION_LINES:
                    found.append("%s:%d: a function of %d lines; %d at most" % (path, begin, n - begin + 1, FUNCTION_LINES))
                begin = None
    return found


RULES = [direction, pure_includes, computing_includes, spdx, machine, banned, file_length, function_length]
