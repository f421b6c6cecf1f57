from django.conf import settings
from django.core import checks


def mail_goes_out(app_configs, **kwargs):
    """Without a mail server the links to choose a password are printed: into the logs."""
    if settings.MAILERS["server"]["BACKEND"].endswith("smtp.EmailBackend"):
        return []
    return [
        checks.Warning(
            "No mail server is set: invitations and password mail reach nobody.",
            hint="Set EMAIL_URL, like smtp+tls://user:password@mail.example.org:587.",
            id="news.W001",
        )
    ]


def register():
    checks.register(mail_goes_out, checks.Tags.security, deploy=True)
