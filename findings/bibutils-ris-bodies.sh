#!/usr/bin/env bash
# ris2xml of bibutils 7.2 takes a body in RIS for a person: `AU  - World Health Organization,` becomes a personal name with the family
# name "Organization". The comma at the end, by which Zotero and pandoc read one name, makes no difference to it.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download bibutils libbibutils8 >/dev/null 2>&1 || apt-get download bibutils >/dev/null 2>&1 || exit 77
for package in *.deb; do dpkg -x "$package" root; done
version=$(dpkg-deb -f bibutils_*.deb Version)
case $version in 7.2-*) ;; *) echo "bibutils $version, not 7.2"; exit 77 ;; esac
echo "bibutils $version"
export LD_LIBRARY_PATH=$(dirname "$(find root -name 'libbibutils.so*' | head -1)")

printf '%s\r\n' 'TY  - RPRT' 'AU  - World Health Organization,' 'TI  - A report' 'PY  - 2020' 'ID  - who2020' 'ER  - ' > works.ris
output=$(root/usr/bin/ris2xml works.ris 2>/dev/null)
echo "$output" | sed -n '/<name/,/<\/name>/p'
case $output in
*'<name type="personal">'*'<namePart type="family">Organization</namePart>'*) echo "still so: the body is a person" ;;
*) echo "it says something else now"; exit 1 ;;
esac
