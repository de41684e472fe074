"""The round in which threads that changed are rendered and laid ready."""

from __future__ import annotations

from jinja2 import Environment

from services.comments.domain.refusals import UnknownThread
from services.comments.use_cases.list_unrendered import list_unrendered
from services.comments.use_cases.mark_rendered import mark_rendered
from services.comments.use_cases.show_thread import show_thread
from services.comments.web.rendering.kept_threads import KeptThreads
from services.comments.web.rendering.thread_bytes import render_thread
from shared.database import Database
from shared.env.clock import Clock


def render_changed(database: Database, kept: KeptThreads, environment: Environment, clock: Clock) -> int:
    """How many were rendered. What is not marked, because Redis was away or the process died, is rendered again."""
    changed = list_unrendered(database)
    for each in changed:
        version = each.version
        try:
            page = show_thread(database, each.thread, None, clock())
        except UnknownThread:
            kept.drop(each.thread, each.version)
        else:
            kept.keep(each.thread, render_thread(environment, page))
            version = page.thread.version
        mark_rendered(database, each.thread, version)
    return len(changed)
