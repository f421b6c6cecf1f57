from django.conf import settings


def identity(request):
    """The newspaper's name and address, for every template.

    Not `site_name`: Django's login view puts the host's name under that.
    """
    return {"newspaper": settings.SITE_NAME, "site_url": settings.SITE_URL}
