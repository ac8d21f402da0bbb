# SPDX-License-Identifier: MIT; SPDX-FileCopyrightText: The showclear authors
# Checks the folder it lies in, with Python alone: exit 0, or 1 and what is wrong
import base64, csv, glob, hashlib, hmac, json, os, sys
from pathlib import Path
os.chdir(os.path.dirname(os.path.abspath(__file__)))
wrong, sealed = [], set()
def check(held, words): wrong.extend([] if held else [words])
def sha256(name):
    h = hashlib.sha256()
    if os.path.islink(name) or not os.path.isfile(name):
        return "no file"
    with open(name, "rb") as f:
        for block in iter(lambda: f.read(1 << 20), b""):
            h.update(block)
    return h.hexdigest()
def sums():  # every file that is listed, and nothing else
    every = sorted(p for p in Path(".").rglob("*") if p.is_symlink() or not p.is_dir())
    have = ["%s  %s\n" % (sha256(p), p.as_posix()) for p in every if str(p) != "SHA256SUMS"]
    said = Path("SHA256SUMS").read_bytes()
    wrong.extend("altered, added or renamed: " + h[66:-1] for h in have if h.encode() not in said)
    check("".join(have).encode() == said, "SHA256SUMS does not list this folder")
def root(h):  # RFC 6962, of the hashes of leaves
    k = 1 << (len(h) - 1).bit_length() - 1 if len(h) > 1 else 0
    return hashlib.sha256(b"\1" + root(h[:k]) + root(h[k:])).digest() if k else h[0]
def log(place):  # C2SP tlog-tiles: its entries, which come to the root that was signed
    size, signed = Path(place, "checkpoint").read_text("utf-8").split("\n")[1:3]
    entries, leaves = [], []
    for n in range((int(size) + 255) // 256):
        name = ("x%03d/" % (n // 1000) if n > 999 else "") + "%03d" % (n % 1000)
        name += ".p/%d" % (int(size) % 256) if n == int(size) // 256 else ""
        bundle, found, at = Path(place, "tile/entries", name).read_bytes(), [], 0
        while at < len(bundle):
            end = at + 2 + int.from_bytes(bundle[at:at + 2], "big")
            found, at = found + [bundle[at + 2:end]], end
        hashes = [hashlib.sha256(b"\0" + e).digest() for e in found]
        check(b"".join(hashes) == Path(place, "tile/0", name).read_bytes(), place + ": " + name)
        entries[len(entries):], leaves[len(leaves):] = found, hashes
    check(base64.b64encode(root(leaves)).decode() == signed, place + ": not the signed root")
    return entries
def lines():  # each line under its seal; none only where its entry was erased later
    rows = [row.split(b" ", 2) for row in Path("lines.txt").read_bytes().split(b"\n")[:-1]]
    opened, erased = {int(n): (bytes.fromhex(salt.decode()), line) for n, salt, line in rows}, set()
    for n, leaf in reversed(list(enumerate(map(json.loads, log("log"))))):
        salt, line = opened.pop(n, (b"", b'{"set":{}}'))
        seal = hmac.new(salt, b"showclear/commit/v1\0/line\0" + line, "sha256").hexdigest()
        erased.update([leaf["entry"]] if "erased" in leaf else [])
        held = leaf.get("seal") == seal if salt else "seal" not in leaf or leaf["entry"] in erased
        check(held, "lines.txt: entry %d of the log was not sealed so" % n)
        sealed.add((leaf.get("entry"), json.loads(line)["set"].get("hash", {"v": ""})["v"]))
    check(not opened, "lines.txt: a line without its entry")
def packing():  # what lies in exhibits/ has the hashes that the sealed lines say
    for row in csv.DictReader(Path("PACKING.csv").read_text("utf-8").split("\n")):
        entry = hashlib.sha256(b"showclear/account/v1\n" + row["number"].encode()).hexdigest()[:32]
        check((entry, row["sha256"]) in sealed, row["number"] + ": not the hash that was sealed")
        check(not row["file"] or sha256(row["file"]) == row["sha256"], row["file"] + ": altered")
try:
    sums(), lines(), packing(), list(map(log, glob.glob("logs/*")))
except Exception as e:
    wrong.append("cannot be read: %r" % e)
sys.exit("\n".join(wrong) or print("Nothing is wrong here. The signatures: README."))
