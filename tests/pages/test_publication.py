"""The gate: what keeps a story from being published, and that nothing goes around it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowTask
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from news.models import ArticlePage, QuotationTranslation, User
from news.pages.publication import PublicationRefused, problems_for_publication, remedies
from tests.making import (
    block_quote,
    make_article,
    make_image,
    make_quotation,
    make_section,
    paragraph,
    pull_quote,
)


def problems(article):
    return problems_for_publication(article, by=None)


class ProblemTests(TestCase):
    def test_a_story_with_a_headline_and_a_paragraph_is_fit(self):
        assert problems(make_article()) == []

    def test_a_story_without_a_body_is_not(self):
        assert problems(make_article(body=[])) == [
            "It needs a body: at least one paragraph or block quote."
        ]

    def test_an_empty_paragraph_is_no_body(self):
        assert problems(
            make_article(body=[paragraph(" "), {"type": "heading", "value": "So"}])
        ) == ["It needs a body: at least one paragraph or block quote."]

    def test_a_date_in_the_future_is_pointed_out(self):
        later = timezone.now() + timedelta(days=400)

        (problem,) = problems(make_article(published_at=later))

        assert problem.startswith("Its date lies in the future.")

    def test_a_picture_without_credit_and_licence_is_named(self):
        picture = make_image("Crane at dusk", credit="", licence="")
        article = make_article(lead_image=picture, lead_image_alt="A crane.")

        assert problems(article) == [
            "The picture “Crane at dusk” needs a credit.",
            "The picture “Crane at dusk” needs a licence.",
        ]

    def test_a_picture_in_the_text_needs_alt_text_or_a_mark_that_it_is_decorative(self):
        picture = make_image("Crane at dusk")
        value = {"image": picture.pk, "alt_text": " ", "decorative": False}
        image = {"type": "image", "value": {"image": value, "caption": ""}}
        article = make_article(body=[paragraph("Words."), image])
        assert problems(article) == [
            "The picture “Crane at dusk” in the text needs alt text, "
            "or a mark that it is decorative."
        ]

        value["decorative"] = True

        assert problems(make_article(body=[paragraph("Words."), image])) == []

    def test_a_picture_that_is_used_twice_is_named_once(self):
        picture = make_image("Crane at dusk", credit="")
        value = {"image": picture.pk, "alt_text": "A crane.", "decorative": False}
        image = {"type": "image", "value": {"image": value, "caption": ""}}
        article = make_article(
            lead_image=picture, lead_image_alt="A crane.", body=[paragraph("Words."), image]
        )

        assert problems(article) == ["The picture “Crane at dusk” needs a credit."]

    def test_who_may_change_the_picture_is_led_to_its_form(self):
        picture = make_image("Crane at dusk", credit="", licence="")
        article = make_article(lead_image=picture, lead_image_alt="A crane.")
        chief = User.objects.create_superuser("chief", "chief@example.org", "x" * 12)
        reporter = User.objects.create_user("reporter", "reporter@example.org", "x" * 12)

        (edit,) = remedies(problems_for_publication(article, by=chief))

        assert edit.label == "Edit “Crane at dusk”"
        assert edit.address(article) == reverse("wagtailimages:edit", args=[picture.pk])
        assert remedies(problems_for_publication(article, by=reporter)) == []

    def test_a_lead_picture_needs_alt_text_or_a_mark_that_it_is_decorative(self):
        article = make_article(lead_image=make_image())
        assert problems(article) == [
            "The lead picture needs alt text, or a mark that it is decorative."
        ]

        article.lead_image_is_decorative = True

        assert problems(article) == []

    def test_a_quote_block_without_a_quotation_is_named(self):
        empty = {"type": "pull_quote", "value": {"quotation": None, "printed": ""}}

        assert problems(make_article(body=[paragraph("Words."), empty])) == [
            "A pull quote has no quotation. Choose one, or take the block out."
        ]

    def test_a_changed_word_is_pointed_out(self):
        quotation = make_quotation("The harbour will open in May.")
        changed = block_quote(quotation, "The harbour will open in June.")

        (problem,) = problems(make_article(body=[changed]))

        assert problem.startswith("The block quote “The harbour will open in June.”: ")
        assert "June" in problem

    def test_a_pull_quote_repeats_words_of_the_story(self):
        quotation = make_quotation("The harbour will open in May.")
        body = [paragraph("Nobody said a word."), pull_quote(quotation)]

        (problem,) = problems(make_article(body=body))

        assert "block quote" in problem

    def test_a_pull_quote_of_words_that_stand_in_the_story_is_fit(self):
        quotation = make_quotation("The harbour will open in May.")
        body = [
            paragraph("“The harbour will open in May,” said Mira Voss."),
            pull_quote(quotation),
        ]

        assert problems(make_article(body=body)) == []

    def test_a_translation_on_record_may_be_printed(self):
        quotation = make_quotation("Der Hafen öffnet im Mai.", language="de")
        QuotationTranslation.objects.create(
            quotation=quotation, language="en", text="The harbour opens in May."
        )
        article = make_article(body=[block_quote(quotation, "The harbour opens in May.")])

        assert problems(article) == []

    def test_withdrawn_words_are_not_printed(self):
        quotation = make_quotation(status="withdrawn")

        (problem,) = problems(make_article(body=[block_quote(quotation)]))

        assert "withdrawn" in problem


class GateTests(TestCase):
    def setUp(self):
        self.unfit = make_article("Nothing yet", body=[])
        self.editor = User.objects.create_superuser("editor", password="a long password")
        self.client.force_login(self.editor)

    def form_data(self, article, **more):
        blocks = [("paragraph", rich_text("<p>Words.</p>"))] if more.pop("words", False) else []
        return nested_form_data(
            {
                "title": article.title,
                "standfirst": "",
                "slug": article.slug,
                "bylines": inline_formset([]),
                "comments": inline_formset([]),
                "body": streamfield(blocks),
                "language": "en",
                "kind": "news",
                **more,
            }
        )

    def edit(self, article, **data):
        address = reverse("wagtailadmin_pages:edit", args=[article.pk])
        return self.client.post(address, self.form_data(article, **data))

    def live(self, article):
        return ArticlePage.objects.get(pk=article.pk).live

    def test_publish_raises_with_every_problem(self):
        with pytest.raises(PublicationRefused) as refused:
            self.unfit.save_revision().publish()

        assert refused.value.problems == ["It needs a body: at least one paragraph or block quote."]
        assert not self.live(self.unfit)

    def test_the_form_publishes_what_is_fit(self):
        response = self.edit(self.unfit, words=True, **{"action-publish": "1"})

        assert response.status_code == 302
        assert self.live(self.unfit)

    def test_the_form_says_what_is_missing(self):
        response = self.edit(self.unfit, **{"action-publish": "1"})

        assert response.status_code == 200
        self.assertContains(response, "It needs a body: at least one paragraph or block quote.")
        assert not self.live(self.unfit)

    def test_a_draft_always_saves(self):
        response = self.edit(self.unfit, standfirst="Half a thought")

        assert response.status_code == 302
        story = ArticlePage.objects.get(pk=self.unfit.pk)
        assert story.get_latest_revision_as_object().standfirst == "Half a thought"

    def test_bulk_publishes_the_fit_and_names_the_others(self):
        fit = make_article("Ready")
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

        response = self.client.post(
            f"{address}?id={fit.pk}&id={self.unfit.pk}&next=/admin/", follow=True
        )

        assert response.status_code == 200
        assert self.live(fit)
        assert not self.live(self.unfit)
        self.assertContains(response, "1 page has been published")
        self.assertContains(response, "“Nothing yet” can’t be published yet.")

    def test_bulk_with_everything_below_reports_too(self):
        section = make_section("Harbour")
        fit = make_article("Ready")
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

        response = self.client.post(
            f"{address}?id={section.pk}&next=/admin/", {"include_descendants": "on"}, follow=True
        )

        assert self.live(fit)
        assert not self.live(self.unfit)
        self.assertContains(response, "“Nothing yet” can’t be published yet.")

    def test_a_workflow_reports_a_refusal(self):
        workflow = Workflow.objects.create(name="Desk")
        task = GroupApprovalTask.objects.create(name="Section editor")
        task.groups.add(Group.objects.get(name="Section editors"))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        self.unfit.save_revision(user=self.editor)
        state = workflow.start(self.unfit, self.editor)

        address = reverse(
            "wagtailadmin_pages:workflow_action",
            args=[self.unfit.pk, "approve", state.current_task_state.pk],
        )
        response = self.client.post(address, follow=True)

        assert response.status_code == 200
        self.assertContains(response, "“Nothing yet” can’t be published yet.")
        assert not self.live(self.unfit)
        state.refresh_from_db()
        assert state.status == state.STATUS_IN_PROGRESS

    def test_a_refusal_stands_in_the_storys_history(self):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
        self.client.post(f"{address}?id={self.unfit.pk}")

        entry = PageLogEntry.objects.get(page=self.unfit.pk, action="news.publication_refused")

        assert entry.user == self.editor
        assert entry.message.startswith("Publication refused: It needs a body")
