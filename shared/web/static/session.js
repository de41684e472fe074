// Tells a colleague a little before their session ends, lets them stay, and never touches what stands in a form.
// The page carries the seconds that are left and every word; tabs of one browser tell each other when the end moves.
const notice = document.querySelector("[data-session]");
const FIRST_WORD = 5 * 60;

if (notice) {
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("vastine-session") : null;
  const inSeconds = (count) => Date.now() + Number(count) * 1000;
  let ends = inSeconds(notice.dataset.ends);
  let longest = inSeconds(notice.dataset.longest);
  let saidLast = "";

  const say = (word) => {
    if (word === saidLast) return;
    saidLast = word;
    for (const each of notice.querySelectorAll("[data-word]")) each.hidden = each.dataset.word !== word;
    const ended = word === "ended";
    for (const each of notice.querySelectorAll("[data-when]")) {
      const now = !word || word === "kept" ? "" : ended ? "ended" : longest - ends < 2000 ? "longest" : "idle";
      each.hidden = each.dataset.when !== now;
    }
    notice.hidden = !word;
  };

  const look = () => {
    const left = (Math.min(ends, longest) - Date.now()) / 1000;
    if (left <= 0) say("ended");
    else if (saidLast === "trouble") return; // It stays until the next try.
    else if (left <= 60) say("1");
    else if (left <= 180) say("3");
    else if (left <= FIRST_WORD) say("5");
    else if (saidLast !== "kept") say("");
  };

  const learn = (news) => {
    // A tab that was opened later knows better; an older word never takes time away.
    ends = Math.max(ends, news.ends);
    longest = Math.max(longest, news.longest);
    look();
  };

  const stay = async () => {
    const before = focusBefore;
    try {
      const form = new URLSearchParams({ csrf: notice.dataset.csrf });
      const answer = await fetch("/staff/me/session", { method: "POST", body: form, redirect: "error" });
      if (answer.status === 401 || answer.status === 403) return say("ended");
      if (!answer.ok) return say("trouble");
      const left = await answer.json();
      const news = { ends: inSeconds(left.ends), longest: inSeconds(left.longest) };
      tabs?.postMessage(news);
      say("kept");
      learn(news);
      before?.focus({ preventScroll: true });
      setTimeout(() => { if (saidLast === "kept") say(""); }, 10000);
    } catch {
      say("trouble");
    }
  };

  let focusBefore = null;
  notice.addEventListener("focusin", (event) => {
    if (!notice.contains(event.relatedTarget)) focusBefore = event.relatedTarget;
  });
  notice.querySelector("button").addEventListener("click", stay);
  tabs?.addEventListener("message", (event) => learn(event.data));
  tabs?.postMessage({ ends, longest });
  document.addEventListener("visibilitychange", look);
  setInterval(look, 1000);
  look();
}
