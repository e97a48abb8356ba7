import Languages

/// The small words at which a clause can be taken apart, and what its predicate ends in.
enum ClauseTable {
    /// Between two clauses: each can stand without the other.
    static let joining: [SpokenLanguage: String] = [
        .en: "and but or so because cause since while whereas that",
        .uk: "і й та а але бо або тому що",
        .ru: "и а но потому или поэтому что",
        .pl: "i a ale bo lub albo oraz więc że",
    ]

    /// Before a clause that says when, where, how or which; the one in front of it can stand alone.
    static let opening: [SpokenLanguage: String] = [
        .en: "when after if before where until unless why how which who what as",
        .uk: "коли після якщо перед де куди чому скільки як який яка яке які щоб поки через",
        .ru:
            "когда после если перед где куда почему сколько чем как какой какая какое который которая которое которые чтобы пока",
        .pl: "kiedy gdy po jeśli jeżeli przed gdzie dokąd dlaczego ile czy skąd jak który która które co żeby aż przez",
    ]

    /// Questions: a title may begin with them.
    static let asking: [SpokenLanguage: String] = [
        .en: "how where what why which who when",
        .uk: "як де куди що чому скільки який яка яке коли",
        .ru: "как где куда что почему сколько какой какая какое когда чем",
        .pl: "jak gdzie dokąd co dlaczego ile który która które kiedy czy skąd",
    ]

    static let prepositions: [SpokenLanguage: String] = [
        .en: "in on at from for with by to of into without over about during after before since straight",
        .uk: "в у на з із зі до від за по при про без для через під над між після перед",
        .ru: "в во на с со из до от за по при про без для через под над между после перед у к об о",
        .pl: "w we na z ze do od za po przy o bez dla przez pod nad między przed u ku",
    ]

    static let articles: [SpokenLanguage: String] = [.en: "the a an"]

    /// Words that are a predicate, or a part of one.
    static let predicates: [SpokenLanguage: String] = [
        .en: """
        is are was were be been am do does did can could will would has have had should goes go comes come get gets got
        cant dont doesnt didnt isnt arent wasnt wont hasnt havent couldnt
        """,
        .uk: "нема немає можна треба не",
        .ru: "нет нельзя можно надо не",
        .pl: "się jest są ma brak można trzeba nie",
    ]

    /// What verbs and short participles end in; nouns that do are few.
    static let predicateEndings: [SpokenLanguage: String] = [
        .en: "s ed ing",
        .uk: "ть тись тися ає яє ує ює ла ло ли лась лося лось лися лись вся ав яв ив ув ено ано уті",
        .ru: "ет ит ют ят ут ат ать ить еть ять ться тся ал ил ел ял ла ло ли лся лась лось лись ены аны уты ено ано",
        .pl: "uje aje eje ują ają eją ła ło ły li łam łem ać ić yć eć dzi wia iera esza yka one ony",
    ]
}
