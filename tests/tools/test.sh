#!/bin/sh
# `make test`: set up, then everything. Goes on after a failure and ends with one line of counts.
. "$(dirname "$0")/common.sh"
sh tests/tools/setup.sh
LOGS=$TARGET/test-logs
mkdir -p "$LOGS"
passed=0 failed=0 skipped=0 broken= logs=
ESCAPE=$(printf '\033')

# Shows and keeps what a command says; its exit code is the answer.
keep() {
    log=$LOGS/$1.log
    shift
    { "$@" 2>&1 && echo 0 >"$LOGS/code" || echo $? >"$LOGS/code"; } | tee "$log"
    return "$(cat "$LOGS/code")"
}

# Sums the numbers that stand before a word in the lines that match.
count() {
    sed "s/$ESCAPE\\[[0-9;]*m//g" "$1" | grep -E "$2" | grep -oE "[0-9]+ $3" | awk '{ n += $1 } END { print n + 0 }'
}

# A step: a name, the lines of its log that hold counts (or "-" if it counts as one), a command.
run() {
    name=$1 lines=$2
    shift 2
    step "$name"
    file=$(printf %s "$name" | tr -c 'a-zA-Z0-9\n' '-')
    code=0
    keep "$file" "$@" || code=$?
    if [ "$lines" = - ]; then
        [ $code != 0 ] || passed=$((passed + 1))
        n_failed=0
    else
        passed=$((passed + $(count "$LOGS/$file.log" "$lines" passed)))
        n_failed=$(count "$LOGS/$file.log" "$lines" failed)
    fi
    [ $code = 0 ] || { broken="$broken, $name" logs="$logs $LOGS/$file.log"; [ "$n_failed" != 0 ] || n_failed=1; }
    failed=$((failed + n_failed))
}

# A step that must work but is no test.
build() {
    name=$1
    shift
    step "$name"
    "$@" || { failed=$((failed + 1)) broken="$broken, $name"; }
}

skip() { skipped=$((skipped + 1)); say "skipped: $*"; }

export NO_COLOR=1 FORCE_COLOR=0 CARGO_TERM_COLOR=never
# First: a debug server serves frontend/dist only if it was there when it was compiled.
build "staff application, build" spa
run "rules and API" '^test result:' cargo test --locked --workspace
run "staff application, units" '^ *Tests ' npm --prefix frontend test --silent

# The one that the tests of the command line run. Alone, it would be compiled anew, with the features that it alone needs.
export ABONEMENTAS_BIN="$TARGET/debug/abonementas"
if chromium=$(chromium_program); then
    CHROMIUM=$chromium && export CHROMIUM
    run "screens in a browser" '^ +[0-9]+ (passed|failed)' npm --prefix frontend run --silent e2e
else
    skip "screens in a browser"
fi

if have curl && venv_found; then
    run "the tutorial for partners" - python3 tests/tutorials/partner.py
    run "the tutorial for figures" - python3 tests/tutorials/statistics.py
else
    skip "the tutorials"
fi

if have python3; then
    run "upgrades on SQLite" - python3 tests/reliability/upgrade.py --database sqlite
    run "kill -9 on SQLite" - python3 tests/reliability/kill9.py --rounds 20 --database sqlite
    if postgresql_folder >/dev/null; then
        run "upgrades on PostgreSQL" - python3 tests/reliability/upgrade.py --database postgres
        run "kill -9 on PostgreSQL" - python3 tests/reliability/kill9.py --rounds 20 --database postgres
    else
        skip "upgrades and kill -9 on PostgreSQL"
    fi
    run "full disk" - python3 tests/reliability/full_disk.py
else
    skip "upgrades, kill -9 and full disk"
fi

# Once more at the end, where whoever sees only the last lines finds why.
for log in $logs; do
    step "what failed: $(basename "$log" .log)"
    grep -E -A 24 '^ +[0-9]+\) |^---- |panicked at|^Error:|AssertionError|FAIL ' "$log" | head -120 || true
done

step "test"
[ -z "$broken" ] || say "failed: ${broken#, } (logs in $LOGS)"
if [ $skipped = 0 ]; then
    say "$passed passed, $failed failed"
else
    say "$passed passed, $failed failed, $skipped skipped"
fi
[ $failed = 0 ]
