// Check beside the text: either side goes to the other, keys do what the buttons do, one row is swapped at a time.
"use strict";
(() => {
  const list = document.querySelector("#list");
  if (!list) return;
  const panes = document.querySelector("#panes");
  const words = document.querySelector("#words");
  const help = document.querySelector("#help");
  const reviewing = document.querySelector("#reviewing");
  const keys = document.querySelector("#keys");
  const toggle = document.querySelector(".check-switch");
  let current = null;
  for (const one of [panes, toggle]) one.classList.add("has-script");

  const windows = windowsOf(list);
  const rowOf = (id) => document.getElementById(`c${id}`);
  const wordsOf = (id) => [...words.querySelectorAll(`[data-claims~="${id}"]`)];
  const scrolls = (pane) => pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== "visible";

  const reveal = (pane, node, always) => {
    if (!node) return;
    if (!scrolls(pane)) {
      if (node.offsetParent !== null || node.getClientRects().length) node.scrollIntoView({ block: "center" });
      return;
    }
    const [outer, inner] = [pane.getBoundingClientRect(), node.getBoundingClientRect()];
    const hidden = inner.top < outer.top + 8 || inner.bottom > outer.bottom - 8;
    if (hidden || always) pane.scrollTop += inner.top - outer.top - Math.max(44, (outer.height - inner.height) / 3);
  };

  const mark = () => {
    for (const one of document.querySelectorAll("#list [aria-current=true]")) one.removeAttribute("aria-current");
    for (const one of words.querySelectorAll(".on")) one.classList.remove("on");
    if (!current) return;
    rowOf(current)?.setAttribute("aria-current", "true");
    for (const one of wordsOf(current)) one.classList.add("on");
  };

  const show = (pane) => {
    panes.dataset.pane = pane;
    for (const button of toggle.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset.pane === pane));
  };
  const isNarrow = () => getComputedStyle(toggle).display !== "none";

  const select = (id, from) => {
    current = String(id);
    mark();
    if (isNarrow() && from === "start") return;
    if (isNarrow()) {
      if (from === "row") { show("text"); reveal(words, wordsOf(id)[0]); }
      else { show("claims"); reveal(list, rowOf(id)); }
    } else {
      if (from !== "start") panes.scrollIntoView({ block: "nearest" });
      if (from !== "words") reveal(words, wordsOf(id)[0]);
      reveal(list, rowOf(id));
    }
    if (from !== "start" && !(isNarrow() && from === "row")) rowOf(id)?.focus({ preventScroll: true });
  };

  const elsewhere = (id) => {
    const asked = new URLSearchParams(location.search);
    asked.set("show", "all");
    asked.delete("why");
    asked.set("from", id);
    location.assign(`?${asked}#c${id}`);
  };
  // Keys that are pressed while rows are fetched wait for them.
  let fetching = null;
  const fetched = (window, then) => {
    fetching = windows.load(window).then(() => { fetching = null; then(); });
  };
  const go = (id, from) => {
    const window = windows.holding(id);
    if (rowOf(id)) select(id, from);
    else if (window) fetched(window, () => rowOf(id) && select(id, from));
    else elsewhere(id);
  };

  // All of the list in its order, fetched or not.
  const listed = () =>
    [...list.querySelectorAll(".claim, .window[data-waiting]")].flatMap((one) => {
      if (one.matches(".claim")) return [{ id: one.dataset.claim, doubtful: "doubtful" in one.dataset }];
      const doubtful = new Set(one.dataset.doubtful.split("-"));
      return one.dataset.waiting.split("-").map((id) => ({ id, doubtful: doubtful.has(id) }));
    });
  const step = (by) => {
    const all = listed();
    const at = all.findIndex((one) => one.id === current);
    const doubtful = all.some((one) => one.doubtful);
    const wanted = (one) => one.doubtful || !doubtful;
    const next = by > 0
      ? all.slice(at + 1).find(wanted) ?? all.find(wanted)
      : all.slice(0, at < 0 ? all.length : at).findLast(wanted) ?? all.findLast(wanted);
    if (next) go(next.id, "key");
  };

  const act = (name) => {
    const row = current && rowOf(current);
    const button = row && !row.hasAttribute("aria-busy") && row.querySelector(`button[name="${name}"]:not(:disabled), [data-act="${name}"]`);
    if (button) button.click();
  };

  const ask = (method, address, row, values) => {
    if (row.hasAttribute("aria-busy")) return;
    row.setAttribute("aria-busy", "true");
    select(row.dataset.claim, "act");
    htmx.ajax(method, address, { source: row, target: row, swap: "outerHTML", values });
  };

  document.addEventListener("click", (event) => {
    const target = event.target.closest("button, a, .claim, .words");
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.matches("button[form=reviewing]")) {
      event.preventDefault();
      ask("POST", reviewing.action, target.closest(".claim"), { [target.name]: target.value });
    } else if (target.dataset.act) {
      event.preventDefault();
      ask("GET", target.href, target.closest(".claim"));
    } else if (target.dataset.claims) {
      event.preventDefault();
      go(target.dataset.claims.split(" ").at(-1), "words");
    } else if (target.dataset.words) {
      event.preventDefault();
      select(target.dataset.words, "row");
    } else if (target.dataset.go) {
      event.preventDefault();
      go(target.dataset.go, "link");
    } else if (target.dataset.number) {
      const number = document.getElementById(target.dataset.number);
      if (!number) return;
      event.preventDefault();
      if (isNarrow()) show("text");
      else panes.scrollIntoView({ block: "nearest" });
      reveal(words, number, true);
      number.classList.add("flash");
      setTimeout(() => number.classList.remove("flash"), 2500);
    } else if (target.dataset.key) press(target.dataset.key);
    else if (target.dataset.pane) { show(target.dataset.pane); }
    else if (target.matches(".claim") && !isNarrow() && !event.target.closest("form, summary")) select(target.dataset.claim, "row");
  });

  const press = (key) => {
    if (fetching) {
      fetching = fetching.then(() => press(key));
      return true;
    }
    if (key === "n" || key === "j") step(1);
    else if (key === "p" || key === "k") step(-1);
    else if (key === "?") help.showModal();
    else if (key in ACTS) act(ACTS[key]);
    else return false;
    return true;
  };
  const ACTS = { a: "accept", c: "correct", r: "reject", u: "undo" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.key === "Escape") {
      event.target.closest(".is-correcting")?.querySelector("[data-act=close]").click();
      return;
    }
    if (!keys.checked || event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    if (press(event.key)) event.preventDefault();
  });

  // A row came back: it stays the current one, its words show what became of it, and the focus is where it was.
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const row = event.detail.elt.closest?.(".claim");
    if (!row) return;
    const id = row.dataset.claim;
    for (const one of wordsOf(id)) {
      one.classList.remove("is-open", "is-accepted", "is-corrected", "is-rejected");
      one.classList.add(`is-${row.dataset.state}`);
      one.classList.toggle("is-doubtful", "doubtful" in row.dataset);
    }
    if (id !== current) return;
    mark();
    const field = row.querySelector("form input:not([type=hidden]), form select");
    const alert = row.querySelector("[role=alert]");
    if (field && !alert) field.focus({ preventScroll: true });
    else if (document.activeElement === document.body || document.activeElement === null) row.focus({ preventScroll: true });
    reveal(list, row, Boolean(field));
    document.querySelector("#said").textContent = `${row.querySelector(".claim-head")?.textContent.trim() ?? ""} ${row.querySelector(".claim-state")?.textContent ?? ""}`;
  });

  const failed = (event) => {
    const row = event.detail.elt.closest?.(".claim");
    if (!row) return;
    row.removeAttribute("aria-busy");
    row.querySelector(".claim-error")?.remove();
    const said = document.createElement("p");
    said.className = "alert alert-danger claim-error";
    said.setAttribute("role", "alert");
    said.textContent = document.querySelector("#failed").innerHTML;
    row.append(said);
  };
  document.body.addEventListener("htmx:responseError", failed);
  document.body.addEventListener("htmx:sendError", failed);

  const KEPT = "lotrinh-keys";
  try { keys.checked = localStorage.getItem(KEPT) !== "off"; } catch { /* storage is closed: keys stay on */ }
  keys.addEventListener("change", () => { try { localStorage.setItem(KEPT, keys.checked ? "on" : "off"); } catch { /* not kept */ } });

  const asked = /^#[cw](\d+)$/.exec(location.hash);
  const first = asked ? asked[1] : listed().find((one) => one.doubtful)?.id;
  if (first && (rowOf(first) || windows.holding(first))) go(first, asked ? "link" : "start");
  const number = /^#n\d+$/.test(location.hash) && document.querySelector(location.hash);
  if (number) { if (isNarrow()) show("text"); reveal(words, number, true); number.classList.add("flash"); }
})();
