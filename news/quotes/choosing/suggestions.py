"""What the fields of a new quotation suggest while they are filled in, as JSON.

`{"suggestions": [{"value", "label", "detail"}], "summary"}`: what the field takes over, what it is
shown as, what tells it apart, and a sentence about what is typed. suggestions.js shows them.
"""

from django.http import JsonResponse
from wagtail.admin.auth import any_permission_required, require_admin_access

from news.people import dates
from news.people.roles_then import role_then, roles_then
from news.quotes import speakers
from news.quotes.models import Quotation

PRINTED_ROLES = 5
LONGEST = 250  # characters of what is typed


@require_admin_access
@any_permission_required("news.add_quotation", "news.change_quotation", "news.correct_quotation")
def speaker_suggestions(request):
    """People for the speaker's field, and someone new. A value names exactly one of them."""
    typed = _words(request, "q")
    people = list(speakers.suggested(typed))
    suggestions = [
        {"value": value, "label": value, "detail": _told_apart(person, typed)}
        for person, value in zip(people, speakers.to_type(people), strict=True)
    ]
    new, meaning = _what_it_means(typed, people)
    if new:
        label = f"New person: {_name(typed)}"
        suggestions.append({"value": new, "label": label, "detail": ""})
    return JsonResponse({"suggestions": suggestions, "summary": meaning})


@require_admin_access
@any_permission_required("news.add_quotation", "news.change_quotation", "news.correct_quotation")
def role_suggestions(request):
    """Roles for the role's field, and as `certain` the one that was held when it was said."""
    person = _person(_words(request, "speaker_name"))
    if not person or not person.pk:
        return JsonResponse({"suggestions": [], "certain": "", "summary": ""})
    said = _date(_words(request, "said"))
    roles = list(person.roles.all())
    certain = role_then(roles, *said)
    suggestions = {str(role): role.period for role in roles_then(roles, *said)}
    for quotation in _with_role(person)[:PRINTED_ROLES]:
        suggestions.setdefault(quotation.role_then, f"printed {quotation.said}".strip())
    return JsonResponse(
        {
            "suggestions": [
                {"value": role, "label": role, "detail": detail}
                for role, detail in suggestions.items()
            ],
            "certain": str(certain) if certain else "",
            "summary": "",
        }
    )


def _words(request, name):
    return " ".join(request.GET.get(name, "").replace("\0", "").split())[:LONGEST]


def _what_it_means(typed, people):
    """What to type for a new person, or "" where there is no name yet, and a sentence."""
    try:
        person = speakers.person_called(typed, among=people)
    except speakers.SeveralPeople as error:
        return speakers.another(typed), f"{len(error.people)} people are called so: choose one."
    except speakers.PartOfAName:
        return speakers.another(typed), "Choose one of the suggestions, or write the whole name."
    except speakers.UnclearSpeaker as error:
        return "", str(error)
    if person is None:
        return "", ""
    if not person.pk:
        return typed, "Not on record yet: will be added."
    known = ", ".join(filter(None, [person.name, speakers.who(person)]))
    return speakers.another(_name(typed)), f"On record: {known}"


def _name(typed):
    """Without the number, or what stands in its place."""
    return typed.partition("#")[0].strip()


def _told_apart(person, typed):
    """Their roles with dates, and the other name, where that is what was found."""
    names = [person.name, *(alias.name for alias in person.aliases.all())]
    found = next((name for name in names if speakers.begins(name, typed)), person.name)
    also = f"also {found}" if found != person.name else ""
    return " · ".join(filter(None, [speakers.who(person), also]))


def _person(name):
    try:
        return speakers.person_called(name)
    except speakers.UnclearSpeaker:
        return None


def _date(text):
    try:
        return dates.parse(text)
    except ValueError:
        return None, dates.Precision.UNKNOWN


def _with_role(person):
    spoken = Quotation.objects.filter(speaker=person).exclude(role_then="")
    return spoken.order_by("-pk")
