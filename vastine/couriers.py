"""One process for the four couriers of a house on one machine; in production each runs in a container of its own."""

from __future__ import annotations

import os

from services.articles.courier import courier as articles_courier
from services.articles.settings import Settings as ArticlesSettings
from services.comments.courier import courier as comments_courier
from services.comments.settings import Settings as CommentsSettings
from services.notify.courier import courier as notify_courier
from services.notify.settings import Settings as NotifySettings
from services.staff.courier import courier as staff_courier
from services.staff.settings import Settings as StaffSettings
from shared.logs import set_up_logs
from shared.streams.courier import run_until_told


def main() -> None:
    set_up_logs("couriers")
    values = os.environ
    run_until_told([
        articles_courier(ArticlesSettings.from_env(values)),
        comments_courier(CommentsSettings.from_env(values)),
        notify_courier(NotifySettings.from_env(values)),
        staff_courier(StaffSettings.from_env(values)),
    ])  # fmt: skip


if __name__ == "__main__":
    main()
