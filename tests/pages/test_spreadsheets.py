"""Exports of the admin hold no formulas."""

import csv
import io

import pytest
from django.test import TestCase
from django.urls import NoReverseMatch, resolve, reverse
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from news.models import ArticlePage, User
from news.pages.spreadsheets import BEGIN_FORMULAS, as_words
from tests.making import make_article
from tests.site.roles.routes import admin_routes

FORMULAS = [f"{sign}HYPERLINK(1)" for sign in ("=", "+", "-", "@", "\t=", "\r=", "＝")]


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_could_be_a_formula_is_marked_as_words(formula):
    assert as_words(formula) == f"'{formula}"


@pytest.mark.parametrize("words", ["Ferry runs again", "1 = 1", "'=1", "", "2026-11-25", "“=1”"])
def test_all_else_stays_as_it_is(words):
    assert as_words(words) == words


class ExportTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.owner = User.objects.create_superuser("@owner")
        for formula in FORMULAS:
            story = make_article("Story", owner=cls.owner)
            ArticlePage.objects.filter(pk=story.pk).update(title=formula, draft_title=formula)
            story = ArticlePage.objects.get(pk=story.pk)
            story.save_revision(user=cls.owner, log_action=True)
            story.locked, story.locked_by = True, cls.owner
            story.save()

    def setUp(self):
        self.client.force_login(self.owner)

    def exported(self, address, kind):
        answer = self.client.get(f"{address}?export={kind}")
        return b"".join(answer.streaming_content)

    def cells(self, address):
        rows = csv.reader(io.StringIO(self.exported(address, "csv").decode(), newline=""))
        return [cell for row in rows for cell in row]

    def test_the_site_history_names_what_was_done_and_runs_nothing(self):
        cells = self.cells(reverse("wagtailadmin_reports:site_history"))

        assert {f"'{formula}" for formula in FORMULAS} <= set(cells)
        assert "'@owner" in cells
        assert not [cell for cell in cells if cell.startswith(BEGIN_FORMULAS)]

    def test_nor_does_any_other_export(self):
        exporting = [address for address in _addresses() if _exports(address)]
        assert reverse("wagtailadmin_reports:locked_pages") in exporting

        for address in exporting:
            with self.subTest(address):
                cells = self.cells(address)
                assert not [cell for cell in cells if cell.startswith(BEGIN_FORMULAS)]

    def test_in_a_workbook_they_are_text(self):
        history = self.exported(reverse("wagtailadmin_reports:site_history"), "xlsx")

        cells = [cell for row in load_workbook(io.BytesIO(history)).active for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        assert "=HYPERLINK(1)" in [cell.value for cell in cells]

    def test_numbers_stay_numbers(self):
        view = SpreadsheetExportMixin()

        assert view.preprocess_field_value("words", -5, "csv") == -5
        assert view.preprocess_field_value("words", None, "csv") is None


def _addresses():
    for route in admin_routes():
        try:
            yield reverse(route.name)
        except NoReverseMatch:
            continue


def _exports(address):
    view = getattr(resolve(address).func, "view_class", None)
    return view is not None and issubclass(view, SpreadsheetExportMixin)
