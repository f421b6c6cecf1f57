"""What a moderator types to be banned, brought into the one form that the rules compare with."""

from ipaddress import ip_network

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

KINDS = [
    ("address", "E-mail address"),
    ("network", "Network"),
    ("domain", "Linked site"),
    ("words", "Words"),
]
WIDEST = {4: 16, 6: 32}  # a typing error must not ban a continent


def cleaned(kind: str, value: str) -> str:
    """Raises ValidationError with a sentence that says what would do."""
    return CLEANING[kind](value.strip()) if kind in CLEANING else value


def _address(value):
    value = value.lower()
    try:
        validate_email(f"anyone{value}" if value.startswith("@") else value)
    except ValidationError:
        raise ValidationError(
            "Give an address such as name@example.org, or @example.org for all of that domain."
        ) from None
    return value


def _network(value):
    try:
        network = ip_network(value, strict=False)
    except ValueError:
        raise ValidationError(
            "Give an address such as 192.0.2.7, or a network such as 192.0.2.0/24."
        ) from None
    if network.prefixlen < WIDEST[network.version]:
        raise ValidationError(
            f"That is too wide: at least /{WIDEST[network.version]}, or it hits too many people."
        )
    return str(network)


def _domain(value):
    value = value.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    value = value.partition("/")[0]
    if "." not in value or not all(c.isalnum() or c in ".-" for c in value):
        raise ValidationError("Give the site’s name alone, such as example.org.")
    return value


def _words(value):
    if not any(c.isalnum() for c in value):
        raise ValidationError("Give a word, or several in their order.")
    return " ".join(value.casefold().split())


CLEANING = {"address": _address, "network": _network, "domain": _domain, "words": _words}
