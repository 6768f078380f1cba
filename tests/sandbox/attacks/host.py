"""Looks for the host from Python: the first process, names, descriptors, other processes."""
import os
import socket
import sys

# Put together here, because tracebacks and messages quote the source.
MARK = "ESC" + "APED"


def init_memory():
    for name in ("mem", "environ", "root", "fd"):
        path = f"/proc/{os.getppid()}/{name}"
        try:
            os.close(os.open(path, os.O_RDONLY))
            print(MARK + ":", path)
        except OSError as error:
            print("refused", error)


def names():
    print("name", socket.gethostname())
    if socket.gethostname() != "box":
        print(MARK + ": the host's name")


def descriptors():
    found = [fd for fd in map(int, os.listdir("/proc/self/fd")) if fd > 2]
    # One is the listing itself, which is closed by now.
    for fd in found:
        try:
            os.fstat(fd)
            print(MARK + ": descriptor", fd)
        except OSError:
            pass


def rewrite():
    for path in (sys.executable, os.__file__, "/usr/lib/os-release", "/etc/passwd"):
        try:
            open(path, "r+b").close()
            print(MARK + ":", path)
        except OSError as error:
            print("refused", error)


{"init_memory": init_memory, "names": names, "descriptors": descriptors,
 "rewrite": rewrite}[sys.argv[1]]()
print("done")
