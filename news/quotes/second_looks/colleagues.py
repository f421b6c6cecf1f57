"""Who may give a story a second look, who of them can, and how that is said."""

from django.contrib.auth import get_user_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .hands import hands_in

MAY_LOOK = "news.add_secondlook"
MAY_GO_WITHOUT = "news.go_without_second_look"
NAMED = 3


def may_look(user, article) -> bool:
    """By permission; their own work in the story is another matter."""
    return user.has_perm(MAY_LOOK) and _may_edit(user, article)


def may_go_without(user, article) -> bool:
    return user.has_perm(MAY_GO_WITHOUT) and _may_edit(user, article)


def who_can_look(article, permission=MAY_LOOK, hands=None) -> list:
    """Those who may, and whose work the story is not. Superusers last: they run the machine."""
    policy = policy_registry.get_by_type(Page)
    writing = policy.users_with_any_permission_for_instance({"change", "publish"}, article)
    looking = get_user_model().objects.with_perm(permission).filter(pk__in=writing.values("pk"))
    if hands is None:
        hands = hands_in(article.pk)
    return list(
        looking.exclude(pk__in=hands).order_by("is_superuser", "first_name", "last_name", "pk")
    )


def name_of(user) -> str:
    return user.get_full_name() or user.get_username()


def named(people) -> str:
    """ "A", "A or B", "A, B, C or 4 others"."""
    names = [name_of(person) for person in people[:NAMED]]
    if more := len(people) - len(names):
        names.append("one other" if more == 1 else f"{more} others")
    return " or ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _may_edit(user, article):
    return article.permissions_for_user(user).can_edit()
