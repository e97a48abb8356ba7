extension TrainingSentences {
    /// The same things said in four languages, by domain, so that what is learned in some can be tested in another:
    /// `kind | en | uk | ru | pl`. Written for this project; Apache-2.0 like the rest of it.
    static let domains = [everyday, trade, care, technology].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    private static let everyday: [String: String] = [
        "banking": """
        problem | the standing order went out twice this month | регулярний платіж цього місяця пішов двічі | регулярный платёж в этом месяце ушёл дважды | zlecenie stałe poszło w tym miesiącu dwa razy
        problem | since yesterday the card reader rejects every payment over fifty | відучора термінал відхиляє кожну оплату понад п'ятдесят | со вчерашнего дня терминал отклоняет любую оплату больше пятидесяти | od wczoraj terminal odrzuca każdą płatność powyżej pięćdziesięciu
        problem | the statement shows a purchase i never made | у виписці стоїть покупка якої я не робив | в выписке стоит покупка которую я не делал | na wyciągu jest zakup którego nie robiłem
        problem | face unlock stopped recognising me after the last release | після останнього релізу вхід за обличчям мене не впізнає | после последнего релиза вход по лицу меня не узнаёт | po ostatniej wersji logowanie twarzą mnie nie poznaje
        request | let me freeze just one card and not all of them | дайте змогу заморозити одну картку а не всі | дайте возможность заморозить одну карту а не все | dajcie możliwość zamrożenia jednej karty a nie wszystkich
        request | it would help to split a payment between two accounts | зручно було б розбити платіж на два рахунки | удобно было бы разбить платёж на два счёта | przydałoby się podzielić płatność na dwa konta
        praise | moving money between currencies is effortless now | тепер обмінювати валюту одне задоволення | теперь менять валюту одно удовольствие | wymiana walut to teraz sama przyjemność
        praise | i appreciate that you text me before every debit | ціную що ви пишете перед кожним списанням | ценю что вы пишете перед каждым списанием | doceniam że piszecie przed każdym obciążeniem
        confusion | which rate do you use when i pay abroad | за яким курсом ви рахуєте коли я плачу за кордоном | по какому курсу вы считаете когда я плачу за границей | według jakiego kursu liczycie gdy płacę za granicą
        confusion | i can't tell whether blocked money still earns interest | не розберу чи нараховуються відсотки на заблоковані гроші | не разберу начисляются ли проценты на заблокированные деньги | nie wiem czy zablokowane środki dalej się oprocentowują
        none | i want to open a savings account what papers do i bring | хочу відкрити депозит які документи взяти | хочу открыть вклад какие документы взять | chcę otworzyć lokatę jakie dokumenty przynieść
        none | please raise my card limit to two thousand until sunday | підніміть мені ліміт на картці до двох тисяч до неділі | поднимите мне лимит по карте до двух тысяч до воскресенья | proszę podnieść mi limit karty do dwóch tysięcy do niedzieli
        none | read me the last four operations | прочитайте мені останні чотири операції | прочитайте мне последние четыре операции | proszę przeczytać mi ostatnie cztery operacje
        none | i would like to update my surname i got married | хочу змінити прізвище бо вийшла заміж | хочу поменять фамилию я вышла замуж | chcę zmienić nazwisko bo wyszłam za mąż
        """,
        "telecom": """
        problem | the calls drop whenever i leave the house | дзвінок обривається щойно виходжу з дому | звонок обрывается как только выхожу из дома | rozmowa się urywa gdy tylko wychodzę z domu
        problem | the router reboots by itself several times a night | роутер сам перезавантажується кілька разів за ніч | роутер сам перезагружается несколько раз за ночь | router sam się restartuje kilka razy w nocy
        problem | you keep billing me for a line i gave up in spring | ви далі берете гроші за номер якого я відмовився навесні | вы до сих пор берёте деньги за номер от которого я отказался весной | ciągle naliczacie mi za numer z którego zrezygnowałem wiosną
        problem | the picture on the sports channel breaks into squares | на спортивному каналі картинка розсипається на квадрати | на спортивном канале картинка рассыпается на квадраты | na kanale sportowym obraz rozsypuje się w kwadraty
        request | there should be a plan without television | має бути тариф без телебачення | должен быть тариф без телевидения | powinna być taryfa bez telewizji
        request | show the remaining gigabytes right on the first screen | показуйте залишок гігабайтів просто на головному екрані | показывайте остаток гигабайтов прямо на главном экране | pokażcie pozostałe gigabajty od razu na głównym ekranie
        praise | the signal in the village has become excellent | сигнал у селі став чудовий | сигнал в деревне стал прекрасный | zasięg na wsi zrobił się doskonały
        praise | the technician came on time and everything just works | майстер приїхав вчасно і все просто працює | мастер приехал вовремя и всё просто работает | technik przyjechał na czas i wszystko po prostu działa
        confusion | does the package count calls to landlines | чи входять у пакет дзвінки на міські | входят ли в пакет звонки на городские | czy w pakiecie są rozmowy na stacjonarne
        confusion | why does the meter say unlimited and then slow down i don't follow | чому пише безліміт а потім сповільнює я не розберуся | почему пишет безлимит а потом замедляет я не разберусь | czemu pisze bez limitu a potem zwalnia nie ogarniam
        none | i need a new sim the old one stays with my mother | мені потрібна нова сімка стара лишається мамі | мне нужна новая симка старая останется маме | potrzebuję nowej karty sim stara zostaje u mamy
        none | connect roaming for me from the third to the tenth | підключіть мені роумінг з третього по десяте | подключите мне роуминг с третьего по десятое | proszę włączyć mi roaming od trzeciego do dziesiątego
        none | when can your technician visit us | коли до нас може приїхати ваш майстер | когда к нам может приехать ваш мастер | kiedy może do nas przyjechać wasz technik
        none | what do i owe for this month | скільки я винна за цей місяць | сколько я должна за этот месяц | ile mam do zapłaty za ten miesiąc
        """,
        "delivery": """
        problem | the parcel has been standing in sorting for nine days | посилка дев'ять днів стоїть на сортуванні | посылка девять дней стоит на сортировке | paczka stoi w sortowni dziewięć dni
        problem | the locker opened the wrong cell | поштомат відкрив не ту комірку | постамат открыл не ту ячейку | paczkomat otworzył nie tę skrytkę
        problem | tracking shows delivered yet nobody came | відстеження показує доставлено а ніхто не приїжджав | отслеживание показывает доставлено а никто не приезжал | śledzenie pokazuje dostarczono a nikt nie przyjechał
        problem | the box arrived crushed for the second time | коробка вдруге приїхала зім'ята | коробка второй раз приехала мятая | pudełko drugi raz przyszło zgniecione
        request | i wish i could leave a note for the driver | хотілось би залишати примітку водієві | хотелось бы оставлять заметку водителю | chciałabym móc zostawić notatkę dla kierowcy
        request | please let us choose a two hour window | дайте обирати двогодинний проміжок | дайте выбирать двухчасовой промежуток | pozwólcie wybrać dwugodzinne okno
        praise | your locker next to our house is a blessing | поштомат біля нашого дому це просто знахідка | постамат возле нашего дома просто находка | paczkomat pod naszym domem to zbawienie
        praise | ordered at night and had it by breakfast wow | замовила вночі а на сніданок уже привезли ого | заказала ночью а к завтраку уже привезли ого | zamówiłam w nocy a na śniadanie już było wow
        confusion | what is the difference between dispatched and in transit | яка різниця між відправлено і в дорозі | какая разница между отправлено и в пути | czym się różni nadana od w drodze
        confusion | who pays for the return me or the shop it isn't written anywhere | хто платить за повернення я чи магазин ніде не написано | кто платит за возврат я или магазин нигде не написано | kto płaci za zwrot ja czy sklep nigdzie nie jest napisane
        none | i'd like to send two boxes to odesa tomorrow | хочу завтра відправити дві коробки в одесу | хочу завтра отправить две коробки в одессу | chcę jutro wysłać dwa pudła do gdańska
        none | redirect the parcel to the office on green street please | переадресуйте посилку на відділення на зеленій | переадресуйте посылку в отделение на зелёной | proszę przekierować paczkę do punktu na zielonej
        none | the recipient will be my neighbour write her name down | отримувачем буде сусідка запишіть її ім'я | получателем будет соседка запишите её имя | odbierze sąsiadka proszę zapisać jej nazwisko
        none | until what hour is your branch open on saturday | до котрої у суботу працює ваше відділення | до скольки в субботу работает ваше отделение | do której w sobotę czynny jest wasz oddział
        """,
        "software": """
        problem | the dashboard forgets the columns i set up | панель забуває стовпці які я налаштував | панель забывает столбцы которые я настроил | pulpit zapomina kolumny które ustawiłem
        problem | invited colleagues never get the link | запрошені колеги так і не отримують посилання | приглашённые коллеги так и не получают ссылку | zaproszeni koledzy nigdy nie dostają linku
        problem | the report counts weekends although they are switched off | звіт рахує вихідні хоча вони вимкнені | отчёт считает выходные хотя они выключены | raport liczy weekendy chociaż są wyłączone
        problem | after signing the document the button just stays grey | після підпису документа кнопка лишається сірою | после подписания документа кнопка остаётся серой | po podpisaniu dokumentu przycisk zostaje szary
        request | allow several owners for one project | дозвольте кількох власників одного проєкту | разрешите нескольких владельцев одного проекта | pozwólcie na kilku właścicieli jednego projektu
        request | would be lovely to paste a whole table from the clipboard | було б чудово вставляти цілу таблицю з буфера | было бы здорово вставлять целую таблицу из буфера | byłoby super wkleić całą tabelę ze schowka
        praise | templates cut our paperwork in half | шаблони скоротили нашу писанину вдвічі | шаблоны сократили нашу писанину вдвое | szablony skróciły naszą papierologię o połowę
        praise | the new shortcuts are a joy | нові гарячі клавіші це радість | новые горячие клавиши это радость | nowe skróty to radość
        confusion | if i archive a project do the others still see it | якщо я архівую проєкт інші його ще бачать | если я архивирую проект остальные его ещё видят | jeśli zarchiwizuję projekt to inni dalej go widzą
        confusion | what are credits and what eats them up | що таке кредити і на що вони витрачаються | что такое кредиты и на что они тратятся | co to są kredyty i na co się zużywają
        none | please add one more seat to our contract from monday | додайте до нашого договору ще одне місце з понеділка | добавьте в наш договор ещё одно место с понедельника | proszę dodać do naszej umowy jedno stanowisko od poniedziałku
        none | issue the act for march in the name of the other company | випишіть акт за березень на іншу фірму | выпишите акт за март на другую фирму | proszę wystawić protokół za marzec na drugą firmę
        none | give me your bank details i'll pay today | дайте банківські реквізити сьогодні оплачу | дайте банковские реквизиты сегодня оплачу | proszę podać dane do przelewu dziś zapłacę
        none | replace the responsible person with my deputy | поставте відповідальним мого заступника | поставьте ответственным моего заместителя | proszę wpisać mojego zastępcę jako osobę odpowiedzialną
        """,
        "games": """
        problem | my progress rolled back to level three | мій прогрес відкотився на третій рівень | мой прогресс откатился на третий уровень | mój postęp cofnął się do trzeciego poziomu
        problem | i bought coins and they were not credited | купив монети а їх не нарахували | купил монеты а их не начислили | kupiłem monety i ich nie naliczono
        problem | the match kicks me out right before the end | матч викидає мене просто перед кінцем | матч выкидывает меня прямо перед концом | mecz wyrzuca mnie tuż przed końcem
        problem | cheaters spoil every evening and nobody bans them | читери псують кожен вечір і ніхто їх не блокує | читеры портят каждый вечер и никто их не блокирует | oszuści psują każdy wieczór i nikt ich nie banuje
        request | bring the winter map back | поверніть зимову мапу | верните зимнюю карту | przywróćcie zimową mapę
        request | could we have a mode without timers | чи можна режим без таймерів | можно ли режим без таймеров | czy może być tryb bez limitu czasu
        praise | the music in the last chapter gave me goosebumps | від музики в останньому розділі мурахи по шкірі | от музыки в последней главе мурашки по коже | od muzyki w ostatnim rozdziale mam ciarki
        praise | my kids adore the new characters | мої діти обожнюють нових персонажів | мои дети обожают новых персонажей | moje dzieci uwielbiają nowe postacie
        confusion | how do points turn into rank i don't get it | як бали перетворюються на ранг не втямлю | как очки превращаются в ранг не пойму | jak punkty zamieniają się w rangę nie łapię
        confusion | is the season pass valid on the console too | чи діє сезонний абонемент і на консолі | действует ли сезонный абонемент и на консоли | czy karnet sezonowy działa też na konsoli
        none | i changed my nickname please put the new one on the diploma | я змінив нік впишіть новий у диплом | я сменил ник впишите новый в диплом | zmieniłem nick proszę wpisać nowy na dyplom
        none | sign our team up for saturday's tournament | запишіть нашу команду на суботній турнір | запишите нашу команду на субботний турнир | proszę zapisać naszą drużynę na sobotni turniej
        none | i'm calling on behalf of my son he is nine | я телефоную за сина йому дев'ять | я звоню за сына ему девять | dzwonię w imieniu syna ma dziewięć lat
        none | how old must one be to take part | зі скількох років можна брати участь | со скольких лет можно участвовать | od ilu lat można brać udział
        """,
        "utilities": """
        problem | the meter readings i enter are ignored and i get an estimate | показники які я передаю ігноруються і приходить середнє | показания которые я передаю игнорируются и приходит среднее | odczyty które podaję są pomijane i dostaję prognozę
        problem | the hot water is lukewarm again | гаряча вода знову ледь тепла | горячая вода опять еле тёплая | ciepła woda znowu jest letnia
        problem | the outage map says everything is fine while we sit in the dark | мапа відключень каже що все гаразд а ми сидимо без світла | карта отключений говорит что всё хорошо а мы сидим без света | mapa awarii mówi że wszystko gra a my siedzimy po ciemku
        problem | you count the heating for a flat that is empty | нараховуєте опалення за порожню квартиру | начисляете отопление за пустую квартиру | naliczacie ogrzewanie za puste mieszkanie
        request | warn us a day before you switch off the water | попереджайте за день перед вимкненням води | предупреждайте за день перед отключением воды | uprzedzajcie dzień przed wyłączeniem wody
        request | an hourly chart of consumption would be handy | став би в пригоді погодинний графік споживання | пригодился бы почасовой график потребления | przydałby się godzinowy wykres zużycia
        praise | sending the readings by photo is ingenious | передавати показники фотографією це геніально | передавать показания фотографией это гениально | podawanie odczytów zdjęciem jest genialne
        praise | power came back in ten minutes hats off to the crew | світло дали за десять хвилин моє шанування бригаді | свет дали за десять минут моё уважение бригаде | prąd wrócił po dziesięciu minutach szacunek dla ekipy
        confusion | why are there two tariffs on one bill | чому в одній квитанції два тарифи | почему в одной квитанции два тарифа | dlaczego na jednym rachunku są dwie taryfy
        confusion | what does reactive energy mean | що таке реактивна енергія | что такое реактивная энергия | co to jest energia bierna
        none | write down the reading four thousand two hundred and six | запишіть показник чотири тисячі двісті шість | запишите показание четыре тысячи двести шесть | proszę zapisać odczyt cztery tysiące dwieście sześć
        none | we sold the flat please transfer the contract to the buyer | ми продали квартиру переоформіть договір на покупця | мы продали квартиру переоформите договор на покупателя | sprzedaliśmy mieszkanie proszę przepisać umowę na kupującego
        none | i'd like to order a check of the meter | хочу замовити перевірку лічильника | хочу заказать проверку счётчика | chcę zamówić sprawdzenie licznika
        none | where do i drop the papers off | куди занести документи | куда занести документы | gdzie mam zanieść dokumenty
        """,
    ]
}
