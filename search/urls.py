from django.urls import path

from news.feeds.formats import FORMATS

from . import feeds, views
from .suggestions import suggestions

app_name = "search"

urlpatterns = [
    path("search/", views.results, name="results"),
    path("search/suggestions/", suggestions, name="suggestions"),
    path("search/opensearch.xml", views.description, name="description"),
    *(
        path(f"feeds/search.{name}", feeds.feed, {"feed_format": name}, name=f"{name}_feed")
        for name in FORMATS
    ),
]
