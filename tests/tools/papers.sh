#!/bin/sh
# `make papers`: the pictures of docs/reference/papers, of the papers that the tests print.
. "$(dirname "$0")/common.sh"
need_tools
have pdftoppm || die "missing: poppler-utils"
PAPERS=$(mktemp -d)
export PAPERS
trap 'rm -rf "$PAPERS"' EXIT
cargo test --quiet --locked --workspace --test api -- papers::
mkdir -p docs/reference/papers
for paper in slip-lt strap-en label-lt labels-lt order_form-lt request_letter-en card-lt agreement-lt agreements-lt \
    proposal-lt invoice-lt invoice-en credit-note-lt reminder-lt statement-lt shipment-sheet-lt act-lt document-lt; do
    pdftoppm -r 66 -f 1 -l 1 -gray -png -singlefile "$PAPERS/$paper.pdf" "docs/reference/papers/$paper"
done
