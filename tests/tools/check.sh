#!/bin/sh
# `make check`: formats, lints, types, and that every generated file is current. Runs no test of behaviour.
. "$(dirname "$0")/common.sh"
need_tools
# First, so that the server is compiled once: it looks for the built application when it is compiled.
spa

failed=
run() {
    name=$1
    shift
    step "$name"
    "$@" || { failed="$failed, $name"; say "-- $name failed"; }
}

# `cargo clippy` checks every dependency and the program, and the tests then compile them all again. In CI, which begins
# with nothing, Clippy's driver stands in for the compiler instead (`.ci/run`): the same lints, and what it makes is run.
lints() {
    if [ "${RUSTC_WORKSPACE_WRAPPER:-}" = clippy-driver ]; then
        cargo test --quiet --locked --workspace --all-targets --no-run
    else
        cargo clippy --quiet --locked --workspace --all-targets -- -D warnings
    fi
}

compose_is_valid() {
    if docker compose version >/dev/null 2>&1; then
        compose="docker compose"
    elif have docker-compose; then
        compose=docker-compose
    else
        in_ci && { say "no compose command found"; return 1; }
        say "skipped: neither docker compose nor docker-compose found: docker-compose.yml is not checked"
        return 0
    fi
    ABONEMENTAS_PUBLIC_URL=https://abonementas.example.org $compose config --quiet
}

# Paths of one machine have no place in a commit.
no_machine_paths() {
    git rev-parse --git-dir >/dev/null 2>&1 || return 0
    found=$(git grep -nIE '(^|[^A-Za-z0-9_.~-])/(root|home/[a-z][a-z0-9_-]*|Users/[A-Za-z][A-Za-z0-9_-]*)/' -- . ':!tests/tools/check.sh' || true)
    case $TOP in
    /*/*) found="$found$(git grep -nIF -e "$TOP" -e "$(dirname "$TOP")/shared" -- . || true)" ;;
    esac
    [ -z "$found" ] && return 0
    say "$found"
    return 1
}

run "cargo fmt" cargo fmt --all --check
run "clippy" lints
run "openapi.json and docs/reference are current" cargo test --quiet --locked --workspace --test api --test en16931 -- is_current
run "the staff application: biome, tsc, generated client, texts" npm --prefix frontend run --silent check
run "docker-compose.yml" compose_is_valid
run "no paths of this machine" no_machine_paths

[ -z "$failed" ] || die "check failed: ${failed#, }"
step "all checks passed"
