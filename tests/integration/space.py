"""How memory grows: correct answers are settled and met, more memory than expected is exceeded, and
what a program hides from the pages of its process is seen all the same."""

import json
import os
import tempfile

from complexity import holds, in_pairs, measured, solution
from stops import small_problem

# The solution of the bank that is made to take more: where, how, and how much.
FATTER = {
    "own_table.c": ("    obj->capacity = capacity;",
                    "{ static char *volatile pad; long c = capacity;"
                    " memset(pad = malloc(PAD), 1, PAD); }",
                    {"n log n": "64L * c * (32 - __builtin_clz(c))", "n^2": "(long)c * c"}),
    "list_and_map.cpp": ("capacity(capacity) {",
                         "long c = capacity; static vector<char> pad; pad.assign(PAD, 1);",
                         {"n log n": "64L * c * (32 - __builtin_clz(c))"}),
    "linked_nodes.py": ("        self.capacity = capacity\n",
                        "        c = capacity\n        self.pad = bytearray(b'x') * (PAD)\n",
                        {"n^2": "c * c"}),
    "class.js": ("        this.#capacity = capacity;",
                 "const c = capacity; this.pad = new Uint8Array(PAD).fill(1);",
                 {"n log n": "64 * c * (32 - Math.clz32(c))"}),
}
# O(n) and nothing else. Java's driver tells what its runtime has in use, as JavaScript's does.
MET = (*FATTER, "linked_nodes.java")
WOBBLING = ("class.js", "linked_nodes.java")  # May be unsure where a busy machine ends the ladder.
# On some machines its entries take a little more at some sizes than at others.
UNEVEN = ("linked_nodes.py", "class.js")
TRIES = 4
HIDDEN_BYTES = 64  # An entry, in a file of the work folder: no page of the process holds it.
HIDDEN = ("{ FILE *pad = fopen(\"pad\", \"w\"); for (long i = 0; i < %d / 8 * capacity; i++)"
          " fwrite(\"12345678\", 8, 1, pad); fclose(pad); }" % HIDDEN_BYTES)


def write(folder, name, old, new):
    """A solution of lru-cache with @new after @old."""
    with open(solution("lru-cache", f"AC/{name}"), encoding="utf-8") as source:
        text = source.read()
    assert text.count(old) == 1, name
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace(old, old + new))
    return path


def expect_constant(folder):
    """The same small problem with O(1) expected of space."""
    os.makedirs(folder)
    problem = small_problem(folder, log2_max=8)
    path = os.path.join(problem, "problem.json")
    with open(path, encoding="utf-8") as text:
        stated = json.load(text)
    stated["complexity"]["space"]["capacity"]["expected"] = "O(1)"
    with open(path, "w", encoding="utf-8") as out:
        json.dump(stated, out)
    return problem


def found_of(report):
    """What a report says of space, or None."""
    space = ((report or {}).get("complexity") or {}).get("space") or {}
    return next(iter(space.values()), None)


def until_sure(judge, rows):
    """As in_pairs. A busy machine may end a ladder before it tells enough: it is climbed again,
    with nothing beside it; but not where each reading is another, or one that is wrong would be
    chosen."""
    for row, graded in list(in_pairs(judge, rows, "--meter", "clock")):
        for _ in range(TRIES):
            found = found_of(graded[0])
            if found is None or found["verdict"] != "inconclusive" or \
                    os.path.basename(row[1]) in WOBBLING:
                break
            graded = judge.grade(row[0], row[1], "--meter", "clock", timeout=900)
        yield row, graded


def space_rows(results, graded):
    """(row of the judged, what was found of space) for each that was accepted."""
    for row, answer in graded:
        found = measured(results, row[1], answer)
        if found is not None:
            yield row, next(iter(found["space"].values()))


def run(judge, results, _pattern):
    """By the clock, since memory is measured the same way by either meter."""
    with tempfile.TemporaryDirectory() as folder:
        problem = small_problem(folder, log2_max=8)
        rows = [(problem, solution("lru-cache", f"AC/{name}"), "met", "O(n)") for name in MET]
        rows += [(problem, write(os.path.join(folder, label), name, old, new.replace("PAD", pad)),
                  "exceeded", f"O({label})")
                 for name, (old, new, pads) in FATTER.items() for label, pad in pads.items()]
        for (_, path, verdict, label), row in space_rows(results, until_sure(judge, rows)):
            name = f"{os.path.basename(path)} {label} (space)"
            if verdict == "met" and name.startswith(WOBBLING):
                results.check(name, row["verdict"] != "exceeded" and holds(row["class"], label),
                              row)
            elif verdict == "exceeded" and name.startswith(UNEVEN):
                results.check(name, row["verdict"] != "met" and holds(row["class"], label), row)
            else:
                results.check(name, row["verdict"] == verdict and row["class"] == label, row)
        constant = expect_constant(os.path.join(folder, "constant"))
        rows = [(constant, solution("lru-cache", f"AC/{name}"))
                for name in ("own_table.c", "linked_nodes.py")]
        for (_, path), row in space_rows(results, until_sure(judge, rows)):
            results.check(f"{os.path.basename(path)} (not O(1))", row["verdict"] == "exceeded", row)
        path = write(os.path.join(folder, "hidden"), "own_table.c", FATTER["own_table.c"][0],
                     HIDDEN)
        for _, row in space_rows(results, in_pairs(judge, [(problem, path)], "--meter", "clock")):
            last = row["points"][-1]
            results.check("a file counts as memory",
                          last["cost"] > (HIDDEN_BYTES + 48) * last["n"], row)
            results.check("a file counts as memory (verdict)", row["verdict"] != "exceeded", row)
