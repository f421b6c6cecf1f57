"""What quoted words look like: a sentence, a fragment, a title, a name."""

from .sentences import last_mark

COMMAS = frozenset(",，")
COLONS = frozenset(":：")
DASHES = frozenset(["—", "–", "-", "―"])
TERMINAL = frozenset(".!?…。！？")
PUNCTUATED = TERMINAL | COMMAS | frozenset(";—–")
LONGEST_NAME = 6
SHORT_WORD = 4  # of, the, with: need no capital in a title
# Chinese: what is shorter is a name or a doubt, unless “is” stands before it.
SHORTEST_CHINESE = 6
SHORTEST_PREDICATE = 4
IS = frozenset("是为為成作")


class Appearance:
    """The quoted stretches of one sentence, each named by its token's number."""

    def __init__(self, tokens, language):
        self.tokens = tokens
        self.language = language

    def words(self, at: int) -> list[str]:
        return self.tokens[at].text.split()

    def count(self, at: int) -> int:
        """How many words; two characters count as one where no spaces are written."""
        return len(self.tokens[at].text) // 2 if self.language.is_unspaced else len(self.words(at))

    def is_punctuated(self, at: int) -> bool:
        return last_mark(self.tokens[at].text) in PUNCTUATED

    def is_closed(self, at: int) -> bool:
        """Whether a full stop follows the marks."""
        return at + 1 < len(self.tokens) and self.tokens[at + 1].text in TERMINAL

    def ends_a_sentence(self, at: int) -> bool:
        if last_mark(self.tokens[at].text) in TERMINAL:
            return True
        return self.is_closed(at) and self.count(at) > 1

    def begins_large(self, at: int) -> bool:
        if self.language.is_unspaced:
            return True
        first = next((letter for letter in self.tokens[at].text if letter.isalnum()), "")
        return first.isupper() or first.isdigit()

    def begins_the_sentence(self, at: int) -> bool:
        return not any(token.is_word or token.span for token in self.tokens[:at])

    def is_introduced(self, at: int) -> bool:
        return at > 0 and self.tokens[at - 1].text in COLONS

    def is_sentence(self, at: int) -> bool:
        return self.begins_large(at) and (self.is_punctuated(at) or self.count(at) > 3)

    def is_title(self, at: int) -> bool:
        """The Long Crossing; where titles have one capital, a few words that begin with one."""
        if self.language.is_unspaced:
            return len(self.tokens[at].text) < SHORTEST_CHINESE
        words = [word for word in self.words(at) if word[0].isalpha()]
        if not words:
            return True
        if not self.language.titles_are_capitalised:
            return words[0][0].isupper() and len(words) <= LONGEST_NAME
        if not (words[0][0].isupper() and words[-1][0].isupper()):
            return False
        return all(word[0].isupper() or len(word) <= SHORT_WORD for word in words)

    def is_name(self, at: int) -> bool:
        """Woven into a sentence it is no more than a name: the “Aurora” sails."""
        if self.is_punctuated(at) or self.language.nouns_are_capitalised:
            return False
        if self.language.is_unspaced and at and self._is_predicate(at):
            return False
        return self.is_title(at)

    def _is_predicate(self, at):
        """Chinese: after “is”, or four characters and more that end their clause."""
        before, after = self.tokens[at - 1].low, self.tokens[at + 1 : at + 2]
        if before in IS:
            return True
        ends = not after or not after[0].is_word
        is_long = len(self.tokens[at].text) >= SHORTEST_PREDICATE
        return ends and is_long and before not in self.language.doing
