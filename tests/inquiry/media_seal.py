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
not_there()
finish()
