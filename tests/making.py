"""Plain functions that make content for tests and scripts, any number of times.

They need `requirements.txt` alone and work in `manage.py shell`, too. What they make is fit for
publication unless told otherwise, and no two of them take the same address.
"""

import io
import uuid

from django.core.files.images import ImageFile
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image
from wagtail.models import Site

from news.challenges.models import Challenge, ChallengeContact, ChallengeEvidence
from news.comments.models import CommentContact, ReaderComment
from news.models import (
    ArticlePage,
    NewsImage,
    Person,
    Quotation,
    QuotationSource,
    SectionPage,
    Topic,
)
from news.people.slugs import free_slug
from news.quotes.second_looks.verbs import look


def make_section(title="Harbour", **fields):
    """The section of that title, found or made below the front page."""
    front = Site.objects.get(is_default_site=True).root_page
    found = SectionPage.objects.child_of(front).filter(title=title).first()
    return found or front.add_child(instance=SectionPage(title=title, **fields))


def make_article(title="Ferry runs again", published=False, section=None, seen=True, **fields):
    """A story with one paragraph. `body` is a list of (block type, value) or JSON-like dicts.

    Somebody has seen its unverified words, unless `seen` says otherwise.
    """
    section = section or make_section()
    fields.setdefault("body", [paragraph("The ferry to Vell Island ran again on Monday.")])
    topics = fields.pop("topics", [])
    article = ArticlePage(title=title, live=False, **fields)
    article.topics = topics
    section.add_child(instance=article)
    if seen:
        look(article, by=None)
    if published:
        article.save_revision().publish()
        article.refresh_from_db()
    return article


def publish(article, user=None):
    """Publish the story as it is in memory, once somebody has seen its unverified words."""
    look(article, by=None)
    article.save_revision(user=user).publish(user=user)


def paragraph(*texts):
    """A paragraph block of plain or HTML text, one <p> for each argument."""
    return {
        "type": "paragraph",
        "value": "".join(f"<p>{text}</p>" for text in texts),
        "id": str(uuid.uuid4()),
    }


def pull_quote(quotation, printed=None):
    return _quote("pull_quote", quotation, printed)


def block_quote(quotation, printed=None):
    return _quote("block_quote", quotation, printed)


def _quote(kind, quotation, printed):
    value = {"quotation": quotation.pk, "printed": quotation.text if printed is None else printed}
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def make_person(name="Mira Voss", **fields):
    """A new, fictional person."""
    return Person.objects.create(name=name, slug=fields.pop("slug", free_slug(name)), **fields)


def make_quotation(text="The harbour will open in May.", speaker=None, **fields):
    """A quotation of a fictional speaker, with one source."""
    if speaker is None and fields.get("status") != "misattributed":
        speaker = Person.objects.filter(name="Mira Voss").first() or make_person()
    quotation = Quotation(text=text, speaker=speaker, **fields)
    quotation.sources = [
        QuotationSource(kind="transcript", title="Minutes of the harbour board", extract=text)
    ]
    quotation.save()
    return quotation


def make_topic(name="Ferries"):
    slug = slugify(name, allow_unicode=True)
    topic, _ = Topic.objects.get_or_create(name=name, defaults={"slug": slug})
    return topic


def make_comment(
    article=None, body="Good to know.", name="A reader", email="reader@example.org", **fields
):
    """A reply, held unless told otherwise, with its private address."""
    article = article or make_article(published=True)
    fields.setdefault("reason", "" if fields.get("status", "held") != "held" else "First reply")
    comment = ReaderComment.objects.create(
        article=article,
        name=name,
        body=body,
        key=uuid.uuid4().hex,
        submitted_at=fields.pop("submitted_at", timezone.now()),
        **fields,
    )
    if email:
        CommentContact.objects.create(comment=comment, email=email)
    return comment


def make_challenge(
    quotation=None, kind="misquoted", explanation="The recording has “may”.", link="", **fields
):
    """A challenge, open unless told otherwise, with its private evidence and address."""
    email = fields.pop("email", "sender@example.org")
    challenge = Challenge.objects.create(
        quotation=quotation or make_quotation(),
        kind=kind,
        key=uuid.uuid4().hex,
        submitted_at=fields.pop("submitted_at", timezone.now()),
        **fields,
    )
    ChallengeEvidence.objects.create(challenge=challenge, explanation=explanation, link=link)
    if email:
        ChallengeContact.objects.create(challenge=challenge, name="A sender", email=email)
    return challenge


def make_image(title="The harbour", credit="Lena Orth", licence="own", size=(1600, 1000), **fields):
    content = io.BytesIO()
    Image.new("RGB", size, "#7a8b99").save(content, "JPEG")
    file = ImageFile(io.BytesIO(content.getvalue()), name=f"{uuid.uuid4().hex[:12]}.jpg")
    return NewsImage.objects.create(
        title=title, file=file, credit=credit, licence=licence, **fields
    )
