"""The index of the archive. Derived from what is published: `index.writing` alone writes it."""

from django.db import models


class Findable(models.Model):
    """Something published that a search finds or suggests: a story, a quotation, a person …

    Its tokens stand in `search_tokens` under the same key, a table made by hand in a migration: a
    full-text table on SQLite, one with a tsvector on PostgreSQL.
    """

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        STORY = "story"
        QUOTATION = "quotation"
        PERSON = "person"
        TOPIC = "topic"
        SECTION = "section"

    kind = models.CharField(max_length=9, choices=Kind)
    object_id = models.BigIntegerField(help_text="The key of the page, quotation, person or topic.")
    slug = models.CharField(max_length=255, blank=True)
    title = models.TextField(blank=True)
    also = models.TextField(blank=True, help_text="Other names, one on each line.")
    url = models.TextField(blank=True)
    facets = models.TextField(
        help_text="What it counts under: k:story s:harbour t:ferries a:lena-orth y:2017 m:2017-10"
    )
    day = models.IntegerField(default=0, help_text="20171020; 0 where that is not known.")
    dated_at = models.DateTimeField(null=True, help_text="When readers first saw it.")
    epoch_day = models.IntegerField(default=0, help_text="Of that date: days since 1970.")
    length = models.IntegerField(default=0, help_text="In tokens.")

    class Meta:
        default_permissions = []
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="found_once"),
        ]
        indexes = [
            models.Index(fields=["kind", "slug"], name="findable_slug"),
            models.Index(fields=["day"], name="findable_day"),
            models.Index(fields=["dated_at", "id"], name="findable_newest"),
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id}"


class Name(models.Model):
    """A name of somebody or something, from one of its words on: "mira voss", "voss"."""

    wagtail_reference_index_ignore = True

    findable = models.ForeignKey(Findable, on_delete=models.CASCADE, related_name="names")
    start = models.CharField(max_length=200)

    class Meta:
        default_permissions = []
        indexes = [
            # In the order of bytes, so that a beginning is a range on both databases.
            models.Index(fields=["start"], name="name_start"),
        ]

    def __str__(self):
        return self.start


class Word(models.Model):
    """A token of the archive, one way in which it is written, and how many findables hold it.

    Two rows are no words: EVERYTHING counts the findables, and LENGTH their tokens.
    """

    wagtail_reference_index_ignore = True

    EVERYTHING = "∀"
    LENGTH = "∑"

    token = models.CharField(max_length=200, primary_key=True)
    surface = models.CharField(max_length=200, blank=True)
    findables = models.IntegerField()

    class Meta:
        default_permissions = []

    def __str__(self):
        return self.token
