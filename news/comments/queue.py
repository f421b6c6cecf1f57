"""The moderators' queue: every reply in one list, and one reply in its conversation."""

import django_filters
from django.forms import CheckboxSelectMultiple
from django.utils.functional import cached_property
from django.utils.text import Truncator
from wagtail import hooks
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    DateColumn,
    StatusTagColumn,
    TitleColumn,
)
from wagtail.admin.widgets.button import Button, ListingButton
from wagtail.log_actions import registry as log_registry
from wagtail.snippets.views.snippets import IndexView, InspectView

from news.pages.afterwards.models import Correction
from news.pages.models import SectionPage

from . import bulk, moderation, threads
from .desk import page_of
from .history import AuthorHistory
from .models import CommentContact, ReaderComment


class QueueFilterSet(WagtailFilterSet):
    status = django_filters.MultipleChoiceFilter(
        choices=ReaderComment.Status.choices, widget=CheckboxSelectMultiple
    )
    section = django_filters.ModelChoiceFilter(
        label="Section",
        queryset=SectionPage.objects.order_by("path"),
        to_field_name="slug",
        method="in_section",
        empty_label="All sections",
    )
    reported = django_filters.BooleanFilter(label="Reported by readers", method="is_reported")
    submitted_at = django_filters.DateFromToRangeFilter(label="Sent", widget=DateRangePickerWidget)

    class Meta:
        model = ReaderComment
        fields = []

    def is_reported(self, replies, name, wanted):
        return replies.filter(open_reports__gt=0) if wanted else replies.filter(open_reports=0)

    def in_section(self, replies, name, section):
        return replies.filter(article__path__startswith=section.path)


class StoryColumn(Column):
    cell_template_name = "news/comments/admin/story_cell.html"


class QueueView(IndexView):
    def get_base_queryset(self):
        replies = ReaderComment.objects.held_first()
        return replies.select_related("article").defer("article__body", "key", "ticket", "findings")

    def order_queryset(self, replies):
        if not self.ordering:
            return replies
        return replies.order_by(self.ordering, "-pk")

    @cached_property
    def columns(self):
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet"),
            self._get_title_column_class(TitleColumn)(
                "body",
                label="Reply",
                classname="title reply-words",
                accessor=lambda reply: Truncator(reply.body).chars(90, truncate="…"),
                get_url=self.get_inspect_url,
                get_title_id=lambda reply: f"snippet_{reply.pk}_title",
            ),
            Column("name", sort_key="name"),
            StoryColumn("article", label="Story", accessor=self.get_story_url),
            StatusTagColumn(
                "status",
                accessor="get_status_display",
                sort_key="status",
                primary=lambda reply: reply.status == ReaderComment.Status.HELD,
            ),
            Column("reason", accessor=_why),
            DateColumn("submitted_at", label="Sent", sort_key="submitted_at"),
        ]

    def get_story_url(self, reply):
        return reply.article.get_url(self.request) if reply.article.live else ""

    def get_list_more_buttons(self, reply):
        buttons = super().get_list_more_buttons(reply)
        if not self.user_has_permission("moderate"):
            return buttons
        return buttons + [
            Button(
                action.display_name,
                url=bulk.address_of(action, reply, then=self.this_listing),
                icon_name=action.icon_name,
                priority=action.action_priority,
            )
            for action in bulk.actions_for(reply)
        ]

    @cached_property
    def this_listing(self):
        """The queue as it is filtered now, also when only its results are asked for."""
        filters = self.request.GET.copy()
        filters.pop("_w_filter_fragment", None)
        return f"{self.index_url}?{filters.urlencode()}" if filters else self.index_url

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.user_has_permission("moderate"):
            context["bulk_buttons"] = [_bulk_button(action) for action in bulk.ACTIONS.values()]
        return context


def _why(reply):
    if not reply.open_reports:
        return reply.reason
    times = "once" if reply.open_reports == 1 else f"{reply.open_reports} times"
    return f"Reported by readers {times}. {reply.reason}"


# On a reply's page: they press what stands there under that verb.
KEYS = {"approve": "a", "reject": "r", "mark_spam": "s", "close": "c", "reopen": "o", "pick": "p"}
NEWEST_FIRST = ("-submitted_at", "-pk")


def _bulk_button(action):
    """As Wagtail's `bulk_action_choices` makes it."""
    return ListingButton(
        action.display_name,
        url=bulk.address_of(action),
        attrs={"aria-label": action.aria_label, "data-bulk-action-button": ""},
        classname="bulk-action-btn",
    )


class ReplyView(InspectView):
    """One reply between what it answers and what answers it, beside its story, with the verbs."""

    page_title = "Reply"

    def get_fields(self):
        return []

    def get_page_subtitle(self):
        return self.object.name

    def get_context_data(self, **kwargs):
        reply = self.object
        above = threads.above(reply)
        return {
            **super().get_context_data(**kwargs),
            "reply": reply,
            "story_url": reply.article.get_url(self.request) if reply.article.live else None,
            "above": above,
            "below": reply.replies.order_by("submitted_at", "pk"),
            "is_hidden_by_parent": reply.status in moderation.SHOWN
            and any(parent.status not in moderation.SHOWN for parent in above),
            "decisions": log_registry.get_logs_for_instance(reply).select_related("user"),
            "actions": self._actions(),
            "reason_form": bulk.ReasonForm(),
            "keys": KEYS if self.user_has_permission("moderate") else {},
            "waiting": self._waiting(),
            **self._desk(),
            "contact": self._contact(),
            "reports": reply.reports.select_related("settled_by"),
            "has_open_reports": any(report.settled_at is None for report in reply.reports.all()),
            "history": AuthorHistory.of(reply),
            "buttons": self._buttons(),
        }

    def _waiting(self):
        """How many are held, and where the next of them is; after the oldest comes the newest."""
        held = ReaderComment.objects.held().exclude(pk=self.object.pk)
        older = held.filter(submitted_at__lte=self.object.submitted_at).order_by(*NEWEST_FIRST)
        following = older.first() or held.order_by(*NEWEST_FIRST).first()
        return {
            "count": held.count(),
            "next": following and page_of(following),
        }

    def _desk(self):
        """What moderators may do besides deciding."""
        if not self.user_has_permission("moderate"):
            return {}
        corrections = Correction.objects.filter(article=self.object.article)
        return {
            "can_answer": threads.takes_replies(self.object.article, self.object.pk),
            "corrections": corrections.order_by("-corrected_at", "-pk"),
        }

    def _actions(self):
        if not self.user_has_permission("moderate"):
            return []
        then = self.request.path
        return [
            (action, bulk.address_of(action, self.object, then=then))
            for action in bulk.actions_for(self.object)
        ]

    def _buttons(self):
        """What other packages do with a reply: they register with the hook of this name."""
        found = []
        for buttons_for in hooks.get_hooks("register_reply_buttons"):
            found.extend(buttons_for(self.object, self.request.user))
        return sorted(found)

    def _contact(self):
        """The address, for those alone who have its permission."""
        if not self.user_has_permission("view_contact"):
            return None
        return CommentContact.objects.filter(comment=self.object).first()
