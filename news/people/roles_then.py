"""Which of someone's roles they had on a day that may be known to the month or year only."""

from datetime import date

from . import dates


def roles_then(roles, day: date | None, precision: str) -> list:
    """The roles that can have been held then, the latest first; all where the day is unknown."""
    roles = sorted(roles, key=lambda role: role.started_on or date.min, reverse=True)
    return [role for role in roles if not day or _can_be_held(role, *dates.span(day, precision))]


def role_then(roles, day: date | None, precision: str):
    """The one role that was held then, or None where none, or another one, can have been.

    It must be certain: of a month in which someone became mayor it is not, nor of a role without
    dates. A role without dates makes no other uncertain.
    """
    if not day:
        return None
    dated = [role for role in roles if role.started_on or role.ended_on]
    found = roles_then(dated, day, precision)
    if len(found) == 1 and _is_surely_held(found[0], *dates.span(day, precision)):
        return found[0]
    return None


def _can_be_held(role, first, last):
    earliest_start = role.started_on or date.min
    latest_end = _span(role.ended_on, role.ended_precision)[1] or date.max
    return earliest_start <= last and first <= latest_end


def _is_surely_held(role, first, last):
    latest_start = _span(role.started_on, role.started_precision)[1] or date.min
    earliest_end = role.ended_on or date.max
    return latest_start <= first and last <= earliest_end


def _span(day, precision):
    return dates.span(day, precision) if day else (None, None)
