# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
"""servers.py - the servers that a bench talks to: started, waited for, ended. All listen on this machine only."""
import atexit
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
LATER_MS = 1900100000000  # than the last entry of a bench's day


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def get(port, path="/", patience=30.0, pause=0.002):
    """The status of the first answer; tried again until something listens."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            with socket.create_connection(("127.0.0.1", port), 5) as s:
                s.sendall(b"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n" % path.encode())
                answer = s.recv(64)
            if answer.startswith(b"HTTP/1.1 "):
                return int(answer[9:12])
        except OSError:
            pass
        time.sleep(pause)
    raise SystemExit("nothing answers at port %d" % port)


def post(port, token, path, body):
    """What is answered; anything but yes ends the bench."""
    to = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    to.request("POST", path, json.dumps(body), {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
    answer = to.getresponse()
    words = answer.read()
    to.close()
    if answer.status != 200:
        raise SystemExit("%s: %d %s" % (path, answer.status, words.decode()))
    return json.loads(words)


def set_clock(port, tokens):
    """A bench's log is of 2030, and a box takes no commands behind its log: two people say the time, as on a set. It is kept while the machine runs."""
    with open(tokens) as f:
        told = [next(f).strip() for _ in range(2)]
    for token in told:
        post(port, token, "/clock", {"at": LATER_MS})
    post(port, told[0], "/command", {"id": os.urandom(16).hex(), "kind": "set-clock", "args": {"due": LATER_MS // 1000, "shower": 2}})


CORES = sorted(os.sched_getaffinity(0))
apart = False


def keep_apart(on):
    """Servers on the first core and clients on the second: where two wake each other thousands of times, it is otherwise
    the scheduler's luck that is measured."""
    global apart
    apart = on and len(CORES) > 1


def on_first():
    if apart:
        os.sched_setaffinity(0, CORES[:1])


def on_second():
    if apart:
        os.sched_setaffinity(0, CORES[1:2])


class Server:
    """A process that serves; end() it."""

    def __init__(self, argv, port=None, env=None, log=None):
        self.log = open(log, "ab") if log else subprocess.DEVNULL
        out = subprocess.PIPE if port is None else self.log
        self.process = subprocess.Popen(argv, stdout=out, stderr=self.log, env=dict(os.environ, **(env or {})), text=True,
                                        preexec_fn=on_first)
        atexit.register(self.process.kill) # whatever happens, nothing stays behind
        self.ports = [port] if port else [int(p) for p in self.process.stdout.readline().split()]
        self.port, self.pid = self.ports[0], self.process.pid

    def rss_mib(self):
        with open("/proc/%d/status" % self.pid) as f:
            return next(int(line.split()[1]) for line in f if line.startswith("VmRSS")) / 1024

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(60)


def await_port(port):
    for _ in range(1000):
        try:
            socket.create_connection(("127.0.0.1", port), 5).close()
            return
        except OSError:
            time.sleep(0.01)
    raise SystemExit("nothing listens at port %d" % port)


def showclear(build, folder, log, env=None, *more):
    port = free_port()
    argv = [os.path.join(build, "showclear"), "serve", folder, "--listen", "127.0.0.1:%d" % port, "--per-address", "0", *more]
    return Server(argv, port, env, log)


def epoll(build):
    return Server([os.path.join(build, "bench", "bench_epoll_broadcast")])


def echo(build):
    return Server([os.path.join(build, "bench", "bench_echo")])


def node(*tls):
    program = shutil.which("node")
    return Server([program, os.path.join(HERE, "sse.mjs"), *tls]) if program else None


def broker(name, folder, argv, settings):
    """A broker of Debian's, with such settings; None: it is not installed."""
    program = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    if not program:
        return None
    port = free_port()
    path = os.path.join(folder, "%s-%d.conf" % (name, port))
    with open(path, "w") as f:
        f.write(settings % port)
    server = Server([program, *argv, path], port, log=os.path.join(folder, name + ".log"))
    await_port(port)
    return server


def mosquitto(folder):
    return broker("mosquitto", folder, ["-c"], "listener %d 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\nlog_type error\n")


def nats(folder):
    return broker("nats-server", folder, ["-c"], 'listen: "127.0.0.1:%d"\nping_interval: "1h"\n')
