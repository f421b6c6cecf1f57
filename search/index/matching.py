"""How the two databases look words up: the only place where their search languages are spoken.

Everything here takes words from the analyser, which hold letters and digits alone: none of them
can be read as an operator, a quotation mark or a wildcard.
"""

from django.db.models import Field, FloatField, Func, Lookup

COLUMNS = ("headline", "standfirst", "body", "quotations")
# Stands between two passages, so that no phrase is found across them. The analyser gives no such
# word, and SQLite's "ascii" tokenizer takes it for one.
BARRIER = "¶"

SQLITE_WEIGHTS = "4.0, 2.0, 1.0, 3.0"  # in the order of the columns
POSTGRESQL_LABELS = {"headline": "A", "standfirst": "C", "body": "D", "quotations": "B"}
POSTGRESQL_WEIGHTS = "{0.25, 0.5, 0.75, 1.0}"  # of D, C, B, A
LAST_POSITION = 16_383  # of a tsvector


class AllWordsField(Field):
    """What a query is matched against: every word of an entry, with its column and place.

    On SQLite it is the full-text table's hidden column, which is written by leaving it empty. On
    PostgreSQL it is a tsvector, written word by word: `to_tsvector` would cut the text anew, and
    differently.
    """

    def db_type(self, connection):
        return "tsvector"

    def pre_save(self, entry, add):
        return tsvector({column: getattr(entry, column) for column in COLUMNS})

    def get_db_prep_save(self, value, connection):
        return None if connection.vendor == "sqlite" else value


@AllWordsField.register_lookup
class Matches(Lookup):
    """`all_words__matches=query`: the entry holds every term of a SearchQuery."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sqlite(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        return f"{column} MATCH %s", [*params, fts5_expression(self.rhs)]

    def as_postgresql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        found, params = [f"{column} @@ %s::tsquery"], [*params, tsquery(self.rhs)]
        for phrase in self.rhs.phrases:
            # Not by "<->": a tsvector forgets where a word stands after its 256th time in a story.
            of_columns = [f"{self._column(compiler, name)} LIKE %s" for name in COLUMNS]
            found.append(f"({' OR '.join(of_columns)})")
            params += [f"% {' '.join(phrase)} %"] * len(COLUMNS)
        return f"({' AND '.join(found)})", params

    def _column(self, compiler, name):
        table = compiler.quote_name(self.lhs.alias)
        return f"' ' || {table}.{compiler.quote_name(name)} || ' '"


class Score(Func):
    """How well an entry answers the query that it was matched with: the higher, the better."""

    output_field = FloatField()

    def __init__(self, all_words, query, **extra):
        super().__init__(all_words, **extra)
        self.query = query

    def as_sqlite(self, compiler, connection, **extra):
        return super().as_sql(
            compiler, connection, template=f"(-bm25(%(expressions)s, {SQLITE_WEIGHTS}))", **extra
        )

    def as_postgresql(self, compiler, connection, **extra):
        column, params = compiler.compile(self.source_expressions[0])
        long_stories_count_less = 1
        sql = f"ts_rank_cd(%s, {column}, %s::tsquery, {long_stories_count_less})"
        return sql, [POSTGRESQL_WEIGHTS, *params, tsquery(self.query)]


def fts5_expression(query) -> str:
    """Every term between quotation marks: FTS5 wants all of them, each as a phrase."""
    return " ".join(f'"{" ".join(term.words)}"' for term in query.terms)


def tsquery(query) -> str:
    """Every word of every term, as the text form of a tsquery."""
    every = dict.fromkeys(word for term in query.terms for word in term.words)
    return " & ".join(f"'{word}'" for word in every)


def tsvector(columns: dict[str, str]) -> str:
    """The text form of a tsvector: each word with its places, and the weight of each."""
    places = {}
    place = 0
    for name in COLUMNS:
        for word in columns[name].split():
            place = min(place + 1, LAST_POSITION)
            if word != BARRIER:
                places.setdefault(word, []).append(f"{place}{POSTGRESQL_LABELS[name]}")
    return " ".join(f"'{word}':{','.join(where)}" for word, where in places.items())
