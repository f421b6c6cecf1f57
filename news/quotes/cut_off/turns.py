"""The words with which a sentence turns on what was said before: but, unless, only if.

For each language, phrases between “|”:

- `contrast` takes back what stands before it;
- `condition` limits what stands before it or, at the beginning of a sentence, what follows;
- `after_mark` turns only where a mark of punctuation stands before it: “, yet” and not “not yet”;
- `no_turn` begins like one of these and is none: “however hard”, «кроме того».

The longest phrase at a place decides.
"""

import re
from functools import lru_cache

TURNS = {
    "en": {
        "contrast": """but | however | nevertheless | nonetheless | and yet | even so | then again
            | on the other hand | that said | having said that""",
        "condition": """unless | except | excepting | although | though | even though | albeit
            | if | only if | only when | even if | provided | provided that | providing that
            | as long as | so long as | on condition | on the condition | with the exception
            | apart from | save for | barring | despite | in spite of | notwithstanding""",
        "after_mark": "yet | still, | only that",
        "no_turn": """however much | however many | however long | however hard | however far
            | however often | however little | however small | however big | however bad
            | provided by | provided for | provided with | provided to | if only | yet another""",
    },
    "ru": {
        "contrast": """но | однако | однако же | впрочем | зато | тем не менее | всё же | все же
            | и всё же | и все же | всё-таки | все-таки | и всё-таки | и все-таки""",
        "condition": """если | если только | только если | лишь если | лишь в том случае, если
            | только в том случае, если | хотя | хоть и | кроме | за исключением | исключая
            | при условии | разве что | разве только | не считая | несмотря на | вопреки""",
        "after_mark": "правда,",
        "no_turn": "хотя бы | хоть бы | кроме того | кроме этого | если хотите | если угодно",
    },
    "de": {
        "contrast": """aber | jedoch | sondern | allerdings | dennoch | trotzdem | gleichwohl
            | hingegen | freilich | und doch | und dennoch | nur dass""",
        "condition": """außer | ausser | ausgenommen | mit Ausnahme | es sei denn | obwohl
            | obgleich | obschon | wenngleich | wenn auch | auch wenn | wenn | nur wenn | falls
            | sofern | soweit | solange | vorausgesetzt | unter der Bedingung
            | unter der Voraussetzung | abgesehen von | trotz""",
        "after_mark": "doch | wobei",
        "no_turn": "außer sich | ausser sich | soweit ich weiß | wenn Sie wollen",
    },
    "fr": {
        "contrast": """mais | cependant | toutefois | pourtant | néanmoins | et pourtant
            | en revanche | par contre""",
        "condition": """sauf | excepté | hormis | à moins que | à moins qu' | à moins de
            | à moins d' | bien que | bien qu' | quoique | quoiqu' | encore que | malgré
            | en dépit | même si | à condition | à la condition | pourvu que | pourvu qu'
            | seulement si | uniquement si | tant que | tant qu' | à l'exception
            | pour autant que | pour autant qu'
            | s'il | s'ils | si l' | si le | si la | si les | si on | si je | si j' | si tu
            | si nous | si vous | si elle | si elles | si un | si une | si ce | si c' | si cette
            | si ces | si notre | si votre | si leur | si leurs""",
        "after_mark": "",
        "no_turn": "mais oui | sauf erreur",
    },
    "es": {
        "contrast": "pero | sino | sin embargo | no obstante | mas | eso sí",
        "condition": """aunque | si | si bien | salvo | salvo si | salvo que | excepto | a menos que
            | a no ser que | siempre que | siempre y cuando | con tal de que | con tal que
            | a condición de | con la condición | solo si | sólo si | únicamente si
            | a pesar de | pese a""",
        "after_mark": "",
        "no_turn": "si acaso",
    },
    "it": {
        "contrast": "ma | però | tuttavia | eppure | ciononostante | nondimeno",
        "condition": """anche se | se | solo se | soltanto se | salvo | salvo che | eccetto | tranne
            | fuorché | a meno che | benché | sebbene | nonostante | malgrado | purché
            | a condizione | a patto | sempre che | a parte""",
        "after_mark": "",
        "no_turn": "se non altro",
    },
    "zh": {
        "contrast": "但 | 但是 | 不过 | 可是 | 然而 | 却",
        "condition": """除非 | 除了 | 除 | 虽然 | 虽说 | 尽管 | 只要 | 前提是 | 条件是 | 如果 | 要是
            | 假如 | 倘若 | 若""",
        "after_mark": "只是",
        "no_turn": """但愿 | 但凡 | 但丁 | 不过是 | 不过如此 | 却步 | 除夕 | 除此之外
            | 尽管放心 | 若干""",
    },
}
UNSPACED = {"zh"}
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))


def turn_in(text: str, language: str, *, after_mark: bool) -> str:
    """The phrase with which the text begins, as it stands there, if it turns; "" otherwise."""
    return _at(text, language, _kinds(after_mark))


def condition_in(text: str, language: str) -> str:
    """The phrase with which the text begins, if it is a condition for what follows it."""
    return _at(text, language, ("condition",))


def _kinds(after_mark):
    return ("contrast", "condition", "after_mark") if after_mark else ("contrast", "condition")


def _at(text, language, kinds):
    if language not in TURNS:
        return ""
    pattern, kind_of = _phrases(language)
    found = pattern.match(text.translate(APOSTROPHES))
    if not found or kind_of[_plain(found[0])] not in kinds:
        return ""
    return text[: found.end()]


@lru_cache
def _phrases(language):
    """One pattern for all phrases of a language, longest first, and the kind of each."""
    kind_of = {
        _plain(phrase): kind
        for kind, phrases in TURNS[language].items()
        for phrase in phrases.split("|")
        if phrase.strip()
    }
    end = "" if language in UNSPACED else r"(?:(?<=[,'])|(?![\w-]))"
    longest_first = sorted(kind_of, key=len, reverse=True)
    spaced = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(f"(?:{'|'.join(spaced)}){end}", re.IGNORECASE), kind_of


def _plain(phrase):
    return " ".join(phrase.split()).lower()
