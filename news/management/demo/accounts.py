"""The logins of the demo, one for each role. Where the settings allow none, there are none."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

from news.people.login import DEMO_PASSWORD
from news.people.user import User

OWNER = ("admin", "Wanda", "Ilves")
EDITOR = "editor"
SECOND_PAIR_OF_EYES = "section-editor"
REPORTER = "reporter"
# Each with the group that a migration made for the role.
COLLEAGUES = [
    (EDITOR, "Hester", "Quillon", "Chief editors"),
    ("section-editor", "Anselm", "Marrin", "Section editors"),
    ("reporter", "Nadia", "Okell", "Reporters"),
    ("researcher", "Emil", "Strand", "Researchers"),
    ("moderator", "Rosa", "Pellew", "Reply moderators"),
    ("administrator", "Ines", "Calder", "Administrators"),
]


@transaction.atomic
def make_accounts(tally) -> User | None:
    """The editor, in whose name the rest is made; None where the settings allow no demo logins."""
    if not settings.DEMO_ACCOUNTS:
        return None
    _account(User.objects.create_superuser, tally, *OWNER)
    for *names, group in COLLEAGUES:
        colleague, new = _account(User.objects.create_user, tally, *names)
        if new:
            colleague.groups.set(Group.objects.filter(name=group))
    return User.objects.get(username=EDITOR)


def second_pair_of_eyes() -> User | None:
    """Who has seen the unverified words in the editor's stories, if there are logins."""
    return _login(SECOND_PAIR_OF_EYES)


def reporter() -> User | None:
    """Whose the drafts are, so that the editor finds something to do."""
    return _login(REPORTER)


def _login(username):
    return User.objects.filter(username=username).first() if settings.DEMO_ACCOUNTS else None


def _account(create, tally, username, first_name, last_name):
    found = User.objects.filter(username=username).first()
    tally.note("Logins", new=not found)
    if found:
        return found, False
    address = f"{username}@example.org"
    new = create(username, address, DEMO_PASSWORD, first_name=first_name, last_name=last_name)
    return new, True
