// Helps whoever writes a comment: counts kindly, keeps the unsent text in this tab, shows preview and faults in place, and loses
// nothing when the line breaks. Without it the same form does the same by whole pages. Every word it says stands in the form.
(() => {
  const find = (name, inside = document) => inside.querySelector(`[data-${name}]`);
  const body = (form) => form.elements.body;
  const draftOf = (form) => `vastine-draft:${form.getAttribute("action")}`;
  const PATIENCE = 30000;
  const PAUSE = 1500;
  let waiting;

  // Only what is meant for everybody: a text for the staff alone is never kept.
  const keep = (form, text) => {
    try {
      const secret = form.elements.wants_answer.checked && form.elements.only_staff.checked;
      if (text && !secret) sessionStorage.setItem(draftOf(form), text);
      else sessionStorage.removeItem(draftOf(form));
    } catch { /* A browser that keeps nothing. */ }
  };

  const kept = (form) => {
    try { return sessionStorage.getItem(draftOf(form)) || ""; } catch { return ""; }
  };

  // As the service counts: code points of what it would store.
  const length = (text, most) => {
    if (text.length > 6 * most) return [...text].length;
    const tidy = text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, "").normalize("NFC");
    return [...tidy.replace(/^\n+/, "").trimEnd()].length;
  };

  const count = (form, quietly) => {
    const place = find("count", form);
    const left = place.dataset.most - length(body(form).value, place.dataset.most);
    const matters = left <= place.dataset.most / 5;
    const language = form.closest("[lang]").lang;
    const number = Math.abs(left);
    const kind = (left < 0 ? "over" : "left") + (new Intl.PluralRules(language).select(number) === "one" ? "One" : "Other");
    const words = matters ? place.dataset[kind].replace("#", new Intl.NumberFormat(language).format(number)) : "";
    place.hidden = !matters;
    place.textContent = words;
    place.classList.toggle("over", left < 0);
    clearTimeout(waiting);
    // Read out when the writer rests, not at each letter.
    if (matters && !quietly) waiting = setTimeout(() => say(form, words), PAUSE);
  };

  const say = (form, words) => { find("status", form).textContent = words; };

  const fold = (form) => {
    const wish = form.elements.wants_answer;
    wish.closest(".wish").querySelector("fieldset").disabled = !wish.checked;
    wish.setAttribute("aria-expanded", wish.checked);
  };

  const trouble = (form, words) => {
    const place = find("trouble", form);
    place.hidden = !words;
    place.textContent = words;
  };

  const begin = () => {
    const form = find("write");
    if (!form) return;
    const draft = kept(form);
    if (draft && !body(form).value) {
      body(form).value = draft;
      say(form, find("count", form).dataset.restored);
    }
    fold(form);
    count(form, true);
  };

  // The form as the service gave it back: what was typed stands in it, with what is wrong or the preview above it.
  const replace = (page) => {
    const fresh = page.querySelector("#write");
    const old = document.querySelector("#write");
    const summary = page.querySelector(".error-summary");
    const title = fresh.querySelector("#write-title");
    const same = document.createElement(old.querySelector("#write-title").tagName);
    same.id = title.id;
    same.append(...title.childNodes);
    title.replaceWith(same);
    if (summary) fresh.prepend(summary);
    for (const each of fresh.querySelectorAll("[autofocus]")) each.removeAttribute("autofocus");
    old.replaceWith(fresh);
    begin();
    const first = summary || fresh.querySelector("#write-preview") || find("write", fresh);
    first.focus();
    first.scrollIntoView({ block: "start" });
  };

  // While a burst lasts, the form asks the browser to work a little: who types a sentence never notices.
  const works = new Map();
  const solve = async (stamp, { rounds, bits }) => {
    const bytes = (text) => new TextEncoder().encode(text);
    const key = await crypto.subtle.importKey("raw", bytes(stamp), "PBKDF2", false, ["deriveBits"]);
    const tried = { name: "PBKDF2", hash: "SHA-256", iterations: +rounds };
    for (let counter = 0; ; counter += 1) {
      const found = await crypto.subtle.deriveBits({ ...tried, salt: bytes(String(counter)) }, key, 8);
      if (new Uint8Array(found)[0] >> (8 - bits) === 0) return String(counter);
    }
  };
  const work = async (form) => {
    const field = form.elements.work;
    // Only pages that came by a safe line have it; without it, a person looks first.
    if (!field || !crypto.subtle) return;
    const stamp = form.elements.stamp.value;
    if (!works.has(stamp)) works.set(stamp, solve(stamp, field.dataset));
    field.value = await works.get(stamp);
  };

  const ask = (form, button) => {
    const sent = new URLSearchParams();
    // Line ends as browsers send them, so that the same text is the same submission however it goes.
    for (const [name, value] of new FormData(form)) sent.append(name, value.replace(/\r\n?|\n/g, "\r\n"));
    if (button?.name) sent.append(button.name, button.value);
    const headers = { Accept: "application/json" };
    return fetch(form.getAttribute("action"), { method: "POST", body: sent, headers, signal: AbortSignal.timeout(PATIENCE) });
  };

  const send = async (form, button) => {
    form.dataset.busy = "yes";
    trouble(form, "");
    say(form, button?.name ? form.dataset.previewing : form.dataset.sending);
    try {
      if (!button?.name) await Promise.race([work(form), new Promise((done) => setTimeout(done, PATIENCE))]);
      const answer = await ask(form, button);
      if (answer.status === 201) {
        const { receipt } = await answer.json();
        keep(form, "");
        location.assign(receipt);
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const said = page.querySelector("main .lead");
      if (page.querySelector("#write")) replace(page);
      else trouble(form, said ? said.textContent : form.dataset.lost);
    } catch {
      trouble(form, form.dataset.lost);
    }
    delete form.dataset.busy;
    if (form.isConnected) say(form, "");
  };

  const inForm = (event) => event.target.closest?.("[data-write]");
  document.addEventListener("input", (event) => {
    const form = inForm(event);
    if (!form) return;
    fold(form);
    keep(form, body(form).value);
    if (event.target === body(form)) count(form);
    work(form);
  });
  document.addEventListener("submit", (event) => {
    const form = inForm(event);
    // An old browser sends the form as forms are sent.
    if (!form || !AbortSignal.timeout) return;
    event.preventDefault();
    if (!form.dataset.busy) send(form, event.submitter);
  });
  // Back from the receipt: the form stands as it was left, and may be used again.
  addEventListener("pageshow", () => {
    const form = find("write");
    if (!form) return;
    delete form.dataset.busy;
    fold(form);
    count(form, true);
  });
  begin();
})();
