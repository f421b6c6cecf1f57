"""What came of challenges, on the record that they are about."""

from django import template

from news.models import Challenge

register = template.Library()


@register.filter
def decided_challenges(quotation):
    """Those whose outcome readers see, the latest first: one query."""
    decided = Challenge.objects.filter(quotation=quotation).decided()
    return decided.order_by("-decided_at", "-pk")


@register.simple_tag
def challenge_of(reply):
    """The challenge that a reply was turned into, or None."""
    return Challenge.objects.filter(reply=reply).first()
