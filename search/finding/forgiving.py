"""When nothing holds all that was asked for: what may have been meant, and what comes nearest."""

from itertools import combinations

from search.analysis import read, words
from search.index import vocabulary
from search.language.tree import All, Not, Tree, Word, all_of, any_of
from search.models import Word as Known
from search.query import SearchQuery

MOST_PARTS = 8
SHORTEST = 4  # letters of a word that is taken for misspelt
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويةى",
)
FARTHEST = 2
RANGE = 3000  # words with the same beginning that are compared


def corrected(query: SearchQuery) -> SearchQuery | None:
    """The query with each word that the archive lacks replaced by the nearest that it has."""
    leaves = [leaf for leaf in query.terms if isinstance(leaf, Word) and not leaf.field]
    counts = vocabulary.counts({token for leaf in leaves for token in leaf.tokens})
    text = query.text
    for leaf in leaves:
        if not any(token in counts for token in leaf.tokens) and (meant := nearest(leaf.typed)):
            text = text.replace(leaf.typed, meant)
    return query.asking(text) if text != query.text else None


def nearest(typed: str) -> str | None:
    """A word of the archive that differs by one letter, or two; the commonest of those."""
    folded = words(typed)
    if len(folded) != 1 or len(folded[0]) < SHORTEST:
        return None
    word = folded[0]
    near = {}
    for edit in _edits(word):
        for token in read(edit).tokens:
            near.setdefault(token, edit)
    # A word as it stands in the archive before another form of one, which may be no word at all.
    found = [
        (True, row.findables, row.surface)
        if _distance(word, row.surface) <= FARTHEST
        else (False, row.findables, near[row.token])
        for row in Known.objects.filter(token__in=near)
    ]
    if not found and len(word) > SHORTEST:
        found = [(True, row.findables, row.surface) for row in _farther(word)]
    return max(found)[2] if found else None


def partly(tree: Tree | None) -> list[Tree]:
    """What comes nearest to holding all: all parts but one, then any of them."""
    if not isinstance(tree, All):
        return []
    held = [part for part in tree.parts if not isinstance(part, Not)]
    without = [part for part in tree.parts if isinstance(part, Not)]
    if len(held) < 2:
        return []
    found = []
    if 2 < len(held) <= MOST_PARTS:
        found.append(any_of(all_of(some) for some in combinations(held, len(held) - 1)))
    found.append(any_of(held))
    return [all_of([one, *without]) for one in found]


def _edits(word):
    alphabet = next((one for one in ALPHABETS if word[0] in one), ALPHABETS[0])
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for left, right in cuts:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in alphabet:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]


def _farther(word):
    beginning = word[:3]
    same = Known.objects.filter(token__gte=beginning, token__lt=beginning + "\uffff")
    rows = [row for row in same.order_by("-findables")[:RANGE] if row.surface]
    near = [(row, _distance(word, row.surface)) for row in rows]
    closest = min((distance for _, distance in near), default=FARTHEST + 1)
    return [row for row, distance in near if distance == closest <= FARTHEST]


def _distance(one, other):
    """Letters to put in, take out, change or swap; more than FARTHEST is just more."""
    if abs(len(one) - len(other)) > FARTHEST:
        return FARTHEST + 1
    before, row = None, list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        new = [i]
        for j, another in enumerate(other, 1):
            cost = min(row[j] + 1, new[-1] + 1, row[j - 1] + (letter != another))
            if before and i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return row[-1]
