"""A table of contents: Django finds every model of the app here. No feature package imports it."""

from .challenges.models import Challenge, ChallengeContact, ChallengeEvidence
from .comments.bans.models import ReplyBan
from .comments.models import CommentContact, ReaderComment
from .delivery.kept.models import Renewal
from .delivery.limits.models import Allowance, DailySalt
from .media.models import NewsImage, NewsRendition
from .pages.afterwards.models import ClosedVersion, Correction, Withdrawal
from .pages.merging.models import MergedTopic
from .pages.models import ArticlePage, SectionPage, Topic
from .pages.planning.models import StoryPlan
from .pages.review_links.models import ReviewLink
from .pages.reviewing.models import DueDate, SectionApproval
from .pages.scheduled.models import MissedPublication, SchedulerRound
from .people.merged import MergedPerson
from .people.models import Byline, Person, PersonAlias, Role
from .people.user import User
from .quotes.cards.models import QuotationCard
from .quotes.choosing.models import QuotationPhrase
from .quotes.correcting.models import FollowUp, QuotationCorrection
from .quotes.models import (
    Quotation,
    QuotationCheck,
    QuotationSource,
    QuotationTranslation,
    QuotationUse,
)
from .quotes.overriding.models import PrintedFormOverride
from .quotes.second_looks.models import SecondLook, SecondLookRequest
from .readership.models import DailyReads

__all__ = [
    "Allowance",
    "ArticlePage",
    "Byline",
    "Challenge",
    "ChallengeContact",
    "ChallengeEvidence",
    "ClosedVersion",
    "CommentContact",
    "Correction",
    "DailyReads",
    "DailySalt",
    "DueDate",
    "FollowUp",
    "MergedPerson",
    "MergedTopic",
    "MissedPublication",
    "NewsImage",
    "NewsRendition",
    "Person",
    "PersonAlias",
    "PrintedFormOverride",
    "Quotation",
    "QuotationCard",
    "QuotationCheck",
    "QuotationCorrection",
    "QuotationPhrase",
    "QuotationSource",
    "QuotationTranslation",
    "QuotationUse",
    "ReaderComment",
    "Renewal",
    "ReplyBan",
    "ReviewLink",
    "Role",
    "SchedulerRound",
    "SecondLook",
    "SecondLookRequest",
    "SectionApproval",
    "SectionPage",
    "StoryPlan",
    "Topic",
    "User",
    "Withdrawal",
]
