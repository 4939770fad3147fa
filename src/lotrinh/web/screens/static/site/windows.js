// Long lists come in windows: one that waits is fetched when it comes near, or when something in it is asked for.
"use strict";
const windowsOf = (list) => {
  const loading = new Map();
  const all = () => [...list.querySelectorAll(".window")];
  const names = (window) => window.dataset.waiting?.split("-") ?? [];

  const load = (window) => {
    if (!window?.isConnected || !window.dataset.waiting) return Promise.resolve();
    if (!loading.has(window)) {
      const address = `${list.dataset.rows}?claims=${window.dataset.waiting}`;
      const asked = htmx.ajax("GET", address, { source: window, target: window, swap: "outerHTML" });
      loading.set(window, asked.catch(() => { /* its link stays */ }).then(() => { loading.delete(window); watch(); }));
    }
    return loading.get(window);
  };

  // The one after what is seen is fetched as well, so that whoever reads on seldom waits.
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const after = all()[all().indexOf(target) + 1];
      load(target).then(() => load(after));
    }
  });
  const watched = new WeakSet();
  const watch = () => {
    for (const window of all()) {
      if (watched.has(window)) continue;
      watched.add(window);
      near.observe(window);
      window.style.minHeight = `${9 * names(window).length}rem`;
    }
  };
  watch();

  return {
    load,
    holding: (name) => all().find((window) => names(window).includes(String(name))),
  };
};
