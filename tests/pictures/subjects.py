"""What is taken: each kind of page, each way it can look, and how one gets there."""

from dataclasses import dataclass

SEED = "/business/aliexpress-russia/"


@dataclass(frozen=True)
class Subject:
    """`link` is followed from the address, for pages whose own address is not known beforehand."""

    name: str
    address: str
    link: str = ""
    press: tuple[str, ...] = ()  # what is clicked then, one after another


READERS = [
    Subject("front", "/"),
    Subject("section", "/business/"),
    Subject("story", SEED),
    Subject("story-long", "/world/a-winter-with-the-vell-island-ferry/"),
    Subject("story-twenty-quotations", "/world/twenty-voices-in-the-ferry-hall/"),
    Subject("story-russian", "/world/poezd-kotoryy-zhdyot/"),
    Subject("story-arabic", "/culture/qarib-al-kutub/"),
    Subject("story-chinese", "/culture/dengta-shudian/"),
    Subject("story-translated", "/business/zontiki-vzaymy/"),
    Subject("story-without-picture", "/opinion/in-praise-of-the-small-correction/"),
    Subject("story-long-headline", "/opinion/the-island-clock/"),
    Subject("story-interview", "/culture/the-woman-who-answers-the-fog/"),
    Subject("story-corrected", "/science/giants-at-350/"),
    Subject("story-never-said", "/culture/the-words-they-never-said/"),
    Subject("person", "/people/jack-ma/"),
    Subject("person-with-many-words", "/people/isolde-marrack/"),
    Subject("person-who-writes", "/people/odile-brannock/"),
    Subject("people", "/people/"),
    Subject("quotation", SEED, link=".pull-quote .record-link >> nth=1"),
    Subject(
        "quotation-misattributed",
        "/culture/the-words-they-never-said/",
        link="[data-status=misattributed] .record-link >> nth=0",
    ),
    Subject(
        "quotation-disputed",
        "/culture/the-words-they-never-said/",
        link="[data-status=disputed] .record-link >> nth=0",
    ),
    Subject("quotations", "/quotations/"),
    Subject("topic", "/topics/vell-island/"),
    Subject("archive", "/archive/"),
    Subject("archive-year", "/archive/2026/"),
    Subject("archive-month", "/archive/2026/10/"),
    Subject("corrections", "/corrections/"),
    Subject("search", "/search/?q=ferry"),
    Subject("search-nothing", "/search/?q=zeppelin+timetable"),
    Subject("search-empty", "/search/"),
    Subject("about", "/about/"),
    Subject("standards", "/standards/"),
    Subject("privacy", "/privacy/"),
    Subject("contact", "/contact/"),
    Subject("reply", SEED, link=".comment-actions a >> nth=0"),
    Subject("reply-thanks", "/comments/thanks/"),
    Subject("restricted", "/business/what-the-ferry-costs/"),
    Subject("404", "/nothing/"),
    Subject("410", "/technology/an-app-for-the-tide/"),
    Subject("500", "/broken/"),  # which the newsroom of the crawl has
]

STORIES = "/admin/pages/usage/news/articlepage/"
STORY_FORM = {"address": STORIES, "link": "main a[href*='/edit/']:has-text('AliExpress')"}
CHOOSER = (
    "[aria-describedby$='quotation-title'] >> nth=0",
    "button:has-text('Choose another quotation') >> visible=true",
)
BUSINESS = "main a:text-is('Business') >> nth=0"
NEW_STORY = ("a[href*='add_subpage'] >> nth=0", "input[placeholder=Headline]")
NEW_WORDS = (*CHOOSER, ".modal-content [role=tab]:has-text('New')")

EDITORS = [
    Subject("admin-dashboard", "/admin/"),
    Subject("admin-explorer", STORIES, link=BUSINESS),
    Subject("admin-new-story", STORIES, link=BUSINESS, press=NEW_STORY),
    Subject("admin-story", **STORY_FORM),
    Subject("admin-chooser", **STORY_FORM, press=CHOOSER),
    Subject("admin-new-words", **STORY_FORM, press=NEW_WORDS),
    Subject("admin-correct-story", **STORY_FORM, press=("a:text-is('Correct this story')",)),
    Subject(
        "admin-quotation",
        "/admin/snippets/news/quotation/?q=electricity",
        link="main a[href*='/edit/'] >> nth=0",
    ),
    Subject("admin-check", "/admin/", link="main a[href*='/check/'] >> nth=0"),
    Subject("admin-merge", "/admin/people/1/merge/"),
    Subject("admin-replies", "/admin/snippets/news/readercomment/"),
]
