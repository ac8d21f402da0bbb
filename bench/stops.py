# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""stops.py - what bench_stop is given: a stop to many streams, against other servers that are held in the same run; in TLS; with
streams that never read; while the disk hangs, or is full; and all streams at once."""
import os
import subprocess

import servers

NO = "not installed"


class Stops:
    """measure() runs all of it. bench(name, *words, stdin) runs a bench; row(...) takes a line of the table."""

    def __init__(self, build, work, production, bench, row, quick):
        self.build, self.work, self.production, self.bench, self.row, self.quick = build, work, production, bench, row, quick
        self.folder = os.path.join(work, "stop")

    def ours(self, env=None, *more):
        server = servers.showclear(self.build, self.folder, self.folder + ".log", env, *more)
        if not more:
            servers.get(server.port)
        return server

    def run(self, tokens, listeners, rounds, mode, named):
        """The servers that are there, ours first; then they are ended."""
        words = ["%s:%s:%d:%d" % (name, kind, server.port, server.pid) for name, kind, server in named if server]
        self.bench("stop", str(listeners), str(rounds), *([mode] if mode else []), *words, stdin=tokens)
        for name, _, server in named:
            if server:
                if mode == "full" and name == "showclear" and servers.get(server.port, "/health") != 503:
                    self.row("stop to %d streams while the disk is full" % listeners, "the disk had room: not measured", "", "", "", "")
                server.end()
            else:
                self.row("stop to %d streams" % listeners, "", "%s: %s" % (name, NO), "", "", "")

    def beside(self, *names):
        makers = {"bare epoll": ("sse", lambda: servers.epoll(self.build)), "Node SSE": ("sse", servers.node),
                  "mosquitto QoS 0": ("mqtt", lambda: servers.mosquitto(self.work)),
                  "mosquitto QoS 1": ("mqtt1", lambda: servers.mosquitto(self.work)),
                  "nats-server": ("nats", lambda: servers.nats(self.work))}
        return [(name, makers[name][0], makers[name][1]()) for name in names or makers]

    def in_tls(self, tokens, listeners, rounds):
        key, cert = os.path.join(self.work, "key.pem"), os.path.join(self.work, "cert.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                        "-subj", "/CN=set.lan", "-keyout", key, "-out", cert], check=True, stderr=subprocess.DEVNULL)
        ours = self.ours(None, "--tls-cert", cert, "--tls-key", key)
        servers.await_port(ours.port)
        node = servers.node(cert, key)
        self.run(tokens, listeners, rounds, None, [("showclear", "showclear+tls", ours), ("Node SSE", "sse+tls", node)])

    def hanging(self, tokens, listeners, rounds):
        mark = os.path.join(self.work, "slow")
        ours = self.ours({"LD_PRELOAD": os.path.join(self.build, "tests", "slow_disk.so"), "SLOW_DISK": mark})
        open(mark, "w").close()
        self.run(tokens, listeners, rounds, "hang", [("showclear", "showclear", ours), *self.beside("bare epoll")])
        os.remove(mark)

    def full(self, listeners, rounds):
        disk, stays = os.path.join(self.work, "disk"), self.folder
        os.mkdir(disk)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk], stderr=subprocess.DEVNULL).returncode:
            self.row("stop to %d streams while the disk is full" % listeners, "no right to mount a small disk", "", "", "", "")
            return
        try:
            self.folder = os.path.join(disk, "stop")
            tokens = self.production(self.folder, 1300, 400)
            ours = self.ours()
            fill(os.path.join(disk, "filling"))
            self.run(tokens, listeners, rounds, "full", [("showclear", "showclear", ours), *self.beside("bare epoll")])
        finally:
            subprocess.run(["umount", "-l", disk])
            self.folder = stays

    def measure(self):
        tokens = self.production(self.folder, 1300, 2000)
        quick = self.quick
        servers.keep_apart(True)
        for listeners, rounds in [(100, 9), (1000, 5)] if quick else [(100, 31), (1000, 41), (5000, 11), (10000, 7)]:
            self.run(tokens, listeners, rounds, None, [("showclear", "showclear", self.ours()), *self.beside()])
        self.in_tls(tokens, 1000, 5 if quick else 21)
        some = [("showclear", "showclear", self.ours()), *self.beside("bare epoll", "Node SSE")]
        self.run(tokens, 1000, 5 if quick else 21, "deaf", some)
        self.hanging(tokens, 1000, 2 if quick else 7)
        self.full(1000, 3 if quick else 21)
        many = [("showclear", "showclear", self.ours()), *self.beside("bare epoll", "Node SSE")]
        self.run(tokens, 1000 if quick else 5000, 2 if quick else 5, "storm", many)
        servers.keep_apart(False)


def fill(path):
    """Whatever room is left, to the last byte."""
    piece = 1 << 20
    with open(path, "ab", buffering=0) as f:
        while piece:
            try:
                f.write(b"\0" * piece)
            except OSError:
                piece >>= 1
