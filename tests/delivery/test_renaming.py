"""Nothing answers 404 that once was public: a new slug leaves a redirect behind."""

from django.test import TestCase
from wagtail.contrib.redirects.models import Redirect

from news.models import Byline, SectionPage
from tests.making import (
    block_quote,
    make_article,
    make_person,
    make_quotation,
    make_section,
    make_topic,
)


class RenamingTests(TestCase):
    def leads(self, old, new):
        answer = self.client.get(old)
        assert (answer.status_code, answer.headers.get("Location")) == (301, new), old

    def rename(self, item, slug):
        item.slug = slug
        item.save()

    def test_a_topics_page_and_feeds_lead_to_its_new_address(self):
        topic = make_topic("Ferries")
        make_article(topics=[topic], published=True)

        self.rename(topic, "boats")

        self.leads("/topics/ferries/", "/topics/boats/")
        for feed_format in ("rss", "atom", "json"):
            self.leads(f"/feeds/topic/ferries.{feed_format}", f"/feeds/topic/boats.{feed_format}")

    def test_all_pages_and_feeds_of_a_person_do(self):
        person = make_person("Edda Falk")
        quotation = make_quotation("We sail at six.", speaker=person)
        story = make_article(body=[block_quote(quotation)])
        story.bylines = [Byline(person=person)]
        story.save_revision().publish()

        self.rename(person, "edda-falk-master")

        for page in ("", "by/", "about/"):
            self.leads(f"/people/edda-falk/{page}", f"/people/edda-falk-master/{page}")
        for kind in ("author", "speaker"):
            old = f"/feeds/{kind}/edda-falk.rss"
            self.leads(old, f"/feeds/{kind}/edda-falk-master.rss")
            assert self.client.get(old, follow=True).status_code == 200

    def test_of_several_names_each_leads_to_the_last(self):
        topic = make_topic("Ferries")
        make_article(topics=[topic], published=True)

        for slug in ("boats", "ships", "boats", "sails"):
            self.rename(topic, slug)

        for slug in ("ferries", "boats", "ships"):
            self.leads(f"/topics/{slug}/", "/topics/sails/")

    def test_a_name_that_comes_back_is_its_own_again(self):
        topic = make_topic("Ferries")
        make_article(topics=[topic], published=True)

        self.rename(topic, "boats")
        self.rename(topic, "ferries")

        assert self.client.get("/topics/ferries/").status_code == 200
        self.leads("/topics/boats/", "/topics/ferries/")

    def test_names_in_any_script_and_of_any_length(self):
        person = make_person("Эдда Фальк", slug="эдда-фальк")
        make_article(body=[block_quote(make_quotation("Да.", speaker=person))], published=True)

        self.rename(person, "ф" * 200)

        answer = self.client.get("/people/эдда-фальк/", follow=True)
        assert answer.status_code == 200
        assert [status for _, status in answer.redirect_chain] == [301]

    def test_a_sections_page_stories_and_feeds_lead_to_its_new_address(self):
        section = make_section("Harbour")
        story = make_article("Ferry runs", section=section, published=True)

        section = SectionPage.objects.get(pk=section.pk)
        section.slug = "port"
        with self.captureOnCommitCallbacks(execute=True):
            section.save_revision().publish()

        for address in ("/harbour/", f"/harbour/{story.slug}/"):
            assert self.client.get(address).status_code == 301, address
            assert self.client.get(address, follow=True).status_code == 200, address
        self.leads("/feeds/section/harbour.rss", "/feeds/section/port.rss")

    def test_a_section_that_was_never_public_leaves_nothing(self):
        section = make_section("Harbour")
        SectionPage.objects.filter(pk=section.pk).update(live=False)

        self.rename(SectionPage.objects.get(pk=section.pk), "port")

        assert not Redirect.objects.filter(old_path__contains="feeds").exists()

    def test_saving_without_renaming_leaves_nothing(self):
        topic = make_topic("Ferries")
        topic.name = "Boats"
        topic.save()

        assert not Redirect.objects.exists()
