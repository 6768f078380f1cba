"""What is said where a compiler gives up: the reason is its own words, or what became of it."""

import os
import tempfile

C = "int* twoSum(int* nums, int numsSize, int target, int* returnSize) { %s }\n"
DEEP = 100000

# The ending, the source, and a part of the reason.
SOURCES = [
    (".c", "char large[1u << 28] = {1};\n" + C % "return 0;",
     "the compiler passed its output limit (a file grew beyond 64 MiB)"),
    (".c", C % "__asm__(\"nonsense\"); return 0;", "Error: no such instruction"),
    (".c", '__asm__(".rept 2000000000\\n.byte 1\\n.endr");\n' + C % "return 0;",
     "as: out of memory"),
    (".cpp", "static int large[1 << 26] = {1};\nclass Solution { public: vector<int> "
     "twoSum(vector<int>& nums, int target) { return {large[target]}; } };\n", "output limit"),
    (".rs", f"fn f() -> i32 {{ {'(' * DEEP}1{')' * DEEP} }}\n",
     "the compiler crashed (killed by SIGSEGV"),
    (".ts", f"let x: {'Array<' * DEEP}number{'>' * DEEP};\n", "RangeError: Maximum call stack"),
    (".java", f"class G {{ int x = {'(' * DEEP}1{')' * DEEP}; }}\n", "StackOverflowError"),
]


def run(judge, results, _pattern):
    """All of it."""
    with tempfile.TemporaryDirectory() as folder:
        for number, (ending, source, part) in enumerate(SOURCES):
            path = os.path.join(folder, f"answer{number}{ending}")
            with open(path, "w", encoding="utf-8") as out:
                out.write(source)
            report, done = judge.grade("two-sum", path, "--no-complexity", "--samples")
            said = report and report["failure"] and report["failure"]["reason"] or ""
            results.check(f"compiler: {ending} {part}", report is not None
                          and report["verdict"] == "CE" and part in said, said or done.stdout)
