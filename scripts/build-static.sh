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

# A folder with only the archives in it comes first in the search, so the linker finds no shared library to prefer.
archives=.build-static/archives
mkdir -p "$archives"
for name in libcmark-gfm.a libcmark-gfm-extensions.a libgumbo.a; do
    file=$(find /usr/lib /usr/local/lib -name "$name" 2>/dev/null | head -n 1)
    if [ -n "$file" ]; then ln -sf "$file" "$archives/$name"; fi
done
# shellcheck disable=SC2086
exec "$swift" build -c release --product explainer --scratch-path .build-static --static-swift-stdlib \
    -Xlinker "-L$PWD/$archives" $traits
