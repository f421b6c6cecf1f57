"""The record: who said what, in which role, when, where, from which source, checked by whom."""

import hashlib
import re
import uuid

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import Truncator
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, RevisionMixin
from wagtail.search import index

from news.pages.versions import OpensOldVersions
from news.people import dates
from news.people.folded_field import FoldedField
from news.people.languages import story_languages

from .querysets import AppendOnlyQuerySet, QuotationQuerySet
from .words import fingerprint


class Quotation(OpensOldVersions, RevisionMixin, index.Indexed, ClusterableModel):
    """One thing that one person said. We assert that it was said, never that it is true.

    The key is an integer, because Wagtail's choosers come back empty with a UUID; the address is
    the `uuid`.
    """

    class Status(models.TextChoices):
        UNVERIFIED = "unverified", "Not yet checked"
        VERIFIED = "verified", "Checked against the source"
        DISPUTED = "disputed", "Disputed"
        MISATTRIBUTED = "misattributed", "Misattributed"
        WITHDRAWN = "withdrawn", "Withdrawn"

    class Kind(models.TextChoices):
        DIRECT = "direct", "In the speaker's own words"
        TRANSLATED = "translated", "Known in translation only"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    text = models.TextField("words", help_text="Verbatim, without quotation marks.")
    language = models.CharField(max_length=12, choices=story_languages, default="en")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.DIRECT)
    speaker = models.ForeignKey(
        "news.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="quotations",
    )
    role_then = models.CharField(
        "role at the time",
        max_length=255,
        blank=True,
        help_text="As printed: “executive chairman of Alibaba Group”.",
    )
    said_on = models.DateField(
        "said on",
        null=True,
        blank=True,
        help_text="Where only the month or year is known: its first day, and say so beside it.",
    )
    said_precision = models.CharField(
        "known to the", max_length=7, choices=dates.Precision, default=dates.Precision.UNKNOWN
    )
    occasion = models.CharField(max_length=255, blank=True)
    place = models.CharField(max_length=255, blank=True)
    note = models.TextField(blank=True, help_text="What readers should know about these words.")
    status = models.CharField(
        max_length=13, choices=Status, default=Status.UNVERIFIED, editable=False, db_index=True
    )
    wrongly_attributed_to = models.ForeignKey(
        "news.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="misattributed_quotations",
        help_text="Misattributed words keep their page and lose their speaker.",
    )
    true_speaker = models.ForeignKey(
        "news.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Of misattributed words: whose they really are, where that is known.",
    )
    fingerprint = models.CharField(
        max_length=64,
        editable=False,
        db_index=True,
        help_text="sha256 of the words, without case, space and punctuation.",
    )
    folded = FoldedField("text", "occasion")
    recorded_at = models.DateTimeField(auto_now_add=True)
    public_since = models.DateTimeField(
        null=True,
        editable=False,
        help_text="When a published story first printed it. From then on its address answers.",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="quotation")

    objects = QuotationQuerySet.as_manager()

    search_fields = [
        index.SearchField("text"),
        index.AutocompleteField("text"),
        index.SearchField("occasion"),
        index.RelatedFields(
            "speaker", [index.SearchField("name"), index.AutocompleteField("name")]
        ),
        index.FilterField("status"),
    ]

    class Meta:
        ordering = [F("said_on").desc(nulls_last=True), "pk"]
        permissions = [
            ("check_quotation", "Can check quotations"),
            ("correct_quotation", "Can correct words and speakers on record"),
            ("withdraw_quotation", "Can call quotations disputed, misattributed or withdrawn"),
            ("override_printed_form", "Can print words against the rules, with a reason"),
        ]
        constraints = [
            dates.known_exactly_when_dated("said_on", "said_precision", "said_date_known"),
            models.CheckConstraint(
                name="misattributed_words_have_no_speaker",
                condition=~Q(status="misattributed") | Q(speaker__isnull=True),
                violation_error_message="Misattributed words have no speaker.",
            ),
            models.CheckConstraint(
                name="only_misattributed_words_name_others",
                condition=Q(status="misattributed")
                | Q(wrongly_attributed_to__isnull=True, true_speaker__isnull=True),
                violation_error_message="Only misattributed words name someone else's mouth.",
            ),
            models.CheckConstraint(
                name="a_quotation_has_a_known_status",
                condition=Q(
                    status__in=["unverified", "verified", "disputed", "misattributed", "withdrawn"]
                ),
            ),
            models.CheckConstraint(name="a_quotation_has_words", condition=~Q(text="")),
        ]

    def __str__(self):
        words = Truncator(self.text).words(12, truncate=" …")
        return f"{self.speaker}: {words}" if self.speaker_id else words

    @property
    def revisions(self):
        return self._revisions

    def get_absolute_url(self):
        return reverse("news:quotation", args=[self.uuid])

    @property
    def said(self):
        """ "on 20 July 1969", "in October 2017", "in 1843" or ""."""
        return dates.with_preposition(self.said_on, self.said_precision)

    @property
    def said_iso(self):
        """As much of the date as is known, for `<time datetime>`: "2017-10"."""
        return dates.isoformat(self.said_on, self.said_precision)

    def with_content_json(self, content):
        """An earlier version brings back what the form edits, never its address or its state.

        Nor words and speakers that readers have seen: these are corrected, with a reason.
        """
        earlier = super().with_content_json(content)
        kept = ["uuid", "status", "recorded_at", "public_since"]
        kept += ["wrongly_attributed_to_id", "true_speaker_id"]
        if self.public_since:
            kept += ["text", "speaker_id"]
        for name in kept:
            setattr(earlier, name, getattr(self, name))
        return earlier

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Its sources are stored with it, and what follows from either, or nothing is."""
        self.fingerprint = fingerprint(self.text)
        self.said_on = dates.truncated(self.said_on, self.said_precision)
        super().save(*args, **kwargs)


LINE_END = re.compile(r"\r\n?")


class QuotationSource(Orderable):
    """Where the words stand. A check copies what it saw here, so a source may change or go."""

    class Kind(models.TextChoices):
        RECORDING = "recording", "Recording"
        TRANSCRIPT = "transcript", "Transcript"
        DOCUMENT = "document", "Document"
        PRESS_RELEASE = "press release", "Press release"
        INTERVIEW = "interview", "Interview with us"
        POST = "post", "Post by the speaker"
        NEWS_REPORT = "news report", "News report"

    quotation = ParentalKey(Quotation, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=13, choices=Kind)
    title = models.CharField(max_length=500)
    url = models.URLField("address", max_length=1000, blank=True)
    extract = models.TextField(blank=True, help_text="The passage that holds the words.")
    sha256 = models.CharField("sha256 of the extract", max_length=64, blank=True, editable=False)
    retrieved_at = models.DateTimeField(null=True, blank=True)
    is_primary = models.BooleanField("primary", default=False)

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                name="an_extract_has_its_sha256",
                condition=Q(extract="", sha256="") | (~Q(extract="") & ~Q(sha256="")),
            )
        ]

    def __str__(self):
        return self.title

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Line ends in one form and none at the end: saving it in a form again changes nothing."""
        self.extract = LINE_END.sub("\n", self.extract).strip()
        self.sha256 = hashlib.sha256(self.extract.encode()).hexdigest() if self.extract else ""
        super().save(*args, **kwargs)


class QuotationTranslation(Orderable):
    """The words in another language, and by whom they were put into it."""

    class Method(models.TextChoices):
        OFFICIAL = "official", "Official translation"
        STAFF = "staff", "Our translation"
        TRADITIONAL = "traditional", "Traditional rendering"
        MACHINE = "machine", "Machine translation"

    quotation = ParentalKey(Quotation, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=12, choices=story_languages)
    text = models.TextField("words")
    folded = FoldedField("text")
    method = models.CharField(max_length=11, choices=Method, default=Method.STAFF)
    translator = models.CharField(max_length=200, blank=True)

    def __str__(self):
        return f"{self.get_language_display()}: {self.text[:60]}"


class QuotationCheck(models.Model):
    """One change of a quotation's status: by whom, when, how, and on what evidence. Append-only.

    It copies the sha256 of the extract and the offsets of the words in it; its link to the source
    may go, its evidence may not.
    """

    class Method(models.TextChoices):
        EXTRACT = "extract", "Found the words in the stored extract"
        RECORDING = "recording", "Heard the recording"
        TRANSCRIPT = "transcript", "Read the transcript"
        DOCUMENT = "document", "Read the document"
        SPEAKER = "speaker", "Asked the speaker"
        REPORT = "report", "Read reports about it"
        WORDS_CHANGED = "words changed", "The words were changed"
        EXTRACT_CHANGED = "extract changed", "The extract was changed"
        CORRECTED = "corrected", "The record was corrected"

    quotation = models.ForeignKey(Quotation, on_delete=models.PROTECT, related_name="checks")
    from_status = models.CharField(max_length=13, choices=Quotation.Status)
    to_status = models.CharField(max_length=13, choices=Quotation.Status)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    checked_at = models.DateTimeField()
    method = models.CharField(max_length=15, choices=Method)
    note = models.TextField(blank=True)
    source = models.ForeignKey(
        QuotationSource, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    words = models.TextField(help_text="The words that were checked.")
    extract_sha256 = models.CharField(max_length=64, blank=True)
    extract_start = models.PositiveIntegerField(null=True)
    extract_end = models.PositiveIntegerField(null=True)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["checked_at", "pk"]
        default_permissions = ["view"]
        constraints = [
            models.CheckConstraint(
                name="offsets_come_with_their_extract",
                condition=Q(extract_start__isnull=True, extract_end__isnull=True)
                | (Q(extract_end__gt=F("extract_start")) & ~Q(extract_sha256="")),
            )
        ]

    def __str__(self):
        return f"{self.get_from_status_display()} → {self.get_to_status_display()}"

    def save(self, *args, **kwargs):
        if self.pk:
            raise ValidationError("A check is never changed. Add another one.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise ValidationError("A check is never deleted. Add another one.")


class QuotationUse(models.Model):
    """Where a live story prints a quotation. Derived: `uses.py` alone writes it."""

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        PULL_QUOTE = "pull_quote", "Pull quote"
        BLOCK_QUOTE = "block_quote", "Block quote"
        RUNNING_TEXT = "running_text", "Running text"

    article = models.ForeignKey(
        "news.ArticlePage", on_delete=models.CASCADE, related_name="quotation_uses"
    )
    quotation = models.ForeignKey(Quotation, on_delete=models.PROTECT, related_name="uses")
    block_id = models.CharField(
        max_length=36, help_text="Or the name of the story’s field that prints it."
    )
    kind = models.CharField(max_length=12, choices=Kind)
    printed = models.TextField()
    is_exact = models.BooleanField(help_text="The whole words. A marked cut of them is not.")

    class Meta:
        default_permissions = ["view"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "block_id", "kind", "quotation"], name="one_use_in_a_block"
            )
        ]

    def __str__(self):
        return f"{self.article_id} {self.kind} {self.quotation_id}"
