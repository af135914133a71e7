#!/bin/sh
# `make update`: write every generated file anew, in the order in which they follow from one another.
. "$(dirname "$0")/common.sh"
need_tools
step "openapi/openapi.json and docs/reference"
# Each is compared by a test whose name ends so; with UPDATE=1 the test writes it.
UPDATE=1 cargo test --quiet --workspace --test api --test en16931 -- is_current
npm_packages
step "frontend/src/api/generated"
(cd frontend && npm run --silent generate)
step "frontend/src/locales"
(cd frontend && npm run --silent extract)
git status --short -- openapi docs frontend 2>/dev/null || true
