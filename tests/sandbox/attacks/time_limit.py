"""Passes the time limits from Python, with every handler that Python offers."""
import signal
import sys
import threading
import time


def ignore_all():
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass


def spin():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


ignore_all()
if sys.argv[1] == "spin":
    spin()
if sys.argv[1] == "sleep":
    time.sleep(3600)
if sys.argv[1] == "deadlock":
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
if sys.argv[1] == "regex":
    import re

    re.match(r"(a+)+$", "a" * 64 + "b")
if sys.argv[1] == "number":
    print(len(str(7 ** 10 ** 9)))
