#!/bin/sh
# Installs the parsers of Markdown and of finished pages, and the decoder of fonts, where their headers are missing, or says what to install.
# The words after the name are the options that Swift gets: without the trait PageChecks, gumbo is not needed.
set -eu

has_header() {
    for directory in /usr/include /usr/local/include /opt/homebrew/include ${CMARK_GFM_INCLUDE:-}; do
        if [ -f "$directory/$1" ]; then return 0; fi
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

apt=
brew=
if ! has_header cmark-gfm-core-extensions.h; then
    apt="libcmark-gfm-dev libcmark-gfm-extensions-dev"
    brew="cmark-gfm"
fi
if ! has_header brotli/decode.h; then apt="$apt libbrotli-dev" brew="$brew brotli"; fi
# macOS brings zlib with its SDK.
if [ "$(uname)" != Darwin ] && ! has_header zlib.h; then apt="$apt zlib1g-dev" brew="$brew zlib"; fi
case " $* " in
*" --disable-default-traits "*) ;;
*) if ! has_header gumbo.h; then apt="$apt libgumbo-dev" brew="$brew gumbo-parser"; fi ;;
esac
if [ -z "$apt" ]; then exit 0; fi

# shellcheck disable=SC2086
if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $apt
elif command -v brew >/dev/null 2>&1; then
    brew install $brew
else
    echo "Explainer needs the libraries cmark-gfm, with its extensions, brotli, zlib and gumbo, with their headers." >&2
    echo "Debian and Ubuntu call the missing packages $apt, Homebrew $brew;" >&2
    echo "install them with this system's package manager and run make again." >&2
    exit 1
fi
