#!/usr/bin/env bash
# Writes an archive with the program, completions for three shells, the manual page and the texts that belong to it, and
# check sums: the same bytes from the same source, whoever runs it and when. The arguments are the built program, which
# needs no library, and Swift's name.
set -euo pipefail
export LC_ALL=C TZ=UTC
cd "$(dirname "$0")/.."
program=$1 swift=${2:-swift}

# Times are those of the version's day.
read -r version day < <(sed -n 's/^## \([0-9.]*\) (\([0-9-]*\))$/\1 \2/p' CHANGELOG.md | head -n 1)
[ "$("$program" --version)" = "$version" ] || { echo "the program is not the version $version of CHANGELOG.md" >&2; exit 1; }
if ldd "$program" | grep -E 'libswift|libcmark|libgumbo|libbrotli|libz\.' >&2; then
    echo "the program needs these libraries: install their archives and build it again" >&2
    exit 1
fi
system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
name=explainer-$version-$system
out=$PWD/.build/release-archive
rm -rf "$out"
mkdir -p "$out/$name/bin" "$out/$name/share/man/man1" "$out/$name/completions"

cp "$program" "$out/$name/bin/explainer"
strip "$out/$name/bin/explainer"
for shell in bash zsh fish; do
    "$program" --generate-completion-script $shell >"$out/$name/completions/explainer.$shell"
done
cp LICENSE CHANGELOG.md README.md "$out/$name/"

# The argument parser's own writer of manuals.
parser=.build/checkouts/swift-argument-parser
"$swift" build --package-path $parser --scratch-path .build/manual --product generate-manual
.build/manual/debug/generate-manual "$program" --date "$day" --output-directory "$out/$name/share/man/man1"

find "$out/$name" -type d -exec chmod 755 {} +
find "$out/$name" -type f -exec chmod 644 {} +
chmod 755 "$out/$name/bin/explainer"
cd "$out"
find "$name" -exec touch -h -d "$day 00:00:00" {} +
# In the order of names, of nobody, and compressed without a time.
find "$name" -print | sort | tar --create --no-recursion --format=ustar --owner=0 --group=0 --numeric-owner --files-from=- \
    | gzip -9 --no-name >"$name.tar.gz"
find "$name" -type f | sort | xargs sha256sum >SHA256SUMS
sha256sum "$name.tar.gz" >>SHA256SUMS
echo "$out/$name.tar.gz"
