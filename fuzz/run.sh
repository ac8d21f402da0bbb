#!/bin/sh
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: The showclear authors
# run.sh [-t SECONDS] [-o FOLDER] [NAME...] - builds the targets of fuzz/meson.build with clang and runs each for a while (default 60 s).
# What is found is kept in FOLDER/NAME (default: fuzz-out in the temporary folder). Ends in "N passed, N failed"; what failed says in which file.
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
[ $# -gt 0 ] || set -- $(ls "$here/corpus")
[ -e "$out/build/build.ninja" ] || CC=${CC:-clang} meson setup -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false \
    -Dwerror=false -Doptimization=1 "$out/build" "$here/.." >"$out.log" || { cat "$out.log"; exit 3; }
ninja -C "$out/build" $(printf 'fuzz/fuzz_%s ' "$@")
failed=
for name in "$@"; do
    mkdir -p "$out/$name"
    dictionary=
    [ ! -f "$here/$name.dict" ] || dictionary="-dict=$here/$name.dict"
    "$out/build/fuzz/fuzz_$name" -max_total_time="$seconds" -max_len=8192 -timeout=5 -artifact_prefix="$out/" \
        -print_final_stats=1 -verbosity=0 $dictionary "$out/$name" "$here/corpus/$name" || failed="$failed $name"
done
[ -z "$failed" ] || echo "failed:$failed"
bad=$(echo $failed | wc -w)
echo "$(($# - bad)) passed, $bad failed"
[ -z "$failed" ]
