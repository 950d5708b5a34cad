#!/bin/sh
# Benchmarks/run.sh AGENDA  Installs the other tools and measures; prints one table. It passes no judgement by its exit.
# PANDOC=/path/to/pandoc measures against another one than the system's.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

missing=
need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need python3 python3
need "${PANDOC:-pandoc}" pandoc
need cmark-gfm cmark-gfm
need lowdown lowdown
need zip zip
need hyperfine hyperfine
[ -x /usr/bin/time ] || missing="$missing time"
python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
# shellcheck disable=SC2086  # the names are words
[ -z "$missing" ] || "$root/Scripts/apt.sh" $missing

tools=$root/.bench
if [ ! -x "$tools/bin/csv-diff" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet csv-diff==1.2
fi

CSV_DIFF=$tools/bin/csv-diff PYTHONDONTWRITEBYTECODE=1 exec python3 "$root/Benchmarks/bench.py" "$(realpath "$1")" "$root/Examples/kkr-nordjylland"
