// The search, which a page loads when its reader opens it: words that are looked up in the site's index, and results with
// the words of the page that are the reason for each. How the index is made, and what its numbers mean:
// Sources/Site/Search/SearchIndex.swift.

/* Words as the index has them: the twin of SearchWords.swift. Tests/Extended/queries/words.json holds for both. */

const plain = {
  ς: "σ", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", "¹": "1", "²": "2", "³": "3",
  ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ہ: "ه", ھ: "ه", ک: "ك", "ँ": "ं",
};
// The noughts of scripts that have digits of their own.
const noughts = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0x2070, 0x2080, 0xff10];
const folded = (letter) => {
  const code = letter.codePointAt(0);
  const nought = code > 0x65f && noughts.find((nought) => code >= nought && code < nought + 10);
  if (nought) return String(code - nought);
  // Latin letters as wide as ideographs.
  return code > 0xff40 && code < 0xff5b ? String.fromCharCode(code - 0xfee0) : plain[letter] ?? letter;
};

// Scripts without blanks between words.
const isUnspaced = (letter) => /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3031-\u3035\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u.test(letter);
// Latin, Greek, Cyrillic, Hebrew, Arabic and their neighbours are read without marks; elsewhere marks are vowels.
const dropsMarks = (letter) => /[\0-\u077F\u08A0-\u08FF\u1E00-\u2BFF]/.test(letter);
const isSilent = (letter) => /[\u0640\u093C\uFE00-\uFE0F]|(?!\u200B)\p{Cf}/u.test(letter);
const initials = /(?<![A-Za-z0-9])([A-Za-z])\.(?=[A-Za-z](?![A-Za-z0-9]))/g;

// The letters between what is no letter, each with its marks.
const runsOf = (text) => {
  const runs = [];
  let run = null;
  let base = "";
  for (const letter of text.replace(initials, "$1").toLowerCase().normalize("NFD")) {
    if (isSilent(letter)) continue;
    if (/\p{M}/u.test(letter)) {
      if (run && !dropsMarks(base)) run.letters.push(run.letters.pop() + folded(letter));
    } else if (/[\p{L}\p{N}]/u.test(letter)) {
      const plain = folded(letter);
      if (run?.isUnspaced !== isUnspaced(plain)) runs.push(run = { letters: [], isUnspaced: isUnspaced(plain) });
      run.letters.push(plain);
      base = letter;
    } else {
      run = null;
    }
  }
  for (const run of runs) run.text = run.letters.join("");
  return runs;
};

// An Arabic word without article and what is written together with it; two where it may be either.
const formsOf = (run) => {
  const word = [...run.text].slice(0, 64).join("");
  if (!/^[\u0620-\u06FF]/.test(word)) return [word];
  const rest = (start, least) => word.startsWith(start) && word.length >= start.length + least ? word.slice(start.length) : "";
  for (const start of ["وبال", "وكال", "وال", "بال", "كال", "فال"]) if (rest(start, 3)) return [rest(start, 3)];
  if (rest("ال", 2)) return [rest("ال", 2)];
  for (const start of ["ولل", "فلل", "لل"]) if (rest(start, 2)) return [rest(start, 2), "ل" + rest(start, 2)];
  for (const start of "وفبكل") if (rest(start, 3)) return [word, rest(start, 3)];
  return [word];
};

const pairsOf = (letters) => letters.slice(1).map((letter, index) => letters[index] + letter);

// All words of a text, as they stand in the index: where there are no blanks, each letter with the next, and the last alone.
export const wordsOf = (text) =>
  runsOf(text).flatMap((run) => (run.isUnspaced ? [...pairsOf(run.letters), run.letters.at(-1)] : formsOf(run)));

// A text in one piece, as the words are that are looked for in it.
export const fold = (text) => runsOf(text).map((run) => run.text).join(" ");

/* Looking words up. */

const root = new URL("..", import.meta.url);
const language = document.documentElement.lang.split("-")[0];
const panel = document.querySelector("#search");

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

// Words of one stem, as far as endings tell: "vaccine" and "vaccines" find the same.
const plural = (word) => word.replace(/ies$/, "y").replace(/([^s])s$/, "$1").replace(/e$/, "");
const stems = {
  en: plural, fr: plural, es: plural,
  de: (word) => word.replace(/(?:ern|en|er|es|em|e|n|s)$/, ""),
  ar: (word) => word.replace(/(?:ات|ون|ين|ان|يه|ها|ه|ي)$/, ""),
  hi: (word) => word.replace(/[\u0901-\u0903\u093E-\u094C]+$/, ""),
};
const stemOf = (word) => {
  const stem = word.length > 3 ? stems[language]?.(word) ?? word : word;
  return stem.length > 2 ? stem : word;
};

// How well an entry fits a word, in turn: as it is or begun, with a slip, by its beginning ("donating" finds "donation").
const waysToFit = (word, key, isBegun) => {
  const stem = stemOf(word);
  // Scripts that leave vowels out, or write them as signs, say as much in fewer letters.
  const least = /^[\u0600-\u0DFF]/.test(word) ? 3 : 5;
  return [
    (entry) => entry === word ? 1 : entry === "" ? (word === key ? 0.3 : 0) : stemOf(entry) === stem ? 0.95
      : isBegun && entry.startsWith(word) ? 0.3 + 0.5 * (word.length / entry.length) : 0,
    (entry) => word.length > 4 && isSlip(word, entry) ? 0.5 : 0,
    ...[1, 2, 3].map((cut) => word.slice(0, -cut)).filter((start) => start.length >= least && start.length >= key.length)
      .map((start) => (entry) => entry.startsWith(start) ? 0.3 + 0.5 * (start.length / entry.length) : 0),
  ];
};

// A search in an index of many files reads the words of at most so many of them.
const SHARDS = 8;

class Search {
  constructor(index) {
    this.index = index;
    this.shards = new Set();
    this.count = index.passages?.length ?? index.sizes.reduce((sum, size) => sum + size, 0);
  }

  // The words that begin as one does, and the letters that all of them begin with.
  async entries(word) {
    if (this.index.words) return ["", this.index.words];
    let key = "";
    for (const other of this.index.keys) if (word.startsWith(other) && other.length >= key.length) key = other;
    if (this.shards.size >= SHARDS && !this.shards.has(key)) return [key, {}];
    this.shards.add(key);
    return [key, await load(`words-${this.index.keys.indexOf(key)}`)];
  }

  // The passages that one of a word's forms leads to, each with how well it fits.
  async uses(forms, isBegun) {
    const found = new Map();
    const places = await Promise.all(forms.map(async (word) => [word, ...(await this.entries(word))]));
    const ways = places.map(([word, key, entries]) => [entries, waysToFit(word, key, isBegun)]);
    for (let way = 0; way < 5 && !found.size; way += 1) {
      for (const [entries, fits] of ways) {
        if (!fits[way]) continue;
        for (const [entry, uses] of Object.entries(entries)) {
          const fit = fits[way](entry);
          if (!fit) continue;
          let passage = 0;
          for (const use of uses) {
            passage += use >> 4;
            found.set(passage, Math.max(found.get(passage) ?? 0, fit * (use & 15)));
          }
        }
      }
    }
    // Words of one stem are as rare as all of them together.
    const rarity = Math.log(1 + this.count / found.size);
    for (const [passage, fit] of found) found.set(passage, fit * rarity);
    const [[word, , entries]] = places;
    return found.size || word.length < 7 ? found : this.parts(word, entries);
  }

  // Of a word that is nowhere, the longest beginning that is a word, and the rest: "wolfwarrior".
  async parts(word, entries) {
    const start = Object.keys(entries).filter((entry) => entry.length > 3 && word.length > entry.length + 2 && word.startsWith(entry))
      .sort((a, b) => b.length - a.length)[0];
    if (!start) return new Map();
    const [left, right] = await Promise.all([this.uses([start], false), this.uses([word.slice(start.length)], true)]);
    for (const [passage, fit] of right) if (left.has(passage)) left.set(passage, left.get(passage) + fit);
    return left;
  }

  async passage(number) {
    if (this.index.passages) return this.index.passages[number];
    let part = 0;
    while (number >= this.index.sizes[part]) number -= this.index.sizes[part++];
    return completed(await load(`passages-${part}`))[number];
  }
}

// Passages name their page only where it differs from the one before.
const completed = (passages) => {
  passages.reduce((former, passage) => {
    for (let field = 2; field < 5; field += 1) passage[field] ??= former[field] ?? "";
    return passage;
  }, []);
  return passages;
};

// What is looked for: words in their forms or pairs of letters, without the words that questions are made of.
const askedIn = (query) => {
  const idle = panel.dataset.idle.split(" ");
  const idleRuns = idle.filter(isUnspaced).sort((a, b) => b.length - a.length);
  const terms = (runs) => {
    const all = runs.flatMap((run) => run.isUnspaced ? (run.letters.length > 1 ? pairsOf(run.letters) : run.letters).map((pair) => [pair]) : [formsOf(run)]);
    return all.filter((forms, place) => all.findIndex(([first]) => first === forms[0]) === place);
  };
  const all = runsOf(query);
  const telling = all.flatMap((run) => {
    if (!run.isUnspaced) return idle.includes(run.text) ? [] : [run];
    return idleRuns.reduce((text, word) => text.replaceAll(word.normalize("NFD"), " "), run.text).split(" ").filter(Boolean).flatMap(runsOf);
  });
  const asked = terms(telling);
  return asked.length ? asked : terms(all);
};

// The ten passages that answer best: those that have most of the words come first.
export async function search(query) {
  const index = await load("index");
  if (index.passages) completed(index.passages);
  const asked = askedIn(query).slice(0, index.passages ? 24 : SHARDS);
  const search = new Search(index);
  // A short word that is followed by others is one that has been typed to its end.
  const isBegun = ([word], place) => word.length > 2 || place === asked.length - 1;
  const found = await Promise.all(asked.map((forms, place) => search.uses(forms, isBegun(forms, place))));
  // What the site is called by stands everywhere, and says little.
  const names = new Set(wordsOf(document.querySelector(".site-title").textContent).map(stemOf));
  const scores = new Map();
  found.forEach((uses, place) => {
    const weight = asked.length > 1 && names.has(stemOf(asked[place][0])) ? 0.15 : 1;
    for (const [number, fit] of uses) {
      const [sum, count] = scores.get(number) ?? [0, 0];
      scores.set(number, [sum + fit * weight, count + weight]);
    }
  });
  const best = [...scores].map(([number, [sum, count]]) => [number, sum * count ** 2])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 10);
  return Promise.all(best.map(([number]) => search.passage(number)));
}

/* Why a result is one, in words of its page. */

// The words of a text in Markdown: without marks of citations and the blank before them, addresses, signs of markup at the starts of
// lines and around words, and lines that are nothing else.
export const textOf = (markdown) => [
  [/\n\[\^1\]: .*/s, ""], [/^\[\^[^\]\s]+\]:/gm, ""], [/\s*\[\^[^\]\s]+\]/g, ""],
  [/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, "$1"], [/<(https?:[^>\s]+)>/g, "$1"], [/ *<br> */g, " "],
  [/^ *(?:#{1,6}|[-+*](?: \[[ x]\])?|\d+[.)]|>|`{3,}\S*|:) /gm, ""], [/^[-|:=`~* ]+$/gm, ""],
  [/(?<!\\)(?:\*+(?=\S)|(?<=\S)\*+|`|~~)/g, ""], [/ *(?<!\\)\| */g, " "], [/\\(?=[^\w\s])/g, ""], [/^ +| +$/gm, ""],
].reduce((text, [sign, words]) => text.replace(sign, words), markdown);

// A page's text, from its Markdown, but for the line of days, licence and URL that stands below title and summary.
const twins = new Map();
const twin = (address) => {
  if (!twins.has(address)) {
    twins.set(address, fetch(new URL(address + "index.md", root)).then((answer) => (answer.ok ? answer.text() : ""))
      .then((text) => textOf(text.replace(/^(# [^\n]*\n+(?:>[^\n]*\n+)*)[^\n]* · [^\n]*$/m, "$1"))).catch(() => ""));
  }
  return twins.get(address);
};

const token = /[A-Za-z](?:\.[A-Za-z])+(?![A-Za-z0-9])|[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

// Where in a text the first word stands that was asked for, and its length.
const placeOf = (text, query, asked) => {
  const runs = runsOf(query).filter((run) => run.isUnspaced).map((run) => run.text.normalize("NFC"));
  const pairs = asked.map(([word]) => word.normalize("NFC")).filter(isUnspaced);
  const wanted = new Set(asked.flat().map(stemOf));
  const begun = asked.flat().filter((word) => word.length > 3);
  for (const found of text.matchAll(token)) {
    if (isUnspaced(found[0])) {
      const part = [...runs, ...pairs].find((part) => found[0].includes(part));
      if (part) return [found.index + found[0].indexOf(part), part.length];
    } else if (wordsOf(found[0]).some((word) => wanted.has(stemOf(word)) || begun.some((other) => word.startsWith(other)))) {
      return [found.index, found[0].length];
    }
  }
  return null;
};

// Some words around it, below a heading where there is one: before, the word, after.
const excerpt = (text, heading, query, asked) => {
  const start = Math.max(0, heading ? text.indexOf(heading) + heading.length : text.indexOf("\n"));
  const place = placeOf(text.slice(start), query, asked);
  if (!place) return null;
  const [at, end] = [start + place[0], start + place[0] + place[1]];
  // Up to the ends of the line, or to a whole word and a sign that there is more.
  const before = text.slice(start, at).split("\n").at(-1);
  const after = text.slice(end).split("\n")[0];
  return [
    before.length > 60 ? "… " + before.slice(-60).replace(/^\S*\s/, "") : before,
    text.slice(at, end),
    after.length > 90 ? after.slice(0, 90).replace(/[\s,;:–-]+\S*$/, "") + " …" : after,
  ];
};

/* The panel. */

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const field = panel.querySelector("input");
const list = panel.querySelector("[role=listbox]");
const status = panel.querySelector("[role=status]");
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
  const query = field.value;
  const asked = askedIn(query);
  results.slice(0, 5).forEach(async ([heading, , , address], index) => {
    const link = list.children[index];
    const words = excerpt(await twin(address), heading, query, asked);
    if (!words || !link.isConnected) return;
    const [before, word, after] = words;
    link.append(element("span", { className: "excerpt" }, before, element("mark", {}, word), after));
    link.href += (link.href.includes("#") ? "" : "#") + ":~:text=" + encodeURIComponent(word).replace(/-/g, "%2D");
  });
  list.hidden = !results.length;
  field.setAttribute("aria-expanded", results.length > 0);
  activate(-1);
};

const answer = async () => {
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
};

let isStarted = false;

// Has the panel answer what is typed into it, and what was typed before this was here.
export const start = () => {
  load("index").catch(() => {});
  if (isStarted) return;
  isStarted = true;
  field.addEventListener("input", answer);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active < 0 ? active : active - 1);
    else if (event.key === "Enter") list.children[active]?.click();
    else return;
    event.preventDefault();
  });
  if (field.value) answer();
};
