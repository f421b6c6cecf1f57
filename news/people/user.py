"""Those who work here. Alone in the first migration: a user model can't be swapped later."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A login. Reporters are `Person` records: a byline needs no account, an account no byline."""
