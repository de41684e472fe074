"""`vastine site`: which other sites may show our comments, and where their pages have moved."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from services.comments.use_cases.add_site import NewSite, add_site
from services.comments.use_cases.list_sites import list_sites
from services.comments.use_cases.move_page import move_page
from services.comments.use_cases.remove_site import UnknownSite, remove_site
from vastine.at_comments import Comments, at_comments
from vastine.refused import Refused


def run(told: argparse.Namespace, values: Mapping[str, str]) -> int:
    """Does one of the four and says what is true now."""
    with at_comments(values) as comments:
        for line in DEEDS[told.deed](comments, told):
            print(line)
    return 0


def _add(comments: Comments, told: argparse.Namespace) -> list[str]:
    language = told.language or comments.settings.house.language
    mode = "post" if told.publish_first else "pre"
    origin = add_site(comments.database, NewSite(told.origin, told.name or "", language, mode), comments.now())
    home = comments.settings.house.site.url
    return [
        f"Pages of {origin} may show comments, with these two tags where they are to stand:",
        f'<div data-vastine><a href="{home}/comments/outside?page=ADDRESS-OF-THE-PAGE">Comments</a></div>',
        f'<script src="{home}/comments/embed.js" defer></script>',
    ]


def _list(comments: Comments, _told: argparse.Namespace) -> list[str]:
    return [
        f"{site.origin}  {site.name}  {site.language}  {site.mode}  threads {site.threads}  comments {site.comments}"
        for site in list_sites(comments.database)
    ]


def _remove(comments: Comments, told: argparse.Namespace) -> list[str]:
    try:
        remove_site(comments.database, told.origin, comments.now())
    except UnknownSite:
        raise Refused(f"No site {told.origin} is registered. vastine site list shows those that are.") from None
    return [f"Pages of {told.origin} show no comments any more. Adding it again brings them back."]


def _move(comments: Comments, told: argparse.Namespace) -> list[str]:
    move_page(comments.database, told.old, told.new, comments.now())
    return [f"The comments of {told.old} now stand at {told.new}; both addresses lead to them."]


DEEDS: Mapping[str, Callable[[Comments, argparse.Namespace], list[str]]] = {
    "add": _add, "list": _list, "remove": _remove, "move": _move,
}  # fmt: skip
