# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""media.py - hashing media against reading the same bytes and against xxhsum; several hashes at once; small files in
a late generation; a long history."""
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import time

GENERATIONS = range(2, 13)  # of the small files
LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def files_in(folder):
    return sorted(os.path.join(top, n) for top, _, names in os.walk(folder) for n in names if "ascmhl" not in top)


def seconds(argv, fine=(0,)):
    began = time.monotonic()
    code = subprocess.run(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if code not in fine:
        raise SystemExit("%s ended with %d" % (argv[:3], code))
    return time.monotonic() - began


# A process's peak is never told as lower than that of the one that began it, so a small one does.
SMALL = """import os, subprocess, sys, time
began, child = time.monotonic(), subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(os.waitstatus_to_exitcode(status), time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)"""


def used(argv, fine=(0,)):
    """Seconds, those of processors, and the most memory at once in MB."""
    code, *figures = subprocess.run([sys.executable, "-c", SMALL, *argv], stdout=subprocess.PIPE, check=True, text=True).stdout.split()
    if int(code) not in fine:
        raise SystemExit("%s ended with %s" % (argv[:3], code))
    return [float(figure) for figure in figures]


class Past:
    """A folder's history as it was before each of the generations."""

    def __init__(self, folder, generations, create):
        self.now = os.path.join(folder, "ascmhl")
        self.before = {n: "%s-before-%d" % (folder, n) for n in generations}
        for n in generations:
            create(folder)
            shutil.copytree(self.now, self.before[n])

    def back(self, n):
        shutil.rmtree(self.now)
        shutil.copytree(self.before[n], self.now)


def forget(folder):
    """Out of the cache, so that the disk is read."""
    os.sync()
    for path in files_in(folder):
        fd = os.open(path, os.O_RDONLY)
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(fd)


def pairs(times, ours, limit, before=lambda: None):
    a, b = [], []
    for _ in range(times):
        before()
        b.append(limit())
        before()
        a.append(ours())
    return statistics.median(a), statistics.median(b), statistics.median(x / y for x, y in zip(a, b))


def make(folder, count, size):
    block = os.urandom(1 << 20)
    for n in range(count):
        path = os.path.join(folder, "d%d" % (n % 50), "f%d" % n)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            for at in range(0, size, len(block)):
                f.write(block[:min(len(block), size - at - 8)] if size - at <= len(block) else block)
            f.write(b"%08d" % n)


def to_c4(raw):
    n, text = int.from_bytes(raw, "big"), ""
    while n:
        n, digit = divmod(n, 58)
        text = LETTERS[digit] + text
    return "c4" + text.rjust(88, "1")


def long_history(folder, entries, generations, again):
    """${entries} hashes in all, in as many manifests as ${generations}; of the same files each time, or each of a file of its own."""
    os.makedirs(os.path.join(folder, "ascmhl"))
    chain = ""
    each = entries // generations
    for g in range(1, generations + 1):
        first = 0 if again else (g - 1) * each
        name = "%04d_long_2022-03-15_102030Z.mhl" % g
        hashes = "".join('<hash><path size="9">Clips/d%03d/A002C%07d_220315_R2EC.mov</path><xxh128 action="%s" hashdate="2022-03-15T10:20:30+01:00">%032x</xxh128></hash>\n'
                         % (n % 500, n, "verified" if again and g > 1 else "original", n) for n in range(first, first + each))
        data = ('<hashlist version="2.0" xmlns="urn:ASC:MHL:v2.0"><creatorinfo><creationdate>2022-03-15T10:20:30Z</creationdate><hostname>h</hostname>'
                "<tool>t</tool></creatorinfo><processinfo><process>in-place</process></processinfo><hashes>\n%s</hashes></hashlist>" % hashes).encode()
        with open(os.path.join(folder, "ascmhl", name), "wb") as f:
            f.write(data)
        chain += '<hashlist sequencenr="%d"><path>%s</path><c4>%s</c4></hashlist>' % (g, name, to_c4(hashlib.sha512(data).digest()))
    with open(os.path.join(folder, "ascmhl", "ascmhl_chain.xml"), "w") as f:
        f.write('<ascmhldirectory xmlns="urn:ASC:MHL:DIRECTORY:v2.0">%s</ascmhldirectory>' % chain)


def met(held):
    return "met" if held else "not met"


def measure(build, work, row, quick):
    program, times = os.path.join(build, "showclear"), 3 if quick else 5
    big, one, small, long = (os.path.join(work, "media-" + n) for n in ("big", "one", "small", "long"))
    make(big, 8, (32 if quick else 150) << 20)
    make(one, 1, (256 if quick else 1200) << 20)
    make(small, 2000 if quick else 10000, 10000)
    create = lambda folder, *kinds: seconds([program, "media", "create", folder, *[w for k in kinds for w in ("-h", k)]])
    both = lambda name, ours, limit, what, bar, before=lambda: None: say(name, *pairs(times, ours, limit, before), what, bar)

    def say(name, a, b, ratio, what, bar):
        row(name, "%.2f s" % a, "%.2f s %s" % (b, what), "%.2f" % ratio, "<= %.2f" % bar, met(ratio <= bar))

    large, little = files_in(big), files_in(small)
    alone = lambda files: max(seconds(["openssl", "dgst", "-" + kind, *files]) for kind in ("md5", "sha512"))
    both("media create, xxh128, cold cache", lambda: create(big), lambda: seconds(["cat", *large]), "cat", 1.1, lambda: forget(big))
    both("media create, xxh128, warm", lambda: create(big), lambda: seconds(["xxhsum", "-H2", *large]), "xxhsum", 1.1)
    for folder, what in (big, "%d large files" % len(large)), (one, "one large file"):
        both("media create, xxh128, md5 and c4 in one reading, " + what, lambda: create(folder, "xxh128", "md5", "c4"),
             lambda: alone(files_in(folder)), "openssl, the slowest of them alone", 1.1)
    past = Past(small, GENERATIONS, create)
    of = {n: pairs(times, lambda: create(small), lambda: seconds(["xxhsum", "-H2", *little]), lambda: past.back(n)) for n in GENERATIONS}
    print("small files:", ", ".join("generation %d %.2f" % (n, of[n][2]) for n in GENERATIONS))
    worst = max(GENERATIONS, key=lambda n: of[n][2])
    say("media create of %d small files, generations %d to %d, the worst (%d)" % (len(little), GENERATIONS[0], GENERATIONS[-1], worst), *of[worst], "xxhsum", 1.5)
    entries = 100000 if quick else 1000000
    for again, what in (False, "each of a file of its own"), (True, "of the same files in ten generations"):
        place = long + str(int(again))
        long_history(place, entries, 10, again)
        took, busy, peak = used([program, "media", "info", place])
        row("a media history of %d entries, %s" % (entries, what), "%.1f s, %.1f of a processor; %.0f MB" % (took, busy, peak), "", "", "< 5 s, < 600 MB",
            met(took < 5 and peak < 600))
