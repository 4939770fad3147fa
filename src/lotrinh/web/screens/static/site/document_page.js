// Shows all the words of a claim and its entry at once, wherever one came from; with ?q=, the first place of those words.
"use strict";
(() => {
  const list = document.querySelector("#taken");
  const windows = windowsOf(list);
  const show = async () => {
    const asked = decodeURIComponent(location.hash.slice(1));
    const name = asked === "at" ? document.querySelector("[data-at]")?.dataset.at ?? "" : asked.replace(/^k-/, "");
    document.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
    if (/^p\d+$/.test(name)) document.getElementById(name)?.classList.add("found");
    if (!/^c\d+$/.test(name)) return;
    const window = windows.holding(name);
    await windows.load(window);
    if (window && location.hash === `#k-${name}`) document.querySelector(`#k-${name}`)?.scrollIntoView({ block: "nearest" });
    document.querySelectorAll(`[data-claims~="${name}"], #k-${name}`).forEach((one) => one.classList.add("here"));
  };
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
  const find = () => {
    const asked = plain(new URLSearchParams(location.search).get("q") || "");
    const place = asked && [...document.querySelectorAll(".text p, .text td, .text th")].find((one) => plain(one.textContent).includes(asked));
    if (!place) return;
    place.classList.add("found");
    place.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", show);
  show();
  if (!location.hash) find();
})();
