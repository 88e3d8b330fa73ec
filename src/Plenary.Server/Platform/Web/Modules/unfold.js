// The voices of a paragraph, unfolded under it instead of on their own page. Without this module, or where the line breaks, the link leads there.
addEventListener("click", async e => {
  const link = e.target.closest("a.bar.lean");
  if (!link || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
  e.preventDefault();
  const para = link.closest(".para");
  let props = para.querySelector(".props");
  if (props) props.hidden = !props.hidden;
  else try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw 0;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    props = document.createElement("div");
    props.className = "props";
    props.append(...page.querySelector("#voices").childNodes);
    para.append(props);
  } catch { location = link.href; return; }
  link.setAttribute("aria-expanded", !props.hidden);
});
