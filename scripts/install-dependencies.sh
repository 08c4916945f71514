#!/bin/sh
# Installs the headers of cmark-gfm and brotli where they are missing, or says what to install. With the word `pages` it does the same for
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

if ! has_header cmark-gfm-core-extensions.h || ! has_header brotli/decode.h; then
    if command -v apt-get >/dev/null 2>&1; then
        apt_install libcmark-gfm-dev libcmark-gfm-extensions-dev libbrotli-dev
    elif command -v brew >/dev/null 2>&1; then
        brew install cmark-gfm brotli
    else
        echo "Explainer needs the libraries cmark-gfm, with its extensions, and brotli, with their headers." >&2
        echo "Debian and Ubuntu call them libcmark-gfm-dev, libcmark-gfm-extensions-dev and libbrotli-dev, Homebrew cmark-gfm and brotli;" >&2
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
