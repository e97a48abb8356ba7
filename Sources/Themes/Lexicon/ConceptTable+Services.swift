extension ConceptTable {
    /// What else customers speak about: shops, journeys, homes, health, learning, leisure, money and work.
    static let services = """
        size | size sizes sized | розмір | размер | rozmiar
        damage | damaged damage scratch scratches scratched crushed torn cracked dented dent leak leaks leaking leaked | пошкодж подряп зім'ят тріснут тріщин протіка вм'ятин | поврежд царап помят мятая треснул трещин протека вмятин | uszkodz zarys zgniec pękł pęknię przecieka wgniec
        replace | swap swaps swapped replace replaces replaced replacement | замін обмін | замен обмен | wymian wymien zamien
        return_goods | return= returning= send_back sent_back give_back | повернути_товар повернення_товар повернути_річ повернути_замовл | возврат_товар вернуть_товар вернуть_вещь | zwrot_towar zwrócić_towar oddać_towar
        warranty | warranty guarantee guaranteed | гаранті | гаранти | gwaranc
        repair | repair repairs repaired fix= fixed= fixes= fixing= technician mechanic workshop service_centre | ремонт полагод лагод майстер майстр | ремонт почин мастер | napraw serwisant warsztat technik
        pickup | pick_up pickup locker lockers | самовивоз поштомат комірк | самовывоз постамат ячейк пункт_выдач | paczkomat skrytk odbiór_osobist
        luggage | luggage baggage suitcase bag= bags= | багаж валіз сумк поклаж | багаж чемодан сумк поклаж | bagaż walizk
        railway | train= trains= railway carriage platform= station= stations= | поїзд потяг вагон вокзал перон станці колі= колії | поезд вагон вокзал перрон станци | pociąg wagon dworz dworc peron stacj
        bus | bus= buses tram metro= subway | автобус трамва метро= маршрутк | автобус трамва метро= маршрутк | autobus tramwaj metro=
        trip | trip trips journey travel travelling vacation tour | поїздк мандр відпустк | поездк путешеств отпуск | wycieczk urlop wakacj
        parking | parking parked | парков стоянк | парков стоянк | parking parkow
        fuel | fuel petrol gasoline | пальн бензин заправ | топлив бензин заправ | paliw benzyn tank
        accident | accident collision tow= towed | аварія= аварії= аварію= дтп= зіткнен евакуатор | авария= аварии= аварию= дтп= столкнов эвакуатор | wypadek wypadk kolizj stłucz lawet
        assessor | appraiser assessor adjuster inspector expert | оцінювач експерт інспектор | оценщик эксперт инспектор | rzeczoznaw ekspert inspektor
        test_results | lab= laboratory blood | аналізи= аналізів= кров | анализы= анализов= кров | wyniki_badań krew badani
        symptom | pain ache hurts fever cough symptom | біль= болить температур кашел симптом | боль= болит температур кашел симптом | ból= boli gorączk kaszel objaw
        hospital | hospital emergency ambulance surgery | лікарн швидка_допом | больниц скорая_пом | szpital karetk
        dentist | dentist tooth teeth | стоматолог зуб | стоматолог зуб | dentyst ząb= zęby= zęba=
        family | wife husband son= sons daughter child children kid kids mother father mum parent parents family | дружин чоловік= син= сина= донь дочк дитин дитяч діти= дітей= мама= мати= батьк родин сімей | жена= жену= муж= мужа= сын= сына= дочк ребен детск дети= детей= мама= отец родител семь семей | żona żonę mąż= męża= dzieck dzieci syn= córk matk ojci ojca rodzic rodzin
        pet | dog dogs cat= cats= pet= pets= vet= | собак кота= коти= тварин | собак кота= кошк питом | pies= psa= kota= zwierz
        school | school teacher lesson lessons student students homework exam exams quiz pupil tutor | школ вчител викладач урок студент учень учні іспит тест= | школ учител преподавател урок студент ученик экзамен тест= | szkoł nauczyciel lekcj student uczni uczeń egzamin
        class | class= classes= course_group webinar | занят вебінар | занят вебинар | zajęcia zajęć webinar
        gym | gym workout fitness coach trainer exercise exercises | спортзал тренажер тренуван тренер вправ | спортзал тренажер трениров тренер упражн | siłown trening trener ćwicz
        pulse | steps= pulse heart_rate heartbeat calories sleep= | кроки= кроків= пульс калорі | шаги= шагов= пульс калори | kroki= kroków= puls= kalori
        watch | smartwatch wristwatch bracelet | смарт_годинник браслет | браслет смарт_часы | zegarek zegark opask
        tv | tv= television channel channels | телевіз канал= канали каналу тв= | телевиз телевид канал= каналы канала тв= | telewiz kanał
        movie | movie movies film films episode episodes season | фільм серіал серію= серії= серій= сезон кіно | фильм сериал серию= серии= серий= сезон кино | serial odcin sezon kino
        subtitles | subtitle subtitles captions dubbing dubbed | субтитр дубляж озвуч | субтитр дубляж озвуч | napisy napisów lektor dubbing
        ads | ad= ads= advert adverts advertisement advertising banner banners | реклам банер | реклам баннер | reklamy reklam= reklamow baner
        spam | spam junk | спам | спам | spam
        reading | ebook ebooks chapter chapters audiobook | книг книж розділ= розділу= | книг глава= главы= | książk rozdział
        lamp | lamp lamps light= lights= bulb bulbs lighting | ламп світло= світла= освітл | ламп свет= света= освещ | lamp żarów światło= światła= oświetl
        heating | heating heater thermostat radiator boiler hot_water | опален термостат котел котл бойлер | отоплен термостат котел котл бойлер | ogrzew termostat grzejnik kocioł bojler
        water | water= | вода= воду= води= водою= | вода= воду= воды= водой= | woda= wodę= wody= wodą=
        electricity | electricity outage outages blackout socket voltage electric | електр розетк напруг струм | электр розетк напряжен | prąd elektr gniazdk napięc
        gas | gas= | газ= газу= газом= | газ= газа= газом= | gaz= gazu= gazem=
        meter | meter= meters= readings= | лічильник показник показан= | счетчик показания= показаний= | licznik wskaza odczyt
        appliance | vacuum washing_machine fridge refrigerator dishwasher oven kettle appliance | пилосос пральн холодильник посудомий духовк чайник | пылесос стиральн холодильник посудомо духовк чайник | odkurzacz pralk lodówk zmywark piekarnik czajnik
        noise | noise noisy loud squeak squeaks buzzing | шум= шумить= гуде= галас | шум= шумит= гудит= гул= | hałas buczy szum=
        dirt | dirty dirt smell smells stinks stain cleaned cleaning cleanliness | брудн бруд= запах прибиран чистот | грязн грязь= запах уборк чистот | brud zapach czystoś sprząt
        cold | cold= lukewarm | холодн крижан | холодн ледян | zimn lodowat
        hot | hot= warm= overheat overheats overheating | гаряч перегріва гріється | горяч перегрева греется | gorąc przegrzew
        door | door doors gate= intercom | двер хвіртк домофон турнікет | двер калитк домофон турникет | drzwi bramk domofon
        home | apartment flat= house= building | квартир будинк будинок | квартир здани | mieszkani budyn
        rent | rent= rental landlord tenant lease | оренд | аренд | wynaj najem czynsz
        neighbour | neighbour neighbor neighbours neighbors | сусід | сосед | sąsiad
        clothes | shoes boots dress= coat jacket shirt clothes | взутт чобот чоботи сукн пальт куртк одяг | обув сапог плать пальт куртк одежд | buty= butów= sukien płaszcz kurtk ubrani
        gift | gift gifts present= presents= | подарун | подарок подарк | prezent upomin
        packaging | packaging packing wrapped box= boxes= carton | упаков пакуван коробк | упаков коробк | opakow pudełk karton
        allergy | allergy allergic gluten vegan nuts ingredients | алергі глютен веган складник | аллерги глютен веган ингредиент | alerg gluten wegań składnik
        tip | gratuity leave_a_tip tips= | чайові= чайових= | чаевые= чаевых= | napiw
        taste | taste tasty delicious | смак смачн | вкус | smak smaczn
        drink | coffee tea= drink drinks beverage juice | кава= каву= кави= чай= напій напої | кофе= чай= напитк напиток | kawa= kawę= kawy= herbat napój napoj
        bike | bike bikes bicycle scooter scooters | велосипед самокат скутер | велосипед самокат скутер | rower hulajnog skuter
        fine | penalty penalties fined= | штраф | штраф | mandat grzywn kara= karę=
        debt | debt debts overdue arrears instalment instalments installment installments owe= owed= | борг= борги= боргу= заборгован розстроч | долг= долги= долга= задолж рассроч | dług= długu= zadłuż zaleg raty= ratach= ratę=
        invest | invest investment investments crypto bitcoin dividend | інвест крипт біткоїн | инвест крипт биткоин | inwest krypto bitcoin
        pension | pension retirement | пенсі | пенси | emerytur
        income | income earnings source_of_funds funds_come_from | дохід доходи= доходів= | доход | dochód dochod
        virtual | virtual disposable | віртуальн | виртуальн | wirtualn
        wallet | wallet apple_pay google_pay | гаманець гаманця гаманц | кошелек кошельк | portfel
        abroad | abroad foreign overseas country countries international | закордон за_кордон країн міжнарод | за_границ зарубеж страна= страны= странах= стране= международн | zagranic kraj= kraju= krajach= międzynarod
        age | age= years_old underage teenager | вік= неповноліт | возраст несовершеннолет | wiek= niepełnolet
        recipient | recipient beneficiary payee addressee | отримувач одержувач | получател | odbiorc
        sender | sender= | відправник | отправител | nadawc
        standing_order | standing_order direct_debit autopay | автоплат | автоплат | zlecenie_stałe polecenie_zapłaty
        roaming | roaming | роумінг | роуминг | roaming
        sim | sim= sims= esim | сім= сімк сімка | сим= симк симка | sim= esim
        mobile_data | gigabytes megabytes mobile_data gb= | гігабайт трафік мегабайт | гигабайт трафик мегабайт | gigabajt megabajt
        reception | no_signal antenna bad_reception | покриття антен | покрытие антенн | anten
        domain_name | domain domains dns= ssl= | домен | домен | domen
        project | project projects task tasks kanban | проєкт завдан задач= задачі задачу | задани задач= задачи задачу проект= проекта проекты | projekt zadani zadań
        team | team teams colleague colleagues department | колег команд= команда команді | коллег команда= команде= | zespoł zespół koleg
        company | company business= firm= organisation organization | компані фірма= фірми= підприєм організаці | компани фирма= фирмы= предприят организаци | firma= firmy= firmie= przedsiębior organizac
        leave | vacation_request day_off sick_leave annual_leave | відгул лікарнян | отгул больничн | zwolnieni
        overtime | overtime timesheet shifts= | понаднорм табел | сверхуроч табел | nadgodzin
        audit | audit who_changed change_log | аудит журнал_дій | аудит журнал_действ | audyt
        preview | preview previews | попередній_перегляд | предпросмотр | podgląd
        shortcut | shortcut shortcuts hotkey hotkeys | гарячі_клавіші | горячие_клавиши | skróty_klaw skrót
        voice | voice= voices= dictation | голос диктув диктант | голос диктов | głosow głos= głosu= dyktow
        favourite | wishlist favourites favorites bookmark bookmarks pinned= | закладк список_бажань | закладк избранн список_желаний | zakładk ulubionych= lista_życzeń
        recommend | recommendation recommendations suggestions | рекомендаці добірк | рекомендаци подборк | rekomendac propozycj
        progress | progress checkpoint rank= ranking leaderboard | прогрес | прогресс | postęp ranking
        cheater | cheat cheater cheaters | чітер | читер | cheater oszuku
        hero | hero heroes characters_in | герой= героя= героїв= персонаж | герой= героя= героев= персонаж | bohater postaci=
        blur | resolution blurry blurred pixelated | розмит нечітк роздільн | размыт нечетк разрешение_экран | rozdzielczoś rozmyt nieostr
        rotate | rotate rotated upside_down landscape orientation | догори_ногами перевернут перевертає | вверх_ногами перевернут переворачива | obróc do_góry_nogami
        weekend | weekend weekends saturday saturdays sunday sundays | вихідні= вихідних= субот неділ | выходные= выходных= суббот воскресен | weekend sobot niedziel
        night | night nights midnight evening evenings | ніч= ночі= вночі= уночі= опівночі= вечор ввечері= вечір | ночь= ночи= ночью= вечер полноч | noc= nocy= nocą= wieczor wieczór
        morning | morning mornings | ранок= ранку= ранков вранці= уранці= | утро= утра= утром= утренн | rano= poran
        not_yet | still= yet= not_yet | досі= ще_не | до_сих_пор еще_не | nadal= jeszcze_nie wciąż=
        reset | reset resets resetting | скидан скинути= скинув | сброс | reset= reseto zresetow
        restart | restart restarts restarted reboot reboots rebooted | перезавант перезапус | перезагруж перезагруз перезапус | restart uruchom_ponow zrestart
        switch | turn_off switch_off turns_off disable disabled turn_on switch_on turns_on enable enabled deactivate | вимкн вимик увімкн ввімкн вмик | выключ отключ включи включа | wyłącz włącz
        remember | forget forgets forgot forgotten remember remembers memory | забув забула забуває запам'ят пам'ята | забыва забыл запомин запомн помнит | zapomni zapomin zapamięt pamięta
        promise | promised promise promises | обіця | обеща | obieca
        manners | rude polite friendly attitude impolite | грубий= грубо= хамств ввічлив привітн | грубый= грубо= хамств вежлив приветлив | niegrzeczn uprzejm chamsk
        answer | answer answers answered answering reply replies respond responds response call_back callback | відповід передзвон | ответ= ответа= отвеча ответил перезвон | odpowied odpowiad oddzwon
        spelling | misspelt misspelled spelling typo typos | описк одрук правопис | опечатк орфограф | literów pisown
        birthday | birthday birth date_of_birth | народжен | рожден | urodzen urodzin
        city | city town region village | місто= міста= місті= село= селі= регіон | город= города= городе= деревн регион | miasto= miasta= mieście= wieś= wsi= region
        event | event events concert theatre festival tournament | подія= події= концерт театр фестивал турнір | событи концерт театр фестивал турнир | wydarzeni koncert teatr festiwal turniej
        folder | folder folders subfolder | папк | папк | folder
        invite | invite invites invited invitation invitations | запрош | приглаш приглас | zaprosz zapros zaprasz
        """
}
