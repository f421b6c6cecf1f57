"""German."""

from .language import Language, phrases, words

GERMAN = Language(
    code="de",
    single_marks="‚",
    turned_guillemets=True,
    nouns_are_capitalised=True,
    cues=words(
        """
        sagte sagt sagten sagen gesagt erklärte erklärt erklärten antwortete antwortet
        antworteten entgegnete entgegnet erwiderte erwidert meinte meint meinten betonte betont
        betonten warnte warnt warnten gewarnt forderte fordert forderten gefordert behauptete
        behauptet findet fand finden versicherte versichert versprach verspricht berichtete
        berichtet berichteten schrieb schreibt schrieben geschrieben schrie schreit flüsterte
        flüstert teilte teilt teilten kündigte kündigt kündigten räumte räumt gestand gesteht
        bestätigte bestätigt kommentierte kommentiert kritisierte kritisiert mahnte mahnt
        ermahnte ermahnt erzählte erzählt erzählten erzählen erzähle erinnerte erinnert erinnern
        klagte klagt beklagte beklagt verlas verliest verlasen wandte wendet scherzte scherzt
        witzelte spottete spottet lobte lobt urteilte urteilt befand befindet resümierte
        resümiert bilanzierte verkündete verkündet äußerte äußert äußerten formulierte formuliert
        zitierte zitiert twitterte postete postet heißt hieß warf wirft unterstrich unterstreicht
        argumentierte argumentiert prophezeite prophezeit begründete begründet präzisierte
        bekräftigte bekräftigt konstatierte bekannte bekennt bedauerte bedauert beteuerte
        beteuert gelobte befürchtete befürchtet vermutete vermutet glaubt glaubte hofft hoffte
        staunte staunt jubelte jubelt schimpfte schimpft schwärmte schwärmt monierte moniert
        rügte rügt bemerkte bemerkt verriet verrät hakte hakt wollte sprach spricht sprechen
        gesprochen verwies drohte droht plädierte erläuterte erläutert brummte brummt murmelte
        murmelt knurrte donnerte raunte maulte flachste frotzelte stichelte appellierte mutmaßte
        prognostizierte orakelte dementierte gratulierte dankte beruhigte beschwor beschwichtigte
        wetterte polterte frohlockte schilderte schildert schilderten skizzierte rechnete rechnet
        sinnierte philosophierte insistierte beharrte beharrt drängte grummelte bilanziert
        resümiert kommentieren erinnere meldete meldet meldeten verlautbarte twittert posteten
        seufzte stöhnte
        """
    ),
    callings=words(
        """
        nannte nennt nannten nennen genannt bezeichnete bezeichnet bezeichneten beschrieb
        beschreibt beschrieben wies weist verurteilte verurteilt tat charakterisierte würdigte
        geißelte bezeichnen charakterisiert vergleicht verglich vergleichen beschimpfte
        beschimpft verspottet brandmarkte schmähte titulierte
        """
    ),
    naming=words("nannte nennt nannten nennen genannt"),
    gestures=words(
        """
        fragte fragt fragten gefragt gab gibt gaben las liest stellte stellt findet fand riet rät
        bat bittet rief ruft riefen rufen lachte lacht lächelte lächelt fügte fügt ergänzte
        ergänzt fuhr fährt nickte nickt dachte denkt begann beginnt schloss schließt seufzt
        stöhnt grinste grinst überlegte überlegt sang
        """
    ),
    writing=words("schrieb schreibt schrieben geschrieben"),
    sources=phrases(
        """
        laut
        nach angaben von
        nach angaben der
        nach angaben des
        nach den worten von
        nach den worten der
        nach den worten des
        nach worten von
        nach worten des
        nach worten der
        nach ansicht der
        nach ansicht des
        nach meinung der
        nach meinung des
        nach aussage der
        nach aussage des
        nach überzeugung von
        nach überzeugung der
        nach überzeugung des
        aus sicht von
        aus sicht der
        aus sicht des
        nach auskunft von
        nach auskunft der
        nach auskunft des
        nach aussage von
        nach ansicht von
        nach meinung von
        nach darstellung von
        nach einschätzung von
        in den worten von
        für
        """
    ),
    sources_after=words("zufolge"),
    only_after=words("so"),
    helping=words(
        """
        hat habe hatte haben hatten hätte sich dann später auch noch schon wieder zuvor einmal
        dazu daraufhin jedoch aber einst immer es ihn ihm ihr ihnen sie mir uns dabei nun
        außerdem weiter
        """
    ),
    modal=words("will wird würde werde soll sollte kann könnte muss müsse dürfte"),
    kin=words(
        """
        frau mann mutter vater schwester bruder tochter sohn freund freundin nachbar nachbarin
        kollege kollegin chef chefin anwalt anwältin tante onkel großmutter großvater oma opa
        """
    ),
    passive=words("wurde wird worden werde"),
    by=words("von"),
    negations=words("nicht nie niemals nirgends bestritt bestreitet dementierte"),
    reported_mood=words("sei seien habe hätten werde wolle müsse könne dürfe gebe"),
    plural_endings=("en",),
    inverts=True,
    impersonal=words("heißt hieß"),
    particles={
        "teilt": "mit",
        "teilte": "mit",
        "teilten": "mit",
        "kündigte": "an",
        "kündigt": "an",
        "räumte": "ein",
        "räumt": "ein",
        "warf": "vor",
        "wirft": "vor",
        "las": "vor",
        "liest": "vor",
        "wies": "zurück",
        "weist": "zurück",
        "fügte": "hinzu",
        "fügt": "hinzu",
        "fuhr": "fort",
        "fährt": "fort",
        "gab": "zu",
        "gibt": "zu",
        "stellte": "fest",
        "stellt": "fest",
        "hakte": "nach",
        "hakt": "nach",
        "wandte": "ein",
        "wendet": "ein",
        "tat": "ab",
    },
    abbreviations=words(
        "dr prof hr fr st z.b z b d.h u.a bzw ca nr jr mr mrs dipl ing rer nat usw str"
    ),
    pronouns={
        **dict.fromkeys(["er"], "m"),
        **dict.fromkeys(["sie"], "f"),
        **dict.fromkeys(["es"], "n"),
        **dict.fromkeys(["ich", "wir", "man", "ihr", "du"], "1"),
    },
    definite=words("der die das den dem des dieser diese dieses"),
    indefinite=words(
        """
        ein eine einer eines einem einen jemand niemand mehrere viele einige zwei drei vier
        manche keiner andere wenige
        """
    ),
    articles=words("ein eine einen einem einer"),
    possessive=words("sein seine seiner ihr ihre ihrer mein meine unser unsere dessen deren"),
    prepositions=words(
        """
        in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen um
        durch ohne seit während wegen trotz neben zwischen hinter laut bis ab ins ans als
        """
    ),
    breaks=words(
        """
        und oder aber dass daß weil wenn als ob welche während obwohl denn sondern wo wie nachdem
        bevor damit sowie doch
        """
    ),
    relatives=words(
        "der die das dem den deren dessen welche welcher welches wo während obwohl wie was"
    ),
    that=words("dass daß ob"),
    small=words(
        """
        der die das den dem des ein eine einer eines im in am an auf aus bei beim mit nach von
        vom vor zu zum zur über unter für gegen um durch ohne seit während wegen trotz und oder
        aber als wenn weil dass ob er sie es wir ich man was wer wie wo warum wann welche welcher
        ihren ihrem ihrer seinen seinem seiner meinen meinem unseren unserem ihnen ihm ihn
        sein seine ihr ihre mein unser auch noch schon dann später zuvor heute gestern morgen
        jetzt nun hier dort so doch nur nicht kein keine jemand niemand viele einige mehrere alle
        beide jeder jede jedes dieser diese dieses darauf dazu damit davon dabei laut nachdem
        bevor januar februar märz april mai juni juli august september oktober november dezember
        montag dienstag mittwoch donnerstag freitag samstag sonntag würde hat ist war sind werden
        wird anwohner experten kritiker ermittler zeugen nachbarn fischer fahrgäste polizei zwei
        drei
        """
    ),
    titles={
        **dict.fromkeys(["herr", "herrn", "mr"], "m"),
        **dict.fromkeys(["frau", "mrs", "ms"], "f"),
        **dict.fromkeys(["dr", "prof", "professor", "dipl", "ing", "med"], ""),
    },
    roles=words(
        """
        gesandte gesandter botschafter botschafterin pächter pächterin schirmherr schirmherrin
        manager managerin trainer trainerin agent agentin
        kapitän kapitänin minister ministerin richter richterin anwalt anwältin präsident
        präsidentin kanzler kanzlerin chef chefin sprecher sprecherin direktor direktorin leiter
        leiterin professor professorin doktor lehrer lehrerin bürgermeister bürgermeisterin
        angeklagte angeklagter angeklagten zeuge zeugin verteidiger verteidigerin kommissar
        kommissarin inspektor trainer trainerin autor autorin pfarrer pfarrerin bischof general
        oberst fischer fischerin bäcker bäckerin wirt wirtin reeder reederin ingenieur
        ingenieurin geschäftsführer geschäftsführerin vorsitzende vorsitzender vorsitzenden
        abgeordnete abgeordneter forscher forscherin historiker historikerin ökonom ökonomin arzt
        ärztin schäfer vater mutter bruder schwester tochter sohn enkelin enkel nachbar nachbarin
        witwe witwer rentner rentnerin ceo staatsanwalt staatsanwältin senator senatorin königin
        könig prinz papst vorstand vorständin verhandlungsführer verhandlungsführerin experte
        expertin landrat landrätin rektor rektorin
        """
    ),
    role_endings=(
        *("wart", "wartin", "hüter", "hüterin", "trainer", "trainerin", "vorstand", "vorständin"),
        *("macher", "macherin", "bauer", "bäuerin", "pfleger", "pflegerin", "wirt", "wirtin"),
        *("fahrer", "fahrerin", "schreiber", "schreiberin", "rätin", "fischer", "fischerin"),
        *("meister", "meisterin", "chef", "chefin", "minister", "ministerin", "sprecher"),
        *("sprecherin", "leiter", "leiterin", "präsident", "präsidentin", "direktor", "direktorin"),
        *("richter", "richterin", "anwalt", "anwältin", "führer", "führerin", "forscher"),
        *("forscherin", "händler", "händlerin", "wärter", "wärterin", "lehrer", "lehrerin"),
        *("berater", "beraterin", "arbeiter", "arbeiterin", "beamter", "beamtin", "beamte"),
        *("kanzler", "kanzlerin", "kommissar", "kommissarin", "sekretär", "sekretärin", "inhaber"),
        *("inhaberin", "gründer", "gründerin", "besitzer", "besitzerin", "vorsitzende"),
        *("vorsitzender", "vorsitzenden", "loge", "login", "istin", "iker", "ikerin", "entin"),
        *("antin", "orin", "torin", "gärtner", "gärtnerin", "fischer", "fischerin", "fahrer"),
        *("fahrerin", "bauer", "bäuerin", "macher", "macherin", "steller", "stellerin", "pfleger"),
        *(
            "pflegerin",
            "schwester",
            "wirt",
            "wirtin",
            "arzt",
            "ärztin",
            "sänger",
            "sängerin",
            "mann",
        ),
        *("frau", "experte", "expertin", "offizier", "offizierin", "ingenieur", "ingenieurin"),
        *("verkäufer", "verkäuferin", "schreiber", "schreiberin", "politiker", "politikerin"),
    ),
    particles_of_names=words("von van de der den zu zum di del la al"),
    organisations=words(
        """
        ag gmbh se kg ministerium rat behörde polizei universität verband verein gericht reederei
        agentur zeitung bank gruppe partei landgericht amtsgericht stadt firma unternehmen
        konzern gewerkschaft institut stiftung amt hochschule kammer vorstand nachrichtenagentur
        werft feuerwehr regierung bundestag landtag senat kreis gemeinde werke stadtwerke klinik
        verlag bundesgerichtshof oberlandesgericht verwaltungsgericht bundesamt landkreis
        genossenschaft
        """
    ),
    bodies=words(
        """
        ministerium behörde verband verein reederei agentur bank partei firma unternehmen konzern
        gewerkschaft institut stiftung hochschule werft universität gesellschaft betreiber
        hersteller
        """
    ),
    papers=words(
        """
        brief bericht urteil schreiben mitteilung dokument gutachten beschluss vertrag text
        artikel studie anklage anklageschrift erklärung
        """
    ),
    crowd=words("polizei anwohner"),
    places=words(
        """
        straße insel hafen bucht brücke see stadt bad sankt
        """
    ),
    months=words(
        """
        januar februar märz april mai juni juli august september oktober november dezember montag
        dienstag mittwoch donnerstag freitag samstag sonntag weihnachten ostern
        """
    ),
    things=words(
        """
        film roman buch lied song album stück oper gedicht gemälde serie sendung reihe podcast
        magazin zeitung schiff fähre jacht yacht boot kutter trawler dampfer frachter segler
        sturmtief tief orkan sturm hurrikan projekt operation kampagne initiative
        bürgerinitiative preis marke modell band gruppe kneipe café restaurant hotel bar theater
        kino abschnitt kapitel kategorie klasse kolumne ausstellung spiel app software firma
        verein bündnis programm lokal gaststätte tarif kabine filter aktion motorschiff tanker
        rettungskreuzer zeitschrift wochenzeitung tageszeitung cocktail novelle erzählung kapelle
        kollektiv genossenschaft partei liste stiftung
        """
    ),
    these_words=phrases(
        """
        mit den worten
        mit diesen worten
        """
    ),
    words_as_words=words("wort wörter worte begriff begriffe begriffs ausdruck name namen titel"),
    named=words(
        """
        sogenannte sogenannten sogenannter sogenanntes sogenanntem namens genannt genannte
        genannten
        """
    ),
    known=words("bekannt"),
    known_as=words("als unter"),
    like=words("wie"),
    unnamed=words(
        """
        sprecher sprecherin polizei beamter beamtin zeuge zeugin nachbar nachbarin anwohner
        anwohnerin anwalt anwältin staatsanwalt staatsanwältin richter richterin gericht experte
        expertin passagier reporter reporterin moderator moderatorin angeklagte mann frau junge
        mädchen
        """
    ),
    signs=words(
        """
        schild schilder aufschrift transparent plakat plakate aufkleber knopf etikett motto
        slogan losung überschrift schlagzeile tafel banner beschriftung t-shirt hinweisschild
        inschrift sprichwort redensart
        """
    ),
    interpreters=phrases(
        """
        über einen dolmetscher
        über eine dolmetscherin
        über ihren dolmetscher
        über seinen dolmetscher
        mit hilfe eines dolmetschers
        mithilfe eines dolmetschers
        mithilfe einer dolmetscherin
        durch einen dolmetscher
        laut übersetzung
        in übersetzung
        """
    ),
    before_tongue=words("auf"),
    tongues=words(
        """
        arabisch russisch englisch französisch chinesisch spanisch portugiesisch italienisch
        norwegisch schwedisch dänisch finnisch isländisch niederländisch polnisch tschechisch
        ukrainisch türkisch griechisch hebräisch persisch hindi japanisch koreanisch ungarisch
        rumänisch bulgarisch serbisch kroatisch latein estnisch lettisch litauisch
        """
    ),
    translated=words("übersetzt übersetzung"),
)
