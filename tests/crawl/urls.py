from django.urls import path

from newsroom.urls import handler404, handler500, urlpatterns  # noqa: F401 - Django wants handlers


def broken(request):
    raise RuntimeError("The crawl asked for a page that always fails: this is no fault.")


urlpatterns = [path("broken/", broken), *urlpatterns]
