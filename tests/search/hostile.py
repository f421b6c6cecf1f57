"""What strangers type: made by rule, more than two thousand different strings."""

import itertools
import random

NORMAL = ["lighthouse", "“the old lighthouse”", "LIGHTHOUSE, keeper", "lighthouse's keeper"]

MARKS = [
    '"',
    "'",
    "“",
    "«",
    "`",
    "\\",
    "%",
    "_",
    "*",
    "^",
    "~",
    ":",
    "-",
    "+",
    "(",
    ")",
    "<",
    ">",
    "¶",
]
OPERATORS = ["AND", "OR", "NOT", "NEAR", "NEAR(", "&", "|", "!", "<->", "@@", "::tsquery", "MATCH"]
FIELDS = ["title:", "by:", "section:", "topic:", "speaker:", "said:", "from:", "to:", "kind:"]
INVISIBLE = [
    "\0",
    "\x01",
    "\x1b",
    "\x7f",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2066",
    "\ufeff",
]
SCRIPTS = [
    "مرحبا",
    "שלום",
    "東京",
    "ひらがな",
    "서울",
    "हिन्दी",
    "ไทย",
    "𝔣𝔢𝔯𝔯𝔶",
    "🇦🇶",
    "👩‍👩‍👧‍👦",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
]
LONE_SURROGATES = ["\ud800", "a\udfffb", "\udc80" * 300]
WELL_KNOWN = [
    "a:b",
    "headline:lighthouse",
    "title : x",
    "{headline body}: x",
    "search_entry MATCH 'x'",
    "http://x.org:80",
    "x AND",
    "AND x",
    "NOT",
    "a NOT b",
    "NEAR(a b, 5)",
    "a NEAR/3 b",
    "^a",
    "a*",
    '"a b" * ',
    '"a" + "b"',
    "'; DROP TABLE search_entry; --",
    "' OR 1=1 --",
    '" OR ""="',
    "{{ query }} {% debug %} ${x} #{x}",
    "<script>window.__x=1</script>",
    '"><img src=x onerror=window.__x=1>',
    "javascript:alert(1)",
    "../../etc/passwd",
    "%s %(q)s %d %n",
    "%00 %ff %c0%af %ed%a0%80 %u0041 %zz %",
    "NULL null None undefined NaN Infinity 1e309",
    "-9223372036854775809",
    "\r\nSet-Cookie: x=y",
    "a" * 100_000,
    "é" * 100_000,
    "🇦🇶" * 10_000,
    "a\u0301" * 10_000,
    "\u0301" * 10_000,
    "word " * 5_000,
    " ".join(f"w{number}" for number in range(5_000)),
    '"a" ' * 5_000,
    "NOT " * 5_000,
    "x OR " * 5_000,
    "NEAR(" * 5_000,
    "(" * 5_000,
    ")" * 5_000,
    "((((a OR b) AND c) NOT d)" * 500,
    '"' * 5_001,
    "ﷺ" * 200,
    "ß" * 200,
    "İ" * 200,
]


def strings():
    """More than two thousand, in an order that stays the same, normal queries among them."""
    made = [*WELL_KNOWN, *SCRIPTS, *LONE_SURROGATES]
    made += [mark * times for mark in MARKS for times in (1, 2, 3, 64)]
    made += [f"{a}lighthouse{b}" for a, b in itertools.product(MARKS, MARKS)]
    made += [f"lighthouse {a} {b} keeper" for a, b in itertools.product(OPERATORS, OPERATORS)]
    made += [f"a{i}b" for i in INVISIBLE] + [i * 50 for i in INVISIBLE]
    rng = random.Random(20261123)  # noqa: S311 - the same strings each time
    made += [f"{field}{mark}lighthouse" for field in FIELDS for mark in MARKS]
    made += [
        f"{field}({other}{operator}"
        for field in FIELDS
        for other in FIELDS
        for operator in OPERATORS[:4]
    ]
    alphabet = "".join([*MARKS, *OPERATORS, *INVISIBLE, *SCRIPTS, "ab 1\ud800"])
    made += ["".join(rng.choices(alphabet, k=rng.randint(1, 60))) for _ in range(1_000)]
    made = list(dict.fromkeys(made))
    for place, normal in enumerate(NORMAL * (len(made) // 40)):
        made.insert(place * 10, normal)
    return made
