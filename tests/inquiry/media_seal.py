#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""media_seal SHOWCLEAR - manifests on a production's log: a gap until they are sealed, once each, with and without serve; a manifest and
a chain written anew show as gaps, both ways; what is not there is named."""
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from media_rig import Place, card, finish, media, test, write


def program(*words):
    return subprocess.run([sys.argv[1], *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=os.environ)


def sealed(folder):
    return program("log", folder).stdout.count('"media-sealed"')


def made(place):
    os.environ["XDG_STATE_HOME"] = os.path.join(place, "state")
    folder = os.path.join(place, "western.d")
    done = program("new", folder, "--title", "Western")
    test("a production", done.returncode == 0, done.stdout)
    return folder


def served(folder):
    server = subprocess.Popen([sys.argv[1], "serve", folder, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    for line in server.stdout:
        if "http://" in line:
            return server
    raise AssertionError("serve ended with %d" % server.wait())


def gaps():
    with Place() as place:
        root, folder = card(place), made(place)
        test("nothing recorded, nothing to seal", media("seal", root, folder)[0] == 30)
        media("create", root)
        code, out = media("receipt", root, folder)
        test("a gap before", code == 1 and out.count("GAP") == 1 and sealed(folder) == 0, out)
        code, out = media("seal", root, folder)
        test("sealed", code == 0 and "GAP" not in out and "0001_" in out and sealed(folder) == 1, out)
        media("create", root)
        server = served(folder)
        code, out = media("seal", root, folder)
        server.terminate()
        server.wait()
        test("the next, while serve runs, and each once", code == 0 and out.count("entry  ") == 2 and sealed(folder) == 2, out)
        test("again: nothing new", media("seal", root, folder)[0] == 0 and sealed(folder) == 2)
        test("the log is whole", program("verify", folder).returncode == 0)
        shutil.rmtree(os.path.join(root, "ascmhl"))
        write(os.path.join(root, "Sidecar.txt"), "changed")
        media("create", root)
        test("written anew it verifies by itself", media("verify", root)[0] == 0)
        code, out = media("receipt", root, folder)
        test("and the log says no", code == 1 and out.count("the log holds it, and it is not in the folder") == 2 and
             out.count("no entry of the log holds it") == 1, out)


def tool(*argv):
    return subprocess.run(argv, stdout=subprocess.PIPE, check=True).stdout


def reds(file, page):
    """How many points of a page are red."""
    shown = tool("pdftoppm", "-r", "40", "-f", page, "-l", page, file)
    points = shown[-3 * (len(shown) // 3):]
    return sum(r > 150 and g < 90 and b < 90 for r, g, b in zip(points[::3], points[1::3], points[2::3]))


def on_paper():
    with Place() as place:
        root, folder, file = card(place), made(place), os.path.join(place, "receipt.pdf")
        said = ("--author_name", "Ada Vale", "--author_role", "DIT", "--location", "Camera cart")
        for words in ("to the cutting room", "to the archive"):
            media("create", root, *said, "--comment", words)
        media("seal", root, folder)
        write(os.path.join(root, "Sidecar.txt"), "changed")
        media("create", root)
        code, out = media("receipt", root, folder, "--out", file)
        pages = tool("pdftotext", "-layout", file, "-").decode().split("\f")[:-1]
        test("a page each, and the same answer as without", code == 1 and len(pages) == 3 and "GAP" in out, out)
        flat = [" ".join(p.split()) for p in pages]
        for page, words in (0, "nothing before this is recorded"), (0, "To (wrote this one): Ada Vale, DIT, Camera cart"), (0, "Purpose: to the cutting room"), \
                (0, "recorded for the first time: 3"), (1, "From (wrote the manifest before): Ada Vale"), (1, "verified against the first record: 3"), \
                (1, "Purpose: to the archive"), (2, "To (wrote this one): gap"), (2, "Purpose: gap"), (2, "not what was recorded: 1"), (2, "Gap: no entry of the log"):
            test("page %d says: %s" % (page + 1, words), words in flat[page], flat[page])
        entries = [line.split()[1].rstrip(",") for line in out.splitlines() if line.startswith("    entry")]
        test("with their entries", len(entries) == 2 and all("Entry %s of the log" % e in p for e, p in zip(entries, flat)) and "Entry" not in flat[2], entries)
        c4 = [line.split()[1] for line in out.splitlines() if line.startswith("    c4")]
        test("and their C4", all(c in p.replace(" ", "") for c, p in zip(c4, flat)), c4)
        test("gaps are red, and nothing else is", reds(file, "1") > 0 and reds(file, "2") == 0 and reds(file, "3") > 0)
        shutil.rmtree(os.path.join(root, "ascmhl"))
        media("create", root)
        media("receipt", root, folder, "--out", file, "--lang", "es", "--size", "letter")
        last = " ".join(tool("pdftotext", "-layout", "-f", "3", "-l", "3", file, "-").decode().split())
        test("what is gone from the folder has its page, in other words too", "no está en la carpeta" in last and "Entrada" in last, last)
        test("no such language", media("receipt", root, folder, "--out", file, "--lang", "xx")[0] == 2)
        test("nowhere to write", media("receipt", root, folder, "--out", os.path.join(place, "none", "r.pdf"))[0] == 3)


def not_there():
    with Place() as place:
        root = card(place)
        media("create", root)
        code, out = media("seal", root, os.path.join(place, "nowhere"))
        test("no production", code == 2 and "nowhere" in out, out)
        test("one word", media("seal", root)[0] == 2)
        folder = made(place)
        with open(os.path.join(root, "ascmhl", "ascmhl_chain.xml"), "ab") as f:
            f.write(b"<")
        code, out = media("seal", root, folder)
        test("a chain that cannot be read is not sealed", code == 2 and sealed(folder) == 0, out)


gaps()
on_paper()
not_there()
finish()
