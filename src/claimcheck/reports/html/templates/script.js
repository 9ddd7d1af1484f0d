// Filters, keys and links of the page. Without it everything is there to read; it only helps to find.
"use strict";
(() => {
  const form = document.getElementById("filters");
  const cards = Array.from(document.querySelectorAll("#cards > .card"));
  const keys = document.getElementById("keys");
  document.documentElement.classList.add("scripted");

  // The text of a card is read when it is first searched: a page of thousands of findings opens no slower for it.
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };

  function wanted(card, verdicts, words, chosen) {
    return verdicts.has(card.dataset.verdict)
      && (!chosen.kind || card.dataset.kind === chosen.kind)
      && (!chosen.severity || card.dataset.severity === chosen.severity)
      && (!chosen.source || card.dataset.source.split(" ").includes(chosen.source))
      && words.every((word) => textOf(card).includes(word));
  }

  function filter() {
    const chosen = Object.fromEntries(new FormData(form));
    const verdicts = new Set(new FormData(form).getAll("verdict"));
    const words = chosen.text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      card.hidden = !wanted(card, verdicts, words, chosen);
      shown += !card.hidden;
    }
    document.getElementById("shown").value = `${shown} of ${cards.length} findings`;
  }

  function show(card) {
    if (card.hidden) {
      form.reset();
      filter();
    }
    card.open = true;
    card.scrollIntoView();
  }

  function step(by) {
    const visible = cards.filter((card) => !card.hidden);
    const here = visible.findIndex((card) => card.contains(document.activeElement));
    const next = here < 0 ? (by > 0 ? 0 : visible.length - 1) : here + by;
    const card = visible[Math.min(Math.max(next, 0), visible.length - 1)];
    if (!card) return;
    card.querySelector("summary").focus({ preventScroll: true });
    card.scrollIntoView();
  }

  function target() {
    const there = document.getElementById(location.hash.slice(1));
    if (cards.includes(there)) show(there);
    else if (there?.matches("details")) there.open = true;
  }

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => document.getElementById("search")?.focus(),
    "?": () => keys.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=search], select, textarea");
    if (event.key === "Escape" && typing) event.target.blur();
    if (typing || keys.open || event.ctrlKey || event.metaKey || event.altKey || !(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });

  document.getElementById("keys-button").addEventListener("click", () => keys.showModal());
  addEventListener("hashchange", target);
  // A link that was followed before changes no hash, and still has to open what it leads to.
  document.addEventListener("click", (event) => { if (event.target.closest("a[href^='#']")) setTimeout(target); });
  if (form) {
    const all = (open) => () => { for (const card of cards) if (!card.hidden) card.open = open; };
    document.getElementById("open-all").addEventListener("click", all(true));
    document.getElementById("close-all").addEventListener("click", all(false));
    form.addEventListener("input", filter);
    form.addEventListener("reset", () => setTimeout(filter));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("pageshow", filter);  // a browser that comes back keeps what was chosen
  }
  target();
})();
