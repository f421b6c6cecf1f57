"""Asks for an address in somebody's name, and says whether that was allowed."""

import re
from contextlib import contextmanager
from unittest import mock

from django.conf import settings
from django.contrib.messages import get_messages
from django.db import connection, transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client

WRITES = re.compile(r'\s*(INSERT .*?INTO|UPDATE|DELETE FROM) "(?!django_session)', re.IGNORECASE)
DENIED = (
    "you do not have permission to access this area",
    "You do not have permission to access the admin",
)


def session_of(user) -> str | None:
    """Logged in once, for any number of questions; None for somebody without a login."""
    if user is None:
        return None
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def ask(session, method, address, form):
    """The answer, with `written`: what it wrote into the database, which is undone at once."""
    client = Client()
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    with _rolled_back(), _written() as written, _without_templates():
        answer = client.get(address) if method == "get" else _post(client, address, form)
    answer.written = written
    return answer


def _post(client, address, form):
    """A text is JSON, as scripts send it."""
    if isinstance(form, str):
        return client.post(address, form, content_type="application/json")
    return client.post(address, form)


def is_refused(answer) -> bool:
    if answer.status_code in (400, 403, 404):
        return True
    if answer.status_code not in (301, 302):
        return False
    said = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    to_login = "/admin/login/?next=" in answer.headers["Location"]
    return to_login or any(words in said for words in DENIED)


def has_nothing_to_do(answer) -> bool:
    """A bulk action refuses each thing by itself: nothing is left to ask about or to do."""
    if answer.wsgi_request.method == "POST":
        return not answer.written
    return not answer.context_data["items"]


@contextmanager
def _rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def _written():
    written = []

    def note(execute, sql, params, many, context):
        if WRITES.match(sql):
            written.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield written


def _without_templates():
    """Who may is decided before a template is rendered, and rendering takes most of the time."""
    return mock.patch.object(SimpleTemplateResponse, "rendered_content", "")
