#!/bin/sh
# `make run`: build what changed, then serve with SQLite in data/.
. "$(dirname "$0")/common.sh"
need_tools
spa
cargo build --release --locked --package abonementas
export ABONEMENTAS_DATA="${ABONEMENTAS_DATA:-data}"
exec "$TARGET/release/abonementas" serve
