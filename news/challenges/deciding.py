"""What becomes of a challenge. Nothing else changes its status.

Each verb takes the challenge and who decides, and answers whether anything has changed: the same
decision twice changes nothing, leaves one line in the log, and writes one letter.
"""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import LogFormatter, log

from news.delivery import public_change

from .letters import tell_sender
from .models import Challenge

Status = Challenge.Status
PUBLIC = {Status.UPHELD, Status.NOT_UPHELD}


class ImpossibleDecision(Exception):
    """The challenge can't be decided like this. Its text is a sentence for the editor."""


def uphold(challenge, by, outcome, correction=None) -> bool:
    """The sender is right. `correction` is the correction of the record that came of it."""
    if correction and correction.quotation_id != challenge.quotation_id:
        raise ImpossibleDecision("This correction is of another quotation. Choose one of this one.")
    return _decide(challenge, by, Status.UPHELD, outcome, correction)


def turn_down(challenge, by, outcome) -> bool:
    """The record stands as it is, and the outcome says why."""
    return _decide(challenge, by, Status.NOT_UPHELD, outcome)


def withdraw(challenge, by) -> bool:
    """Whoever sent it has taken it back. Readers see nothing of it."""
    return _decide(challenge, by, Status.WITHDRAWN, "")


def reopen(challenge, by) -> bool:
    """Undo: the outcome leaves the record, and the challenge is due when it was."""
    return _decide(challenge, by, Status.OPEN, "")


@transaction.atomic
def _decide(challenge, by, becomes, outcome, correction=None):
    current = Challenge.objects.select_for_update().get(pk=challenge.pk)
    outcome = " ".join(outcome.split())
    if becomes in PUBLIC and not outcome:
        raise ImpossibleDecision("Say what came of the challenge: readers see it on the record.")
    was = current.status
    after = (becomes, outcome, correction and correction.pk)
    if after == (was, current.outcome, current.correction_id):
        return False
    if was != Status.OPEN and becomes != Status.OPEN:
        raise ImpossibleDecision(
            f"It is decided already: {current.get_status_display().lower()}. Reopen it first."
        )
    current.status, current.outcome, current.correction = becomes, outcome, correction
    current.decided_at = None if becomes == Status.OPEN else timezone.now()
    current.decided_by = None if becomes == Status.OPEN else by
    current.save()
    log(
        instance=current,
        action=f"news.challenge.{ACTIONS[becomes]}",
        user=by,
        title=f"Challenge {current.pk} of quotation {current.quotation_id}",
        data={"outcome": outcome, "correction": current.correction_id},
    )
    if PUBLIC & {was, becomes}:
        public_change([current.quotation.get_absolute_url()])
    if becomes in PUBLIC:
        tell_sender.enqueue("decided", current.pk)
    for field in ("status", "outcome", "correction", "decided_at", "decided_by"):
        setattr(challenge, field, getattr(current, field))
    return True


ACTIONS = {
    Status.UPHELD: "uphold",
    Status.NOT_UPHELD: "turn_down",
    Status.WITHDRAWN: "withdraw",
    Status.OPEN: "reopen",
}


def register_log_actions(actions):
    """For Wagtail's hook of the same name."""
    for verb, label, done in (
        ("from_reply", "Turn a reply into a challenge", "Made from a reader’s reply"),
        ("uphold", "Uphold challenge", "Upheld"),
        ("turn_down", "Turn down challenge", "Not upheld"),
        ("withdraw", "Note that a challenge was withdrawn", "Withdrawn by its sender"),
        ("reopen", "Reopen challenge", "Reopened"),
    ):
        actions.register_action(f"news.challenge.{verb}")(_formatter(label, done))


def _formatter(label, done):
    def format_message(self, log_entry):
        outcome = log_entry.data.get("outcome")
        return f"{done}: {outcome}" if outcome else done

    methods = {"label": label, "format_message": format_message}
    return type("ChallengeFormatter", (LogFormatter,), methods)
