/// Who somebody is to the one who speaks, before the name: "my husband Kwame", "a man called Kwame", "мамы, Галины".
enum RelationCues {
    static let all = PhraseTable(english + ukrainian + russian + polish)

    /// "my wife", "the policyholder's called", "somebody named"
    private static let english =
        words(kin) + combined(words("my his her our your their"), words(others))
        + combined(
            words(people).flatMap { [$0, $0 + "s"] },
            ["called", "named", "is called", "is named", "was called", "was named"])
        + ["whos called", "who is called", "goes by the name of"]

    private static func combined(_ first: [String], _ second: [String]) -> [String] {
        first.flatMap { word in second.map { "\(word) \($0)" } }
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static let kin = """
        husband wife mum mom mother dad father son daughter sister boyfriend girlfriend neighbour neighbor colleague \
        uncle aunt auntie nan gran grandma grandad grandmother grandfather cousin nephew niece flatmate fiance \
        fiancee husbands wifes
        """

    /// Alone they are other things too, a make of printers among them.
    private static let others = "brother partner friend boss landlord landlady carer solicitor"

    private static let people = """
        man woman guy lady lad girl boy gentleman chap fella bloke someone somebody person holder policyholder \
        cardholder agent advisor adviser engineer technician doctor nurse colleague manager operator customer client \
        rep representative supervisor driver courier plumber neighbour neighbor husband wife son daughter mother \
        father brother sister partner tenant landlord owner boss friend
        """

    private static let ukrainian = words(
        """
        мама мами мамі маму мамою матір матері тато тата татові батько батька батькові батьком чоловік чоловіка \
        чоловікові чоловіком дружина дружини дружині дружину дружиною син сина синові сином дочка дочки дочці дочку \
        донька доньки доньці доньку донькою брат брата братові братом сестра сестри сестрі сестру сестрою бабуся \
        бабусі бабусю дідусь дідуся теща тещі свекруха свекрухи тітка тітки дядько дядька колега колеги колезі \
        колегу сусід сусіда сусідка сусідки подруга подруги племінник племінника племінниця онук онука онучка сусідкою \
        подругою бабусею тіткою дядьком дідусем тещею тесть тестя тестю свекор свекра невістка невістки невістці \
        невістку зять зятя кум куми хресний звати звуть \
        звали
        """)

    private static let russian = words(
        """
        мама мамы маме маму мамой мать матери папа папы папе папу папой отец отца отцу отцом муж мужа мужу мужем жена \
        жены жене жену женой сын сына сыну сыном дочь дочери дочка дочки дочку брат брата брату братом сестра сестры \
        сестре сестру сестрой бабушка бабушки бабушке бабушку дедушка дедушки теща тещи свекровь свекрови тетя тети \
        дядя дяди коллега коллеги коллеге коллегу сосед соседа соседка соседки подруга подруги племянник племянника \
        племянница внук внука внучка коллегой соседкой соседом подругой бабушкой дедушкой тетей дядей тещей тесть \
        тестя тестю свекор свекра невестка невестки невестке невестку зять зятя зовут звать звали
        """)

    private static let polish = words(
        """
        mama mamy mamie mamę mamą matka matki matkę tata taty tatę ojciec ojca ojcu ojcem mąż męża mężowi mężem żona \
        żony żonie żonę żoną syn syna synowi synem córka córki córce córkę córką brat brata bratu bratem siostra \
        siostry siostrze siostrę siostrą babcia babci babcię dziadek dziadka teściowa teściowej teść teścia ciocia \
        cioci wujek wujka kolega kolegi kolegę koleżanka koleżanki koleżance koleżankę sąsiad sąsiada sąsiadka \
        sąsiadki przyjaciel przyjaciela przyjaciółka przyjaciółki wnuk wnuka wnuczka wnuczki szef szefa kolegą \
        koleżanką sąsiadką sąsiadem babcią dziadkiem ciocią wujkiem przyjaciółką synowa synowej synową zięć zięcia \
        szwagier szwagra szwagierka szwagierki
        """)
}
