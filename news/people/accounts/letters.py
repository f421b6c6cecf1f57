"""Letters with a link to choose a password: an invitation, or help for who has forgotten it.

The worker writes them. Nobody waits for a mail server, and asking for help takes as long for an
address that has no account. The link is made when the letter goes out: no task row holds one.
"""

import logging
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.tasks import task
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from news.people.post import PAUSES, SERVER
from news.people.user import User

logger = logging.getLogger(__name__)

SUBJECTS = {
    "invitation": "Your account in the newsroom of {newspaper}",
    "password": "A new password for the newsroom of {newspaper}",
}


@task
def help_with_password(address):
    """To everyone who has this address, and an account that may be used."""
    for user in PasswordResetForm().get_users(address):
        send.enqueue("password", user.pk)


@task
def send(kind, user_pk, by="", tries=0):
    """`kind` is one of SUBJECTS, `by` the name of who invites."""
    user = User.objects.filter(pk=user_pk, is_active=True).first()
    if user is None:
        return
    try:
        _letter(kind, user, by).send(using=SERVER)
    except OSError as error:
        if tries == len(PAUSES) or not send.get_backend().supports_defer:
            raise
        logger.warning("The %s of account %s has to wait: %r", kind, user_pk, error)
        later = send.using(run_after=timezone.now() + PAUSES[tries])
        later.enqueue(kind, user_pk, by=by, tries=tries + 1)


def _letter(kind, user, by):
    context = {
        "newspaper": settings.SITE_NAME,
        "by": by,
        "username": user.get_username(),
        "link": settings.SITE_URL + _address(user),
        "days": settings.PASSWORD_RESET_TIMEOUT // (24 * 60 * 60),
        "forgotten": settings.SITE_URL + reverse("wagtailadmin_password_reset"),
    }
    return EmailMessage(
        subject=SUBJECTS[kind].format(newspaper=settings.SITE_NAME),
        body=render_to_string(f"news/accounts/{kind}.txt", context).strip() + "\n",
        from_email=_sender(),
        to=[user.email],
    )


def _address(user):
    return reverse(
        "wagtailadmin_password_reset_confirm",
        kwargs={
            "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
            "token": default_token_generator.make_token(user),
        },
    )


def _sender():
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((name or settings.SITE_NAME, address))
