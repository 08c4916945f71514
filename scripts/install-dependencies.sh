#!/bin/sh
# Installs cmark-gfm's headers where they are missing, or says what to install.
set -eu

for folder in /usr/include /usr/local/include /opt/homebrew/include ${CMARK_GFM_INCLUDE:-}; do
    [ -f "$folder/cmark-gfm-core-extensions.h" ] && exit 0
done

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else
        echo "Installing packages needs root. As root, run: $*" >&2
        exit 1
    fi
}

if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        libcmark-gfm-dev libcmark-gfm-extensions-dev
elif command -v brew >/dev/null 2>&1; then
    brew install cmark-gfm
else
    echo "Explainer needs the library cmark-gfm with its headers and extensions." >&2
    echo "Debian and Ubuntu call it libcmark-gfm-dev and libcmark-gfm-extensions-dev, Homebrew cmark-gfm;" >&2
    echo "install it with this system's package manager and run make again." >&2
    exit 1
fi
