"""Whatever an editor changes, every address that shows it is told to every cache.

Nobody says here which addresses these are: each change is made once, every page is rendered before
and after it, and those that differ must have been purged.
"""

from unittest import mock

from django.core.cache import caches
from django.db import transaction
from django.test import TestCase, override_settings
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from home.models import StandardPage
from home.pins import verbs as pins
from news.challenges.deciding import uphold
from news.comments.moderation import approve, reject
from news.delivery import purging
from news.delivery.kept.generations import EVERYWHERE
from news.models import (
    ArticlePage,
    Byline,
    Correction,
    Person,
    Quotation,
    QuotationSource,
    Role,
    SectionPage,
    Topic,
    User,
)
from news.pages.afterwards.correcting import correct_story, opened_version
from news.pages.afterwards.withdrawing import withdraw
from news.quotes.checking import verify
from news.quotes.correcting.verbs import correct
from news.quotes.merging.people import merge_people
from news.quotes.sources import add_source
from tests.making import (
    block_quote,
    make_article,
    make_challenge,
    make_comment,
    make_image,
    make_person,
    make_quotation,
    make_section,
    make_topic,
    paragraph,
    publish,
    pull_quote,
)

WORDS = "The harbour will open in May."
FORMATS = ("rss", "atom", "json")


class Newspaper(TestCase):
    """Two sections, a story with one of everything, those that lead to it, and one apart."""

    @classmethod
    def setUpTestData(cls):
        cls.editor = User.objects.create_superuser("editor", first_name="Lena", last_name="Orth")
        cls.harbour, cls.city = make_section("Harbour"), make_section("City")
        front = Site.objects.get(is_default_site=True).root_page
        cls.front = front.specific
        cls.about = front.add_child(instance=StandardPage(title="About us", body="<p>We.</p>"))
        cls.speaker, cls.writer = make_person("Mira Voss"), make_person("Jon Bell")
        Role.objects.create(person=cls.speaker, title="Chair of the harbour board")
        cls.other_speaker = make_person("Ada Quay")
        cls.portrait = make_image("Portrait")
        Person.objects.filter(pk=cls.speaker.pk).update(portrait=cls.portrait)
        cls.quotation = make_quotation(WORDS, speaker=cls.speaker)
        cls.elsewhere = make_quotation("Trams are late.", speaker=cls.other_speaker)
        cls.topic, cls.other_topic = make_topic("Ferries"), make_topic("Trams")
        cls.picture = make_image(size=(800, 500))
        cls.story = cls.write(
            "Ferry runs again",
            cls.harbour,
            body=[paragraph(f"“{WORDS}”"), pull_quote(cls.quotation), block_quote(cls.quotation)],
            topics=[cls.topic],
            lead_image=cls.picture,
            lead_image_alt="A ferry.",
        )
        cls.leading = cls.write(
            "What the ferry carries",
            cls.harbour,
            body=[
                paragraph(f'<a linktype="page" id="{cls.story.pk}">Ferry</a>'),
                {"type": "related_stories", "value": [cls.story.pk]},
            ],
        )
        cls.translation = cls.write(
            "Паром снова ходит", cls.harbour, language="ru", translation_of=cls.story
        )
        cls.apart = cls.write(
            "Trams are late",
            cls.city,
            body=[paragraph("Late."), block_quote(cls.elsewhere)],
            topics=[cls.other_topic],
        )
        cls.reply = make_comment(cls.story, status="held", body="Three a day, I hear.")
        cls.shown_reply = make_comment(cls.story, status="approved", body="Good.")
        cls.challenge = make_challenge(cls.quotation)

    @classmethod
    def write(cls, title, section, **fields):
        story = make_article(title, section=section, **fields)
        story.bylines = [Byline(person=cls.writer)]
        publish(story)
        story.refresh_from_db()
        return story

    def addresses(self):
        """Everything that readers have, as it was before the change."""
        day = timezone.localtime(self.story.published_at)
        stories = (self.story, self.leading, self.translation, self.apart)
        people = (self.speaker, self.writer, self.other_speaker)
        quotations = (self.quotation, self.elsewhere)
        feeds = [
            "stories",
            "corrections",
            "section/harbour",
            "section/city",
            "topic/ferries",
            "topic/trams",
            "author/jon-bell",
            "speaker/mira-voss",
            "speaker/ada-quay",
        ]
        return [
            "/",
            *(story.url for story in stories),
            self.harbour.url,
            self.city.url,
            self.about.url,
            *(person.get_absolute_url() for person in people),
            f"{self.writer.get_absolute_url()}by/",
            f"{self.speaker.get_absolute_url()}about/",
            *(quotation.get_absolute_url() for quotation in quotations),
            f"{self.quotation.get_absolute_url()}embed/",
            "/topics/ferries/",
            "/topics/trams/",
            "/people/",
            "/quotations/",
            "/corrections/",
            "/archive/",
            f"/archive/{day.year}/",
            f"/archive/{day.year}/{day.month}/",
            f"/archive/{day.year}/{day.month}/{day.day}/",
            "/sitemap.xml",
            *(f"/feeds/{name}.{form}" for name in feeds for form in FORMATS),
        ]


def changes(paper):
    """By what an editor would call it."""

    def article(of):
        return ArticlePage.objects.get(pk=of.pk)

    def edit(of, **fields):
        story = article(of)
        for name, value in fields.items():
            setattr(story, name, value)
        publish(story)

    def rename(model, of, **fields):
        row = model.objects.get(pk=of.pk)
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()

    def rename_page(model, of, **fields):
        page = model.objects.get(pk=of.pk)
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision().publish()

    speaker, writer, words = paper.speaker, paper.writer, paper.quotation
    by = paper.editor
    return {
        "a story’s headline": lambda: edit(paper.story, title="Ferry runs twice a day"),
        "a story’s standfirst": lambda: edit(paper.story, standfirst="At last, and for good."),
        "a story’s address": lambda: edit(paper.story, slug="ferry"),
        "a story’s topics": lambda: edit(paper.story, topics=[paper.other_topic]),
        "a story’s date": lambda: edit(paper.story, published_at="2025-03-02T12:00:00Z"),
        "a story’s writers": lambda: edit(
            paper.story, bylines=[Byline(person=paper.other_speaker)]
        ),
        "a story’s words, without the quotation": lambda: edit(
            paper.story, body=[("paragraph", "It runs.")]
        ),
        "a new story": lambda: paper.write("Fog", paper.city, topics=[paper.topic]),
        "a story unpublished": lambda: Page.objects.get(pk=paper.story.pk).unpublish(),
        "a story withdrawn": lambda: withdraw(article(paper.story), note="It was wrong.", by=by),
        "a story moved": lambda: article(paper.story).move(paper.city, pos="last-child"),
        "a story restricted": lambda: PageViewRestriction.objects.create(
            page=article(paper.story), restriction_type="login"
        ),
        "a section restricted": lambda: PageViewRestriction.objects.create(
            page=Page.objects.get(pk=paper.harbour.pk), restriction_type="login"
        ),
        "a section renamed": lambda: rename_page(SectionPage, paper.harbour, title="The harbour"),
        "a section’s address": lambda: rename_page(SectionPage, paper.harbour, slug="quay"),
        "a section’s description": lambda: rename_page(
            SectionPage, paper.harbour, description="Boats."
        ),
        "a section unpublished": lambda: Page.objects.get(pk=paper.city.pk).unpublish(),
        "a new section": lambda: make_section("Weather"),
        "sections in another order": lambda: SectionPage.objects.get(pk=paper.city.pk).move(
            SectionPage.objects.get(pk=paper.harbour.pk), pos="left"
        ),
        "a standing page renamed": lambda: rename_page(StandardPage, paper.about, title="Who"),
        "a standing page’s words": lambda: rename_page(StandardPage, paper.about, body="<p>I.</p>"),
        "a standing page unpublished": lambda: Page.objects.get(pk=paper.about.pk).unpublish(),
        "a standing page deleted": lambda: StandardPage.objects.get(pk=paper.about.pk).delete(),
        "the front page’s title": lambda: rename_page(
            type(paper.front), paper.front, seo_title="The Record today"
        ),
        "a story pinned": lambda: pins.lead(article(paper.story), by=by),
        "a correction": lambda: correct_story(
            article(paper.story),
            opened=opened_version(article(paper.story)),
            kind=Correction.Kind.CORRECTION,
            text="It was Tuesday.",
            by=by,
        ),
        "a reply approved": lambda: approve(paper.reply, by=by),
        "a reply rejected": lambda: reject(paper.shown_reply, by=by),
        "a quotation checked": lambda: verify(words, by, "recording"),
        "a quotation disputed": lambda: correct(
            words, by=by, reason="They deny it.", status=Quotation.Status.DISPUTED
        ),
        "a quotation’s occasion": lambda: rename(Quotation, words, occasion="the opening"),
        "a quotation corrected": lambda: correct(
            words, by=by, reason="Misheard.", words="The harbour will open in June."
        ),
        "a quotation’s speaker corrected": lambda: correct(
            words, by=by, reason="Misheard.", speaker=paper.other_speaker
        ),
        "a quotation’s source": lambda: add_source(
            words, QuotationSource(kind="recording", title="Harbour radio", is_primary=True), by
        ),
        "a challenge upheld": lambda: uphold(paper.challenge, by, "You are right."),
        "a speaker renamed": lambda: rename(Person, speaker, name="Mira Vost"),
        "a speaker’s address": lambda: rename(Person, speaker, slug="mira"),
        "a speaker’s portrait": lambda: rename(Person, speaker, portrait=make_image("Other")),
        "a speaker’s role": lambda: rename(Person, speaker, roles=[Role(title="Mayor")]),
        "a writer renamed": lambda: rename(Person, writer, name="Jonathan Bell"),
        "a writer’s address": lambda: rename(Person, writer, slug="jonathan-bell"),
        "two people merged": lambda: merge_people(
            Person.objects.get(pk=speaker.pk), Person.objects.get(pk=paper.other_speaker.pk), by=by
        ),
        "a topic renamed": lambda: rename(Topic, paper.topic, name="Boats"),
        "a topic’s address": lambda: rename(Topic, paper.topic, slug="boats"),
        "a topic’s description": lambda: rename(Topic, paper.topic, description="On water."),
        "a picture’s credit": lambda: rename(type(paper.picture), paper.picture, credit="Ada"),
        "a picture’s focal point": lambda: rename(
            type(paper.picture),
            paper.picture,
            focal_point_x=10,
            focal_point_y=10,
            focal_point_width=5,
            focal_point_height=5,
        ),
    }


@override_settings(SITE_URL="http://testserver")
class EveryChange(Newspaper):
    def render(self, addresses):
        answers = {address: self.client.get(address) for address in addresses}
        return {
            address: (answer.status_code, answer.get("Location"), answer.content)
            for address, answer in answers.items()
        }

    def test_is_told_for_every_address_that_shows_it(self):
        addresses = self.addresses()
        before = self.render(addresses)
        for name, change in changes(self).items():
            with self.subTest(name):
                sid = self.savepoint()
                try:
                    purged = self.purged_by(change)
                    after = self.render(addresses)
                    different = {a for a in addresses if before[a] != after[a]}

                    assert different, "The change changes nothing."
                    assert EVERYWHERE in purged or different <= purged, sorted(different - purged)
                finally:
                    self.roll_back_to(sid)

    def purged_by(self, change):
        purged = set()
        renew = purging.generations.renew

        def note(paths):
            purged.update(paths)
            renew(paths)

        with mock.patch.object(purging.generations, "renew", note):
            change()
        return {path.split("#")[0] for path in purged}

    def savepoint(self):
        return transaction.savepoint()

    def roll_back_to(self, sid):
        transaction.savepoint_rollback(sid)
        for cache in caches.all():
            cache.clear()
