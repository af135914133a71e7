# The words a newcomer needs. Each is a small script in tests/tools/.
.DEFAULT_GOAL := help
.PHONY: help run demo test check bench agree update pictures papers setup

help: ## say these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: ## build what changed and start the server, with SQLite in data/
	@sh tests/tools/run.sh

demo: ## the same with the libraries of Lithuania and some hundred loans, in data/demo/
	@sh tests/tools/demo.sh

test: ## every test: rules, API on both databases, screens in a browser, kill -9, full disk
	@sh tests/tools/test.sh

check: ## formats, lints, types, and that generated files are current
	@sh tests/tools/check.sh

bench: ## what the server costs, as ratios, with a million loans on both databases (half an hour)
	@sh tests/tools/bench.sh

agree: ## ten thousand walks of three installations through a network that misbehaves (SEEDS=500 for fewer)
	@sh tests/tools/agree.sh

update: ## write every generated file anew
	@sh tests/tools/update.sh

pictures: ## take the pictures of docs/tutorial anew, from the demonstration
	@sh tests/tools/pictures.sh

papers: ## print every paper in both languages, and take the pictures of docs/reference/papers anew
	@sh tests/tools/papers.sh

setup: ## find or install what the tests need: PostgreSQL, Chromium, npm packages
	@sh tests/tools/setup.sh
