#!/usr/bin/env bash
# A closure that a Mutex of Swift's standard library holds gets one wrapper more each time it is read by `withLock { $0 }`: the lock hands
# out its value as one of any type, a closure is wrapped for that and unwrapped again, and what was only read is put back in its wrapping.
# So each call of it goes through two frames more than the call before, and a program that reads it for each of ten thousand pages spends
# most of its time there. The same closure as the property of a structure stays as it is. What was expected: that reading changes nothing.
# Seen with Swift 6.3.1 on Linux, with and without optimization.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
command -v swiftc >/dev/null || exit 77
version=$(swiftc --version 2>/dev/null | grep -o 'Swift version [0-9.]*' | head -1)
case $version in 'Swift version 6.3'*) ;; *) echo "$version, not 6.3"; exit 77 ;; esac
echo "$version"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > main.swift <<'S'
import Foundation
import Synchronization

struct Kept: Sendable {
    let depth: @Sendable () -> Int
}

let alone = Mutex<@Sendable () -> Int>({ Thread.callStackReturnAddresses.count })
let inStructure = Mutex(Kept(depth: { Thread.callStackReturnAddresses.count }))
var depths: [(alone: Int, inStructure: Int)] = []
for _ in 1...20 {
    depths.append((alone.withLock { $0 }(), inStructure.withLock { $0 }.depth()))
}
print("after 19 more reads: alone \(depths[19].alone - depths[0].alone) frames more, in a structure \(depths[19].inStructure - depths[0].inStructure)")
S
for level in -Onone -O; do
    swiftc $level main.swift -o depth 2>build.log || { cat build.log; exit 77; }
    output=$(./depth)
    echo "$level: $output"
    [ "$output" = 'after 19 more reads: alone 38 frames more, in a structure 0' ] || { echo "it says something else now"; exit 1; }
done
echo "still so: each read adds two frames"
