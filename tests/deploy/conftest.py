import pytest

from . import nginx


@pytest.fixture(autouse=True)
def real_nginx():
    if not nginx.is_installed():
        pytest.skip("nginx and its cache-purge module are not installed.")


@pytest.fixture
def cdn_of(settings):
    """Makes a running nginx the cache in front, which the worker tells what has changed."""

    def in_front(nginx):
        settings.SITE_URL = nginx.address
        settings.WAGTAILFRONTENDCACHE = {
            "nginx": {
                "BACKEND": "news.delivery.forgetting.HTTPCache",
                "LOCATION": f"http://127.0.0.1:{nginx.purging_port}",
            }
        }
        settings.TASKS = {
            "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}
        }

    return in_front
