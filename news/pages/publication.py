"""The one gate to publication: what is in the way, in plain words.

The page form asks it (unless it saves a draft), and `ArticlePage.publish()` asks it, because bulk
actions, workflows and the scheduler go there without a form. Packages above this one register
their own checks when the apps are ready.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from wagtail.permissions import policy_registry

from news.blocks.pictures import picture_blocks
from news.blocks.plain import running_text

_checks: list[Callable] = []


@dataclass(frozen=True)
class Remedy:
    """What else may be done about a problem: the label of a button, and where it leads."""

    label: str
    view: str  # the name of an admin address
    key: int | None = None  # which it takes; None: the story's

    def address(self, article):
        return reverse(self.view, args=[self.key or article.pk])


class Problem(str):
    """A sentence that says what is in the way, and a remedy that the one who asked may use.

    `where` is the field or the block that it speaks of: a name, or the block's id.
    """

    settled_by_approval = False  # whoever was asked about it settles it by approving the story
    settled_after_submission = False  # by others or by time: the author's work is done

    def __new__(cls, sentence: str, remedy: Remedy | None = None, where: str = ""):
        problem = super().__new__(cls, sentence)
        problem.remedy = remedy
        problem.where = where
        return problem


def remedies(problems: Iterable[str]) -> list[Remedy]:
    """What else may be done about these problems, each once."""
    offered = (getattr(problem, "remedy", None) for problem in problems)
    return list(dict.fromkeys(filter(None, offered)))


class PublicationRefused(Exception):
    """A story may not be published yet. `problems` says why, one sentence each.

    Not a PermissionDenied: the Wagtail admin would answer that with a message of its own.
    """

    def __init__(self, article, problems):
        super().__init__(f"“{article.title}” can’t be published yet. " + " ".join(problems))
        self.article = article
        self.problems = problems


def register(check: Callable[..., Iterable[str]]):
    """Add a check: `check(article, by)` yields one sentence for each problem it finds."""
    if check not in _checks:
        _checks.append(check)
    return check


def problems_for_publication(article, by) -> list[str]:
    """Everything that keeps this version of the story from being published, in plain words.

    `by` is the user who wants to publish it, or None for the scheduler.
    """
    return [problem for check in _checks for problem in check(article, by)]


def brought_in(problems: list[str], live, by) -> list[str]:
    """Those of the problems that the live version does not have already.

    What is corrected is refused for these alone: it makes the others no worse.
    """
    had = problems_for_publication(live, by) if problems else []
    return [problem for problem in problems if problem not in had]


def refuse_problems(article, by):
    """Raise PublicationRefused if there are any."""
    if problems := problems_for_publication(article, by):
        raise PublicationRefused(article, problems)


@register
def has_words(article, by):
    if not article.title.strip():
        yield Problem("It needs a headline.", where="title")
    quoted = any(block.block_type == "block_quote" for block in article.body)
    if not quoted and not running_text(article.body, "paragraph"):
        yield Problem("It needs a body: at least one paragraph or block quote.", where="body")


@register
def pictures_are_credited(article, by):
    if article.lead_image and not (article.lead_image_alt or article.lead_image_is_decorative):
        yield Problem(
            "The lead picture needs alt text, or a mark that it is decorative.",
            where="lead_image_alt",
        )
    for block in picture_blocks(article.body):
        picture = block.value["image"]
        if not (picture.decorative or (picture.contextual_alt_text or "").strip()):
            yield Problem(
                f"The picture “{picture.title}” in the text needs alt text, "
                "or a mark that it is decorative.",
                where=block.id,
            )
    for picture, where in _pictures(article):
        lacking = {"credit": not picture.credit.strip(), "licence": not picture.licence}
        for what in (what for what, is_lacking in lacking.items() if is_lacking):
            sentence = f"The picture “{picture.title}” needs a {what}."
            yield Problem(sentence, _editing(picture, by), where)


@register
def its_date_has_come(article, by):
    if article.published_at and article.published_at > timezone.now():
        yield Problem(
            "Its date lies in the future. To publish it later, set a time to go live, "
            "and leave the date empty.",
            where="published_at",
        )


def _pictures(article):
    """The story's pictures in order, each once, with where it stands first."""
    pictures = [(article.lead_image, "lead_image")] if article.lead_image else []
    pictures += [(block.value["image"], block.id) for block in picture_blocks(article.body)]
    first = {}
    for picture, where in pictures:
        first.setdefault(picture.pk, (picture, where))
    return first.values()


def _editing(picture, by):
    """The way to the picture's own form, for who may change it."""
    policy = policy_registry.get_by_type(type(picture))
    if by and policy.user_has_permission_for_instance(by, "change", picture):
        return Remedy(f"Edit “{picture.title}”", "wagtailimages:edit", picture.pk)
    return None
