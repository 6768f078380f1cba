#!/usr/bin/python3
"""Grades an answer in each language, so that what a language prepares once per machine is in the
cache before the tests that would wait for it, several at a time.

    prepare.py JUDGE

Prints `N passed, M failed` and exits with 1 if any failed."""
import concurrent.futures
import os
import subprocess
import sys

from bench import HARNESS, LANGUAGES

PROBLEM = os.path.join(os.path.dirname(HARNESS), "problems", "two-sum")
# What takes longest begins first.
FIRST = ("cpp", "java", "typescript")


def grade(judge, language):
    """What is wrong, or nothing."""
    folder = os.path.join(PROBLEM, "solutions", "AC")
    name = min(name for name in os.listdir(folder) if name.endswith(LANGUAGES[language]))
    # It is right; how long a slow machine takes for it is no matter here.
    done = subprocess.run([judge, "run", PROBLEM, os.path.join(folder, name), "--samples",
                           "--no-complexity"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
                          env={**os.environ, "JUDGE_TIME_FACTOR": "4"})
    return None if done.returncode == 0 else done.stdout


def main():
    judge = os.path.abspath(sys.argv[1])
    languages = sorted(LANGUAGES, key=lambda name: name not in FIRST)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, said in zip(languages, pool.map(lambda name: grade(judge, name), languages)):
            if said is not None:
                failed += 1
                print(f"FAIL {name}: {said}")
    print(f"{len(languages) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
