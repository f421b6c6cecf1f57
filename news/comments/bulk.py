"""The five verbs as actions of the admin: on one reply or on many, each with its permission."""

from collections import defaultdict
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_list_or_404
from django.urls import reverse
from wagtail.admin import messages
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from . import moderation, picks
from .models import ReaderComment
from .submission import as_key


class ReasonForm(forms.Form):
    reason = forms.CharField(
        required=False,
        max_length=200,
        help_text="Kept with the reply, for colleagues. Readers don’t see it.",
    )


class ReplyAction(SnippetBulkAction):
    """Decides about each reply by itself: those that can't take the verb are named, no more."""

    do_not_call_in_templates = True
    models = [ReaderComment]
    form_class = ReasonForm
    template_name = "news/comments/admin/confirm.html"
    icon_name = ""
    done = ""
    can_be_undone = True

    def __init__(self, request, model):
        super().__init__(request, model)
        if self.next_url == request.path:
            self.next_url = reverse(model.snippet_viewset.get_url_name("list"))
        self.changed = []
        self.unchanged = 0
        self.refused = defaultdict(list)

    def dispatch(self, request, *args, **kwargs):
        if not self.permission_policy.user_has_permission(request.user, "moderate"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def check_perm(self, reply):
        user = self.request.user
        return self.permission_policy.user_has_permission_for_instance(user, "moderate", reply)

    def get_all_objects_in_listing_query(self, parent_id):
        """None: Wagtail's "all in the listing" knows no filters, and takes replies nobody saw."""
        return []

    @classmethod
    def get_queryset(cls, model, object_ids):
        keys = [key for key in map(as_key, object_ids) if key is not None]
        replies = model.objects.select_related("article").defer("article__body").order_by("pk")
        return get_list_or_404(replies, pk__in=keys)

    @classmethod
    def execute_action(cls, objects, self=None, **kwargs):
        decide = cls.verb()
        reason = self.cleaned_form.cleaned_data["reason"]
        for reply in objects:
            try:
                has_changed = decide(reply, by=self.request.user, reason=reason)
            except moderation.ImpossibleDecision as why:
                self.refused[str(why)].append(reply.name)
                continue
            if has_changed:
                self.changed.append(reply)
            self.unchanged += not has_changed
        return len(self.changed), 0

    @classmethod
    def verb(cls):
        return getattr(moderation, cls.action_type)

    def get_success_message(self, num_parent_objects, num_child_objects):
        for why, names in self.refused.items():
            messages.warning(self.request, f"Not {self.done}: {', '.join(names)}. {why}")
        if self.unchanged:
            messages.info(self.request, f"{_replies(self.unchanged)} {self.done} already.")
        if num_parent_objects:
            messages.success(
                self.request,
                f"{_replies(num_parent_objects)} {self.done}.",
                buttons=self._undoing(),
            )
        return  # Wagtail's own has no button

    def _undoing(self):
        if not self.can_be_undone:
            return []
        return [messages.button(address_of(Undo, *self.changed, then=self.next_url), "Undo")]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        replies = [item["item"] for item in context["items"]]
        return {
            **context,
            "action": self,
            "able": [reply for reply in replies if self._why_not(reply) is None],
            "unable": [(reply, why) for reply in replies if (why := self._why_not(reply))],
        }

    def _why_not(self, reply):
        try:
            becomes = moderation.outcome(self.action_type, reply.status, reply.erased_at)
        except moderation.ImpossibleDecision as why:
            return str(why)
        return f"It is {self.done} already." if becomes == reply.status else None


class Approve(ReplyAction):
    display_name = "Approve"
    action_type = "approve"
    aria_label = "Approve the selected replies"
    action_priority = 30
    icon_name = "check"
    done = "approved"


class Reject(ReplyAction):
    display_name = "Reject"
    action_type = "reject"
    aria_label = "Reject the selected replies"
    action_priority = 40
    icon_name = "cross"
    done = "rejected"


class MarkSpam(ReplyAction):
    display_name = "Mark as spam"
    action_type = "mark_spam"
    aria_label = "Mark the selected replies as spam"
    action_priority = 50
    icon_name = "no-view"
    done = "marked as spam"


class Close(ReplyAction):
    display_name = "Close to replies"
    action_type = "close"
    aria_label = "Close the selected replies to further ones"
    action_priority = 60
    icon_name = "lock"
    done = "closed"


class Reopen(ReplyAction):
    display_name = "Reopen"
    action_type = "reopen"
    aria_label = "Reopen the selected replies"
    action_priority = 70
    icon_name = "rotate"
    done = "reopened"


class Undo(ReplyAction):
    """Offered in the message that a decision leaves."""

    display_name = "Undo the last decision"
    action_type = "undo"
    aria_label = "Undo the last decision about the selected replies"
    action_priority = 80
    icon_name = "undo"
    done = "put back as before"
    can_be_undone = False

    def _why_not(self, reply):
        return None if moderation.can_be_undone(reply) else moderation.NOTHING_TO_UNDO


class Pick(ReplyAction):
    display_name = "Make an editors’ pick"
    action_type = "pick"
    aria_label = "Make the selected replies editors’ picks"
    action_priority = 90
    icon_name = "pick"
    done = "picked"
    is_pick = True
    can_be_undone = False

    @classmethod
    def verb(cls):
        return getattr(picks, cls.action_type)

    def _why_not(self, reply):
        return picks.why_not(reply, self.is_pick)


class Unpick(Pick):
    display_name = "Make no pick any more"
    action_type = "unpick"
    aria_label = "Make the selected replies no editors’ picks any more"
    icon_name = "cross"
    done = "picked no more"
    is_pick = False


class Delete(ReplyAction):
    """Not there. It takes the place of Wagtail's own, which shows everyone in the admin, whatever
    their permissions, the replies that it refuses to delete.
    """

    display_name = aria_label = "Delete"
    action_type = "delete"

    def dispatch(self, request, *args, **kwargs):
        raise Http404("What a reader wrote is rejected, never deleted.")


ACTIONS = {action.action_type: action for action in (Approve, Reject, MarkSpam, Close, Reopen)}
OTHERS = (Undo, Pick, Unpick)  # not below the list: they are for one reply, or for a message


def actions_for(reply):
    """The actions that would change this reply."""
    return [
        *(ACTIONS[verb] for verb in moderation.verbs_for(reply.status, reply.erased_at)),
        *(each for each in (Pick, Unpick) if picks.why_not(reply, each.is_pick) is None),
    ]


def address_of(action, *replies, then=None):
    """Where the action asks for a confirmation (GET) and is carried out (POST)."""
    query = [("id", reply.pk) for reply in replies] + ([("next", then)] if then else [])
    address = reverse("wagtail_bulk_action", args=["news", "readercomment", action.action_type])
    return f"{address}?{urlencode(query)}" if query else address


def _replies(count):
    return "1 reply was" if count == 1 else f"{count} replies were"
