#!/bin/sh
# `make demo`: a data folder with real libraries and invented loans, then serve it.
. "$(dirname "$0")/common.sh"
need_tools
spa
cargo build --release --locked --package abonementas
export ABONEMENTAS_DATA="${ABONEMENTAS_DATA:-data/demo}"
[ -f "$ABONEMENTAS_DATA/abonementas.db" ] || "$TARGET/release/abonementas" demo
exec "$TARGET/release/abonementas" serve
