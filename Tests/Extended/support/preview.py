"""A running `explainer serve`, and what can be asked of any server that runs here."""

import http.client
import os
import re
import signal
import socket
import subprocess
import tempfile
from pathlib import Path


class Program:
    """A server as a process, told by its port."""

    def __init__(self, process, port, root="/"):
        self.process = process
        self.port = port
        self.root = root
        self._connection = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}{self.root}"

    def get(self, path=""):
        """A page's body and status, by one connection that is kept; `path` is below the site's root."""
        for attempt in range(2):
            if self._connection is None:
                self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
                self._connection.connect()
                self._connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                self._connection.request("GET", self.root + path)
                answer = self._connection.getresponse()
                return answer.read(), answer.status
            except (ConnectionError, http.client.HTTPException):
                # A server may close a connection that has been silent for long.
                self._connection = None
                if attempt:
                    raise

    @property
    def memory(self):
        """What the process holds now and has held at most, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return tuple(int(re.search(rf"{name}:\s+(\d+)", status)[1]) * 1024 for name in ("VmRSS", "VmHWM"))

    @property
    def descriptors(self):
        """How many files, sockets and the like the process has open."""
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    @property
    def threads(self):
        return len(os.listdir(f"/proc/{self.process.pid}/task"))


class Preview(Program):
    """`explainer serve` with these arguments, while the block runs; `prefix` are words of a command that starts it."""

    def __init__(self, *arguments, explainer=None, environment=None, prefix=()):
        self.errors = tempfile.TemporaryFile()
        command = [*prefix, explainer or os.environ["EXPLAINER"], "serve", *map(str, arguments)]
        if "--port" not in command:
            command += ["--port", "0"]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=self.errors, text=True,
            env=None if environment is None else os.environ | environment)
        self.first_line = process.stdout.readline()
        found = re.match(r"http://[^/]*:(\d+)(/\S*) ", self.first_line)
        if not found:
            process.kill()
            process.wait()
            raise RuntimeError(f"no preview: {self.first_line}{self.said}")
        super().__init__(process, int(found[1]), found[2])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        try:
            status = self.process.wait(timeout=20)
        finally:
            self.process.kill()
            self.process.wait()
        if status:
            raise RuntimeError(f"the preview ended with {status}: {self.said[-2000:]}")

    @property
    def said(self):
        """What it has written to standard error."""
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")

    def events(self):
        return Events(self.port)


class Events:
    """The preview's events as an open page hears them."""

    def __init__(self, port):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.sendall(
            f"GET /_explainer/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n\r\n".encode())
        self._lines = self._socket.makefile("rb")

    def next(self):
        """The next event's name and data; comments and what else comes are passed over."""
        name, data = None, []
        while line := self._lines.readline():
            # The stream is sent in chunks, whose sizes stand in lines of their own.
            text = line.decode().rstrip("\r\n")
            if text.startswith("event: "):
                name = text.removeprefix("event: ")
            elif text.startswith("data: "):
                data.append(text.removeprefix("data: "))
            elif not text and name:
                return name, "\n".join(data)
        raise EOFError("the preview has closed the events")

    def until(self, *names):
        while (event := self.next())[0] not in names:
            pass
        return event

    def close(self):
        self._lines.close()
        self._socket.close()
