// Shows a page's comments on another site, with the form for one more: <div data-vastine><a href="…">Comments</a></div> and this
// script. No cookie, no style, no innerHTML, nobody else's code. Where anything fails, the plain link stays.
(() => {
  const words = "the words of the script";
  const source = document.currentScript || document.querySelector('script[src*="/comments/embed.js"]');
  const home = `${new URL(source.src).origin}/comments`;
  const api = `${home}/api/v1`;
  const allowed = new Set(["p", "br", "a", "blockquote", "em", "strong", "ul", "ol", "li", "span", "code", "pre"]);
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
  const PATIENCE = 30000;
  const MOST_COUNTED = 50;
  const LONGEST_QUESTION = 4500;
  let widgets = 0;

  // Classes get our name before them, what begins with "on" listens, what is undefined or false is left out.
  const make = (tag, given, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given || {})) {
      if (value === undefined || value === false || value === "") continue;
      if (name === "class") element.className = value.replace(/\S+/g, "vastine-$&");
      else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...inside.filter((each) => each !== undefined && each !== ""));
    return element;
  };
  const link = (href, text, more) => make("a", { href, ...more }, text);
  const languageOf = (place) => {
    const wanted = (place.closest("[lang]")?.lang || "").slice(0, 2).toLowerCase();
    return wanted in words ? wanted : "en";
  };
  const address = (written) => new URL(written, document.baseURI).href.split("#")[0];
  // The page's own name for itself, if it is one of this site.
  const own = () => {
    const told = document.querySelector('link[rel="canonical"]')?.href;
    return address(told && new URL(told).origin === location.origin ? told : location.href);
  };
  const ask = (url, language, more = {}) =>
    fetch(url, {
      credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout?.(PATIENCE), ...more,
      headers: { "Accept-Language": language, ...more.headers },
    });

  const plain = (text) =>
    text.replace(/&(?:#(\d{1,6})|(\w{1,8}));/g, (all, code, name) => (code ? String.fromCodePoint(+code) : (named[name] ?? all)));
  // The server has cleaned the text. Here each tag is read by itself and made anew, so that nothing but these tags can come of it.
  const build = (into, html) => {
    const open = [into];
    for (const [all, end, tag, rest] of html.matchAll(/<(\/?)([a-z]+)((?:"[^"]*"|[^">])*)>|[^<]+|</g)) {
      const within = open.at(-1);
      if (!tag) within.append(plain(all));
      else if (!allowed.has(tag)) continue;
      else if (end) {
        if (open.length > 1 && within.localName === tag) open.pop();
      } else {
        const element = make(tag);
        const href = tag === "a" ? plain(/ href="([^"]*)"/.exec(rest)?.[1] ?? "") : "";
        if (/^https?:\/\//i.test(href)) {
          element.href = href;
          element.rel = "nofollow ugc noopener noreferrer";
        }
        within.append(element);
        if (tag !== "br") open.push(element);
      }
    }
    return into;
  };

  const widget = (place) => {
    const id = `vastine-${(widgets += 1)}`;
    const language = languageOf(place);
    const say = words[language];
    const { vastineThread: fixed, vastineKey: key } = place.dataset;
    const page = place.dataset.vastinePage ? address(place.dataset.vastinePage) : own();
    const asked = new URLSearchParams(key ? { page, key } : { page });
    const read = fixed ? `${api}/threads/${encodeURIComponent(fixed)}` : `${api}/outside?${asked}`;
    const draft = `vastine-draft:${fixed || key || page}`;
    const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
    const fields = {};
    const chance = () => crypto.getRandomValues(new Uint32Array(4)).join("-");
    let stamp, thread, answering, once = chance(), busy, names = new Map();

    const alone = () => (thread ? `${home}/threads/${thread}` : `${home}/outside?${asked}&lang=${language}`);
    const status = make("p", { class: "status", role: "status" });
    const comments = make("div", { class: "comments" });
    const write = make("div", { class: "write" });
    const end = make("p", { class: "own" });

    const load = async () => {
      const answer = await ask(read, language);
      if (!answer.ok) throw new Error(answer.status);
      stamp = answer.headers.get("Vastine-Stamp") || undefined;
      const told = await answer.json();
      thread = told.thread;
      names = new Map(told.comments.map((each) => [each.id, each.name || say.anonymous]));
      const shown = told.comments.map((each) => comment(each, told));
      comments.replaceChildren(...(shown.length ? shown : [make("p", { class: "none" }, told.open ? say.none : "")]));
      if (told.next) comments.append(make("p", {}, link(`${alone()}?cursor=${encodeURIComponent(told.next)}#comments`, say.more, { class: "more" })));
      end.replaceChildren(link(alone(), say.own));
      return told;
    };

    const comment = (each, { language: its, open }) => {
      const item = make("article", {
        class: `comment${each.official ? " official" : ""}${each.parent ? " answer" : ""}`, id: `c-${each.id}`, tabindex: -1,
        "aria-labelledby": each.html ? `${id}-n-${each.id}` : undefined,
      });
      if (!each.html) return item.append(make("p", { class: "gone" }, say.gone)), item;
      const name = names.get(each.id);
      const whose = (text) => ({ "aria-label": `${text} ${say.whose.replace("{name}", name)}` });
      const at = `${home}/threads/${thread}?comment=${each.id}#c-${each.id}`;
      item.append(
        each.official ? make("p", { class: "mark" }, say.official) : "",
        make("header", { class: "head" },
          make("h3", { class: "name", id: `${id}-n-${each.id}` }, make("bdi", {}, name)), " ",
          make("time", { class: "time", datetime: each.published_at }, when.format(new Date(each.published_at)))),
        names.has(each.parent)
          ? make("p", { class: "answers" }, `${say.answers} `, link(`#c-${each.parent}`, make("bdi", {}, names.get(each.parent)))) : "",
        build(make("div", { class: "text", dir: "auto", lang: each.language === its ? undefined : each.language }), each.html),
        make("p", { class: "actions" },
          open ? make("button", { type: "button", class: "plain", onclick: () => reply(each.id), ...whose(say.answer) }, say.answer) : "", " ",
          link(at, say.helpful, whose(say.helpful)), " ", link(`${home}/comments/${each.id}/report`, say.report, whose(say.report))),
      );
      return item;
    };

    // One field with its label, its hint and a place for what is wrong with it.
    const field = (name, type, label, more = {}) => {
      const at = `${id}-${name}`;
      const { hint, optional, ...rest } = more;
      const tall = type === "textarea";
      const tick = type === "checkbox";
      const input = make(tall ? type : "input", { id: at, type: tall ? undefined : type, "aria-describedby": hint && `${at}-hint`, ...rest });
      const wrong = make("p", { class: "wrong", id: `${at}-wrong`, hidden: true });
      const words_ = make("label", { for: at }, label, optional ? make("span", { class: "optional" }, ` ${say.optional}`) : "");
      const told = hint ? make("p", { class: "hint", id: `${at}-hint` }, hint) : "";
      fields[name] = { input, wrong, hint };
      return make("div", { class: `field${tick ? " tick" : ""}` }, ...(tick ? [input, " ", words_, told] : [words_, told, wrong, input]));
    };
    const value = (name) => fields[name].input.value;
    const ticked = (name) => fields[name].input.checked;

    const mark = (name, detail) => {
      const { input, wrong, hint } = fields[name];
      const at = `${id}-${name}`;
      wrong.textContent = detail;
      wrong.hidden = !detail;
      if (detail) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      const described = [hint && `${at}-hint`, detail && `${at}-wrong`].filter(Boolean).join(" ");
      if (described) input.setAttribute("aria-describedby", described);
      else input.removeAttribute("aria-describedby");
    };

    const summary = make("div", { class: "summary", role: "alert", tabindex: -1, hidden: true });
    const complain = (faults) => {
      const lines = faults.map(({ field: told = "", detail }) => {
        const name = told === "contact.name" ? "contact_name" : told.replace("contact.", "");
        if (!fields[name]) return make("li", {}, detail);
        mark(name, detail);
        if (fields.wants && inside.contains(fields[name].input)) unfold(true);
        const lead = (event) => { event.preventDefault(); fields[name].input.focus(); };
        return make("li", {}, link(`#${id}-${name}`, detail, { onclick: lead }));
      });
      summary.replaceChildren(make("p", { class: "summary-title" }, say.errors), make("ul", {}, ...lines));
      summary.hidden = false;
      summary.focus();
    };

    // Where contact details stand in the text, by code points, and what to do with them.
    const choosing = make("div", { class: "found", hidden: true });
    const offer = ({ spans, choices }, text) => {
      const points = [...text];
      const quote = make("blockquote");
      let done = 0;
      for (const { start, end: to } of spans) {
        quote.append(points.slice(done, start).join(""), make("mark", {}, points.slice(start, to).join("")));
        done = to;
      }
      quote.append(points.slice(done).join(""));
      const offered = choices.map((each) => {
        const at = `${id}-choice-${each}`;
        return make("div", { class: "field tick" },
          make("input", { type: "radio", id: at, name: `${id}-choice`, value: each, "aria-describedby": `${at}-hint` }),
          make("label", { for: at }, say[each]), make("p", { class: "hint", id: `${at}-hint` }, say[`${each}_hint`]));
      });
      choosing.replaceChildren(
        make("p", { class: "found-title", tabindex: -1 }, say.found), make("p", {}, say.found_text), quote,
        make("fieldset", {}, make("legend", {}, say.found_legend), ...offered));
      choosing.hidden = false;
      choosing.firstChild.focus();
    };
    const chosen = () => choosing.querySelector("input:checked")?.value;

    // With the key of its submission, so that what was stored before the line broke is not stored again.
    const keep = () => {
      try {
        const secret = ticked("wants") && ticked("only_staff");
        if (value("body") && !secret) sessionStorage.setItem(draft, `${once} ${value("body")}`);
        else sessionStorage.removeItem(draft);
      } catch { /* A browser that keeps nothing. */ }
    };
    const kept = () => {
      try { return sessionStorage.getItem(draft) || ""; } catch { return ""; }
    };

    const title = make("h3", { class: "write-title", id: `${id}-title` }, say.title);
    const back = make("button", { type: "button", class: "plain", hidden: true, onclick: () => reply() }, say.cancel);
    const reply = (to) => {
      answering = to;
      title.textContent = to ? say.answering.replace("{name}", names.get(to)) : say.title;
      back.hidden = !to;
      if (!form.isConnected) write.replaceChildren(form);
      fields.body.input.focus();
    };
    const inside = make("fieldset", { class: "private", hidden: true });
    const unfold = (open) => {
      fields.wants.input.checked = open;
      fields.wants.input.setAttribute("aria-expanded", open);
      inside.hidden = !open;
    };

    const form = make("form", { class: "form", novalidate: true, "aria-labelledby": `${id}-title`, onsubmit: (event) => send(event) },
      title, back, make("p", { class: "next" }, say.next), summary, choosing,
      field("body", "textarea", say.body, { hint: say.body_hint, rows: 6 }),
      field("name", "text", say.name, { hint: say.name_hint, optional: true, autocomplete: "nickname" }),
      make("div", { hidden: true }, field("website", "text", say.trap, { autocomplete: "off", tabindex: -1 })),
      field("wants", "checkbox", say.wants, { hint: say.only_we, "aria-expanded": "false", onchange: () => unfold(ticked("wants")) }),
      inside, make("p", { class: "privacy" }, say.privacy),
      make("button", { class: "send" }, say.send));
    inside.append(
      make("legend", {}, say.legend), make("p", {}, say.private),
      field("email", "email", say.email, { hint: say.either, autocomplete: "email", spellcheck: "false" }),
      field("phone", "tel", say.phone, { autocomplete: "tel" }),
      field("contact_name", "text", say.contact_name, { optional: true, autocomplete: "name" }),
      field("message", "textarea", say.message, { hint: say.message_hint, optional: true, rows: 3 }),
      field("only_staff", "checkbox", say.only_staff, { hint: say.only_staff_hint }));
    form.addEventListener("input", keep);

    const submission = () => {
      const wants = ticked("wants");
      const contact = { email: value("email"), phone: value("phone"), name: value("contact_name"), message: value("message") };
      return {
        ...(fixed ? {} : { page, key: key || "", stamp, website: value("website") }), body: value("body"), name: value("name"), language,
        parent: answering, only_staff: wants && ticked("only_staff"), contact: wants ? contact : undefined,
        contact_details: chosen(), idempotency_key: once,
      };
    };

    const send = async (event) => {
      event.preventDefault();
      if (busy) return;
      Object.keys(fields).forEach((name) => mark(name, ""));
      summary.hidden = true;
      const sent = submission();
      if (sent.contact && !sent.only_staff && !sent.contact.email.trim() && !sent.contact.phone.trim()) {
        return complain([{ field: "contact.email", detail: say.no_way }]);
      }
      busy = true;
      status.textContent = say.sending;
      try {
        const headers = { "Content-Type": "application/json" };
        const to = fixed ? `${read}/comments` : `${api}/outside/comments`;
        const answer = await ask(to, language, { method: "POST", body: JSON.stringify(sent), headers });
        const told = await answer.json();
        choosing.hidden = true;
        if (answer.status === 201) await thank(told);
        else if (told.spans) offer(told, sent.body);
        else complain(told.errors || [told]);
      } catch {
        complain([{ detail: say.lost }]);
      }
      busy = false;
      status.textContent = "";
    };

    const thank = async ({ status: state, receipt }) => {
      const public_ = state === "approved";
      form.reset();
      unfold(false);
      choosing.replaceChildren();
      once = chance();
      keep();
      answering = undefined;
      title.textContent = say.title;
      back.hidden = true;
      const heading = make("h3", { tabindex: -1 }, public_ ? say.published : say.stored);
      write.replaceChildren(make("div", { class: "thanks" },
        heading, make("p", {}, public_ ? say.keep_link : `${say.stored_text} ${say.keep_link}`),
        make("p", {}, link(receipt, say.receipt, { class: "receipt", rel: "noreferrer" })),
        make("p", {}, make("button", { type: "button", class: "plain", onclick: () => reply() }, say.again))));
      heading.focus();
      // Its thread may be new, and what shows at once shows here too.
      await load().catch(() => {});
    };

    // The second press of two falls on what has come in the form's place, and would take the focus away from it.
    write.addEventListener("mousedown", (event) => { if (event.detail > 1 && !form.isConnected) event.preventDefault(); });

    const start = async () => {
      const told = await load();
      place.classList.add("vastine");
      place.lang = language;
      place.replaceChildren(make("h2", { class: "title" }, say.heading), comments, write, status, end);
      write.replaceChildren(told.open ? form : make("p", { class: "closed" }, say.closed));
      const [, before, text] = /^(\S+) (.+)$/s.exec(kept()) || [];
      if (told.open && text) {
        once = before;
        fields.body.input.value = text;
        status.textContent = say.restored;
      }
      const led = /^#c-\w+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
      if (led && place.contains(led)) {
        led.scrollIntoView();
        led.focus();
      }
    };
    start().catch(() => {
      if (!place.querySelector("a[href]")) place.append(link(alone(), say.read));
    });
  };

  // All counts of a page in one question, or a few where it would be too long.
  const count = () => {
    const waiting = new Map();
    for (const place of document.querySelectorAll("[data-vastine-count]")) {
      const { vastineCount: told, vastineKey: key } = place.dataset;
      const line = `${told || place.href ? address(told || place.href) : own()}${key ? ` ${key}` : ""}`;
      waiting.set(line, [...(waiting.get(line) || []), place]);
    }
    let lines = [];
    const fetched = (asked) =>
      ask(`${api}/outside/counts?pages=${encodeURIComponent(asked.join("\n"))}`, "en")
        .then((answer) => answer.json())
        .then(({ counts }) => counts.forEach((number, at) => waiting.get(asked[at]).forEach((place) => tell(place, number))))
        .catch(() => { /* What stands there stays. */ });
    for (const line of waiting.keys()) {
      if (lines.length === MOST_COUNTED || encodeURIComponent([...lines, line].join("\n")).length > LONGEST_QUESTION) {
        fetched(lines);
        lines = [];
      }
      lines.push(line);
    }
    if (lines.length) fetched(lines);
  };
  const tell = (place, number) => {
    const language = languageOf(place);
    const kind = new Intl.PluralRules(language).select(number) === "one" ? "count_one" : "count_other";
    place.textContent = words[language][kind].replace("{n}", new Intl.NumberFormat(language).format(number));
  };

  document.querySelectorAll("[data-vastine], [data-vastine-thread]").forEach(widget);
  count();
})();
