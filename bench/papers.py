# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""papers.py - a day's sheets on paper, and how long a stop takes while they are printed."""
import http.client
import json
import os
import resource
import statistics
import subprocess
import threading
import time

import servers

STOPS = 25


def a_day(build, folder):
    log = subprocess.run([os.path.join(build, "showclear"), "log", folder], stdout=subprocess.PIPE, text=True, check=True).stdout
    days = [json.loads(line)["d"]["day"] for line in log.splitlines() if '"k":"day-opened"' in line]
    return time.strftime("%Y-%m-%d", time.gmtime(days[0] * 86400))


def printed_s(build, folder, day, out):
    began, spent = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    argv = [os.path.join(build, "showclear"), "paper", folder, "--day", day, "--out", out, "--tables"]
    subprocess.run(argv, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - spent


def stop_ms(port, token, number):
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    body = json.dumps({"id": "%032x" % number, "reason": "danger"})
    began = time.monotonic()
    link.request("POST", "/stop", body, {"Content-Type": "application/json", "Authorization": "Bearer " + token})
    answer = link.getresponse()
    answer.read()
    took = (time.monotonic() - began) * 1000
    if answer.status != 200:
        raise SystemExit("a stop was answered %d" % answer.status)
    return took


def keep_printing(port, tokens, day, over):
    while not over.is_set():
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        link.request("GET", "/paper/custody?day=" + day, headers={"Authorization": "Bearer " + tokens[0]})
        if link.getresponse().status == 429:
            time.sleep(.2)
        link.close()


def a_book(build, folder, row):
    """An author's own book of 200 setups, each with every field, a light plan and a light; printed by a process of its own."""
    program, setups = os.path.join(build, "showclear"), []
    kinds = json.loads(subprocess.run([program, "schema"], stdout=subprocess.PIPE, check=True, text=True).stdout)["notes"]
    fields = next(kind["fields"] for kind in kinds if kind["kind"] == "setup")
    typed = lambda n: {field["key"]: ["ND.9", "Pola"] if field["type"] == "list" else "as it was typed %d" % n for field in fields}
    plan = [{"kind": kind, "name": "", "turn": 45 * i, "x": 60 * i, "y": -40 * i} for i, kind in enumerate("camera actor lamp flag window sun".split())]
    for n in range(200):
        of = {"scene": str(n // 4), "setup": "s%d" % n}
        setups += [dict(of, kind="setup", set=typed(n)), dict(of, kind="plan", set={"plan": plan}), dict(of, kind="light", set={"name": "Arrimax", "role": "key"})]
    subprocess.run([program, "notebook", folder, "--new", "Ada Vale"], stdout=subprocess.DEVNULL, check=True)
    lines = "".join(json.dumps(line) + "\n" for line in setups)
    subprocess.run([program, "notebook", folder, "--add", "-"], input=lines, stdout=subprocess.DEVNULL, check=True, text=True)
    took = []
    for n in range(3):
        began = time.monotonic()
        subprocess.run([program, "notebook", folder, "--book", folder + "-%d.pdf" % n], stdout=subprocess.DEVNULL, check=True)
        took.append(time.monotonic() - began)
    seconds = statistics.median(took)
    row("a book of 200 setups as PDF", "%.2f s" % seconds, "%.0f kB" % (os.path.getsize(folder + "-0.pdf") / 1000), "", "< 5 s", "met" if seconds < 5 else "not met")


def measure(build, folder, tokens_file, row):
    a_book(build, folder + "-book", row)
    day = a_day(build, folder)
    took = [printed_s(build, folder, day, folder + "-paper") for _ in range(3)]
    with open(tokens_file) as f:
        tokens = f.read().split()
    seconds, of_core = (statistics.median(part) for part in zip(*took))
    row("a day's sheets and tables, 60 people", "%.2f s" % seconds, "%.2f s of one core" % of_core, "", "< 3 s", "met" if seconds < 3 else "not met")
    ours = servers.showclear(build, folder, folder + ".log", None, "--per-address", "0")
    servers.get(ours.port)
    quiet = [stop_ms(ours.port, tokens[i + 1], i + 1) for i in range(STOPS)]
    over = threading.Event()
    printers = [threading.Thread(target=keep_printing, args=(ours.port, tokens, day, over)) for _ in range(2)]
    for printer in printers:
        printer.start()
    time.sleep(.3)
    busy = [stop_ms(ours.port, tokens[i + 1 + STOPS], 1000 + i) for i in range(STOPS)]
    over.set()
    for printer in printers:
        printer.join()
    ours.end()
    row("stop answered, on disk, while sheets are printed", "%.1f ms" % statistics.median(busy), "%.1f ms while none is" % statistics.median(quiet),
        "%.2f" % (statistics.median(busy) / statistics.median(quiet)), "printed", "")
