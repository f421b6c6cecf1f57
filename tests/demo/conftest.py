import pytest

from news.management.demo.pictures import drawing


@pytest.fixture(scope="package", autouse=True)
def small_pictures():
    """A tenth as wide and as high: what is drawn is the same, and the tests stay quick."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "SCALE", 0.1)
        yield
