// What a thread does in place, where the browser can: it leads to the comment that the address names, brings more comments, and
// takes votes. Without it each of these is a page of its own.
(() => {
  "use strict";
  const thread = document.querySelector("[data-thread]");
  if (!thread) return;
  const status = thread.querySelector("[data-said]");

  const say = (text) => {
    status.textContent = "";
    setTimeout(() => { status.textContent = text; }, 100);
  };

  const lead = (place) => {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  };

  const named = () => {
    const place = location.hash.startsWith("#c-") && document.getElementById(location.hash.slice(1));
    if (place && thread.contains(place)) lead(place);
  };

  const placeIn = (item) => item.querySelector(".comment");
  const isNew = (item) => !document.getElementById(placeIn(item).id);

  // What goes on with the last group is laid below it; gives the new items in the order of the page.
  const append = (list, page) => {
    const came = [];
    for (const item of page.querySelectorAll("[data-comments] > li")) {
      const last = list.lastElementChild;
      const goesOn = item.querySelector("[data-continues]") && last.dataset.group === item.dataset.group;
      if (goesOn) {
        const answers = item.querySelector(".replies");
        const fresh = [...answers.children].filter(isNew);
        const below = last.querySelector(".replies");
        if (below) below.append(...fresh);
        else last.append(answers);
        came.push(...fresh);
      } else if (isNew(item)) {
        list.append(item);
        came.push(item);
      }
    }
    return came;
  };

  const more = async (link) => {
    link.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const came = append(thread.querySelector("[data-comments]"), page);
      const further = page.querySelector("[data-more]");
      if (further) link.href = further.href;
      else link.parentElement.remove();
      link.removeAttribute("aria-busy");
      if (came.length) lead(placeIn(came[0]));
      say(page.querySelector("[data-comments]").dataset.shown);
    } catch {
      location.assign(link.href);
    }
  };

  const vote = async (form) => {
    const button = form.querySelector("button");
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: new FormData(form) });
      const told = await answer.json();
      if (!told.said) throw new Error(answer.status);
      if (told.label) form.querySelector("[data-label]").textContent = told.label;
      const note = form.closest(".comment").querySelector("[data-voted]");
      note.textContent = told.said;
      note.hidden = false;
      say(told.said);
    } catch {
      form.submit();
    } finally {
      button.removeAttribute("aria-busy");
    }
  };

  thread.addEventListener("click", (event) => {
    const link = event.target.closest("[data-more]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!link.getAttribute("aria-busy")) more(link);
  });
  thread.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-helpful]")) return;
    event.preventDefault();
    vote(event.target);
  });
  addEventListener("hashchange", named);
  named();
})();
