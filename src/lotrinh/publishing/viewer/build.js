"use strict";
// The parts of the page. What a document says is always put in as text, never as markup.

const register = JSON.parse(document.getElementById("register").textContent);
const view = {
  language: register.language, // "vi" or "en"
  at: 0, // which document
  selected: -1, // which of its claims, -1 for none
  off: new Set(), // types that are hidden
  numbers: true, // whether loose numbers are marked
  query: "", // what is searched for in the list
};
const byId = (id) => document.getElementById(id);
const shownDocument = () => register.documents[view.at];
const typeOf = (claim) => register.types[claim.type] || { name: claim.type, family: "other" };

/** Pick the language of a text that comes as [Vietnamese, English] or as one string. */
const say = (said) => (Array.isArray(said) ? said[view.language === "en" ? 1 : 0] : said);

/** Give one of the page's own words, its {slots} filled. */
function word(key, slots = {}) {
  const said = say(register.words[key] || key);
  return said.replace(/\{(\w*)\}/g, (_, name) => slots[name || "value"]);
}

/** Make an element: attributes by name, listeners as on…, children as text or elements. */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const put = (id, ...children) => byId(id).replaceChildren(...children);
const percent = (part, whole) =>
  (whole ? part / whole : 0).toLocaleString(view.language, { style: "percent", maximumFractionDigits: 0 });

function buildWords() {
  document.documentElement.lang = view.language;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = word(node.dataset.say);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", word(node.dataset.label));
    if (node.matches("button")) node.title = word(node.dataset.label);
  }
  for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = `${word(node.dataset.hint)}  ( / )`;
  for (const node of document.querySelectorAll("[data-language]"))
    node.setAttribute("aria-pressed", node.dataset.language === view.language);
  const keys = [
    ["j  →", "keys_next"], ["k  ←", "keys_previous"], ["Enter", "keys_enter"], ["n", "keys_finding"],
    ["/", "keys_search"], ["[  ]", "keys_documents"], ["Esc", "keys_escape"], ["?", "keys_help"],
  ];
  put("keys", ...keys.map(([key, said]) =>
    make("div", {}, make("dt", {}, ...key.split("  ").map((k) => make("kbd", {}, k))), make("dd", {}, word(said)))));
}

function buildPicker() {
  const groups = new Map();
  register.documents.forEach((entry, at) => {
    const unit = say(entry.unit) || entry.source;
    if (!groups.has(unit)) groups.set(unit, []);
    groups.get(unit).push(make("option", { value: at }, [say(entry.unit), say(entry.kind), say(entry.date), entry.source].filter(Boolean).join(" · ")));
  });
  put("documents", ...[...groups].map(([unit, options]) => {
    const group = make("optgroup", { label: unit });
    group.append(...options);
    return group;
  }));
  byId("documents").value = String(view.at);
  byId("earlier").disabled = view.at === 0;
  byId("later").disabled = view.at >= register.documents.length - 1;
}

function buildHead(entry) {
  const name = say(entry.unit) || shorten(entry.title || entry.source, 120);
  const when = say(entry.date) + (entry.inferred ? ` (${say(entry.inferred)})` : "");
  put("eyebrow", [say(entry.kind), say(entry.date) && when].filter(Boolean).join(" · "));
  put("unit", name);
  put("about", [entry.province, say(entry.congress), say(entry.term), entry.source].filter(Boolean).join(" · "));
  document.title = `${name} – Lộ Trình`;
}

function buildFindings(entry) {
  const count = entry.findings.length;
  put("findings-title", word("findings"));
  if (count) byId("findings-title").append(make("span", { class: "count" }, String(count)));
  byId("findings-title").parentElement.classList.toggle("clear", !count);
  put("findings", ...entry.findings.map((found, at) =>
    make("li", {},
      make("p", {}, make("b", {}, `⚠\uFE0E ${at + 1}. ${say(found.title)}`), " ", say(found.message)),
      ...claimLinks(entry, found.claims))));
  if (!count) put("findings", make("li", { class: "fine" }, word("findings_none")));
}

/** Lead to claims by their words; a long list is folded after its first few. */
function claimLinks(entry, claims) {
  const links = claims.map((claim) =>
    make("button", { type: "button", class: "link", "data-claim": claim }, `“${shorten(entry.claims[claim].quote, 48)}”`));
  const rest = links.length > 5 ? links.splice(4) : [];
  return [
    make("p", { class: "links" }, ...links),
    rest.length ? make("details", {}, make("summary", {}, word("more", { value: rest.length })), make("p", { class: "links" }, ...rest)) : null,
  ];
}

function buildAccount(entry) {
  const { total, claimed, explained, unexplained, reasons, quotes } = entry.numbers;
  const lead = total ? word("account_lead", { total, claimed, explained }) : word("account_none");
  const rest = !total ? "" : unexplained ? word("account_open", { value: unexplained }) : word("account_all");
  put("account-lead", `${lead} ${rest}`);
  const parts = [[claimed, "claimed", word("account_claimed")]];
  reasons.forEach(([said, items], at) =>
    parts.push([items.length, said ? `reason r${at % 4}` : "unexplained", say(said) || word("account_unexplained")]));
  put("stack", ...parts.filter(([n]) => n).map(([n, kind, said]) => {
    const bar = make("span", { class: kind, title: `${said}: ${n} (${percent(n, total)})` });
    bar.style.flexGrow = n;
    return bar;
  }));
  byId("stack").setAttribute("aria-label", parts.map(([n, , said]) => `${said}: ${n}`).join(", "));
  const shares = [[claimed, "claimed", "account_claimed"], [explained, "reason", "account_why"], [unexplained, "unexplained", "account_unexplained"]];
  put("shares", ...shares.filter(([n], at) => n || at === 0).map(([n, kind, said]) =>
    make("li", { class: kind }, make("b", {}, String(n)), ` ${kind === "reason" ? word("account_explained") : word(said)} · ${percent(n, total)}`)));
  byId("why").hidden = !reasons.length;
  put("reasons", ...reasons.map(([said, items]) =>
    make("li", {}, make("b", {}, `${items.length} `), `${say(said) || word("account_unexplained")} `,
      make("span", { class: "samples" }, ...items.map((at) =>
        make("button", { type: "button", class: "link", "data-number": at }, quotes[at]))))));
}

function buildLegend(entry) {
  const counts = new Map();
  for (const claim of entry.claims) counts.set(claim.type, (counts.get(claim.type) || 0) + 1);
  const known = Object.keys(register.types).filter((type) => counts.has(type));
  const others = [...counts.keys()].filter((type) => !register.types[type]);
  const chips = [...known, ...others].map((type) => {
    const { name, family } = typeOf({ type });
    return make("button", { type: "button", class: `chip ${family}`, "data-type": type, "aria-pressed": !view.off.has(type) },
      make("span", { class: "sample" }, say(name)), make("span", { class: "count" }, String(counts.get(type))));
  });
  const loose = entry.numbers.quotes.length;
  if (loose) chips.push(make("button", { type: "button", class: "chip loose", "data-type": "#", "aria-pressed": view.numbers },
    make("span", { class: "sample" }, word("legend_numbers")), make("span", { class: "count" }, String(loose))));
  put("chips", ...chips);
}

/** Put the text in, line by line, each piece that a claim or a loose number covers in its own element. */
function buildText(entry) {
  const marks = entry.claims.map(() => []);
  const loose = entry.numbers.quotes.map(() => null);
  const reasonOf = new Map(entry.numbers.reasons.flatMap(([said, items]) => items.map((at) => [at, said])));
  const anchored = new Set();
  let line = make("p");
  const lines = [line];
  for (const piece of entry.pieces) {
    const [text, claims = [], number = null] = Array.isArray(piece) ? piece : [piece];
    text.split("\n").forEach((part, at) => {
      if (at) lines.push((line = make("p")));
      if (part) line.append(claims.length || number !== null ? mark(part, claims, number) : part);
    });
  }
  put("text", ...lines.filter((made, at) => {
    if (at && !lines[at - 1].hasChildNodes()) made.classList.add("apart");
    return made.hasChildNodes();
  }));
  return { marks, loose };

  function mark(part, claims, number) {
    const inner = claims[claims.length - 1];
    const first = claims.length && !anchored.has(inner);
    const made = make(first ? "a" : "span", first ? { href: `#${view.at + 1}/${entry.claims[inner].id}` } : {}, part);
    if (first) anchored.add(inner);
    for (const claim of claims) marks[claim].push(made);
    if (number !== null) {
      loose[number] = loose[number] || made;
      made.dataset.loose = say(reasonOf.get(number)) || word("account_unexplained");
    }
    made.claims = claims;
    return made;
  }
}

function buildList(entry) {
  const items = entry.claims.map((claim, at) => {
    const { name, family } = typeOf(claim);
    const button = make("button", { type: "button", class: "row", "data-claim": at, "aria-expanded": "false", tabindex: "-1" },
      make("span", { class: "tag" }, say(name)),
      claim.findings.length ? make("span", { class: "flag", title: word("flagged") }, `⚠\uFE0E ${claim.findings.map((f) => f + 1).join(", ")}`, make("span", { class: "hidden" }, ` ${word("flagged")}`)) : null,
      claim.value ? make("span", { class: "value" }, say(claim.value)) : null,
      make("span", { class: claim.value ? "what" : "what alone" }, say(claim.head)),
      make("span", { class: "meta" }, claim.meta.map(say).filter(Boolean).join(" · ")));
    return make("li", { class: `item ${family}` }, button);
  });
  put("list", ...items);
  return items;
}

/** Give all fields of a claim in plain words. */
function details(claim) {
  const rows = claim.rows.filter(([, said]) => say(said)).map(([key, said]) => [word(`field_${key}`), say(said)]);
  const [start, end, line] = claim.at;
  const all = [[word("field_quote"), `“${claim.quote}”`], ...rows, [word("field_where"), word("characters", { start, end, line })]];
  return make("div", { class: "details" },
    make("dl", {}, ...all.map(([name, said]) => make("div", {}, make("dt", {}, name), make("dd", {}, said)))),
    make("p", {}, make("button", { type: "button", class: "solid to-text" }, word("findings_go"))));
}

function shorten(text, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= most ? flat : `${flat.slice(0, most).replace(/\s\S*$/, "")}…`;
}
