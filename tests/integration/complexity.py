"""Measured complexity, end to end. The clock may be unsure on a loaded machine; it may never be
wrong, and it must not be unsure about most."""

import os

from judge import LANGUAGES, PROBLEMS

CASES = (("fast", "AC", "exceeded"), ("slow", "AC-slow", "met"))


def solutions(folder):
    """One solution of lru-cache for each language."""
    found = {}
    base = os.path.join(PROBLEMS, "lru-cache", "solutions", folder)
    for name in sorted(os.listdir(base)):
        language = LANGUAGES.get(os.path.splitext(name)[1])
        if language is not None:
            found.setdefault(language, os.path.join(base, name))
    return found


def verdicts(report):
    """Operation -> (verdict, class)."""
    return {name: (row["verdict"], row["class"])
            for name, row in report["complexity"]["time"].items()}


def run(judge, results, _pattern):
    """hash map + list is O(1), a list scan is O(n), in all four languages."""
    sure = 0
    for name, folder, wrong in CASES:
        for language, path in solutions(folder).items():
            report, done = judge.grade("lru-cache", path)
            label = f"complexity {language} {name}"
            if not results.check(label, report is not None and report["verdict"] == "AC",
                                 done.stderr):
                continue
            found = verdicts(report)
            results.check(f"{label} (operations)", set(found) == {"get", "put"}, found)
            if folder == "AC":
                bad = [row for row in found.values() if row[0] == wrong]
                sure += all(row == ("met", "O(1)") for row in found.values())
            else:
                bad = [] if any(row[0] in ("exceeded", "inconclusive") for row in found.values()) \
                    else list(found.values())
                sure += any(row == ("exceeded", "O(n)") for row in found.values())
            results.check(f"{label} (not wrong)", not bad, found)
            budget_ns = 5_000_000_000
            results.check(f"{label} (budget)", report["timings"]["measure_ns"] < 3 * budget_ns,
                          report["timings"])
    results.check("complexity (sure)", sure >= 6, f"{sure} of 8 were settled")
    claimed, _ = judge.grade("lru-cache", solutions("AC")["python"], "--claim",
                             "get=O(1),put=O(n)")
    results.check("claims", set(claimed["claims"]) == {"get", "put"}
                  and claimed["claims"]["get"]["verdict"] in ("right", "unverified")
                  and claimed["claims"]["put"]["verdict"] in ("wrong", "unverified"),
                  claimed["claims"])
