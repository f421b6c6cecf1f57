"""Where published stories print a quotation, and what they made of its words."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from news.pages.models import ArticlePage

from .comparison import Kind, printed_beside
from .models import Quotation, QuotationTranslation, QuotationUse
from .printed_form import printed_form_problem
from .sharing.places import text_fragment


@dataclass(frozen=True)
class Original:
    """What printed words were taken from: the words on record, or a translation of them."""

    text: str
    language: str
    translation: QuotationTranslation | None = None


def original_of(quotation: Quotation, printed: str) -> Original:
    """The words on record, unless a translation alone explains what is printed."""
    on_record = Original(quotation.text, quotation.language)
    if not printed or printed == quotation.text:
        return on_record
    translations = [Original(t.text, t.language, t) for t in quotation.translations.all()]
    if not translations:
        return on_record
    candidates = [on_record, *translations]
    return next(
        (original for original in candidates if not printed_form_problem(original.text, printed)),
        on_record,
    )


@dataclass
class Printing:
    """One form in which one story prints the quotation, in one block or in several."""

    article: ArticlePage
    printed: str
    original: Original
    uses: list[QuotationUse] = field(repr=False)

    @cached_property
    def stretches(self):
        return printed_beside(self.original.text, self.printed)

    @property
    def is_whole(self):
        """Nothing is left out and nothing is added."""
        return all(stretch.kind == Kind.SAME for stretch in self.stretches)

    @property
    def is_unmarked(self):
        """Something differs without a mark: the record was corrected, or the rule overridden."""
        return any(stretch.kind == Kind.CHANGED for stretch in self.stretches)

    @property
    def kinds(self):
        return list(dict.fromkeys(use.get_kind_display().lower() for use in self.uses))

    @property
    def fragment(self):
        """Where in the story's page: its block, or else the words in the running text."""
        block = next((use for use in self.uses if use.kind != use.Kind.RUNNING_TEXT), None)
        return f"#quotation-{block.block_id}" if block else text_fragment(self.printed)


def uses_in_published_stories(quotation):
    """The latest story first; of a story, each printed form with its uses."""
    published = ArticlePage.objects.published().defer_streamfields()
    return (
        QuotationUse.objects.filter(quotation=quotation, article__in=published.values("pk"))
        .select_related("article")
        .defer("article__body")
        .order_by("-article__published_at", "-article", "printed", "kind", "pk")
    )


def printings(quotation, uses) -> list[Printing]:
    """Uses of one story that print the same words are one printing."""
    found = []
    for _, run in groupby(uses, key=lambda use: (use.article_id, use.printed)):
        run = list(run)
        original = original_of(quotation, run[0].printed)
        found.append(Printing(run[0].article, run[0].printed, original, run))
    return found
