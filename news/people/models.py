"""Everyone on the record: those who are quoted and those who write."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, RevisionMixin
from wagtail.search import index

from news.delivery.renaming import LeadsOn

from . import dates
from .folded_field import FoldedField
from .languages import story_languages


class Person(LeadsOn, RevisionMixin, index.Indexed, ClusterableModel):
    """One person, or one organisation that speaks. Two people of one name are two records."""

    name = models.CharField(max_length=200, help_text="As it is printed in stories.")
    folded_name = FoldedField("name", max_length=400, db_index=True)
    slug = models.SlugField(
        max_length=200,
        unique=True,
        allow_unicode=True,
        help_text="The last part of the person's address: /people/jack-ma/",
    )
    bio = models.TextField("about", blank=True, help_text="One or two sentences.")
    wikidata_id = models.CharField(
        "Wikidata id",
        max_length=20,
        null=True,
        blank=True,
        unique=True,
        validators=[RegexValidator(r"^Q[1-9]\d*$", "A Wikidata id looks like Q1137062.")],
    )
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="person")

    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.RelatedFields(
            "aliases", [index.SearchField("name"), index.AutocompleteField("name")]
        ),
    ]

    class Meta:
        ordering = ["name", "pk"]
        verbose_name_plural = "people"

    def __str__(self):
        return self.name

    @property
    def revisions(self):
        return self._revisions

    def get_absolute_url(self):
        return reverse("news:person", args=[self.slug])

    @property
    def initials(self):
        """For a monogram where there is no portrait: "JM" of Jack Ma, one letter of 马云.

        Scripts without capitals have no initials: their letters would join, or mean something.
        """
        words = self.name.split()
        if words and words[0][0].upper() == words[0][0].lower():
            return words[0][0]
        return "".join(
            word[0] for word in (words if len(words) < 3 else [words[0], words[-1]])
        ).upper()

    def save(self, *args, **kwargs):
        self.wikidata_id = self.wikidata_id or None  # many people have none; only ids are unique
        super().save(*args, **kwargs)


class PersonAlias(Orderable):
    """Another spelling, script or name under which the person is known."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=200)
    folded_name = FoldedField("name", max_length=400, db_index=True)
    language = models.CharField(max_length=12, choices=story_languages, blank=True)

    class Meta(Orderable.Meta):
        verbose_name_plural = "aliases"

    def __str__(self):
        return self.name


class Role(Orderable):
    """What someone was, where, and from when to when, as far as is known."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="roles")
    title = models.CharField(max_length=200)
    organisation = models.CharField(max_length=200, blank=True)
    started_on = models.DateField("from", null=True, blank=True)
    started_precision = models.CharField(
        "known to the", max_length=7, choices=dates.Precision, default=dates.Precision.UNKNOWN
    )
    ended_on = models.DateField("to", null=True, blank=True)
    ended_precision = models.CharField(
        "known to the", max_length=7, choices=dates.Precision, default=dates.Precision.UNKNOWN
    )

    class Meta(Orderable.Meta):
        constraints = [
            dates.known_exactly_when_dated("started_on", "started_precision", "role_start_known"),
            dates.known_exactly_when_dated("ended_on", "ended_precision", "role_end_known"),
            models.CheckConstraint(
                name="role_ends_after_it_starts",
                condition=Q(started_on__isnull=True)
                | Q(ended_on__isnull=True)
                | Q(ended_on__gte=F("started_on")),
                violation_error_message="A role ends after it starts.",
            ),
        ]

    def __str__(self):
        return f"{self.title}, {self.organisation}" if self.organisation else self.title

    def save(self, *args, **kwargs):
        self.started_on = dates.truncated(self.started_on, self.started_precision)
        self.ended_on = dates.truncated(self.ended_on, self.ended_precision)
        super().save(*args, **kwargs)

    @property
    def period(self):
        """ "1999 – September 2019", "since 2013", "until 1951" or ""."""
        start = dates.in_words(self.started_on, self.started_precision)
        end = dates.in_words(self.ended_on, self.ended_precision)
        if start and end:
            return start if start == end else f"{start} – {end}"
        return f"since {start}" if start else f"until {end}" if end else ""


class Byline(Orderable):
    """One of the people who made a story, in the order in which they are named.

    That nobody is named twice for one role is the form's to see to: a constraint would refuse a
    version in which two people have changed places, because rows are saved one after the other.
    """

    class Role(models.TextChoices):
        WRITER = "by", "By"
        REPORTER = "reporting", "Reporting by"
        PHOTOGRAPHER = "photographs", "Photographs by"
        TRANSLATOR = "translation", "Translated by"

    article = ParentalKey("news.ArticlePage", on_delete=models.CASCADE, related_name="bylines")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="bylines")
    role = models.CharField(max_length=12, choices=Role, default=Role.WRITER)

    def __str__(self):
        return f"{self.get_role_display()} {self.person}"
