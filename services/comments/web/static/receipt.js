// Takes the secret of a receipt out of the address bar, keeps it in this tab's own history so that reload and back still
// work, and brings out the buttons that copy the link and print the page. Runs in the head, before anything is shown.
const found = location.pathname.match(/^(\/comments\/(?:receipts|reports)\/)([^/]+)/);
const [whole, room, secret] = found ?? [];
const kept = history.state?.receipt;

if (secret === "open") {
  // Only what was kept in this very entry of the history, and only for this room.
  if (typeof kept === "string" && kept.startsWith(room)) location.replace(kept + location.search + location.hash);
} else if (secret && secret !== "destroyed") {
  const language = new URLSearchParams(location.search).get("lang");
  const hide = () =>
    history.replaceState({ receipt: whole }, "", `${room}open${language ? `?lang=${encodeURIComponent(language)}` : ""}${location.hash}`);
  hide();
  addEventListener("hashchange", hide);
}

addEventListener("DOMContentLoaded", () => {
  const link = document.querySelector("[data-receipt-link]");
  const said = document.querySelector("[data-copied]");
  for (const button of document.querySelectorAll("[data-does]")) {
    if (button.dataset.does === "copy" && !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (button.dataset.does === "print") return print();
      try {
        await navigator.clipboard.writeText(link.href);
        said.textContent = said.dataset.copied;
      } catch {
        getSelection().selectAllChildren(link); // Not allowed: then it is at least marked, ready to be copied.
      }
    });
  }
});
