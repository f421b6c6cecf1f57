from django.utils.text import slugify

from .merged import MergedPerson
from .models import Person


def free_slug(name: str) -> str:
    """An address for a new person: "jack-ma", or "jack-ma-2" where that is someone else's.

    Or was: readers who kept the address of a merged record are led to the one that stands for it.
    """
    base = slugify(name, allow_unicode=True)[:190] or "person"
    slug, number = base, 1
    while any(model.objects.filter(slug=slug).exists() for model in (Person, MergedPerson)):
        number += 1
        slug = f"{base}-{number}"
    return slug
