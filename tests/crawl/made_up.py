"""Answers that no server gave: for the known faults, and for tests."""

from http.client import HTTPMessage

from .answers import Answer


def answer(body, address="/", status=200, type="text/html; charset=utf-8", **headers):
    """Names of headers have _ for -: `cache_control="no-store"`."""
    message = HTTPMessage()
    message["Content-Type"] = type
    for name, value in headers.items():
        message[name.replace("_", "-").title()] = value
    return Answer(address, status, message, body.encode())
