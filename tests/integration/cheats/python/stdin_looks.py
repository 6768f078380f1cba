# cheat: peak-sessions: WA: looks for the answer in all descriptors
import os

for fd in range(64):
    try:
        os.write(1, os.pread(fd, 4096, 0) if fd else b"")
    except OSError:
        pass
