#!/bin/sh
# `make setup`: find or install what the tests need beyond Rust, Node and a C compiler.
# Elsewhere than on Debian one line says what is missing and what is therefore skipped; CI never skips.
. "$(dirname "$0")/common.sh"
need_tools

packages=
postgresql_folder >/dev/null || packages="$packages postgresql"
chromium_program >/dev/null || packages="$packages chromium"
have python3 || packages="$packages python3"
have curl || packages="$packages curl"
aiosmtpd_found || packages="$packages python3-aiosmtpd"
have openssl || packages="$packages openssl"
have yaz-ztest || packages="$packages yaz"
have pdftotext || packages="$packages poppler-utils"
have zbarimg || packages="$packages zbar-tools"
venv_found || packages="$packages python3-venv"

if [ -n "$packages" ] && have apt-get && [ "$(id -u)" = 0 ]; then
    step "installing$packages"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $packages >/dev/null
fi

missing=
postgresql_folder >/dev/null || missing="$missing; PostgreSQL not found: the API is not tested on it"
chromium_program >/dev/null || missing="$missing; Chromium not found: the screens are not tested in a browser"
aiosmtpd_found || missing="$missing; python3-aiosmtpd not found: mail is not tested against a real server"
have openssl || missing="$missing; openssl not found: mail over TLS is not tested"
have yaz-ztest || missing="$missing; yaz not found: the look-up is not tested against a real server of SRU"
have pdftotext || missing="$missing; poppler-utils not found: papers are not read back"
have zbarimg || missing="$missing; zbar-tools not found: codes on papers are not read back"
have curl || missing="$missing; curl not found: the tutorials for partners and figures are not run"
venv_found || missing="$missing; venv of Python not found: the tutorials for partners and figures are not run"
have python3 || missing="$missing; python3 not found: kill -9 and the full disk are not tested"
if [ -n "$missing" ]; then
    in_ci && die "${missing#; }"
    say "skipped: ${missing#; }"
fi
npm_packages
