"""What invented readers reply to the demo's stories."""

from datetime import datetime

from django.utils import timezone

from news.comments import moderation
from news.comments.models import CommentContact, ReaderComment
from news.comments.receiving import WHY_HELD

from .content import read
from .keys import key_of

DECISIONS = {
    "approve": moderation.approve,
    "reject": moderation.reject,
    "mark spam": moderation.mark_spam,
}


def make_replies(story, address, editor, tally):
    """The replies to this story, and the replies to those; without a decision they stay held."""
    story.refresh_from_db()  # the live version is the one that readers answered
    for entry in read("replies.json").get(address, []):
        _make(entry, story, editor, tally)


def _make(entry, story, editor, tally, parent=None):
    reply = ReaderComment.objects.create(
        article=story,
        revision_id=story.live_revision_id,
        parent=parent,
        name=entry["name"],
        body=entry["body"],
        reason=WHY_HELD,
        key=key_of("reply", story.translation_key, entry["name"], entry["body"]).hex,
        submitted_at=timezone.make_aware(datetime.fromisoformat(entry["sent"])),
    )
    CommentContact.objects.create(comment=reply, email=entry["email"])
    if "decision" in entry:
        DECISIONS[entry["decision"]](reply, by=editor, reason=entry.get("reason", ""))
    tally.note("Replies", new=True)
    for answer in entry.get("answers", []):
        _make(answer, story, editor, tally, parent=reply)
