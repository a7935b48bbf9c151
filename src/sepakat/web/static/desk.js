// Keys of the review desk: each presses the button or follows the link that names it, and nothing else.
"use strict";

function open(id) {
  const details = document.getElementById(id);
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = true;
  const field = details.querySelector("input:not([type=hidden]), textarea, select, button");
  (field ?? details.querySelector("summary")).focus();
  details.scrollIntoView({ block: "nearest" });
}

function isTyping(target) {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-opens]") : null;
  if (link) {
    event.preventDefault();
    open(link.dataset.opens);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && isTyping(event.target)) {
    const details = event.target.closest("details");
    if (details) {
      details.open = false;
      details.querySelector("summary").focus();
    }
    return;
  }
  if (document.documentElement.dataset.keys === "off" || event.repeat || isTyping(event.target) || document.documentElement.dataset.sent === "yes") return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!wanted) return;
  event.preventDefault();
  if (wanted instanceof HTMLDetailsElement) {
    wanted.open = !wanted.open;
    wanted.querySelector("summary").focus();
  } else {
    wanted.click();
  }
});

// A verdict is sent once, however often its key is pressed while the answer is on its way.
document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.method !== "post") return;
  if (document.documentElement.dataset.sent === "yes") event.preventDefault();
  document.documentElement.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  document.documentElement.dataset.sent = "no";
});
