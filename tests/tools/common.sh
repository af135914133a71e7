# What the scripts beside it share. Read with `.`, never run.
set -eu
cd "$(dirname "$0")/../.."
TOP=$PWD
TARGET=${CARGO_TARGET_DIR:-$TOP/target}

# Node as an npm package (Linux on x86-64) comes before an older one of the system.
PATH=$TOP/tests/tools/node/node_modules/.bin:$PATH
export PATH

say() { printf '%s\n' "$*"; }
step() { printf '\n== %s\n' "$*"; }
die() { printf 'abonementas: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
in_ci() { [ "${CI:-}" = true ]; }

# Names everything that is missing in one line.
need_tools() {
    missing=
    have cargo || missing="$missing, cargo (Rust 1.95 or newer)"
    have node || missing="$missing, node (22.18 or newer; any on Linux x86-64)"
    have npm || missing="$missing, npm"
    have cc || have gcc || have clang || missing="$missing, a C compiler (cc)"
    [ -z "$missing" ] || die "missing: ${missing#, }"
}

# Installs npm packages, only when the lock file is another than last time.
npm_packages() {
    new_enough_node
    stamp=frontend/node_modules/.installed-lock
    cmp -s frontend/package-lock.json "$stamp" && return 0
    step "npm packages"
    (cd frontend && npm ci --no-audit --no-fund)
    cp frontend/package-lock.json "$stamp"
}

# It must be there before the other packages: under an older Node, npm leaves out without a word the platform's parts
# of packages that ask for a newer one, and the build then fails.
new_enough_node() {
    node_is_new_enough && return 0
    step "Node, newer than $(node --version)"
    (cd tests/tools/node && npm ci --no-audit --no-fund)
    # The shell remembers where it found the system's.
    hash -r
    node_is_new_enough || die "missing: node 22.18 or newer (found $(node --version))"
}

node_is_new_enough() {
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 22 || (+a == 22 && +b >= 18) ? 0 : 1)'
}

# One number for everything that the staff application is built from.
spa_sources() {
    find frontend openapi -type f \
        ! -path 'frontend/node_modules/*' ! -path 'frontend/dist/*' ! -path 'frontend/e2e/*' \
        ! -path 'frontend/mock/*' ! -path 'frontend/test-results/*' ! -path 'frontend/playwright-report/*' \
        ! -path 'frontend/.tanstack/*' ! -name '*.test.ts' ! -name '*.test.tsx' ! -name 'README.md' \
        -exec cksum {} + | LC_ALL=C sort | cksum
}

# Builds the staff application, only when a source changed. The release binary has it inside, so it comes first.
spa() {
    npm_packages
    stamp=frontend/node_modules/.built-sources
    [ -f frontend/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(spa_sources)" ] && return 0
    step "the staff application"
    (cd frontend && npm run --silent build) || return 1
    # cargo sees changed files of frontend/dist, not new ones.
    touch backend/src/server/spa.rs
    spa_sources >"$stamp"
}

# The folder of PostgreSQL's programs: on PATH, or the newest of the distribution's.
postgresql_folder() {
    for program in $(command -v initdb 2>/dev/null) $(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -rV); do
        folder=$(dirname "$program")
        [ -x "$folder/postgres" ] && say "$folder" && return 0
    done
    return 1
}

# The SMTP server of the tests, as a module of some Python.
aiosmtpd_found() {
    for python in python3 /usr/bin/python3; do
        "$python" -c 'import aiosmtpd' 2>/dev/null && return 0
    done
    return 1
}

# Python can make a folder of packages of its own.
venv_found() { python3 -c 'import ensurepip, venv' 2>/dev/null; }

chromium_program() {
    for program in ${CHROMIUM:-} chromium chromium-browser google-chrome; do
        command -v "$program" 2>/dev/null && return 0
    done
    return 1
}
