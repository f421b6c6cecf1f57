"""Words that tell what stands before and after the colon of a headline, in several languages.

All in small letters. They need not be complete: what they don't know is pointed out to an editor,
who can see for herself.
"""


def _words(text):
    return frozenset(text.split())


LABELS = _words(
    """
    advice alert analysis archive audio background blog box breaking briefing business cartoon chart
    check clarification column comment commentary context correction corrections culture data diary
    economy editorial essay exclusive explained explainer fact factbox factcheck faq feature film
    first football gallery graphic guide health in-depth infographic interview investigation just
    latest letter letters listen live long map markets music news newsletter notebook obituary
    opinion person photo photos picture pictures podcast poll politics preview profile q&a quiz read
    recap report results review roundup science special sport sports technology timeline travel
    update updates video watch weather week weekend world monday tuesday wednesday thursday friday
    saturday sunday today tomorrow yesterday
    анализ видео главное дайджест день досье инфографика интервью исправление итоги карточки колонка
    комментарий коротко культура мир мнение молния наука некролог новости новость обзор объясняем
    онлайн опрос письмо погода подкаст политика портрет прямая эфир разбор расследование репортаж
    рецензия спорт справка срочно тест технологии трансляция фото фоторепортаж хроника экономика
    эксклюзив
    analyse bericht chronik eil eilmeldung erklärt faktencheck gastbeitrag hintergrund korrektur
    kommentar kritik kultur leitartikel liveticker meinung nachruf newsblog politik porträt
    reportage rezension ticker überblick umfrage wetter wirtschaft wissenschaft
    chronique critique décryptage direct diaporama économie édito éditorial enquête entretien
    exclusif explications infographie nécrologie politique portrait récit sondage tribune urgent
    vidéo
    análisis crónica cultura directo economía encuesta entrevista exclusiva hora obituario opinión
    perfil política reportaje tribuna última vídeo
    analisi commento cronaca diretta editoriale esclusiva inchiesta intervista ora ritratto
    sondaggio ultima
    أخبار افتتاحية بالصور بالفيديو تحليل تقرير حوار خاص رأي شاهد صور عاجل فيديو مباشر مقابلة
    专访 人物 体育 分析 评论 综述 观点 解读 视频 访谈 讣告 调查 财经 图片 图解 图集 国际
    快讯 文化 新闻 时评 更正 最新 深度 特写 独家 直播 社论 科技 突发 简讯 组图
    写真 動画 特集 独自 社説 解説 訃報 詳報 速報 コラム
    """
)
# They stand in labels without being one: “In pictures”, “The week in science”.
SMALL_WORDS = _words(
    "a and at for from in of on our the this to в за на и о im am zum der die das en la le"
)
OPENERS = _words(
    """
    a after an are at before behind for from his how in inside is my new no not of on once our the
    their these this those to when where which who why with your what
    без в до за из как кто на о об от по после почему при с со что
    das dem den der die ein eine im nach vor warum was wer wie wo zum zur
    au aux avec ce ces comment dans des les pourquoi quand que qui sur un une
    """
)
THINGS = _words(
    """
    affair airport attack attacks award awards bridge budget channel city coast conference council
    county crisis cup deal disaster earthquake election elections exhibition ferries ferry festival
    flood floods harbor harbour island islands isle landing launch league mission mountain mountains
    museum ocean outbreak pandemic plan plans prices prize project protest protests province railway
    republic river row scandal school sea station storm street strike strikes summit talks town
    trial university valley village vote war wars
    война выборы завод кризис остров паром переговоры проект река саммит скандал суд
    """
)
TITLES = _words(
    """
    ceo chancellor commissioner doctor dr frau general governor herr judge justice king lady lord
    madame mayor minister mme monsieur mr mrs ms pope premier president prime prince princess prof
    professor queen secretary senator sheikh sir
    президент премьер премьер-министр министр мэр губернатор
    bundeskanzler bundeskanzlerin kanzler kanzlerin präsident präsidentin ministerin
    président présidente ministre maire presidente ministro ministra
    """
)
PARTICLES = _words(
    "af al ben bin da das de del della den der di dos du el ibn la le ten ter van von zu zum"
)
QUESTION_WORDS = _words(
    """
    how what when where which who whose why
    где зачем как какие какой когда кто куда почему сколько что
    wann warum was welche wer weshalb wie wieso wo
    comment combien où pourquoi quand que quel quelle quelles quels qui quoi
    cómo cuándo dónde qué quién come cosa dove perché quando
    كيف لماذا ماذا متى من أين
    """
)
ARTICLES = _words("a an the das der die ein eine el il in la las le les los un una une")
DESCRIPTIONS = _words(
    """
    biography career chronology explained explainer facts guide history interview life obituary
    pictures portrait primer profile questions recap review story timeline
    биография жизнь история обзор портрет путеводитель хроника
    biografie chronik geschichte leben leitfaden porträt überblick
    biographie chronologie guide histoire portrait vie
    """
)
