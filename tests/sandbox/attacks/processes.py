"""Makes processes by the means named."""
import os
import subprocess
import sys
import threading
import time

MARK = "ESC" + "APED"


def bomb():
    while True:
        try:
            os.fork()
        except OSError:
            pass


def threads():
    started = 0
    try:
        for _ in range(200):
            threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
            started += 1
    except RuntimeError as error:
        print("refused", error)
    if started == 200:
        print(MARK + ": 200 threads")
    print("done", flush=True)
    os._exit(0)


def daemon():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                with open(sys.argv[2], "a") as pulse:
                    pulse.write("x")
                time.sleep(0.005)
        os._exit(0)
    while not os.path.exists(sys.argv[2]):
        time.sleep(0.005)
    print("done")


def shell():
    while True:
        try:
            subprocess.run(["/bin/sh", "-c", "while :; do /bin/sh -c : & done"], check=False)
        except OSError:
            pass


{"bomb": bomb, "threads": threads, "daemon": daemon, "shell": shell}[sys.argv[1]]()
