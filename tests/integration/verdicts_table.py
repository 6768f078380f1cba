"""One row for each way in which an answer can fail, in each language: what verdicts_run.py puts
into verdicts/base, and what the reason must say. "{line}" is the line of the body, "{method}" the
candidate's own name of the operation."""

CLASS, FUNCTION, STDIN = "class", "function", "stdin"
ALL = (CLASS, FUNCTION, STDIN)
DRIVEN = (CLASS, FUNCTION)

# kind -> problem, what the report calls the operation, and the candidate's names by ending.
KINDS = {
    CLASS: ("rate-limiter", "allow", {".c": "rateLimiterAllow", ".cpp": "RateLimiter::allow",
                                      ".py": "allow", ".js": "(RateLimiter.)?allow"}),
    FUNCTION: ("two-sum", "twoSum", {".c": "twoSum", ".cpp": "Solution::twoSum", ".py": "twoSum",
                                     ".js": "twoSum"}),
    STDIN: ("peak-sessions", "", {".c": "main", ".cpp": "main", ".py": "main", ".js": "main"}),
}

# On a machine with too much to do, the wall comes before the CPU time is used up.
CPU = r"CPU time limit of [\d.]+ s|wall time limit of .*CPU used: (0\.[5-9]|[1-9])"
WALL = r"wall time limit of [\d.]+ s"
MEMORY = r"memory limit of \d+ bytes"
OUTPUT = r"output limit of \d+ bytes"
ENDED = r"ended itself before the last answer"
SPIN_C = "for (volatile unsigned i = 0;; i++) {}"
HOARD_C = "for (;;) memset(malloc(1 << 20), 1, 1 << 20);"
WRONG = {CLASS: "allow returned a wrong value", FUNCTION: "twoSum returned a wrong value",
         STDIN: "output differs at word 1"}

# (name, endings, kinds, verdict, top, body, what the reason says: one text, or one for each kind)
ROWS = [
    ("wrong", (".c", ".cpp", ".py", ".js"), ALL, "WA", "", "", WRONG),
    ("wrong type", (".py",), DRIVEN, "WA", "", "return 1.5",
     r"returned the wrong type: (float|double) instead of"),
    ("wrong type", (".js",), DRIVEN, "WA", "", "return 'x';",
     r"returned the wrong type: string instead of"),
    ("nothing", (".py", ".js"), DRIVEN, "WA", "", "return",
     r"returned the wrong type: (null|None|nothing|undefined) instead of"),
    ("spin", (".c", ".cpp"), ALL, "TLE", "", SPIN_C, CPU),
    ("spin", (".py",), ALL, "TLE", "", "while True: pass", CPU),
    ("spin", (".js",), ALL, "TLE", "", "for (;;) {}", CPU),
    ("sleep", (".c", ".cpp"), ALL, "TLE", "#include <unistd.h>", "sleep(100);", WALL),
    ("sleep", (".py",), ALL, "TLE", "import time", "time.sleep(100)", WALL),
    ("sleep", (".js",), ALL, "TLE", "",
     "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);", WALL),
    ("hoard", (".c", ".cpp"), ALL, "MLE", "", HOARD_C, MEMORY),
    ("hoard", (".py",), ALL, "MLE", "", "x = []\n@while True: x.append(b'x' * 2 ** 20 + b'y')",
     "memory"),
    ("hoard", (".js",), ALL, "MLE", "",
     "const x = []; for (;;) x.push(Buffer.alloc(1 << 20, 1));", "memory"),
    ("print", (".c", ".cpp"), ALL, "OLE", "", 'for (;;) puts("again");', OUTPUT),
    ("print", (".py",), ALL, "OLE", "", "while True: print('again' * 1000)", OUTPUT),
    ("print", (".js",), ALL, "OLE", "",
     "for (;;) require('fs').writeSync(1, 'again'.repeat(1000));", OUTPUT),
    ("large file", (".c", ".cpp"), ALL, "OLE", "",
     'FILE* f = fopen("f", "w"); while (fputs("again and again", f) >= 0) {} abort();',
     "file|folder"),
    ("large file", (".py",), ALL, "OLE", "", "f = open('f', 'w')\n@while True: f.write('x' * 9999)",
     "file|folder"),
    ("large file", (".js",), ALL, "OLE", "",
     "for (;;) require('fs').appendFileSync('f', 'x'.repeat(99999));", "file|folder"),
    ("segmentation fault", (".c", ".cpp"), DRIVEN, "RTE", "", "*(volatile int*)8 = 1;",
     r"SIGSEGV \(line {line}, in {method}"),
    ("segmentation fault", (".c", ".cpp"), (STDIN,), "RTE", "", "*(volatile int*)8 = 1;",
     "SIGSEGV"),
    ("division", (".c", ".cpp"), ALL, "RTE", "", "volatile int zero = 0; zero = 100 / zero;",
     "SIGFPE"),
    ("assertion", (".c", ".cpp"), DRIVEN, "RTE", "", "assert(1 == 2);", r"SIGABRT \(line {line}"),
    ("recursion", (".c", ".cpp"), DRIVEN, "RTE",
     "int deep(volatile int* p) { volatile int q[99]; q[0] = *p + 1; return deep(q) + q[0]; }",
     "volatile int p = 1; p = deep(&p);", "stack overflow"),
    ("recursion", (".py",), DRIVEN, "RTE", "def deep(n): return deep(n) + 1", "deep(1)",
     "RecursionError"),
    ("recursion", (".js",), DRIVEN, "RTE", "function deep(n) { return deep(n) + 1; }", "deep(1);",
     "RangeError"),
    ("exception", (".cpp",), DRIVEN, "RTE", "", 'throw runtime_error("no");',
     r"std::runtime_error.*line {line}, in {method}"),
    ("out of range", (".cpp",), DRIVEN, "RTE", "", "vector<int>().at(3);",
     r"std::out_of_range.*line {line}, in {method}"),
    ("exception", (".cpp",), (STDIN,), "RTE", "", 'throw runtime_error("no");',
     "std::runtime_error"),
    ("exception", (".py",), DRIVEN, "RTE", "", "{}['x']",
     r"KeyError \(line {line}, in {method}\)"),
    ("exception", (".js",), DRIVEN, "RTE", "", "null.x;",
     r"TypeError \(line {line}, in {method}\)"),
    ("exception", (".py",), (STDIN,), "RTE", "", "{}['x']", "KeyError.*line {line}"),
    ("exception", (".js",), (STDIN,), "RTE", "", "null.x;", "TypeError.*line {line}"),
    ("exit", (".c", ".cpp"), DRIVEN, "RTE", "", "exit(0);", ENDED),
    ("exit", (".py",), DRIVEN, "RTE", "import os", "os._exit(0)", ENDED),
    ("exit of the interpreter", (".py",), DRIVEN, "RTE", "", "exit()", ENDED),
    ("exit", (".js",), DRIVEN, "RTE", "", "process.exit(0);", ENDED),
    ("exit status", (".c", ".cpp"), (STDIN,), "RTE", "", "exit(3);", "exit status 3"),
    ("exit status", (".py",), (STDIN,), "RTE", "import sys", "sys.exit(3)", "exit status 3"),
    ("exit status", (".js",), (STDIN,), "RTE", "", "process.exit(3);", "exit status 3"),
    ("signal", (".py",), ALL, "RTE", "import os", "os.abort()", "SIGABRT"),
    ("signal", (".js",), ALL, "RTE", "", "process.abort();", "SIGABRT|SIGTRAP|SIGILL"),
    ("socket", (".c", ".cpp"), ALL, "SV", "#include <sys/socket.h>", "socket(2, 1, 0);",
     r"forbidden system call socket\("),
    ("socket", (".py",), ALL, "SV", "import socket", "socket.socket()",
     r"forbidden system call socket\("),
    ("socket", (".js",), ALL, "SV", "", "require('net').createServer().listen(0);",
     r"forbidden system call socket\("),
    ("program", (".c", ".cpp"), ALL, "SV", "#include <unistd.h>",
     'execl("/bin/true", "true", (char*)0);', r"forbidden system call execve\(.*/bin/true"),
    ("program", (".py",), ALL, "SV", "import os", "os.system('true')",
     r"forbidden system call (v?fork|clone)"),
    ("program", (".js",), ALL, "SV", "", "require('child_process').spawnSync('/bin/true');",
     r"forbidden system call (v?fork|clone|socketpair)"),
    ("syntax", (".c",), ALL, "CE", "", "int x = ;", r"solution\.c:{line}:\d+: error:"),
    ("syntax", (".cpp",), ALL, "CE", "", "int x = ;", r"solution\.cpp:{line}:\d+: error:"),
    ("unknown name", (".c", ".cpp"), ALL, "CE", "", "nowhere++;", "{line}:.*nowhere"),
    ("syntax", (".py",), ALL, "CE", "", "x = = 1", r"line {line}|:{line}:.*SyntaxError"),
    ("syntax", (".js",), ALL, "CE", "", "let x = ;", "SyntaxError"),
    ("large program", (".c", ".cpp"), (FUNCTION,), "CE", "char large[2000000000] = {1};",
     "large[1] = 2;", "compiler|limit"),
    ("missing file", (".c", ".cpp"), (FUNCTION,), "CE", '#include "nowhere.h"', "", "nowhere.h"),
    ("missing module", (".py",), (FUNCTION,), "RTE", "import nowhere", "",
     "ModuleNotFoundError.*nowhere.*line 2"),
    ("missing module", (".js",), (FUNCTION,), "RTE", "require('nowhere');", "",
     "nowhere.*while the code was loaded"),
    ("clock", (".c",), (CLASS,), "RJ", "", "struct timespec t; clock_gettime(0, &t);",
     "rule virtual-clock-only-c, line {line}"),
    ("clock", (".cpp",), (CLASS,), "RJ", "", "auto t = chrono::system_clock::now();",
     "rule virtual-clock-only-c, line {line}"),
    ("clock", (".py",), (CLASS,), "RJ", "import time", "time.time()",
     "rule virtual-clock-only-python, line {line}"),
    ("clock", (".js",), (CLASS,), "RJ", "", "Date.now();",
     "rule virtual-clock-only-javascript, line {line}"),
]
