"""`make screenshots`: pictures of every page, for a person to look at; and those that stand in docs/.

Starts a house with the demo in a folder of its own. `--house DIR URL` looks at one that runs already.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Error, Page

from tests.journeys.browser.chromium import running_chromium, sign_in, somebody
from tests.journeys.browser.places import Place, colleagues_places, readers_places
from tests.journeys.browser.sights import furnish
from tests.journeys.browser.staff_places import staff_places, ways_in
from tests.journeys.house import VASTINE, OwnHouse, a_house

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot.png"
DOCS_PICTURES = ROOT / "docs" / "pictures"
MAIN_ARTICLE = "hyva-perehdytys"
SCREENS = [(width, scheme) for width in (320, 768, 1280) for scheme in ("light", "dark")]
QUICK = [(320, "light"), (1280, "light")]
GAP = 16
# What docs/ shows, on a phone and on a desk; what is lower than this is left out.
SHOWN = ("article", "thread", "form-with-errors", "receipt", "receipt-rejected", "report")
SHOWN_WIDTHS = {"phone": 360, "desk": 1280}
LOWEST = 2_600
# Where a longer text could break a line or a button.
OTHER_LANGUAGES = {
    "front", "form-with-errors", "receipt", "receipt-rejected", "sign-in", "queue", "desk", "desk-new", "deliveries", "people",
    "staff-me", "staff-me-second-step", "staff-me-tokens", "staff-record", "person-page", "person-leave",
}  # fmt: skip


@dataclass(frozen=True)
class Screen:
    """What somebody looks with."""

    language: str
    width: int
    scheme: str


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--house", nargs=2, metavar=("DIR", "URL"))
    asked.add_argument("--only", default="", help="pages whose name has this word")
    asked.add_argument("--quick", action="store_true", help="in Finnish and light alone, narrow and wide")
    asked.add_argument("--docs", action="store_true", help="only those that stand in docs/")
    told = asked.parse_args()
    with _demo_house(told.house) as house, running_chromium() as browser:
        if told.docs:
            readme_picture(browser, house)
        listed = house.api("").get(f"{house.url}/api/v1/articles", timeout=20).json()["articles"]
        sights = furnish(house, next(each for each in listed if each["url"].endswith(MAIN_ARTICLE)))
        if told.docs:
            docs_pictures(browser, house, [each for each in readers_places(sights) if each.name in SHOWN])
            return
        places = [
            each
            for each in (
                *readers_places(sights),
                *colleagues_places(sights),
                *ways_in(),
                *staff_places(),
                *_more(house),
            )
            if told.only in each.name
        ]
        for language in ("fi",) if told.quick else ("fi", "sv", "en"):
            chosen = [each for each in places if language == "fi" or each.name in OTHER_LANGUAGES]
            for role in sorted({each.role for each in chosen}):
                alike = [each for each in chosen if each.role == role]
                for width, scheme in QUICK if told.quick else SCREENS:
                    if language == "fi" or scheme == "light":
                        _take(browser, house, Screen(language, width, scheme), alike)


def readme_picture(browser: Browser, house: OwnHouse) -> None:
    """The head of the main article, and below it the head of its thread; few colours, so that it stays small."""
    context = somebody(browser, "fi", 1280)
    page = context.new_page()
    page.goto(f"{house.url}/articles/{MAIN_ARTICLE}")
    _settle(page)
    whole = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
    beside, thread, first_answer = (
        page.locator(each).bounding_box() for each in (".side-part >> nth=2", "#comments", ".replies > li >> nth=0")
    )
    context.close()
    assert beside
    assert thread
    assert first_answer
    head = int(beside["y"]) - GAP
    top, end = int(thread["y"]) - 2 * GAP, int(first_answer["y"] + first_answer["height"]) + 2 * GAP
    picture = Image.new("RGB", (whole.width, head + end - top))
    picture.paste(whole.crop((0, 0, whole.width, head)))
    picture.paste(whole.crop((0, top, whole.width, end)), (0, head))
    picture.quantize(64, dither=Image.Dither.NONE).save(README_PICTURE, optimize=True)


def docs_pictures(browser: Browser, house: OwnHouse, places: list[Place]) -> None:
    """The readers' pages as they stand in the documentation, in Finnish."""
    DOCS_PICTURES.mkdir(exist_ok=True)
    for place, (device, width) in product(places, SHOWN_WIDTHS.items()):
        # Without the script an error round is a page of its own; with it, it stands far below the thread.
        context = somebody(browser, "fi", width, java_script_enabled=not place.name.startswith("form"))
        page = context.new_page()
        place.visit(page, house.url)
        _settle(page)
        whole = Image.open(BytesIO(page.screenshot(full_page=True))).convert("RGB")
        picture = whole.crop((0, 0, whole.width, min(whole.height, LOWEST)))
        picture.quantize(32, dither=Image.Dither.NONE).save(DOCS_PICTURES / f"{place.name}-{device}.png", optimize=True)
        context.close()


def _take(browser: Browser, house: OwnHouse, screen: Screen, places: list[Place]) -> None:
    context = somebody(browser, screen.language, screen.width, color_scheme=screen.scheme)
    page = context.new_page()
    role, folder = places[0].role, PICTURES / f"{screen.language}-{screen.width}-{screen.scheme}"
    folder.mkdir(parents=True, exist_ok=True)
    if role:
        sign_in(page, house.url, *house.people[role])
    for place in places:
        try:
            place.visit(page, house.url, "" if role or screen.language == "fi" else screen.language)
        except Error as fault:
            print(f"{place.name}: {fault.message.splitlines()[0]}")
            continue
        _settle(page)
        page.screenshot(path=folder / f"{place.name}.png", full_page=True)
    context.close()


def _settle(page: Page) -> None:
    """Pictures that load late are brought in first."""
    page.evaluate("for (const each of document.images) each.loading = 'eager'")
    page.wait_for_function("[...document.images].every((each) => each.complete)")
    page.evaluate("document.fonts.ready.then(() => true)")


def _more(house: OwnHouse) -> list[Place]:
    listed = house.api("").get(f"{house.url}/api/v1/articles", timeout=20).json()["articles"]
    return [
        Place("staff-article", f"/articles/{MAIN_ARTICLE}", "moderator"),
        Place("collection", "/collections/hyva-alku"),
        Place("group", "/groups/perehdyttajat"),
        *(Place("article-" + each["url"].rsplit("/", 1)[1], each["url"]) for each in listed),
        *(
            Place(f"queue-{tab}", f"/comments/moderation?tab={tab}", "moderator")
            for tab in ("reported", "objected", "rejected", "spam", "withdrawn")
        ),
    ]


@contextmanager
def _demo_house(standing: list[str] | None) -> Iterator[OwnHouse]:
    if standing:
        house = OwnHouse(
            standing[1], {}, data=Path(standing[0]), environment=a_house(Path(tempfile.mkdtemp())).environment
        )
        yield _let_in(house)
        return
    with tempfile.TemporaryDirectory() as folder:
        house = a_house(Path(folder))
        words = [str(VASTINE), "up", "--data", str(house.data), "--port", house.url.rsplit(":", 1)[1]]
        process = subprocess.Popen(words, env=dict(house.environment), stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        try:
            next(line for line in process.stdout if line.startswith("ready "))
            yield _let_in(house)
        finally:
            process.terminate()
            process.wait()


def _let_in(house: OwnHouse) -> OwnHouse:
    """A colleague for each role, as the journeys have them."""
    for roles in (("editor",), ("moderator",), ("contact", "admin")):
        try:
            house.hire(*roles)
        except AssertionError:  # hired when this house was looked at before
            email, password = f"{roles[0]}@example.org", f"{roles[0]}-kulkee-sateessa-kotiin"
            house.tokens = dict(house.tokens) | {roles[0]: house.command("token", "create", email).splitlines()[-1]}
            house.people = dict(house.people) | {roles[0]: (email, password)}
    return house


if __name__ == "__main__":
    main()
