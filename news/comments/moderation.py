"""The five verbs that decide about a reply, and undoing one. Nothing else changes its status.

Each takes the reply and who decides, and answers whether anything has changed: the same verb
twice changes nothing and leaves one line in the log.
"""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import LogFormatter, log
from wagtail.log_actions import registry as log_registry

from news.delivery import public_change

from .addresses import addresses_of
from .models import ReaderComment
from .writers.letters import tell_of_answer

HELD, APPROVED, CLOSED, REJECTED, SPAM = (status.value for status in ReaderComment.Status)

SHOWN = {APPROVED, CLOSED}

# What each verb makes of a reply, by the status that it finds. What is missing is impossible.
OUTCOMES = {
    "approve": {HELD: APPROVED, REJECTED: APPROVED, SPAM: APPROVED, APPROVED: APPROVED},
    "reject": dict.fromkeys((HELD, APPROVED, CLOSED, SPAM, REJECTED), REJECTED),
    "mark_spam": dict.fromkeys((HELD, APPROVED, CLOSED, REJECTED, SPAM), SPAM),
    "close": {APPROVED: CLOSED, CLOSED: CLOSED},
    "reopen": {CLOSED: APPROVED, REJECTED: HELD, SPAM: HELD, APPROVED: APPROVED, HELD: HELD},
}


NOTHING_TO_UNDO = "No decision was made about it that could be undone."


class ImpossibleDecision(Exception):
    """The reply can't take this verb. Its text is a sentence for the moderator."""


def approve(comment, by, reason="") -> bool:
    """Show it to readers."""
    return _decide("approve", comment, by, reason)


def reject(comment, by, reason="") -> bool:
    """Keep it from readers, and all that answers it."""
    return _decide("reject", comment, by, reason)


def mark_spam(comment, by, reason="") -> bool:
    """Keep it from readers, as something that nobody meant for this story."""
    return _decide("mark_spam", comment, by, reason)


def close(comment, by, reason="") -> bool:
    """Leave it readable, but let nobody answer it, nor anything below it."""
    return _decide("close", comment, by, reason)


def reopen(comment, by, reason="") -> bool:
    """Undo: a closed reply takes answers again, a rejected one goes back to the queue."""
    return _decide("reopen", comment, by, reason)


@transaction.atomic
def undo(comment, by, reason="") -> bool:
    """Take back the last decision, as if nobody had made it. Undoing is one, too."""
    current = ReaderComment.objects.select_for_update().get(pk=comment.pk)
    decisions = _decisions_on(current)[:2]
    if not can_be_undone(current):
        raise ImpossibleDecision(NOTHING_TO_UNDO)
    before = decisions[1].data["reason"] if len(decisions) > 1 else _why_it_came_in(current)
    return _change("undo", comment, current, decisions[0].data["was"], by, reason or before)


def can_be_undone(comment) -> bool:
    last = _decisions_on(comment).first()
    return (
        last is not None
        and last.data["is"] == comment.status
        and not (comment.erased_at and last.data["was"] in SHOWN)
    )


@transaction.atomic
def hold_again(comment, why) -> bool:
    """Back into the queue: its writer has changed what a moderator had approved."""
    current = ReaderComment.objects.select_for_update().get(pk=comment.pk)
    becomes = HELD if current.status == APPROVED else current.status
    return _change("hold_again", comment, current, becomes, None, why)


def outcome(verb, status, is_erased=False) -> str:
    """The status that the verb leads to. Raises ImpossibleDecision if there is none."""
    if is_erased and verb == "approve" and status not in SHOWN:
        raise ImpossibleDecision("Its writer has deleted it: there is nothing left to show.")
    if status in OUTCOMES[verb]:
        return OUTCOMES[verb][status]
    if status == CLOSED:
        raise ImpossibleDecision("It is approved already, and closed. Reopen it for answers.")
    raise ImpossibleDecision("Only a reply that readers see can be closed. Approve it first.")


def verbs_for(status, is_erased=False) -> list[str]:
    """The verbs that would change a reply of this status."""
    return [
        verb
        for verb, becomes in OUTCOMES.items()
        if becomes.get(status, status) != status and not (is_erased and verb == "approve")
    ]


@transaction.atomic
def _decide(verb, comment, by, reason):
    current = ReaderComment.objects.select_for_update().get(pk=comment.pk)
    becomes = outcome(verb, current.status, current.erased_at is not None)
    return _change(verb, comment, current, becomes, by, _reason(becomes, by, reason))


def _change(verb, comment, current, becomes, by, reason):
    was = current.status
    if becomes != was:
        current.status = becomes
        current.reason = reason
        # Back in the queue nothing is decided: what counts from the decision must not count on.
        current.decided_at = None if becomes == HELD else timezone.now()
        current.decided_by = None if becomes == HELD else by
        current.save(update_fields=["status", "reason", "decided_at", "decided_by"])
        current.reports.filter(settled_at=None).update(settled_at=timezone.now(), settled_by=by)
        _log(verb, current, by, was)
        if becomes in SHOWN and was not in SHOWN and current.parent_id:
            tell_of_answer.enqueue(current.pk)
        if SHOWN & {was, becomes}:
            public_change(addresses_of(current.article))
    for field in ("status", "reason", "decided_at", "decided_by"):
        setattr(comment, field, getattr(current, field))
    return becomes != was


def _decisions_on(comment):
    """The newest first."""
    lines = log_registry.get_logs_for_instance(comment).order_by("-timestamp", "-pk")
    return lines.filter(action__in=[f"news.reply.{verb}" for verb in (*OUTCOMES, "undo")])


def _why_it_came_in(comment):
    """As screening has said it; see `receiving`."""
    return comment.findings[0]["why"] if comment.findings else "Nobody has decided about it yet."


def _reason(becomes, by, reason):
    if becomes == HELD:
        reopened = f"Reopened by {by.get_full_name() or by.get_username()}"
        reason = f"{reopened}: {reason}" if reason else reopened
    return reason[: ReaderComment._meta.get_field("reason").max_length]


def _log(verb, comment, by, was):
    """The line names no reader and repeats no words: those must be erasable in one place."""
    log(
        instance=comment,
        action=f"news.reply.{verb}",
        user=by,
        title=f"Reply {comment.pk} to “{comment.article.title}”",
        data={"was": was, "is": comment.status, "reason": comment.reason},
    )


def register_log_actions(actions):
    """For Wagtail's hook of the same name."""
    for verb, label, done in (
        ("approve", "Approve reply", "Approved"),
        ("reject", "Reject reply", "Rejected"),
        ("mark_spam", "Mark reply as spam", "Marked as spam"),
        ("close", "Close reply", "Closed to replies"),
        ("reopen", "Reopen reply", "Reopened"),
        ("undo", "Undo a decision about a reply", "Undone"),
        ("hold_again", "Hold a changed reply", "Back in the queue"),
        ("change", "Change one’s reply", "Changed by its writer"),
        ("erase", "Delete one’s reply", "Deleted by its writer"),
        ("settle", "Settle reports of a reply", "Its reports need nothing done"),
        ("pick", "Make a reply an editors’ pick", "Picked"),
        ("unpick", "Make a reply no editors’ pick", "Not picked any more"),
        ("answer", "Answer a reply", "Answered by the newsroom"),
        ("credit", "Say that a reply led to a correction", "It led to a correction"),
    ):
        actions.register_action(f"news.reply.{verb}")(_formatter(label, done))


def _formatter(label, done):
    def format_message(self, log_entry):
        reason = log_entry.data.get("reason")
        return f"{done}: {reason}" if reason else done

    methods = {"label": label, "format_message": format_message}
    return type("ReplyFormatter", (LogFormatter,), methods)
