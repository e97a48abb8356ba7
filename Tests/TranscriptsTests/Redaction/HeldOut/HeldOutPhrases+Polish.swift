extension HeldOutPhrases {
    static let polish = HeldOutPhrases(
        code: "pl",
        text: """
            card: proszę zapisać kartę: ⟦4242 4242 4242 4242⟧, ważna do marca
            card: niech pani ściągnie z tej, ⟦5555555555554444⟧
            card: mam Mastercarda, ⟦5105 1051 0510 5100⟧
            card: dyktuję powoli, ⟦cztery zero jeden dwa⟧, potem ⟦osiem osiem osiem osiem⟧, ⟦osiem osiem osiem osiem⟧ i ⟦jeden osiem osiem jeden⟧
            card: na plastiku jest ⟦4000-0566-5566-5556⟧
            card: nowa karta to ⟦2223 0031 2200 3222⟧, starą pocięłam
            card: płatność nie przeszła z ⟦4111111111111111⟧
            card: cyfry z przodu, ⟦czterdzieści dwa czterdzieści dwa czterdzieści dwa czterdzieści dwa czterdzieści dwa czterdzieści dwa czterdzieści dwa czterdzieści dwa⟧
            card: proszę podpiąć ⟦4012888888881881⟧ do konta
            card: ⟦6011 1111 1111 1117⟧, mam powtórzyć?
            code: z tyłu trzy cyfry, ⟦417⟧
            code: pin z koperty to ⟦8052⟧
            code: przyszedł esemes, a w nim ⟦639204⟧
            code: ce fał fał ⟦dziewięć zero sześć⟧
            code: hasło jednorazowe ⟦550183⟧
            code: kod weryfikacyjny, moment, ⟦cztery cztery jeden dziewięć⟧
            code: cvc mam ⟦228⟧
            code: mój pin ⟦zero siedem zero siedem⟧ i nie przyjmuje
            email: fakturę proszę na ⟦piotr.bednarz@wp.pl⟧
            email: poczta ⟦ola_gdansk@o2.pl⟧
            email: proszę pisać tak: ⟦maria kropka kowal małpa gmail kropka com⟧
            email: ⟦biuro małpa zielonydom kropka pl⟧
            email: login mam ⟦d.tkacz+sklep@gmail.com⟧
            email: służbowy ⟦ksiegowosc@agro-pole.com.pl⟧
            email: mejl to ⟦nowak podkreślnik dziewięćdziesiąt małpa onet kropka pl⟧
            email: paragony na ⟦mieszkanie12@interia.pl⟧
            email: to będzie ⟦irenka.s@outlook.com⟧, wszystko małymi
            email: stary był ⟦witek at mail dot com⟧
            phone: lepiej do żony, ⟦512 345 678⟧
            phone: stacjonarny ⟦22 123 45 67⟧
            phone: jestem za granicą, ⟦+380 67 123 45 67⟧
            phone: mój to ⟦sześćset trzy siedemset dwadzieścia jeden czterysta pięćdziesiąt osiem⟧
            phone: proszę wykręcić ⟦501234567⟧ po szóstej
            phone: nowy numer ⟦+48 601 112 233⟧
            phone: do sąsiadki ⟦sześć zero trzy osiem osiem jeden zero zero dwa⟧
            phone: whatsapp na ⟦(48) 798-765-432⟧
            phone: kontaktowy ⟦0048 600 001 122⟧
            phone: sklep, ⟦800 500 500⟧
            name: dzień dobry, przy telefonie ⟦Mirosława⟧
            name: halo, tu ⟦Ignacy Stępień⟧, ja w sprawie kotła
            name: umowa jest na męża, ⟦Tadeusza Mielczarka⟧
            name: jak się do pana zwracać? — ⟦Zbigniew⟧
            name: pani ⟦Hanno⟧, słyszy mnie pani?
            name: właściciel to ⟦Rustem Abliazow⟧
            name: moje nazwisko ⟦Krawczyk⟧
            name: ostatnio rozmawiał ze mną pan ⟦Daniel⟧
            name: proszę mnie zapisać jako ⟦Wiktoria Lis⟧
            name: dziękuję, ⟦Urszulo⟧, bardzo pani pomogła
            name: panie ⟦Aleksandrze Bojko⟧, proszę podać datę
            name: paczka na nazwisko ⟦Lidia Sawicka⟧
            name: kłania się ⟦Norbert⟧ spod dziewiątki
            name: dzwonię w imieniu mamy, ⟦Haliny Piotrowskiej⟧
            name: jestem ⟦Antoni Rzeźnik⟧, umawialiśmy się wczoraj
            name: umowę podpisała ⟦Elżbieta Marczak⟧
            document: pesel ⟦44051401359⟧
            document: nip firmy ⟦526-104-08-28⟧
            document: konto ⟦PL61 1090 1014 0000 0712 1981 2874⟧
            document: dowód ⟦ABS 123456⟧
            document: seria ⟦AYE⟧ numer ⟦654321⟧
            document: numer pesel to ⟦zero dwa zero siedem zero osiem zero trzy sześć dwa osiem⟧
            clean: używamy pół roku i ciągle się zawiesza
            clean: czy serwisant może przyjechać między dziewiątą a jedenastą?
            clean: trzecia lampka od lewej miga na pomarańczowo
            clean: wolę zwrot pieniędzy niż wymianę
            clean: strona wylogowuje mnie co dziesięć minut
            clean: chwileczkę, tylko znajdę okulary
            clean: to kosztuje czterdzieści pięć złotych dwadzieścia groszy
            clean: czy dodzwoniłam się do działu zwrotów?
            clean: link do zmiany hasła nie przychodzi
            clean: wczoraj dzwoniłam dwa razy i dziś rano
            clean: nazwa produktu jest na pokrywce
            clean: jestem bardzo zadowolona, naprawdę
            clean: mieszkamy na końcu ulicy
            clean: czy mogę zawiesić rozmowę na minutę?
            clean: gdzieś wpół do piątej wszystko zgasło
            clean: nie widzę przycisku oznacz jako przeczytane
            clean: dostawa trwa od pięciu do siedmiu dni
            clean: terminal przy kasie nie pika
            clean: nic się nie stało, do widzenia
            clean: okres próbny to dwa tygodnie, tak?
            clean: na sali jest sto dwadzieścia miejsc
            clean: daję osiem na dziesięć
            clean: przed domem rozkopali drogę
            clean: mówili państwo, że taryfa się nie zmieni
            clean: w tej chwili nic się nie otwiera
            clean: pisze strona cztery z dwunastu i staje
            clean: język w menu jest angielski
            clean: zofia to nazwa modelu tej szafki
            clean: w maju było lepiej
            clean: pan od pomiarów już był
            """)
}
