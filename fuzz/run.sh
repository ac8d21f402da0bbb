#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
# run.sh [-t SECONDS] [-o FOLDER] [NAME...] - builds the fuzz targets with clang and runs each for a while (default 60 s).
# What is found is kept in FOLDER/NAME (default: fuzz-out in the temporary folder); a failure ends the run with its file.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
seconds=60
out=${TMPDIR:-/tmp}/fuzz-out
while getopts t:o: option; do
    case $option in
    t) seconds=$OPTARG ;;
    o) out=$OPTARG ;;
    *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- json text note checkpoint tile proof witness age tar story lessons line horizon fountain fdx table vcard account wav probe mhl
for name in "$@"; do
    mkdir -p "$out/$name"
    more=
    [ "$name" != story ] || more=$(ls "$here"/../src/cli/story*.c "$here"/../src/core/*.c | grep -Ev '/core/(wasm|mem)')
    [ "$name" != age ] || more="$(ls "$here"/../src/box/age_*.c) $here/../src/box/crypto.c -lcrypto"
    [ "$name" != line ] || more="$(cd "$here/../src" && for one in notebook/fold notebook/fold_text notebook/line notebook/line_write notebook/notes notebook/stops notebook/units notebook/compose notebook/rows notebook/sealed notebook/search box/age_crypto box/age_header box/age_keys box/age_stream box/crypto; do echo "$PWD/$one.c"; done) -lcrypto"
    [ "$name" != horizon ] || more="$here/../src/notebook/horizon.c $here/../src/notebook/calendar.c"
    [ "$name" != account ] || more="$(ls "$here"/../src/inquiry/account/*.c "$here"/../src/notebook/*.c "$here"/../src/core/*.c | grep -E '/(inquiry/account/(account|check|findings|kinds|number|source|span)[a-z_]*|notebook/(fold|fold_text|line|line_write|notes)|core/.*)\.c$' | grep -Ev '/core/(wasm|mem)')"
    [ "$name" != mhl ] || more="$(for one in arena chain digester elements format manifest_old manifest_parts manifest_read new_file records; do echo "$here/../src/inquiry/media/$one.c"; done) -lcrypto -lexpat -lxxhash"
    [ "$name" != tar ] || more="$here/../src/cli/tar.c"
    [ "$name" != lessons ] || more="$here/../src/cli/lessons_file.c $(ls "$here"/../src/box/measures.c "$here"/../src/box/measures_day.c "$here"/../src/core/*.c | grep -Ev '/core/(wasm|mem)')"
    case $name in wav | probe) more="$here/../src/inquiry/align/$name.c -lm" ;; esac
    case $name in fountain | fdx) more="$(ls "$here"/../src/notebook/*.c | grep -E '/(encoding|fdx|fountain|hazards|heading|letters|scenes|screenplay)[a-z_]*\.c') -lexpat" ;; esac
    case $name in table | vcard) more="$(ls "$here"/../src/notebook/bring*.c) $(for one in encoding letters line line_write notes; do echo "$here/../src/notebook/$one.c"; done)" ;; esac
    [ "$name" != table ] || more="$more $here/../src/cli/crew.c $(ls "$here"/../src/core/*.c | grep -Ev '/core/(wasm|mem)')"
    "${CC:-clang}" -std=c11 -D_DEFAULT_SOURCE -D_POSIX_C_SOURCE=200809L -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
        -I"$here/../src" -o "$out/fuzz_$name" "$here/fuzz_$name.c" "$here"/../src/text/*.c "$here"/../src/ledger/*.c $more
    dictionary=
    [ ! -f "$here/$name.dict" ] || dictionary="-dict=$here/$name.dict"
    "$out/fuzz_$name" -max_total_time="$seconds" -max_len=8192 -timeout=5 -artifact_prefix="$out/" \
        -print_final_stats=1 -verbosity=0 $dictionary "$out/$name" "$here/corpus/$name"
done
