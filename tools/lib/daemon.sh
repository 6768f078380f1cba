# A daemon that is left running for who tries the judge; tools/start sources it. It uses of the
# caller `judge` (the program), `daemon` (a folder of its own) and what common.sh sets.
#
#   $daemon/pid      of the running one
#   $daemon/address  its URL
#   $daemon/log      what it says
#   $daemon/folder   where its store is: $daemon/data, or a folder in /tmp
# shellcheck shell=bash disable=SC2154

daemon_wait_s=60

# The process is ours only while it runs our program, or one that a build has replaced since. `judge
# serve` becomes judge-full, which lies beside it.
daemon_pid() {
    local pid program
    pid=$(cat "$daemon/pid" 2>/dev/null) || return 1
    program=$(readlink "/proc/$pid/exe" 2>/dev/null) || return 1
    [ "${program% (deleted)}" = "$(readlink -f "$judge-full")" ] || return 1
    printf '%s\n' "$pid"
}

daemon_is_current() {
    local pid
    pid=$(daemon_pid) || return 1
    [ "$(readlink "/proc/$pid/exe")" = "$(readlink -f "$judge-full")" ]
}

daemon_stop() {
    local pid end=$((SECONDS + daemon_wait_s))
    pid=$(daemon_pid) || return 0
    kill -TERM "$pid"
    while daemon_pid >/dev/null; do
        [ $SECONDS -lt $end ] || fail 3 "the daemon (process $pid) does not end"
        sleep 0.1
    done
    rm -f "$daemon/pid" "$daemon/address"
}

# As root the daemon becomes nobody, who has to get to its store: not where the tree is closed.
daemon_choose_folder() {
    local folder=$daemon/data
    if [ -f "$daemon/folder" ] && [ -d "$(cat "$daemon/folder")" ]; then
        return 0
    fi
    if [ "$(id -u)" = 0 ] &&
        ! setpriv --reuid nobody --regid nogroup --clear-groups test -x "$daemon" 2>/dev/null; then
        folder=$(mktemp -d /tmp/judge-daemon-XXXXXX)
        chmod 755 "$folder"
        folder=$folder/data
    fi
    printf '%s\n' "$folder" >"$daemon/folder"
}

# daemon_try LISTEN: leaves the address in $daemon/address; 1 when it ended instead.
daemon_try() {
    local pid address end=$((SECONDS + daemon_wait_s))
    : >"$daemon/log"
    # In a session of its own and with nothing of ours open: neither Ctrl-C nor the end of whoever
    # called us reaches it, and nobody who reads our output waits for it.
    setsid "$judge" serve --listen "$1" --data "$(cat "$daemon/folder")" \
        </dev/null >>"$daemon/log" 2>&1 &
    pid=$!
    while [ $SECONDS -lt $end ]; do
        address=$(sed -n 's/.*"event": *"listening".*"address": *"\([^"]*\)".*/\1/p
                          s/.*"address": *"\([^"]*\)".*"event": *"listening".*/\1/p' "$daemon/log")
        if [ -n "$address" ]; then
            printf '%s\n' "$pid" >"$daemon/pid"
            printf 'http://%s\n' "${address%%$'\n'*}" >"$daemon/address"
            return 0
        fi
        [ -d "/proc/$pid" ] || return 1
        sleep 0.1
    done
    kill -TERM "$pid" 2>/dev/null || true
    return 1
}

# daemon_start PORT: one that runs already is taken as it is. PORT, or any where that is taken.
daemon_start() {
    mkdir -p "$daemon"
    if daemon_is_current && [ -s "$daemon/address" ]; then
        return 0
    fi
    daemon_stop
    daemon_choose_folder
    daemon_try "127.0.0.1:$1" || daemon_try 127.0.0.1:0 || {
        tail -n 5 "$daemon/log" >&2
        fail 3 "the daemon does not start; what it said is in $daemon/log"
    }
}
