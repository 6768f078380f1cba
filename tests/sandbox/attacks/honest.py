"""What an honest Python program may use."""
import asyncio
import collections
import hashlib
import json
import os
import random
import re
import subprocess
import tempfile
import threading
import time

results = []
threads = [threading.Thread(target=results.append, args=(i,)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(results) == [0, 1, 2, 3]
assert subprocess.run(["/bin/echo", "hi"], stdout=subprocess.PIPE, check=True).stdout == b"hi\n"
pid = os.fork()
if pid == 0:
    os._exit(3)
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 3
with tempfile.TemporaryDirectory(dir=".") as folder:
    with open(os.path.join(folder, "file"), "w") as file:
        json.dump(collections.Counter("hello"), file)


async def wait():
    await asyncio.sleep(0.01)
    return 5


assert asyncio.run(wait()) == 5
assert re.match(r"(\d+)", "42").group(1) == "42" and hashlib.sha256(b"").hexdigest()
assert time.time() > 0 and random.random() < 1
print("done")
