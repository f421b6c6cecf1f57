"""A table of contents: everything that the newsroom hooks into the Wagtail admin."""

from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html, format_html_join
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .blocks import pasting
from .challenges import admin as challenges_admin
from .comments import admin as comments_admin
from .delivery.kept.pages import serve_kept
from .pages import admin as pages_admin
from .pages import log_actions, protection
from .pages.afterwards import buttons, screens
from .pages.bulk import DeleteUnread, PublishFitStories, WithdrawStories
from .pages.collision_views import ask_before_saving_over
from .pages.listing.screen import StoryListing
from .pages.listing.topics import AddTopic
from .pages.merging import screens as merging
from .pages.merging import sections
from .pages.planning import calendar, copies
from .pages.planning import views as planning
from .pages.planning.dashboard import add_date_without_schedule
from .pages.review_links import views as review_links
from .pages.reviewing import views as reviewing
from .pages.reviewing.autosave import refuse_acting
from .pages.scheduled.dashboard import add_coming_up, add_could_not_go_live
from .pages.still_needed import still_needed
from .pages.waiting.dashboard import add_refused, put_waiting_first
from .people.accounts import admin as accounts_admin
from .people.admin import PersonViewSet
from .quotes import log_actions as quotes_log_actions
from .quotes.admin import QuotationViewSet
from .quotes.chooser import already
from .quotes.choosing.printing import problems_in_print
from .quotes.choosing.suggestions import role_suggestions, speaker_suggestions
from .quotes.content_checker import check_stories
from .quotes.correcting import admin as correcting_admin
from .quotes.desk import reports
from .quotes.desk.dashboard import add_unchecked_in_print
from .quotes.in_draft.panel import list_of_draft
from .quotes.merging.screens import MergePeople
from .quotes.overriding import views as overriding
from .quotes.second_looks import views as second_looks
from .readership import report as readership_report

register_snippet(PersonViewSet)
register_snippet(QuotationViewSet)
pages_admin.register()
comments_admin.register()
challenges_admin.register()
correcting_admin.register()
accounts_admin.register()
pasting.register()

# After Wagtail's own, whose place it takes.
for action in (PublishFitStories, WithdrawStories, DeleteUnread, AddTopic):
    hooks.register("register_bulk_action", action, order=10)
hooks.register("register_admin_viewset", lambda: StoryListing())
hooks.register("register_admin_urls", readership_report.urls)
hooks.register("register_reports_menu_item", readership_report.menu_item)
hooks.register("register_log_actions", log_actions.register)
hooks.register("register_log_actions", quotes_log_actions.register)
hooks.register("on_serve_page", serve_kept, order=10)  # within Wagtail's own, which restricts
hooks.register("construct_homepage_panels", put_waiting_first)
hooks.register("construct_homepage_panels", add_could_not_go_live)
hooks.register("construct_homepage_panels", add_refused)
hooks.register("construct_homepage_panels", add_date_without_schedule)
hooks.register("construct_homepage_panels", add_coming_up)
hooks.register("construct_homepage_panels", add_unchecked_in_print)
hooks.register("construct_wagtail_userbar", check_stories)
hooks.register("before_edit_page", refuse_acting)
hooks.register("before_edit_page", ask_before_saving_over)
hooks.register("before_delete_page", protection.refuse_deleting_published)
hooks.register("register_page_header_buttons", buttons.in_header)
hooks.register("register_page_listing_more_buttons", buttons.in_listing)
hooks.register("register_page_header_buttons", planning.in_header)
hooks.register("register_page_listing_more_buttons", planning.in_listing)
hooks.register("register_page_header_buttons", review_links.in_header)
hooks.register("register_page_listing_more_buttons", review_links.in_listing)
hooks.register("register_page_header_buttons", reviewing.in_header)
hooks.register("register_page_listing_more_buttons", reviewing.in_listing)
hooks.register("register_snippet_listing_buttons", merging.in_listing)
hooks.register("after_unpublish_page", sections.unpublished)
hooks.register("after_delete_page", sections.deleted)
hooks.register("after_bulk_action", sections.several)
hooks.register("before_copy_page", protection.refuse_copying_to_reserved_address)
hooks.register("register_admin_menu_item", calendar.menu_item)
hooks.register("after_copy_page", copies.keep_embargoes)
hooks.register("after_create_page", overriding.lead_to_overriding)
hooks.register("after_edit_page", overriding.lead_to_overriding)
hooks.register("after_create_page", second_looks.lead_to_second_look)
hooks.register("after_edit_page", second_looks.lead_to_second_look)
hooks.register("register_page_header_buttons", second_looks.in_menu)
hooks.register("register_reports_menu_item", reports.unchecked_quotations)
hooks.register("register_reports_menu_item", reports.exceptions)


@hooks.register("register_permissions")
def permissions_without_a_form():
    """What roles may do that no form of the admin stands for: offered for groups all the same."""
    return Permission.objects.filter(
        content_type__app_label="news",
        codename__in=[
            "view_person",
            "view_topic",
            "view_newsimage",
            "add_closedversion",
            "add_reviewlink",
            "add_secondlook",
            "go_without_second_look",
            "add_mergedperson",
            "add_mergedtopic",
            "view_quotationcorrection",
            "view_printedformoverride",
            "view_followup",
            "change_followup",
            "view_challenge",
            "decide_challenge",
            "view_challenge_evidence",
            "view_challenger",
        ],
    )


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("speakers/suggestions/", speaker_suggestions, name="speaker_suggestions"),
        path(
            "stories/<int:pk>/print-all-the-same/",
            overriding.PrintAllTheSame.as_view(),
            name="print_all_the_same",
        ),
        path(
            "reports/printed-form-overrides/",
            reports.Exceptions.as_view(),
            name="printed_form_overrides",
        ),
        path(
            "stories/<int:pk>/review-links/",
            review_links.ReviewLinks.as_view(),
            name="review_links",
        ),
        path("stories/<int:pk>/due/", reviewing.Due.as_view(), name="due_date"),
        path("calendar/", calendar.Calendar.as_view(), name="calendar"),
        path("calendar/new/", planning.PlanNewStory.as_view(), name="plan_new_story"),
        path("stories/<int:pk>/plan/", planning.PlanStory.as_view(), name="plan_story"),
        path("stories/<int:pk>/correct/", screens.CorrectStory.as_view(), name="correct_story"),
        path("stories/<int:pk>/withdraw/", screens.WithdrawStory.as_view(), name="withdraw_story"),
        path("corrections/<int:pk>/close/", screens.CloseVersion.as_view(), name="close_version"),
        path(
            "stories/<int:pk>/second-look/",
            second_looks.SecondLookView.as_view(),
            name="second_look",
        ),
        path("stories/<int:pk>/still-needed/", still_needed, name="still_needed"),
        path("stories/<int:pk>/quotations/", list_of_draft, name="quotations_in_draft"),
        path("people/<int:pk>/merge/", MergePeople.as_view(), name="merge_person"),
        path("topics/<int:pk>/merge/", merging.MergeTopics.as_view(), name="merge_topic"),
        path("speakers/roles/", role_suggestions, name="role_suggestions"),
        path("quotations/already/", already, name="quotations_already"),
        path("quotations/printing/", problems_in_print, name="problems_in_print"),
    ]


@hooks.register("insert_global_admin_js")
def suggestions_script():
    return format_html('<script type="module" src="{}"></script>', static("news/js/suggestions.js"))


@hooks.register("insert_global_admin_css")
def admin_styles():
    return format_html_join(
        "\n",
        '<link rel="stylesheet" href="{}">',
        ((static(f"news/css/{name}.css"),) for name in ("admin", "suggestions")),
    )
