"""Small things that every builder needs."""

from datetime import datetime

from django.utils import timezone


def known(**values) -> dict:
    """Those that say something. `type_` and `id_` are JSON-LD's "@type" and "@id"."""
    names = {"type_": "@type", "id_": "@id"}
    return {names.get(name, name): value for name, value in values.items() if value not in EMPTY}


def moment(at: datetime | None) -> str | None:
    """In the newsroom's own time, with its offset: "2026-03-02T09:00:00+01:00"."""
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None


EMPTY = (None, "", [], {})
