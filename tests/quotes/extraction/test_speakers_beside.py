"""Who speaks, where a word beside the name or before the marks decides."""

import pytest

from news.quotes.extraction import find_quotations


def said(text, language="en"):
    return [(one.text, one.speaker) for one in find_quotations(text, language)]


def test_the_owner_of_a_plural_genitive_does_not_speak():
    text = "Traders’ spokesman Vic Dunmore called the closure “a kick in the teeth”."

    assert said(text) == [("a kick in the teeth", "Vic Dunmore")]


def test_what_somebody_used_to_say_was_said():
    text = "His aunt, Dolores Penn, used to call the customers “my nightingales”."

    assert said(text) == [("my nightingales", "Dolores Penn")]


def test_what_somebody_means_to_say_is_still_unsaid():
    assert said("Mira Voss is due to call the plan “a bad joke”.") == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mira Voss left with the words “So be it”.", "en", ("So be it", "Mira Voss")),
        (
            "Hedda Quandt nahm das Urteil mit den Worten „Dann ist es eben so“ an.",
            "de",
            ("Dann ist es eben so", "Hedda Quandt"),
        ),
        (
            "Со словами «Пусть так и будет» Мира Фосс вышла из зала.",
            "ru",
            ("Пусть так и будет", "Мира Фосс"),
        ),
        (
            "Odile Marchoux l’a salué en ces termes : « Adieu donc. »",
            "fr",
            ("Adieu donc.", "Odile Marchoux"),
        ),
    ],
)
def test_with_the_words_introduces_words(text, language, expected):
    assert said(text, language) == [expected]


def test_a_book_that_begins_with_the_words_says_nothing():
    assert said("The book begins with the words “Once upon a time”.") == []


def test_a_russian_preposition_at_the_head_is_no_name():
    text = "Злата Реутова говорит неохотно. Про отца она знает одно: «Он умел молчать»."

    assert said(text, "ru") == [("Он умел молчать", "Злата Реутова")]


def test_a_womans_first_name_in_the_dative_keeps_its_soft_ending():
    text = "Майе Лось тридцать два. «Я провела при свечах всю зиму», — признаётся она."

    assert said(text, "ru")[0][1] == "Майя Лось"


def test_a_trade_after_a_french_aside_belongs_to_the_aside():
    text = "« On nous ment, a dénoncé Maïwenn Kerdral, déléguée syndicale. C’est assez. »"

    assert said(text, "fr") == [
        ("On nous ment", "Maïwenn Kerdral"),
        ("C’est assez.", "Maïwenn Kerdral"),
    ]


def test_le_president_is_no_woman():
    text = "Naïma Belcourt a plaidé « une erreur ». Le président a répondu que « rien n’efface »."

    assert said(text, "fr")[1] == ("rien n’efface", None)


def test_sest_dite_says_so_and_a_thing_that_is_called_so_does_not():
    assert said("Capucine Morvan s’est dite « écœurée ».", "fr") == [("écœurée", "Capucine Morvan")]
    assert said("Capucine Morvan suit la méthode dite « douce ».", "fr") == []


def test_what_a_person_calls_somebody_is_said_and_what_everybody_calls_it_is_not():
    text = "Léontine Quéré appelait ses clients « mes rossignols »."

    assert said(text, "fr") == [("mes rossignols", "Léontine Quéré")]
    assert said("Ici, on l’appelle « le Vieux ».", "fr") == []


def test_a_chinese_somebody_is_nobody_in_particular():
    text = "市长顾明漪强调：“大桥明年必须通车。”市民议论纷纷，有人说“早该如此了”。"

    assert said(text, "zh")[1] == ("早该如此了", None)


def test_a_chinese_name_after_a_trade_stands_before_a_deed():
    text = "石奶奶有自己的看法。邻居、退休信号员牛大力哼了一声：“铁路才让你的脚没湿。”"

    assert said(text, "zh") == [("铁路才让你的脚没湿。", "牛大力")]


def test_what_has_the_before_it_is_no_person():
    text = "Jory Callan has run the Heron Ferry since 1998. “I sail on Tuesdays,” the skipper said."

    assert said(text) == [("I sail on Tuesdays,", "Jory Callan")]


def test_his_wife_speaks_and_not_he():
    text = "Фома Лыков встаёт в три. Жена Лыкова, Устинья, ворчит: «А я, значит, жду»."

    assert said(text, "ru") == [("А я, значит, жду", "Устинья")]


def test_where_many_report_the_body_that_they_report_in_speaks():
    assert said("«Пострадавших нет», — сообщили в МЧС Заречья.", "ru")[0][1] == "МЧС Заречья"
    assert said("«Пострадавших нет», — сообщил в МЧС Артур Мелькин.", "ru")[0][1] != "МЧС"


def test_the_end_of_interrupted_words_is_not_the_next_speakers():
    text = (
        "“公园就会绿起来，”项目负责人冉素心承诺，“我们说到做到。”"
        "建筑师辛默认为这是“十年来最大胆的工程”。"
    )

    assert [speaker for _, speaker in said(text, "zh")] == ["冉素心", "冉素心", "辛默"]


def test_the_view_of_a_german_architect_is_his():
    text = "Nach Ansicht des Architekten Jakob Dunkel ist es „das mutigste Projekt seit Langem“."

    assert said(text, "de") == [("das mutigste Projekt seit Langem", "Jakob Dunkel")]


def test_a_first_name_alone_stands_behind_what_its_bearer_is():
    assert said("Ученик Давид спорит: «Он гремит».", "ru") == [("Он гремит", "Давид")]
    assert said("徒弟莫小川说：“它只会响。”", "zh") == [("它只会响。", "莫小川")]
