#!/bin/sh
# Builds the release binary with the Swift runtime, cmark-gfm and gumbo inside, so that it runs on a bare system.
set -eu
swift=${1:-swift}
traits=$(sh "$(dirname "$0")/traits.sh")

if [ "$(uname)" = Darwin ]; then
    # The runtime is part of the system there.
    # shellcheck disable=SC2086
    exec "$swift" build -c release --product explainer --scratch-path .build-static $traits
fi

# The package's own description names a folder where the linker prefers the shared libraries; ours names one that holds
# the archives alone.
archives=$PWD/.build-static/archives
mkdir -p "$archives"
for name in libcmark-gfm.a libcmark-gfm-extensions.a libgumbo.a; do
    file=$(find /usr/lib /usr/local/lib -name "$name" 2>/dev/null | head -n 1)
    if [ -n "$file" ]; then ln -sf "$file" "$archives/$name"; fi
done
describe() { # name, libraries
    printf 'Name: %s\nDescription: %s as an archive\nVersion: 0\nLibs: -L%s %s\nCflags: %s\n' \
        "$1" "$1" "$archives" "$2" "${CMARK_GFM_INCLUDE:+-I$CMARK_GFM_INCLUDE}" >"$archives/$1.pc"
}
describe libcmark-gfm "-lcmark-gfm -lcmark-gfm-extensions"
describe gumbo -lgumbo
# shellcheck disable=SC2086
PKG_CONFIG_PATH=$archives exec "$swift" build -c release --product explainer --scratch-path .build-static \
    --static-swift-stdlib -Xlinker -s $traits
