extension HeldOutPhrases {
    static let polishNames = HeldOutPhrases(
        code: "pl",
        text: """
            name: nazywam się ⟦Gniewomir⟧, dzwonię w sprawie umowy
            name: moje nazwisko ⟦Brzęczyszczykiewicz⟧, imię ⟦Dominika⟧
            name: tu ⟦Achmed Sejtablajew⟧, dzwonię drugi raz
            name: halo, z tej strony ⟦Wincentyna Zubrzycka⟧
            name: ⟦Łucjana⟧ przy telefonie, w czym mogę pomóc
            name: rozmawia pani z konsultantem ⟦Emilianem⟧
            name: proszę mnie zapisać jako ⟦Fotynia Dziuba⟧
            name: konto jest na moją siostrę, ⟦Sewerynę⟧
            name: pan ⟦Kruszelnicki⟧ obiecał oddzwonić
            name: pani ⟦Eweliniu⟧, jest pani jeszcze na linii?
            name: nazywam się ⟦zenobia bajrak⟧ i nie działa mi aplikacja
            name: dzień dobry jestem ⟦jozafat krzywonos⟧ dzwonię w sprawie faktury
            name: to mój mąż, ⟦Ambroży⟧, on do państwa dzwonił
            name: umowa na nazwisko ⟦Niepijwody⟧
            name: literuję: ⟦K, U, L, B, A⟧
            name: proszę przekazać ⟦Salomonowi Herszowiczowi⟧
            name: był u mnie technik o imieniu ⟦Wachtang⟧
            name: posiadaczka karty ⟦Agnieszka Wiśniowiecka⟧
            name: słyszy mnie pan, ⟦Pantaleonie⟧?
            name: ⟦Rachela Mojżeszowicz⟧, już wszystko wysłałam
            name: dziękuję pani, ⟦Elino⟧, miłego dnia
            name: mam na imię ⟦John Okoro⟧, jestem studentem
            name: rezerwacja na nazwisko ⟦Ciągnibok⟧
            name: rozmawiałam z pani koleżanką, ⟦Melanią⟧
            name: jestem ⟦Ostromir⟧ z działu technicznego
            name: podpisała wniosek ⟦Izolda Martyniuk⟧
            name: syn ma na imię ⟦Racibor⟧, ma dwanaście lat
            name: na linii ⟦Bogusława⟧, witam państwa
            name: proszę mówić do mnie ⟦Nikol⟧
            name: moja babcia, ⟦Tekla Gawryluk⟧, sama się nie dodzwoni
            clean: Dzwoniłam do Orange i do Playa.
            clean: Mój mąż mówi, że internet działa.
            clean: Przeprowadziliśmy się z Gdańska do Łodzi.
            clean: To Samsung z gwarancją na dwa lata.
            clean: dziękuję, nic więcej nie trzeba
            clean: ja wczoraj dzwonię a nikt nie odbiera
            clean: Pani, która odbierała, odłożyła słuchawkę.
            clean: pan operator nic nie wyjaśnił
            clean: Zapłaciłam Blikiem, a potem przez PayPala.
            clean: To Premium, prawda?
            clean: Jestem z Krakowa, więc dostawa InPostem.
            clean: powie mi pani, gdzie jest przycisk?
            clean: Córka nie może wejść do Librusa.
            clean: W Niemczech wszystko działało, a w domu nie.
            clean: na linii cały czas jakiś szum
            clean: Jestem Polką, więc proszę o instrukcję po polsku.
            clean: Po aktualizacji Androida wszystko się zawiesiło.
            clean: Konsultant Orange kazał czekać.
            clean: Technik przyjedzie w środę czy w piątek?
            clean: kto mówił że to za darmo
            clean: Proszę powiedzieć, to Allegro czy Amazon?
            clean: mama też używa waszej aplikacji
            clean: podpisał i pojechał
            clean: Słuchajcie, no to już przesada.
            clean: znowu dzwonię z tym samym
            clean: Z poważaniem, ale to nie jest odpowiedź.
            clean: wysłaliście do Zielonej Góry, a miało być do Jeleniej
            clean: W maju działało, od czerwca nie.
            clean: To trzeci raz w tym tygodniu.
            clean: moja sąsiadka ma taki sam abonament
            last: dzień dobry, nazywam się ⟦Eufemia⟧
            last: nazwisko ⟦Wierzchowiecka⟧, imię ⟦Pelagia⟧
            last: z tej strony ⟦Jarogniew⟧, słucham państwa
            last: jestem ⟦teofil zadrożny⟧ dzwonię w sprawie rachunku
            last: panie ⟦Zenobiuszu⟧, proszę chwilę poczekać
            last: umowa jest na teścia, ⟦Onufrego Babiaka⟧
            last: to znowu ⟦Ksenofont Gajduk⟧, już dzwoniłem
            last: dziękuję, ⟦Seweryno⟧, do widzenia
            last: zapisana jako ⟦Teodozja Smyk⟧
            last: moja synowa ⟦Eufrozyna⟧ do państwa pisała
            last: literuję: ⟦G, A, J, D, U, K⟧
            last: słyszy mnie pani, ⟦Laurencjo⟧?
            last: technik miał na imię ⟦Arseniusz⟧
            last: posiadacz karty ⟦Mieczysław Gryń⟧
            last: mówi ⟦Liliana Ptak⟧ z księgowości
            calm: Dzwonię już trzeci raz, proszę coś powiedzieć.
            calm: Pani z obsługi kazała czekać.
            calm: To Apple czy Samsung?
            calm: Mama mówi, że Netflix się zacina.
            calm: ja dopiero co dzwonię i mnie rozłącza
            calm: Jesteśmy z Torunia, potrzebujemy kuriera.
            calm: Dziękuję, Poczta Polska już dowiozła.
            calm: państwo nie powiedzieli kiedy
            calm: Na linii Orange czy ktoś inny?
            calm: Słuchajcie, Allegro znowu nie działa.
            """)
}
