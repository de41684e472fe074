"""Finds the site that an address belongs to, and the thread of its page, if anybody has written there yet."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.comments.domain.outside_pages import NotOfThisSite, OutsidePage, origin_in, outside_page, twins
from services.comments.models import Site, SitePage
from shared.database import Database


@dataclass(frozen=True)
class Asked:
    """A page as it is asked for: its address, and the fixed key that the site may have given it."""

    address: str
    key: str = ""


@dataclass(frozen=True)
class Outside:
    """A page of a registered site. `thread` is None until its first comment comes."""

    page: OutsidePage
    asked: Asked
    site: Site
    thread: str | None


def find_outside(database: Database, asked: Asked) -> Outside:
    """Raises `NotOfThisSite` for what is no page of a registered site."""
    with database.reading() as session:
        return outside_in(session, asked)


def outside_in(session: Session, asked: Asked) -> Outside:
    """As `find_outside`, in a transaction."""
    site = _site_of(session, origin_in(asked.address))
    page = outside_page(site.origin, asked.address, asked.key)
    found = session.get(SitePage, page.mark)
    return Outside(page, asked, site, found.thread if found else None)


def is_registered(database: Database, origin: str) -> bool:
    """Whether pages of this very origin may show our threads."""
    with database.reading() as session:
        return session.scalar(select(Site.id).where(Site.origin == origin, Site.removed_at.is_(None))) is not None


def _site_of(session: Session, origin: str) -> Site:
    known = select(Site).where(Site.origin.in_(twins(origin)), Site.removed_at.is_(None))
    sites = session.scalars(known).all()
    for site in sorted(sites, key=lambda each: each.origin != origin):
        return site
    raise NotOfThisSite
