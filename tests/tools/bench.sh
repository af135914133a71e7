#!/bin/sh
# `make bench`: what the server costs, as ratios taken in one run, on SQLite and on PostgreSQL. Half an hour and 10 GB;
# `sh tests/tools/bench.sh sqlite` measures one of them, `… exchange` messages of ISO 18626 alone (two minutes),
# BENCH_LOANS=20000 a fiftieth.
. "$(dirname "$0")/common.sh"
need_tools
spa
postgresql_folder >/dev/null || die "missing: postgresql"
have strace || die "missing: strace"
# Both at once: alone, each would build the library with the features that it alone asks for.
PACKAGES="--package abonementas --package api-tests"
# shellcheck disable=SC2086
cargo build --release --locked $PACKAGES --bin abonementas --bench bench

# 250,000 real records (Library of Congress, public domain) lie in the source package of pymarc.
RECORDS=$TARGET/bench/BooksAll.2016.part01.utf8
if [ ! -f "$RECORDS" ]; then
    step "real records"
    mkdir -p "$TARGET/bench"
    python3 -m pip download --quiet --no-deps --no-binary :all: --dest "$TARGET/bench" pymarc==5.4.0
    tar xzf "$TARGET/bench/pymarc-5.4.0.tar.gz" -C "$TARGET/bench" --strip-components 1 "pymarc-5.4.0/$(basename "$RECORDS")"
    rm "$TARGET/bench/pymarc-5.4.0.tar.gz"
fi
chromium=$(chromium_program) || die "missing: chromium"
# shellcheck disable=SC2086
BENCH_MARC=$RECORDS CHROMIUM=$chromium cargo bench --locked $PACKAGES --bench bench -- "$@"
