"""Asking the site, one address at a time, as a reader without a past: no cookies, no redirects."""

import http.client
import threading
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from .markup import elements

PATIENCE = 120  # seconds


@dataclass(frozen=True)
class Question:
    """An address of the site, path and query, and how it is asked for."""

    address: str
    method: str = "GET"
    headers: dict = field(default_factory=dict, compare=False)
    body: bytes | None = None


@dataclass(frozen=True)
class Answer:
    address: str
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def type(self):
        return self.headers.get_content_type()

    @property
    def is_page(self):
        return self.type == "text/html"

    @property
    def is_public(self):
        """A page that any reader may get, and any cache may keep."""
        return (
            self.is_page and self.status == 200 and "no-store" not in self.header("Cache-Control")
        )

    @cached_property
    def text(self):
        return self.body.decode(errors="replace")

    @cached_property
    def elements(self):
        return elements(self.text) if self.is_page else []

    @cached_property
    def ids(self):
        return {value for element in self.elements if (value := element.get("id"))}

    def header(self, name):
        return self.headers.get(name, "")


class Site:
    """The site whose addresses begin with `origin`: scheme, host and port."""

    connections = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}

    def __init__(self, origin):
        scheme, self.host, *_ = urlsplit(origin)
        if scheme not in self.connections or not self.host:
            raise ValueError(f"A site is named like http://localhost:8000, not like {origin}")
        self.origin = f"{scheme}://{self.host}"
        self.connect = self.connections[scheme]
        self._of_thread = threading.local()

    def get(self, address, **headers):
        return self.ask(Question(address, headers=headers))

    def ask(self, question) -> Answer:
        try:
            return self._ask(question)
        except ConnectionError:  # the site hangs up on a connection that was silent for a while
            self._connection().close()
            return self._ask(question)

    def _ask(self, question):
        connection = self._connection()
        connection.request(question.method, question.address, question.body, question.headers)
        answer = connection.getresponse()
        return Answer(question.address, answer.status, answer.headers, answer.read())

    def _connection(self):
        """Each thread's own: one connection carries one question at a time."""
        if not hasattr(self._of_thread, "connection"):
            self._of_thread.connection = self.connect(self.host, timeout=PATIENCE)
        return self._of_thread.connection
