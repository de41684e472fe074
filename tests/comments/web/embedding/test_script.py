"""The script for other sites: small, harmless, and with a plain link where it cannot work."""

from __future__ import annotations

import gzip
import re
import shutil
import threading
from collections.abc import Callable, Iterator

import pytest
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from services.comments.domain.contact_choices import Choice
from services.comments.use_cases.add_site import NewSite, add_site
from services.comments.web.embedding.script import WORDS
from tests.comments.web.site import Site, a_site, decide

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
MOST_BYTES = 10_000
STRICT = "default-src 'none'; script-src {home}; connect-src {home}; require-trusted-types-for 'script'"


def test_the_script_is_small_and_says_its_words_in_three_languages(site):
    script = site.reader().get("/comments/embed.js")
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert '"the words of the script"' not in script.text
    assert all(word in script.text for word in ("Kirjoita kommentti", "Skriv en kommentar", "Write a comment"))
    packed = site.reader().get("/comments/embed.js", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == script.data
    assert len(packed.data) < MOST_BYTES


def test_every_word_that_the_script_says_is_given_to_it_and_none_besides(site):
    code = (site.place.web / "static" / "embed.js").read_text(encoding="utf-8")
    said = set(re.findall(r"\bsay\.(\w+)", code)) | set(re.findall(r'"(count_\w+)"', code))
    by_choice = {f"{each}{tail}" for each in Choice for tail in ("", "_hint")}
    assert said | by_choice == set(WORDS)


def test_the_style_is_small_and_names_no_typeface_and_no_other_address(site):
    style = site.reader().get("/comments/embed.css", headers={"Accept-Encoding": "gzip"})
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert style.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert len(style.data) < 2048
    assert not re.search(r"url\(|@import|@font-face|http", gzip.decompress(style.data).decode())


@pytest.mark.parametrize("name", ["embed.js", "embed.css"])
def test_another_site_may_load_it_and_need_not_load_it_twice(site, name):
    loaded = site.reader().get(f"/comments/{name}")
    assert loaded.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in loaded.headers
    again = site.reader().get(f"/comments/{name}", headers={"If-None-Match": loaded.headers["ETag"]})
    assert again.status_code == 304


def test_it_never_writes_html_or_style_and_sets_no_cookie(site):
    script = site.reader().get("/comments/embed.js").text
    for barred in (
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "cookie =", "localStorage",
        ".style", "window.name",
    ):  # fmt: skip
        assert barred not in script


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Serves an app on a port of its own and gives its address."""
    running = []

    def start(app) -> str:
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def look() -> Iterator[Callable[..., list[str]]]:
    """Opens an address in a browser and gives the texts at a selector, once it is there."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  Only where there is a browser.

    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS.split())
        page = browser.new_page()
        page.on("dialog", lambda dialog: pytest.fail(f"something ran: {dialog.message}"))

        def open_and_look(address: str, wait_for: str, selector: str) -> list[str]:
            page.goto(address)
            page.wait_for_selector(wait_for)
            page.wait_for_load_state("networkidle")
            return [str(each) for each in page.eval_on_selector_all(selector, "all => all.map(each => each.outerHTML)")]

        yield open_and_look
        browser.close()


def a_page(home: str, thread: str) -> Callable:
    """Another site's page, with a policy that lets nothing but our script run."""

    @Request.application
    def app(_request: Request) -> Response:
        body = (
            f'<!doctype html><html lang="sv"><title>Blogg</title><div id="here" data-vastine-thread="{thread}">'
            f'<a href="{home}/comments/threads/{thread}">Kommentarer</a></div><script src="{home}/comments/embed.js"></script>'
        )
        return Response(body, content_type="text/html", headers={"Content-Security-Policy": STRICT.format(home=home)})

    return app


@pytest.mark.browser
def test_a_thread_shows_on_another_site_under_a_strict_policy(tmp_path, redis_url, serve, look):
    site: Site | None = None

    def comments(environ, start_response):
        assert site is not None
        return site.app(environ, start_response)

    home = serve(comments)
    elsewhere = serve(a_page(home, "t-harbour"))
    site = a_site(tmp_path, redis_url, VASTINE_PUBLIC_URL=home)
    add_site(site.database, NewSite(elsewhere), site.now())
    nasty = 'Se https://esimerkki.fi/x?a=1&b=2 <img src=x onerror=alert(1)> "ja" loppu'
    comment = site.submit(body=nasty, name="<b onclick=alert(1)>Aino</b>").comment
    decide(site, comment)
    (shown,) = look(elsewhere, "article.vastine-comment", "#here")
    assert "Kommentarer" in shown
    assert '<a href="https://esimerkki.fi/x?a=1&amp;b=2" rel="nofollow ugc noopener noreferrer">' in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert "&lt;b onclick=alert(1)&gt;Aino&lt;/b&gt;" in shown
    assert f'<a href="{home}/comments/threads/t-harbour?comment={comment}#c-{comment}"' in shown
    assert "Skicka kommentaren" in shown
    site.database.close()


@pytest.mark.browser
def test_where_the_thread_cannot_be_had_the_plain_link_stays(tmp_path, redis_url, serve, look):
    site = a_site(tmp_path, redis_url)
    home = serve(site.app)
    elsewhere = serve(a_page(home, "t-nobody"))
    (shown,) = look(elsewhere, "#here a", "#here")
    assert (
        shown
        == f'<div id="here" data-vastine-thread="t-nobody"><a href="{home}/comments/threads/t-nobody">Kommentarer</a></div>'
    )
    site.database.close()
