"""One or two sentences about a story, for descriptions, cards and feeds."""

from django.test import TestCase

from news.models import ArticlePage
from tests.making import block_quote, make_article, make_quotation, paragraph


class SummaryTests(TestCase):
    def summary(self, **fields):
        return ArticlePage.objects.get(pk=make_article(**fields).pk).summary

    def test_is_the_standfirst_before_the_search_description_before_the_first_words(self):
        body = [paragraph("The <b>ferry</b> ran.", "On Monday.")]
        described = {"search_description": "A ferry.", "body": body}

        assert self.summary(standfirst="A day early.", **described) == "A day early."
        assert self.summary(**described) == "A ferry."
        assert self.summary(body=body) == "The ferry ran. On Monday."

    def test_is_what_a_block_quote_says_where_that_comes_first(self):
        body = [block_quote(make_quotation("We sail."), "We sail …"), paragraph("So they say.")]

        assert self.summary(body=body) == "We sail …"

    def test_names_the_section_where_there_are_no_words(self):
        assert self.summary(body=[]) == "A story in Harbour."

    def test_loads_no_quotation(self):
        story = make_article(
            body=[block_quote(make_quotation("We sail.")), paragraph("They said.")]
        )
        story = ArticlePage.objects.get(pk=story.pk)

        with self.assertNumQueries(0):
            assert story.summary == "We sail."
