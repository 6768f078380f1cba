"""The judge's side of the wire (judge/core/wire.h) for tests: starts a driver without a box and
talks to it on descriptor 3, with a progress page on descriptor 4."""
import fcntl
import os
import socket
import struct
import subprocess

CASE, CALLS, GO, COLLECT, QUIT = 1, 2, 3, 4, 5
HELLO, RESULTS, READY, DONE, ERROR = 0x81, 0x82, 0x83, 0x84, 0x85
SECONDS_MAX = 120  # Nothing here waits for it, on however slow a machine.


class Foreign(str):
    """The name of a type that no interface describes."""


class Failure(Exception):
    """An ERROR frame of the driver."""

    def __init__(self, payload):
        self.seq, self.operation, self.kind, self.line = struct.unpack_from("<IIBI", payload, 0)
        at = 13
        texts = []
        for _ in range(3):
            size = struct.unpack_from("<I", payload, at)[0]
            texts.append(payload[at + 4:at + 4 + size].decode("utf-8"))
            at += 4 + size
        assert at == len(payload), "bytes behind an ERROR"
        self.type, self.message, self.function = texts
        super().__init__("kind %d, operation %d, line %d: %s: %s (in %s)" % (
            self.kind, self.operation, self.line, self.type, self.message, self.function))


class Ended(Exception):
    """The driver closed its end: the program is over."""


def encode(value):
    if value is None:
        return b"\0"
    if isinstance(value, bool):
        return b"\2" if value else b"\1"
    if isinstance(value, int):
        return b"\3" + struct.pack("<q", value)
    if isinstance(value, float):
        return b"\4" + struct.pack("<d", value)
    if isinstance(value, str):
        raw = value.encode("utf-8")
        return b"\5" + struct.pack("<I", len(raw)) + raw
    return b"\6" + struct.pack("<I", len(value)) + b"".join(encode(item) for item in value)


def decode(data, at):
    tag = data[at]
    at += 1
    if tag < 3:
        return (None, False, True)[tag], at
    if tag == 3:
        return struct.unpack_from("<q", data, at)[0], at + 8
    if tag == 4:
        return struct.unpack_from("<d", data, at)[0], at + 8
    count = struct.unpack_from("<I", data, at)[0]
    at += 4
    if tag == 6:
        items = []
        for _ in range(count):
            item, at = decode(data, at)
            items.append(item)
        return items, at
    text = data[at:at + count].decode("utf-8")
    return {5: str, 7: int, 8: Foreign}[tag](text), at + count


class Driver:
    def __init__(self, argv, folder, env):
        ours, theirs = socket.socketpair()
        page = os.memfd_create("progress")
        os.ftruncate(page, 4096)

        def in_child():
            # Not onto themselves: what another thread has closed may make a copy be 3 or 4
            # already, and dup2 would leave it to be closed by exec.
            copies = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 5) for fd in (theirs.fileno(), page)]
            os.dup2(copies[0], 3)
            os.dup2(copies[1], 4)
            os.closerange(5, 64)

        self.process = subprocess.Popen(argv, cwd=folder, env=env, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        close_fds=False, preexec_fn=in_child)
        theirs.close()
        ours.settimeout(SECONDS_MAX)
        self.socket = ours
        self.page = page
        self.seq = 1000

    def close(self):
        self.socket.close()
        os.close(self.page)
        try:
            self.stdout, self.stderr = self.process.communicate(timeout=SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.stdout, self.stderr = self.process.communicate()
        return self.process.returncode

    def send(self, kind, payload=b""):
        try:
            self.socket.sendall(struct.pack("<2sBBI", b"J\1", kind, 0, len(payload)) + payload)
        except BrokenPipeError:
            pass  # What the driver said before is still to be read.

    def exactly(self, length):
        data = b""
        while len(data) < length:
            try:
                part = self.socket.recv(length - len(data))
            except ConnectionResetError:
                part = b""
            if not part:
                raise Ended()
            data += part
        return data

    def receive(self, kind):
        magic, got, zero, length = struct.unpack("<2sBBI", self.exactly(8))
        assert magic == b"J\1" and zero == 0, "not a frame"
        payload = self.exactly(length)
        if got == ERROR:
            raise Failure(payload)
        assert got == kind, "frame %#x instead of %#x" % (got, kind)
        return payload

    def hello(self):
        assert self.receive(HELLO) == b"\1"

    def case(self, number=0):
        self.send(CASE, struct.pack("<I", number))

    def progress(self):
        return struct.unpack("<I", os.pread(self.page, 4, 0))[0]

    def ask(self, calls, phased=False):
        """@calls: pairs of method number and arguments. Returns seq as the answers carry it."""
        self.seq += 1
        seq = struct.pack("<I", self.seq)
        payload = seq + bytes([phased]) + struct.pack("<I", len(calls))
        for method, args in calls:
            payload += struct.pack("<HB", method, len(args)) + b"".join(map(encode, args))
        self.send(CALLS, payload)
        return seq

    def calls(self, calls, phased=False):
        """Returns the results of @calls."""
        seq = self.ask(calls, phased)
        if phased:
            assert self.receive(READY) == seq
            self.send(GO, seq)
            assert self.receive(DONE) == seq
            self.send(COLLECT, seq)
        data = self.receive(RESULTS)
        assert data[:4] == seq, "another seq"
        count = struct.unpack_from("<I", data, 4)[0]
        assert count == len(calls), "another number of results"
        at = 8
        results = []
        for _ in range(count):
            value, at = decode(data, at)
            results.append(value)
        assert at == len(data), "bytes behind the results"
        return results

    def quit(self):
        self.send(QUIT)
        return self.close()
