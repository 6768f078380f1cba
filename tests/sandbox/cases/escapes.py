"""Who the program is, what it inherits, whom it can reach."""

from box_case import Case

REFUSED = "the kernel refuses the call, or the filter does"


def no_socket(name, family, kind=1):
    return Case("socket-" + name, "a socket of family " + name, "seccomp",
                "sockets %d %d" % (family, kind), verdict="SV", reason="socket")


CASES = [
    Case("kill-all", "kill(-1)", "pid namespace", "kill_all", verdict=("OK", "SV", "RTE"),
         why="all that it can reach is the box; a policy may forbid it"),
    Case("kill-group", "kill(0)", "pid namespace", "kill_group", verdict="RTE", signal=9),
    Case("kill-init", "sends every signal to the box's first process", "pid namespace",
         "kill_init", verdict=("OK", "SV"), why=REFUSED),
    Case("descriptors", "writes into guessed descriptors", "no inherited descriptors",
         "descriptors"),
    Case("descriptors-many", "the same with as many descriptors as may be", "",
         "descriptors", "--open-files 1024"),
    Case("identity", "looks for rights that it should not have", "uid, capabilities", "identity"),
    Case("identity-setuid", "the same from a setuid root file of the host's",
         "no_new_privs, nosuid", "setuid-identity"),
    Case("exec-setuid", "makes a setuid copy and runs it", "nosuid", "exec_setuid /t/identity",
         verdict=("OK", "SV"), why="a policy may forbid to set the bit"),
    Case("core-dump", "dies with as large a core as it can get", "RLIMIT_CORE", "core_dump",
         verdict="RTE", signal=11, lacks="core dumped"),
    Case("environment", "looks at its environment", "", "environment",
         stdout=r"^(env (PATH|HOME|LANG)=[^\n]*\n){3}folder [^\n]*\ndone\n$"),
    Case("environment-more", "is given more", "", "environment one", "--env A=1 --env B=x=y",
         stdout=r"env A=1\n.*env B=x=y\n.*arg one\n"),
    Case("workdir", "starts elsewhere", "", "environment", "--workdir /usr/lib",
         stdout="\nfolder /usr/lib\n"),
    Case("abstract", "connects to an abstract socket of the host's", "net namespace",
         "abstract_connect @abstract@", verdict=("OK", "SV"), why=REFUSED),
    Case("chroot-out", "breaks out by a second chroot", "seccomp", "chroot_out", verdict="SV",
         reason="chroot"),
    Case("tiocsti", "types into the judge's terminal", "seccomp, no terminal", "tiocsti",
         verdict=("OK", "SV"), why="the box has no terminal; a policy may forbid it"),
    Case("honest-c", "threads, children, files", "", "ok_threads"),
    Case("write-exec", "code made at run time", "", "write_exec"),
    no_socket("inet", 2),
    no_socket("inet-udp", 2, 2),
    no_socket("inet-raw", 2, 3),
    no_socket("inet6", 10),
    no_socket("netlink", 16, 3),
    no_socket("packet", 17, 3),
    no_socket("alg", 38, 5),
    no_socket("vsock", 40),
    no_socket("xdp", 44, 3),
    no_socket("bluetooth", 31, 3),
]
