#!/bin/sh
# Installs cmark-gfm's headers where they are missing, or says what to install. With the word `pages` it does the same for
# gumbo, which only `explainer check` needs, and goes on without it where it cannot be had.
set -eu

has_header() {
    for folder in /usr/include /usr/local/include /opt/homebrew/include ${CMARK_GFM_INCLUDE:-}; do
        [ -f "$folder/$1" ] && return 0
    done
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else
        echo "Installing packages needs root. As root, run: $*" >&2
        return 1
    fi
}

apt_install() {
    as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

if ! has_header cmark-gfm-core-extensions.h; then
    if command -v apt-get >/dev/null 2>&1; then
        apt_install libcmark-gfm-dev libcmark-gfm-extensions-dev
    elif command -v brew >/dev/null 2>&1; then
        brew install cmark-gfm
    else
        echo "Explainer needs the library cmark-gfm with its headers and extensions." >&2
        echo "Debian and Ubuntu call it libcmark-gfm-dev and libcmark-gfm-extensions-dev, Homebrew cmark-gfm;" >&2
        echo "install it with this system's package manager and run make again." >&2
        exit 1
    fi
fi

if [ "${1:-}" = pages ] && ! has_header gumbo.h; then
    if command -v apt-get >/dev/null 2>&1; then
        apt_install libgumbo-dev || true
    elif command -v brew >/dev/null 2>&1; then
        brew install gumbo-parser || true
    fi
    has_header gumbo.h || echo "Without the library gumbo (libgumbo-dev), finished pages are not checked." >&2
fi
