"""What was told to readers is neither changed nor deleted, by whatever way."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import TestCase
from django.urls import reverse

from news.models import Correction, User, Withdrawal
from news.pages.afterwards.kept import KeptForReaders
from tests.making import make_article


class ACorrection(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.story = make_article("Ferry runs again", published=True)
        cls.correction = Correction.objects.create(article=cls.story, text="It was a Monday.")

    def test_is_not_saved_again(self):
        self.correction.text = "It was a Tuesday."

        with pytest.raises(KeptForReaders):
            self.correction.save()

    def test_is_not_changed_by_a_query(self):
        for change in (
            lambda: Correction.objects.update(text="Other"),
            lambda: Correction.objects.bulk_update([self.correction], ["text"]),
            lambda: Correction.objects.update_or_create(
                pk=self.correction.pk, defaults={"text": "Other"}
            ),
        ):
            with pytest.raises(KeptForReaders):
                change()

        assert Correction.objects.get().text == "It was a Monday."

    def test_is_not_deleted(self):
        for delete in (self.correction.delete, Correction.objects.all().delete):
            with pytest.raises(KeptForReaders), transaction.atomic():
                delete()

        assert Correction.objects.count() == 1

    def test_is_not_deleted_with_its_story(self):
        with pytest.raises(ProtectedError), transaction.atomic():
            self.story.delete()

        assert Correction.objects.count() == 1

    def test_stays_when_its_editor_leaves(self):
        editor = User.objects.create_user("editor")
        mine = Correction.objects.create(article=self.story, text="Mine.", corrected_by=editor)

        editor.delete()

        assert Correction.objects.get(pk=mine.pk).corrected_by is None

    def test_lies_between_two_versions_or_none(self):
        with pytest.raises(IntegrityError), transaction.atomic():
            Correction.objects.create(
                article=self.story, text="Half.", before=self.story.live_revision
            )

    def test_has_no_door_for_a_superuser(self):
        self.client.force_login(User.objects.create_superuser("admin"))
        names = [f"wagtailsnippets_news_correction:{view}" for view in ("edit", "delete")]

        for name in names:
            self.client.post(reverse(name, args=[self.correction.pk]), {"text": "Other"})
        bulk = reverse("wagtail_bulk_action", args=["news", "correction", "delete"])
        self.client.post(f"{bulk}?id={self.correction.pk}")

        assert Correction.objects.get().text == "It was a Monday."


class AWithdrawal(TestCase):
    def test_stays(self):
        withdrawal = Withdrawal.objects.create(article=make_article(), note="It was wrong.")

        for change in (withdrawal.save, withdrawal.delete, Withdrawal.objects.all().delete):
            with pytest.raises(KeptForReaders), transaction.atomic():
                change()
