"""The words that a version of a story prints and nobody has verified, and who has seen them."""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Revision

from news.pages.models import ArticlePage
from news.quotes.correcting.models import QuotationCorrection
from news.quotes.models import Quotation, QuotationUse
from news.quotes.uses import uses_in

from .hands import hands_in
from .models import SecondLook


@dataclass(frozen=True)
class Unverified:
    """Printed words of a quotation that is not verified on record, and where they stand first."""

    quotation: Quotation
    printed: str
    where: str

    @property
    def digest(self) -> str:
        quotation = self.quotation
        return digest_of(self.printed, quotation.text, quotation.speaker_id)


def digest_of(printed, on_record, speaker_id) -> str:
    """sha256 of the printed words, those on record and whose they are; white space doesn't count.

    When one of them changes, nobody has seen the words as they are now.
    """
    parts = [" ".join(text.split()) for text in (printed, on_record)]
    return hashlib.sha256("\0".join([*parts, str(speaker_id)]).encode()).hexdigest()


def unverified_in(article) -> list[Unverified]:
    """In blocks and in running text; the same words once."""
    first = {}
    for use in uses_in(article):
        first.setdefault((use.quotation_id, use.printed), use.block_id)
    quotations = (
        Quotation.objects.exclude(status=Quotation.Status.VERIFIED)
        .select_related("speaker", "wrongly_attributed_to")
        .in_bulk({pk for pk, _ in first})
        if first
        else {}
    )
    found = {}
    for (pk, printed), where in first.items():
        if quotation := quotations.get(pk):
            words = printed or quotation.text
            found.setdefault((pk, words), Unverified(quotation, words, where))
    return list(found.values())


def unseen_in(article) -> list[Unverified]:
    """Those that need a second look before readers may have them; none where the rule is off.

    Not those that readers of this story have already: a comma that is mended in an old story puts
    no new words before anybody.
    """
    if not settings.SECOND_LOOK:
        return []
    unverified = unverified_in(article)
    if not unverified or not article.pk:
        return unverified
    looks = SecondLook.objects.filter(article=article.pk)
    before = Before(
        seen=set(looks.values_list("quotation", "digest")),
        in_print=set(
            QuotationUse.objects.filter(article=article.pk).values_list("quotation", "printed")
        ),
    )
    return [
        each
        for each in unverified
        if not before.has(each.quotation, each.printed, each.digest)
        and not _came_by_correction(each, article, before)
    ]


@dataclass(frozen=True)
class Before:
    """The words that somebody has seen, by their digests, and those that readers have."""

    seen: set
    in_print: set

    def has(self, quotation, printed, digest):
        return (quotation.pk, digest) in self.seen or (quotation.pk, printed) in self.in_print


def _came_by_correction(unverified, article, before):
    """Whether the record was corrected to these whole words under a story that was there already.

    Then they have been seen: by whoever corrected it, unless the story is their own work, or in
    the old words. A scheduled story would miss its time otherwise.
    """
    quotation = unverified.quotation
    words = quotation.text
    if unverified.printed != words:
        return False
    for correction in QuotationCorrection.objects.filter(quotation=quotation).order_by("-pk"):
        if not (correction.changes_words or correction.changes_speaker):
            continue
        if correction.to_words != words or not _was_there(article, correction.corrected_at):
            return False
        by = correction.corrected_by_id
        if by is not None and by not in hands_in(article.pk):
            return True
        words = correction.from_words
        if before.has(quotation, words, digest_of(words, words, correction.from_speaker_id)):
            return True
    return False


def _was_there(article, at):
    """Whether it had a version then, or was read without one, as imported stories are."""
    versions = Revision.page_revisions.filter(object_id=str(article.pk))
    read = ArticlePage.objects.filter(pk=article.pk, live=True, published_at__lt=at)
    return versions.filter(created_at__lt=at).exists() or read.exists()
