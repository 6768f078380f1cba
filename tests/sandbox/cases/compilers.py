"""Compilers under attack by what they compile. `general` lets them run; the box holds them."""

import re

from box_case import SECRET, Case, either, held, not_run, succeeds

ROOM = "--memory 256M --cpu 1.5 --wall 8"
HONEST = "--memory 512M --cpu 10 --wall 20"
ANY_LIMIT = ("TLE", "MLE", "OLE", "RTE")
READS_ON = succeeds(shows=SECRET, verdict="RTE")
ENDLESS = "the compiler may refuse it, or run into the limit of time, memory or output first"


def gcc(source, *flags):
    driver = "/usr/bin/g++" if source.endswith(".cpp") else "/usr/bin/gcc"
    return " ".join([driver, *flags, "-o", "/work/out", "/t/compile/" + source])


def bomb(source, tries, layer, by, *flags, verdict=ANY_LIMIT, off="", name=""):
    name = name or re.sub("[._]", "-", source)
    return Case("compile-" + name, tries, layer, gcc(source, *flags), ROOM, verdict, why=ENDLESS,
                without=held(by, ANY_LIMIT, options=off))


def peek(source, tries, *flags, stderr="", verdict="RTE", name="", without=READS_ON):
    old = ['-DOLD="/.old@secret@"', '-DUP="../../../../../../../.old@secret@"']
    name = name or source.partition(".")[0].replace("_", "-")
    return Case("compile-" + name, tries, "fresh-root,own-uid",
                gcc(source, *old, *flags), HONEST, verdict, stderr=stderr, lacks="root:|daemon:",
                why="newer compilers know it", without=without)


CASES = [
    peek("shadow.c", "includes /etc/shadow", stderr="shadow"),
    peek("shadow_up.c", "includes it by a path that climbs", stderr="shadow"),
    peek("incbin.c", "has the assembler include it", stderr="shadow",
         without=succeeds(shows="^OK")),
    peek("embed.c", "embeds it", stderr="embed",
         without=either("newer compilers know it", ("RTE", "OK"), "embed|OK")),
    peek("dependency.c", "asks for its age, and loads it as a precompiled header",
         verdict=("RTE", "OK"), without=succeeds(shows="error.*/.old/etc/passwd", verdict="RTE")),
    peek("probe.c", "asks whether host files exist", verdict="OK",
         without=succeeds(shows="error: #error ESCAPED", verdict="RTE")),
    peek("hello.c", "links it as a script", "-Wl,-T,/.old@secret@,-T,/etc/shadow", stderr="cannot",
         name="linker-script", without=succeeds(shows="secret.*syntax error", verdict="RTE")),
    peek("hello.c", "takes it as an options file", "@/etc/shadow", "@/.old@secret@",
         name="options-file"),
    Case("compile-environ", "includes what /proc says of processes",
         "undumpable-init,landlock,private-proc", gcc("environ.c"), HONEST, "RTE",
         stderr="environ", lacks="LANG=", without=(
             held("landlock", "RTE", "environ"),
             succeeds("undumpable-init,landlock", "^OK"))),
    Case("compile-plugin", "loads a plugin from a pragma", "compiler", gcc("plugin.c"), HONEST,
         ("OK", "RTE"), why="gcc warns or refuses, and loads nothing",
         without=not_run("that a source cannot load plugins is gcc's own doing; one that is loaded "
                         "is one more program in the box")),
    bomb("zero.c", "includes /dev/zero", "cgroup-memory", "memory-sampled cpu-limit"),
    bomb("zero_bin.c", "has the assembler include /dev/zero", "cgroup-memory",
         "memory-sampled cpu-limit"),
    bomb("urandom.c", "includes /dev/urandom", "cgroup-memory", "memory-sampled cpu-limit"),
    bomb("self.c", "includes itself twice", "cpu-limit", "wall-limit", off="--wall 1"),
    bomb("macro.c", "a macro of 10^8 words", "cgroup-memory", "memory-sampled cpu-limit",
         verdict=("TLE", "MLE")),
    bomb("rept.c", "10^12 repetitions in the assembler", "cgroup-memory",
         "memory-sampled cpu-limit"),
    bomb("nest.c", "10^5 parentheses in each other", "cpu-limit", "wall-limit rlimit-stack",
         off="--wall 1"),
    bomb("errors.c", "10^6 errors", "output-limit", "cpu-limit cgroup-memory", "-fmax-errors=0"),
    bomb("template.cpp", "2^30 templates", "cpu-limit", "wall-limit cgroup-memory",
         verdict=("TLE", "MLE"), off="--wall 1"),
    bomb("constexpr.cpp", "hours of constexpr", "cpu-limit", "wall-limit", off="--wall 1"),
    bomb("huge.c", "a gigabyte of data", "rlimit-fsize", "disk-size cgroup-memory cpu-limit"),
    bomb("org.c", "a hole of terabytes", "rlimit-fsize", "disk-size cgroup-memory cpu-limit"),
    bomb("align.c", "gigabytes that the linker must place", "rlimit-fsize",
         "disk-size cgroup-memory cpu-limit"),
    Case("compile-honest-c", "an honest C program", "", gcc("hello.c", "-O2"), HONEST),
    Case("compile-honest-cpp", "an honest C++ program", "", gcc("hello.cpp", "-O1"), HONEST),
    Case("compile-and-run", "a shell compiles, runs and pipes", "", "/bin/bash /t/compile_run.sh",
         HONEST, stdout="^HELLO\n3\ndone\n$"),
]
