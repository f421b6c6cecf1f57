"""What each route wants to know, so that nobody is refused for having asked badly.

A new route with parameters needs them here: in PARAMETERS by their names if these say enough, else
by the namespace or by the route.
"""

import json

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.blocks import Block
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

# Routes that nobody asks, or to which nobody posts, and why.
NOT_ASKED = {"wagtailadmin_error_test": "It fails, on purpose."}
NOT_POSTED_TO = {
    "wagtailimages:create_multiple_from_uploaded_image": (
        "It goes on with an upload of one's own. Who may not upload has none, and Wagtail none for "
        "them either."
    ),
    "wagtaildocs:create_multiple_from_uploaded_document": (
        "Wagtail 8.0 fails there where WAGTAILDOCS_EXTENSIONS is set. Nothing leads there, because "
        "a document needs no more than its file."
    ),
    "wagtailredirects:process_import": "It goes on with a file that the step before has kept.",
    "wagtailsnippetchoosers_news_correction:create": "The chooser has no form to create one.",
    "wagtailsnippetchoosers_news_person:create": "The chooser has no form to create one.",
    "wagtailsnippetchoosers_news_topic:create": "The chooser has no form to create one.",
}


class Wants:
    """What the routes want of this newsroom, asked by `who`."""

    def __init__(self, room, own):
        self.parameters = {
            "action_name": "approve",
            "app_label": "news",
            "app_name": "taggit",
            "collection_id": room.collection.pk,
            "content_type_app_name": "news",
            "content_type_model_name": "articlepage",
            "destination_id": room.elsewhere.pk,
            "doc_id": room.document.pk,
            "document_id": room.document.pk,
            "filter_spec": "original",
            "image_id": room.picture.pk,
            "model_name": "articlepage",
            "object_id": room.story.pk,
            "page_id": room.story.pk,
            "page_pk": room.section.pk,
            "page_to_move_id": room.draft.pk,
            "parent_page_id": room.section.pk,
            "redirect_id": room.redirect.pk,
            "revision_id": room.revision.pk,
            "revision_id_a": "live",
            "revision_id_b": "latest",
            "session_id": own.editing_session.pk if own else 0,
            "story": room.story.pk,
            "task_id": room.task.pk,
            "task_state_id": room.workflow_state.current_task_state_id,
            "token": "none",
            "uidb64": "none",
            "workflow_pk": room.workflow.pk,
            "workflow_state_id": room.workflow_state.pk,
        }
        self.of_namespace = {
            "wagtailadmin_api:documents": {"pk": room.document.pk},
            "wagtailadmin_api:images": {"pk": room.picture.pk},
            "wagtailadmin_api:pages": {"pk": room.story.pk, "action_name": "unpublish"},
            "wagtailadmin_collections": {"pk": room.collection.pk},
            "wagtailadmin_pages": {"pk": room.story.pk},
            "wagtailadmin_workflows": {"pk": room.workflow.pk},
            "wagtaildocs": {"uploaded_file_id": own.document.pk if own else 0},
            "wagtaildocs_chooser": {"pk": room.document.pk},
            "wagtailimages": {"uploaded_file_id": own.picture.pk if own else 0},
            "wagtailimages_chooser": {"pk": room.picture.pk},
            "wagtailsites": {"pk": room.site.pk},
            "wagtailsnippetchoosers_news_correction": {"pk": room.correction.pk},
            "wagtailsnippetchoosers_news_person": {"pk": room.person.pk},
            "wagtailsnippetchoosers_news_quotation": {"pk": room.quotation.pk},
            "wagtailsnippetchoosers_news_topic": {"pk": room.topic.pk},
            "wagtailsnippets_news_correction": {"pk": room.correction.pk},
            "wagtailsnippets_news_followup": {"pk": room.follow_up.pk},
            "wagtailsnippets_news_person": {
                "pk": room.person.pk,
                "revision_id": room.person_revision.pk,
            },
            "wagtailsnippets_news_quotation": {
                "pk": room.quotation.pk,
                "revision_id": room.quotation_revision.pk,
            },
            "wagtailsnippets_news_readercomment": {"pk": room.reply.pk},
            "wagtailsnippets_news_replyban": {"pk": room.ban.pk},
            "wagtailsnippets_news_replypolicy": {"pk": room.policy.pk},
            "wagtailsnippets_news_topic": {"pk": room.topic.pk},
            "wagtailusers_groups": {"pk": room.group.pk},
            "wagtailusers_users": {"pk": room.colleague.pk},
        }
        in_review = {"page_id": room.submitted.pk}
        task = {"pk": room.task.pk}
        self.of_route = {
            "close_version": {"pk": room.put_right.pk},
            "challenge": {"pk": room.challenge.pk},
            "turn_reply_into_challenge": {"pk": room.reply.pk},
            "answer_reply": {"pk": room.reply.pk},
            "credit_reply": {"pk": room.reply.pk},
            "settle_reports": {"pk": room.reply.pk},
            "correct_quotation": {"pk": room.quotation.pk},
            "correct_story": {"pk": room.story.pk},
            "plan_story": {"pk": room.story.pk},
            "print_all_the_same": {"pk": room.story.pk},
            "quotations_in_draft": {"pk": room.story.pk},
            "due_date": {"pk": room.story.pk},
            "second_look": {"pk": room.story.pk},
            "still_needed": {"pk": room.story.pk},
            "merge_person": {"pk": room.person.pk},
            "merge_topic": {"pk": room.topic.pk},
            "review_links": {"pk": room.story.pk},
            "withdraw_story": {"pk": room.story.pk},
            "wagtailadmin_pages:convert_alias": {"page_id": room.alias.pk},
            "wagtailadmin_pages:delete": {"page_id": room.draft.pk},
            "wagtailadmin_pages:collect_workflow_action_data": in_review,
            "wagtailadmin_pages:confirm_workflow_cancellation": in_review,
            "wagtailadmin_pages:workflow_action": in_review,
            "wagtailadmin_pages:workflow_history_detail": in_review,
            "wagtailadmin_pages:workflow_preview": in_review,
            "wagtailadmin_pages:choose_parent": {"app_label": "news"},
            "wagtailadmin_pages:revisions_unschedule": {
                "page_id": room.scheduled.pk,
                "revision_id": room.scheduled_revision.pk,
            },
            "wagtailadmin_tag_model_autocomplete": {"model_name": "tag"},
            "wagtailadmin_workflows:add_task": {
                "app_label": "wagtailcore",
                "model_name": "groupapprovaltask",
            },
            "wagtailadmin_workflows:edit_task": task,
            "wagtailadmin_workflows:enable_task": task,
            "wagtailadmin_workflows:disable_task": task,
            "wagtailsnippets_news_person:delete": {"pk": room.unquoted.pk},
            "wagtailsnippets_news_quotation:delete": {"pk": room.unprinted.pk},
        }
        self.query = {
            "wagtailadmin_api:documents:find": {"id": room.document.pk},
            "wagtailadmin_api:images:find": {"id": room.picture.pk},
            "wagtailadmin_api:pages:find": {"id": room.story.pk},
            "wagtailadmin_block_preview": {"id": next(iter(Block.definition_registry))},
            "wagtailadmin_workflows:task_chooser_create": {
                "create_model": "wagtailcore.groupapprovaltask"
            },
        }
        self.bulk = {
            "news.challenge": room.challenge,
            "news.correction": room.correction,
            "news.followup": room.follow_up,
            "news.newsimage": room.picture,
            "news.person": room.unquoted,
            "news.quotation": room.unprinted,
            "news.readercomment": room.reply,
            "news.replyban": room.ban,
            "news.replypolicy": room.policy,
            "news.topic": room.topic,
            "news.user": room.colleague,
            "wagtailcore.page": room.draft,
            "wagtailcore.page.unpublish": room.story,
            "wagtaildocs.document": room.document,
        }
        story = story_form()
        self.forms = {
            "wagtailadmin_choose_page_external_link": {
                "external-link-chooser-url": "https://example.org/"
            },
            "wagtailadmin_pages:add": story,
            "correct_story": story,
            "wagtailadmin_pages:edit": story,
            "wagtailadmin_pages:revisions_revert": story,
            "wagtailadmin_pages:copy": {
                "new_title": "Copy",
                "new_slug": "copy",
                "new_parent_page": room.section.pk,
            },
            "problems_in_print": json.dumps({"story": "", "quotes": []}),
            "bulk:news.newsimage.add_tags": {"tags": "ferries"},
            "bulk:news.newsimage.add_to_collection": {"collection": room.collection.pk},
            "bulk:news.user.assign_role": {"role": room.group.pk},
            "bulk:news.user.set_active_state": {"mark_as_active": "False"},
            "bulk:wagtailcore.page.add_topic": {"topic": room.topic.pk},
            "bulk:wagtailcore.page.unpublish": {"note": "It was wrong."},
            "challenge": {"decision": "withdraw"},
            "turn_reply_into_challenge": {
                "quotation": room.quotation.pk,
                "kind": "misquoted",
            },
            "close_version": {"reason": "It named a source."},
            "withdraw_story": {"note": "It was wrong."},
            "bulk:wagtailcore.page.move": {"chooser": room.elsewhere.pk},
            "bulk:wagtaildocs.document.add_tags": {"tags": "ferries"},
            "bulk:wagtaildocs.document.add_to_collection": {"collection": room.collection.pk},
        }

    def address(self, route) -> str:
        """Raises KeyError for a parameter that nobody has told what it stands for."""
        if route.bulk_action:
            model, action = ".".join(route.bulk_action[:2]), route.bulk_action[2]
            thing = self.bulk.get(f"{model}.{action}") or self.bulk[model]
            return f"{reverse(route.name, args=route.bulk_action)}?id={thing.pk}"
        known = {
            **self.parameters,
            **self.of_namespace.get(route.namespace, {}),
            **self.of_route.get(route.name, {}),
        }
        address = reverse(route.name, kwargs={name: known[name] for name in route.parameters})
        query = self.query.get(route.name)
        return f"{address}?{urlencode(query)}" if query else address

    def form(self, route) -> dict:
        if route.name.endswith(":add_multiple"):
            return {"files[]": SimpleUploadedFile("minutes.txt", b"Minutes")}
        return self.forms.get(str(route), {})


def story_form():
    return nested_form_data(
        {
            "title": "Ferry runs again",
            "slug": "ferry-runs-again",
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
            "body": streamfield([("paragraph", rich_text("<p>It ran again on Monday.</p>"))]),
        }
    )
