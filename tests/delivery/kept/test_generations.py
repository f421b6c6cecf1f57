"""Another one after every change of what an address shows, with the commit and not before."""

from datetime import timedelta
from unittest import mock

from django.db import transaction
from django.test import TestCase
from django.utils import timezone

from news.delivery import public_change
from news.delivery.kept import generations
from news.delivery.kept.generations import EVERYWHERE, generation_of, renew
from news.models import ArticlePage, Renewal
from tests.making import make_article


class GenerationTests(TestCase):
    def test_an_address_that_never_changed_has_one(self):
        assert generation_of("/harbour/") == 0

    def test_a_change_turns_its_address_and_no_other(self):
        public_change(["/harbour/", None])

        assert generation_of("/harbour/") != 0
        assert generation_of("/") == generation_of("/harbour/fog/") == 0

    def test_a_change_everywhere_turns_every_address(self):
        renew([EVERYWHERE])

        assert generation_of("/harbour/") == generation_of("/city/") != 0

    def test_an_address_is_the_same_however_it_is_written(self):
        public_change(["/people/%D0%B2%D0%B5%D1%80%D0%B0/"])

        assert generation_of("/people/вера/") != 0

    def test_what_is_rolled_back_turns_nothing(self):
        with transaction.atomic():
            public_change(["/"])
            transaction.set_rollback(True)

        assert generation_of("/") == 0

    def test_a_change_that_is_committed_after_a_later_one_is_not_lost(self):
        with mock.patch("secrets.randbits", side_effect=[1, 2]):
            renew(["/"])
            first = Renewal.objects.get()
            renew(["/"])
        Renewal.objects.filter(pk=first.pk).delete()  # as a reader sees it before it is committed
        without = generation_of("/")
        first.save(force_insert=True)

        assert generation_of("/") != without

    def test_the_query_that_finds_a_page_gives_the_same(self):
        story = make_article(published=True)
        renew([story.url, EVERYWHERE])

        found = ArticlePage.objects.for_serving(story.url).get(pk=story.pk)

        assert found.generation == generation_of(story.url) != 0

    def test_a_change_is_one_query_however_many_addresses_it_has(self):
        with self.assertNumQueries(1):
            public_change(f"/story-{number}/" for number in range(100))

    def test_old_marks_are_forgotten(self):
        renew(["/", "/harbour/"])
        Renewal.objects.filter(address=generations._number("/")).update(
            renewed_at=timezone.now() - timedelta(days=1, minutes=1)
        )

        generations.forget_old()

        assert generation_of("/") == 0
        assert generation_of("/harbour/") != 0
