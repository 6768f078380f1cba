"""Makes system calls straight from Python, through ctypes or its own modules."""
import ctypes
import os
import socket
import sys

libc = ctypes.CDLL(None, use_errno=True)


def call(number, *args):
    if libc.syscall(number, *args) >= 0:
        print("ESCAPED: call", number)
    else:
        print("refused", os.strerror(ctypes.get_errno()))


def connect():
    with socket.create_connection(("127.0.0.1", int(sys.argv[2])), timeout=2):
        print("ESCAPED: connected")


def resolve():
    print("ESCAPED:", socket.getaddrinfo("localhost", 80, socket.AF_INET, 0, 0, 0))


def shadow():
    print("ESCAPED:", open("/etc/shadow").read())


WAYS = {
    "mount": lambda: call(165, b"none", b"/work", b"tmpfs", 0, 0),
    "ptrace": lambda: call(101, 16, 1, 0, 0),
    "unshare": lambda: call(272, 0x10000000),
    "connect": connect,
    "resolve": resolve,
    "shadow": shadow,
    "kill": lambda: os.kill(-1, 9),
    "setuid": lambda: (os.setuid(0), print("ESCAPED: uid 0")),
    "chroot": lambda: (os.chroot("/work"), print("ESCAPED: chroot")),
}
sys.stdout.reconfigure(line_buffering=True)
WAYS[sys.argv[1]]()
print("done")
