"""The newsroom answers a reader: written in the admin, shown at once, with a badge."""

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.log_actions import log

from news.delivery import public_change

from . import threads
from .addresses import addresses_of
from .models import ReaderComment
from .moderation import ImpossibleDecision
from .submission import Submission
from .writers.letters import tell_of_answer


@transaction.atomic
def answer(comment, text: str, by) -> ReaderComment:
    """The same answer sent twice is one. Raises ImpossibleDecision with a sentence to show."""
    name = by.get_full_name() or by.get_username()
    sent = Submission.from_post({"name": name, "body": text})
    if problem := sent.problems().get("body"):
        raise ImpossibleDecision(problem)
    key = _key(comment, sent, by)
    if known := ReaderComment.objects.filter(key=key).first():
        return known
    if not threads.takes_replies(comment.article, comment.pk):
        raise ImpossibleDecision("Only a reply that readers see, and may answer, can be answered.")
    now = timezone.now()
    made = ReaderComment.objects.create(
        article=comment.article,
        revision_id=comment.article.live_revision_id,
        parent=comment,
        name=sent.name,
        body=sent.body,
        status=ReaderComment.Status.APPROVED,
        reason="Written by the newsroom.",
        is_from_newsroom=True,
        key=key,
        submitted_at=now,
        decided_at=now,
        decided_by=by,
    )
    log(
        instance=made,
        action="news.reply.answer",
        user=by,
        title=f"Reply {made.pk} to “{made.article.title}”",
        data={"answers": comment.pk},
    )
    public_change(addresses_of(comment.article))
    tell_of_answer.enqueue(made.pk)
    return made


def _key(comment, sent, by):
    parts = f"{comment.pk}\n{by.pk}\n{' '.join(sent.body.split())}"
    return salted_hmac("news.comments.answer", parts, algorithm="sha256").hexdigest()
