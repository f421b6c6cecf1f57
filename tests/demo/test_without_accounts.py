"""The demo on a public site, whose settings allow no demo logins."""

import io
from unittest import mock

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import TestCase, override_settings

from news.management.demo import stories
from news.models import ArticlePage, Quotation, QuotationCheck, ReaderComment, User

SEED = "business/aliexpress-russia"
ONE_STORY = [story for story in stories.manuscripts() if story[0] == SEED]


@mock.patch.object(stories, "manuscripts", lambda: ONE_STORY)
@override_settings(DEMO_ACCOUNTS=False)
class WithoutAccounts(TestCase):
    def test_no_account_is_made_and_the_command_says_so(self):
        printed = io.StringIO()

        call_command("demo", stdout=printed)

        assert User.objects.count() == 0
        assert not Group.objects.filter(user__isnull=False).exists()
        assert "No logins were made" in printed.getvalue()
        assert "/ newsroom" not in printed.getvalue()

    def test_nothing_is_checked_where_there_is_nobody_who_checks(self):
        call_command("demo", stdout=io.StringIO())

        assert not QuotationCheck.objects.exists()
        assert not Quotation.objects.filter(status="verified").exists()

    def test_the_newspaper_is_there_all_the_same(self):
        call_command("demo", stdout=io.StringIO())

        assert ArticlePage.objects.published().get().url == f"/{SEED}/"
        assert ReaderComment.objects.approved().count() == 1
