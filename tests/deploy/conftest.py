import pytest

from . import nginx


@pytest.fixture(autouse=True)
def real_nginx():
    if not nginx.is_installed():
        pytest.skip("nginx and its cache-purge module are not installed.")
