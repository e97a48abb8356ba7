import Languages

/// What people say while they look for words, and courtesy: carries no theme and opens no title.
enum FillerTable {
    /// Words and phrases, by language; `_` joins the words of a phrase.
    static let phrases: [SpokenLanguage: String] = [
        .en: """
        uh um er erm hmm mm well so_yeah you_know i_mean like_i_said actually basically honestly look listen see okay
        ok anyway right alright so yeah please pls thanks thank_you thanks_a_lot sorry hello hi good_morning
        good_afternoon by_the_way another_thing one_more_thing also one_thing kind_of sort_of or_something you_see
        you_understand if_possible just_saying excuse_me to_be_honest i_guess i_think the_thing_is goodbye bye
        """,
        .uk: """
        е ее еее ем мм ну от ось значить знаєте розумієте слухайте дивіться коротше взагалі типу так_би_мовити ще_таке
        до_речі скажімо власне прошу будь_ласка дякую дякую_вам якщо_можна добре гаразд так алло добрий_день
        доброго_дня вибачте перепрошую розумієте_мене ще_одне чесно_кажучи як_би в_принципі до_побачення вітаю бачте
        """,
        .ru: """
        э ээ эээ эм мм ну вот значит знаете понимаете слушайте смотрите короче вообще типа так_сказать еще_такое
        кстати скажем собственно пожалуйста спасибо благодарю если_можно хорошо ладно так алло добрый_день
        здравствуйте извините простите еще_одно честно_говоря как_бы в_принципе до_свидания видите то_есть
        """,
        .pl: """
        y yy yyy eee em mm no no_więc więc znaczy wie_pan wie_pani wiecie słuchajcie proszę proszę_pana proszę_pani
        krótko_mówiąc ogólnie jakby tak_jakby jeszcze_jedno a_propos powiedzmy właściwie dziękuję dzięki jeśli_można
        dobrze dobra tak halo dzień_dobry przepraszam rozumie_pan rozumie_pani szczerze_mówiąc w_zasadzie
        do_widzenia poproszę widzi_pan widzi_pani rozumiecie
        """,
    ]

    /// Grammatical words: no theme is about them.
    static let stopWords: [SpokenLanguage: String] = [
        .en: """
        the a an and or to of in on at is are was were be been being it its this that these those for with from my
        our your his her their i we you they he she do does did done can could will would have has had when where
        what how why which who by as but if than then there here me us them up out just again very one some any all
        too much more most get gets got im ive id youre its thats about into over while because also only even both
        own same such am let lets want wants wanted need needs every each other another way thing things lot really
        """,
        .uk: """
        і й та а але або в у на з із зі до від за по при про що як коли де це цей ця той та ті він вона воно вони ми
        ви я ти мій моя моє мої наш наша наше наші ваш ваша ваше ваші мене мені нам нас вам вас його її їх їм бо чи ж
        же би б є був була були було буде ще вже дуже один одна два для після все всі усе усі тут там так такий така
        щоб який яка яке які тільки лише навіть себе свій може можу треба хочу під над між через теж також сам сама
        """,
        .ru: """
        и а но или в во на с со до от за по при про что как когда где это этот эта тот та те он она оно они мы вы я
        ты мой моя мое мои наш наша наше наши ваш ваша ваше ваши меня мне нам нас вам вас его ее их им потому ли же
        бы б так есть был была были было будет еще уже очень один одна два для после все всё у к из тут там такой
        чтобы который какая какой какие только лишь даже себя свой может могу надо нужно хочу под над между через
        тоже также сам сама об о
        """,
        .pl: """
        i a ale albo lub w we na z ze do od za po przy o co jak kiedy gdzie to ten ta te tego tej on ona ono oni my
        wy ja ty mój moja moje moi nasz nasza nasze nasi wasz wasza wasze mnie mi nam nas wam was jego jej ich im bo
        czy że by tak jest był była było były będzie jeszcze już bardzo jeden jedna dwa dla się są tu tam taki taka
        żeby który która które tylko nawet siebie swój może mogę trzeba chcę pod nad między przez też także sam sama
        u mam ma mamy pan pani państwo
        """,
    ]
}
