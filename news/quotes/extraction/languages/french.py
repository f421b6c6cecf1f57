"""French."""

from .language import Language, phrases, words


def _forms(verbs):
    """ajouter → ajoute, ajoutent, ajouta, ajoutait, ajoutant, ajouté …"""
    forms = set()
    for verb in verbs.split():
        stem = verb.removesuffix("er")
        soft = f"{stem}e" if stem.endswith("g") else stem
        soft = f"{stem[:-1]}ç" if stem.endswith("c") else soft
        forms |= {verb, f"{stem}e", f"{stem}ent", f"{soft}a", f"{stem}èrent", f"{soft}ait"}
        forms |= {f"{soft}ant", f"{stem}é", f"{stem}ée"}
    return frozenset(forms)


CUES = words(
    """
    dit dire disait disent dirent disant dis répond répondit répondu répondait répondent
    répondant concède concédait concédé préfère considère tempère suggère réitère réitéré martèle
    persifle fulmine râle grince raille écrit écrivait écrire écrivent promet promis promit
    soutient soutenait soutenu reconnaît reconnu reconnaissait admet admis admettait prévient
    prévenu prévenait souvient souvenait souvenu lit lu lisait savoir surenchérit surenchéri
    renchérit renchéri promettait promettent conclut conclu convient convenu rappelle rappelait
    rappelé rappellent espère espérait estime estiment interroge s'interroge déplore défend
    défendu maintient maintenu réagit réagi réplique complète répète révèle poursuit poursuivi
    réjouit réjouissait réjouissent réjoui réjouie fait_valoir enchérit sourit souri
    souligne inquiète écrie exclame avertit averti garantit
    garanti glisse craint craignait rétorque tranche entend
    """
) | _forms(
    """
    déclarer expliquer affirmer indiquer préciser ajouter assurer confier raconter souligner
    estimer annoncer lancer rétorquer ordonner résumer martelér avouer confirmer insister noter
    plaider témoigner murmurer crier hurler chuchoter protester objecter interroger commenter
    constater juger regretter parler évoquer dénoncer critiquer féliciter réjouir alarmer
    indigner inquiéter marteler trancher clamer proclamer rapporter signaler détailler argumenter
    twitter tweeter publier affirmer prophétiser pronostiquer reprocher exiger supplier ironiser
    plaisanter souffler balayer exclamer écrier emporter agacer désoler étonner amuser lamenter
    défausser temporiser nuancer relativiser pester gronder tempêter grommeler marmonner soupirer
    balbutier bégayer certifier garantir attester énoncer conseiller suggérer recommander évoquer
    relater observer remarquer répliquer riposter glisser répéter compléter révéler déplorer
    réagir bougonner maugréer persifler fulminer argüer assener asséner concéder déduire
    ricaner pouffer esclaffer vitupérer épingler enchaîner interpeller questionner corriger
    acquiescer marmotter jurer reprendre
    """
)
CALLINGS = words("qualifie qualifié qualifiait qualifient décrit décrivait") | _forms(
    "qualifier fustiger surnommer rejeter saluer "
    "comparer traiter accuser accabler railler mo"
    "quer condamner"
)
CALLINGS = CALLINGS | words(
    "appelle appellent appelait appelaient appela surnommait surnommaient dite dits "
    "dites voit voyait voient"
)
GESTURES = words("rit riait sourit souriait reprend reprit pense pensait songe songea") | _forms(
    "demander réclamer continuer commencer soupirer terminer entamer chanter"
)

FRENCH = Language(
    code="fr",
    elides=True,
    bodies_trail=True,
    speaks_inside_marks=True,
    cues=CUES,
    bare=words("dite dits dites voit voyait voient"),
    callings=CALLINGS,
    naming=words(
        "surnomme surnomment surnommait surnommaient appelle appellent appelait appelaient"
    ),
    gestures=GESTURES,
    writing=words("écrit écrivait écrire"),
    sources=phrases(
        """
        selon
        de après
        pour
        aux yeux de
        aux dires de
        de l' avis de
        au dire de
        de après les mots de
        selon les mots de
        selon les termes de
        """
    ),
    contracted={"d'": "de", "du": "de", "des": "de"},
    helping=words(
        """
        a ont avait avaient est était s' se m' me lui nous leur vous y en n' ne pas également
        ensuite aussi alors encore déjà toutefois cependant puis fini par d' de dû pu fait bien
        enfin même simplement clairement tout récemment ainsi d'ailleurs avoir
        """
    ),
    modal=words("va doit devrait pourrait"),
    kin=words(
        """
        femme mari mère père sœur frère fille fils ami amie voisin voisine collègue patron
        patronne avocat avocate tante oncle grand-mère grand-père épouse époux compagne compagnon
        """
    ),
    passive=words("été"),
    by=words("par"),
    negations=words("jamais nié dément démenti nie"),
    plural_endings=("ent", "èrent"),
    joins_pronouns=True,
    inverts=True,
    abbreviations=words("m mm mme mlle dr pr st ste etc cf av me"),
    pronouns={
        **dict.fromkeys(["il"], "m"),
        **dict.fromkeys(["elle", "intéressée"], "f"),
        "intéressé": "m",
        **dict.fromkeys(["ils", "elles"], "p"),
        **dict.fromkeys(["je", "j'", "nous", "on", "tu", "vous"], "1"),
    },
    definite=words("le la l' les ce cet cette ces"),
    indefinite=words(
        """
        un une des plusieurs certains certaines quelqu' quelqu'un quelques deux trois beaucoup
        personne d'autres autre
        """
    ),
    articles=words("un une des"),
    possessive=words("son sa ses leur leurs mon ma mes notre nos votre vos"),
    prepositions=words(
        """
        à au aux de du des d' en dans sur sous pour par avec sans chez vers contre entre depuis
        pendant après avant devant derrière selon lors malgré dès jusqu' outre parmi comme
        """
    ),
    breaks=words(
        """
        et mais ou que qu' qui dont où quand lorsque lorsqu' tandis puisque car si comme afin
        donc
        """
    ),
    relatives=words("qui que qu' dont où lequel laquelle lesquels"),
    that=words("que qu' si"),
    small=words(
        """
        pourquoi comment combien quel quelle le la l' les un une des du de d' en dans sur sous
        pour par avec sans chez et mais ou où que qui quand si comme ce cet cette ces c' il elle
        ils elles on nous vous je j' son sa ses leur leurs mon ma mes au aux à après avant depuis
        pendant selon alors puis ensuite hier demain aujourd'hui jeudi vendredi samedi dimanche
        lundi mardi mercredi ainsi ici là non oui pas plus rien tout tous toutes chaque plusieurs
        certains quelqu' quelques deux trois autrefois interrogé interrogée janvier février mars
        avril mai juin juillet août septembre octobre novembre décembre ancien vieux vieille
        lui eux moi toi
        contacté contactée invité invitée dès lors malgré outre enfin voilà voici y n' ne est
        était a ont d'après d'abord sollicité
        """
    ),
    titles={
        **dict.fromkeys(["m", "monsieur"], "m"),
        **dict.fromkeys(["mme", "mlle", "madame", "mademoiselle"], "f"),
        **dict.fromkeys(["dr", "pr", "docteur", "professeur", "me", "maître"], ""),
    },
    roles=words(
        """
        capitaine ministre maire juge président présidente directeur directrice procureur
        procureure avocat avocate commissaire général colonel professeur chef cheffe secrétaire
        porte-parole députée député sénateur sénatrice préfet préfète évêque entraîneur gardien
        gardienne pdg
        """
    ),
    particles_of_names=words("de du des la le d' van von der el al ben"),
    organisations=words(
        """
        ministère conseil compagnie société groupe banque université police parti syndicat agence
        tribunal association institut fédération club comité commission autorité fondation office
        hôpital lignes bacs mairie préfecture parquet cour énergie lumière port collectif usine
        laboratoire chambre école lycée collège musée théâtre gouvernement parlement assemblée
        sénat courrier journal gazette presse entreprise coopérative ligue direction région
        département
        """
    ),
    bodies=words(
        """
        ministère conseil compagnie société groupe banque université parti syndicat agence
        association institut fédération fondation entreprise mairie préfecture opérateur
        fabricant collectif coopérative commission comité
        """
    ),
    papers=words(
        """
        lettre rapport communiqué jugement document message note article texte décision étude
        journal courrier courriel procès-verbal arrêt
        """
    ),
    crowd=words("police riverains"),
    places=words(
        """
        rue île port baie pont lac mont quai place avenue saint sainte mer côte val
        """
    ),
    months=words(
        """
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        lundi mardi mercredi jeudi vendredi samedi dimanche noël pâques
        """
    ),
    things=words(
        """
        film roman livre chanson album pièce opéra poème tableau série émission podcast magazine
        journal navire bac bateau voilier yacht cotre chalutier paquebot pétrolier tempête
        ouragan projet opération campagne initiative prix marque modèle groupe café bar
        restaurant hôtel théâtre cinéma section chapitre catégorie classe chronique exposition
        jeu application logiciel association collectif programme filtre cabine tarif plan label
        dispositif recueil cocktail nouvelle documentaire ferry vedette hebdomadaire quotidien
        mouvement liste loi
        """
    ),
    these_words=phrases(
        """
        en ces termes
        par ces mots
        avec ces mots
        """
    ),
    words_as_words=words("mot mots terme termes expression nom titre surnom notion"),
    named=words(
        """
        dite dits dites prétendu prétendue prétendus prétendues soi-disant intitulé
        intitulée intitulés surnommé
        surnommée baptisé baptisée baptisés nommé nommée appelé appelée dit_le dénommé titré
        """
    ),
    known=words("connu connue"),
    known_as=words("comme"),
    like=words("comme"),
    unnamed=words(
        """
        porte-parole police policier témoin impresario agent manager assistant assistante
        voisin voisine habitant habitante avocat avocate
        procureur procureure juge tribunal expert experte passager journaliste prévenu prévenue
        homme femme source riverain riveraine
        """
    ),
    signs=words(
        """
        pancarte pancartes panneau panneaux banderole banderoles affiche affiches autocollant
        plaque bouton étiquette slogan devise écriteau inscription mention enseigne tee-shirt
        graffiti proverbe dicton adage
        """
    ),
    interpreters=phrases(
        """
        par l' intermédiaire d' un interprète
        par l' intermédiaire d' une interprète
        par l' intermédiaire de son interprète
        par l' intermédiaire d' un traducteur
        par l' intermédiaire d' une traductrice
        via un interprète
        via une interprète
        via un traducteur
        par la voix d' un interprète
        par la voix d' une interprète
        par la voix de son interprète
        à l' aide d' un interprète
        avec l' aide d' un interprète
        par le truchement d' un interprète
        """
    ),
    before_tongue=words("en"),
    tongues=words(
        """
        arabe russe allemand anglais chinois mandarin espagnol portugais italien norvégien
        suédois danois finnois islandais néerlandais polonais tchèque ukrainien turc grec hébreu
        persan hindi japonais coréen hongrois roumain bulgare serbe croate latin gallois estonien
        letton
        """
    ),
    translated=words("traduit traduits traduite traduites traduction"),
)
