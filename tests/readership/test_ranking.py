"""What was read most, and the report that shows it to editors."""

import csv
import io
from datetime import date, timedelta

from django.contrib.auth.models import Group, Permission
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission, PageViewRestriction, Site

from news.models import DailyReads, User
from news.readership.ranking import most_read, stories_read
from tests.making import make_article, make_section

TODAY = date(2026, 3, 9)


def make_reads(story, reads, days_ago=0, today=TODAY):
    day = today - timedelta(days=days_ago)
    DailyReads.objects.create(article=story, day=day, reads=reads)


class RankingTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.ferry, cls.pier, cls.storm = (
            make_article(title, published=True) for title in ("Ferry", "Pier", "Storm")
        )
        make_reads(cls.ferry, 6)
        make_reads(cls.ferry, 6, days_ago=6)
        make_reads(cls.pier, 11)
        make_reads(cls.storm, 40, days_ago=7)
        make_reads(cls.storm, 5, days_ago=1)

    def test_the_days_of_a_week_are_added_up(self):
        assert most_read(3, today=TODAY) == [self.ferry.pk, self.pier.pk, self.storm.pk]
        assert most_read(1, today=TODAY) == [self.ferry.pk]

    def test_another_period_has_another_order(self):
        assert most_read(1, days=8, today=TODAY) == [self.storm.pk]

    def test_too_few_reads_are_chance(self):
        DailyReads.objects.filter(article=self.storm, reads=5).update(reads=4)

        assert self.storm.pk not in most_read(3, today=TODAY)

    def test_equals_come_newest_first(self):
        make_reads(self.pier, 1, days_ago=2)

        assert most_read(2, today=TODAY) == [self.pier.pk, self.ferry.pk]

    def test_the_report_leaves_out_what_readers_cannot_see(self):
        self.pier.unpublish()
        PageViewRestriction.objects.create(page=self.storm, restriction_type="login")

        assert [(story.title, story.total) for story in stories_read(today=TODAY)] == [
            ("Ferry", 12)
        ]


class ReportTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        section = make_section("Harbour")
        cls.formula = make_article('=HYPERLINK("http://evil.example")', True, section)
        cls.ferry = make_article("Ferry runs again", True, section)
        today = timezone.localdate()
        make_reads(cls.formula, 9, today=today)
        make_reads(cls.ferry, 3, today=today)
        make_reads(cls.ferry, 20, days_ago=20, today=today)

    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def rows(self, **query):
        report = self.client.get(reverse("most_read"), query)
        return [(story.title, story.total) for story in report.context["object_list"]]

    def test_it_stands_in_the_menu_and_shows_the_last_week(self):
        self.assertContains(self.client.get("/admin/"), reverse("most_read"))
        report = self.client.get(reverse("most_read"))

        self.assertContains(report, "Harbour", count=2)
        self.assertContains(report, reverse("wagtailadmin_pages:edit", args=[self.ferry.pk]))
        assert self.rows() == [(self.formula.title, 9), ("Ferry runs again", 3)]

    def test_a_longer_period_can_be_chosen(self):
        assert self.rows(days=30) == [("Ferry runs again", 23), (self.formula.title, 9)]

    def test_a_period_that_is_none_is_the_last_week(self):
        assert self.rows(days="ever") == self.rows()

    def test_it_takes_as_many_queries_for_many_stories(self):
        with self.assertNumQueries(6):
            self.client.get(reverse("most_read_results"))
        for number in range(5):
            make_reads(make_article(f"Story {number}", True), 2, today=timezone.localdate())

        with self.assertNumQueries(6):
            self.client.get(reverse("most_read_results"))

    def test_no_cell_of_a_spreadsheet_is_a_formula(self):
        sheet = self.client.get(reverse("most_read"), {"export": "csv"}).getvalue().decode()
        lines = list(csv.reader(io.StringIO(sheet)))
        book = self.client.get(reverse("most_read"), {"export": "xlsx"}).getvalue()
        cells = [cell for row in load_workbook(io.BytesIO(book)).active for cell in row]

        assert lines[0] == ["Story", "Section", "Published", "Reads", "Address"]
        assert [line[0] for line in lines[1:]] == [f"'{self.formula.title}", "Ferry runs again"]
        assert lines[1][1::2] == ["Harbour", "9"]
        assert not any(cell.data_type == "f" for cell in cells)

    def test_an_editor_of_pages_may_see_it(self):
        self.client.force_login(self.make_user("lena"))

        assert self.client.get(reverse("most_read")).status_code == 200

    def test_others_may_not(self):
        user = self.make_user("tom")
        GroupPagePermission.objects.all().delete()
        self.client.force_login(user)

        assert self.client.get(reverse("most_read")).status_code == 302
        self.assertNotContains(self.client.get("/admin/"), reverse("most_read"))

    def make_user(self, name):
        group = Group.objects.create(name="Desk")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        GroupPagePermission.objects.create(
            group=group,
            page=Site.objects.get(is_default_site=True).root_page,
            permission=Permission.objects.get(codename="change_page"),
        )
        user = User.objects.create_user(name)
        user.groups.add(group)
        return user
