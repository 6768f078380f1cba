"""Compilers under attack by what they compile. `general` lets them run; the box holds them."""

from box_case import Case

ROOM = "--memory 256M --cpu 1.5 --wall 8"
HONEST = "--memory 512M --cpu 10 --wall 20"
ENDLESS = "the compiler may refuse it, or run into the limit of time, memory or output first"


def gcc(source, *flags):
    driver = "/usr/bin/g++" if source.endswith(".cpp") else "/usr/bin/gcc"
    return " ".join([driver, *flags, "-o", "/work/out", "/t/compile/" + source])


def bomb(source, tries, layer="limits", verdict=("TLE", "MLE", "OLE", "RTE")):
    return Case("compile-" + source.replace(".", "-"), tries, layer, gcc(source), ROOM, verdict,
                why=ENDLESS)


def peek(source, tries, *flags, stderr="", verdict="RTE", name=""):
    return Case("compile-" + (name or source.partition(".")[0]), tries, "mount namespace",
                gcc(source, *flags), HONEST, verdict, stderr=stderr, lacks="root:|daemon:")


CASES = [
    peek("shadow.c", "includes /etc/shadow", stderr="shadow"),
    peek("shadow_up.c", "includes it by a path that climbs", stderr="shadow"),
    peek("incbin.c", "has the assembler include it", stderr="shadow"),
    peek("probe.c", "asks whether host files exist", verdict="OK"),
    peek("hello.c", "links it as a script", "-Wl,-T,/etc/shadow", stderr="shadow",
         name="linker-script"),
    peek("hello.c", "takes it as an options file", "@/etc/shadow", name="options-file"),
    Case("compile-plugin", "loads a plugin from a pragma", "gcc itself", gcc("plugin.c"), HONEST,
         ("OK", "RTE"), why="gcc warns or refuses, and loads nothing"),
    bomb("zero.c", "includes /dev/zero"),
    bomb("urandom.c", "includes /dev/urandom"),
    bomb("self.c", "includes itself twice"),
    bomb("macro.c", "a macro of 10^8 words", verdict=("TLE", "MLE")),
    bomb("template.cpp", "2^30 templates", verdict=("TLE", "MLE")),
    bomb("constexpr.cpp", "hours of constexpr"),
    bomb("huge.c", "a gigabyte of data", "RLIMIT_FSIZE"),
    Case("compile-honest-c", "an honest C program", "", gcc("hello.c", "-O2"), HONEST),
    Case("compile-honest-cpp", "an honest C++ program", "", gcc("hello.cpp", "-O1"), HONEST),
    Case("compile-and-run", "a shell compiles, runs and pipes", "", "/bin/bash /t/compile_run.sh",
         HONEST, stdout="^HELLO\n3\ndone\n$"),
]
