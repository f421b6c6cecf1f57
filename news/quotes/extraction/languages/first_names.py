"""Common first names, in small letters: they begin a name, and tell he from she."""

from .language import words

FEMALE = words(
    """
    aileen ailsa alexandra althea anouk antoinette arlette bärbel bess bridie brigid carys caitlin
    catriona cecily chantelle charlène claudine corinna cressida deirdre désirée dilys dorte ebba
    edwina elke elspeth ffion fleur friederike gesa ginette giselle gladys goldie gwen gwendolyn
    hedwig heidrun henrike hermine hortense imke irina iona janine jenna jocelyn josette katrine
    kirstin leonore liesel lieke lotta lottie louisa lucette maisie maren mareike marlies marlis
    maryse mathilda maud mechthild meike merle millie minna mireille moira morag myrtle nadine
    nell nelly nicola nora odette odile olive pauline phyllis pippa prudence renate romy rosalie
    rosalind rosina rosine rowena ruby ruth sabrina sadie saskia sheila shirley siân sibylle
    sigrid siobhan solange sunniva svenja swantje tessa thekla tilda trude ulrike ursula uta
    verena viola waltraud wilma winifred yvonne
    abigail ada adele adeline agatha agnes agnès aisha alba alice alicia alina alison alma amal
    amanda amara amelia amélie amy ana anahera andrea angela anika anita anja anke ann anna anne
    anneliese annette anni annie antje antonia astrid audrey aurélie aurora ava barbara beate
    beatrice béatrice beatrix becky belinda berit bernadette bertha beth bettina birgit blanche
    brenda brigitte bridget camille carla carmen carol caroline carolyn catherine cecilia céline
    chantal charlotte chiara chiyo chloe chloé christa christel christina christine claire clara
    claudia clémence colette constance cora corinne cornelia cynthia dagmar daisy dana daniela
    danielle daphne deborah delphine denise diana dolores dora doris dorothea dorothy edda edith
    édith eileen elaine eleanor elena éléonore elfriede elif elin elisa elisabeth élisabeth élise
    elise eliza elizabeth ella elle ellen elsa elsbeth elvira emilia emilie émilie emily emma
    erica erika esther ethel eugenia eva eve evelyn faith fatima fatou felicia fiona flora
    florence frances françoise freya frida frieda gabriele gabrielle gaëlle genevieve geneviève
    georgina gerda gertrud gisela gita giulia gloria grace greta gudrun hanna hannah hanne
    harriet hazel hedda heather heidi heike helen helena helene hélène helga hilda hildegard
    holly hope ida ilse imogen inès inés ines inga inge ingeborg ingrid irene irène iris irma
    isabel isabella isabelle isa isla ivana ivy jacqueline jana jane janet janice jasmin jasmine
    jean jeanne jennifer jenny jessica jill joan joanna johanna josephine joséphine joy joyce
    juana judith judy julia juliane julie juliette juno jutta karen karin karla karoline katarina
    kate katharina katherine kathleen kathrin katja katrin kerstin kirsten kirsty klara larissa
    latifa laura laure lea léa leila lena léna leonie léonie leonora leslie leyla lidia
    lieselotte lilian lilly lily lina linda linnea lisa lise liv lola lore lorna lotte louise
    lucia lucie lucille lucinda lucy luisa luise luna lydia lynn mabel madeleine magda magdalena
    maia maja manon manuela mara margaret margarete margarita margot margrit marguerite maria
    mariam marianne marie marina marion marit marjorie marlene marta martha martina mary mathilde
    matilda maud maureen maya meera megan mei melanie mélanie mercedes meryem mia michelle mila
    mina minna mira miranda miriam moira molly mona monica monika monique morgane morwenna muriel
    nadia nadine nadja naomi natalia natalie natasha nathalie nell nelly ngaire niamh nicole nina
    noa noémie nora nour odette odile ola olga olive olivia oona pamela patricia paula pauline
    penelope perpetua petra philippa phoebe pia polly priya rachel rahel ramona rania rebecca
    regina regine régine renata renate renée rita roberta romy rosa rosalie rose rosemary
    roswitha roxane runa ruth sabine sabrina salma samira sandra sara sarah saskia selma séverine
    shirley siân sibylle sigrid silke silvia simone sinéad siobhan sofia solange solveig sonia
    sonja sophia sophie stella stefanie stephanie stéphanie sunniva sünje susan susanna susanne
    suzanne svea svenja sybil sylvia sylvie tabea tamara tanja tanya tara tatiana tatjana tessa
    thea thelma thérèse theresa tilda tina tove trude ulla ulrike una ursula ute valentina
    valérie valeria vanessa vera verena veronica véronique victoria viola violet virginia
    virginie vivian viviane waltraud wanda wendy wiebke wilhelmina xenia yara yasmin yasmina
    yolanda yvette yvonne zahra zelda zénaïde zoe zoé zora абигайл августа агата агния агнесса
    аглая аделаида александра алёна алена алина алиса алла альбина анастасия ангелина анжела анна
    антонина анфиса ариадна арина астрид белла беатриса валентина валерия варвара василиса вера
    вероника виктория вильгельмина виолетта галина генриетта глафира грета дарья диана дина ева
    евгения евдокия екатерина елена елизавета жанна зинаида злата зоя иза илзе инга инесса инна
    ирина ирма кира клавдия клара кристина ксения лада лариса лейла лена лидия лилия лина лия
    любовь людмила люцина майя маргарита марина мария марта марфа матильда мира мирра надежда
    наталия наталья нелли ника нина нора оксана олеся ольга пелагея полина прасковья раиса регина
    римма роза руслана светлана серафима снежана софия софья стефания таисия тамара татьяна
    ульяна фаина филиппа ханна хедда эвелина эдита элина элла эльвира эльза эмилия эмма эстер
    юлия яна ярослава сольвейг ингрид рахиль
    """
)
MALE = words(
    """
    alasdair alban aldo alistair angus anselm archibald archie arno augustin aurélien baptiste
    barney bertram bjarne blaise bram brendan callum casimir cedric clément clive conall corentin
    cyril cyrill davy declan denis desmond detlef detlev dirk donal duncan eckhard edmond edwin egon
    einar eugène ewan fabien fabrice fergus finlay fiete florent fritz gaspard gaston gavin
    gerd gilbert gilles godfrey gordon gottfried grégoire gunnar hagen hamish hannes harald harro
    hauke helmut henning hergen hinnerk hubertus hugh humphrey iain ingo jarl jasper joachim jochen
    jörn jost julien karsten keir kenneth knut konrad kurt lachlan lambert lars leif lennart
    leopold loïc lothar lorcan magnus malcolm malte manfred marius mathis maurice mungo murdo
    neville nigel noël norbert octave odd olaf ole ortwin osbert oswald otis otto percy piers
    raoul rasmus reginald reinhard roderick rolf rory rufus rüdiger ruprecht sander sepp siegfried
    sigmund simeon sönke stellan stu stuart sven tancrède terence terry theobald thibault thierry
    thorsten tibor torben torsten tristan udo ulf uwe valentin volker walter wendel wilfred willem
    wilfried yannick yann
    aaron abdul abel abraham adam adrian ahmed aidan alain alan albert alberto albin alec
    alejandro aleksandr alessandro alex alexander alexandre alexei alfonso alfred ali alistair
    alois amadou amir anders andré andre andreas andrei andrew andy angus anselm anthony antoine
    anton antonio archibald armin arnaud arne arnold arthur artur august auguste axel barnaby
    barry barthélemy bartholomew bartholomäus basil bastien ben benedikt benjamin benno benoît
    bernard bernd bernhard bert bertrand bill björn bob bogdan boris brendan brian bruce bruno
    caleb callum carl carlo carlos carsten cedric cédric charles chris christian christoph
    christophe christopher claude clemens clement clément clive colin colm conrad constantin
    cyril dan daniel dariusz darius dave david denis dennis derek desmond detlef didier diego
    dieter dietrich dimitri dirk dominic dominik dominique donald dorian douglas duncan dylan
    eamon eberhard edgar edmond edmund edouard édouard eduard edward edwin egon einar ekkehard
    elias elliot elmar emil émile emmanuel enrico eric erich erik ernest ernst erwin esteban
    étienne eugen eugène ewan fabian fabien fabrice farid farouk felix félix ferdinand fergus
    fernando finn florian folker francesco francis francisco franck françois frank franz fred
    frédéric frederick friedrich fritz gabriel gareth gary gaspard gavin geert geoffrey georg
    george georges gerald gérald gérard gerd gerhard gert gideon gilbert gilles giovanni giuseppe
    godfrey gordon graham gregor gregory grégoire guido guillaume gunnar günter günther gustav
    guy hamish hans harald harold harry hartmut hassan hector heiko heiner heinrich heinz helge
    helmut hendrik henning henri henrik henry herbert hermann hervé holger horst howard hubert
    hugh hugo iain ian ibrahim idris ignatius igor ilya imran ingo isaac isaak ivan ivar ivor
    jack jacob jacques jake jakob jamal james jan jannik jared jasper javier jens jérémie jerome
    jérôme jerry jesper jim joachim joaquin jochen joe joël joel johan johann johannes john jonah
    jonas jonathan jörg jorge josé josef joseph joshua josué juan jules julian julien julius jun
    jürgen justin kai karim karl karsten kaspar keith kenneth kenji kevin klaus knut konrad
    konstantin kurt kwame lars laurent laurence lawrence leif lennart leo leon léon leonard
    leopold lionel lorenz lothar louis luc luca lucas lucien ludovic ludwig luis lukas luke lutz
    maarten magnus malcolm malik manfred manuel marc marcel marco marcus marek mario marius mark
    markus martin mathias mathieu mats matteo matthew matthias matthieu maurice max maxim maxime
    maximilian mehdi mehmet michael michel miguel mikael mike mikhail milan milo mohammed moritz
    mustafa nathan nathaniel neil nicholas nick nicolas niels nigel nikolai nikolaus nils noah
    noel noël norbert olaf ole oleg oliver olivier omar oscar oskar osman otto owen pablo paolo
    pascal patrice patrick paul pavel pedro peer percy peter philip philipp philippe pierre
    pierrick piotr quentin rafael rainer ralf ralph ramon raoul raphael raphaël rashid ravi
    raymond reginald reiner reinhard rémi rémy rené reto reuben rhys richard robert roberto robin
    rodney rodrigo roger roland rolf roman romain ronald rory ross rudolf rui rupert russell ryan
    salim sam samir samuel sandro santiago scott sean sébastien sebastian selim serge sergei seth
    shane sigmund silas simon søren sören stanislas stefan stefano stéphane stephen steve steven
    stuart sven tadeusz tarek teo terence theo théo theodor theodore thibault thibaut thierry
    thomas thorsten tibor till tim timo timothy timur tobias toby tom tomas tomasz toni tony
    torsten tristan udo ulf uli ulrich umar urs uwe valentin valentino valéry victor viktor
    vincent vladimir volker walter wendell werner wilfried wilhelm willem william willi winfried
    wolf wolfgang xavier yann yannick yves yuri yusuf zacharias александр алексей анатолий андрей
    антон аркадий арсений артём артем артур афанасий богдан борис вадим валентин валерий
    варфоломей василий вениамин виктор виталий влад владимир владислав всеволод вячеслав гавриил
    геннадий георгий герман глеб григорий гуннар давид даниил данила демид денис дмитрий дорофей
    евгений егор емельян ефим захар иван игнат игнатий игорь илья иннокентий иосиф ипполит йонас
    камиль карл ким кирилл клим константин кузьма лаврентий лев леонид лука макар максим марат
    марек марк мартин матвей мирон митрофан михаил мстислав назар никита никифор никодим николай
    нил олег остап павел пахом пётр петр платон прокофий прохор равиль радий рауль ренат ринат
    родион роман ростислав руперт руслан савва савелий святослав семён семен сергей спартак
    станислав степан тарас тимофей тимур тихон трофим фаддей фёдор федор феликс филипп фома
    харитон шамиль эдуард эмиль эрик юлиан юлий юрий яков ян ярослав амир руй томас теодор густав
    отто франц
    """
)
