"""What searching costs over a made-up archive, beside SQL written by hand for the same rows.

`ARCHIVE=100000 make bench` says over how many stories; as it stands, 2,000.
"""

import statistics
import time
from dataclasses import replace

from django.db import connection

STORIES = 2_000
ROUNDS = 15
RAW = {
    "sqlite": "SELECT rowid FROM search_tokens WHERE search_tokens MATCH %s "
    "ORDER BY bm25(search_tokens) LIMIT 10",
    "postgresql": "SELECT rowid FROM search_tokens, to_tsquery('simple', %s) q WHERE tokens @@ q "
    "ORDER BY ts_rank_cd(tokens, q) DESC LIMIT 10",
}
ROWS = "SELECT title FROM search_findable WHERE id IN ({})"


def measure(stories=STORIES):
    from search.analysis import tokens_of
    from search.finding.page import results_page
    from search.finding.results import find
    from search.index.asking import hits
    from search.query import SearchQuery
    from search.suggestions import suggest
    from search.synthetic.building import build
    from search.synthetic.texts import HUNDREDTH, OTHER_TENTH, PHRASE, RARE, TENTH

    spent = time.process_time()
    build(stories)
    spent = time.process_time() - spent
    each = spent / stories * 1000
    say(f"an archive of {stories} stories, built and indexed: {each:.1f} ms of CPU for each")
    asked = {
        "a word in a tenth of them": TENTH,
        "a word in a hundredth": HUNDREDTH,
        "a rare word": RARE,
        "two words": f"{TENTH} {OTHER_TENTH}",
        "a phrase": f'"{PHRASE}"',
        "one word without another": f"{TENTH} -{OTHER_TENTH}",
        "either of two": f"{TENTH} OR {HUNDREDTH}",
        "words that begin so": "deci*",
    }
    for name, text in asked.items():
        query = SearchQuery.from_params({"q": text})
        ours = median(lambda query=query: hits(query, limit=10))
        page = median(lambda query=query: results_page(find(query)))
        newest = median(lambda query=query: hits(replace(query, sort="newest"), limit=10))
        by_hand = median(lambda text=text: raw(tokens_of(text)[0])) if text.isalpha() else None
        ratio = f", {ours / by_hand:.1f} times SQL by hand" if by_hand else ""
        say(
            f"{name}: best ten {ours * 1000:.1f} ms{ratio}, newest ten {newest * 1000:.1f} ms, "
            f"what the whole page asks for {page * 1000:.1f} ms"
        )
    say(f"suggestions: {median(lambda: suggest('ba')) * 1000:.1f} ms")


def raw(word):
    with connection.cursor() as cursor:
        cursor.execute(RAW[connection.vendor], [word])
        ids = [pk for (pk,) in cursor.fetchall()]
        cursor.execute(ROWS.format(", ".join(["%s"] * len(ids))), ids)
        return cursor.fetchall()


def median(call):
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        rounds.append(time.perf_counter() - start)
    return statistics.median(rounds)


def say(words):
    print(words)  # noqa: T201
