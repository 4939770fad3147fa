// What the page does: choose a document, step through what was read, hide types, search.

let parts = { marks: [], loose: [], items: [] };
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const narrow = matchMedia("screen and (max-width: 899px)");
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/\s+/g, " ");

function showAll() {
  buildWords();
  const entry = shownDocument();
  if (!entry) {
    put("unit", word("no_documents"));
    for (const part of document.querySelectorAll("#side, .cards, .legend, #text, .picker")) part.hidden = true;
    return;
  }
  buildPicker();
  buildHead(entry);
  buildFindings(entry);
  buildAccount(entry);
  buildLegend(entry);
  parts = { ...buildText(entry), items: buildList(entry) };
  parts.found = entry.claims.map((claim) =>
    plain([say(typeOf(claim).name), say(claim.head), say(claim.value), claim.quote, ...claim.meta.map(say)].join(" ")));
  paint();
  select(view.selected, { scroll: false, focus: false });
}

function showDocument(at, selected = -1) {
  if (at < 0 || at >= register.documents.length) return;
  view.at = at;
  view.selected = selected;
  view.query = byId("search").value = "";
  showAll();
  scrollTo({ top: 0, behavior: "instant" });
  byId("list").scrollTop = 0;
  if (selected >= 0) reveal(selected);
}

const ofType = (at) => at >= 0 && !view.off.has(shownDocument().claims[at].type);
const isShown = (at) => ofType(at) && parts.found[at].includes(plain(view.query));
const shownClaims = () => parts.items.map((_, at) => at).filter(isShown);

/** Colour the text and hide list items, after the types shown, the search and the selection. */
function paint() {
  const entry = shownDocument();
  for (const node of byId("text").querySelectorAll("a, span")) {
    const claims = node.claims.filter(ofType);
    const [inner, outer] = [claims.at(-1), claims.at(-2)];
    const kinds = [];
    if (inner !== undefined) kinds.push("mark", typeOf(entry.claims[inner]).family);
    else if (node.dataset.loose && view.numbers) kinds.push("loose");
    if (outer !== undefined) kinds.push(`in-${typeOf(entry.claims[outer]).family}`);
    if (claims.includes(view.selected)) kinds.push("on");
    node.className = kinds.join(" ");
    const reason = node.dataset.loose ? `${node.textContent}: ${node.dataset.loose}` : "";
    node.title = [inner === undefined ? "" : tooltip(entry.claims[inner]), reason].filter(Boolean).join("\n");
    if (node.matches("a")) node.tabIndex = inner === undefined ? -1 : 0;
  }
  entry.claims.forEach((claim, at) => {
    const last = parts.marks[at].at(-1);
    if (last && claim.findings.length) last.dataset.flag = claim.findings.map((found) => found + 1).join(",");
    parts.items[at].hidden = !isShown(at);
  });
  byId("nothing").hidden = shownClaims().length > 0;
}

const tooltip = (claim) => [say(typeOf(claim).name), [say(claim.head), say(claim.value)].filter(Boolean).join(": ")].join(" · ");

/** Make a claim the current one: its words, its list item with all fields, the stepper. */
function select(at, { scroll = true, focus = true, go = "list" } = {}) {
  const entry = shownDocument();
  setCurrent(view.selected, false);
  view.selected = entry.claims[at] ? at : -1;
  const item = parts.items[view.selected];
  if (item) {
    setCurrent(at, true);
    item.append(details(entry.claims[at]));
    history.replaceState(null, "", `#${view.at + 1}/${entry.claims[at].id}`);
  } else parts.items[shownClaims()[0]]?.querySelector(".row").setAttribute("tabindex", "0");
  // Where the focus moves there, the words are read out anyway.
  byId("now").setAttribute("aria-live", focus ? "off" : "polite");
  showStep();
  if (item && scroll) reveal(at);
  if (item && focus) focusOn(go, at);
}

function setCurrent(at, on) {
  const item = parts.items[at];
  if (!item) return;
  for (const node of parts.marks[at]) node.classList.toggle("on", on);
  item.querySelector(".details")?.remove();
  item.classList.toggle("on", on);
  const row = item.querySelector(".row");
  row.setAttribute("aria-expanded", on);
  row.setAttribute("tabindex", on ? "0" : "-1");
  if (on) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
}

function showStep() {
  const shown = shownClaims();
  const place = shown.indexOf(view.selected);
  const claim = shownDocument().claims[view.selected];
  put("position", word("position", { at: place < 0 ? "–" : place + 1, all: shown.length }));
  put("now", ...(claim
    ? [make("span", { class: `tag ${typeOf(claim).family}` }, say(typeOf(claim).name)), " ",
       claim.value ? make("b", {}, say(claim.value)) : "", " ", shorten(say(claim.head), 90)]
    : [word("list")]));
  byId("previous").disabled = byId("next").disabled = !shown.length;
}

/** Bring the words and the list item of a claim into sight. */
function reveal(at) {
  const mark = parts.marks[at][0];
  if (mark && !(narrow.matches && isOpen())) {
    mark.scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
  }
  const [list, item] = [byId("list"), parts.items[at]];
  const top = item.offsetTop;
  if (top < list.scrollTop || top + item.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top - Math.max(0, (list.clientHeight - item.offsetHeight) / 3);
  }
}

function focusOn(side, at) {
  const inText = parts.marks[at].find((node) => node.matches("a")) || parts.marks[at][0];
  const target = side === "text" || (narrow.matches && !isOpen()) ? inText : parts.items[at].querySelector(".row");
  if (target && !target.matches("a, button")) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

function step(by, { only = () => true, focus = true } = {}) {
  const shown = shownClaims().filter(only);
  if (!shown.length) return;
  const ahead = by > 0 ? shown.find((at) => at > view.selected) : shown.findLast((at) => at < view.selected);
  const at = ahead ?? (by > 0 ? shown[0] : shown.at(-1));
  select(at, { focus, go: byId("text").contains(document.activeElement) ? "text" : "list" });
}

const isOpen = () => byId("side").classList.contains("open");

function openDrawer(open) {
  byId("side").classList.toggle("open", open);
  const button = byId("sheet");
  button.setAttribute("aria-expanded", open);
  button.setAttribute("aria-label", word(open ? "close_list" : "open_list"));
  if (open && view.selected >= 0) reveal(view.selected);
}

function goToNumber(at) {
  const node = parts.loose[at];
  if (!node) return;
  node.scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
  node.classList.add("flash");
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
  node.addEventListener("blur", () => node.classList.remove("flash"), { once: true });
}

function toggleType(type) {
  if (type === "#") view.numbers = !view.numbers;
  else if (!view.off.delete(type)) view.off.add(type);
  const chip = [...byId("chips").children].find((node) => node.dataset.type === type);
  chip.setAttribute("aria-pressed", type === "#" ? view.numbers : !view.off.has(type));
  paint();
  showStep();
}

function setLanguage(language) {
  view.language = language;
  showAll();
  openDrawer(isOpen());
}

/** Several claims may share a word: each further press takes the next one out. */
function pressText(event) {
  const node = event.target.closest("a, span");
  if (!node || !node.claims) return;
  event.preventDefault();
  const claims = node.claims.filter(ofType);
  if (!claims.length || String(getSelection())) return;
  const place = claims.indexOf(view.selected);
  const next = place > 0 && event.detail ? claims[place - 1] : claims.at(-1);
  select(next, { scroll: false, go: event.detail ? "text" : "list" });
  reveal(next);
}

function pressList(event) {
  if (event.target.closest(".to-text")) {
    openDrawer(false);
    select(view.selected, { go: "text" });
    return;
  }
  const row = event.target.closest(".row");
  if (!row) return;
  const at = Number(row.dataset.claim);
  if (!event.detail && at === view.selected) select(at, { go: "text" });
  else select(at);
}

const letters = {
  j: () => step(1),
  k: () => step(-1),
  n: () => step(1, { only: (at) => shownDocument().claims[at].findings.length }),
  "[": () => showDocument(view.at - 1),
  "]": () => showDocument(view.at + 1),
  "?": () => byId("help").showModal(),
  "/": () => {
    openDrawer(true);
    byId("search").focus();
    byId("search").select();
  },
};
const arrows = { ArrowRight: 1, ArrowLeft: -1 };
const listArrows = { ArrowDown: 1, ArrowUp: -1 };

function pressKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open || !shownDocument()) return;
  // The help that was just closed keeps the focus for a moment; nobody types there.
  const field = !byId("help").contains(event.target) && event.target.closest("input, select, textarea, summary");
  const inSearch = event.target.id === "search";
  const inSide = byId("side").contains(event.target) || event.target.matches("#text a, #text span");
  let done = null;
  if (event.key === "Escape") done = escape;
  else if (inSearch && (event.key === "Enter" || event.key === "ArrowDown")) done = () => step(1);
  else if (field) return;
  else if (arrows[event.key]) done = () => step(arrows[event.key]);
  else if (listArrows[event.key] && inSide) done = () => step(listArrows[event.key]);
  else if (byId("letters").checked) done = letters[event.key];
  if (!done) return;
  event.preventDefault();
  done();
}

function escape() {
  if (view.query) search("");
  else if (isOpen()) openDrawer(false);
  else if (view.selected >= 0) focusOn("list", view.selected);
}

function search(query) {
  byId("search").value = view.query = query;
  paint();
  if (!isShown(view.selected)) select(-1, { focus: false });
  else showStep();
}

function fromAddress() {
  const [, number, id] = location.hash.match(/^#(\d+)\/(.+)$/) || [];
  const entry = register.documents[number - 1];
  if (entry) showDocument(number - 1, entry.claims.findIndex((claim) => claim.id === id));
}

byId("documents").addEventListener("change", (event) => showDocument(Number(event.target.value)));
byId("earlier").addEventListener("click", () => showDocument(view.at - 1));
byId("later").addEventListener("click", () => showDocument(view.at + 1));
byId("previous").addEventListener("click", () => step(-1, { focus: false }));
byId("next").addEventListener("click", () => step(1, { focus: false }));
byId("sheet").addEventListener("click", () => openDrawer(!isOpen()));
byId("skip-list").addEventListener("click", () => openDrawer(true));
byId("help-open").addEventListener("click", () => byId("help").showModal());
byId("search").addEventListener("input", (event) => search(event.target.value));
byId("text").addEventListener("click", pressText);
byId("list").addEventListener("click", pressList);
byId("chips").addEventListener("click", (event) => {
  const chip = event.target.closest(".chip");
  if (chip) toggleType(chip.dataset.type);
});
byId("findings").addEventListener("click", (event) => {
  const link = event.target.closest("[data-claim]");
  if (link) select(Number(link.dataset.claim), { go: "text" });
});
byId("reasons").addEventListener("click", (event) => {
  const link = event.target.closest("[data-number]");
  if (link) goToNumber(Number(link.dataset.number));
});
for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => setLanguage(button.dataset.language));
document.addEventListener("keydown", pressKey);
addEventListener("hashchange", fromAddress);

showAll();
fromAddress();
openDrawer(false);
