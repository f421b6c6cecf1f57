"""A colleague's account begins with a letter; nobody types a password for somebody else."""

from django.db import transaction
from wagtail.log_actions import log

from . import letters


@transaction.atomic
def invite(colleague, by):
    """Send a link to choose a password. Earlier ones go on working until one of them is used."""
    letters.send.enqueue("invitation", colleague.pk, by=by.get_full_name() or by.get_username())
    log(instance=colleague, action="news.colleague_invited", user=by)


def is_invited(colleague) -> bool:
    """Whether the account waits for its colleague to log in for the first time."""
    return colleague.is_active and colleague.last_login is None and bool(colleague.email)


def register_log_actions(actions):
    """For Wagtail's hook of the same name."""
    actions.register_action("news.colleague_invited", "Invite colleague", "Invited by e-mail")
