// The desk by keyboard: forms are posted by fetch and the panels of the answer take the place of those on the page. Without this file every button works as a form.
const desk = document.getElementById("desk"), said = document.getElementById("desk-said"), keys = document.getElementById("desk-keys");
const panels = ["desk-progress", "desk-queue", "desk-point", "desk-place"];
let busy = false;

/** Puts the panels of an answer in place, says what happened, and keeps the focus on what one would press next. */
function show(html, address) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  if (!answer.getElementById("desk-point")) return false;
  const queue = document.getElementById("desk-queue"), scroll = queue.scrollTop;
  for (const id of panels) document.getElementById(id).replaceWith(document.adoptNode(answer.getElementById(id)));
  document.getElementById("desk-queue").scrollTop = scroll;
  said.textContent = document.getElementById("desk-progress").dataset.said || "";
  if (address) history.replaceState(null, "", address);
  ready();
  return true;
}

/** The focus waits where the next key most likely goes; the page does not move. */
const ready = () => (!desk.querySelector("[role=alert]") && desk.querySelector("[value=confirm]") || document.getElementById("desk-find"))?.focus({ preventScroll: true });

async function ask(address, options, shown) {
  if (busy) return;
  busy = true;
  desk.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { ...options, headers: { "X-Desk": "1" } });
    if (!show(await answer.text(), shown)) location.assign(shown || location.pathname);
  } catch {
    // No answer came: the page is asked for as a whole, and says what is wrong.
    location.assign(shown || location.pathname);
  } finally {
    busy = false;
    desk.removeAttribute("aria-busy");
  }
}

const look = query => ask(`${desk.dataset.panels}?${query}`, {}, `${location.pathname}?${query}`);

desk.addEventListener("submit", event => {
  event.preventDefault();
  const form = event.target, fields = new FormData(form, event.submitter);
  if (form.method === "get") return look(new URLSearchParams(fields));
  ask(form.action, { method: "POST", body: fields }, location.pathname + (fields.get("all") ? "?all=true" : ""));
});

desk.addEventListener("click", event => {
  const link = event.target.closest("#desk-queue a, a[rel]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  look(new URL(link.href).searchParams);
});

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (typing && event.key === "Escape") return desk.querySelector("[value=confirm]")?.focus();
  if (typing?.id === "desk-operation" && event.key === "Enter") { event.preventDefault(); return desk.querySelector("[value=confirm]")?.click(); }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys.querySelector("input").checked) return;
  const target = /^[1-9]$/.test(event.key) ? desk.querySelectorAll(".place")[event.key - 1]
    : event.key === "/" ? document.getElementById("desk-find") : event.key === "o" ? document.getElementById("desk-operation")
    : event.key === "s" ? desk.querySelector(".same") : event.key === "n" ? desk.querySelector("[rel=next]") : event.key === "p" ? desk.querySelector("[rel=prev]")
    : event.key === "Enter" && event.target === document.body ? desk.querySelector("[value=confirm]") : desk.querySelector(`button[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches(".same, input, select")) { target.focus(); target.select?.(); } else target.click();
});

// Keys of one letter can be turned off (WCAG 2.1.4), and stay so.
keys.hidden = false;
const use = keys.querySelector("input");
use.checked = localStorage.getItem("desk-keys") !== "off";
use.addEventListener("change", () => localStorage.setItem("desk-keys", use.checked ? "on" : "off"));
if (!location.hash) ready();
