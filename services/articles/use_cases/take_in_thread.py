"""Takes in what comments says about a thread: how many comments it shows."""

from __future__ import annotations

from services.articles.models import Thread
from shared.contract import ThreadChanged
from shared.database import Database


def take_in_thread(database: Database, event: ThreadChanged) -> None:
    """Passes over what is older than what is known. Threads of outside pages are kept too; nobody asks for them."""
    with database.writing() as session:
        thread = session.get(Thread, event.about, with_for_update=True)
        if thread is not None and thread.row_version >= event.row_version:
            return
        if thread is None:
            thread = Thread(id=event.about)
            session.add(thread)
        thread.row_version, thread.count, thread.open = event.row_version, event.count, event.open
