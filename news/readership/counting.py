"""Counting that a story was read: one more, on its row for the day."""

import logging
from datetime import timedelta

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from news.pages.models import ArticlePage

from .models import DailyReads

logger = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=400)

# One statement, so that no two readers can count themselves as one. Django's upsert can't add.
ONE_MORE = """
    INSERT INTO news_dailyreads (article_id, day, reads) VALUES (%s, %s, 1)
    ON CONFLICT (article_id, day) DO UPDATE SET reads = news_dailyreads.reads + 1
    RETURNING reads
"""


def count_read(page_id: int, day=None):
    """One more read of a published story on that day (today, if not given).

    Nobody waits for it and nothing depends on it: where the database can't write now, the read is
    lost, and a line in the log says so.
    """
    try:
        # By `id`: `pk` is a foreign key here, and SQLite fails on one beyond its integers.
        if ArticlePage.objects.published().filter(id=page_id).exists():
            _add(page_id, day or timezone.localdate())
    except DatabaseError as error:
        logger.warning("A read of story %s was not counted: %s", page_id, error)


@transaction.atomic
def _add(page_id, day):
    with connection.cursor() as cursor:
        cursor.execute(ONE_MORE, [page_id, day])
        (reads,) = cursor.fetchone()
    if reads == 1:  # a new row: as good a time as any to let old ones go
        DailyReads.objects.filter(day__lt=day - KEPT_FOR).delete()
