"""Who the program is, what it inherits, whom it can reach."""

from box_case import Case, either, held, succeeds

REFUSED = "the kernel refuses the call, or the filter does"


SOCKET_BY_MACHINE = either("kernels are built with some families and without others",
                           shows="refused|ESCAPED", by="no-capabilities")

# All that Linux has, by number; AF_UNIX is asked for by runtimes and refused.
FAMILIES = {
    "unix": 1, "inet": 2, "ax25": 3, "ipx": 4, "appletalk": 5, "netrom": 6, "atmpvc": 8, "x25": 9,
    "inet6": 10, "rose": 11, "key": 15, "netlink": 16, "packet": 17, "atmsvc": 20, "rds": 21,
    "pppox": 24, "llc": 26, "ib": 27, "mpls": 28, "can": 29, "tipc": 30, "bluetooth": 31,
    "iucv": 32, "rxrpc": 33, "isdn": 34, "phonet": 35, "ieee802154": 36, "caif": 37, "alg": 38,
    "nfc": 39, "vsock": 40, "kcm": 41, "qipcrtr": 42, "smc": 43, "xdp": 44, "mctp": 45,
}


def no_socket(name, family, kind=1, without=SOCKET_BY_MACHINE):
    return Case("socket-" + name, "a socket of family " + name, "seccomp",
                "sockets %d %d" % (family, kind), verdict="SV", reason="socket", without=without)


CASES = [
    Case("kill-all", "kill(-1)", "pid-namespace,own-uid", "kill_all", verdict=("OK", "SV", "RTE"),
         why="all that it can reach is the box; a policy may forbid it",
         without=held("own-uid landlock", ("OK", "RTE"))),
    Case("kill-group", "kill(0)", "own-session,own-uid", "kill_group", verdict="RTE", signal=9,
         without=held("own-uid landlock", "RTE", "SIGKILL")),
    Case("kill-init", "sends every signal to the box's first process", "pid-namespace", "kill_init",
         verdict=("OK", "SV"), why=REFUSED, without=held("own-uid", shows="done")),
    Case("kill-parent", "kills its parent, which reports how the run ends",
         "pid-namespace,landlock", "kill_parent", without=(
             either("signals are kept in by Landlock from Linux 6.12", ("OK", "IE"), "done|died",
                    by="landlock"),
             succeeds("pid-namespace,landlock", "init died", "IE"))),
    Case("proc-init", "opens the memory and descriptors of the box's first process",
         "undumpable-init,landlock,private-proc", "proc_init", without=(
             held("landlock", shows="refused: /proc/1/mem"),
             succeeds("undumpable-init,landlock"))),
    Case("descriptors", "writes into guessed descriptors", "closed-descriptors", "descriptors",
         without=succeeds(verdict="none", shows="ESCAPED: descriptor")),
    Case("descriptors-many", "the same with as many descriptors as may be", "closed-descriptors",
         "descriptors", "--open-files 1024",
         without=succeeds(verdict="none", shows="ESCAPED: descriptor")),
    Case("forge-credentials", "sends the credentials of root over a socket", "no-capabilities",
         "forge_credentials", without=succeeds()),
    Case("identity", "looks for rights that it should not have", "no-capabilities,own-uid",
         "identity", without=(
             succeeds(shows="ESCAPED: has capabilities"),
             succeeds("own-uid", "ESCAPED: is root"),
             succeeds("no-groups", "ESCAPED: has supplementary groups"),
             succeeds("own-session", "ESCAPED: is in a session"),
             succeeds("no-new-privs", "ESCAPED: no_new_privs is off"))),
    Case("identity-setuid", "the same from a setuid root file of the host's",
         "nosuid,no-new-privs", "setuid-identity", without=(
             held("no-new-privs", shows="done"),
             succeeds("nosuid,no-new-privs", "ESCAPED: is root"))),
    Case("setuid-again", "the same", "no-new-privs,nosuid", "setuid-identity ids",
         without=(held("nosuid", shows=r"uid (7\d+) \1 \1 gid"),)),
    Case("exec-setuid", "makes a setuid copy and runs it", "nosuid", "exec_setuid /t/identity",
         verdict=("OK", "SV"), why="a policy may forbid to set the bit",
         without=held("own-uid", shows="done")),
    Case("root-file", "reads a bound file of root's", "own-uid", "read_files /t/root-only",
         without=succeeds(shows="ESCAPED: /t/root-only")),
    Case("group-file", "reads a bound file of the judge's groups", "no-groups",
         "read_files /t/group-only", without=succeeds(shows="ESCAPED: /t/group-only")),
    Case("open-device", "opens a device in a bound folder", "nodev", "open_device /t/device",
         without=succeeds(shows="ESCAPED: /t/device")),
    Case("host-names", "reads the host's names", "uts-namespace", "host_names",
         without=succeeds()),
    Case("cgroup-path", "reads the judge's place in the cgroups", "cgroup-namespace",
         "cgroup_path", without=succeeds()),
    Case("core-dump", "dies with as large a core as it can get", "rlimit-core", "core_dump",
         verdict="RTE", signal=11, lacks="core dumped",
         without=succeeds(shows="ESCAPED: there may be core files", verdict="RTE")),
    Case("environment", "looks at its environment", "clean-environment", "environment",
         stdout=r"^(env (PATH|HOME|LANG)=[^\n]*\n){3}folder [^\n]*\ndone\n$",
         without=succeeds(shows="env JUDGE_BOX_WITHOUT=")),
    Case("environment-more", "is given more", "", "environment one", "--env A=1 --env B=x=y",
         stdout=r"env A=1\n.*env B=x=y\n.*arg one\n"),
    Case("workdir", "starts elsewhere", "", "environment", "--workdir /usr/lib",
         stdout="\nfolder /usr/lib\n"),
    Case("abstract", "connects to an abstract socket of the host's",
         "network-namespace,seccomp,landlock", "abstract_connect @abstract@",
         verdict=("OK", "SV"), why=REFUSED, without=(
             held("seccomp", ("OK", "SV"), "refused: socket|socket"),
             held("network-namespace", shows="refused: connect", layers="seccomp"),
             succeeds("network-namespace,seccomp,landlock", "ESCAPED: connect"))),
    Case("datagram-pair", "makes sockets that may send to any of the host's", "seccomp",
         "datagram_pair", without=succeeds(shows="ESCAPED: SOCK_DGRAM")),
    Case("watch-host", "watches what others open in a bind", "seccomp", "watch_host",
         without=succeeds(shows="ESCAPED: watch")),
    Case("huge-pages", "makes a file of the machine's huge pages", "seccomp", "huge_pages",
         without=either("kernels are built with them and without", shows="refused|ESCAPED")),
    Case("chroot-out", "breaks out by a second chroot", "seccomp", "chroot_out", verdict="SV",
         reason="chroot", without=held("no-capabilities", shows="refused: chroot")),
    Case("tiocsti", "types into the judge's terminal", "seccomp,own-session", "tiocsti",
         verdict=("OK", "SV"), why="the box has no terminal; a policy may forbid it",
         without=held("fresh-root closed-descriptors", shows="done")),
    Case("honest-c", "threads, children, files", "", "ok_threads"),
    Case("write-exec", "code made at run time", "", "write_exec"),
    no_socket("inet-udp", 2, 2, without=succeeds(shows="ESCAPED: socket")),
    no_socket("inet-raw", 2, 3, without=held("no-capabilities", shows="refused: socket")),
]
TYPES = {"netlink": 3, "packet": 3, "xdp": 3, "bluetooth": 3, "alg": 5, "rds": 5}
# Of those that every kernel has it is known what they do without the filter: the network behind
# them is empty, as abstract and python-connect show.
ALWAYS_THERE = {"unix": succeeds(), "inet": succeeds(), "netlink": succeeds(),
                "packet": held("no-capabilities", shows="refused: socket")}
CASES += [no_socket(name, number, TYPES.get(name, 1), ALWAYS_THERE.get(name, SOCKET_BY_MACHINE))
          for name, number in FAMILIES.items()]
