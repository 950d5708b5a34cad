#!/bin/sh
# Scripts/apt.sh PACKAGE…  Installs packages of Debian or Ubuntu; says what is missing where it cannot.
set -eu

cannot() {
  echo "missing: $packages" >&2
  echo "not installed, because $1; install them and try again" >&2
  exit 1
}

packages=$*
command -v apt-get >/dev/null 2>&1 || cannot "there is no apt-get here (the names are those of Debian)"

if [ "$(id -u)" = 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  cannot "this is not root and there is no sudo"
fi

echo "installing: $packages" >&2

# Another apt-get may be running: `make -j` starts several of these.
install() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
    install -y --no-install-recommends "$@" >/dev/null
}

# Lists a few days old name packages that are gone: only then fetch them again.
install "$@" 2>/dev/null && exit 0
$as_root apt-get -qq -o DPkg::Lock::Timeout=300 update || cannot "the package lists could not be fetched"
install "$@" || cannot "apt-get failed"
