# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""restart.py - a production with a long log: from the start of the process to its first page, and `verify` of its folder."""
import os
import signal
import statistics
import subprocess
import time

import servers


def first_page_s(build, folder):
    start = time.monotonic()
    server = servers.showclear(build, folder, folder + ".log")
    servers.get(server.port)
    return time.monotonic() - start, server


def verify(build, folder, entries, repeats, row):
    took = []
    for _ in range(repeats):
        start = time.monotonic()
        ended = subprocess.run([os.path.join(build, "showclear"), "verify", folder], stdout=subprocess.PIPE, text=True)
        took.append(time.monotonic() - start)
        if ended.returncode:
            print("  verify: %s" % (ended.stdout.strip() or "not built"))
            return
    rate = entries / statistics.median(took) / 1e6
    print("  showclear verify: %.2f s (%d times, %.2f to %.2f)" % (statistics.median(took), repeats, min(took), max(took)))
    row("`showclear verify` of a folder, the whole process", "%.2f M entries/s" % rate, "", "", ">= 1.50 M/s",
        "met" if rate >= 1.5 else "not met")


def measure(build, folder, entries, repeats, row):
    print("restart: a log of %d entries" % entries)
    first, server = first_page_s(build, folder)
    print("  without a snapshot, all entries folded: first page after %.2f s" % first)
    took = {"ended": [], "killed": []}
    for _ in range(repeats):
        for name, how in (("ended", signal.SIGTERM), ("killed", signal.SIGKILL)):
            server.end(how)
            seconds, server = first_page_s(build, folder)
            took[name].append(seconds)
    time.sleep(1)
    idle = server.rss_mib()
    server.end()
    for name, seconds in took.items():
        print("  %s, then started: first page after %.3f s (%d times, %.3f to %.3f)"
              % (name, statistics.median(seconds), repeats, min(seconds), max(seconds)))
        row("restart with %d events, %s before" % (entries, name), "%.2f s to first page" % statistics.median(seconds), "", "",
            "< 1 s", "met" if statistics.median(seconds) < 1 else "not met")
    row("fold %d entries on start, without a snapshot" % entries, "%.2f s to first page" % first,
        "%.2f M entries/s, check and all" % (entries / first / 1e6), "", "printed", "")
    row("memory when idle, %d entries" % entries, "%.1f MiB" % idle, "", "", "< 30 MiB", "met" if idle < 30 else "not met")
    verify(build, folder, entries, repeats, row)
