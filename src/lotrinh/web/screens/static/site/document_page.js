// Shows all the words of a claim and its entry at once, wherever one came from.
"use strict";
(() => {
  const show = () => {
    const name = decodeURIComponent(location.hash.slice(1)).replace(/^k-/, "");
    document.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
    if (!/^c\d+$/.test(name)) return;
    document.querySelectorAll(`[data-claims~="${name}"], #k-${name}`).forEach((one) => one.classList.add("here"));
  };
  addEventListener("hashchange", show);
  show();
})();
