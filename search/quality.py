"""How well the search finds what somebody has judged: documents and queries from a file.

They are indexed in temporary tables, which stand in front of the site's own for this connection
alone, and asked through the same code as /search/. The site's stories neither change nor count.
"""

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import batched

from django.db import connection
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.text import slugify

from .finding.results import find
from .index.documents import Document
from .index.writing import write
from .query import SearchQuery
from .span import as_number

TABLES = ("search_findable", "search_name", "search_word", "search_tokens")
FIRST = 10  # results that count
AT_A_TIME = 200
SCHEMA = {"sqlite": "temp", "postgresql": "pg_temp"}
CREATE = re.compile(r"^\s*(CREATE (?:VIRTUAL TABLE|TABLE|UNIQUE INDEX|INDEX)) ")


def measure(lines: Iterable[str]) -> dict[str, dict[str, float]]:
    """The scores of each set of queries. Raises ValueError for a line that can't be read."""
    documents, queries = _read(lines)
    with own_tables():
        ids = _index(documents)
        scores = defaultdict(list)
        for query in queries:
            scores[query.get("set", "all")].append(_scores(query, ids))
    return {name: _mean(rows) for name, rows in sorted(scores.items())}


class own_tables:  # noqa: N801 - reads as what it is for
    """Empty tables of the index, for as long as the block lasts."""

    def __enter__(self):
        with connection.cursor() as cursor:
            for statement in _definitions(cursor):
                cursor.execute(statement)

    def __exit__(self, *failure):
        with connection.cursor() as cursor:
            for table in TABLES:
                cursor.execute(f"DROP TABLE IF EXISTS {SCHEMA[connection.vendor]}.{table}")


def _definitions(cursor):
    if connection.vendor == "postgresql":
        return [f"CREATE TEMP TABLE {name} (LIKE {name} INCLUDING ALL)" for name in TABLES]
    places = ", ".join(["%s"] * len(TABLES))
    cursor.execute(
        f"SELECT sql FROM sqlite_master WHERE tbl_name IN ({places}) AND sql IS NOT NULL",  # noqa: S608
        TABLES,
    )
    return [CREATE.sub(r"\1 temp.", sql) for (sql,) in cursor.fetchall()]


def _read(lines):
    documents, queries = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            (documents if "id" in row else queries).append(row)
        except (ValueError, TypeError) as error:
            raise ValueError(f"Line {number} is not one JSON object: {error}") from error
    return documents, queries


def _index(documents):
    """Their stories and quotations; and which document each key of the index stands for."""
    ids = {"story": {}, "quotation": {}}
    # Below zero, where no page of the site has its key.
    for some in batched(((-n, row) for n, row in enumerate(documents, 1)), AT_A_TIME):
        stories = [_story(key, row) for key, row in some]
        words = []
        for key, row in some:
            ids["story"][key] = str(row["id"])
            for said in row.get("quotations") or ():
                place = len(ids["quotation"]) + 1
                ids["quotation"][place] = str(row["id"])
                words.append(_quotation(place, row, said))
        write("story", [story.object_id for story in stories], stories)
        write("quotation", [one.object_id for one in words], words)
    return ids


def _story(key, row):
    language = row.get("language") or "en"
    published_at = _moment(row.get("published_at"))
    day = timezone.localdate(published_at) if published_at else None
    words = row.get("quotations") or []
    authors, topics = row.get("authors") or [], row.get("topics") or []
    section = row.get("section") or ""
    paragraphs = [text for text in (row.get("body") or "").split("\n") if text.strip()]
    speakers = [said["speaker"] for said in words if said.get("speaker")]
    return Document(
        kind="story",
        object_id=key,
        title=row.get("title") or "",
        headline=[(row.get("title") or "", language)],
        standfirst=[(row["intro"], language)] if row.get("intro") else [],
        body=[(text, language) for text in paragraphs],
        said=[(said["text"], language) for said in words if said.get("text")],
        authors=authors,
        speakers=speakers,
        sections=[section] if section else [],
        topics=topics,
        facets=[
            *_facets("s", [section] if section else []),
            *_facets("t", topics),
            *_facets("a", authors),
            *_facets("p", speakers),
            *([f"y:{day:%Y}", f"m:{day:%Y-%m}"] if day else []),
        ],
        day=as_number(day) if day else 0,
        dated_at=published_at,
    )


def _quotation(key, row, said):
    day = parse_date(said.get("said_on") or "") if said.get("said_on") else None
    speaker = said.get("speaker")
    return Document(
        kind="quotation",
        object_id=key,
        title=said.get("text") or "",
        said=[(said.get("text") or "", row.get("language") or "en")],
        speakers=[speaker] if speaker else [],
        facets=[*_facets("p", [speaker] if speaker else []), *([f"y:{day:%Y}"] if day else [])],
        day=as_number(day) if day else 0,
        dated_at=_moment(row.get("published_at")),
    )


def _facets(sign, names):
    return [f"{sign}:{slugify(name, allow_unicode=True)}" for name in names]


def _moment(text):
    if not text:
        return None
    moment = parse_datetime(text)
    if moment is None:
        day = parse_date(text[:10]) or date(1970, 1, 1)
        moment = datetime(day.year, day.month, day.day)
    return moment if timezone.is_aware(moment) else moment.replace(tzinfo=UTC)


def _scores(query, ids):
    params = {"q": query["q"], **(query.get("params") or {})}
    asked = SearchQuery.from_params(params)
    of = ids.get(asked.kind, {})
    found = list(dict.fromkeys(of[key] for key in find(asked).keys if key in of))
    grades = {str(key): grade for key, grade in (query.get("relevant") or {}).items() if grade}
    first = [grades.get(one, 0) for one in found[:FIRST]]
    best = _gain(sorted(grades.values(), reverse=True)[:FIRST])
    places = [place for place, grade in enumerate(first, 1) if grade]
    return {
        "mrr@10": 1 / places[0] if places else 0,
        "ndcg@10": _gain(first) / best if best else 0,
        "zero_rate": 0 if found else 1,
    }


def _gain(grades):
    return sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))


def _mean(rows):
    mean = {name: round(sum(row[name] for row in rows) / len(rows), 4) for name in rows[0]}
    return {**mean, "n": len(rows)}
