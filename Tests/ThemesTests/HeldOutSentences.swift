import CallModel

@testable import Themes

/// Sentences written after the spotter was last changed, of domains it knows nothing of: a house with its caretaker, a
/// festival, a garden shop. They never train it.
enum HeldOutSentences {
    static let all: [LabelledSentence] = lines.split(separator: "\n").flatMap { line -> [LabelledSentence] in
        let columns = line.split(separator: "|").map { String($0.trimmed) }
        return zip(ConceptTable.columns, columns.dropFirst()).map { language, text in
            LabelledSentence(text: text, language: language, kind: FeedbackKind(rawValue: columns[0]))
        }
    }

    private static let lines = """
        problem | the lift has been out of order since thursday and nobody reacts | ліфт не працює з четверга і ніхто не реагує | лифт не работает с четверга и никто не реагирует | winda nie działa od czwartku i nikt nie reaguje
        problem | i send a request through the portal and it just disappears | надсилаю заявку через портал а вона просто зникає | отправляю заявку через портал а она просто исчезает | wysyłam zgłoszenie przez portal a ono po prostu znika
        problem | you charged me twice for garbage collection | ви двічі нарахували мені вивіз сміття | вы дважды начислили мне вывоз мусора | dwa razy naliczyliście mi wywóz śmieci
        problem | the bracelet was not recognised at the entrance and we stood there for an hour | браслет не зчитувався на вході і ми стояли годину | браслет не считывался на входе и мы стояли час | opaska nie działała przy wejściu i staliśmy godzinę
        problem | two of the five plants arrived dead | дві рослини з п'яти приїхали мертві | два растения из пяти приехали мёртвыми | dwie z pięciu roślin przyszły martwe
        problem | the programme in the app is not the one on the stage | програма в застосунку не та що на сцені | программа в приложении не та что на сцене | program w aplikacji nie zgadza się z tym na scenie
        request | please add a way to see who is on duty today | додайте можливість бачити хто сьогодні чергує | добавьте возможность видеть кто сегодня дежурит | dodajcie możliwość sprawdzenia kto ma dziś dyżur
        request | we would like to vote for repairs online | ми хотіли б голосувати за ремонт онлайн | мы хотели бы голосовать за ремонт онлайн | chcielibyśmy głosować nad remontem przez internet
        request | it would be handy if the shop reminded me when to water | було б зручно якби магазин нагадував коли поливати | было бы удобно если бы магазин напоминал когда поливать | byłoby wygodnie gdyby sklep przypominał kiedy podlewać
        request | let us resell the tickets we can't use | дайте змогу перепродати квитки які нам не потрібні | дайте возможность перепродать билеты которые нам не нужны | pozwólcie odsprzedać bilety których nie wykorzystamy
        request | there should be more water points near the small stage | має бути більше води біля малої сцени | должно быть больше воды возле малой сцены | powinno być więcej punktów z wodą przy małej scenie
        praise | the new caretaker is great the yard has never been so clean | новий двірник чудовий двір ще ніколи не був таким чистим | новый дворник отличный двор ещё никогда не был таким чистым | nowy dozorca jest świetny podwórko nigdy nie było takie czyste
        praise | i love that i can pay everything in one place now | мені подобається що тепер усе можна оплатити в одному місці | мне нравится что теперь всё можно оплатить в одном месте | podoba mi się że teraz wszystko można zapłacić w jednym miejscu
        praise | thank you for the roses every single one took root | дякую за троянди прийнялася кожна | спасибо за розы прижилась каждая | dziękuję za róże przyjęła się każda
        praise | best festival in years everything ran like clockwork | найкращий фестиваль за роки все було як годинник | лучший фестиваль за годы всё шло как часы | najlepszy festiwal od lat wszystko chodziło jak w zegarku
        confusion | i don't understand how the heating is split between the flats | не розумію як ділиться опалення між квартирами | не понимаю как делится отопление между квартирами | nie rozumiem jak dzieli się ogrzewanie między mieszkania
        confusion | what does the repair fund in the bill mean | що означає ремонтний фонд у квитанції | что означает ремонтный фонд в квитанции | co oznacza fundusz remontowy na rachunku
        confusion | is the camping included in the pass or do we buy it apart | кемпінг входить у абонемент чи його купувати окремо | кемпинг входит в абонемент или его покупать отдельно | czy pole namiotowe jest w karnecie czy kupuje się osobno
        confusion | which of the two fertilisers is for tomatoes it isn't clear from the label | яке з двох добрив для томатів з етикетки незрозуміло | какое из двух удобрений для томатов по этикетке непонятно | który z dwóch nawozów jest do pomidorów z etykiety nie wynika
        none | i'm calling from flat forty two second entrance | я телефоную з квартири сорок два другий під'їзд | я звоню из квартиры сорок два второй подъезд | dzwonię z mieszkania czterdzieści dwa druga klatka
        none | when will the plumber come to us | коли до нас прийде сантехнік | когда к нам придёт сантехник | kiedy przyjdzie do nas hydraulik
        none | four tickets for saturday please | чотири квитки на суботу будь ласка | четыре билета на субботу пожалуйста | cztery bilety na sobotę poproszę
        none | i need thirty kilos of lawn seed | мені потрібно тридцять кілограмів насіння газону | мне нужно тридцать килограммов семян газона | potrzebuję trzydzieści kilo nasion trawy
        none | good evening yes i can hear you | добрий вечір так я вас чую | добрый вечер да я вас слышу | dobry wieczór tak słyszę pana
        none | my grandmother grew such roses too | моя бабуся теж вирощувала такі троянди | моя бабушка тоже выращивала такие розы | moja babcia też hodowała takie róże
        """
}
