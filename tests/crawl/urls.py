from django.urls import path

from newsroom.urls import handler404, handler500, urlpatterns  # noqa: F401 - Django wants handlers
from tests.crawl.newsroom import BROKEN


def broken(request):
    raise RuntimeError("The crawl asked for a page that always fails: this is no fault.")


urlpatterns = [path(BROKEN.lstrip("/"), broken), *urlpatterns]
