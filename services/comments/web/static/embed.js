// Shows a thread on another site: <div data-vastine-thread="ID"><a href="…">Comments</a></div> and this script.
// No cookie, no style, no innerHTML. Where anything fails, a plain link to the thread stays.
(() => {
  const words = "the words of the script";
  const home = new URL(document.currentScript.src).origin;
  const allowed = new Set(["p", "br", "a", "blockquote", "em", "strong", "ul", "ol", "li", "span"]);
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

  const make = (tag, text, name) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = `vastine-${name}`;
    return element;
  };
  const link = (href, text) => Object.assign(make("a", text), { href });
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
        const href = tag === "a" && plain(/ href="([^"]*)"/.exec(rest)?.[1] ?? "");
        if (href && /^https?:\/\//i.test(href)) {
          element.href = href;
          element.rel = "nofollow ugc noopener noreferrer";
        }
        within.append(element);
        if (tag !== "br") open.push(element);
      }
    }
  };

  const comment = (each, say, names, when) => {
    const item = make("article", "", each.official ? "comment vastine-official" : "comment");
    if (!each.html) return item.append(make("p", say.gone)), item;
    if (each.official) item.append(make("p", say.official, "mark"));
    const head = make("header", "", "head");
    const time = make("time", when.format(new Date(each.published_at)));
    time.dateTime = each.published_at;
    head.append(make("strong", each.name || say.anonymous), " ", time);
    item.append(head);
    if (names.has(each.parent)) item.append(make("p", `${say.answers} ${names.get(each.parent) || say.anonymous}`, "answers"));
    const text = make("div", "", "text");
    build(text, each.html);
    item.append(text);
    return item;
  };

  const fill = async (place) => {
    const thread = encodeURIComponent(place.dataset.vastineThread || place.getAttribute("thread") || "");
    const page = `${home}/comments/threads/${thread}`;
    const wanted = (place.lang || place.closest("[lang]")?.lang || "").slice(0, 2);
    const language = wanted in words ? wanted : "en";
    const say = words[language];
    try {
      const answer = await fetch(`${home}/comments/api/v1/threads/${thread}`, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (!answer.ok) throw new Error(answer.status);
      const { comments, next, open } = await answer.json();
      const names = new Map(comments.map((each) => [each.id, each.name]));
      const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
      const shown = comments.map((each) => comment(each, say, names, when));
      const last = make("p", "", "more");
      last.append(link(page, next || !open ? say.read : say.write));
      place.replaceChildren(make("h2", say.heading), ...(shown.length ? shown : [make("p", say.none)]), last);
    } catch {
      if (!place.querySelector("a[href]")) place.append(link(page, say.read));
    }
  };

  document.querySelectorAll("[data-vastine-thread], vastine-comments[thread]").forEach(fill);
})();
