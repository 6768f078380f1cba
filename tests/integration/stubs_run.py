"""The answers that candidates start from, graded."""

import json
import os
import threading

from workers import ENDS, Worker

WORKERS = 2


def stub_of(judge, problem, language):
    """The text, or what was said instead."""
    done = judge.call("problem", "stub", problem, "--lang", language)
    return done.stdout if done.returncode == 0 else done.stderr


def languages_with_stub(judge):
    """Their ids."""
    listed = json.loads(judge.call("problem", "stub", "two-sum", "--json").stdout)
    return [row["id"] for row in listed["languages"] if row["stub"]]


def grade_stubs(judge, results, problems, languages):
    """Each compiles, loads and runs; none is accepted."""
    jobs = [{"id": f"{os.path.basename(problem)} {language}", "problem": problem,
             "language": language, "source": stub_of(judge, problem, language), "samples": True,
             "complexity": False}
            for problem in problems for language in languages]

    def grade(jobs_of_one):
        worker = Worker(judge)
        worker.until("ready")
        for job in jobs_of_one:
            worker.send(**job)
            event = worker.until(*ENDS)[-1]
            verdict = event and event.get("report", {}).get("verdict")
            results.check(f"stub of {job['id']}", verdict in ("WA", "RTE"), event)
        worker.end()

    threads = [threading.Thread(target=grade, args=(jobs[first::WORKERS],))
               for first in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
