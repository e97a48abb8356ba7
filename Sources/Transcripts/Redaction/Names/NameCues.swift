/// Phrases after which people say a name.
enum NameCues {
    /// What follows is a name unless it is one of `notNames`.
    static let personal = PhraseTable([
        // English
        "my name is", "my names", "my full name is", "my first name is", "my last name is", "my surname is",
        "my name would be", "my name will be", "you are speaking with", "youre speaking with", "you are speaking to",
        "youre speaking to", "you are talking to", "youre talking to", "youre talking with", "you are through to",
        "name on the card is", "name on the account is", "name on it is", "i am called", "im called", "call me",
        "people call me",
        // Ukrainian
        "мене звати", "мене звуть", "звати мене", "звуть мене", "моє ім'я", "моє ім'я це", "моє прізвище",
        "прізвище моє", "ім'я моє", "вас вітає", "з вами говорить", "з вами розмовляє", "з вами спілкується",
        "з вами на зв'язку", "ви говорите з", "ви розмовляєте з", "звертайтеся до мене", "можна просто",
        "його звати", "її звати", "його ім'я", "її ім'я", "його прізвище", "її прізвище", "вас турбує", "турбує вас",
        // Russian
        "меня зовут", "зовут меня", "мое имя", "моя фамилия", "имя мое", "фамилия моя", "вас приветствует",
        "с вами говорит", "с вами разговаривает", "с вами общается", "с вами на связи", "вы говорите с",
        "вы разговариваете с", "можно просто", "обращайтесь ко мне", "его зовут", "ее зовут", "его имя", "ее имя",
        "его фамилия", "ее фамилия", "вас беспокоит", "беспокоит вас",
        // Polish
        "nazywam się", "mam na imię", "na imię mam", "na imię mi", "moje imię", "moje imię to", "moje nazwisko",
        "moje nazwisko to", "nazwisko moje to", "z tej strony", "rozmawia pan z", "rozmawia pani z", "rozmawiasz z",
        "proszę mówić mi", "mów mi", "on nazywa się", "nazywa się", "ona nazywa się", "wita państwa", "wita pana",
        "wita panią",
    ])

    /// What follows is a name where it has a capital, or looks like a name in a text without capitals.
    static let nouns = PhraseTable([
        "the name is", "the names", "name is", "names", "first name", "last name", "surname", "family name",
        "middle name", "maiden name", "full name", "goes by", "addressed to", "прізвище", "ім'я", "по батькові",
        "турбує", "оформлено на", "записано на", "договір на", "рахунок на", "повне ім'я", "фамилия", "имя",
        "отчество", "беспокоит", "оформлено на", "оформлен на", "записано на", "договор на", "счет на", "полное имя",
        "nazwisko", "imię", "umowa na", "konto na", "zapisane na", "pełne nazwisko", "mr", "mrs", "ms", "miss",
        "mister", "dr", "doctor", "пан", "пане", "пані", "пана", "паном", "господин", "господина", "госпожа", "pan",
        "pani", "panie", "panią", "pana", "panem",
    ])

    /// The same, but what follows in a text without capitals is taken for a name whatever it looks like.
    static let owners = PhraseTable([
        "in the name of", "under the name", "under the name of", "registered to", "registered in the name of",
        "account holder is", "cardholder is", "listed under", "booked under", "surname is", "first name is",
        "last name is", "family name is", "middle name is", "maiden name is", "full name is", "на ім'я",
        "на прізвище", "за прізвищем", "прізвище ім'я по батькові", "зареєстровано на", "власник картки",
        "власник рахунку", "на имя", "на фамилию", "по фамилии", "по имени", "фамилия имя отчество",
        "зарегистрирован на", "зарегистрировано на", "владелец карты", "владелец счета", "imię i nazwisko",
        "imię i nazwisko to", "na nazwisko", "o nazwisku", "zarejestrowane na", "zarejestrowany na",
        "właściciel konta", "posiadacz karty", "surname and first name", "first name and surname",
        "first and last name", "name and surname", "прізвище та ім'я", "ім'я та прізвище", "ім'я і прізвище",
        "фамилия и имя", "имя и фамилия", "nazwisko i imię", "nazwisko to", "imię to",
    ])

    /// What follows is a name only where it looks like one.
    static let weak = PhraseTable([
        "this is", "i am", "im", "its", "it is", "here is", "heres", "speaking with", "speak to", "speak with",
        "talk to", "dear", "hello", "hi", "thank you", "thanks", "name", "name was", "ask for", "asked for", "я",
        "це", "дякую", "добрий день", "звертатися", "звертайтесь", "говорить", "дзвонить", "телефонує", "слухаю вас",
        "на зв'язку", "клієнт", "клієнтка", "абонент", "ви", "попросіть", "питайте", "это", "спасибо",
        "здравствуйте", "обращаться", "говорит", "звонит", "на связи", "клиент", "клиентка", "абонент", "вы",
        "попросите", "спросите", "зовут", "звать", "звати", "jestem", "tu", "tutaj", "mówi", "dzwoni",
        "przy telefonie", "dziękuję", "dzień dobry", "klient", "klientka", "proszę pytać o", "to",
    ])

    /// What comes right after the name.
    static let trailing = PhraseTable([
        "speaking", "слухає", "на зв'язку", "при телефоні", "слушает", "на связи", "у телефона", "на проводе",
        "przy telefonie", "przy aparacie",
    ])

    /// The same, which often stand elsewhere too.
    static let weakTrailing = PhraseTable([
        "here", "calling", "on the line", "слухаю", "слушаю", "słucham", "mówi", "z tej strony", "телефонує", "звонит",
        "dzwoni",
    ])

    /// Questions whose answer is a name.
    static let questions = PhraseTable([
        "your name", "your full name", "your first name", "your last name", "your surname", "who am i speaking",
        "who am i talking", "whom am i speaking", "account holder", "name please", "spell your",
        "name on the account", "name on the card", "вас звати", "вас звуть", "до вас звертатися",
        "до вас звертатись", "ваше ім'я", "ваше прізвище", "з ким я розмовляю", "з ким маю", "ваше по батькові",
        "прізвище та ім'я", "представтеся", "як вас", "вас зовут", "к вам обращаться", "ваше имя", "ваша фамилия",
        "вашу фамилию", "с кем я разговариваю", "с кем имею", "ваше отчество", "фамилию и имя", "представьтесь",
        "как вас", "pana imię", "pani imię", "pana nazwisko", "pani nazwisko", "imię i nazwisko", "pan się nazywa",
        "pani się nazywa", "z kim rozmawiam", "z kim mam przyjemność", "godność", "nazwisko poproszę",
        "podać nazwisko", "się do pana zwracać", "się do pani zwracać", "przedstawić",
    ])

    /// Words that may stand between cue and name.
    static let fillers = Set(
        Token.phrase(
            """
            is um uh er eh well uhm будет буде це это ну e y no to jest em mr mrs ms miss mister dr пан пані \
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
            field same different on misspelled spelt
            """)
    ).union(
        Token.phrase(
            """
            привіт вітаю алло доброго добрий а але в все дзвоню до з за зі і із й на не по слухаю та телефоную у це \
            чим що як коли де хто який яка але так ні чи бо щоб вже ще тут там мені мене вам вас ваш ваша ваше мій \
            моя моє ви ми він вона воно вони є був була було буде будь ласка добрий доброго правильно неправильно \
            вказано записано від про для без під над при через або також дуже хочу маю можу можна треба
            """)
    ).union(
        Token.phrase(
            """
            привет алло здравствуйте вы звоню и из к как мы но от с со слушаю чем что это я когда где кто какой \
            какая да нет ли потому чтобы уже еще здесь мне меня вам вас ваш ваша ваше мой моя мое он она оно они \
            есть был была было будет пожалуйста добрый доброго правильно неправильно указано записано о об для без \
            под над при через или также очень хочу могу можно нужно надо тут там
            """)
    ).union(
        Token.phrase(
            """
            halo cześć witam ale czy czym do dzwonię ja jak jest mi na nie od słucham w z ze że się i a o po co kto \
            kiedy gdzie który która tak bo żeby już jeszcze tu tutaj mnie pan pani pana moje mój moja on ona ono oni \
            są był była było będzie proszę dzień dobry dobrze źle podane zapisane dla bez pod nad przy przez lub \
            albo też bardzo chcę mam mogę można trzeba
            """))
}
