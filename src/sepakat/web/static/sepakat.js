// Comforts for those whose browser runs scripts; every page can be read without them.
"use strict";

// Keys that do something alone can be switched off, for those who speak to their computer or hit keys by chance.
const KEYS = "sepakat-keys";
const root = document.documentElement;

function showKeys() {
  for (const control of document.querySelectorAll(".keys-switch")) {
    const on = root.dataset.keys === "on";
    control.setAttribute("aria-pressed", String(on));
    control.textContent = on ? control.dataset.on : control.dataset.off;
  }
}

try {
  root.dataset.keys = localStorage.getItem(KEYS) === "off" ? "off" : "on";
} catch {
  root.dataset.keys = "on"; // Without storage the keys are on at each visit.
}
document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element) || !event.target.closest(".keys-switch")) return;
  root.dataset.keys = root.dataset.keys === "on" ? "off" : "on";
  try {
    localStorage.setItem(KEYS, root.dataset.keys);
  } catch {
    // It then holds for this page only.
  }
  showKeys();
});
showKeys();

// "/" goes to the search box, as people know it from elsewhere.
document.addEventListener("keydown", (event) => {
  if (root.dataset.keys === "off") return;
  const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  const box = document.getElementById("site-search");
  if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// On a narrow screen the parts of the site lie side by side; the present one comes into view.
const parts = document.querySelector(".parts");
const present = parts?.querySelector("[aria-current]");
if (present && parts.scrollWidth > parts.clientWidth) {
  parts.scrollLeft = present.offsetLeft - (parts.clientWidth - present.offsetWidth) / 2;
}

// A form of filters leaves out of the address what was not filled in.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.method === "get") {
    for (const field of form.elements) {
      if (field.name && !field.value) field.disabled = true;
    }
  }
});
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form[method=get] :disabled")) field.disabled = false;
});

// A page that shows what was known before the last changes says so, and tells once they are worked out.
const settling = document.querySelector("[data-settling]");
if (settling) {
  const timer = setInterval(async () => {
    const answer = await fetch("/settled").catch(() => null);
    if (!answer?.ok || !(await answer.json()).settled) return;
    clearInterval(timer);
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = settling.dataset.reload;
    settling.replaceChildren(`${settling.dataset.done} `, link);
  }, 2000);
}
