"""Every address of the site. What stands here, no page below the front page may take."""

from django.conf import settings
from django.urls import include, path
from django.views.decorators.csp import csp_override
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

decorate_urlpatterns(wagtailadmin_urls.urlpatterns, csp_override(settings.ADMIN_CSP))

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("search.urls")),
    path("", include("home.urls")),
    path("", include("news.urls")),
]

if settings.SERVES_MEDIA:
    media = {"document_root": settings.MEDIA_ROOT}
    urlpatterns.append(path("media/<path:path>", serve, media))

urlpatterns += [path("", include(wagtail_urls))]

handler404 = "home.views.not_found"
handler500 = "home.views.server_error"
