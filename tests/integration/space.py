"""How memory grows: correct answers are settled and met, more memory than expected is exceeded, and
what a program hides from the pages of its process is seen all the same."""

import json
import os
import tempfile

from complexity import in_pairs, measured, solution
from stops import small_problem

PAD = "64L * c * (32 - __builtin_clz(c))", "(long)c * c"
# The solution of the bank that is made to take more, where, and how; CPP as C.
FATTER = {
    "own_table.c": ("    obj->capacity = capacity;",
                    "{ long c = capacity; char *volatile pad = malloc(PAD); memset(pad, 1, PAD); }",
                    PAD),
    "list_and_map.cpp": ("capacity(capacity) {}",
                         "capacity(capacity) { long c = capacity; static vector<char> pad;"
                         " pad.assign(PAD, 1); }", PAD),
    "linked_nodes.py": ("        self.capacity = capacity\n",
                        "        c = capacity\n        self.pad = bytearray(b'x') * (PAD)\n",
                        ("64 * c * c.bit_length()", "c * c")),
    "class.js": ("        this.#capacity = capacity;",
                 "const c = capacity; this.pad = new Uint8Array(PAD).fill(1);",
                 ("64 * c * (32 - Math.clz32(c))", "c * c")),
}
# (problem, solution): O(n) and nothing else.
MET = (("lru-cache", "own_table.c"), ("lru-cache", "list_and_map.cpp"),
       ("lru-cache", "linked_nodes.py"), ("lru-cache", "class.js"), ("lru-cache", "arena.rs"),
       ("rate-limiter", "own_table.c"), ("rate-limiter", "thousandths.cpp"),
       ("rate-limiter", "thousandths.py"))
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


def expect_constant(problem):
    """The same problem with O(1) expected of space, beside it."""
    folder = os.path.join(os.path.dirname(problem), "constant")
    os.makedirs(folder)
    for name in os.listdir(problem):
        if name != "problem.json":
            os.symlink(os.path.join(problem, name), os.path.join(folder, name))
    with open(os.path.join(problem, "problem.json"), encoding="utf-8") as text:
        stated = json.load(text)
    stated["complexity"]["space"]["capacity"]["expected"] = "O(1)"
    stated["id"] = "constant"
    with open(os.path.join(folder, "problem.json"), "w", encoding="utf-8") as out:
        json.dump(stated, out)
    return folder


def space_rows(results, graded):
    """(row of the judged, what was found of space) for each that was accepted."""
    for row, answer in graded:
        found = measured(results, row[1], answer)
        if found is not None:
            yield row, next(iter(found["space"].values()))


def run(judge, results, _pattern):
    """By the clock, since memory is measured the same way by either meter."""
    rows = [(problem, solution(problem, f"AC/{name}"), "met", "O(n)") for problem, name in MET]
    with tempfile.TemporaryDirectory() as folder:
        problem = small_problem(folder, log2_max=8)
        rows += [(problem, write(os.path.join(folder, label), name, old, new.replace("PAD", pad)),
                  "exceeded", f"O({label})")
                 for name, (old, new, pads) in FATTER.items()
                 for pad, label in zip(pads, ("n log n", "n^2"))]
        for (_, path, verdict, label), row in space_rows(
                results, in_pairs(judge, rows, "--meter", "clock")):
            name = f"{os.path.basename(path)} {label} (space)"
            results.check(name, row["verdict"] == verdict and row["class"] == label, row)
        constant = expect_constant(problem)
        rows = [(constant, solution("lru-cache", f"AC/{name}")) for name in FATTER]
        for (_, path), row in space_rows(results, in_pairs(judge, rows, "--meter", "clock")):
            results.check(f"{os.path.basename(path)} (not O(1))", row["verdict"] == "exceeded", row)
        path = write(os.path.join(folder, "hidden"), "own_table.c", FATTER["own_table.c"][0], HIDDEN)
        for _, row in space_rows(results, in_pairs(judge, [(problem, path)], "--meter", "clock")):
            last = row["points"][-1]
            results.check("a file counts as memory",
                          last["cost"] > (HIDDEN_BYTES + 48) * last["n"], row)
            results.check("a file counts as memory (verdict)", row["verdict"] != "exceeded", row)
