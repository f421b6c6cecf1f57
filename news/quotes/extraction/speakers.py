"""From “she”, “Voss” or “the harbour master” to the name that the passage has for them."""

from .introductions import GENDER_OF_ARTICLE
from .kin import gender_of_kin
from .people import People, Someone
from .subjects import Subject

# How far back a pronoun may point, in mentions.
MEMORY = 40
NEAR = 3  # sentences
AHEAD = 4  # sentences
ACCUSED = frozenset(
    """
    defendant accused angeklagte angeklagter angeklagten beschuldigte beschuldigter подсудимый
    подсудимая обвиняемый обвиняемая accusé accusée prévenu prévenue 被告 被告人
    """.split()  # noqa: SIM905 - a list of words is read more easily as words
)
WOMENS_TRADES = ("ница", "ица", "истка", "ша")


class Speakers:
    def __init__(self, people: People, sentences, language):
        self.people = people
        self.sentences = sentences
        self.language = language

    def resolve(self, subject: Subject | None, sentence: int, at: int) -> Someone | None:
        """Whom a subject at this offset of this sentence means; None if nobody who is named."""
        if subject is None or subject.kind == "unnamed":
            return None
        if subject.kind == "name":
            who = self.people.find(subject.name)
            if who is None or len(who.words) < len(subject.name.words):
                who = self.people.meet_late(subject.name, at, sentence)
            return who
        if subject.kind == "pronoun":
            return self._of_pronoun(self.language.pronouns.get(subject.word, ""), sentence, at)
        return self._of_role(subject, sentence, at)

    def _of_pronoun(self, gender, sentence, at):
        if gender == "n":
            return self._organisation_that_acts(sentence, at)
        if gender not in ("m", "f"):
            return None
        if self._is_of_kin(sentence, gender):
            return None
        if role := self._role_before(sentence):
            return self._of_role(role, sentence - 1, at, is_known=self.language.is_unspaced)
        return (
            self._last_named(gender, sentence, at, self._fits)
            or self._last_named(gender, sentence, at, self._may_fit)
            or self._next_named(gender, sentence, at)
            or self._surname_before(gender, sentence, at)
        )

    def _is_of_kin(self, sentence, gender):
        """His wife disagrees. “…,” she says: nobody has named her."""
        if not sentence:
            return False
        before = self.sentences[sentence - 1]
        lows = [token.low for token in before.tokens[:3]]
        language = self.language
        if not before.tokens or before.spans:
            return False
        if self._has_name(sentence - 1):
            return False
        if language.is_unspaced:
            return lows[:2] in (["他", "的"], ["她", "的"]) and lows[-1] in language.kin
        people = language.kin | language.roles | language.unnamed
        owned = lows[0] in language.possessive and any(low in people for low in lows)
        return owned or (language.declines and lows[0] in language.kin)

    def _role_before(self, sentence):
        """The captain shrugged. “…,” he said. · 经纪人看了看表。“…。”他说。"""
        if not sentence or self._has_name(sentence - 1):
            return None
        before, language = self.sentences[sentence - 1], self.language
        lows = [token.low for token in before.tokens[:2]]
        if before.spans or len(lows) < 2:
            return None
        at = 0 if language.is_unspaced else 1
        is_role = lows[at] in language.roles or lows[at] in language.unnamed
        if not is_role or (at and lows[0] not in language.definite):
            return None
        return Subject("role", 0, at, word=lows[at])

    def _has_name(self, number):
        mentions = self.people.mentions
        start = self.people.before(self.sentences[number].tokens[0].start)
        return start < len(mentions) and mentions[start].sentence == number

    def _last_named(self, gender, sentence, at, fits):
        mentions, unsure = self.people.mentions, None
        last = self.people.before(at)
        index = last - 1
        while index >= 0 and index >= last - MEMORY:
            number, group = mentions[index].sentence, []
            while index >= 0 and mentions[index].sentence == number:
                group.insert(0, mentions[index])
                index -= 1
            if number != sentence and self._begins_with_pronoun(number, gender):
                group = []
            fitting = [one for one in group if fits(one, gender)]
            fitting.sort(key=lambda one: (one.who.leaning not in ("", gender), not one.is_leading))
            sure = [one for one in fitting if (one.who.gender or one.who.leaning) == gender]
            if sure and (unsure is None or sentence - number <= NEAR):
                return sure[0].who
            if fitting and fitting[0].is_leading and len(fitting[0].who.words) > 1:
                return self._learn(fitting[0].who, gender)
            if fitting and unsure is None:
                unsure = fitting[0].who
            if unsure and sentence - number > NEAR:
                break
        return unsure and self._learn(unsure, gender)

    def _learn(self, who, gender):
        if not who.gender and gender:
            who.gender = gender
            self.people.settle(who)
        return who

    def _may_fit(self, mention, gender):
        who = mention.who
        if who.is_organisation or (gender and who.gender not in ("", gender)):
            return False
        if any(word.lower() in self.language.places for word in who.words):
            return False
        return len(who.words) > 1 or self.language.is_unspaced

    def _fits(self, mention, gender):
        return mention.who.is_person and (not gender or mention.who.gender in ("", gender))

    def _begins_with_pronoun(self, number, gender):
        tokens = self.sentences[number].tokens
        if not tokens or (len(tokens) > 1 and tokens[1].text == "的"):
            return False
        return self.language.pronouns.get(tokens[0].low) == gender

    def _next_named(self, gender, sentence, at):
        mentions = self.people.mentions
        start = self.people.before(at)
        for mention in mentions[start : start + MEMORY]:
            if mention.sentence > sentence + AHEAD:
                return None
            if self._fits(mention, gender) and mention.is_leading:
                return mention.who
        return None

    def _surname_before(self, gender, sentence, at):
        """Asked about it, Solvane laughed. “Who says so?” she asked: a bare name, just before."""
        for mention in reversed(self._recent(at)):
            if mention.sentence < sentence - 1:
                break
            who, tokens = mention.who, self.sentences[mention.sentence].tokens
            is_first = bool(tokens) and mention.at == tokens[0].start
            if is_first and (self.language.declines or len(tokens) < 2 or not tokens[1].is_word):
                continue
            if mention.is_leading and not who.is_organisation and who.gender in ("", gender):
                return self._learn(who, gender)
        return None

    def _organisation_that_acts(self, sentence, at):
        """It: whatever body the last sentences are about."""
        for mention in reversed(self._recent(at)):
            if mention.sentence < sentence - 2:
                break
            if mention.is_leading and mention.who.is_organisation:
                return mention.who
        return None

    def _organisation_before(self, at):
        for mention in reversed(self._recent(at)):
            if mention.who.is_organisation:
                return mention.who
        return None

    def _recent(self, at):
        last = self.people.before(at)
        return self.people.mentions[max(0, last - MEMORY) : last]

    def _of_role(self, subject, sentence, at, is_known=False):
        """Whoever has the role; where it need not be a known one, the only person there is."""
        language, word = self.language, subject.word
        if word in language.papers or word in language.crowd:
            return None
        is_kin = word in language.kin or gender_of_kin(word)
        recent = self._recent(at)
        for mention in reversed(recent):
            if word in mention.who.roles:
                return mention.who
        if word in language.bodies:
            return self._organisation_before(at)
        gender = self._gender_of_role(subject, sentence)
        if word in ACCUSED:
            return self._accused(recent, gender)
        if word in language.unnamed or is_kin or is_known:
            return None
        if language.declines and word not in language.roles and self._are_several(recent):
            return None
        return self._only_person(recent, gender)

    def _accused(self, recent, gender):
        """The defendant is nobody who is there in another role."""
        for fits in (self._fits, self._may_fit):
            persons = {id(one.who): one.who for one in recent if fits(one, gender)}
            without = [one for one in persons.values() if not one.roles & self.language.roles]
            if without:
                return self._learn(without[0], gender) if len(without) == 1 else None
        return None

    def _are_several(self, recent):
        return len({id(one.who) for one in recent if self._may_fit(one, "")}) > 1

    def _gender_of_role(self, subject, sentence):
        """La cheffe: her article says it; учительница: her ending."""
        if self.language.declines:
            return "f" if subject.word.endswith(WOMENS_TRADES) else ""
        first = self.sentences[sentence].tokens[subject.first].low
        return GENDER_OF_ARTICLE.get(first, "") if self.language.elides else ""

    def _only_person(self, recent, gender):
        """The only one who is named, or who is named without another role; if nobody is a person
        for sure, the only one who may be.
        """
        for fits in (self._fits, self._may_fit):
            persons = {
                id(one.who): one.who
                for one in recent
                if fits(one, gender) and gender in ("", one.who.gender or one.who.leaning or gender)
            }
            without = [one for one in persons.values() if not one.roles & self.language.roles]
            candidates = list(persons.values()) if len(persons) == 1 else without
            if persons:
                return self._learn(candidates[0], gender) if len(candidates) == 1 else None
        return None
