"""What was put right in the live version, in a newer one: wherever that still has the old words.

Field by field and block by block. Where somebody has rewritten the same field or block, theirs
stays, and they are told.
"""

import re

from news.people.models import Byline

FIELDS = {
    "title": "the headline",
    "standfirst": "the standfirst",
    "lead_image_id": "the lead picture",
    "lead_image_alt": "the description of the lead picture",
    "lead_image_is_decorative": "the description of the lead picture",
    "lead_image_caption": "the caption of the lead picture",
}
BYLINES, TEXT = "the bylines", "the text"
KEYS = re.compile(r'\s*data-block-key="[^"]*"')  # the editor's own, new whenever it opens a text


def content(article) -> tuple:
    """All that an editor can put right, so that two versions can be compared."""
    fields = [getattr(article, name) for name in FIELDS]
    return fields, _bylines(article), [_value(block) for block in _blocks(article)]


def carry_over(before, after, newer) -> list[str]:
    """Change `newer` in memory; the parts of it that somebody has to look at."""
    left = [label for name, label in FIELDS.items() if not _field(name, before, after, newer)]
    if not _carry_bylines(before, after, newer):
        left.append(BYLINES)
    if not _carry_blocks(before, after, newer):
        left.append(TEXT)
    return left


def _field(name, before, after, newer):
    """Whether the newer version says what is right there, now."""
    was, now, has = (getattr(version, name) for version in (before, after, newer))
    if was == now or has == now:
        return True
    if has == was:
        setattr(newer, name, now)
    return has == was


def _carry_bylines(before, after, newer):
    was, now, has = (_bylines(version) for version in (before, after, newer))
    if was != now and has == was:
        newer.bylines = [
            Byline(person_id=person, role=role, sort_order=at)
            for at, (person, role) in enumerate(now)
        ]
    return was == now or has in (was, now)


def _carry_blocks(before, after, newer):
    was, now = _by_id(before), _by_id(after)
    blocks, is_right = _blocks(newer), True
    for key in was:
        at = next((at for at, block in enumerate(blocks) if block["id"] == key), None)
        right = now.get(key)
        if right and _value(right) == _value(was[key]):
            continue
        if at is None or (right and _value(blocks[at]) == _value(right)):
            is_right &= at is not None or right is None
        elif _value(blocks[at]) != _value(was[key]):
            is_right = False
        else:
            blocks[at : at + 1] = [right] if right else []
    is_right &= _add_blocks(was, list(now.values()), blocks)
    newer.body = newer.body.stream_block.to_python(blocks)
    return is_right


def _add_blocks(was, now, blocks):
    """Each new block behind the one that it stands behind in the corrected version."""
    is_right = True
    for at, block in enumerate(now):
        keys = [each["id"] for each in blocks]
        if block["id"] in was or block["id"] in keys:
            continue
        previous = now[at - 1]["id"] if at else None
        if previous and previous not in keys:
            is_right = False
        else:
            blocks.insert(keys.index(previous) + 1 if previous else 0, block)
    return is_right


def _blocks(version):
    return list(version.body.get_prep_value())


def _by_id(version):
    return {block["id"]: block for block in _blocks(version)}


def _value(block):
    value = block["value"]
    return block["type"], KEYS.sub("", value) if isinstance(value, str) else value


def _bylines(version):
    return [(byline.person_id, byline.role) for byline in version.bylines.all()]
