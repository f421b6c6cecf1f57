"""The rule: nobody alone puts words before readers that are not verified on record."""

from news.pages import publication
from news.pages.publication import Problem, Remedy
from news.quotes.correcting.wording import beginning

from .colleagues import may_go_without, named, who_can_look
from .unverified import unseen_in

SECOND_LOOK = Remedy("Second look", view="second_look")


class NotSeenYet(Problem):
    """What a second look settles, and an approval that is one."""

    settled_after_submission = True


def register():
    publication.register(unverified_words_are_seen_by_two)


def unverified_words_are_seen_by_two(article, by):
    """Each unverified quotation was seen by somebody who has not worked on the story.

    Its sentence names the words on record and not those printed: where the record was corrected
    it is the same for the old and the new version of a story.
    """
    unseen = unseen_in(article)
    if not unseen:
        return
    able = who_can_look(article) if article.pk else []
    help_is_near = _who_can_help(article, by, able)
    remedy = SECOND_LOOK if by and article.pk and _may_open(by, article) else None
    for each in unseen:
        words = beginning(each.quotation.text, most=40)
        speaker = f" ({each.quotation.speaker})" if each.quotation.speaker else ""
        problem = NotSeenYet(
            f"“{words}”{speaker} is not verified on record, so it needs a second look by somebody "
            f"who has not worked on this story. {help_is_near}",
            remedy,
            where=each.where,
        )
        problem.settled_by_approval = by in able
        yield problem


def _may_open(user, article):
    return article.permissions_for_user(user).can_edit()


def is_second_look(problem) -> bool:
    return isinstance(problem, NotSeenYet)


def _who_can_help(article, by, able):
    if not article.pk:
        return "Save the story first, and ask a colleague then."
    if by in able:
        return "You have not: give it yourself."
    if able:
        return f"{named(able)} can give it."
    if by and may_go_without(by, article):
        return (
            "Nobody else here may give one. You may publish without it, with a reason that is kept."
        )
    return (
        "Nobody here is free to give one: everybody who may has worked on the story. A chief "
        "editor can publish without it, with a reason that is kept."
    )
