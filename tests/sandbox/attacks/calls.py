"""Makes system calls straight from Python, through ctypes or its own modules."""
import ctypes
import os
import socket
import sys

# Put together here, because tracebacks and messages quote the source.
MARK = "ESC" + "APED"
libc = ctypes.CDLL(None, use_errno=True)


def call(number, *args):
    if libc.syscall(number, *args) >= 0:
        print(MARK + ": call", number)
    else:
        print("refused", os.strerror(ctypes.get_errno()))


def connect():
    with socket.create_connection(("127.0.0.1", int(sys.argv[2])), timeout=2):
        print(MARK + ": connected")


def resolve():
    print(MARK + ":", socket.getaddrinfo("localhost", 80, socket.AF_INET, 0, 0, 0))


def shadow():
    path = sys.argv[2] if os.path.exists(sys.argv[2]) else "/etc/shadow"
    print(MARK + ":", open(path).read())


WAYS = {
    "mount": lambda: call(165, b"none", b"/work", b"tmpfs", 0, 0),
    "ptrace": lambda: call(101, 16, 1, 0, 0),
    "unshare": lambda: call(272, 0x10000000),
    "connect": connect,
    "resolve": resolve,
    "shadow": shadow,
    "kill": lambda: os.kill(-1, 9),
    "setuid": lambda: (os.setuid(0), print(MARK + ": uid 0")),
    "chroot": lambda: (os.chroot("/work"), print(MARK + ": chroot")),
}
sys.stdout.reconfigure(line_buffering=True)
WAYS[sys.argv[1]]()
print("done")
