"""What stands in the address of a review link: not to be guessed, and signed with the secret key.

A guess fails at the signature, which is compared in constant time, before the database is asked.
"""

import hashlib

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

_signer = Signer(salt="news.review_link")


def token_for(*wish) -> str:
    """The same for the same wish, so that whoever asks twice gets one link."""
    secret = salted_hmac("news.review_link.wish", repr(wish), algorithm="sha256")
    return _signer.sign(secret.hexdigest()[:48])


def hash_of(token: str) -> str | None:
    """What is kept of it; None for one that this site has not signed."""
    try:
        return hashlib.sha256(_signer.unsign(token).encode()).hexdigest()
    except BadSignature:
        return None
