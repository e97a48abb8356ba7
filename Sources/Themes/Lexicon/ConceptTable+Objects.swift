extension ConceptTable {
    /// Things that products have and customers speak about.
    static let objects = """
        account | account accounts profile profiles | акаунт обліков профіл кабінет | аккаунт учетн профил кабинет | konto konta kontem kontach profil
        password | password passcode passphrase | парол | парол | hasło hasła haseł hasłem haśle
        pin | pin= pins= | пін= пінкод пін_код | пин= пинкод пин_код | pin= pinu pinem
        code | code codes otp= 2fa twofactor two_factor verification_text authenticator one_time | код= коду кодом коди кодів двофактор одноразов автентифік | код= кода коду кодом коды кодов двухфактор одноразов аутентифик | kod= kodu kodem kody kodów dwuskładnik dwuetap jednorazow uwierzytelni
        sms | sms text_message texts= | смс повідомлення_на_телефон есемес | смс эсэмэс смска | sms esemes smsem
        barcode | barcode barcodes bar_code qr scanner scan scans scanning scanned reader | штрих штрихкод сканер скану зчитувач qr кюар | штрих штрихкод сканер скани считыватель qr | kreskow skaner skanow skanuj czytnik qr
        email | email emails mail mails inbox letter letters gmail outlook | пошт імейл емейл лист= листи листів скриньк мейл | почт имейл емейл мейл письм ящик= | mail maile maila mailem email poczt skrzynk list= listy
        phone | phone phones mobile smartphone iphone android handset cell | телефон мобільн смартфон айфон андроїд | телефон мобильн смартфон айфон андроид | telefon komórk smartfon iphone android
        tablet | tablet tablets ipad | планшет айпад | планшет айпад | tablet
        computer | computer laptop desktop pc= windows mac= macbook | комп ноутбук пк= вінд | комп ноутбук пк= винд | komputer laptop pc= windows
        browser | browser chrome firefox safari edge= tab= tabs= | браузер хром вкладк | браузер хром вкладк | przeglądark chrome firefox kart_przeglądarki
        app | app apps application program programme software | застосун додат програм апк | приложен программ софт | aplikacj apka apce apkę program
        website | website site= web_page webpage page pages portal | сайт сторінк портал вебсайт | сайт страниц портал | stron witryn portal
        screen | screen screens display window | екран вікн | экран окн= окне окна окно | ekran okn okien
        button | button buttons icon icons | кнопк іконк значок | кнопк иконк значок | przycisk guzik ikon
        menu | menu navigation sidebar toolbar | меню навігац панель | меню навигац панель | menu nawigac pasek
        settings | settings setting preferences configuration configure options | налаштув параметр конфігур опції | настрой настраив настроен параметр конфигур опции | ustawie ustawia konfigur opcj preferenc
        theme | theme= themes= dark night_mode dark_mode colours colors color colour contrast dim dimmed bright brightness | темн нічн колір кольор контраст яскрав приглуш | темн ночн цвет контраст ярк приглуш | ciemn nocn kolor kontrast jasn przyciemn motyw
        font | font fonts letters_size small_text tiny readable | шрифт дрібн нечитаб | шрифт мелк нечитаем | czcionk drobn nieczyteln
        encoding | encoding characters garbled gibberish diacritics umlaut hieroglyph symbols squares | кодуван символ ієрогліф кракозяб літер квадратик закорюч | кодировк символ иероглиф кракозяб букв квадратик закорюч | kodowan znak znaki krzaczk liter krzaki
        language | language languages translation translate translated ukrainian polish english russian | мова= мову мови мовою переклад україномовн | язык= языка языке перевод переведен | język tłumacz przetłumacz
        invoice | invoice invoices invoicing bill= bills= billing | рахунок= рахунк рахунок-фактур інвойс фактур накладн | счет= счета счете счетов счета-фактур инвойс фактур накладн | faktur rachunek rachunk
        receipt | receipt receipts slip cheque ticket_printout | чек= чеки чека чеків чеку квитанц | чек= чеки чека чеков чеку квитанц | paragon kwit pokwitow
        payment | payment payments pay paid paying pays transaction transactions | оплат платіж платеж платит заплат транзакц проплат | оплат платеж платит заплат транзакц проплат | płatno płac zapłac opłac transakc
        transfer | transfer transfers transferred transferring wire remittance | переказ | перевод= перевода переводы переводов | przelew
        card | card cards visa mastercard debit credit contactless | картк картою карта= карту карти карток безготів | карточк картой карта= карту карты карт= безнал | karta= karty kartą kartę kart= kartow
        cash | cash cashless banknote coins atm | готівк купюр банкомат | наличн налом купюр банкомат | gotówk banknot bankomat
        bank | bank banks banking statement statements iban | банк виписк вивірк | банк выписк сверк | bank wyciąg iban
        refund | refund refunds refunded refunding reimburse reimbursement money_back chargeback | повернення_коштів повернення_грошей повернули_гроші повернуть_гроші відшкодув повернен повернут | возврат возмещ вернуть_деньги вернули_деньги | zwrot zwróc zwrac refund reklamac_zwrot
        money | money funds | гроші грошей грошима кошти коштів коштам | деньг денег средств= | pieniąd pieniędz środk
        price | price prices pricing priced rate= rates= expensive cost costs cheaper cheap pricey overpriced | цін ціну дорог вартіст подорож дешев собіварт | цен= цена цены цену ценам ценой ценник дорог стоимост подорож дешев себестоим | cena ceny cenę cen= ceną cenie cennik drog koszt tani podroż
        fee | fee fees surcharge commission charge charges charged | комісі списал списан стягнул плата= плату плати | комисс списал списан списыва взима плата= плату | prowizj opłat pobran pobrał obciąż
        subscription | subscription subscribe plan= plans= tariff licence license tier trial renewal renew membership | підписк тариф ліценз абонплат абонент пробн продовжен | подписк тариф лиценз абонплат абонент пробн продлен | subskryp taryf abonament licenc plan= planu próbn odnowi
        discount | discount discounts promo promotion coupon voucher sale= deal bonus bonuses loyalty cashback points | знижк промо акці купон ваучер бонус лояльн кешбек бал= бали балів | скидк промо акци купон ваучер бонус лояльн кешбэк балл | rabat zniżk promocj kupon bon= bonus lojalno punkt
        tax | tax taxes vat fiscal | подат пдв фіскал | налог ндс фискал | podat vat fiskaln
        currency | currency currencies exchange_rate euro euros dollar dollars usd eur conversion forex | валют курс євро долар конверт | валют курс евро доллар конверт | walut kurs euro dolar przewalut
        order | order orders purchase purchases purchased | замовлен замовит покупк | заказ покупк | zamówi zamawia zlecen zakup
        cart | cart basket checkout | кошик корзин оформлен | корзин оформлен | koszyk kasow_zakup
        delivery | delivery deliver delivered shipping ship shipped shipment parcel parcels package packages tracking courier carrier post= postal waybill | доставк доставл посилк кур'єр перевізник трек ттн відправлен відправк | доставк доставл посылк курьер перевозчик трек ттн отправлени отправк | dostaw dostarcz przesyłk paczk kurier przewoźnik śledz list_przewozow wysyłk
        address | address addresses street postcode zip | адрес вулиц індекс | адрес улиц индекс | adres ulic kod_pocztow
        stock | stock inventory warehouse warehouses stocktake leftovers remaining_quantity on_hand | склад залишк інвентар запас | склад остатк остатки инвентар запас | magazyn stan= stany stanów zapas inwentar
        product | product products item items goods= sku article | товар позиц артикул | товар позици артикул | towar produkt artykuł pozycj asortyment
        customer | customer customers client clients buyer buyers contact contacts crm | клієнт покупц покупець контакт | клиент покупател контакт | klient kupując nabywc kontakt
        employee | employee employees staff cashier cashiers salesperson seller worker personnel | співробіт працівник касир продавц продавець персонал | сотрудник работник кассир продавц продавец персонал | pracowni kasjer sprzedawc personel
        user | user users seat seats | користувач юзер | пользовател юзер | użytkowni
        permission | permission permissions role roles access rights privilege privileges authorised authorized admin administrator restrict restricted | дозвіл дозвол роль= ролі ролей доступ права= прав= адмін обмеж | разреш роль= роли ролей доступ права= прав= админ огранич | uprawnie rola= role= ról= dostęp admin ogranicz
        report | report reports reporting analytics summary | звіт аналітик підсумк зведен | отчет аналитик итог сводк | raport zestawien analit podsumow sprawozd
        chart | chart charts graph graphs dashboard dashboards diagram widget | графік діаграм дашборд віджет | график диаграм дашборд виджет | wykres diagram dashboard pulpit widget
        table | table tables spreadsheet excel xlsx xls csv column columns row rows sheet line= lines= | таблиц ексел xlsx csv колонк стовпц стовпч рядк рядок | таблиц эксел xlsx csv колонк столбц столбе строк | tabel arkusz excel xlsx csv kolumn wiersz wiersze linijk
        pdf | pdf pdfs | пдф pdf | пдф pdf | pdf pdfa
        file | file files attachment attachments | файл вкладен прикріп | файл вложен прикреп | plik załączni
        document | document documents paperwork form= forms= act= contract contracts | документ бланк акт= акти договор договір | документ бланк акт= акты договор | dokument formularz umow
        signature | sign= signature signatures esign signed certificate | підпис сертифікат ключ= | подпис сертификат ключ= | podpis certyfikat
        template | template templates preset layout | шаблон макет | шаблон макет | szablon układ
        photo | photo photos picture pictures image images photograph snapshot thumbnail | фото фотк зображен картинк світлин знімк | фото фотк изображен картинк снимк снимок | zdję fotk fotograf obraz grafik
        camera | camera cameras webcam | камер | камер | kamer aparat
        video | video videos stream streaming clip | відео стрім ролик | видео стрим ролик | wideo film strumie
        audio | audio sound volume microphone mic headset speaker speakers mute | звук гучн мікрофон навушник динамік | звук громк микрофон наушник динамик | dźwięk głośn mikrofon słuchawk
        call | call calls calling voicemail telephony | дзвін дзвон виклик телефоні | звон звонк вызов телефони | rozmow połącze dzwoni telefoni
        recording | recording recordings recorded | запис_розмов записи_дзвінків запису_дзвінк аудіозапис | запись_разговор записи_звонков аудиозапис | nagran nagrywa
        history | history log= logs= archive journal past= | історі архів журнал минул | истори архив журнал прошл | histori archiw dziennik
        message | message messages chat chats messenger conversation whatsapp telegram viber slack bot= bots= | повідомлен чат месендж телеграм вайбер бот= бота бота | сообщен чат мессендж телеграм вайбер бот= бота боты | wiadomo czat komunikator telegram whatsapp bot= bota
        notification | notification notifications notify notified alert alerts push reminder reminders remind | сповіщ нагадув нагадай пуш= пуші оповіщ | уведомл оповещ напомин пуш= пуши | powiadom przypomn alert push
        calendar | calendar calendars appointment appointments schedule scheduling booking bookings meeting meetings slot slots | календар розклад бронюв зустріч графік_роботи | календар расписан бронирован встреч | kalendarz termin grafik_pracy rezerwac spotkan wizyt
        date | date dates deadline | дата= дати дату дат= строк термін | дата= даты дату дат= срок | data= daty datę dat= termin
        time | time= times= hour hours clock timezone daylight | час= години годин часов годинник | час= часа часы часов время= времени часов | czas= czasu godzin zegar stref
        month | month months monthly period quarter year= annual fiscal_year closing | місяц місяч період кварт рік= року річн | месяц период кварт год= года годов | miesiąc miesięc okres kwarta rok= roku roczn
        salary | salary salaries payroll wage wages bonus_pay | зарплат | зарплат | wypłat pensj wynagrodz
        accounting | accounting bookkeeping accountant ledger balance_sheet | бухгалт облік= обліку проводк | бухгалт учет= учета проводк | księgow rachunkow
        balance | balance balances | баланс сальдо | баланс сальдо | saldo saldzie balans
        limit | limit limits quota cap= capped maximum exceed exceeded | ліміт квот обмежен максимум перевищ | лимит квот ограничен максимум превыш | limit limity maksym przekrocz
        status | status statuses state= states= stage stages reserved | статус стан= стану стани зарезерв | статус состояни зарезерв | status statusy zarezerw
        pending | pending processing in_progress | очіку обробля в_обробці | ожида обрабатыва в_обработке | oczekuj przetwarza w_toku
        number | number numbers digit digits | номер цифр | номер цифр | numer cyfr
        name | name names surname surnames username | ім'я прізвищ назв | имя= имени фамили назван | nazw imię imieni nazwisk
        comment | comment comments note notes annotation remark | комент примітк нотатк | комент примечан заметк | komentarz uwag notatk
        review | review reviews rating ratings stars feedback_form survey | відгук оцінк рейтинг опитув | отзыв оценк рейтинг опрос | opini ocen recenz ankiet
        tag | tag tags label labels category categories | тег мітк категорі етикетк ярлик | тег метк категор этикетк ярлык | tag tagi etykiet kategori
        list | list= lists= listing catalogue catalog | список списк перелік каталог | список списк перечень каталог | lista= listy liście listę katalog spis
        map | map maps gps location locations geolocation | карта_проїзду мапа= мапі мапу геолока gps місцезнаход розташуван локаці | карта_проезда геолока gps местополож местонахожд локаци | mapa= mapy mapie mapę gps lokaliz położen
        route | route routes routing directions driver drivers road | маршрут водій водія дорог_маршрут | маршрут водител | tras kierowc
        store | store stores shop shops outlet branch branches | магазин крамниц філі | магазин филиал лавк | sklep placówk oddział filia
        register | till= cash_register pos= terminal terminals | каса= касі касу каси касов термінал | касса= кассе кассу кассы кассов терминал | kasa= kasie kasę kasy terminal
        printer | printer printers printout print= prints= printing printed | друк принтер роздрук | печат принтер распечат | druk wydruk
        device | device devices gadget hardware scale= scales= equipment | пристрі обладнан ваги= вагах | устройств оборудован весы= весов | urządze sprzęt waga= wagi=
        server | server servers host hosting database backup backups | сервер база= бази резервн бекап хостинг | сервер база= базы резервн бэкап хостинг | serwer baza= bazy kopia_zapas kopii_zapas backup
        internet | internet wifi wi_fi network connection signal offline online router connectivity broadband | інтернет вайфай мереж зв'язк зв'язок сигнал офлайн онлайн роутер | интернет вайфай сеть= сети связь= связи сигнал офлайн онлайн роутер | internet wifi sieć sieci zasięg sygnał offline online router łącz
        integration | integration integrations integrate api= webhook plugin connector marketplace third_party | інтеграц api апі вебхук плагін маркетплейс | интеграц api апи вебхук плагин маркетплейс | integrac api webhook wtyczk marketplace
        version | version versions release build= upgrade upgraded | версі реліз | верси релиз | wersj wydani
        update | update updates updated updating patch | оновл апдейт апгрейд | обновл апдейт апгрейд | aktualiz update
        license_key | activation activate activated activating key= keys= | активац активув | активац активир | aktywac aktywow klucz
        security | security secure privacy fraud fraudulent phishing suspicious hacked hacker stolen steal compromised breach lost_card | безпек шахра викра злама конфіденц підозр | безопасн мошен украл взлом конфиденц подозр | bezpieczeń oszust skradz ukrad wykrad zhak włama prywatno podejrz
        identity | identity verify verification verified kyc passport selfie proof | верифік ідентиф паспорт підтвердження_особи | верифик идентиф паспорт подтверждение_личности | weryfik tożsamo paszport dowód
        support | support helpdesk operator operators agent= agents= hotline representative manager | підтримк оператор менеджер техпідтрим | поддержк оператор менеджер техподдерж | wsparci konsultant infolini operator pomoc_techn
        queue | queue hold= waiting wait= | черг очікуванн | очеред ожидани | kolejk oczekiwan
        tutorial | tutorial tutorials manual guide instruction instructions documentation training help_page hint hints tooltip | інструкц довідк навчанн посібник підказк | инструкц справк обучен руководств подсказк | instrukc poradnik szkolen podręcznik podpowied
        game | game games level player | гра= ігри гру | игра= игры игру | gra= gry= grę=
        battery | battery charging power= drain drains | батаре акумулятор заряд | батаре аккумулятор заряд | bateri akumulator ładowani
        policy | policy policies coverage premium insurance claim claims deductible | страх поліс | страхов полис | polis ubezpiecz składk
        loan | loan loans mortgage interest credit_line overdraft | кредит позик іпотек відсотк | кредит займ ипотек процент | kredyt pożyczk hipotek odset
        salary_account | deposit deposits savings top_up topup topping topped | поповн депозит вклад= | пополн депозит вклад= | doładow depozyt lokat wpłat zasil
        withdrawal | withdraw withdrawal withdrawals withdrew | знят зняти_готівку вивести_кошти вивід_коштів | снять снятие вывести_деньги вывод_средств | wypłaci wypłacan
        ticket | ticket tickets | квиток квитк білет | билет | bilet
        flight | flight flights airline plane airport | рейс літак авіа аеропорт | рейс самолет авиа аэропорт | lot= loty lotu samolot lotnisk
        hotel | hotel hotels room rooms | готел номер_в_готел | гостиниц отел= отель отеля | hotel pokój pokoj nocleg
        car | car cars vehicle taxi ride | авто машин таксі | авто машин такси | samoch auto= taksów pojazd
        food | food restaurant restaurants meal recipe dish pizza | їжа ресторан страв рецепт піц | еда= ресторан блюд рецепт пицц | jedzen restaurac dani przepis pizz
        music | music song songs playlist track album | музик пісн плейлист | музык песн плейлист | muzyk piosenk playlist
        weather | weather rain snow forecast temperature sunny | погод дощ сніг прогноз | погод дожд снег прогноз | pogod deszcz śnieg prognoz
        alarm | alarm alarms timer timers wake | будильник таймер | будильник таймер | budzik minutnik
        medicine | doctor medicine prescription appointment_doctor patient clinic | лікар ліки рецепт_лік пацієнт клінік | врач лекарств пациент клиник | lekarz lek= leki recept pacjent klinik
        """
}
