"""What the finder must know of a language: words, in small letters, and a few habits of print."""

from dataclasses import dataclass, field
from functools import cached_property


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """One phrase a line, as tuples of words."""
    return frozenset(tuple(line.split()) for line in text.splitlines() if line.strip())


@dataclass(frozen=True)
class Language:
    code: str

    # Habits of print
    single_marks: str = ""
    turned_guillemets: bool = False  # »so«
    shares_closing_marks: bool = False  # «… «Name», — said X
    is_unspaced: bool = False
    declines: bool = False  # names have cases
    elides: bool = False  # l’agence: two words
    bodies_trail: bool = False  # ministère de la Pêche: a body's name goes on in small letters
    speaks_inside_marks: bool = False  # « …, said X, … »
    nouns_are_capitalised: bool = False
    titles_are_capitalised: bool = False  # A Winter with the Ferry
    dash_before_speaker: bool = False  # «…», — said X

    # Who says that something was said
    cues: frozenset = frozenset()  # say, tell: govern any words in their sentence
    callings: frozenset = frozenset()  # call, describe: govern a fragment
    naming: frozenset = frozenset()  # of the callings, those that give a name
    gestures: frozenset = frozenset()  # laugh, add: only beside the marks
    bare: frozenset = frozenset()  # cues without an ending that are nouns, too
    writing: frozenset = frozenset()  # wrote “key”: the word, not what somebody says
    sources: frozenset = frozenset()  # according to X
    sources_after: frozenset = frozenset()  # X zufolge
    only_after: frozenset = frozenset()  # so X
    contracted: dict = field(default_factory=dict)  # d’ → de, where a source's phrase ends in it
    helping: frozenset = frozenset()  # has, was; adverbs between speaker and cue
    adverb_ending: str = ""
    participle_ending: str = ""
    modal: frozenset = frozenset()  # would announce: nobody has yet
    kin: frozenset = frozenset()  # his wife: a person without a name
    passive: frozenset = frozenset()  # was (told by X)
    by: frozenset = frozenset()
    negations: frozenset = frozenset()
    reported_mood: frozenset = frozenset()  # German: sei, habe; somebody's words without a cue
    plural_endings: tuple = ()  # of cues: who says so is more than one
    joins_pronouns: bool = False  # dit-il
    inverts: bool = False  # the speaker may follow the cue anywhere, not only beside the marks
    impersonal: frozenset = frozenset()  # heißt, in “heißt es”
    particles: dict = field(default_factory=dict)  # teilte … mit

    # Sentences and phrases
    abbreviations: frozenset = frozenset()
    pronouns: dict = field(default_factory=dict)  # word: gender m, f, n, p(lural) or 1 (the writer)
    definite: frozenset = frozenset()
    indefinite: frozenset = frozenset()
    articles: frozenset = frozenset()  # of the indefinite, those that stand before a noun alone
    possessive: frozenset = frozenset()
    prepositions: frozenset = frozenset()
    breaks: frozenset = frozenset()  # and, that, who: a phrase ends before them
    relatives: frozenset = frozenset()  # who, which: after a comma a clause begins with them
    that: frozenset = frozenset()
    small: frozenset = frozenset()  # begin a sentence with a capital and are no names

    # Names
    titles: dict = field(default_factory=dict)  # word: gender
    postnominals: frozenset = frozenset()  # KC, MP: after a name, not part of it
    roles: frozenset = frozenset()  # Captain, Minister: before a name, not part of it
    role_endings: tuple = ()
    particles_of_names: frozenset = frozenset()
    organisations: frozenset = frozenset()  # Council, Ltd: the name is no person's
    bodies: frozenset = frozenset()  # the company, the ministry: refer to an organisation
    papers: frozenset = frozenset()  # the letter, the report: say things, and have no name
    crowd: frozenset = frozenset()  # police, residents
    places: frozenset = frozenset()  # Street, Island: the name is a place's
    months: frozenset = frozenset()

    # What is no quotation
    things: frozenset = frozenset()  # before “Aurora”: ship, film, project
    inert: frozenset = frozenset()  # Chinese: words that hold a cue and are none, 知道
    doing: frozenset = frozenset()  # Chinese: verbs whose object is a programme, not words
    words_as_words: frozenset = frozenset()  # the word “ferry”
    named: frozenset = frozenset()  # called, entitled, so-called
    habit: tuple = ()  # used to, before what somebody often said
    these_words: frozenset = frozenset()  # with the words, right before them
    known: frozenset = frozenset()  # known, in “known as”
    known_as: frozenset = frozenset()
    like: frozenset = frozenset()  # words like “synergy”
    peoples: frozenset = frozenset()  # British: an adjective with a capital
    unnamed: frozenset = frozenset()  # spokesman, police: a role that may be anybody's
    signs: frozenset = frozenset()  # sign, placard, button, slogan

    # Translated
    interpreters: frozenset = frozenset()
    tongues: frozenset = frozenset()
    before_tongue: frozenset = frozenset()
    translated: frozenset = frozenset()

    @cached_property
    def reporting(self) -> dict[str, str]:
        """Each word that can say that something was said, and how: cue, calling or gesture."""
        return {
            **dict.fromkeys(self.gestures, "gesture"),
            **dict.fromkeys(self.callings, "calling"),
            **dict.fromkeys(self.cues, "cue"),
        }

    @cached_property
    def telling(self) -> frozenset[str]:
        """Every word with which an attribution may begin."""
        first_words = {phrase[0] for phrase in self.sources}
        whole = {word for word, short in self.contracted.items() if short in first_words}
        by_pronoun = {"по"} if self.declines else set()
        return frozenset(
            {
                *self.reporting,
                *first_words,
                *whole,
                *by_pronoun,
                *self.sources_after,
                *self.only_after,
            }
        )

    @cached_property
    def sources_by_first_word(self) -> dict[str, list[tuple[str, ...]]]:
        found = {}
        for phrase in sorted(self.sources, key=len, reverse=True):
            found.setdefault(phrase[0], []).append(phrase)
        return found

    @cached_property
    def first_words_of_interpreters(self) -> frozenset[str]:
        return frozenset(phrase[0] for phrase in self.interpreters)

    @cached_property
    def not_before_speakers(self) -> frozenset[str]:
        """What stands before a name that is only told: à l’agence Méridien."""
        return self.prepositions | self.definite | self.organisations | self.bodies | self.things

    @cached_property
    def determiners(self) -> frozenset[str]:
        return self.definite | self.indefinite | self.possessive

    @cached_property
    def binding(self) -> frozenset[str]:
        """What hangs one noun on another: of, the, who."""
        return self.prepositions | self.definite | self.breaks

    @cached_property
    def speaking_pronouns(self) -> frozenset[str]:
        """Those that are not objects too, as German “ihr”."""
        return frozenset(self.pronouns) - {"ihr"}
