#!/bin/sh
# `make agree`: ten thousand walks of three installations through a network that misbehaves; SEEDS=500 for fewer.
. "$(dirname "$0")/common.sh"
ABONEMENTAS_SEEDS=${SEEDS:-10000} cargo test --locked --package api-tests --test api iso18626::agreement -- --nocapture
