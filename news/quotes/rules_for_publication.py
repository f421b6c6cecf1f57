"""What the record asks of a story before it is published."""

from collections.abc import Iterator
from dataclasses import dataclass

from news.blocks.plain import running_text
from news.pages import publication
from news.pages.publication import Problem, Remedy

from .choosing.likeness import words_of
from .models import Quotation
from .overriding.models import PrintedFormOverride, digest_of
from .rules import printed_form_problem, pull_quote_problem

NAMES = {"pull_quote": "pull quote", "block_quote": "block quote"}
PRINT_ALL_THE_SAME = Remedy("Print it all the same, with a reason", view="print_all_the_same")


@dataclass(frozen=True)
class Refusal:
    """A quote block that may not be published as it is."""

    block_id: str
    name: str
    quotation: Quotation | None
    printed: str
    problem: str

    @property
    def can_be_overridden(self) -> bool:
        """Only the printed form can: nobody prints what is not, or no longer, on record."""
        return self.quotation is not None and self.quotation.status != Quotation.Status.WITHDRAWN

    @property
    def sentence(self) -> str:
        if self.quotation is None:
            return self.problem
        return sentence(self.name, self.printed, self.problem)


def register():
    publication.register(quotations_are_printed_right)


def quotations_are_printed_right(article, by):
    """Every quote block has a quotation, prints its words, and a pull quote repeats the story's.

    Unless someone who may has decided to print these words all the same.
    """
    may_override = by is not None and by.has_perm("news.override_printed_form")
    for refusal in refusals(article):
        offers = may_override and refusal.can_be_overridden
        remedy = PRINT_ALL_THE_SAME if offers else None
        yield Problem(refusal.sentence, remedy, where=refusal.block_id)


def refusals(article) -> list[Refusal]:
    """The quote blocks of this version of a story that the rules refuse and nobody has excepted."""
    refused = list(_refused_by_rule(article))
    if not any(refusal.can_be_overridden for refusal in refused):
        return refused
    overrides = PrintedFormOverride.objects.in_force().filter(article=article.pk)
    excepted = set(overrides.values_list("quotation", "digest"))
    return [refusal for refusal in refused if not _is_excepted(refusal, excepted)]


def sentence(name, printed, problem):
    """What is wrong with the words of a quote block."""
    return f"The {name} “{_shortened(printed)}”: {problem}"


def problem_with(quotation, printed):
    """None when the words are printed as on record, in the original or in a translation.

    Otherwise what differs from the one that they have most words of.
    """
    if quotation.status == quotation.Status.WITHDRAWN:
        return "This quotation was withdrawn from the record. It can’t be printed."
    texts = [quotation.text, *(translation.text for translation in quotation.translations.all())]
    if any(not printed_form_problem(text, printed) for text in texts):
        return None
    words = set(words_of(printed))
    likest = max(texts, key=lambda text: len(words.intersection(words_of(text))))
    return printed_form_problem(likest, printed)


def _refused_by_rule(article) -> Iterator[Refusal]:
    story = _words_of(article)
    for block in article.body:
        if block.block_type not in NAMES:
            continue
        name, quotation = NAMES[block.block_type], block.value["quotation"]
        if quotation is None:
            problem = f"A {name} has no quotation. Choose one, or take the block out."
            yield Refusal(block.id, name, None, block.value["printed"], problem)
            continue
        printed = block.value["printed"] or quotation.text
        problem = problem_with(quotation, printed)
        if not problem and block.block_type == "pull_quote":
            problem = pull_quote_problem(printed, story)
        if problem:
            yield Refusal(block.id, name, quotation, printed, problem)


def _is_excepted(refusal, excepted):
    if not refusal.can_be_overridden:
        return False
    digest = digest_of(refusal.quotation, refusal.printed)
    return (refusal.quotation.pk, digest) in excepted


def _words_of(article):
    quoted = [b.value["printed"] for b in article.body if b.block_type == "block_quote"]
    return "\n".join([running_text(article.body), *quoted])


def _shortened(words, length=40):
    return words if len(words) <= length else words[:length].rstrip() + " …"
