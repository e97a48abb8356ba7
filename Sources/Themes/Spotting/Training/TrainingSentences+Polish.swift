extension TrainingSentences {
    /// Written for this project; Apache-2.0 like the rest of it.
    static let polish = """
        problem: aplikacja do ogrzewania co wieczór traci połączenie
        problem: klikam wyślij i nic się nie dzieje
        problem: strona się kręci i w ogóle się nie ładuje
        problem: po ostatniej aktualizacji zniknęły moje playlisty
        problem: kartę odrzucili w supermarkecie chociaż są na niej pieniądze
        problem: pobrali mi dwa razy za ten sam przejazd
        problem: przelew nadal nie dotarł już trzeci dzień
        problem: nie mogę wejść na konto pisze błędne hasło
        problem: link do resetu jest już nieważny kiedy go otwieram
        problem: doładowanie nie przeszło a pieniądze zabrali
        problem: bankomat połknął moją kartę
        problem: na wyciągu jest jakaś dziwna prowizja
        problem: wszystko się zawiesza kiedy dodaję duży obrazek
        problem: grafik pokazuje wczorajszą datę
        problem: kurier dostaje z waszego systemu zły adres
        problem: zniżka nie działa przy składaniu zamówienia
        problem: suma w podsumowaniu nie zgadza się z wierszami
        problem: mikrofon przerywa w środku każdego spotkania
        problem: napisy spóźniają się względem obrazu
        problem: telefon rozładowuje się w dwie godziny przez waszą aplikację
        problem: powiadomienia przychodzą w środku nocy
        problem: to samo przypomnienie przychodzi w kółko
        problem: w pobranym pliku brakuje połowy kolumn
        problem: druga strona wychodzi pusta
        problem: jeden dokument otwiera się pięć minut
        problem: wyszukiwarka nie znajduje słów z myślnikiem
        problem: system wyrzuca mnie co minutę
        problem: podnieśliście cenę i nikogo nie uprzedziliście to za drogo
        problem: na czacie wsparcia nikt nigdy nie odpowiada
        problem: litery w pliku zamieniają się w znaki zapytania
        problem: rano zapisałam zmiany a w południe już ich nie ma
        problem: program się wysypuje jak tylko dotknę mapy
        problem: nowa wersja jest okropna teraz trzeba więcej klikać
        problem: czytnik palca mnie nie rozpoznaje
        problem: pracownicy muszą za każdym razem wpisywać ten sam numer
        problem: wasza integracja tworzy kopie kontaktów które już są
        problem: licznik pokazuje ujemną liczbę miejsc
        problem: tekst jest tak mały że nie da się przeczytać
        problem: głośnik rozłącza się kiedy gaśnie ekran
        problem: czujnik mówi że drzwi są otwarte a są zamknięte
        problem: mail przychodzi pusty
        problem: zadanie domowe znika po oddaniu
        problem: działa tylko jak uruchomię trzy razy
        problem: ręcznie przepisujemy godziny bo import się psuje
        problem: przycisk wyślij jest nieaktywny
        problem: drukarka milczy po naciśnięciu
        problem: moje konto jest zablokowane i nikt nie tłumaczy dlaczego
        problem: zwrotu pieniędzy nadal nie ma
        request: dobrze by było mieć ciemne tło
        request: czy można dodać sortowanie po odległości
        request: dodajcie proszę płatność telefonem
        request: chciałabym zmieniać kolejność kafelków
        request: chcielibyśmy drukować kilka etykiet naraz
        request: dajcie możliwość wyłączenia dźwięku tylko na jednym urządzeniu
        request: przydałoby się widzieć kto edytował wpis
        request: brakuje mi widżetu na ekranie głównym
        request: zróbcie płatność na raty
        request: powinien być tygodniowy przegląd na maila
        request: musimy ukrywać numery przed kierowcami
        request: przycisk ostatniego adresu oszczędziłby nam czas
        request: przywróćcie stary widok kalendarza
        request: chcę wersję na tablet
        request: można by zrobić bota dla naszej grupy
        request: teraz otwieram każdą kartę osobno zróbcie żeby wszystkie razem
        request: niech aplikacja ostrzega przed końcem okresu próbnego
        request: zróbcie żeby dało się zmienić rozmiar czcionki
        request: wygodnie by było gdyby formularz wypełniał się sam
        request: potrzebna jest osobna rola dla stażystów
        request: bardzo brakuje integracji z naszym magazynem
        request: proponuję wbudować skaner w aplikację
        request: obsługa kilku walut byłaby fajna
        request: przydałby się filtr po kolorze
        request: fajnie by było widzieć kuriera prosto w aplikacji
        request: dajcie kierownikom prawo zatwierdzania urlopów
        praise: bardzo mi się podoba nowy rozkład
        praise: krokomierz działa teraz idealnie
        praise: dziękujemy za szybkie wyszukiwanie oszczędza nam godziny
        praise: wreszcie prosty sposób na podział rachunku brawo
        praise: wasza aplikacja jest tak łatwa że nawet dziadek z niej korzysta
        praise: nowy edytor jest wspaniały
        praise: nasz zespół jest bardzo zadowolony ze wspólnych folderów
        praise: skanowanie dokumentów stało się super szybkie
        praise: najlepsze co macie to automatyczna kopia
        praise: jesteśmy zachwyceni raportami
        praise: nowy wygląd jest piękny tak trzymać
        praise: przypomnienia nie raz nas uratowały
        praise: muszę powiedzieć że mapa jest naprawdę wygodna
        praise: kiedyś to zajmowało godzinę a teraz minutę jesteśmy wdzięczni
        praise: sterowanie głosem jest po prostu genialne
        praise: działa bez internetu i to jest cudowne
        praise: podłączenie drukarki okazało się zaskakująco łatwe
        praise: podziękowania dla programistów za polskie tłumaczenie
        confusion: gdzie teraz zmienia się język
        confusion: nie rozumiem czym archiwum różni się od usunięcia
        confusion: co oznacza żółty trójkąt obok nazwy
        confusion: jak liczona jest suma miesięczna
        confusion: a gość też liczy się jako członek
        confusion: nie mogę znaleźć gdzie wyłączyć dźwięk
        confusion: co się stanie z moimi plikami kiedy skończy się okres próbny
        confusion: nie wiadomo który z dwóch przycisków zapisuje
        confusion: pogubiłam się w nowym menu gdzie podziały się ustawienia
        confusion: jak przenieść lekcję na inny dzień w nowym kalendarzu
        confusion: dlaczego są dwa salda które jest prawdziwe
        confusion: nie mam pojęcia do czego jest ten parametr
        confusion: to jest za osobę czy za rodzinę w tym planie
        confusion: wszędzie szukałam działu z rachunkami
        confusion: proszę wyjaśnić co obejmuje limit miejsca
        confusion: status wysłane to znaczy że już wyjechało z magazynu czy nie
        confusion: nie łapię jak naliczane są punkty
        confusion: skąd mam wiedzieć czy kopia się zapisała
        confusion: czy trzeba dopłacać za drugie urządzenie
        confusion: nie jest jasne co wpisać w tym polu
        none: halo dzień dobry
        none: tak wszystko się zgadza
        none: nie to wszystko dziękuję do widzenia
        none: nazywam się anna nowak
        none: numer pięć pięć dwa siedem
        none: chwileczkę zaraz znajdę
        none: chcę zamówić stolik dla dwóch osób
        none: proszę znaleźć mi hotel w krakowie
        none: potrzebuję taksówki na jutro rano
        none: o której zaczyna się film
        none: ile kosztuje bilet
        none: tak proszę zarezerwować
        none: czternasty marca o wpół do siódmej
        none: proszę wystawić fakturę za kwiecień
        none: chcę anulować zamówienie numer trzysta piętnaście
        none: proszę wysłać umowę na inny adres mailowy
        none: proszę połączyć mnie z księgowością
        none: proszę zmienić mój adres na długa dwanaście
        none: proszę zapisać mnie na szkolenie w poniedziałek
        none: słyszy mnie pan
        none: proszę mówić trochę głośniej
        none: oddzwonię później
        none: koleżanka jest na urlopie sama do państwa zadzwoni
        none: u nas znowu pada deszcz
        none: dzisiaj są straszne korki
        none: przepraszam pies szczeka
        none: jestem dzisiaj przeziębiona
        none: w czym mogę pomóc
        none: proszę podać datę urodzenia
        none: już sprawdzam w systemie
        none: proszę zostać na linii przełączam
        none: czyli u państwa nie otwiera się strona tak
        none: dobrze dziękuję za informację
        none: bardzo dziękuję za pomoc
        none: nie już nic więcej nie potrzebuję
        none: dobrze czekam na telefon
        none: dzwonili do mnie z tego numeru
        none: podyktuję numer umowy
        none: chcę przedłużyć subskrypcję na rok proszę przysłać rachunek
        none: mamy gości z kijowa
        none: proszę umówić mi spotkanie na czwartek
        none: jaki jest adres waszego biura
        none: czy pracujecie w niedzielę
        none: proszę połączyć z kierownikiem sprzedaży
        none: numer firmy trzy zera czterdzieści dwa
        none: mój syn poszedł do szkoły
        none: jaka jest dzisiaj pogoda
        none: aha rozumiem
        none: tak oczywiście
        none: proszę poczekać wezmę długopis
        none: w jakich godzinach pracujecie
        none: ile mam na koncie
        none: zamawiałam tydzień temu dwie pary
        none: dzwonię ze sklepu na głównej
        none: proszę przelać pięćset złotych bratu
        none: czy jest coś tańszego
        none: potrzebne mieszkanie na trzy noce
        none: proszę podać numer konta żebym mogła zrobić przelew
        none: potrzebuję kopii umowy dla banku
        none: proszę przygotować zaświadczenie za ostatni kwartał
        none: chcę zapłacić za przyszły rok proszę wystawić rachunek
        none: czy wysłaliście już moją paczkę czy jeszcze nie
        none: czy mail już do mnie poszedł
        none: proszę mnie przełączyć do działu technicznego
        none: proszę sprawdzić czy moja wpłata doszła
        none: zepsuł mi się rower więc przyszłam pieszo
        none: sklep naprzeciwko zamknęli obsługa była tam okropna
        none: sąsiedzi tak hałasowali że nie spałam
        none: autobus znowu się spóźnił
        none: dziesięć minut czekałam aż ktoś odbierze
        none: boli mnie dzisiaj plecy
        none: dzieci są chore w domu
        none: jesienią otwieramy kolejny oddział
        none: przeprowadzamy biuro na inną ulicę
        none: nie mogę teraz rozmawiać jestem na zebraniu
        none: nie mogę rozmawiać jestem w drodze
        none: słabo pana słychać zły zasięg
        none: bardzo dziękuję ogromnie mi pani pomogła
        none: świetnie to jesteśmy umówieni
        none: super dziękuję
        none: rozmawialiśmy wczoraj o umowie
        none: tu kwiaciarnia dzwonię w sprawie umowy
        none: kazali mi zadzwonić pod ten numer
        none: proszę zadzwonić po piątej
        none: nie teraz jeszcze się zastanowię
        none: poproszę żywego człowieka
        none: mąż nareszcie kupił samochód
        none: nasza księgowa zachorowała
        none: jutro święto nie pracujemy
        none: poproszę rachunek za zeszły miesiąc
        none: trzeba przepisać umowę na inną firmę
        none: zapisałam dziękuję
        none: dyktuję maila
        problem: stany idą na minus za każdym razem jak ktoś oddaje towar
        problem: co wieczór wyrzuca mnie z programu
        problem: każdy obrazek który wgrywam się przekręca
        problem: po zapisaniu nazwa zamienia się w bzdury
        problem: jak jedna osoba może być na dwóch zmianach naraz w waszym grafiku
        problem: wasze maile wpadają do spamu i klienci ich nie widzą
        problem: data w rezerwacji jest przesunięta o dzień
        problem: waga pokazuje dwa razy więcej
        problem: budzik dzwoni o trzeciej w nocy wszyscy się budzą
        problem: nowa cena jest za droga dla naszej kawiarni
        problem: kod potwierdzenia idzie całą godzinę
        request: możecie wysyłać raporty na czat
        request: pracownicy nie powinni widzieć nawzajem swoich pensji
        request: podłączcie kuriera żeby nie przepisywać etykiet
        request: chcę żeby dokument tworzył się automatycznie
        request: stażyści nie powinni widzieć cen
        request: wieczorem jasny ekran razi w oczy potrzebny czarny
        request: chcę zaznaczyć pięćdziesiąt wierszy i zmienić je jednocześnie
        request: jak coś przypadkiem usunę to chcę móc to cofnąć
        request: super by było drukować prosto z telefonu
        request: zróbcie proszę wersję z dużymi literami
        request: trzeba żeby przychodziło ostrzeżenie kiedy saldo jest małe
        request: nadal czekamy na wersję na maka
        request: trzeba ograniczyć co widzi nocna zmiana
        praise: płatność w dwa dotknięcia to cudowne
        praise: w porównaniu ze starym systemem jest tak szybko
        praise: program się nie zatrzymał kiedy zabrakło prądu ekstra
        praise: wreszcie wszystkie liczby w jednym miejscu brawo
        praise: wasz kalendarz to sama przyjemność
        praise: po aktualizacji wszystko szybciej cieszymy się
        praise: strona startowa jest bardzo poręczna dziękuję
        confusion: paczka jest w drodze to ona już tu jest czy nie
        confusion: co to za pomarańczowy znaczek i kto go ustawił
        confusion: proszę wyjaśnić tę szarą etykietę
        confusion: gdzie przenieśliście inwentaryzację
        confusion: ile urządzeń obejmuje mój pakiet
        confusion: dlaczego kurs jest zamknięty i kto go zamknął
        none: proszę podać telefon żebym mogła oddzwonić
        none: proszę powiedzieć adres żebym przyjechała
        none: proszę dać kontakt do kierownika żebym zapytała
        none: proszę zamienić nazwisko w umowie na nowe
        none: proszę wpisać męża jako osobę do kontaktu
        none: proszę podłączyć nam jeszcze trzy stanowiska od pierwszego
        none: zatrudniliśmy osobę proszę dodać ją do umowy
        none: długopis nie pisze chwila wezmę inny
        none: już włączam komputer momencik
        none: skończył mi się papier sekundę
        none: proszę powtórzyć kwotę zapiszę
        """
}
