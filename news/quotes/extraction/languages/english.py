"""English."""

from .language import Language, phrases, words

_VOWELS = "aeiou"


def _forms(verbs):
    """say → say, says, saying …: the forms of regular verbs, and of those that double a letter."""
    forms = set()
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in _VOWELS:
            forms |= {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
        elif verb.endswith(("s", "sh", "ch", "x")):
            forms |= {verb, f"{verb}es", f"{verb}ed", f"{verb}ing"}
        else:
            forms |= {verb, f"{verb}s", f"{stem}ed", f"{stem}ing"}
    return frozenset(forms)


# Reply, state, claim: nouns as often as verbs.
_BARE = words(
    """
    answer reply claim state comment promise pledge joke tweet post shout cry yell scream whisper
    object boast urge reason report signal figure estimate quote text pen accuse demand request
    caution doubt remark thunder rage murmur mutter message email
    """
)
CUES = words(
    """
    say says said saying tell tells told telling write writes wrote written writing speak speaks
    spoke spoken speaking recount recounts recounted swear swears swore sworn quip quips quipped
    quipping begged begs spat shot fired hit admit admits admitted admitting put puts foresee
    ruled
    """
) | _forms(
    """
    answer reply respond explain warn claim insist argue concede acknowledge announce declare
    state stress emphasise emphasize maintain confirm comment remark recall remember promise vow
    pledge predict joke tweet post shout cry yell scream whisper mutter murmur growl exclaim
    object protest complain lament boast urge plead testify allege assert contend counter retort
    report reveal disclose reiterate recommend advise caution suggest inquire enquire sneer
    interject opine enthuse deadpan scoff rage thunder bellow bark caw tease hiss moan groan wail
    sob stammer stutter mumble marvel muse venture volunteer observe confide relate repeat retell
    intone drawl crow trill croak wheeze breathe gasp huff coo sputter purr pipe persist grumble
    gripe counsel instruct implore thank apologise apologize concur echo estimate believe figure
    guess reckon text blog caption pen surmise posit regret protest foresee joke comment plead
    vent lecture remonstrate summarise summarize clarify elaborate underline underscore message
    email chant quote cite accuse elucidate confess speculate theorise reason rejoin blurt gush
    rant fume signal affirm
    """
)
CALLINGS = words("call calls called calling termed dubbed") | _forms(
    """
    describe dismiss denounce brand label slam condemn hail praise criticise criticize
    characterise characterize deem blast deride ridicule mock liken reject decry denigrate laud
    portray blame attack welcome rate compare credit depict
    """
)
GESTURES = words(
    """
    begins began beginning goes went shrugged shrugs grins grinned grinning chuckles chuckled
    thinks thought sings sang nods nodded nodding reads read interrupts interrupted hears heard
    hearing
    """
) | _forms(
    "ask demand wonder add note continue agree la"
    "ugh smile sigh finish conclude snap beam off"
    "er reflect propose"
)

ENGLISH = Language(
    code="en",
    adverb_ending="ly",
    participle_ending="ing",
    single_marks="‘'",
    titles_are_capitalised=True,
    cues=CUES,
    callings=CALLINGS,
    bare=_BARE,
    naming=words("call calls called calling dubbed"),
    gestures=GESTURES,
    writing=words("write writes wrote written spelled spelt typed"),
    sources=phrases(
        """
        according to
        in the words of
        in the opinion of
        in the view of
        per
        """
    ),
    helping=words(
        """
        has have had is was were been be being also then later still once again now just recently
        repeatedly however often always himself herself themselves itself both all simply only
        quoted as to on reportedly usually sometimes first finally even further will would could
        can may might should does did do
        """
    ),
    habit=("used", "to"),
    modal=words("will would could should may might must shall can cannot to"),
    kin=words(
        """
        wife husband mother father sister brother daughter son friend neighbour neighbor
        colleague boss lawyer aunt uncle grandmother grandfather cousin partner girlfriend
        boyfriend widow
        """
    ),
    passive=words("was were been being is are be"),
    by=words("by"),
    negations=words("not never n't nobody no-one denied denies deny without"),
    abbreviations=words(
        """
        mr mrs ms dr prof st sen rep gov gen col lt sgt capt jr sr inc ltd co corp vs no dept hon
        rev jan feb mar apr jun jul aug sep sept oct nov dec mt messrs e.g i.e u.s u.k u.n a.m
        p.m
        """
    ),
    pronouns={
        **dict.fromkeys(["he"], "m"),
        **dict.fromkeys(["she"], "f"),
        **dict.fromkeys(["they"], "p"),
        **dict.fromkeys(["it"], "n"),
        **dict.fromkeys(["i", "we", "you"], "1"),
    },
    definite=words("the this that"),
    indefinite=words(
        """
        a an one another some several many two three four five most no someone somebody anyone
        everyone few others nobody both
        """
    ),
    articles=words("a an"),
    possessive=words("his her their its my our your whose"),
    prepositions=words(
        """
        in on at of for from with by to after before during under over into about against among
        between near outside inside as since until through despite without like unlike amid upon
        across behind beside beyond within per off past via
        """
    ),
    breaks=words(
        """
        and but or that which who whom whose when while where because if though although so yet
        whether once until since after before as than how why what then
        """
    ),
    relatives=words("who which that whom whose where when while although though"),
    that=words("that if whether how"),
    small=words(
        """
        the a an in on at but and or so yet for from with by to after before during under over as
        if when while where why how what who which that this these those there here he she it
        they we i you his her its their our my your one two three some many most all both each
        every no not nobody someone everyone asked speaking commenting addressing writing
        responding turning meanwhile however yesterday today tomorrow tonight now then later
        earlier last next another other others such only even still again once since because
        although though despite according whoever whatever whichever of hundreds thousands dozens
        millions half several around beyond across behind beside beneath above below inside
        outside due thanks apart instead rather besides nearly almost just too very more less few
        fewer enough until unlike like about between among against through without within first
        finally nothing everything something somebody anyone anybody never always perhaps maybe
        yes old young dear poor little big did do does is are was were has have had will would
        can could should may might must let monday tuesday wednesday thursday friday saturday
        sunday january february march april june july august september october november december
        police officials residents prosecutors neighbours neighbors critics experts lawyers
        witnesses doctors scientists protesters campaigners analysts investigators jurors
        supporters opponents locals fishermen parents teachers workers passengers islanders
        authorities rescuers firefighters
        """
    ),
    titles={
        **dict.fromkeys(["mr", "sir", "lord", "father", "brother", "king", "prince"], "m"),
        **dict.fromkeys(
            ["mrs", "ms", "miss", "lady", "dame", "sister", "queen", "princess", "madam"], "f"
        ),
        **dict.fromkeys(["dr", "prof", "professor", "rev", "reverend", "hon", "sen", "rep"], ""),
        **dict.fromkeys(
            [
                "metropolitan",
                "monk",
                "saint",
                "cllr",
                "cpl",
                "maj",
                "pc",
                "dc",
                "det",
                "insp",
                "supt",
                "sgt",
                "capt",
                "gen",
                "col",
                "lt",
                "gov",
            ],
            "",
        ),
    },
    postnominals=words("kc qc mp mep mbe obe cbe jr sr ii iii phd md esq msp frs dds rn"),
    roles=words(
        """
        captain minister mayor judge justice president chairman chairwoman chairperson chair
        chief director officer secretary commissioner inspector superintendent sergeant constable
        detective general colonel major lieutenant admiral sheriff prosecutor senator governor
        chancellor premier ambassador bishop archbishop pope imam rabbi coach manager engineer
        spokesman spokeswoman spokesperson attorney counsel leader professor doctor nurse teacher
        historian author poet singer actor actress farmer fisherman keeper master harbourmaster
        councillor councilman councilwoman deputy vice executive head negotiator lawyer barrister
        solicitor researcher scientist economist analyst founder co-founder owner editor curator
        principal headteacher headmaster chef baker pilot driver ceo cfo coo cto mp mep md dean
        rector warden magistrate coroner pastor priest vicar deacon skipper midwife surgeon
        paramedic umpire referee witness brother butcher plumber carpenter electrician mechanic
        innkeeper bookseller postman postmaster clerk trustee delegate campaigner choreographer
        organiser organizer activist campaigner biologist geologist oceanographer meteorologist
        archaeologist architect artist painter designer photographer filmmaker novelist composer
        landlord landlady publican headmistress ranger beekeeper shopkeeper caretaker trainer
        conductor choreographer dancer musician violinist pianist conservator archivist librarian
        """
    ),
    particles_of_names=words("de la van von der den del da di dos du el al bin ibn le ten ter af"),
    organisations=words(
        """
        board ministry council company ltd inc plc group bank power ferries university police
        party union agency news post times court department association institute lines
        federation club committee commission authority foundation office trust society school
        college hospital corporation corp llc gmbh church parliament assembly senate congress
        government bureau center centre organisation organization network alliance coalition
        partners holdings industries systems technologies energy airlines airways railways
        railway shipping logistics media press gazette herald tribune journal courier observer
        guardian chronicle service services fund chamber league museum theatre library
        laboratories labs works water motors foods pharma insurance capital ventures studios
        records software solutions labour greens democrats conservatives regulator watchdog
        inspectorate secretariat directorate
        """
    ),
    bodies=words(
        """
        company ministry board council bank group agency university union party charity firm
        association foundation institute committee commission authority department organisation
        organization operator club federation regulator carrier utility maker manufacturer
        airline publisher museum school hospital
        """
    ),
    papers=words(
        """
        letter report statement judgment ruling document email e-mail message note indictment
        article text memo filing verdict complaint petition inscription survey study draft diary
        post tweet transcript release bulletin newspaper paper
        """
    ),
    crowd=words("police officers officials people residents reporters staff"),
    places=words(
        """
        street island port road bay river north south east west square lane avenue park bridge
        lake mount harbour harbor sound town city county point head quay beach hill valley coast
        sea ocean saint st new
        """
    ),
    months=words(
        """
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday christmas easter
        """
    ),
    things=words(
        """
        film movie novel book song album play musical opera poem painting series show programme
        program podcast episode documentary magazine newspaper ship ferry yacht boat cutter
        trawler vessel submarine tanker storm hurricane typhoon cyclone project operation
        campaign initiative prize award brand model band group pub café cafe restaurant hotel bar
        theatre cinema exhibit section chapter category class column essay collection exhibition
        game app software company firm restaurant bookshop trilogy memoir ballad hymn sculpture
        scheme
        """
    ),
    these_words=phrases(
        """
        with the words
        in these words
        with these words
        """
    ),
    words_as_words=words(
        """
        word words term terms phrase phrases expression name nickname letter letters spelling
        title
        """
    ),
    named=words(
        """
        so-called entitled titled named dubbed nicknamed called labelled labeled marked reading
        christened codenamed code-named alias aka self-styled baptised
        """
    ),
    known=words("known referred billed advertised listed branded"),
    known_as=words("as"),
    like=words("like including"),
    peoples=words(
        """
        british american european african asian canadian australian indian mexican brazilian
        english irish scottish welsh french german italian spanish russian chinese japanese
        korean swedish norwegian danish finnish dutch polish greek turkish egyptian israeli
        iranian western eastern northern southern christian muslim jewish catholic republican
        democratic
        """
    ),
    unnamed=words(
        """
        spokesman spokeswoman spokesperson police officer official source witness neighbour
        neighbor resident lawyer prosecutor judge court jury insider aide diplomat passenger
        expert analyst defendant voice caller reader visitor man woman boy girl child survivor
        crew others one reporter interviewer moderator presenter journalist host question answer
        """
    ),
    signs=words(
        """
        sign signs placard placards banner banners poster posters notice sticker stickers plaque
        button buttons label labels t-shirt t-shirts graffiti slogan slogans motto mottos
        headline billboard caption signpost nameplate badge mug billboards doormat tattoo proverb
        adage
        """
    ),
    interpreters=phrases(
        """
        through an interpreter
        through a translator
        through his interpreter
        through her interpreter
        through his translator
        through her translator
        via an interpreter
        via a translator
        with the help of an interpreter
        with the help of a translator
        in translation
        in translated remarks
        by way of an interpreter
        speaking through interpreters
        """
    ),
    before_tongue=words("in"),
    tongues=words(
        """
        arabic russian german french chinese mandarin cantonese spanish portuguese italian
        norwegian swedish danish finnish icelandic dutch polish czech ukrainian turkish greek
        hebrew persian farsi hindi urdu bengali tamil japanese korean vietnamese thai malay
        indonesian swahili hungarian romanian bulgarian serbian croatian welsh irish gaelic latin
        kurdish pashto amharic somali estonian latvian lithuanian georgian armenian mongolian
        tagalog maori basque catalan
        """
    ),
    translated=words("translated"),
)
