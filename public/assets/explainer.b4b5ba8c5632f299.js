"use strict";
{
const first = (selector, within = document) => within.querySelector(selector);
const every = (selector, within = document) => [...within.querySelectorAll(selector)];
const element = (name, properties, ...children) => {
const made = Object.assign(document.createElement(name), properties);
made.append(...children);
return made;
};
const targetOf = (hash) => {
try {
return document.getElementById(decodeURIComponent(hash.slice(1)));
} catch {
return null;
}
};
const panel = first("#search");
let module;
const loadSearch = () => module ??= import(new URL(panel.dataset.script, document.baseURI)).catch((error) => {
module = undefined;
throw error;
});
if (panel?.showPopover) {
document.addEventListener("focusin", (event) => { if (panel.matches(":popover-open") && !panel.contains(event.target)) panel.hidePopover(); });
panel.addEventListener("click", (event) => { if (event.target.closest("a")) panel.hidePopover(); });
panel.addEventListener("toggle", (event) => {
if (event.newState !== "open") return;
first("input", panel).select();
loadSearch().then(({ start }) => start(), () => { first("[role=status]", panel).textContent = panel.dataset.failed; });
});
document.addEventListener("keydown", (event) => {
const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
event.preventDefault();
panel.showPopover();
});
}
const notice = first(".notice");
const say = (text) => {
notice.textContent = text;
setTimeout(() => { notice.textContent = ""; }, 2500);
};
const copy = (address) => navigator.clipboard?.writeText(address).then(() => say(notice.dataset.copied), () => {});
for (const link of every(".anchor, .self")) link.addEventListener("click", () => copy(link.href));
for (const button of every("[data-copy]")) {
const address = first("link[rel=canonical]")?.href ?? location.href;
button.hidden = !navigator.clipboard && !navigator.share;
button.addEventListener("click", () => {
if (navigator.share && matchMedia("(pointer: coarse)").matches) navigator.share({ title: document.title, url: address }).catch(() => {});
else copy(address);
});
}
const filter = first(".filter");
if (filter) {
const works = every(".bibliography > li");
filter.hidden = works.length < 10;
const field = first("input", filter);
field.addEventListener("input", async () => {
const { fold } = await loadSearch();
const asked = fold(field.value).split(" ");
for (const work of works) {
const text = fold(work.textContent);
work.hidden = !asked.every((word) => text.includes(word));
}
});
}
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
for (const mark of every(".cite a[id]")) mark.addEventListener("click", () => {
for (const link of every(".back [aria-current]")) link.removeAttribute("aria-current");
first(`.back [href="#${mark.id}"]`)?.setAttribute("aria-current", "true");
});
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
for (const table of every("table[data-sort]")) {
const body = table.tBodies[0];
const written = [...body.rows];
if (written.filter((row) => row.textContent.length > 80).length > written.length / 2) continue;
const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
const heads = every("thead th", table);
heads.forEach((head, column) => {
const button = element("button", { type: "button" }, ...head.childNodes);
button.setAttribute("aria-description", table.dataset.sort);
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
