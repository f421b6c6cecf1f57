"""A page of HTML as the flat list of its elements, in their order."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

WITH_TEXT = {"title", "script", "style"}


@dataclass
class Element:
    tag: str
    attributes: dict
    written: str  # its start tag, as the page has it
    text: str = field(default="", compare=False)  # of those in WITH_TEXT alone

    def get(self, name):
        return self.attributes.get(name)

    def words(self, name):
        """An attribute that is a list of words, such as `class` or `rel`."""
        return (self.attributes.get(name) or "").split()


def elements(html: str) -> list[Element]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        self.found.append(Element(tag, given, self.get_starttag_text()))

    def handle_data(self, data):
        if self.found and self.found[-1].tag in WITH_TEXT:
            self.found[-1].text += data
