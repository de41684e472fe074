"""What Celery's command line loads: `celery -A services.notify.worker worker`."""

from services.notify.settings import Settings
from services.notify.tasks import make_celery
from shared.logs import set_up_logs

set_up_logs("notify")
celery = make_celery(Settings.of_this_process())
