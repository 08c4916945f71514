#!/usr/bin/env python3
"""Writes the content of a site made to be awkward: `awkward.py FOLDER`.

Arabic and right to left, forty sections, words without end, tables wider than any screen, headings of every level,
pages without a summary, names that have to be escaped, and everything Markdown knows at once.
"""

import sys
from pathlib import Path

folder = Path(sys.argv[1])
LONG = "أفاستسقيناكموها" * 6
LONG_LATIN = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_ADDRESS = "https://example.org/" + "a-very-long-path/" * 12 + "?q=" + "x" * 120


def write(path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


write("site.yaml", """\
title: "شرح <صعب> & 'طويل'"
tagline: "موقع صُنع ليكون صعبًا"
language: ar
base-url: https://صعب.example/مسار/
publisher: "ناشر & أبناؤه"
authors: ["أحمد بن علي", "Anne-Marie O'Neill <x>"]
licence: MIT
""".replace("https://صعب.example/مسار/", "https://awkward.example/%D9%85%D8%B3%D8%A7%D8%B1/"))

ARABIC = "هذا نص عربي طويل بما يكفي ليعرف كل قارئ وكل آلة أن لغة هذه الصفحة هي العربية لا غيرها. " * 8

write("overview.md", f"""\
---
title: "شرح <صعب> & 'طويل'"
takeaways:
  - "النقطة الأولى، وفيها [@كتاب]"
  - "{LONG}"
  - "A takeaway in another script, with `code` & \\\\<angle> brackets"
---
{ARABIC}

ثم كلمة بلا نهاية: {LONG}{LONG}، ثم عنوان: <{LONG_ADDRESS}>.

## {LONG_LATIN}

### مستوى ثالث

#### مستوى رابع

##### مستوى خامس

###### مستوى سادس

نص تحت أعمق عنوان [@كتاب, ص. 4؛ @long].

## مستوى سادس

عنوان مكرر.
""".replace("؛ @long", "; @long"))

columns = 18
table = "| " + " | ".join(f"عمود {n}" for n in range(columns)) + " |\n"
table += "|" + "---|" * columns + "\n"
for row in range(6):
    table += "| " + " | ".join(LONG if n == 7 and row == 2 else f"{row * n}" for n in range(columns)) + " |\n"

everything = f"""\
## قائمة

- [x] مهمة منجزة
- [ ] مهمة غير منجزة
  1. داخلها

     فقرة ثانية
  2. أخرى

> اقتباس
>
> > داخل اقتباس

```swift
let line = "{'x' * 300}"
```

~~محذوف~~ و**غامق** و*مائل* و`كود`، وملاحظة[^1] وملاحظة مرة أخرى[^1].

[^1]: نص الملاحظة، مع [رابط](../overview.md).

---

## جدول واسع

{table}

![{LONG}](../media/wide.svg "صورة أعرض من الشاشة")

{{figures}}
"""

# Every kind of chart, a timeline and a map, with names that are long, values that are missing, huge, negative and none.
names = ["أ", LONG[:40], "الثالث <x>", "Fourth & last"]
times = "".join(
    "{year: %d, %s}, " % (1990 + n, ", ".join(f'"{name}": {"" if (n + place) % 5 == 4 else (n * 37 + place * 11) % 90 - (20 if place else 0)}'
    for place, name in enumerate(names))) for n in range(30))
groups = "".join(
    "{group: \"%s\", %s}, " % (f"{LONG[:60]} {n}", ", ".join(f'"{name}": {n * 3 + place + 1}' for place, name in enumerate(names[:3]))) for n in range(4))
figures = ""
for number, (kind, rows) in enumerate([
    ("bars", "{a: س, v: -3.5}, {a: ص, v: 1200000}, {a: ع, v: }, {a: غ, v: 0}"), ("bars", groups), ("stacked", groups), ("shares", groups),
    ("columns", "{t: 2020-01, v: 1}, {t: 2020-02, v: -2}, {t: 2020-12, v: 30}"), ("lines", times), ("dots", groups), ("multiples", times),
    ("slope", "{a: س, \"2019\": 1, \"2020\": 5}, {a: ص, \"2019\": 4, \"2020\": 4.1}"),
]):
    figures += f"""
```chart
title: "هذا الشكل <يبيّن> & شيئًا ما: {kind} {number}"
subtitle: "عنوان فرعي & <طويل> {LONG[:50]}"
kind: {kind}
unit: "وحدة & <x>"
note: "ملاحظة [@كتاب]"
source: "المصدر <x> [@long, p. 3]"
rows: [{rows.rstrip(", ")}]
```
"""
figures += """
```map
title: "خريطة تبيّن شيئًا & <x> ما"
unit: كمامة
source: "[@long]"
rows: [{country: FR, n: 3}, {country: NO, n: 12.5}, {country: NA, n: 7}, {country: XK, n: 1}, {country: سنغافورة, n: 4}, {country: SS, n: 9}]
```

```timeline
title: "ما جرى في تلك السنة & <x>"
events:
  - {date: 2020-01-23, until: 2020-04-08, title: "حدث <طويل>", text: "نص & [@كتاب]", source: "[@long]"}
  - {date: 2020-03, title: "Ein anderes Ereignis", source: "[@long]"}
```
"""

for number in range(1, 41):
    summary = "" if number % 2 else f"summary: \"ملخص القسم {number} & <هذا>\"\n"
    text = everything.replace("{figures}", figures if number == 1 else "") if number % 10 == 1 else f"## عنوان\n\nنص القسم {number} [@long, p. {number}].\n"
    write(f"sections/{number}-part-{number}.md", f"---\ntitle: \"القسم {number}: {LONG if number == 3 else 'عنوان'}\"\n{summary}---\n{text}")

write("media/wide.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="40"><path d="M0 0h4000v40H0z"/></svg>\n')

rows = "".join(f"| خاصية {n} | {'قيمة [@long]' if n % 2 else LONG} |\n" for n in range(60))
write("characteristics.md", f"---\ntitle: الخصائص\n---\n| الخاصية | القيمة |\n| --- | --- |\n| =1+1 | \"quoted\", comma |\n{rows}")

questions = "".join(f"## سؤال {n}؟\n\nجواب {n}.\n\n### عنوان داخل الجواب\n\n{table if n == 5 else 'نص.'}\n\n" for n in range(30))
write("faq.md", f"---\ntitle: أسئلة\n---\n{questions}")

write("glossary.md", f"---\ntitle: مسرد\n---\n## {LONG}\n\nكلمة طويلة.\n\n## <Term> & 'quotes'\n\nDefinition with `<code>`.\n")

write("changes.md", "---\ntitle: تغييرات\n---\n## 2026-01-02: تصحيح & <شيء>\n\nفي [القسم 1](sections/1-part-1.md).\n\n## 2026-01-02\n\nبلا عنوان.\n")

write("sources.yaml", f"""\
- id: كتاب
  type: book
  title: "كتاب <عن> & أشياء"
  author:
    - family: الجاحظ
  issued: 1863
- id: long
  type: article-journal
  title: "{LONG} & <tags> in \\"quotes\\""
  container-title: Journal & Proceedings
  author:
    - family: O'Neill
      given: Anne-Marie
  issued: 2020-02-30
  DOI: 10.1000/182
  URL: {LONG_ADDRESS}
""".replace("2020-02-30", "2020-02"))
