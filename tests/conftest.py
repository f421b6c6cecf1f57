"""What every test can rely on: nothing leaves this machine, and Chromium is found or asked for."""

import ipaddress
import os
import socket

import pytest
from django.core.cache import caches

from tests.chromium import chromium_path


def pytest_collection_modifyitems(items):
    if chromium_path() or os.environ.get("REQUIRE_BROWSER") == "1":
        return
    skip = pytest.mark.skip(
        reason="Chromium is not installed; REQUIRE_BROWSER=1 makes that an error"
    )
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(skip)


@pytest.fixture(scope="session")
def chromium():
    """Where Chromium is. With REQUIRE_BROWSER=1, its absence is an error."""
    return chromium_path() or pytest.fail("REQUIRE_BROWSER=1, and no Chromium is installed.")


@pytest.fixture(autouse=True)
def forgetful_cache():
    """What a test put into a cache does not outlive the rollback of its database."""
    yield
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session", autouse=True)
def loopback_only():
    """A page or a command that needs another machine would break where there is none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _to_loopback(socket.socket.connect))
        yield


def _to_loopback(connect):
    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not is_loopback(address[0]):
            pytest.fail(f"A test reached for another machine: {address[0]}")
        return connect(self, address)

    return guarded


def is_loopback(host):
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
