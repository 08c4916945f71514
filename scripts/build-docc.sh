#!/bin/sh
# Writes the reference of the library ExplainerTheme to .build/docc, and fails where anything in it is amiss. It needs no plugin: the
# compiler's own tools read the modules that are built, and DocC makes pages of what they tell. The argument is Swift's name.
set -eu
cd "$(dirname "$0")/.."
swift=${1:-swift}

"$swift" build --target ExplainerTheme
built=$("$swift" build --show-bin-path)
tools=$(dirname "$(dirname "$("$swift" -print-target-info | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')")")/bin
target=$("$swift" -print-target-info | sed -n 's/.*"unversionedTriple" *: *"\(.*\)".*/\1/p')
case $(uname) in
Darwin) sdk=$(xcrun --show-sdk-path); extract="xcrun swift-symbolgraph-extract"; docc="xcrun docc" ;;
*) sdk=/; extract=$tools/swift-symbolgraph-extract; docc=$tools/docc ;;
esac

# The library says again what these modules have.
modules=Bibliography,Brand,Bytes,CalendarDates,Content,Hypertext,Localization,Markdown,Site,Templates
symbols=.build/symbol-graphs
rm -rf "$symbols" .build/docc
mkdir -p "$symbols"
checkouts=.build/checkouts
# shellcheck disable=SC2086
$extract -module-name ExplainerTheme -I "$built/Modules" -I $checkouts/Yams/Sources/CYaml/include \
    -I $checkouts/swift-system/Sources/CSystem/include -I Sources/CMarkGFM -I Sources/CBrotli -I Sources/CZlib \
    -Xcc -fmodule-map-file="$built/CPlatform.build/module.modulemap" -sdk "$sdk" -target "$target" -output-dir "$symbols" \
    -minimum-access-level public -experimental-allowed-reexported-modules=$modules
# shellcheck disable=SC2086
$docc convert Sources/ExplainerTheme/ExplainerTheme.docc --additional-symbol-graph-dir "$symbols" --output-path .build/docc \
    --fallback-display-name ExplainerTheme --fallback-bundle-identifier org.explainer.theme --warnings-as-errors
echo .build/docc
