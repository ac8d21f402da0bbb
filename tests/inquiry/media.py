#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""media SHOWCLEAR - `showclear media` from the outside: what it writes is read by another reader and validates by a schema, what another
wrote is gone on with; every exit code; changed, missing, renamed, added, nested, of odd names."""
import hashlib
import os
import random
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import mhl_peer as peer
from media_rig import Place, card, finish, media, put, told, test, valid, write


def path(*parts):
    return os.path.join(*parts)


def every_kind():
    with Place() as place:
        root = card(place)
        code, out = media("create", root, *[w for f in peer.FORMATS for w in ("-h", f)], "--sha256", "--author_name", "Ada <Vale>",
                          "--author-email", "ada@example.org", "--author_role", "DIT", "--location", "Cart", "--comment", "a & b")
        test("create writes", code == 0, out)
        test("by the schema", not valid(root), valid(root))
        (name, manifest), = peer.manifests(root)
        test("its name", name.startswith("0001_A002R2EC_20") and name.endswith("Z.mhl"), name)
        files, folders = peer.entries(manifest)
        for p, digests, _ in files:
            data = peer.content(path(root, p))
            test("six hashes of " + p, [(f, peer.digest(f, data), "original") for f in peer.FORMATS] == digests, digests)
        for fmt in peer.FORMATS:
            test("folders by " + fmt, folders["."][fmt] == peer.folder_digests(root, fmt) and
                 folders["Clips"][fmt] == peer.folder_digests(path(root, "Clips"), fmt))
        test("sha256 beside", b"<sha256 xmlns=" in peer.content(path(root, "ascmhl", name)))
        test("verified", media("verify", root)[0] == 0 and media("verify", root, "-dh")[0] == 0 and media("diff", root)[0] == 0)
        code, out = media("info", root, "-v")
        test("info", code == 0 and "Ada <Vale>" in out and "DIT" not in out and "generation 1" in out, out)


def large_files():
    """Their digests are taken on several threads over the same blocks, whose edges are tried: 4 MiB, one octet more, and none to spare."""
    with Place() as place:
        root = path(place, "large")
        for size in (4 << 20, (4 << 20) + 1, (9 << 20) - 1):
            write(path(root, "f%d" % size), random.Random(size).randbytes(size))
        kinds = [w for f in peer.FORMATS for w in ("-h", f)]
        code, out = media("create", root, *kinds, "--sha256")
        files, _ = peer.entries(peer.manifests(root)[0][1])
        for p, digests, _ in files:
            data = peer.content(path(root, p))
            test("six hashes of " + p, [(f, peer.digest(f, data), "original") for f in peer.FORMATS] == digests, digests)
            test("and its SHA-256", hashlib.sha256(data).hexdigest().encode() in peer.content(path(root, "ascmhl", peer.chain_of(root)[0][0])))
        code, out = media("transfer", root, path(place, "copy"))
        test("and copied", code == 0 and media("verify", path(place, "copy"))[0] == 0, out)


def the_old_goes_on():
    """A history of another's, and ours after it, and another's after ours."""
    with Place() as place:
        root = card(place)
        first = {p: [("xxh64", peer.digest("xxh64", peer.content(path(root, p))), "original")] for p in peer.files_in(root)}
        peer.add_generation(root, [(p, d, None) for p, d in first.items()], patterns=["*.tmp", "ascmhl"])
        write(path(root, "x.tmp"), "left out")
        test("another's verifies", told("verify", root)[:2] == (0, {}), told("verify", root))
        code, out = media("create", root, "-h", "md5")
        test("ours goes on", code == 0, out)
        (_, _), (_, ours) = peer.manifests(root)
        test("the first kind is verified with the new", [[(f, a) for f, _, a in d] for _, d, _ in peer.entries(ours)[0]] ==
             [[("md5", "verified"), ("xxh64", "verified")]] * 3, peer.entries(ours)[0])
        patterns = [e.text for e in ours.iter(peer.NS + "pattern")]
        test("patterns only grow", patterns[-1] == "*.tmp" and ".DS_Store" in patterns and "ascmhl/" in patterns, patterns)
        write(path(root, "Sidecar.txt"), "changed")
        peer.add_generation(root, [("Sidecar.txt", [("xxh64", peer.digest("xxh64", b"changed"), "failed")], None)],
                            patterns=patterns)
        code, found, said = told("verify", root)
        test("a failed entry never counts", code == 11 and found == {"mismatch": {"Sidecar.txt"}}, said)
        write(path(root, "late"), "1")
        peer.add_generation(root, [("late", [("md5", peer.digest("md5", b"2"), "failed")], None)], patterns=patterns)
        test("nor as the only one", told("verify", root)[1].get("new") == {"late"})
        os.remove(path(root, "late"))
        media("create", root)
        failed = peer.entries(peer.manifests(root)[4][1])[0]
        test("no new kind where the old failed", [d for p, d, _ in failed if p == "Sidecar.txt"][0] ==
             [("xxh64", peer.digest("xxh64", b"changed"), "failed")], failed)
        test("five in the chain", [n for n, _ in peer.chain_of(root)] == [n for n, _ in peer.manifests(root)] and len(peer.chain_of(root)) == 5)
        code, out = media("info", "-sf", path(root, "Sidecar.txt"))
        test("info of one file", code == 0 and out.count("generation") == 5 and out.count("failed") == 2, out)


def exit_codes():
    with Place() as place:
        root = card(place)
        for act in ("verify", "diff"):
            test("no history: 30 of " + act, media(act, root)[0] == 30)
        test("no history: 30 of the rest", media("flatten", root, path(place, "out"))[0] == 30 and media("info", root)[0] == 30)
        test("made", media("create", root)[0] == 0)
        put(root, added="new")
        test("new: 21", told("verify", root)[:2] == (21, {"new": {"added"}}) and media("diff", root)[0] == 21)
        os.remove(path(root, "Clips/A002C006.mov"))
        test("verify: new before missing", media("verify", root)[0] == 21)
        test("diff: missing before new", media("diff", root)[0] == 10)
        write(path(root, "Sidecar.txt"), "other")
        test("verify: changed before all", media("verify", root)[0] == 11)
        test("one file: 11, 21, 20, 0", [media("verify", root, "-sf", path(root, f))[0] for f in
                                         ("Sidecar.txt", "added", "nowhere", "Clips/A002C007.mov")] == [11, 21, 20, 0])
        test("one file from the root", media("verify", root, "-sf", "Sidecar.txt")[0] == 11)
        code, found, _ = told("create", root)
        test("create: changed before missing, and written", code == 11 and found["missing"] == {"Clips/A002C006.mov"} and
             len(peer.manifests(root)) == 2, found)
        write(path(root, "Sidecar.txt"), "side")
        test("create: missing 10", media("create", root)[0] == 10 and len(peer.manifests(root)) == 3)
        test("no such folder: 2", media("create", path(place, "none"))[0] == 2 and media("verify")[0] == 2 and media("act")[0] == 2)
        test("no such kind: 2", media("create", root, "-h", "crc32")[0] == 2 and media("create", root, "-h", "sha256")[0] == 2)
        test("no address: 2", media("create", root, "--author_name", "A", "--author_email", "nobody")[0] == 2)
        test("no more manifests", len(peer.manifests(root)) == 3 and not valid(root))


def broken_histories():
    def broken(how, act="verify"):
        with Place() as place:
            root = card(place)
            media("create", root), media("create", root)
            folder = path(root, "ascmhl")
            how(folder, sorted(n for n in os.listdir(folder) if n.endswith(".mhl")))
            before = sorted(os.listdir(folder))
            code = media(act, root)[0]
            test("nothing written to a broken history", sorted(os.listdir(folder)) == before)
            return code

    def change(folder, names):
        data = peer.content(path(folder, names[0]))
        write(path(folder, names[0]), data.replace(b"original", b"verified", 1))

    def cut(folder, names):
        data = peer.content(path(folder, names[1]))
        write(path(folder, names[1]), data[:len(data) // 2])

    def add(folder, names):
        shutil.copy(path(folder, names[0]), path(folder, "0003_x_2022-03-15_102030Z.mhl"))

    def numbers(folder, _):
        chain = path(folder, "ascmhl_chain.xml")
        write(chain, peer.content(chain).replace(b'sequencenr="2"', b'sequencenr="3"'))

    for act in ("verify", "diff", "create", "info"):
        test("a manifest changed: 31 of " + act, broken(change, act) == 31)
        test("a manifest cut: 31 of " + act, broken(cut, act) == 31)
        test("a manifest the chain does not know: 31 of " + act, broken(add, act) == 31)
        test("the chain gone: 32 of " + act, broken(lambda f, n: os.remove(path(f, "ascmhl_chain.xml")), act) == 32)
        test("a manifest gone: 33 of " + act, broken(lambda f, n: os.remove(path(f, n[0])), act) == 33)
        test("the chain's numbers: 2 of " + act, broken(numbers, act) == 2)
        test("the chain empty: 2 of " + act, broken(lambda f, n: write(path(f, "ascmhl_chain.xml"), ""), act) == 2)


def single_files():
    with Place() as place:
        root = card(place)
        code, found, said = told("create", root, "-sf", path(root, "Sidecar.txt"))
        test("one file is recorded", code == 0 and said["files"] == 1 and [p for p, _, _ in peer.entries(peer.manifests(root)[0][1])[0]] == ["Sidecar.txt"], said)
        test("no directory hash with it", peer.entries(peer.manifests(root)[0][1])[1] == {})
        test("a folder of files", told("create", root, "-sf", path(root, "Clips"))[2]["files"] == 2 and media("verify", root)[0] == 0)
        test("not there: 20", media("create", root, "-sf", path(root, "nothing"))[0] == 20)
        test("-n: none either", media("create", root, "-n")[0] == 0 and peer.entries(peer.manifests(root)[-1][1])[1] == {} and not valid(root), valid(root))


def packing_lists():
    with Place() as place:
        root, lists = card(place), path(place, "lists")
        media("create", root, "-h", "xxh64"), media("create", root, "-h", "md5")
        os.rename(path(root, "Sidecar.txt"), path(root, "Renamed.txt"))
        media("create", root, "-dr")
        code, out = media("flatten", root, lists)
        folder = path(lists, os.listdir(lists)[0])
        test("flatten", code == 0 and not valid(lists), out + valid(lists))
        name, = [n for n in os.listdir(folder) if n.startswith("packinglist_A002R2EC_")]
        files, folders = peer.entries(peer.ET.parse(path(folder, name)).getroot())
        test("each file under its name now, each kind once", [p for p, _, _ in files] == ["Clips/A002C006.mov", "Clips/A002C007.mov", "Renamed.txt"] and
             all([f for f, _, _ in d] in (["md5", "xxh64"], ["md5", "xxh128", "xxh64"]) for _, d, _ in files) and not folders, files)
        test("read back", media("verify", root, "-pl", path(folder, name))[0] == 0)
        write(path(root, "Renamed.txt"), "no")
        test("and compared", media("verify", root, "-pl", path(folder, name))[0] == 11)
        test("no such list: 30", media("verify", root, "-pl", path(folder, "none.mhl"))[0] == 30)


def old_lists():
    """MHL 1.x: in the folder itself, or named."""
    def old(*hashes, head='<hashlist version="1.1">'):
        return ('<?xml version="1.0" encoding="UTF-8"?>%s<creatorinfo><name>N</name><username>n</username><hostname>h</hostname><tool>t</tool>'
                "<startdate>2015-01-26T10:00:00Z</startdate><finishdate>2015-01-26T10:00:01Z</finishdate></creatorinfo>%s</hashlist>") % (head, "".join(hashes))

    def one(name, kind, text):
        return ("<hash><file>%s</file><size>3</size><lastmodificationdate>2015-01-26 10-00-00</lastmodificationdate><%s>%s</%s>"
                "<hashdate>2015-01-26T10:00:00Z</hashdate></hash>") % (name, kind, text, kind)

    with Place() as place:
        root = path(place, "old")
        put(root, a="one", b="two", c="six")
        x = peer.digest("xxh64", b"two")
        swapped = "".join(reversed([x[i:i + 2] for i in range(0, 16, 2)]))
        lists = [one("a", "md5", peer.digest("md5", b"one").upper()), one("b", "xxhash64", swapped)]
        write(path(root, "old_2015-01-26_100000.mhl"), old(*lists, one("c", "xxhash64be", peer.digest("xxh64", b"six"))))
        test("MHL 1 in the folder", told("verify", root)[:2] == (0, {}), told("verify", root)[2])
        write(path(root, "b"), "TWO")
        test("MHL 1 compares", told("verify", root)[:2] == (11, {"mismatch": {"b"}}) and media("diff", root)[0] == 0)
        test("named", media("verify", root, "-pl", path(root, "old_2015-01-26_100000.mhl"))[0] == 11)
        write(path(root, "old_2015-01-26_100000.mhl"), old(*lists[:1], one("c", "xxhash", "123456"), one("b", "null", "")))
        code, found, said = told("verify", root)
        test("what cannot be checked is said", code == 1 and found == {"unchecked": {"b", "c"}}, said)
        write(path(root, "old_2015-01-26_100000.mhl"), old(one("a", "md5", "12")))
        test("no hash at all: 2", media("verify", root)[0] == 2)


for part in (every_kind, large_files, the_old_goes_on, exit_codes, broken_histories, single_files, packing_lists, old_lists):
    part()
finish()
