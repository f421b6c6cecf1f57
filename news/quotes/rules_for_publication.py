"""What the record asks of a story before it is published."""

from news.blocks.plain import running_text
from news.pages import publication

from .rules import printed_form_problem, pull_quote_problem

NAMES = {"pull_quote": "pull quote", "block_quote": "block quote"}


def register():
    publication.register(quotations_are_printed_right)


def quotations_are_printed_right(article, by):
    """Every quote block has a quotation, prints its words, and a pull quote repeats the story's."""
    story = _words_of(article)
    for block in article.body:
        if block.block_type not in NAMES:
            continue
        name, quotation = NAMES[block.block_type], block.value["quotation"]
        if quotation is None:
            yield f"A {name} has no quotation. Choose one, or take the block out."
            continue
        printed = block.value["printed"] or quotation.text
        problem = problem_with(quotation, printed)
        if not problem and block.block_type == "pull_quote":
            problem = pull_quote_problem(printed, story)
        if problem:
            yield sentence(block, printed, problem)


def sentence(block, printed, problem):
    """What is wrong with one quote block."""
    return f"The {NAMES[block.block_type]} “{_shortened(printed)}”: {problem}"


def problem_with(quotation, printed):
    """None when the words are printed as on record, in the original or in a translation."""
    if quotation.status == quotation.Status.WITHDRAWN:
        return "This quotation was withdrawn from the record. It can’t be printed."
    if any(not printed_form_problem(t.text, printed) for t in quotation.translations.all()):
        return None
    return printed_form_problem(quotation.text, printed)


def _words_of(article):
    quoted = [b.value["printed"] for b in article.body if b.block_type == "block_quote"]
    return "\n".join([running_text(article.body), *quoted])


def _shortened(words, length=40):
    return words if len(words) <= length else words[:length].rstrip() + " …"
