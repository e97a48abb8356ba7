/// Phrases after which people say a name.
enum NameCues {
    /// What follows is a name unless it is one of `notNames`.
    static let personal = PhraseTable([
        // English
        "my name is", "my names", "my full name is", "my first name is", "my last name is", "my surname is",
        "my name would be", "my name will be", "you are speaking with", "youre speaking with", "you are speaking to",
        "youre speaking to", "you are talking to", "youre talking to", "youre talking with", "you are through to",
        "name on the card is", "name on the account is", "name on it is", "i am called", "im called", "call me",
        "people call me", "calls me", "i go by", "he goes by", "she goes by",
        // Ukrainian
        "мене звати", "мене звуть", "звати мене", "звуть мене", "моє ім'я", "моє ім'я це", "моє прізвище",
        "прізвище моє", "ім'я моє", "вас вітає", "з вами говорить", "з вами розмовляє", "з вами спілкується",
        "з вами на зв'язку", "ви говорите з", "ви розмовляєте з", "звертайтеся до мене", "звертатися до мене",
        "звертатись до мене", "можна просто",
        "його звати", "її звати", "його ім'я", "її ім'я", "його прізвище", "її прізвище", "вас турбує", "турбує вас",
        // Russian
        "меня зовут", "зовут меня", "мое имя", "моя фамилия", "имя мое", "фамилия моя", "вас приветствует",
        "с вами говорит", "с вами разговаривает", "с вами общается", "с вами на связи", "вы говорите с",
        "вы разговариваете с", "можно просто", "обращайтесь ко мне", "обращаться ко мне", "его зовут", "ее зовут",
        "его имя", "ее имя",
        "его фамилия", "ее фамилия", "вас беспокоит", "беспокоит вас",
        // Polish
        "nazywam się", "mam na imię", "na imię mam", "na imię mi", "moje imię", "moje imię to", "moje nazwisko",
        "moje nazwisko to", "nazwisko moje to", "z tej strony", "rozmawia pan z", "rozmawia pani z", "rozmawiasz z",
        "proszę mówić mi", "mówić do mnie", "mów mi", "on nazywa się", "nazywa się", "ona nazywa się", "wita państwa",
        "wita pana",
        "wita panią",
    ])

    /// What follows is a name where it has a capital, or looks like a name in a text without capitals.
    static let nouns = PhraseTable([
        "the name is", "the names", "name is", "names", "first name", "last name", "surname", "family name",
        "middle name", "maiden name", "full name", "goes by", "addressed to", "прізвище", "ім'я", "по батькові",
        "турбує", "оформлено на", "записано на", "договір на", "рахунок на", "повне ім'я", "фамилия", "имя", "отчество",
        "беспокоит", "оформлено на", "оформлен на", "записано на", "договор на", "счет на", "полное имя", "nazwisko",
        "imię", "umowa na", "konto na", "zapisane na", "pełne nazwisko", "miss", "dr", "doctor", "prof", "professor",
        "пан", "пане", "пані", "пана", "паном", "панові", "лікар", "лікарка", "доктор", "доктора", "врач", "врача",
        "pan", "pani", "panie", "panią", "pana", "panem", "panu", "doktor", "doktora", "sąsiad", "by the name of",
        "signed by", "signed as", "signed it as", "me up as", "me down as", "him down as", "her down as", "us down as",
        "them down as", "put me as", "know me as", "save me as", "have me as", "listed me as", "got me as",
        "on behalf of", "kind regards", "best regards", "yours sincerely", "підписав", "підписала", "підписав договір",
        "підписала договір", "підписав заяву", "підписала заяву", "від імені", "з повагою", "кланяється", "мене як",
        "запишіть як", "записаний як", "записана як", "подписал", "подписала", "подписал договор", "подписала договор",
        "подписал заявление", "подписала заявление", "от имени", "с уважением", "меня как", "запишите как",
        "записан как", "записана как", "подписался как", "подписалась как", "podpisał", "podpisała", "podpisał umowę",
        "podpisała umowę", "podpisał wniosek", "podpisała wniosek", "w imieniu", "z poważaniem", "kłania się",
        "mnie jako", "zapisać jako", "zapisany jako", "zapisana jako", "podpisał się jako", "podpisała się jako",
        "o imieniu", "imieniem",
    ])

    /// The same, but what follows in a text without capitals is taken for a name whatever it looks like.
    static let owners = PhraseTable([
        "mr", "mrs", "ms", "mister", "господин", "господина", "господину", "госпожа", "госпожу", "госпоже",
        "in the name of", "under the name", "under the name of", "registered to", "registered in the name of",
        "account holder is", "cardholder is", "listed under", "booked under", "surname is", "first name is",
        "last name is", "family name is", "middle name is", "maiden name is", "full name is", "на ім'я", "на прізвище",
        "за прізвищем", "прізвище ім'я по батькові", "зареєстровано на", "власник картки", "власник рахунку", "на имя",
        "на фамилию", "по фамилии", "по имени", "фамилия имя отчество", "зарегистрирован на", "зарегистрировано на",
        "владелец карты", "владелец счета", "imię i nazwisko", "imię i nazwisko to", "na nazwisko", "o nazwisku",
        "zarejestrowane na", "zarejestrowany na", "właściciel konta", "posiadacz karty", "właścicielka konta",
        "posiadaczka karty", "власниця картки", "власниця рахунку", "владелица карты", "владелица счета", "cardholder",
        "cardholders", "card holder", "card holders", "policyholder", "policyholders", "policy holder",
        "policy holders", "account holder", "account holders", "make it out to", "made out to", "właściciel to",
        "właścicielka to", "власник це", "владелец это", "name on the booking is", "name on the bill is",
        "name on the order is", "name on the policy is", "name on the ticket is", "name on the contract is",
        "name on the invoice is", "name on the reservation is", "surname and first name", "first name and surname",
        "first and last name", "name and surname", "прізвище та ім'я", "ім'я та прізвище", "ім'я і прізвище",
        "фамилия и имя", "имя и фамилия", "nazwisko i imię", "nazwisko to", "imię to",
    ])

    /// With these callers say who they are, and other things too: what follows is a name only where it looks like one,
    /// or where the words after it say so.
    static let introductions = PhraseTable([
        "this is", "i am", "im", "я", "jestem", "tu", "tutaj", "алло це", "алло это", "halo to",
    ])

    /// What follows is a name only where it looks like one.
    static let weak = PhraseTable([
        "its", "it is", "here is", "heres", "speaking with", "speak to", "speak with", "talk to", "on the line is",
        "dear", "hello", "hi", "thank you", "thanks", "name", "thank you very much", "thanks very much", "name was",
        "ask for", "asked for", "це", "дякую", "добрий день", "звертатися", "звертайтесь", "говорить", "дзвонить",
        "телефонує", "слухаю вас", "на зв'язку", "на лінії", "біля телефону", "клієнт", "клієнтка", "абонент", "ви",
        "попросіть", "питайте", "это", "спасибо", "здравствуйте", "обращаться", "говорит", "звонит", "на связи",
        "на линии", "у телефона", "клиент", "клиентка", "абонент", "вы", "попросите", "спросите", "зовут", "звать",
        "звати", "mówi", "dzwoni", "przy telefonie", "przy aparacie", "na linii", "dziękuję", "dzień dobry", "klient",
        "klientka", "proszę pytać o", "put it under", "book it under",
    ])

    /// What follows is a name only where it is a known one, or has the ending of one: firms are talked of like that too.
    static let mentions = PhraseTable([
        "spoke to", "spoke with", "spoken to", "spoken with", "speaking to", "talked to", "talked with", "talking to",
        "dealt with", "dealing with", "transferred to", "transferred me to", "passed me to", "put me through to",
        "helped me", "розмовляв з", "розмовляла з", "говорив з", "говорила з", "говорив", "говорила", "розмовляв",
        "розмовляла", "переключили на", "менеджер", "менеджерка", "оператор", "операторка", "консультант", "агент",
        "разговаривал с", "разговаривала с", "говорил с", "говорила с", "говорил", "разговаривал", "разговаривала",
        "переключили на", "соединили с", "менеджер", "менеджерша", "rozmawiałem z", "rozmawiałam z", "rozmawiał",
        "rozmawiała", "to", "przełączyli mnie do", "konsultant", "konsultantka", "doradca", "operator", "operatorka",
    ])

    /// What comes right after the name.
    static let trailing = PhraseTable([
        "speaking", "calling from", "calling about", "calling on behalf", "слухає", "на зв'язку", "при телефоні",
        "слушает", "на связи", "у телефона", "на проводе", "przy telefonie", "przy aparacie",
    ])

    /// The same, which often stand elsewhere too.
    static let weakTrailing = PhraseTable([
        "here", "calling", "on the line", "слухаю", "слушаю", "słucham", "mówi", "z tej strony", "телефонує", "звонит",
        "dzwoni",
    ])

    /// What callers say right after their name.
    static let calling = PhraseTable([
        "calling", "ringing", "phoning", "speaking", "телефоную", "дзвоню", "турбую", "звоню", "беспокою", "dzwonię",
        "mówi", "telefonuję",
    ])

    /// What follows a name after which only a place or a reason comes: "this is Kwame from accounts".
    static let origins = PhraseTable([
        "from", "at number", "з", "із", "зі", "від", "щодо", "из", "с", "от", "насчет", "z", "ze", "od", "w sprawie",
    ])

    /// Questions whose answer is a name.
    static let questions = PhraseTable([
        "your name", "your full name", "your first name", "your last name", "your surname", "who am i speaking",
        "who am i talking", "whom am i speaking", "account holder", "name please", "spell your", "name on the account",
        "name on the card", "вас звати", "вас звуть", "до вас звертатися", "до вас звертатись", "ваше ім'я",
        "ваше прізвище", "з ким я розмовляю", "з ким маю", "ваше по батькові", "прізвище та ім'я", "представтеся",
        "як вас", "вас зовут", "к вам обращаться", "ваше имя", "ваша фамилия", "вашу фамилию", "с кем я разговариваю",
        "с кем имею", "ваше отчество", "фамилию и имя", "представьтесь", "как вас", "pana imię", "pani imię",
        "pana nazwisko", "pani nazwisko", "imię i nazwisko", "pan się nazywa", "pani się nazywa", "z kim rozmawiam",
        "z kim mam przyjemność", "godność", "nazwisko poproszę", "podać nazwisko", "się do pana zwracać",
        "się do pani zwracać", "przedstawić",
    ])

    /// Words that may stand between cue and name.
    static let fillers = Set(
        Token.phrase(
            """
            is um uh er eh well uhm again знову опять снова znowu будет буде це это ну e y no to jest em mr mrs ms \
            miss mister dr пан пані \
            господин госпожа pan pani
            """))

    /// Words with which an answer may begin.
    static let answerFillers = Set(
        Token.phrase(
            """
            yes yeah sure of course its it is um uh well ok okay so так звичайно звісно це ага да конечно это угу ну \
            добре хорошо tak oczywiście jasne to jest no dobrze proszę
            """))

    /// Words that follow a cue but are no names.
    static let notNames = Set(
        Token.phrase(
            """
            hello hi hey good morning afternoon evening yes generally frankly monday tuesday wednesday thursday \
            friday saturday sunday a an and at but calling can for from here how i im in is it its may my not of on \
            so speaking spelled the to what with your you we they he she this that there was were are be been have \
            has had do does did will would could should please thanks thank yes no okay ok if or as by about because \
            when where why who which also just only very really now then well correct wrong right missing required \
            field same different on misspelled spelt again still always currently back actually constantly \
            everyone today yesterday english british scottish welsh irish american canadian australian german french \
            spanish italian portuguese dutch polish ukrainian russian turkish indian pakistani chinese japanese \
            romanian bulgarian lithuanian latvian czech slovak hungarian greek
            """)
    ).union(
        Token.phrase(
            """
            привіт вітаю алло доброго добрий а але в все дзвоню до з за зі і із й на не по слухаю та телефоную у це \
            чим що як коли де хто який яка але так ні чи бо щоб вже ще тут там мені мене вам вас ваш ваша ваше мій \
            моя моє ви ми він вона воно вони є був була було буде будь ласка добрий доброго правильно неправильно \
            вказано записано від про для без під над при через або також дуже хочу маю можу можна треба \
            вчора сьогодні знову просто часто завжди зараз щодня вдруге втретє постійно тільки лише якраз тому власне \
            щойно івано \
            ивано лада
            """)
    ).union(
        Token.phrase(
            """
            привет алло здравствуйте вы звоню и из к как мы но от с со слушаю чем что это я когда где кто какой \
            какая да нет ли потому чтобы уже еще здесь мне меня вам вас ваш ваша ваше мой моя мое он она оно они \
            есть был была было будет пожалуйста добрый доброго правильно неправильно указано записано о об для без \
            под над при через или также очень хочу могу можно нужно надо тут там снова опять просто часто всегда \
            сейчас \
            вчера сегодня тоже только постоянно вот поэтому каждый только что
            """)
    ).union(
        Token.phrase(
            """
            halo cześć witam ale czy czym do dzwonię ja jak jest mi na nie od słucham w z ze że się i a o po co kto \
            kiedy gdzie który która tak bo żeby już jeszcze tu tutaj mnie pan pani pana moje mój moja on ona ono oni \
            są był była było będzie proszę dzień dobry dobrze źle podane zapisane dla bez pod nad przy przez lub \
            albo też bardzo chcę mam mogę można trzeba znowu dziś dzisiaj wczoraj często zawsze teraz ciągle tylko \
            właśnie \
            samo sama sami samą samego polką polakiem polka polak ukrainką ukraińcem niemką niemcem rosjanką rosjaninem białorusinką
            """))
}
