#!/bin/bash
# The guest's side of tools/test-in-vm: pid 1, or a service of systemd. It mounts the project, runs
# what vm-guest.conf says, talks on the second serial port, and turns the machine off.
# shellcheck disable=SC2154 # That file sets them.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8
user=nobody

# The initrd has mounted /proc, /sys, /dev and /run.
mount_system() {
    mkdir -p /dev/pts /dev/shm
    mount -t devpts devpts /dev/pts
    mount -t tmpfs tmpfs /dev/shm
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
    mount -t securityfs securityfs /sys/kernel/security
    python3 - <<'PY'
import fcntl, socket, struct
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
    fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))
PY
}

bind_project() {
    # shellcheck disable=SC1091
    . /mnt/vm-guest.conf
    mkdir -p "$root"
    mount --bind /mnt "$root"
    cd "$root" || exit 1
    judge=$root/$build/judge/judge
}

# A user's systemd, in which judge is started as docs/operators.md says.
start_user_manager() {
    user=tester
    useradd --create-home --shell /bin/bash $user
    loginctl enable-linger $user
    for _ in $(seq 120); do
        [ -S "/run/user/$(id -u $user)/bus" ] && return
        sleep 1
    done
    echo "vm-guest: failed: no user manager"
}

as_user() {
    setpriv --reuid "$(id -u $user)" --regid "$(id -g $user)" --clear-groups \
        env HOME=/tmp XDG_RUNTIME_DIR="/run/user/$(id -u $user)" "$@"
}

in_scope() {
    as_user systemd-run --user --scope --quiet -p Delegate=yes -- "$@"
}

doctor() {
    echo "== judge doctor, as root"
    "$judge" doctor
    echo "== judge doctor, as an ordinary user"
    as_user "$judge" doctor
    if $with_systemd; then
        echo "== judge doctor, in a delegated scope"
        in_scope "$judge" doctor
    fi
}

suite() {
    python3 -B tests/sandbox/run.py --judge "$judge" --slow "$slow" --programs /mnt/programs \
        --filter "${filter:-^(?!setup-faults)}" "$@"
}

# As root, in a service that delegates: is the slot of a box below that service?
slot_below() {
    local own
    own=/sys/fs/cgroup$(sed -n 's/^0:://p' /proc/self/cgroup)
    "$1" box --require "$2" -- /bin/sleep 2 &
    sleep 1
    ls -d "$own"/judge-[0-9]*-* && wait $!
}

# Boxes under a shell that systemd gave a scope: each layer that was asked for must be there.
scope() {
    local layers=cgroup-v2-memory,cgroup-v2-cpu,cgroup-v2-pids passed=0 failed=0
    for _ in 1 2 3; do
        # shellcheck disable=SC2016
        if in_scope sh -c '"$@" & "$@"; status=$?; wait $!; exit $(($? + status))' sh \
            "$judge" box --require "$layers" -- /bin/true; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
        fi
    done
    if systemd-run --quiet --wait --pipe -p Delegate=yes -- \
        /bin/bash "$root/tools/lib/vm_guest.sh" slot-below "$judge" "$layers"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
    echo "$passed passed, $failed failed"
}

run_modes() {
    for mode in ${modes//,/ }; do
        [ "$mode" = doctor ] || echo "== sandbox tests, mode $mode"
        case $mode in
        root) suite ;;
        no-cgroup) suite --no-cgroup ;;
        user) suite --user ;;
        delegated)
            suite --user --delegated
            $with_systemd && echo "== judge box in delegated scopes" && scope
            ;;
        doctor) doctor ;;
        esac
    done
}

run() {
    echo "vm-guest: Linux $(uname -r), cgroup controllers: $(cat /sys/fs/cgroup/cgroup.controllers)"
    for setting in $sysctls; do
        sysctl -q -w "$setting" || echo "vm-guest: failed: sysctl $setting"
    done
    $with_systemd && start_user_manager
    if [ -n "$command" ]; then
        # shellcheck disable=SC2294
        eval "$command"
    else
        run_modes
    fi
    echo "vm-guest: end"
}

if [ "$1" = slot-below ]; then
    slot_below "$2" "$3"
    exit
fi
with_systemd=false
if [ "$1" = under-systemd ]; then with_systemd=true; else mount_system; fi
bind_project
stty -F /dev/ttyS1 clocal # Else to open it waits for somebody to pick up.
run 2>&1 </dev/null | cat >/dev/ttyS1 # Not a terminal, so that nothing draws on it.
sync
echo 1 >/proc/sys/kernel/sysrq
sleep 1
echo o >/proc/sysrq-trigger
sleep 60
