# Shared by the shell tools; sourced, never run. It sets `root`, the folder of the repository, and
# puts the system's own tools in front of whatever a version manager has put into PATH.
# shellcheck shell=bash

# shellcheck disable=SC2034
root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
tool=${0##*/}
export PATH="/usr/sbin:/usr/bin:/sbin:/bin:${PATH:-}"

say() {
    printf '%s\n' "$*"
}

# fail STATUS MESSAGE: one clear line, then the end.
fail() {
    printf '%s: %s\n' "$tool" "$2" >&2
    exit "$1"
}

usage_error() {
    fail 2 "$1 (tools/$tool --help lists the options)"
}
