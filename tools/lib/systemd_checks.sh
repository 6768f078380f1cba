#!/bin/bash
# What tools/test-in-systemd asks of the units, from inside: systemd runs, judge is installed.
export PATH=/usr/local/bin:/usr/sbin:/usr/bin
unset JUDGE_HOME JUDGE_CACHE JUDGE_TOKEN JUDGE_SERVER
store=/var/lib/judge/store
server=http://127.0.0.1:8080
solutions=/judge-test/problems/two-sum/solutions
passed=0
failed=0

# check WHAT COMMAND…
check() {
    local what=$1 said
    shift
    if said=$("$@" 2>&1); then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED %s: %s\n' "$what" "$(tail -n 12 <<<"$said")"
    fi
}

property() {
    systemctl show judge.service -p "$1" --value
}

# Until it is so, for two minutes: what is tested is that it gets there.
until_so() {
    for _ in $(seq 1200); do
        "$@" && return
        sleep 0.1
    done
    return 1
}

ready() {
    curl -sf --max-time 20 "$server/readyz" >/dev/null
}

answered_by_another() {
    [ "$(property MainPID)" != "$1" ] && [ "$(property MainPID)" != 0 ] && ready
}

logged() {
    journalctl -u judge --no-pager -o cat | grep -q "\"event\":\"$1\""
}

graded() {
    judge submit two-sum "$solutions/AC/$1" "${@:2}"
}

# status PID FIELD VALUE
status() {
    [ "$(awk -v field="$2:" '$1 == field {print $2}' "/proc/$1/status")" = "$3" ]
}

without_rights() {
    status "$1" Uid "$(id -u nobody)" && status "$1" CapEff 0000000000000000 &&
        status "$1" NoNewPrivs 1 && status "$1" Seccomp 2
}

# Every keeper of boxes sits in a cgroup below the unit's.
below_the_unit() {
    local pid
    for pid in $(pgrep -x judge-box); do
        grep -q 'judge\.service/' "/proc/$pid/cgroup" || return 1
    done
    pgrep -x judge-box >/dev/null
}

kill_launcher() {
    kill -9 "$(pgrep -P "$(property MainPID)" -o)"
}

# One that is being graded when the unit is stopped is finished first, or graded by the next start.
drained() {
    local id sleeps='import time\nclass Solution:\n    def twoSum(self, nums, target):\n'
    sleeps+='        time.sleep(1)\n        return [0, 1]\n'
    id=$(curl -sf "$server/api/v1/submissions" -H 'Content-Type: application/json' -d '{
        "problem": "two-sum", "language": "python", "options": {"complexity": false},
        "source": "'"$sleeps"'"}' | grep -o '"id":"[0-9a-f]*"' | cut -d'"' -f4)
    systemctl stop judge && [ "$(property Result)" = success ] && ! pgrep -x judge >/dev/null &&
        systemctl start judge &&
        until_so sh -c "curl -sf $server/api/v1/submissions/$id | grep -q '\"state\":\"done\"'"
}

# Whoever connects while it is restarted waits, and is answered.
waits_for_restart() {
    local restart code=0
    systemctl restart judge &
    restart=$!
    for _ in $(seq 20); do
        curl -sf --max-time 60 "$server/healthz" >/dev/null || code=1
    done
    wait $restart && return $code
}

check "it starts, and says when it is ready" systemctl start judge
check "ready" until_so ready
check "it listens on loopback without a token" curl -sf "$server/api/v1/problems"
for name in dict.py own_table.c map.cpp; do
    check "an accepted answer, $name" graded "$name"
done
check "it has no rights" without_rights "$(property MainPID)"
check "boxes have cgroups of the unit" below_the_unit
check "the store is nobody's alone" [ "$(stat -c '%U %a' $store)" = "nobody 700" ]
check "reload" systemctl reload judge
check "reloaded" until_so logged reloaded
check "drained" drained

before=$(property MainPID)
check "the launcher can be killed" kill_launcher
check "both are started anew" until_so answered_by_another "$before"
before=$(property MainPID)
check "it can be killed" kill -9 "$before"
check "it is started anew" until_so answered_by_another "$before"
check "it grades as before" graded dict.py

check "stop" systemctl stop judge
check "nothing is left of it" [ -z "$(pgrep judge)" ]
check "the socket" systemctl start judge.socket
check "it starts when somebody comes" until_so ready
check "it grades on that socket" graded dict.py
check "clients wait for a restart" waits_for_restart
token=$(judge token create --role operator me --data $store 2>/dev/null)
check "a token" [ -n "$token" ]
check "it is asked for from now on" [ \
    "$(curl -s -o /dev/null -w '%{http_code}' "$server/api/v1/problems")" = 401 ]
check "and taken" graded dict.py --token "$token"
check "the unit never failed for good" [ "$(property ActiveState)" = active ]
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
