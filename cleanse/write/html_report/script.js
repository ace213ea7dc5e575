
"use strict";
(() => {
  const all = (of, selector) => [...of.querySelectorAll(selector)];
  const table = document.getElementById("documents");
  const sections = () => all(document, ".document");
  const isShown = (element) => element.getClientRects().length > 0;
  const current = () => sections().find(isShown) || null;
  const steps = () => { // what j and k go through: blocks, or the rows of the table
    const section = current();
    return section ? all(section, ".block").filter(isShown) : all(table, "tbody a");
  };

  // One block of a document is a stop of the Tab key; the keys go from there.
  const settle = (section, block) => {
    for (const other of all(section, '.block[tabindex="0"]')) other.tabIndex = -1;
    if (block) block.tabIndex = 0;
  };
  document.addEventListener("focusin", (event) => {
    const block = event.target.closest(".block");
    document.body.classList.remove("away");
    if (!block) return;
    settle(block.closest(".document"), block);
    // The evidence lies over the foot of the window: the block is to stand above it.
    document.documentElement.style.scrollPaddingBottom = `${block.querySelector(".why").offsetHeight + 16}px`;
    block.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("pointermove", () => document.body.classList.remove("away"));

  const filter = (section) => {
    const hidden = all(section, "[data-show]").filter((box) => !box.checked).map((box) => box.dataset.show);
    for (const box of all(section, "[data-show]")) section.classList.toggle(`hide-${box.dataset.show}`, !box.checked);
    const blocks = all(section, ".block");
    const shown = blocks.filter((block) => !hidden.some((name) => block.classList.contains(name)));
    section.querySelector(".shown").textContent = `${shown.length.toLocaleString("en")} of ${blocks.length.toLocaleString("en")} blocks`;
    if (shown.length && !shown.some((block) => block.tabIndex === 0)) settle(section, shown[0]);
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-show]")) filter(event.target.closest(".document"));
  });
  const start = (section) => {
    for (const block of all(section, ".block")) block.tabIndex = -1;
    settle(section, section.querySelector(".block"));
    if (all(section, "[data-show]").some((box) => !box.checked)) filter(section); // as the browser had them before
  };
  sections().forEach(start);
  document.addEventListener("cleanse-report", (event) => start(event.target)); // of a report that came into the page later
  const toggle = (key) => {
    const section = current();
    const boxes = section ? all(section, "[data-show]") : [];
    for (const box of boxes) {
      const own = box.parentElement.querySelector("kbd");
      if (key === "0") box.checked = true;
      else if (own && own.textContent === key) box.checked = !box.checked;
    }
    if (section) filter(section);
  };

  const go = (element) => {
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  };
  const step = (by, selector) => {
    const found = steps();
    const at = found.indexOf(document.activeElement);
    const section = current();
    const from = at >= 0 || by < 0 || !section ? at : found.findIndex((one) => one.getBoundingClientRect().bottom > 0) - 1;
    for (let next = from < 0 && by < 0 ? found.length - 1 : from + by; next >= 0 && next < found.length; next += by) {
      if (!selector || found[next].matches(selector)) return go(found[next]);
    }
  };
  const neighbour = (by) => {
    const next = sections()[sections().indexOf(current()) + by];
    if (next && table) location.hash = next.id;
  };

  const keys = {
    j: () => step(1), k: () => step(-1), c: () => step(1, ".cut"), C: () => step(-1, ".cut"),
    n: () => neighbour(1), p: () => current() && neighbour(-1), u: () => { if (table && current()) location.hash = "documents"; },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") return document.body.classList.add("away");
    const isInBlock = document.activeElement.classList.contains("block");
    const arrow = isInBlock && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const box = document.getElementById("keys");
    const isUsed = (!box || box.checked) && !event.target.matches("input:not([type=checkbox]), textarea, select");
    if (arrow) step(arrow);
    else if (!isUsed) return;
    else if (/^[0-8]$/.test(event.key)) toggle(event.key);
    else if (Object.hasOwn(keys, event.key)) keys[event.key]();
    else return;
    event.preventDefault();
  });

  // Whoever opens a document, or goes back, goes on from its title, or from the row.
  let last = null;
  const opened = () => {
    const section = current();
    if (table && section !== last) {
      const row = last && !section ? table.querySelector(`a[href="#${last.id}"]`) : null;
      if (row) go(row);
      else { (section || table).querySelector("h2").focus({ preventScroll: true }); window.scrollTo(0, 0); }
      last = section;
    }
  };
  window.addEventListener("hashchange", opened);
  last = current();
})();
