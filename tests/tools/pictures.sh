#!/bin/sh
# `make pictures`: the pictures of docs/tutorial, taken anew from the demonstration in a real browser.
. "$(dirname "$0")/common.sh"
need_tools
CHROMIUM=$(chromium_program) || die "missing: Chromium"
export CHROMIUM
spa
cargo build --release --locked --package abonementas
export ABONEMENTAS_BIN="$TARGET/release/abonementas"
(cd frontend && node e2e/pictures.ts)
