# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""mhl_peer.py - another reader and writer of ASC MHL, from the same facts and with nothing of ours: hashes by hashlib and by the
command xxhsum, XML by the standard library, comparisons written as plainly as they can be. What ours says is held against it."""
import hashlib
import os
import re
import subprocess
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

NS, CHAIN_NS = "{urn:ASC:MHL:v2.0}", "{urn:ASC:MHL:DIRECTORY:v2.0}"
FORMATS = ["c4", "md5", "sha1", "xxh128", "xxh3", "xxh64"]
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
XXHSUM = {"xxh64": "-H1", "xxh128": "-H2", "xxh3": "-H3"}


def to_c4(raw):
    n, text = int.from_bytes(raw, "big"), ""
    while n:
        n, digit = divmod(n, 58)
        text = ALPHABET[digit] + text
    return "c4" + text.rjust(88, "1")


def raw(fmt, text):
    """A digest's bytes."""
    if fmt != "c4":
        return bytes.fromhex(text)
    n = 0
    for letter in text[2:]:
        n = n * 58 + ALPHABET.index(letter)
    return n.to_bytes(64, "big")


def digest(fmt, data):
    if fmt == "c4":
        return to_c4(hashlib.sha512(data).digest())
    if fmt in XXHSUM:
        said = subprocess.run(["xxhsum", XXHSUM[fmt]], input=data, stdout=subprocess.PIPE, check=True).stdout.decode()
        return re.search(r"[0-9a-f]{16,32}", said.replace("XXH3_", "")).group()
    return hashlib.new(fmt, data).hexdigest()


def content(path):
    with open(path, "rb") as f:
        return f.read()


def chain_of(root):
    path = os.path.join(root, "ascmhl", "ascmhl_chain.xml")
    return [(e.find(CHAIN_NS + "path").text, e.find(CHAIN_NS + "c4").text)
            for e in ET.parse(path).getroot().findall(CHAIN_NS + "hashlist")]


def manifests(root):
    """Each checked against the chain: [(name, element)]."""
    found = []
    for name, c4 in chain_of(root):
        data = content(os.path.join(root, "ascmhl", name))
        assert to_c4(hashlib.sha512(data).digest()) == c4, name
        found.append((name, ET.fromstring(data)))
    return found


def entries(manifest):
    """[(path, [(format, text, action)], previous)] of files; and {path: {format: (content, structure)}} of folders, "." the root's."""
    files, folders = [], {}
    for h in manifest.iter(NS + "hash"):
        digests = [(e.tag[len(NS):], e.text, e.get("action")) for e in h if e.tag[len(NS):] in FORMATS]
        previous = h.find(NS + "previousPath")
        files.append((h.find(NS + "path").text, digests, None if previous is None else previous.text))
    for h in list(manifest.iter(NS + "directoryhash")) + list(manifest.iter(NS + "roothash")):
        path = h.find(NS + "path")
        folders["." if path is None else path.text] = {
            e.tag[len(NS):]: (e.text, h.find(NS + "structure").find(e.tag).text) for e in h.find(NS + "content")}
    return files, folders


def originals(root):
    """{path: (format, text)}: what each file is to be compared with; a rename takes its past along."""
    first = {}
    for _, manifest in manifests(root):
        for path, digests, previous in entries(manifest)[0]:
            if previous is not None and previous in first:
                first[path] = first.pop(previous)
            good = [(f, t) for f, t, action in digests if action != "failed"]
            if good and path not in first:
                first[path] = good[0]
    return first


def files_in(root, nested=False):
    """Paths of files, relative; a folder with a history of its own is left out unless asked for."""
    found = []
    for top, folders, names in os.walk(root):
        inner = top != root and "ascmhl" in folders
        folders[:] = sorted(f for f in folders if f != "ascmhl")
        if inner and not nested:
            folders[:] = []
            continue
        found += [os.path.relpath(os.path.join(top, n), root) for n in names if n != ".DS_Store"]
    return sorted(found)


def compare(root):
    """{"mismatch": {...}, "missing": {...}, "new": {...}}: names, by looking at everything."""
    recorded, there = originals(root), files_in(root)
    wrong = {p for p in there if p in recorded and digest(recorded[p][0], content(os.path.join(root, p))) != recorded[p][1]}
    return {"mismatch": wrong, "missing": set(recorded) - set(there), "new": set(there) - set(recorded)}


def folder_digests(folder, fmt):
    """(content, structure) as text, from the disk."""
    inputs, named = [], []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name in ("ascmhl", ".DS_Store"):
            continue
        if os.path.isdir(path):
            c, s = (raw(fmt, t) for t in folder_digests(path, fmt))
        else:
            c = s = raw(fmt, digest(fmt, content(path)))
        inputs.append(c)
        named.append(raw(fmt, digest(fmt, name.encode() + s)))
    return digest(fmt, b"".join(sorted(inputs))), digest(fmt, b"".join(sorted(named)))


def add_generation(root, files, references=(), process="in-place", patterns=(".DS_Store", "ascmhl", "ascmhl/"), roothash="", more=""):
    """Writes a generation by hand. files: [(path, [(format, text, action)], previous)]. Its manifest's name."""
    folder = os.path.join(root, "ascmhl")
    os.makedirs(folder, exist_ok=True)
    chain = chain_of(root) if os.path.exists(os.path.join(folder, "ascmhl_chain.xml")) else []
    name = "%04d_%s_2022-03-15_1020%02dZ.mhl" % (len(chain) + 1, os.path.basename(root), len(chain))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<m:hashlist version="2.0" xmlns:m="urn:ASC:MHL:v2.0">', "<m:creatorinfo>",
             "<m:creationdate>2022-03-15T10:20:30+01:00</m:creationdate><m:hostname>peer.local</m:hostname>",
             '<m:tool version="1">peer</m:tool></m:creatorinfo>', "<m:processinfo><m:process>%s</m:process>%s<m:ignore>" % (process, roothash)]
    lines += ["<m:pattern>%s</m:pattern>" % escape(p) for p in patterns] + ["</m:ignore></m:processinfo>", "<m:hashes>"]
    for path, digests, previous in files:
        lines.append("<m:hash><m:path size=%s>%s</m:path>" % (quoteattr("1"), escape(path, {"\n": "&#10;", "\r": "&#13;"})))
        lines += ['<m:%s action="%s" hashdate="2022-03-15T10:20:31.123456+01:00">%s</m:%s>' % (f, a, t, f) for f, t, a in digests]
        lines.append(("<m:previousPath>%s</m:previousPath>" % escape(previous) if previous else "") + "</m:hash>")
    lines.append(more + "</m:hashes>")
    if references:
        lines.append("<m:references>" + "".join("<m:hashlistreference><m:path>%s</m:path><m:c4>%s</m:c4></m:hashlistreference>" % r
                                                for r in references) + "</m:references>")
    data = "\n".join(lines + ["</m:hashlist>", ""]).encode()
    with open(os.path.join(folder, name), "wb") as f:
        f.write(data)
    write_chain(root, chain + [(name, to_c4(hashlib.sha512(data).digest()))])
    return name


def write_chain(root, chain):
    with open(os.path.join(root, "ascmhl", "ascmhl_chain.xml"), "w") as f:
        f.write('<?xml version="1.0" encoding="UTF-8"?>\n<ascmhldirectory xmlns="urn:ASC:MHL:DIRECTORY:v2.0">\n')
        for n, (name, c4) in enumerate(chain, 1):
            f.write('<hashlist sequencenr="%d"><path>%s</path><c4>%s</c4></hashlist>\n' % (n, escape(name), c4))
        f.write("</ascmhldirectory>\n")
