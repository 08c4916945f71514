#!/bin/sh
# Says in a few lines what is missing where there is no Swift, or one too old to read Package.swift. The argument is Swift's name.
set -eu
swift=${1:-swift}
needed=$(sed -n 's|^// swift-tools-version: *||p' "$(dirname "$0")/../Package.swift")

if ! command -v "$swift" >/dev/null 2>&1; then
    found="'$swift' is not on this machine's path."
else
    version=$("$swift" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    if [ -z "$version" ]; then
        found="'$swift --version' names no version."
    else
        older=$(printf '%s\n%s\n' "$version" "$needed" | sort -t . -k 1,1n -k 2,2n | head -n 1)
        if [ "$older" = "$needed" ]; then exit 0; fi
        found="'$swift' is version $version."
    fi
fi

cat >&2 <<END
Explainer is built with Swift $needed or later; $found
Get it with swiftly (https://www.swift.org/install/), with Xcode 26 on macOS, or use the container image swift:$needed.
The archive of a release holds the finished program, which needs no Swift.
END
exit 1
