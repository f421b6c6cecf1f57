"""Who asks, and what there is to ask for."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Collection, Site, Task, UploadedFile, Workflow

from news.models import (
    ArticlePage,
    Correction,
    FollowUp,
    NewsImage,
    QuotationCorrection,
    ReplyBan,
    ReplyPolicy,
    User,
)
from tests.making import (
    make_article,
    make_challenge,
    make_comment,
    make_image,
    make_person,
    make_quotation,
    make_section,
    make_topic,
)

ROLES = {
    "R": "Reporters",
    "S": "Section editors",
    "C": "Chief editors",
    "M": "Reply moderators",
    "Q": "Researchers",
    "A": "Administrators",
}
OUTSIDER, STRANGER = "an account without access to the admin", "somebody without a login"


def make_cast() -> dict:
    """One of each role, by its letter; and two who have none."""
    cast = {OUTSIDER: User.objects.create_user("outsider"), STRANGER: None}
    for letter, group in ROLES.items():
        cast[letter] = User.objects.create_user(letter, f"{letter}@example.org")
        cast[letter].groups.add(Group.objects.get(name=group))
    return cast


class Newsroom:
    """Something of everything that the admin shows. It belongs to a colleague who does not ask,
    but for what nobody else may ever see: an upload that is not finished, a form that is open.
    """

    def __init__(self, cast):
        self.colleague = User.objects.create_user("colleague", "colleague@example.org")
        self._make_pages()
        self._make_record()
        self._make_files()
        self.redirect = Redirect.objects.create(old_path="/old", redirect_link="/new/")
        self.site = Site.objects.get()
        self.group = Group.objects.create(name="Interns")
        self.own = {who: Own(user, self.story) for who, user in cast.items() if user}

    def _make_pages(self):
        self.section, self.elsewhere = make_section(), make_section("Elsewhere")
        self.story = make_article("Story", published=True, owner=self.colleague)
        self.revision = self.story.save_revision()
        self.draft = make_article("Draft", owner=self.colleague)
        self.alias = self.draft.create_alias(parent=self.elsewhere, update_slug="alias")
        self.scheduled = make_article("Scheduled", owner=self.colleague)
        self.scheduled.go_live_at = timezone.now() + timedelta(days=1)
        self.scheduled_revision = self.scheduled.save_revision()
        self.scheduled_revision.publish()
        self.submitted = make_article("Submitted", owner=self.colleague)
        self.submitted.save_revision()
        self.workflow, self.task = Workflow.objects.get(), Task.objects.get()
        self.workflow_state = self.workflow.start(self.submitted, self.colleague)

    def _make_record(self):
        self.person, self.unquoted = make_person(), make_person("Edda Falk")
        self.quotation, self.topic = make_quotation(speaker=self.person), make_topic()
        self.unprinted = make_quotation("The pier may wait.", speaker=self.person)
        self.person_revision = self.person.save_revision()
        self.quotation_revision = self.quotation.save_revision()
        self.correction = Correction.objects.create(article=self.story, text="It was Monday.")
        self.put_right = Correction.objects.create(
            article=self.story,
            text="It was Tuesday.",
            before=self.story.live_revision,
            after=self.story.live_revision,
        )
        self.follow_up = FollowUp.objects.create(
            correction=_correction_of(self.quotation),
            article=self.story,
            version="draft",
            problem="The draft prints part of the old words.",
            noted_at=timezone.now(),
        )
        self.reply = make_comment(self.story)
        self.challenge = make_challenge(self.quotation)
        self.ban = ReplyBan.objects.create(kind="words", value="free pills")
        self.policy = ReplyPolicy.objects.create(page=self.elsewhere, policy="all-held")

    def _make_files(self):
        self.root_collection = Collection.get_first_root_node()
        self.collection = self.root_collection.add_child(name="Ferries")
        self.picture = make_image(size=(20, 20), uploaded_by_user=self.colleague)
        self.document = get_document_model().objects.create(
            title="Minutes",
            file=ContentFile(b"Minutes", name="minutes.txt"),
            uploaded_by_user=self.colleague,
        )


def _correction_of(quotation):
    return QuotationCorrection.objects.create(
        quotation=quotation,
        from_words="The harbour will open in June.",
        to_words=quotation.text,
        from_speaker=quotation.speaker,
        to_speaker=quotation.speaker,
        from_status=quotation.status,
        to_status=quotation.status,
        reason="Misheard.",
        corrected_at=timezone.now(),
    )


class Own:
    """What somebody has just begun."""

    def __init__(self, user, story):
        type_of = ContentType.objects.get_for_model
        self.editing_session = EditingSession.objects.create(
            user=user,
            content_type=type_of(ArticlePage),
            object_id=story.pk,
            last_seen_at=timezone.now(),
        )
        self.picture, self.document = (
            UploadedFile.objects.create(
                file=ContentFile(b"Minutes", name="minutes.txt"),
                for_content_type=type_of(model),
                uploaded_by_user=user,
            )
            for model in (NewsImage, get_document_model())
        )
