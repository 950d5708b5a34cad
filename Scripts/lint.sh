#!/bin/sh
# Scripts/lint.sh  The rules of the house that neither the compiler nor swift-format knows.
set -eu
here=$(dirname "$0")
failed=0

swift_files() { # FOLDER…
  for folder; do
    [ ! -d "$folder" ] || find "$folder" -name '*.swift' -type f
  done | sort
}

# refuse WHY PATTERN FOLDER…  Refuses an extended regular expression in the code of the folders, comments aside.
refuse() {
  why=$1 pattern=$2
  shift 2
  files=$(swift_files "$@")
  [ -n "$files" ] || return 0
  # shellcheck disable=SC2086  # no file of ours has a space in its name
  if awk -v pattern="$pattern" -v why="$why" '
    { code = $0; sub(/(^|[^:"])\/\/.*/, "", code) }
    code ~ pattern { printf "%s:%d: error: %s\n", FILENAME, FNR, why; found = 1 }
    END { exit found ? 0 : 1 }' $files; then
    failed=1
  fi
}

all="Sources Plugins Tests"
domain="Sources/Threads Sources/DocumentTree Sources/AgendaModel Sources/Diagnostics Sources/OfficePackage Sources/Syntax Sources/Renderers"

# shellcheck disable=SC2086  # lists of folders
{
  refuse "no input may crash the program: no try!" 'try!' $all
  refuse "no input may crash the program: no fatalError" 'fatalError[(]' $all
  refuse "no input may crash the program: no as!" ' as! ' $all
  refuse "Foundation stays out of the line" 'import +(struct +|class +)?Foundation' $domain
  refuse "only the model knows records" 'import +AgendaModel' \
    Sources/Renderers Sources/DocumentTree Sources/OfficePackage
  refuse "values are exact: no Double, no Float" '(^|[^A-Za-z0-9_])(Double|Float)([^A-Za-z0-9_]|$)' Sources/AgendaModel
}

notes=$(git grep -nwE 'TO[D]O|FIX[M]E|XX[X]|HA[C]K' -- . ':!Examples' ':!LICENSE' ':!Tests/Golden' || true)
if [ -n "$notes" ]; then
  printf '%s\n' "$notes" | sed 's/$/   <- error: do it, or file an issue/'
  failed=1
fi

if command -v shellcheck >/dev/null 2>&1 || "$here/apt.sh" shellcheck; then
  git ls-files -z -- '*.sh' .ci/run | xargs -0 shellcheck || failed=1
else
  echo "shellcheck is not here: the shell scripts were not checked" >&2
fi

exit "$failed"
