"""Somebody who uses no mouse: moves by Tab, and must see at every step where they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# Where the focus is, whether a ring is drawn around it, and whether it stands on the screen with nothing over it.
HERE = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const ringed = element => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  };
  const first = at.getClientRects()[0] || box;
  const x = Math.min(Math.max(first.left + first.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(first.top + Math.min(first.height / 2, 20), 1), innerHeight - 1);
  const over = document.elementFromPoint(x, y);
  if (!at.dataset.walked) at.dataset.walked = String(document.querySelectorAll('[data-walked]').length + 1);
  return {
    number: Number(at.dataset.walked), parts: ['date', 'datetime-local'].includes(at.type), tag: at.tagName,
    text: (at.textContent || at.value || at.name || '').replace(/\\s+/g, ' ').trim(), name: at.name || '',
    html: at.outerHTML.slice(0, 140), ringed: at.matches(':focus-visible, [type^=date]:focus-within') && ringed(at),
    box: [box.left, box.top, box.right, box.bottom].map(Math.round), over: over && over.outerHTML.slice(0, 100),
    seen: box.bottom > 0 && box.top < innerHeight && box.width > 0 && !!over && (at.contains(over) || over.contains(at) ||
      !!at.labels && [...at.labels].some(label => label.contains(over))),
  };
}"""
# A group of radio buttons is one stop. What is folded away is none.
STOPS = """() => {
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(each => {
    if (each.tabIndex < 0 || each.disabled || each.type === 'hidden') return false;
    if (!each.checkVisibility({visibilityProperty: true})) return false;
    if (each.type !== 'radio') return true;
    const group = each.form && each.name;
    return groups.has(group) ? false : !!groups.add(group);
  }).length;
}"""


# A date is one field of several parts (day, month, year, the calendar's button), and Tab stops at each.
PARTS = 6


@dataclass
class Keyboard:
    """The keys of one page."""

    page: Page

    def tab(self) -> dict[str, Any] | None:
        """One step; None where the focus has left the page. The place that it reached must be plain to see."""
        self.page.keyboard.press("Tab")
        here: dict[str, Any] | None = self.page.evaluate(HERE)
        if here:
            assert here["ringed"], f"no ring around {here['html']}"
            assert here["seen"], f"out of sight: {here['html']} {here['box']} {here['over']}"
        return here

    def go_to(self, tag: str, text: str) -> None:
        """Tabs until it stands on what says that or has that name; fails when it has been around."""
        dates = self.page.locator("input[type^=date]").count()
        for _ in range(self.page.evaluate(STOPS) + PARTS * dates + 2):
            here = self.tab()
            if here and here["tag"] == tag.upper() and (here["text"].startswith(text) or here["name"] == text):
                return
        raise AssertionError(f"no {tag} with “{text}” on the way through {self.page.url}")

    def write(self, field: str, text: str) -> None:
        """Tabs to the field of that name, and writes over what stands there."""
        self.go_to("input", field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, key: str = "Enter") -> None:
        """Presses it on what has the focus, and waits for where that leads."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def walk(self) -> int:
        """All the way through and out again; gives how many stops there were. Going on forever is a trap."""
        stops = self.page.evaluate(STOPS)
        for walked in range(stops + 1):
            here = self._next(walked)
            if here is None or here["number"] <= walked:
                assert walked == stops, f"{walked} stops of {stops} at {self.page.url}"
                return walked
        raise AssertionError(f"the focus does not leave {self.page.url}")

    def _next(self, walked: int) -> dict[str, Any] | None:
        """The next field or link; past all parts of a date."""
        for _ in range(PARTS):
            here = self.tab()
            if not (here and here["parts"] and here["number"] == walked):
                return here
        raise AssertionError(f"the focus does not leave the date at {self.page.url}")
