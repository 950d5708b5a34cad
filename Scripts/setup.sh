#!/bin/sh
# Scripts/setup.sh  Installs the C libraries that are missing and sees that Swift is there.
set -eu
here=$(dirname "$0")

missing=
need() { # MODULE PACKAGE: the package brings the module, as pkg-config names it
  if ! command -v pkg-config >/dev/null 2>&1 || ! pkg-config --exists "$1"; then
    missing="$missing $2"
  fi
}

command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
need libxml-2.0 libxml2-dev
need libcmark libcmark-dev
need yaml-0.1 libyaml-dev
need libzip libzip-dev
need libcrypto libssl-dev

# shellcheck disable=SC2086  # the names are words
[ -z "$missing" ] || "$here/apt.sh" $missing

if ! command -v swift >/dev/null 2>&1; then
  echo "missing: swift (6.1 or newer); how to install it: https://www.swift.org/install/linux/" >&2
  exit 1
fi

if ! told=$(swift --version 2>&1); then
  printf 'swift is there but does not run:\n%s\n' "$told" >&2
  exit 1
fi

version=$(printf '%s\n' "$told" | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
case $version in
'' | [0-5].* | 6.0)
  echo "missing: swift 6.1 or newer (found: $told)" >&2
  exit 1
  ;;
esac
