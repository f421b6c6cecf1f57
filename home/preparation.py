"""What the site needs before it can serve. Every step may be repeated."""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from wagtail.models import Site

from news.delivery.kept import generations

DEFAULT_PORTS = {"http": 80, "https": 443}


def folders():
    """Those that the site writes to: the media's, and the database's if that is a file."""
    if connection.vendor != "sqlite":
        return [Path(settings.MEDIA_ROOT)]
    return [Path(settings.MEDIA_ROOT), Path(connection.settings_dict["NAME"]).parent]


def make_folders():
    for folder in folders():
        folder.mkdir(parents=True, exist_ok=True)


def make_tables():
    """Brings the tables up to date, the cache's own among them."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def show_new_templates():
    """A page that was rendered by an earlier version is not shown by this one."""
    generations.renew([generations.EVERYWHERE])


def is_new():
    """True until the site has its name, which is the last that it gets."""
    return not _site().site_name


def name_site():
    """Gives the site record the name and the address that the settings say."""
    address = urlsplit(settings.SITE_URL)
    site = _site()
    site.site_name = settings.SITE_NAME
    site.hostname = address.hostname
    site.port = address.port or DEFAULT_PORTS[address.scheme]
    site.save()


def _site():
    return Site.objects.get(is_default_site=True)
