"""The link that goes to the address of a reply. Whoever has it reads that mailbox.

It holds as long as the address is kept: with the address gone, nobody can be told from another.
"""

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from ..models import CommentContact
from ..submission import as_key

SIGNER = Signer(sep=".", salt="news.comments.writer.v1")


def token_of(contact: CommentContact) -> str:
    return SIGNER.sign(str(contact.comment_id))


def contact_of(token: str) -> CommentContact | None:
    """None for a token that we have not made, and for one whose address is gone."""
    try:
        key = as_key(SIGNER.unsign(token))
    except BadSignature:
        return None
    contacts = CommentContact.objects.select_related("comment__article")
    return contacts.filter(comment__id=key).first()


def own_page(contact) -> str:
    """Absolute, for a letter."""
    return settings.SITE_URL + reverse("news:own_reply", args=[token_of(contact)])


def mute_address(contact) -> str:
    return settings.SITE_URL + reverse("news:mute_reply", args=[token_of(contact)])
