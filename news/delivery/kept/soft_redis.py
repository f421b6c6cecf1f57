"""Redis that may be down: then nothing is found and nothing is kept, and no reader waits for it."""

import logging
import time

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

LEFT_ALONE_FOR = 5  # seconds after a failure, in which this process does not try again


class SoftRedisCache(RedisCache):
    """For what can be made again and is asked for under a name that changes with it.

    Not for what must be deleted when it changes: a deletion that does not arrive is lost.
    """

    def __init__(self, server, params):
        super().__init__(server, params)
        self._silent_until = 0

    def get(self, key, default=None, version=None):
        return self._softly(super().get, default, key, default=default, version=version)

    def set(self, key, value, *args, **kwargs):
        return self._softly(super().set, None, key, value, *args, **kwargs)

    def _softly(self, ask, otherwise, *args, **kwargs):
        if time.monotonic() < self._silent_until:
            return otherwise
        try:
            return ask(*args, **kwargs)
        except (RedisError, OSError) as error:
            self._silent_until = time.monotonic() + LEFT_ALONE_FOR
            logger.warning(
                "Redis does not answer, pages are rendered anew: %s", type(error).__name__
            )
            return otherwise
