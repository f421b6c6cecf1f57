"""The words that whoever approves a story has a second look at."""

from django import template

from news.quotes.second_looks.colleagues import may_look, named, who_can_look
from news.quotes.second_looks.hands import hands_in
from news.quotes.second_looks.unverified import unseen_in

register = template.Library()


@register.simple_tag
def words_to_look_at(revision, user):
    article = revision.as_object()
    words = unseen_in(article)
    if not words:
        return {"words": []}
    hands = hands_in(article.pk)
    return {
        "words": words,
        "is_own_work": user.pk in hands or not may_look(user, article),
        "who": named(who_can_look(article, hands=hands)),
    }
