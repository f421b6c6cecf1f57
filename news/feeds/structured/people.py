"""Someone on the record, with what they were and when."""

from news.people import dates

from ..channels import absolute
from .known import known


def person(person, portrait=None) -> dict:
    """Their roles and aliases must be loaded; `portrait` is a rendition."""
    address = absolute(person.get_absolute_url())
    roles = person.roles.all()
    wikidata = f"https://www.wikidata.org/wiki/{person.wikidata_id}"
    return known(
        type_="Person",
        id_=address,
        url=address,
        mainEntityOfPage=address,
        name=person.name,
        alternateName=[alias.name for alias in person.aliases.all()],
        description=person.bio,
        image=absolute(portrait.url) if portrait else None,
        sameAs=wikidata if person.wikidata_id else None,
        affiliation=[_in_organisation(role) for role in roles if role.organisation],
        hasOccupation=[_occupation(role) for role in roles if not role.organisation],
    )


def _in_organisation(role):
    organisation = known(type_="Organization", name=role.organisation)
    return known(
        type_="OrganizationRole", affiliation=organisation, roleName=role.title, **_period(role)
    )


def _occupation(role):
    occupation = known(type_="Occupation", name=role.title)
    return known(type_="Role", hasOccupation=occupation, **_period(role))


def _period(role):
    """As much of the dates as is known: "2013-05"."""
    return {
        "startDate": dates.isoformat(role.started_on, role.started_precision),
        "endDate": dates.isoformat(role.ended_on, role.ended_precision),
    }
