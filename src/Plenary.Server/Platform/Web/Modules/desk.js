// The desk by keyboard: forms are posted by fetch and what an answer changes takes the place of what was there. Without this file every button works as a form.
const desk = document.getElementById("desk"), said = document.getElementById("desk-said"), keys = document.getElementById("desk-keys");
const byId = id => document.getElementById(id), confirm = () => desk.querySelector("[value=confirm]");
let busy = false;

/** Makes a list like the one of an answer: lines that stayed the same, by their key, stay where they are. */
function renew(list, fresh) {
  const had = new Map([...list.children].map(line => [line.dataset.key, line]));
  list.replaceChildren(...[...fresh.children].map(line => had.get(line.dataset.key)?.isEqualNode(line) ? had.get(line.dataset.key) : line));
}

/** Puts an answer in place, says what happened, and keeps the focus on what one would press next. What did not change is left alone. */
function show(html, address) {
  const answer = new DOMParser().parseFromString(html, "text/html"), fresh = id => answer.getElementById(id);
  if (!fresh("desk-point")) return false;
  for (const id of ["desk-progress", "desk-point", "desk-text", "desk-voices"])
    if (fresh(id).dataset.kept === undefined && !fresh(id).isEqualNode(byId(id))) byId(id).replaceWith(document.adoptNode(fresh(id)));
  byId("desk-queue").firstElementChild.replaceWith(fresh("desk-queue").firstElementChild);
  renew(desk.querySelector("#desk-queue ol"), fresh("desk-queue").querySelector("ol"));
  byId("desk-place").scrollTop = 0;
  said.textContent = byId("desk-progress").dataset.said || "";
  if (address) history.replaceState(null, "", address);
  ready();
  return true;
}

/** The focus waits where the next key most likely goes; the page does not move. Where no place suggests itself that is the point, from which every key works: a letter is no search yet. */
const ready = () => (desk.querySelector("[role=alert]") ? byId("desk-find") : new URLSearchParams(location.search).get("same") && desk.querySelector(".same") || confirm() || desk.querySelector("blockquote"))?.focus({ preventScroll: true });

async function ask(address, options, shown) {
  if (busy) return;
  busy = true;
  desk.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { ...options, headers: { "X-Desk": byId("desk-text").dataset.key || "1" } });
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

/** The first of those that a point could be the same as, or the one after that which has the focus. */
function another(step) {
  const all = [...desk.querySelectorAll(".same")];
  return all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
}

/** What a key is for. */
function target(key, on) {
  if (/^[1-9]$/.test(key)) return desk.querySelectorAll(".place")[key - 1];
  switch (key) {
    case "/": return byId("desk-find");
    case "f": return byId("desk-same");
    case "o": return byId("desk-operation");
    case "s": return another(1);
    case "ArrowDown": return on.matches(".same") ? another(1) : null;
    case "ArrowUp": return on.matches(".same") ? another(-1) : null;
    case "n": return desk.querySelector("[rel=next]");
    case "p": return desk.querySelector("[rel=prev]");
    case "Enter": return on === document.body ? confirm() : null;
    default: return desk.querySelector(`button[aria-keyshortcuts="${CSS.escape(key)}"]`);
  }
}

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (event.key === "Escape") return confirm()?.focus();
  if (typing?.id === "desk-operation" && event.key === "Enter") { event.preventDefault(); return confirm()?.click(); }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys.querySelector("input").checked) return;
  const meant = target(event.key, event.target);
  if (!meant) return;
  event.preventDefault();
  if (meant.matches(".same, input, select")) { meant.focus(); meant.select?.(); } else meant.click();
});

// Keys of one letter can be turned off (WCAG 2.1.4), and stay so.
keys.hidden = false;
const use = keys.querySelector("input");
use.checked = localStorage.getItem("desk-keys") !== "off";
use.addEventListener("change", () => localStorage.setItem("desk-keys", use.checked ? "on" : "off"));
if (!location.hash) ready();
