# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
#
#   make          builds build/showclear
#   make run      the same, and serves the sample production:  make run PORT=8080
#   make practice one reset, step by step, on a production of its own beside it
#   make check    every test but the long ones; ends in "N passed, N failed"
#   make soak     the long ones
#   make walk     a shooting day on three screens, its taps counted; writes docs/walked-day.md
#   make rules-report  which rule has no branch, test or words; writes docs/rules.md
#   make install  the program, its unit for systemd and its pages, below PREFIX (/usr/local); DESTDIR= for somewhere else
#   make deb      a Debian package, build/showclear_VERSION_ARCH.deb; docs/field.md says what next
#   make bench    the table of speeds and sizes
#   make fuzz     bad input, for FUZZ_SECONDS each
#   make clean
#
# What is missing on a Debian machine is installed first (tools/setup). Meson is the build; this file only orders it.

BUILD = build
SANE = build-sanitize
PORT = 8080
DIR = showclear.d
FUZZ_SECONDS = 60
PREFIX = /usr/local
PAGE = $(shell find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -print 2>/dev/null)

all: setup page
	@ninja -C $(BUILD)
	@[ ! -d web/dist ] || cp -u $(BUILD)/src/core.wasm $(BUILD)/src/notebook.wasm web/dist/ # for serve --web web/dist

setup:
	@tools/setup run

setup-check:
	@tools/setup check

$(BUILD)/build.ninja:
	@meson setup $(BUILD) >$(BUILD).log || { cat $(BUILD).log; exit 1; }
	@rm $(BUILD).log

# The sanitizers' own code makes gcc warn of what is not there; warnings are errors in the shipped build.
$(SANE)/build.ninja:
	@meson setup $(SANE) -Db_sanitize=address,undefined -Db_lundef=false -Dwerror=false >$(SANE).log || { cat $(SANE).log; exit 1; }
	@rm $(SANE).log

# The page needs the vocabulary (its types) and core.wasm; the executable needs the page.
page: $(BUILD)/page.stamp
$(BUILD)/page.stamp: $(PAGE) $(wildcard src/core/*.def) | setup $(BUILD)/build.ninja
	@tools/page $(BUILD)
	@touch $@

run: all
	@tools/run $(BUILD)/showclear $(DIR) $(PORT)

practice: all
	@$(BUILD)/showclear serve $(DIR) --practice --listen 0.0.0.0:$(PORT)

check: setup-check all $(SANE)/build.ninja
	@ninja -C $(SANE)
	@rm -f $(BUILD)/total.json
	@tests/run --not soak --total $(BUILD)/total.json $(BUILD)
	@echo "The same programs, watched for bad memory and undefined behaviour:"
	@tests/run --not soak --not lint --not page --not wasm --not sim --not once --total $(BUILD)/total.json $(SANE)
	@tests/run --sum $(BUILD)/total.json

soak: setup-check all
	@tests/run --first --suite soak --jobs 1 $(BUILD)

install: all
	@tools/install $(BUILD) "$(DESTDIR)" "$(PREFIX)"

deb: setup-check all
	@tools/deb $(BUILD) $(BUILD)

walk: all
	@node tests/page/walk.mjs $(BUILD)/showclear --write

rules-report: all
	@tools/rules_report.py $(BUILD)

# The other servers are measured where they are installed; where they cannot be, the table says so.
bench: all
	@tools/setup bench || true
	@bench/run $(BUILD)

fuzz: setup-check
	@CC=clang-14 fuzz/run.sh -t $(FUZZ_SECONDS)

clean:
	rm -rf $(BUILD) $(SANE) web/dist web/node_modules

.NOTPARALLEL: # setup before anything; ninja and tests/run use all cores by themselves
.PHONY: all setup setup-check page run practice check soak install deb walk rules-report bench fuzz clean
