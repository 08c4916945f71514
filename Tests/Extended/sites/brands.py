#!/usr/bin/env python3
"""Writes the content of three sites that wear brands of their own: `brands.py DIRECTORY`, which gets one directory each.

A newspaper with serif letters and a red of its own; a ministry in blue with a logo, in Arabic; a school with round letters on
a dark ground. Each is made from `site.yaml` alone. The fonts are Debian's, cut to the letters that are used.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

root = Path(sys.argv[1])
FONTS = Path("/usr/share/fonts/truetype")


def write(site, path, text):
    file = root / site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def font(site, path, source):
    """A font of this machine as WOFF2, with the letters of Latin text."""
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    made = TTFont(FONTS / source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*range(0x20, 0x180), *range(0x2010, 0x2040), 0x20AC, 0x2190, 0x2192])
    subsetter.subset(made)
    made.flavor = "woff2"
    file = root / site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    made.save(file)


def mark(letters, color, ground="none", width=132):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="36" viewBox="0 0 {width} 36">'
            f'<rect width="{width}" height="36" rx="4" fill="{ground}"/><circle cx="18" cy="18" r="11" fill="none" stroke="{color}" stroke-width="3"/>'
            f'<path d="M38 10h{width - 50}M38 18h{width - 62}M38 26h{width - 56}" stroke="{color}" stroke-width="3"/><title>{letters}</title></svg>\n')


# A newspaper

for style in ("Regular", "Bold", "Italic"):
    font("newspaper", f"media/fonts/{style.lower()}.woff2", f"crosextra/Caladea-{style}.ttf")
write("newspaper", "site.yaml", """\
title: The Morning Paper
language: en-GB
base-url: https://paper.example/explained/
publisher: {name: The Morning Paper, url: https://paper.example/}
authors: [Ana Example]
theme:
  look: gazette
  colors: {accent: "#9c1020", highlight: "#d9a441", background: "#fffaf3", text: "#161311"}
  fonts:
    text: [media/fonts/regular.woff2, media/fonts/bold.woff2, media/fonts/italic.woff2]
  stylesheet: media/house.css
navigation: [{page: sections/1-how.md, title: How it works}, {page: faq.md}, {page: pages/about.md}, {title: Newsroom, url: https://paper.example/}]
banner: "Updated after the vote: see [what changed](changes.md)."
footer: "Written by the desk. [Imprint](pages/imprint.md)"
""")
write("newspaper", "media/house.css", """\
/* The first paragraph of a text starts with small capitals, as in print. */
.section .text > p:first-child::first-line { font-variant-caps: small-caps; }
.takeaways { background: var(--tint) url("stripe.svg") repeat-y right; }
""")
write("newspaper", "media/stripe.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="6"><path d="M0 6 6 0" stroke="#d9a441"/></svg>\n')
write("newspaper", "overview.md", """\
---
title: How a budget is made
summary: Every autumn a parliament decides what a state may spend. This is how it goes, and who has a say.
published: 2026-01-05
reviewed: 2026-03-02
takeaways:
  - The government drafts, the parliament decides.
  - Most of the money is bound by laws made before.
  - What is not spent does not simply come back.
---
A budget is a law for one year. It says how much each ministry may spend and on what, and where the money is to come from.

## Why it takes so long

A draft of a thousand pages is read three times. Between the readings the committees ask each ministry about its part.
""")
for number, name, title in ((1, "how", "How a draft comes about"), (2, "vote", "What the vote decides"), (3, "after", "What comes after")):
    write("newspaper", f"sections/{number}-{name}.md", f"""\
---
title: {title}
summary: A part of the way from the first draft to the last account, told in order.
---
Ministries say in spring what they will need. The treasury adds it up, and as a rule it is too much.

## First round

Officials meet, then the heads of departments, then the ministers. What is left open goes to the cabinet.[^1]

> A budget is a plan, and a plan is a promise.

| Step | Month |
| --- | --- |
| Draft | May |
| Cabinet | July |

## Second round

See the [questions](../faq.md) for what readers ask most.

[^1]: In years of elections the order is another.
""")
write("newspaper", "faq.md", """\
---
title: Questions
summary: What readers ask about budgets.
---
## Who drafts it?

The treasury, from what the ministries ask for.

## What if there is none in time?

Then the law lets the government spend what is needed to go on.
""")
write("newspaper", "glossary.md", "---\ntitle: Terms\nsummary: Words of budgets.\n---\n## Reading\n\nA debate of a draft as a whole.\n\n## Cabinet\n\nThe ministers and their head.\n")
write("newspaper", "changes.md", "---\ntitle: Changes\nsummary: What was changed.\n---\n## 2026-03-02: Updated\n\nAfter the vote the [part on the vote](sections/2-vote.md) was written anew.\n")
write("newspaper", "pages/about.md", "---\ntitle: About us\nsummary: Who makes this paper.\n---\n## The desk\n\nFour people who read budgets.\n")
write("newspaper", "pages/imprint.md", "---\ntitle: Imprint\nsummary: Who answers for these pages.\n---\nThe Morning Paper, 1 Example Street.\n")

# A ministry

write("ministry", "site.yaml", """\
title: وزارة المياه
language: ar
base-url: https://ministry.example/شرح/
publisher: {name: وزارة المياه, url: https://ministry.example/}
theme:
  look: plain
  logo: {light: media/logo.svg, dark: media/logo-dark.svg, alt: وزارة المياه}
  icon: media/icon.svg
  colors: {accent: "#0b3d91", highlight: "#6fb7ff"}
navigation: [{page: faq.md}, {page: pages/privacy.md}, {title: الوزارة, url: https://ministry.example/}]
banner: انقطاع المياه في الحي القديم انتهى. [اقرأ المزيد](faq.md)
robots: {disallow: [GPTBot]}
verification: {google-site-verification: example}
""".replace("شرح/", "%D8%B4%D8%B1%D8%AD/"))
write("ministry", "media/logo.svg", mark("وزارة المياه", "#0b3d91"))
write("ministry", "media/logo-dark.svg", mark("وزارة المياه", "#a9ccff"))
write("ministry", "media/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3d91"/><circle cx="16" cy="16" r="8" fill="#fff"/></svg>\n')
ARABIC = "تصل المياه إلى البيوت عبر شبكة طويلة من الأنابيب، وتُفحص كل يوم في مختبرات الوزارة قبل أن تصل إلى الناس. "
write("ministry", "overview.md", f"""\
---
title: من أين تأتي مياه المدينة
summary: شرح قصير لطريق المياه من النهر إلى الصنبور.
published: 2026-01-05
reviewed: 2026-02-11
takeaways:
  - تأتي المياه من النهر ومن آبار عميقة.
  - تُفحص المياه كل يوم.
  - كل بيت موصول بالشبكة العامة.
---
{ARABIC * 2}

## لماذا تُفحص المياه

{ARABIC * 2}
""")
for number, name, title in ((1, "النهر", "من النهر"), (2, "البيت", "إلى البيت")):
    write("ministry", f"sections/{number}-{name}.md", f"---\ntitle: {title}\nsummary: جزء من طريق المياه.\n---\n{ARABIC * 2}\n\n## كيف\n\n{ARABIC * 3}\n\n- أولًا\n- ثانيًا\n")
write("ministry", "faq.md", f"---\ntitle: أسئلة وأجوبة\nsummary: ما يسأل عنه الناس.\n---\n## هل المياه صالحة للشرب؟\n\n{ARABIC}\n\n## من يفحصها؟\n\n{ARABIC}\n")
write("ministry", "pages/privacy.md", f"---\ntitle: الخصوصية\nsummary: ما نعرفه عن القراء.\n---\n{ARABIC}\n")

# A school

font("school", "media/round.woff2", "quicksand/Quicksand-Medium.ttf")
font("school", "media/round-bold.woff2", "quicksand/Quicksand-Bold.ttf")
write("school", "site.yaml", """\
title: Hill School
language: en
base-url: https://school.example/
publisher: Hill School
theme:
  look: plain
  logo: {light: media/logo.svg, alt: Hill School}
  icon: media/icon.svg
  colors: {accent: "#8fd3ff", highlight: "#ffd166", background: "#10243a", text: "#f4f7fb"}
  fonts: {text: [media/round.woff2, media/round-bold.woff2], interface: [media/round.woff2, media/round-bold.woff2]}
links: [{title: Write to us, address: "mailto:office@school.example"}]
scripts: [{file: media/count.js, attributes: {data-school: hill}}]
""")
write("school", "media/count.js", "document.documentElement.dataset.school = document.currentScript.dataset.school;\n")
write("school", "media/logo.svg", mark("Hill School", "#ffd166", "#1c3a5a"))
write("school", "media/icon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#10243a"/><path d="M4 26 16 8l12 18z" fill="#ffd166"/></svg>\n')
write("school", "library.md", "---\ntitle: Explained by class 9\nsummary: Two topics that we looked into this year.\n---\nWe wrote these pages ourselves. Read [how we worked](pages/method.md).\n")
write("school", "pages/method.md", "---\ntitle: How we worked\nsummary: Reading, asking, writing, checking.\n---\n## Reading\n\nFirst we read. Our first topic was [bees](../bees/overview.md).\n")
for topic, title in (("bees", "What bees do"), ("tides", "Why the sea comes and goes")):
    write("school", f"{topic}/overview.md", f"""\
---
title: {title}
summary: What we found out, in three parts.
takeaways:
  - One thing that we did not know before.
  - One thing that surprised us.
  - One thing that we still ask.
---
We asked somebody who works with it, and read two books. More is on the page about [our method](../pages/method.md).
""")
    for number, name in ((1, "question"), (2, "answer")):
        write("school", f"{topic}/sections/{number}-{name}.md", f"---\ntitle: The {name}\nsummary: The {name} in short.\n---\nIt starts with a look out of the window.\n\n## What we saw\n\nA good deal, and **some of it** twice.\n\n`one word` of code.\n")
    write("school", f"{topic}/faq.md", "---\ntitle: Questions\nsummary: What others asked us.\n---\n## Was it fun?\n\nIt was.\n\n## Would you do it again?\n\nWe would.\n")
