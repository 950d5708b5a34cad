# `make` lists the targets. Each installs what it needs itself, by name, from Debian's or Ubuntu's packages.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help setup release packet test lint conformance bench record install clean

PREFIX ?= /usr/local
EXAMPLE ?= Examples/kkr-nordjylland

# A target that imports a sibling it does not declare breaks a wall: the compiler refuses it.
WALLS := --explicit-target-dependency-import-check error
# The program as it is installed: the Swift library inside, no symbols. `unsafeFlags` in Package.swift would not do.
# What shortens its start: types that are known are not looked up by name, nothing is exported, libraries are not looked
# for beside it, and it stands at one address (the C libraries, which read foreign bytes, keep their random ones).
START := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xlinker --no-export-dynamic -Xlinker -no-pie --disable-local-rpath
RELEASE := -c release --product agenda --static-swift-stdlib -Xlinker -s $(START) $(WALLS)
AGENDA := .build/release/agenda

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.* ## /\1\t/p' Makefile | awk -F '\t' '{ printf "make %-12s %s\n", $$1, $$2 }'

setup: ## install the C libraries that are missing
	@Scripts/setup.sh

release: setup ## build the program as it is installed: one file, without symbols
	swift build $(RELEASE)

packet: release ## build the example's packet in all formats and print where it is
	"$(AGENDA)" build "$(EXAMPLE)" --to html,markdown,docx,docx-xml

test: setup ## run the tests
	swift test --parallel $(WALLS)

lint: setup ## check the source's form and the rules of the house
	swift format lint --strict --parallel --recursive Sources Tests Plugins Package.swift
	Scripts/lint.sh

conformance: release ## hold the examples' output against validators from outside
	Tests/Conformance/run.sh "$(AGENDA)"

bench: release ## measure against the tools people pick today
	Benchmarks/run.sh "$(AGENDA)"

record: setup ## write the golden files anew; read the difference before committing it
	AGENDA_RECORD=1 swift test --parallel $(WALLS)

install: release ## copy the program to PREFIX/bin (/usr/local/bin unless told)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$(AGENDA)" "$(DESTDIR)$(PREFIX)/bin/agenda"

clean: ## remove what was built, installed for the gates, and measured
	rm -rf .build .conformance .bench "$(EXAMPLE)/out"
