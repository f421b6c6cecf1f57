from django.db import models

from .index.matching import AllWordsField


class SearchEntry(models.Model):
    """The words of one published story, as the analyser gives them, separated by spaces.

    Derived from the story: `index.writing` alone writes it. The table is made by hand in the first
    migration: a full-text table on SQLite, where the key is called `rowid` and the column that is
    matched has the name of the table; PostgreSQL's has the same names.
    """

    wagtail_reference_index_ignore = True

    article = models.OneToOneField(
        "news.ArticlePage",
        on_delete=models.CASCADE,
        primary_key=True,
        db_column="rowid",
        related_name="search_entry",
    )
    headline = models.TextField()
    standfirst = models.TextField()
    body = models.TextField()
    quotations = models.TextField()
    all_words = AllWordsField(db_column="search_entry", editable=False)

    class Meta:
        managed = False
        db_table = "search_entry"
        default_permissions = []

    def __str__(self):
        return f"words of story {self.article_id}"
