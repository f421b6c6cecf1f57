"""What whoever approves a story should know before."""

from django import template

from news.pages.publication import problems_for_publication
from news.quotes.second_looks.rule import is_second_look

register = template.Library()


@register.simple_tag
def in_the_way(revision, user):
    """What keeps this version from being published, but for what the approval itself settles."""
    problems = problems_for_publication(revision.as_object(), by=user)
    return [problem for problem in problems if not is_second_look(problem)]
