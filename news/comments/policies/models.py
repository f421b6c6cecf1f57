from django.db import models
from django.db.models import Q

from .kinds import Policy


class ReplyPolicy(models.Model):
    """Who may reply to a story, to the stories of a section, or of the whole site.

    It hangs on the page by a plain foreign key: publishing an older draft must not undo it.
    """

    wagtail_reference_index_ignore = True

    POLICIES = [
        (Policy.OPEN.value, "Open: shown at once, unless screening has doubts"),
        (Policy.FIRST_HELD.value, "Held until a moderator has approved that person before"),
        (Policy.ALL_HELD.value, "All held: a moderator reads every reply"),
        (Policy.CLOSED.value, "Closed: what was said stays, nobody can reply"),
        (Policy.HIDDEN.value, "Hidden: no replies are shown or taken"),
    ]

    page = models.OneToOneField(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="+",
        help_text="A story; a section, for all of its stories; or the front page, for all stories.",
        error_messages={"unique": "There is a policy for this page already. Change that one."},
    )
    policy = models.CharField(
        "replies are", max_length=10, choices=POLICIES, blank=True, help_text="Empty: as above it."
    )
    closes_after = models.PositiveIntegerField(
        "closed after",
        null=True,
        blank=True,
        help_text="In days after publication; 0 for never. Empty: as above it.",
    )

    class Meta:
        verbose_name = "policy for replies"
        verbose_name_plural = "policies for replies"
        default_permissions = ["add", "change", "delete"]
        constraints = [
            models.CheckConstraint(
                name="a_policy_for_replies_says_something",
                condition=~Q(policy="") | Q(closes_after__isnull=False),
                violation_error_message="Say who may reply, or after how many days nobody may.",
            )
        ]

    def __str__(self):
        return f"{self.page.title}: {self.get_policy_display() or 'as above it'}"
