"""How a query was read, in words that a reader can check."""

from .tree import All, Any, Not, Tree

IN_FIELD = {
    "title": "in the headline",
    "by": "in the author’s name",
    "section": "in the section’s name",
    "topic": "in a topic",
    "speaker": "in the speaker’s name",
    "said": "in words that were said",
}


def said(tree: Tree | None) -> str:
    """ "ferry and (harbour or pier), without winter"."""
    if tree is None:
        return "anything"
    if isinstance(tree, All):
        held = [_inner(part) for part in tree.parts if not isinstance(part, Not)]
        without = [_inner(part.part) for part in tree.parts if isinstance(part, Not)]
        words = " and ".join(held) or "anything"
        return f"{words}, without {' and without '.join(without)}" if without else words
    if isinstance(tree, Any):
        return " or ".join(map(_inner, tree.parts))
    if isinstance(tree, Not):
        return f"anything, without {_inner(tree.part)}"
    where = f" {IN_FIELD[tree.field]}" if tree.field else ""
    if tree.typed.endswith("*"):
        return f"words that begin with {tree.typed.rstrip('*')}{where}"
    typed = f"“{tree.typed[1:-1]}”" if tree.typed.startswith('"') else tree.typed
    return f"{typed}{where}"


def _inner(tree):
    return f"({said(tree)})" if isinstance(tree, All | Any | Not) else said(tree)
