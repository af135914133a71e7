#!/bin/sh
# `make update`: write every generated file anew, in the order in which they follow from one another.
. "$(dirname "$0")/common.sh"
need_tools
step "openapi/openapi.json"
mkdir -p "$TARGET"
cargo run --quiet --package abonementas -- openapi >"$TARGET/openapi.json"
cp "$TARGET/openapi.json" openapi/openapi.json
step "docs/reference"
UPDATE=1 cargo test --quiet --workspace
npm_packages
step "frontend/src/api/generated"
(cd frontend && npm run --silent generate)
step "frontend/src/locales"
(cd frontend && npm run --silent extract)
git status --short -- openapi docs frontend 2>/dev/null || true
