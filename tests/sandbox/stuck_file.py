"""A folder whose files hang: a file system of our own (FUSE) that never answers a lookup.

A process that asks for a file there sleeps in the kernel where no signal reaches it, SIGKILL
included, until the server is gone. That is the one state in which a box can not be killed.

    stuck_file.py FOLDER     serves until it is killed; needs root and /dev/fuse

It prints "mounted", and then "asked" for each process that hangs.
"""

import ctypes
import errno
import os
import signal
import struct
import subprocess
import sys

MS_NOSUID_NODEV = 2 | 4
MNT_DETACH = 2
FORGET, GETATTR, INIT, LOOKUP, BATCH_FORGET = 2, 3, 26, 1, 42
HEADER = struct.Struct("<IIQQIIII")  # length, opcode, unique, node, uid, gid, pid, padding
# Valid for seconds and ns, padding | inode, size, blocks, times | their ns, mode, links, uid, gid,
# device, block size, padding.
ATTR_OUT = struct.Struct("<QII QQQQQQ IIIIIIIIII")
INIT_OUT = struct.Struct("<IIIIHHIIHHI28x")
LIBC = ctypes.CDLL(None, use_errno=True)


class StuckFolder:
    """`with StuckFolder(path) as folder:`. At the end, what hung goes on and fails."""

    def __init__(self, path):
        self.path = path
        self.server = None

    def __enter__(self):
        self.server = subprocess.Popen([sys.executable, os.path.abspath(__file__), self.path],
                                       stdout=subprocess.PIPE)
        if self.server.stdout.readline() != b"mounted\n":
            self.__exit__()
            raise OSError("no FUSE file system can be mounted here")
        return self

    def wait_until_asked(self):
        return self.server.stdout.readline() == b"asked\n"

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGKILL)
        self.server.communicate()
        LIBC.umount2(self.path.encode(), MNT_DETACH)


def answer(device, unique, error, body=b""):
    os.write(device, struct.pack("<IiQ", 16 + len(body), -error, unique) + body)


def serve(device):
    while True:
        request = os.read(device, 1 << 17)
        _, opcode, unique, _, _, _, _, _ = HEADER.unpack_from(request)
        if opcode == INIT:
            body = INIT_OUT.pack(7, 31, 4096, 0, 1, 1, 4096, 1, 1, 0, 0)
            answer(device, unique, 0, body)
        elif opcode == GETATTR:
            answer(device, unique, 0, ATTR_OUT.pack(3600, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
                                                    0o40755, 2, 0, 0, 0, 4096, 0))
        elif opcode == LOOKUP:
            print("asked", flush=True)
        elif opcode not in (FORGET, BATCH_FORGET):
            answer(device, unique, errno.ENOSYS)


def main():
    path = sys.argv[1]
    device = os.open("/dev/fuse", os.O_RDWR | os.O_CLOEXEC)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other"
    if LIBC.mount(b"stuck", path.encode(), b"fuse", MS_NOSUID_NODEV, options.encode()):
        raise OSError(ctypes.get_errno(), "mount a FUSE file system")
    print("mounted", flush=True)
    serve(device)


if __name__ == "__main__":
    main()
