"""What readers have seen of the record is never deleted."""

from django.db import transaction
from django.db.models import ProtectedError
from django.test import TestCase
from django.urls import reverse
from wagtail.models import ReferenceIndex

from news.models import Byline, Quotation, Topic, User
from tests.making import block_quote, make_article, make_person, make_quotation, make_topic


class AdminDeletes(TestCase):
    def setUp(self):
        self.client.force_login(User.objects.create_superuser("editor"))

    def delete(self, instance):
        address = reverse(type(instance).snippet_viewset.get_url_name("delete"), args=[instance.pk])
        return self.client.post(address, follow=True)

    def delete_in_bulk(self, *instances):
        model = type(instances[0])._meta.model_name
        address = reverse("wagtail_bulk_action", args=["news", model, "delete"])
        ids = "&".join(f"id={instance.pk}" for instance in instances)
        return self.client.post(f"{address}?{ids}", follow=True)


class QuotationTests(AdminDeletes):
    def setUp(self):
        super().setUp()
        self.quotation = make_quotation("We sail in May.")
        self.story = make_article(published=True, body=[block_quote(self.quotation)])

    def take_out_of_the_story(self):
        self.story.unpublish()
        assert not self.quotation.uses.exists()

    def is_on_record(self):
        return Quotation.objects.filter(pk=self.quotation.pk).exists()

    def test_public_words_are_not_deleted(self):
        self.take_out_of_the_story()

        response = self.delete(self.quotation)

        self.assertContains(response, "“We sail in May.” has been public and can’t be deleted.")
        assert self.is_on_record()

    def test_nor_in_bulk(self):
        self.take_out_of_the_story()
        other = make_quotation("Never printed.")

        response = self.delete_in_bulk(other, self.quotation)

        self.assertContains(response, "“We sail in May.” has been public and can’t be deleted.")
        assert self.is_on_record()
        assert Quotation.objects.filter(pk=other.pk).exists()

    def test_nor_by_code_that_read_them_before(self):
        self.take_out_of_the_story()

        assert self.quotation.public_since is None
        for delete in (self.quotation.delete, Quotation.objects.all().delete):
            with self.assertRaises(ProtectedError) as refused, transaction.atomic():
                delete()
            assert refused.exception.protected_objects == {self.quotation}
        assert self.is_on_record()

    def test_where_words_are_printed_the_story_is_named(self):
        response = self.delete_in_bulk(self.quotation)

        self.assertContains(response, f"in use: story “{self.story.title}” needs it.")
        assert self.is_on_record()

    def test_words_that_were_never_public_are_deleted(self):
        for delete in (self.delete, self.delete_in_bulk):
            quotation = make_quotation("Never printed.")
            make_article(body=[block_quote(make_quotation("In a draft."))])

            delete(quotation)

            assert not Quotation.objects.filter(pk=quotation.pk).exists()


class PersonTests(AdminDeletes):
    def test_where_someone_has_a_byline_the_story_is_named(self):
        writer = make_person("Edda Falk")
        story = make_article("Ferry late", bylines=[Byline(person=writer)])
        # Wagtail refuses by its index, without a word on the story, where the index is complete.
        ReferenceIndex.objects.all().delete()

        response = self.delete_in_bulk(writer)

        self.assertContains(response, f"in use: story “{story.title}” needs it.")


class TopicTests(AdminDeletes):
    def setUp(self):
        super().setUp()
        self.topic = make_topic("Ferries")

    def is_there(self):
        return Topic.objects.filter(pk=self.topic.pk).exists()

    def test_a_topic_of_a_published_story_is_not_deleted(self):
        make_article("Ferry late", published=True, topics=[self.topic])

        for delete in (self.delete, self.delete_in_bulk):
            response = delete(self.topic)

            self.assertContains(response, "The topic “Ferries” can’t be deleted")
            self.assertContains(response, "beginning with “Ferry late”")
            assert self.is_there()

    def test_a_topic_of_a_draft_is(self):
        make_article(topics=[self.topic])

        self.delete(self.topic)

        assert not self.is_there()
