"""A small schema for structured data: what each type must have, may have, and of what kind."""

import re
from urllib.parse import urlsplit

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
PART_OF_A_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LANGUAGE = re.compile(r"[a-z]{2}(-[a-z]{2})?")


def text(value):
    return isinstance(value, str) and value == value.strip() != ""


def address(value):
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and value.isascii()


def own_address(value):
    return value.startswith("http://testserver/") and value.isascii()


def moment(value):
    return bool(MOMENT.fullmatch(value))


def date(value):
    return bool(PART_OF_A_DATE.fullmatch(value))


def language(value):
    return bool(LANGUAGE.fullmatch(value))


def number(value):
    return isinstance(value, int) and value > 0


def true(value):
    return value is True


def a(*types):
    """One thing of these types, or a list of some of them."""

    def check(value):
        things = value if isinstance(value, list) else [value]
        return bool(things) and all(
            kind_of(thing) in types and not problems(thing) for thing in things
        )

    return check


def texts(value):
    return isinstance(value, list) and bool(value) and all(map(text, value))


REQUIRED = {
    "NewsArticle": {
        "@id": own_address,
        "url": own_address,
        "mainEntityOfPage": own_address,
        "headline": text,
        "description": text,
        "inLanguage": language,
        "articleSection": text,
        "datePublished": moment,
        "dateModified": moment,
        "author": a("Person", "NewsMediaOrganization"),
        "publisher": a("NewsMediaOrganization"),
        "isAccessibleForFree": true,
    },
    "Quotation": {"text": text, "inLanguage": language},
    "Person": {"url": own_address, "name": text},
    "NewsMediaOrganization": {
        "@id": own_address,
        "name": text,
        "url": own_address,
        "logo": a("ImageObject"),
    },
    "WebSite": {
        "@id": own_address,
        "name": text,
        "url": own_address,
        "inLanguage": language,
        "publisher": a("NewsMediaOrganization"),
        "potentialAction": a("SearchAction"),
    },
    "SearchAction": {"target": a("EntryPoint"), "query-input": text},
    "EntryPoint": {"urlTemplate": own_address},
    "BreadcrumbList": {"itemListElement": a("ListItem")},
    "ListItem": {"position": number, "name": text, "item": own_address},
    "ImageObject": {"url": own_address},
    "CorrectionComment": {"text": text, "datePublished": moment, "url": own_address},
    "CreativeWork": {"name": text, "genre": text},
    "Organization": {"name": text},
    "OrganizationRole": {"affiliation": a("Organization"), "roleName": text},
    "Role": {"hasOccupation": a("Occupation")},
    "Occupation": {"name": text},
    "Place": {"name": text},
    "Event": {"name": text},
}
OPTIONAL = {
    "NewsArticle": {
        "image": a("ImageObject"),
        "keywords": texts,
        "hasPart": a("Quotation"),
        "correction": a("CorrectionComment"),
    },
    "Quotation": {
        "@id": own_address,
        "url": own_address,
        "creator": a("Person"),
        "dateCreated": date,
        "isBasedOn": a("CreativeWork"),
        "citation": a("CreativeWork"),
        "locationCreated": a("Place"),
        "recordedAt": a("Event"),
        "creativeWorkStatus": text,
        "workTranslation": a("Quotation"),
    },
    "Person": {
        "@id": own_address,
        "mainEntityOfPage": own_address,
        "alternateName": texts,
        "description": text,
        "jobTitle": text,
        "image": own_address,
        "sameAs": address,
        "affiliation": a("OrganizationRole"),
        "hasOccupation": a("Role"),
    },
    "ImageObject": {"width": number, "height": number, "caption": text, "creditText": text},
    "CreativeWork": {"url": address},
    "OrganizationRole": {"startDate": date, "endDate": date},
    "Role": {"startDate": date, "endDate": date},
}
SPECIAL = {"AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle"}


def kind_of(thing):
    kind = thing.get("@type")
    if isinstance(kind, list) and kind[0] == "NewsArticle" and set(kind[1:]) <= SPECIAL:
        return "NewsArticle"
    return kind


def problems(thing) -> list[str]:
    """What is missing, wrong or not known in a dictionary, and in those inside it."""
    kind = kind_of(thing)
    if kind not in REQUIRED:
        return [f"{kind} is no type that we write."]
    required, optional = REQUIRED[kind], OPTIONAL.get(kind, {})
    found = [f"{kind} has no {name}." for name in required if name not in thing]
    for name, value in thing.items():
        if name in ("@type", "@context"):
            continue
        check = required.get(name) or optional.get(name)
        if check is None:
            found.append(f"{kind} has no property {name} in our schema.")
        elif not check(value):
            found.append(f"{kind}.{name} is wrong: {value!r}")
    return found
