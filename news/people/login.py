from django.contrib.auth.backends import ModelBackend

DEMO_PASSWORD = "newsroom"  # noqa: S105 - published in the README, and refused on a public site


class NoDemoPasswords(ModelBackend):
    """Refuses the demo's password, for databases that began as a demo and went public."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        if password == DEMO_PASSWORD:
            return None
        return super().authenticate(request, username=username, password=password, **kwargs)
