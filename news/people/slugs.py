from django.utils.text import slugify

from .models import Person


def free_slug(name: str) -> str:
    """An address for a new person: "jack-ma", or "jack-ma-2" where that is someone else's."""
    base = slugify(name, allow_unicode=True)[:190] or "person"
    slug, number = base, 1
    while Person.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{base}-{number}"
    return slug
