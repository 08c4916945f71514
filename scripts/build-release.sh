#!/bin/sh
# Builds the release binary with the Swift runtime, cmark-gfm, brotli, zlib and gumbo inside, where there are archives of them: it starts
# sooner, and runs on a system that has none of them. The first argument is Swift's name, the others are options for it.
set -eu
swift=${1:-swift}
if [ $# -gt 0 ]; then shift; fi

# Modules are small, and much of what runs for every byte is generic: optimized one by one they take a quarter more time.
set -- build -c release --product explainer -Xswiftc -cross-module-optimization "$@"

# On macOS the runtime is part of the system.
if [ "$(uname)" = Darwin ]; then exec "$swift" "$@"; fi

runtime=$("$swift" -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
if [ -d "${runtime}_static" ]; then set -- "$@" --static-swift-stdlib; fi

# The package's own description names a folder where the linker prefers the shared libraries; ours names one that holds
# the archives alone.
archives=$PWD/.build/archives
mkdir -p "$archives"
for name in libcmark-gfm.a libcmark-gfm-extensions.a libbrotlidec.a libbrotlicommon.a libz.a libgumbo.a; do
    file=$(find /usr/lib /usr/local/lib -name "$name" 2>/dev/null | head -n 1)
    if [ -n "$file" ]; then ln -sf "$file" "$archives/$name"; fi
done
describe() { # name, libraries
    printf 'Name: %s\nDescription: %s as an archive\nVersion: 0\nLibs: -L%s %s\nCflags: %s\n' \
        "$1" "$1" "$archives" "$2" "${CMARK_GFM_INCLUDE:+-I$CMARK_GFM_INCLUDE}" >"$archives/$1.pc"
}
describe libcmark-gfm "-lcmark-gfm -lcmark-gfm-extensions"
describe libbrotlidec "-lbrotlidec -lbrotlicommon"
describe zlib -lz
describe gumbo -lgumbo
PKG_CONFIG_PATH=$archives exec "$swift" "$@"
