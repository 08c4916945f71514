// What script adds to pages that are whole without it: search, copied links, contents that follow the reader,
// questions that open when they are linked to, tables that can be sorted, an Escape that puts citation cards away.
"use strict";
{
  const root = new URL("..", document.currentScript.src);
  const first = (selector, within = document) => within.querySelector(selector);
  const every = (selector, within = document) => [...within.querySelectorAll(selector)];
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  // What a link within the page leads to; an address may end with anything.
  const targetOf = (hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  };

  /* Search. How the index is made, and what its numbers mean: Sources/Site/Search/SearchIndex.swift. */

  const plain = { ς: "σ", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

  // Lower case, without accents: the twin of SearchWords.swift.
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ςßæœøłđðþı]/g, (letter) => plain[letter]);

  const wordsOf = (text) =>
    (fold(text).match(/\p{Ideographic}|(?:(?!\p{Ideographic})[\p{L}\p{N}])+/gu) ?? []).map((word) => [...word].slice(0, 64).join(""));

  const loaded = new Map();
  const load = (name) => {
    if (!loaded.has(name)) {
      const file = fetch(new URL(`search/${name}.json`, root), { cache: "no-cache" })
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${name}: ${answer.status}`))));
      file.catch(() => loaded.delete(name));
      loaded.set(name, file);
    }
    return loaded.get(name);
  };

  // Whether two words differ by a letter that is missing, one too many or another one, or by two that have changed places.
  const isSlip = (word, entry) => {
    const shorter = Math.min(word.length, entry.length);
    let [start, end] = [0, 0];
    while (start < shorter && word[start] === entry[start]) start += 1;
    while (end < shorter - start && word.at(-1 - end) === entry.at(-1 - end)) end += 1;
    const [left, right] = [word, entry].map((text) => text.slice(start, text.length - end));
    return Math.max(left.length, right.length) < 2 || (left.length === 2 && left === right[1] + right[0]);
  };

  // Words of one stem, as far as an English, French or Spanish plural goes: "vaccine" and "vaccines" find the same.
  const foldsPlurals = /^(en|fr|es)\b/.test(document.documentElement.lang);
  const stemOf = (word) => foldsPlurals && word.length > 3 ? word.replace(/ies$/, "y").replace(/([^s])s$/, "$1").replace(/e$/, "") : word;

  // How well an entry fits a word, in turn: as it is or begun, with a slip, by its beginning ("donating" finds "donation").
  const waysToFit = (word, key, isBegun) => [
    (entry) => entry === word || (entry && stemOf(entry) === stemOf(word)) ? 1 : entry === "" ? (word === key ? 0.3 : 0)
      : isBegun && entry.startsWith(word) ? 0.3 + 0.5 * (word.length / entry.length) : 0,
    (entry) => word.length > 4 && isSlip(word, entry) ? 0.5 : 0,
    ...[1, 2, 3].map((cut) => word.slice(0, -cut)).filter((start) => start.length > 4 && start.length >= key.length)
      .map((start) => (entry) => entry.startsWith(start) ? 0.3 + 0.5 * (start.length / entry.length) : 0),
  ];

  // The passages that a word leads to, each with how well it fits.
  async function usesOf(word, isBegun, index) {
    let key = "";
    let shard = index.words;
    if (!shard) {
      for (const other of index.keys) if (word.startsWith(other) && other.length >= key.length) key = other;
      shard = await load(`words-${index.keys.indexOf(key)}`);
    }
    const count = index.passages?.length ?? index.sizes.reduce((sum, size) => sum + size, 0);
    const found = new Map();
    for (const fits of waysToFit(word, key, isBegun)) {
      for (const [entry, uses] of Object.entries(shard)) {
        const fit = fits(entry);
        if (!fit) continue;
        const rarity = Math.log(1 + count / uses.length);
        let passage = 0;
        for (const use of uses) {
          passage += use >> 4;
          found.set(passage, Math.max(found.get(passage) ?? 0, fit * rarity * (use & 15)));
        }
      }
      if (found.size) break;
    }
    return found;
  }

  // Passages name their page only where it differs from the one before.
  const completed = (passages) => {
    passages.reduce((former, passage) => {
      for (let field = 2; field < 5; field += 1) passage[field] ??= former[field] ?? "";
      return passage;
    }, []);
    return passages;
  };

  async function passage(number, index) {
    if (index.passages) return index.passages[number];
    let part = 0;
    while (number >= index.sizes[part]) number -= index.sizes[part++];
    return completed(await load(`passages-${part}`))[number];
  }

  // The ten passages that answer best: those that have most of the words come first.
  async function search(query) {
    const index = await load("index");
    if (index.passages) completed(index.passages);
    const asked = askedIn(query).slice(0, 8);
    const scores = new Map();
    // A short word that is followed by others is one that has been typed to its end.
    const isBegun = (word, place) => word.length > 2 || place === asked.length - 1;
    const found = await Promise.all(asked.map((word, place) => usesOf(word, isBegun(word, place), index)));
    // What the site is called by stands everywhere, and says little.
    const names = new Set(wordsOf(first(".site-title").textContent).map(stemOf));
    found.forEach((uses, place) => {
      const weight = asked.length > 1 && names.has(stemOf(asked[place])) ? 0.3 : 1;
      for (const [number, fit] of uses) {
        const [sum, count] = scores.get(number) ?? [0, 0];
        scores.set(number, [sum + fit * weight, count + weight]);
      }
    });
    const inOrder = (list) => list.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const best = inOrder([...scores].map(([number, [sum, count]]) => [number, sum * count ** 2])).slice(0, 20);
    const passages = await Promise.all(best.map(([number]) => passage(number, index)));
    // Works and changes are named after what is said of them.
    const isAside = (passage) => /(^|\/)(sources|changes)\/$/.test(passage[3]);
    return inOrder(best.map(([number, score], place) => [number, score * (isAside(passages[place]) ? 0.25 : 1), passages[place]]))
      .slice(0, 10).map((entry) => entry[2]);
  }

  // The words that say what is looked for, without those that questions are made of.
  const askedIn = (query) => {
    const all = [...new Set(wordsOf(query))];
    const idle = new Set(first("#search").dataset.idle.split(" "));
    const telling = all.filter((word) => !idle.has(word));
    return telling.length ? telling : all;
  };

  // A page as Markdown, without what is not read.
  const twins = new Map();
  const twin = (address) => {
    if (!twins.has(address)) {
      twins.set(address, fetch(new URL(address + "index.md", root)).then((answer) => (answer.ok ? answer.text() : ""))
        .then((text) => text.split(/\n\[\^1\]: /)[0].replace(/\[\^[\w-]+\]/g, "").replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
          .replace(/\\(?=[^\w\s])|[*`>]|^[-|: ]+$/gm, "").replace(/\s*\|\s*/g, " ")).catch(() => ""));
    }
    return twins.get(address);
  };

  // Some words around the first that was asked for, below a heading where there is one: before, the word, after.
  const excerpt = (text, heading, asked) => {
    const start = Math.max(0, heading ? text.indexOf(heading) + heading.length : text.indexOf("\n"));
    const stems = new Set(asked.map(stemOf));
    for (const found of text.slice(start).matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = wordsOf(found[0])[0] ?? "";
      if (!stems.has(stemOf(word)) && !asked.some((other) => other.length > 3 && word.startsWith(other))) continue;
      const at = start + found.index;
      const before = text.slice(Math.max(start, at - 60), at).replace(/^.*\n|^\S*\s/s, "");
      const after = text.slice(at + found[0].length, at + 90).replace(/\n.*$|\s\S*$/s, "");
      return [before, found[0], after];
    }
    return null;
  };

  const panel = first("#search");
  if (panel?.showPopover) {
    const field = first("input", panel);
    const list = first("[role=listbox]", panel);
    const status = first("[role=status]", panel);
    let turn = 0;
    let active = -1;

    const activate = (place) => {
      const options = [...list.children];
      active = options.length ? (place + options.length) % options.length : -1;
      options.forEach((option, index) => option.setAttribute("aria-selected", index === active));
      if (active < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    };

    const show = (results) => {
      list.replaceChildren(...results.map(([heading, fragment, title, address, topic], index) => {
        const link = element("a", {
          id: `found-${index}`, tabIndex: -1,
          href: new URL(address + (panel.dataset.file ?? ""), root).href + (fragment && "#" + encodeURIComponent(fragment)),
        }, element("b", {}, heading || title), element("span", {}, [heading && title, topic !== title && topic].filter(Boolean).join(" · ")));
        link.setAttribute("role", "option");
        return link;
      }));
      // Why the first five are there, in words of the page; the link leads to these words.
      const asked = askedIn(field.value);
      results.slice(0, 5).forEach(async ([heading, , , address], index) => {
        const link = list.children[index];
        const words = excerpt(await twin(address), heading, asked);
        if (!words || !link.isConnected) return;
        const [before, word, after] = words;
        link.append(element("span", { className: "excerpt" }, before, element("mark", {}, word), after));
        link.href += (link.href.includes("#") ? "" : "#") + ":~:text=" + encodeURIComponent(word).replace(/-/g, "%2D");
      });
      list.hidden = !results.length;
      field.setAttribute("aria-expanded", results.length > 0);
      activate(-1);
    };

    field.addEventListener("input", async () => {
      const mine = (turn += 1);
      // A hand that types on asks nothing yet, so that words half written load no parts of the index.
      await new Promise((done) => setTimeout(done, 150));
      if (mine !== turn) return;
      const query = field.value.trim();
      try {
        const results = query ? await search(query) : [];
        if (mine !== turn) return;
        show(results);
        activate(results.length ? 0 : -1);
        status.textContent = query && panel.dataset.counts.split("|")[results.length];
      } catch {
        show([]);
        status.textContent = panel.dataset.failed;
      }
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") activate(active + 1);
      else if (event.key === "ArrowUp") activate(active < 0 ? active : active - 1);
      else if (event.key === "Enter") list.children[active]?.click();
      else return;
      event.preventDefault();
    });
    // The focus stays in the panel, or the panel goes.
    panel.addEventListener("focusout", (event) => { if (event.relatedTarget && !panel.contains(event.relatedTarget)) panel.hidePopover(); });
    list.addEventListener("click", () => panel.hidePopover());
    panel.addEventListener("toggle", (event) => {
      if (event.newState === "open") {
        field.select();
        load("index").catch(() => {});
      }
    });
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      panel.showPopover();
    });
  }

  /* Links: those to a place of the page are copied as they are followed. */

  const notice = first(".notice");
  const say = (text) => {
    notice.textContent = text;
    setTimeout(() => { notice.textContent = ""; }, 2500);
  };
  const copy = (address) => navigator.clipboard?.writeText(address).then(() => say(notice.dataset.copied), () => {});

  for (const link of every(".anchor")) link.addEventListener("click", () => copy(link.href));
  for (const button of every("[data-copy]")) {
    const address = first("link[rel=canonical]")?.href ?? location.href;
    button.hidden = !navigator.clipboard && !navigator.share;
    button.addEventListener("click", () => {
      // Phones have a sheet for it.
      if (navigator.share && matchMedia("(pointer: coarse)").matches) navigator.share({ title: document.title, url: address }).catch(() => {});
      else copy(address);
    });
  }

  /* The list of works shows those that hold what is typed. */

  const filter = first(".filter");
  if (filter) {
    const works = every(".bibliography > li");
    filter.hidden = works.length < 10;
    first("input", filter).addEventListener("input", (event) => {
      const asked = wordsOf(event.target.value);
      for (const work of works) {
        const text = fold(work.textContent);
        work.hidden = !asked.every((word) => text.includes(word));
      }
    });
  }

  /* The contents follow the reader. */

  const path = first("#path");
  const stops = every(".contents a").map((link) => [link, targetOf(link.hash)]).filter(([, heading]) => heading);
  if (stops.length) {
    const follow = () => {
      const passed = stops.filter(([, heading]) => heading.getBoundingClientRect().top < innerHeight * 0.35);
      const here = passed.at(-1)?.[0];
      for (const [link] of stops) link === here ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current");
    };
    const observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -65% 0px", threshold: [0, 1] });
    for (const [, heading] of stops) observer.observe(heading);
  }
  if (path) {
    path.addEventListener("click", (event) => {
      if (event.target.closest("a") && path.matches(":popover-open")) path.hidePopover();
    });
    const current = first(".current", path);
    if (current && path.scrollHeight > path.clientHeight) path.scrollTop = current.offsetTop - path.clientHeight / 3;
  }

  /* The way back to the mark that one came from stands out among those of its source. */

  for (const mark of every(".cite a[id]")) mark.addEventListener("click", () => {
    for (const link of every(".back [aria-current]")) link.removeAttribute("aria-current");
    first(`.back [href="#${mark.id}"]`)?.setAttribute("aria-current", "true");
  });

  /* Cards of citations and terms: at the mark that was come to last, gone by Escape, and on touch a sheet that a first tap shows. */

  const cards = first(".page-cards");
  if (cards) {
    const markAt = (event) => event.target.closest?.(".cite a, .term");
    const cardOf = (mark) => document.getElementById(mark.matches(".term") ? "card." + decodeURIComponent(mark.hash.slice(1)) : mark.hash.slice(1).replace("source", "card"));
    const all = first("#page-sources");
    const show = (mark) => {
      for (const other of every(".at")) other.classList.remove("at");
      hide();
      cards.classList.remove("away");
      mark.classList.add("at");
      return cardOf(mark);
    };
    const hide = () => { for (const card of every(".shown", cards)) card.classList.remove("shown"); };
    for (const coming of ["pointerover", "focusin"]) addEventListener(coming, (event) => {
      const mark = markAt(event);
      if (mark && (event.pointerType !== "touch") && (coming === "pointerover" || mark.matches(":focus-visible"))) show(mark)?.classList.add("shown");
    });
    for (const going of ["pointerout", "focusout"]) addEventListener(going, (event) => { if (markAt(event) && event.pointerType !== "touch") hide(); });
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      hide();
      cards.classList.add("away");
    });
    addEventListener("click", (event) => {
      const mark = markAt(event);
      const card = mark && cardOf(mark);
      if (!card) {
        if (!event.target.closest(".page-cards")) hide();
      } else if (matchMedia("(hover: none)").matches && !card.classList.contains("shown")) {
        event.preventDefault();
        show(mark);
        card.classList.add("shown");
        if (all && !mark.matches(".term") && !first(".all", card)) card.append(" ", element("a", { className: "all", href: mark.hash }, all.textContent));
      } else hide();
    }, true);
  }

  /* Questions open when they are linked to, all at once when asked, and on paper. */

  const details = every(".questions details");
  const reveal = () => {
    const target = targetOf(location.hash);
    const closed = target?.closest("details:not([open])");
    if (!closed) return;
    closed.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  for (const button of every("[data-close]")) {
    const { open, close } = button.dataset;
    button.hidden = details.length < 2;
    button.addEventListener("click", () => {
      const opens = details.some((question) => !question.open);
      for (const question of details) question.open = opens;
      button.textContent = opens ? close : open;
    });
  }
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = every(".questions details:not([open])");
    for (const question of closed) question.open = true;
  });
  addEventListener("afterprint", () => { for (const question of closed) question.open = false; });

  /* Tables: a column sorts up, then down, then stands as written. */

  for (const table of every("table[data-sort]")) {
    const body = table.tBodies[0];
    const written = [...body.rows];
    const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    const heads = every("thead th", table);
    heads.forEach((head, column) => {
      const button = element("button", { type: "button" }, ...head.childNodes);
      button.setAttribute("aria-label", `${table.dataset.sort}: ${button.textContent}`);
      head.append(button);
      button.addEventListener("click", () => {
        const order = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort") ?? "none"];
        for (const other of heads) other.removeAttribute("aria-sort");
        const text = (row) => row.cells[column].textContent;
        const rows = order === "none" ? written : [...written].sort((a, b) => compare(text(a), text(b)) * (order === "ascending" ? 1 : -1));
        if (order !== "none") head.setAttribute("aria-sort", order);
        body.append(...rows);
      });
    });
  }
}
