#!/usr/bin/env bash
# pandoc reads only the year of RIS: the month and the day in DA and the day of access in Y2 are lost without a warning.
# The RIS specification (2011) gives DA and Y2 as YYYY/MM/DD/other; a news report without its day is hard to find again.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17 || exit 77
pandoc=$("$folder/venv/bin/python" -c 'import pypandoc; print(pypandoc.get_pandoc_path())')
"$pandoc" --version | head -1

printf '%s\r\n' 'TY  - NEWS' 'AU  - Doe, Jane' 'TI  - The ferry is late' 'T2  - The Quay' 'PY  - 2020' 'DA  - 2020/03/26/' \
    'UR  - https://example.org/ferry' 'Y2  - 2021/05/06/' 'ID  - doe2020' 'ER  - ' > "$folder/works.ris"
output=$("$pandoc" -f ris -t csljson "$folder/works.ris" 2>&1 | tr -d ' \n')
echo "$output"
case $output in
*'"accessed"'* | *'[2020,3'*) echo "it reads more of the dates now"; exit 1 ;;
*'"issued":{"date-parts":[[2020]]}'*) echo "still so: 2020/03/26 is 2020, and there is no day of access" ;;
*) echo "it says something else now"; exit 1 ;;
esac
