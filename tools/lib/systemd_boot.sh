#!/bin/bash
# First process in the namespaces of tools/test-in-systemd: systemd_boot.sh WORK ROOT. It makes a
# system out of this one, and becomes its systemd.
set -euo pipefail
work=$1
project=$2
here=$work/system
# What would change more than its own namespaces, or waits for a machine's devices.
masked=(systemd-sysctl.service systemd-modules-load.service systemd-udevd.service
    systemd-udev-trigger.service systemd-networkd.service systemd-timesyncd.service
    systemd-resolved.service systemd-logind.service systemd-binfmt.service
    systemd-remount-fs.service systemd-random-seed.service systemd-firstboot.service
    proc-sys-fs-binfmt_misc.automount dev-hugepages.mount dev-mqueue.mount
    sys-kernel-debug.mount sys-kernel-tracing.mount sys-kernel-config.mount
    sys-fs-fuse-connections.mount)

# A cgroup of its own in each hierarchy there is, which is all that it sees.
enter_cgroups() {
    local top folder
    awk '$3 ~ /^cgroup2?$/ {print $2}' /proc/mounts >"$work/hierarchies"
    while read -r top; do
        folder=$top/${work##*/}
        mkdir "$folder"
        if [ -e "$folder/cpuset.cpus" ] && [ -e "$top/cpuset.mems" ]; then
            cat "$top/cpuset.cpus" >"$folder/cpuset.cpus"
            cat "$top/cpuset.mems" >"$folder/cpuset.mems"
        fi
        echo 0 >"$folder/cgroup.procs"
    done <"$work/hierarchies"
}

mount_cgroups() {
    local folder=$here/sys/fs/cgroup device top type options
    if [ "$(stat -fc %T /sys/fs/cgroup)" = cgroup2fs ]; then
        mount -t cgroup2 cgroup2 "$folder"
        return
    fi
    mount -t tmpfs -o mode=755 tmpfs "$folder"
    grep ' /sys/fs/cgroup/.* cgroup ' /proc/mounts |
        while read -r device top type options _; do
            : "$device"
            mkdir "$folder/${top##*/}"
            mount -t "$type" -o "${options#rw,relatime,}" cgroup "$folder/${top##*/}"
        done
}

make_devices() {
    local name minor
    mount -t tmpfs -o mode=755 tmpfs "$here/dev"
    mkdir "$here/dev/pts" "$here/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=666 devpts "$here/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$here/dev/shm"
    for name in null:3 zero:5 full:7 random:8 urandom:9; do
        minor=${name#*:}
        mknod -m 666 "$here/dev/${name%:*}" c 1 "$minor"
    done
    mknod -m 666 "$here/dev/tty" c 5 0
    ln -s pts/ptmx "$here/dev/ptmx"
    ln -s /proc/self/fd "$here/dev/fd"
}

make_system() {
    mkdir "$work/upper" "$work/under" "$here"
    mount -t tmpfs -o mode=755 tmpfs "$work/upper"
    mkdir "$work/upper/files" "$work/upper/work"
    mount -t overlay -o "lowerdir=/,upperdir=$work/upper/files,workdir=$work/upper/work" \
        overlay "$here"
    rm -rf "$here"/etc/systemd/system/*.wants "$here/var/lib/judge" "$here/var/cache/judge"
    cp -a "$work/installed/." "$here/"
    cp "$project"/tools/systemd/judge.* "$here/etc/systemd/system/"
    for unit in "${masked[@]}"; do
        ln -sf /dev/null "$here/etc/systemd/system/$unit"
    done
    : >"$here/etc/fstab"
    mkdir "$here/judge-test"
    mount --bind "$project" "$here/judge-test"
    mount -t proc proc "$here/proc"
    mount --bind "$here/proc/sys" "$here/proc/sys"
    mount -o remount,bind,ro "$here/proc/sys"
    mount -t sysfs -o ro sysfs "$here/sys"
    mount_cgroups
    mount -t tmpfs -o mode=755 tmpfs "$here/run"
    mount -t tmpfs -o mode=1777 tmpfs "$here/tmp"
    make_devices
}

if [ "${3:-}" != entered ]; then
    enter_cgroups
    # The cgroup namespace begins where the process is.
    exec unshare --cgroup "$0" "$work" "$project" entered
fi
make_system
python3 -c 'import fcntl, socket, struct
fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sh14x", b"lo", 0x1 | 0x40))'
mkdir "$here/old"
cd "$here"
pivot_root . old
umount -l /old
exec env -i container=judge-test PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin \
    /usr/lib/systemd/systemd --unit=basic.target --log-target=console --show-status=no </dev/null
