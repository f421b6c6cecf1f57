"""A correction of the record reaches one story: each of its versions, and its readers."""

from dataclasses import dataclass, field

from news.pages.afterwards.correcting import version_in_print
from news.pages.models import ArticlePage
from news.pages.newer_versions import newer_versions, publish_beneath, put_on_top
from news.pages.publication import brought_in, problems_for_publication
from news.quotes.models import Quotation
from news.quotes.places import quote_blocks, running_text
from news.quotes.rules_for_publication import NAMES, problem_with, sentence
from news.quotes.words import Passage

from .looked_for import names_in_texts
from .models import FollowUp
from .rewriting import Rewriting, rewrite
from .wording import beginning, public_correction


@dataclass
class StoryOutcome:
    is_republished: bool = False  # readers see the corrected words
    is_told: bool = False  # readers see that something was corrected
    has_new_draft: bool = False  # a version that readers don't see yet has the corrected words
    follow_ups: list[FollowUp] = field(default_factory=list)


def correct_story(article, correction, by) -> StoryOutcome:
    """Bring every version of the story up to the record, which was corrected already."""
    outcome = StoryOutcome()
    newer = newer_versions(article)
    if article.live:
        _correct_live(article, correction, by, outcome)
    _correct_newer(newer, correction, outcome)
    FollowUp.objects.bulk_create(outcome.follow_ups)
    return outcome


def what_is_left(pk, correction) -> list[str]:
    """What a person still has to look at in the live version, as sentences."""
    article = ArticlePage.objects.get(pk=pk)
    return [*_rewrite(article, correction).left, *_left_by_state(article, correction)]


def _correct_live(article, correction, by, outcome):
    is_printed, versions = _prints(article, correction), {}
    rewriting = _rewrite(article, correction)
    if rewriting.has_changed:
        problems = problems_for_publication(article, by=by)
        rewriting.left += problems
        live = ArticlePage.objects.get(pk=article.pk)
        if not brought_in(problems, live, by):
            before = version_in_print(live, by)
            after = publish_beneath(article, by, "news.quotation_corrected")
            versions = {"before": before, "after": after}
            outcome.is_republished = True
    if outcome.is_republished or (is_printed and _concerns_all_printings(correction)):
        public_correction(article, correction, **versions).save()
        outcome.is_told = True
    left = [*rewriting.left, *_left_by_state(article, correction)]
    _note(outcome, article, correction, FollowUp.Version.LIVE, left)


def _correct_newer(newer, correction, outcome):
    """Once one version has to be saved anew, those above it have to be put back on top of it."""
    is_below_changed = outcome.is_republished
    for each in newer:
        rewriting = _rewrite(each.content, correction)
        left = [*rewriting.left, *_left_by_state(each.content, correction)]
        version = FollowUp.Version.SCHEDULED if each.is_scheduled else FollowUp.Version.DRAFT
        _note(outcome, each.content, correction, version, left)
        outcome.has_new_draft |= rewriting.has_changed
        is_below_changed |= rewriting.has_changed
        if is_below_changed:
            put_on_top(each)


def _rewrite(version, correction):
    if not correction.changes_words:
        return Rewriting()
    return rewrite(version, correction.quotation, correction.from_words)


def _prints(version, correction):
    """Whether the version prints the quotation, before or after, in a block or in its text."""
    if any(
        block.value["quotation"].pk == correction.quotation_id for block in quote_blocks(version)
    ):
        return True
    texts = [Passage(place.text) for place in running_text(version)]
    both = (correction.from_words, correction.to_words)
    return any(text.holds(words) for text in texts for words in both)


def _concerns_all_printings(correction):
    """Another speaker or state is news in every story, however much of the words it prints."""
    return correction.changes_speaker or (
        correction.changes_status
        and Quotation.Status.VERIFIED not in (correction.from_status, correction.to_status)
    )


def _left_by_state(version, correction):
    """What the text says for itself, and no block shows from the record."""
    quotation = correction.quotation
    texts = [place.text for place in running_text(version)]
    if correction.to_status == Quotation.Status.WITHDRAWN:
        for block in quote_blocks(version):
            if block.value["quotation"].pk == quotation.pk:
                printed = block.value["printed"]
                yield sentence(NAMES[block.block_type], printed, problem_with(quotation, printed))
        if any(Passage(text).holds(quotation.text) for text in texts):
            yield f"The text prints “{beginning(quotation.text)}”, which was withdrawn."
    former = correction.from_speaker
    if not (former and correction.changes_speaker and _prints(version, correction)):
        return
    names, passages = names_in_texts(former), [Passage(text) for text in texts]
    if any(passage.holds(name) for passage in passages for name in names):
        yield (
            f"The text names {former}. See whether it puts “{beginning(quotation.text)}” into that "
            "mouth, and mend it."
        )


def _note(outcome, article, correction, version, problems):
    outcome.follow_ups += (
        FollowUp(
            correction=correction,
            article_id=article.pk,
            version=version,
            problem=problem,
            noted_at=correction.corrected_at,
        )
        for problem in dict.fromkeys(problems)
    )
