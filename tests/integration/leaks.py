"""What is lost with every operation is found, with its size; what only warms up is no leak. The
first word of a program says which, and LOST how many bytes an operation loses, put and get taken
together."""

import os
import tempfile

from judge import PROBLEMS, ROOT
from stops import small_problem

FOLDER = os.path.join(ROOT, "tests", "integration", "leaks")
# Half of the calls are puts, and half of these evict. An allocator rounds up, and adds what it
# needs itself.
LOST = {"leak_16_bytes.c": (14, 20), "leak_forgotten.cpp": (7, 20),
        "leak_growing_list.py": (15, 40), "leak_log.js": (40, 160),
        "leak_prints.cpp": (7, 9), "leak_at_odd_sizes.py": (60, 120),
        "leak_overwrites.cpp": (14, 40), "leak_refusals.py": (40, 80)}
# Of the bank, since what it loses hangs on which calls are made for ever.
BANK = {"leak_overwrites.cpp": "lru-cache",
        "leak_refusals.py": "rate-limiter-sliding-window"}


def run(judge, results, _pattern):
    """All programs of the folder. The clock is enough: memory is read from outside either way."""
    with tempfile.TemporaryDirectory() as folder:
        problem = small_problem(folder, log2_max=8)
        programs = [(name, ()) for name in sorted(os.listdir(FOLDER))]
        # Without cgroups what is printed is not counted, and must not be taken off.
        programs.append(("leak_prints.cpp", ("--no-cgroup",)))
        for name, options in programs:
            path = os.path.join(FOLDER, name)
            with open(path, encoding="utf-8") as source:
                leaks = source.readline().split()[1] == "Leak:"
            of = os.path.join(PROBLEMS, BANK[name]) if name in BANK else problem
            report, done = judge.grade(of, path, "--meter", "clock", *options, timeout=900)
            name = " ".join((name, *options))
            if not results.check(f"{name} (accepted)",
                                 report is not None and report["verdict"] == "AC", done.stderr):
                continue
            found = report["complexity"]["leak"]
            print(f"    {name}: {found['verdict']}, {found['bytes_per_operation']}")
            results.check(f"{name} (points)", len(found["points"]) >= 4, found)
            if not leaks:
                results.check(f"{name} (no leak)", found["verdict"] != "leak", found)
                continue
            low, high = LOST[name.split()[0]]
            # Node's collector hides about one in seven of these; none may be told to be clean.
            if name.endswith(".js") and found["verdict"] == "inconclusive":
                continue
            results.check(f"{name} (leak)", found["verdict"] == "leak", found)
            results.check(f"{name} (bytes)", low <= (found["bytes_per_operation"] or 0) <= high,
                          found)
