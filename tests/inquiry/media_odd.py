#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""media_odd SHOWCLEAR - what goes wrong elsewhere: each fault of the reference that was measured, by name; names of every kind; histories
in histories; other names found again; hostile manifests; a transfer killed, again and again, until it is done."""
import ctypes
import hashlib
import os
import resource
import shutil
import signal
import socket
import struct
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import mhl_peer as peer
from media_rig import SHOWCLEAR, Place, card, finish, media, put, told, test, valid, write


def path(*parts):
    return os.path.join(*parts)


def recorded(root):
    return {p for p, _, _ in peer.entries(peer.manifests(root)[-1][1])[0]}


def processor_time(root):
    """Of one more generation: the least of three."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert media("create", root)[0] == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def fault_1_time_grows_with_the_files():
    """Eight times the files took the reference sixty-four times as long; processor time, start-up and all."""
    with Place() as place:
        few, many = path(place, "few"), path(place, "many")
        for root, count in (few, 1000), (many, 8000):
            for n in range(count):
                write(path(root, "d%d" % (n % 50), "f%d" % n), "%d" % n)
            media("create", root)
        a, b = processor_time(few), processor_time(many)
        test("eight times the files, eight times the work", b < 8 * a, "%.3f s and %.3f s" % (a, b))


def fault_2_xml_that_is_none():
    whole = '<hashlist version="2.0" xmlns="urn:ASC:MHL:v2.0"><creatorinfo/><processinfo/><hashes>%s</hashes></hashlist>'
    for name, text, code in (("cut off", (whole % "")[:40], 2), ("empty", "", 2), ("no path", whole % "<hash/>", 2), ("an empty path", whole % "<hash><path/></hash>", 2),
                             ("a file without a hash", whole % '<hash><path size="4">Sidecar.txt</path></hash>', 21),
                             ("outside", whole % "<hash><path>/etc/passwd</path></hash>", 2), ("not UTF-8", b"<hashlist \xff", 2)):
        with Place() as place:
            root, data = card(place), text.encode() if isinstance(text, str) else text
            first = peer.add_generation(root, [])
            write(path(root, "ascmhl", first), data)
            peer.write_chain(root, [(first, peer.to_c4(hashlib.sha512(data).digest()))])
            for act in ("verify", "diff", "info"):
                got, out = media(act, root)
                test("%s: %s" % (act, name), got == (0 if act == "info" and code == 21 else code) and "Traceback" not in out, "%d %s" % (got, out))
            got, out = media("create", root)
            test("create: " + name, got == (0 if code == 21 else 2), "%d %s" % (got, out))


def fault_2_links_fifos_sockets_names():
    with Place() as place:
        root = card(place)
        write(path(place, "outside"), "not ours")
        os.symlink("Clips", path(root, "to-folder")), os.symlink("nowhere", path(root, "broken"))
        os.symlink("loop", path(root, "loop")), os.symlink("../outside", path(root, "out"))
        os.symlink("..", path(root, "Clips/up")), os.symlink("Clips/A002C006.mov", path(root, "to-file"))
        os.mkfifo(path(root, "fifo"))
        with socket.socket(socket.AF_UNIX) as s:
            here = os.getcwd()
            os.chdir(root), s.bind("socket"), os.chdir(here)
            odd = {"to-folder", "broken", "loop", "out", "Clips/up", "fifo", "socket"}
            code, found, said = told("create", root)
            test("named, kept, not followed, not waited for", code == 0 and found == {"left-out": odd}, said)
            test("a link to a file in the folder stands for it", recorded(root) == {"Clips/A002C006.mov", "Clips/A002C007.mov", "Sidecar.txt", "to-file"})
            test("and verifies", media("verify", root)[0] == 0 and media("verify", root, "-dh")[0] == 0 and media("diff", root)[0] == 0)
        os.remove(path(root, "Sidecar.txt")), os.mkfifo(path(root, "Sidecar.txt"))
        code, found, _ = told("verify", root)
        test("a FIFO where a file was", code == 10 and found["missing"] == {"Sidecar.txt"} and "Sidecar.txt" in found["left-out"], found)


def fault_2_names_no_manifest_can_hold():
    with Place() as place:
        root = card(place)
        for name in (b"latin\xe9", b"vt\x0b", b"bell\x07"):
            write(path(os.fsencode(root), name), "odd")
        code, found, said = told("create", root)
        test("said, left out, the rest whole", code == 1 and found == {"unnameable": {"latin\\xe9", "vt\\x0b", "bell\\x07"}} and
             len(recorded(root)) == 3 and not valid(root), said)
        test("verify says it, too", told("verify", root)[:2] == (1, found))


def fault_3_names_are_kept_as_they_are():
    names = ["a\u0085b", "line\u2028sep", "par\u2029", "new\nline", "tab\tx", "cr\rx", " lead", "trail ", "a  b", "&<>\"'", "e\u0301", "\u00e9", "\\x41", "#x", "!y",
             "-dash", "%41", "x" * 250, "\u2066turn"]
    with Place() as place:
        root = path(place, "names")
        for n, name in enumerate(names):
            write(path(root, "sub ", name), str(n))
        code, _, said = told("create", root)
        test("all recorded", code == 0 and recorded(root) == {"sub /" + n for n in names} and not valid(root), valid(root) or said)
        test("all found again", told("verify", root)[:2] == (0, {}), told("verify", root))
        put(root, x="1")
        shutil.rmtree(path(root, "ascmhl"))
        peer.add_generation(root, [("sub /" + n, [("md5", peer.digest("md5", str(i).encode()), "original")], None) for i, n in enumerate(names)])
        test("as another writes them", told("verify", root)[:2] == (21, {"new": {"x"}}), told("verify", root))


def fault_4_patterns_are_matched_from_the_root():
    with Place() as place:
        root = card(path(place, "tmp"))
        put(root, cache__x="x", deep__cache__y="y", Clips__b_dot_txt="b", deep__b_dot_txt="b")
        code, found, said = told("create", root, "-i", "tmp", "-i", "/Clips/b.txt", "-i", "cache/")
        test("a folder's own name does not ignore it", code == 0 and recorded(root) ==
             {"Clips/A002C006.mov", "Clips/A002C007.mov", "Sidecar.txt", "deep/b.txt"}, recorded(root))
        test("an ignored folder is no empty one", set(peer.entries(peer.manifests(root)[0][1])[1]) == {".", "Clips", "deep"})
        test("what is ignored is not new, nor later missing", media("verify", root)[0] == 0 and media("create", root, "-i", "Sidecar.txt")[0] == 0)
        os.remove(path(root, "Sidecar.txt"))
        test("not missing", told("verify", root)[:2] == (0, {}))


def fault_5_root_hashes():
    def with_root(roothash):
        with Place() as place:
            root = path(place, "r")
            put(root, a="1")
            peer.add_generation(root, [("a", [("md5", peer.digest("md5", b"1"), "original")], None)], roothash=roothash)
            return media("verify", root)[0], media("verify", root, "-dh", "-h", "md5")[0]
    c, s = "<m:content><m:md5>%s</m:md5></m:content>", "<m:structure><m:md5>%s</m:md5></m:structure>"
    with Place() as place:
        put(path(place, "r"), a="1")
        good = peer.folder_digests(path(place, "r"), "md5")
    both = "<m:roothash>" + c + s + "</m:roothash>"
    test("a right one", with_root(both % good) == (0, 0))
    test("a damaged one is noticed without being asked for", with_root(both % ("0" * 32, good[1])) == (12, 12))
    test("and its structure", with_root(both % (good[0], "0" * 32)) == (12, 12))
    test("one that is no hash: 2", with_root(both % ("zz", good[1])) == (2, 2))
    test("half a pair is no crash", with_root(("<m:roothash>" + c + "</m:roothash>") % good[0]) == (12, 12))
    test("none", with_root("") == (0, 12))
    with Place() as place:
        root = path(place, "empty")
        os.makedirs(root)
        test("a folder without files", media("create", root)[0] == 0 and media("verify", root)[0] == 0 and not valid(root), valid(root))
        root = path(place, "u")
        put(root, a="1")
        peer.add_generation(root, [("a", [("xxh32", "12345678", "original")], None)])
        test("an unknown kind is not dropped in silence", told("verify", root)[:2] == (1, {"note": {"ascmhl/0001_u_2022-03-15_102000Z.mhl"}, "unchecked": {"a"}}))


def fault_6_empty_files_and_folders():
    with Place() as place:
        root = card(place)
        put(root, nothing="")
        media("create", root)
        test("an empty file has its size", b'<path size="0"' in peer.content(path(root, "ascmhl", peer.chain_of(root)[0][0])))
        os.makedirs(path(root, "added"))
        test("an added empty folder is new", told("verify", root)[:2] == (21, {"new": {"added"}}) and media("diff", root)[0] == 21)
        os.rmdir(path(root, "added")), shutil.rmtree(path(root, "Clips"))
        test("a folder that is gone", told("verify", root)[1] == {"missing": {"Clips", "Clips/A002C006.mov", "Clips/A002C007.mov"}})


# A program of four instructions for the kernel: who opens a socket ends at once.
KILL, ALLOW, SOCKET = 0x80000000, 0x7FFF0000, {"x86_64": 41, "aarch64": 198}


def no_sockets():
    steps = [(0x20, 0, 0, 0), (0x15, 0, 1, SOCKET[os.uname().machine]), (0x06, 0, 0, KILL), (0x06, 0, 0, ALLOW)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *step) for step in steps))
    program = struct.pack("@HP", len(steps), ctypes.addressof(code))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, ctypes.create_string_buffer(program), 0, 0) == 0


def fault_7_no_network():
    def code(*argv):
        return subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=no_sockets).returncode
    if os.uname().machine not in SOCKET:
        return
    with Place() as place:
        root = card(place)
        test("who opens a socket ends", code(sys.executable, "-c", "import socket; socket.socket()") == -signal.SIGSYS)
        for act in ("create", root), ("verify", root), ("diff", root), ("info", root), ("hash", path(root, "Sidecar.txt")), \
                ("flatten", root, path(place, "lists")), ("transfer", root, path(place, "copy")):
            test("%s opens none, and is one program with the others" % act[0], code(SHOWCLEAR, "media", *act) == 0)


def fault_8_the_root_hash_counts():
    with Place() as place:
        root = card(place)
        media("create", root)
        write(path(root, "Sidecar.txt"), "SIDE")
        code, found, said = told("verify", root, "-dh")
        test("a file directly in the root, with -dh: 12", code == 12 and found == {"folder-mismatch": {"."}}, said)


def nested():
    with Place() as place:
        root = path(place, "Reels")
        card(root, "A002"), card(root, "A003"), put(root, top="t")
        test("a child first", media("create", path(root, "A002"), "-h", "xxh64")[0] == 0)
        code, out = media("create", root)
        test("then the parent", code == 0 and not valid(root), out + valid(root))
        test("the child has a generation more", [n[:4] for n, _ in peer.chain_of(path(root, "A002"))] == ["0001", "0002"])
        manifest = peer.manifests(root)[0][1]
        test("files belong to the nearest", recorded(root) == {"top", "A003/Sidecar.txt", "A003/Clips/A002C006.mov", "A003/Clips/A002C007.mov"})
        refs = [(e.find(peer.NS + "path").text, e.find(peer.NS + "c4").text) for e in manifest.iter(peer.NS + "hashlistreference")]
        test("the reference", refs == [("A002/ascmhl/" + n, c) for n, c in peer.chain_of(path(root, "A002"))[-1:]], refs)
        folders = peer.entries(manifest)[1]
        test("the child's folder counts", folders["A002"]["xxh128"] == peer.folder_digests(path(root, "A002"), "xxh128") and
             folders["."]["xxh128"] == peer.folder_digests(root, "xxh128"))
        test("verified", media("verify", root)[0] == 0 and media("verify", root, "-dh")[0] == 0)
        media("flatten", root, path(place, "out"))
        lists, = [path(t, n) for t, _, names in os.walk(path(place, "out")) for n in names if n.endswith(".mhl")]
        test("fault 6: flatten takes the children along", {p for p, _, _ in peer.entries(peer.ET.parse(lists).getroot())[0]} == set(peer.files_in(root, nested=True)))
        test("and it verifies", media("verify", root, "-pl", lists)[0] == 0)
        write(path(root, "A002/Sidecar.txt"), "changed")
        test("a change below", told("verify", root)[:2] == (11, {"mismatch": {"A002/Sidecar.txt"}}))
        os.rename(path(root, "A002/ascmhl"), path(place, "kept"))
        test("the child's history gone: 33", media("verify", root)[0] == 33)
        os.rename(path(place, "kept"), path(root, "A002/ascmhl"))
        write(path(root, "A002/Sidecar.txt"), "side")
        test("the child alone leaves the parent", media("create", path(root, "A002"))[0] == 0 and len(peer.chain_of(root)) == 1 and media("verify", root)[0] == 0)
        last = path(root, "A002/ascmhl", peer.chain_of(path(root, "A002"))[1][0])
        write(last, peer.content(last).replace(b"showclear", b"elsewhere"))
        test("a child's manifest changed: 31", media("verify", root)[0] == 31)
    with Place() as place:
        deep = root = path(place, "d")
        for n in range(10):
            put(deep, file=str(n))
            deep = path(deep, "in")
        while len(deep) > len(root) + 3:
            deep = os.path.dirname(deep)
            test("", media("create", deep)[0] == 0)
        code, out = media("create", root)
        test("ten levels", code == 0 and media("verify", root)[0] == 0 and media("verify", root, "-dh")[0] == 0 and out.count("written: ") == 10 and not valid(root), out)


def other_names():
    with Place() as place:
        root = card(place)
        put(root, same1="s", same2="s", gone="g")
        media("create", root, "-h", "xxh64")
        os.rename(path(root, "Sidecar.txt"), path(root, "Clips/Moved.txt"))
        os.rename(path(root, "same1"), path(root, "other1")), os.rename(path(root, "same2"), path(root, "other2"))
        os.rename(path(root, "Clips"), path(root, "Takes")), os.remove(path(root, "gone"))
        code, found, said = told("create", root, "-dr", "-h", "md5")
        test("found by their hashes, in another kind too", code == 10 and found["renamed"] >= {"Takes/Moved.txt", "Takes/A002C006.mov", "Takes/A002C007.mov"}, said)
        test("what could be either is neither", found["missing"] == {"Clips", "same1", "same2", "gone"}, said)
        files, _ = peer.entries(peer.manifests(root)[-1][1])
        test("previousPath, in this generation", dict((p, b) for p, _, b in files)["Takes/Moved.txt"] == "Sidecar.txt" and not valid(root), valid(root))
        test("a later verify compares with the first", told("verify", root)[1].get("mismatch") is None)
        write(path(root, "Takes/Moved.txt"), "no")
        test("and sees a change", told("verify", root)[1]["mismatch"] == {"Takes/Moved.txt"})
        media("create", root)
        test("not said again", not any(b for _, _, b in peer.entries(peer.manifests(root)[-1][1])[0]))


def hostile():
    bombs = {"entities": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><hashlist version="2.0" xmlns="urn:ASC:MHL:v2.0">&b;</hashlist>',
             "outside": None, "deep": '<hashlist version="2.0" xmlns="urn:ASC:MHL:v2.0">' + "<x>" * 5000, "html": "<html></html>", "empty": "",
             "other space": '<hashlist version="2.0" xmlns="urn:other"/>', "other version": '<hashlist version="3.0" xmlns="urn:ASC:MHL:v2.0"/>',
             "a chain": '<ascmhldirectory><hash><path>a</path><md5>%s</md5></hash></ascmhldirectory>' % ("0" * 32),
             "a hash in another": '<hashlist version="2.0" xmlns="urn:ASC:MHL:v2.0"><hashes><hash><md5>%s<hash><path>a</path></hash></md5></hash></hashes></hashlist>' % ("0" * 32)}
    for name, text in bombs.items():
        with Place() as place:
            root = card(place)
            first = peer.add_generation(root, [("../../etc/passwd", [("md5", "0" * 32, "original")], None)])
            if text is not None:
                write(path(root, "ascmhl", first), text)
                peer.write_chain(root, [(first, peer.to_c4(hashlib.sha512(text.encode()).digest()))])
            code, out = media("verify", root)
            test("hostile, " + name, code == 2 and "line 1" in out or name == "outside" and code == 2, out)


def transfers():
    with Place() as place:
        root, copy = card(place), path(place, "copy")
        media("create", root, "-h", "xxh64")
        os.makedirs(path(root, "hollow"))
        code, _, said = told("transfer", root, copy)
        test("copied", code == 0 and peer.files_in(root) == peer.files_in(copy) and os.path.isdir(path(copy, "hollow")), said)
        process = [m.find(peer.NS + "processinfo").find(peer.NS + "process").text for _, m in peer.manifests(copy)]
        test("the history goes along", process == ["in-place", "transfer"] and peer.chain_of(copy)[0] == peer.chain_of(root)[0] and not valid(copy))
        test("verified there", media("verify", copy)[0] == 0)
        write(path(copy, "Sidecar.txt"), "SIDE"), os.remove(path(copy, "Clips/A002C006.mov")), write(path(copy, "Clips/A002C007.mov"), "longer than it was")
        code, found, said = told("transfer", root, copy)
        test("never written over: told", code == 11 and found["different"] == {"Clips/A002C007.mov"} and "Sidecar.txt" in found["mismatch"] and
             peer.content(path(copy, "Sidecar.txt")) == b"SIDE" and os.path.exists(path(copy, "Clips/A002C006.mov")), said)
        plain, other = card(place, "plain"), path(place, "other")
        write(path(other, "Sidecar.txt"), "SIDE")
        code, found, said = told("transfer", plain, other)
        test("without a history, too: held to what was read, and not recorded as new", code == 11 and found.get("mismatch") == {"Sidecar.txt"} and
             recorded(other) == {"Clips/A002C006.mov", "Clips/A002C007.mov"}, said)
        write(path(root, "Sidecar.txt"), "changed at home")
        test("the source against its own history", told("transfer", root, path(place, "second"))[0] == 11)
        test("not into itself", media("transfer", root, path(root, "in"))[0] == 2 and not os.path.exists(path(root, "in")))
        put(path(place, "strange"), x="x")
        media("create", path(place, "strange"))
        test("not into another's history", media("transfer", root, path(place, "strange"))[0] == 11 and len(peer.chain_of(path(place, "strange"))) == 1)


def killed():
    """kill -9 in the middle, at whatever point, until it comes through: then it is whole, and nothing is left over."""
    with Place() as place:
        root, copy = path(place, "big"), path(place, "copy")
        for n in range(24):
            write(path(root, "d%d" % (n % 3), "f%d" % n), bytes([n]) * (400000 + n))
        media("create", root)
        for n in range(12):
            p = subprocess.Popen([SHOWCLEAR, "media", "transfer", root, copy], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while p.poll() is None and len([f for _, _, names in os.walk(copy) for f in names]) < 2 * n:
                time.sleep(0.001)
            p.send_signal(signal.SIGKILL) if p.poll() is None else None
            p.wait()
        code, _, said = told("transfer", root, copy)
        left = [f for _, _, names in os.walk(copy) for f in names if "part" in f]
        test("comes through", code == 0 and peer.files_in(copy) == peer.files_in(root) and not left, said)
        test("and is whole", all(peer.content(path(root, f)) == peer.content(path(copy, f)) for f in peer.files_in(root)) and media("verify", copy)[0] == 0)


for part in (fault_1_time_grows_with_the_files, fault_2_xml_that_is_none, fault_2_links_fifos_sockets_names, fault_2_names_no_manifest_can_hold, fault_3_names_are_kept_as_they_are,
             fault_4_patterns_are_matched_from_the_root, fault_5_root_hashes, fault_6_empty_files_and_folders, fault_7_no_network, fault_8_the_root_hash_counts,
             nested, other_names, hostile, transfers, killed):
    part()
finish()
