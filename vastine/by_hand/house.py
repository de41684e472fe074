"""The four services of a house that nobody runs yet: their settings and their databases, for filling them by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from services.articles.settings import Settings as ArticlesSettings
from services.comments.settings import Settings as CommentsSettings
from services.notify.settings import Settings as NotifySettings
from services.staff.settings import Settings as StaffSettings
from shared.database import Database


@dataclass(frozen=True)
class QuietHouse:
    """Each service with its own database, as in the running house; `now` is when the filling began."""

    articles: Database
    comments: Database
    notify: Database
    staff: Database
    articles_settings: ArticlesSettings
    comments_settings: CommentsSettings
    notify_settings: NotifySettings
    now: datetime

    @classmethod
    def of(cls, values: Mapping[str, str]) -> QuietHouse:
        articles, comments = ArticlesSettings.from_env(values), CommentsSettings.from_env(values)
        notify, staff = NotifySettings.from_env(values), StaffSettings.from_env(values)
        return cls(
            Database(articles.house.database_url), Database(comments.house.database_url),
            Database(notify.house.database_url), Database(staff.house.database_url),
            articles, comments, notify, articles.house.clock(),
        )  # fmt: skip

    @property
    def site_url(self) -> str:
        return self.articles_settings.house.site.url

    @property
    def notify_public_key(self) -> bytes:
        return self.articles_settings.notify_public_key

    def close(self) -> None:
        for database in (self.articles, self.comments, self.notify, self.staff):
            database.close()
