extension TrainingSentences {
    /// Devices, films, servers and office work; the form is that of `domains`.
    static let technology: [String: String] = [
        "devices": """
        problem | the lamp goes out on its own every half hour | лампа сама гасне кожні пів години | лампа сама гаснет каждые полчаса | lampa sama gaśnie co pół godziny
        problem | vacuum runs in circles and never makes it home | пилосос крутиться колом і не доїжджає додому | пылесос крутится по кругу и не доезжает домой | odkurzacz kręci się w kółko i nie wraca do bazy
        problem | i've reset it four times it won't see the network | чотири рази скидав мережі не бачить | четыре раза сбрасывал сети не видит | cztery razy resetowałem sieci nie widzi
        problem | the lid cracked within a week | кришка тріснула за тиждень | крышка треснула за неделю | pokrywa pękła po tygodniu
        problem | it screeches so loud the baby wakes up | скрегоче так що дитина прокидається | скрежещет так что ребёнок просыпается | tak skrzeczy że dziecko się budzi
        problem | camera stores nothing since i swapped the memory card | камера нічого не пише відколи я замінив картку пам'яті | камера ничего не пишет с тех пор как я заменил карту памяти | kamera nic nie zapisuje odkąd wymieniłem kartę pamięci
        problem | no spare parts no manual and the service centre shrugs | ні запчастин ні інструкції і в сервісі руками розводять | ни запчастей ни инструкции и в сервисе руками разводят | ani części ani instrukcji a w serwisie rozkładają ręce
        request | let it work with other brands' bulbs as well | нехай працює і з лампочками інших фірм | пусть работает и с лампочками других фирм | niech działa też z żarówkami innych firm
        request | a lock against children on the panel that's what's lacking | блокування від дітей на панелі ось чого бракує | блокировка от детей на панели вот чего не хватает | blokada przed dziećmi na panelu tego brakuje
        request | may i suggest a longer cord | раджу зробити довший шнур | советую сделать шнур подлиннее | radzę zrobić dłuższy kabel
        request | can't it be muted at night by timetable please do that | хіба не можна глушити звук уночі за розкладом зробіть так | разве нельзя глушить звук ночью по расписанию сделайте так | czy nie można go wyciszać w nocy według planu zróbcie tak
        praise | cooks by itself washes by itself i'm in heaven | саме варить саме миється я в раю | сама варит сама моется я в раю | sama gotuje sama się myje jestem w niebie
        praise | dropped it twice and not a scratch solid stuff | двічі впустив і жодної подряпини надійна річ | дважды уронил и ни царапины надёжная вещь | dwa razy upuściłem i ani rysy solidna rzecz
        praise | setup took me two minutes and i'm seventy one | налаштувала за дві хвилини а мені сімдесят один | настроила за две минуты а мне семьдесят один | ustawiłam w dwie minuty a mam siedemdziesiąt jeden lat
        praise | so quiet that i check if it's on at all nice | така тиха що перевіряю чи взагалі ввімкнена приємно | такая тихая что проверяю включена ли вообще приятно | taka cicha że sprawdzam czy w ogóle włączona miło
        confusion | blinking green and red what is it trying to say | блимає зеленим і червоним що воно хоче сказати | мигает зелёным и красным что оно хочет сказать | miga na zielono i czerwono co to chce powiedzieć
        confusion | eco mode and night mode aren't they the same | еко режим і нічний режим хіба не одне й те саме | эко режим и ночной режим разве не одно и то же | tryb eko i tryb nocny to nie to samo
        confusion | which side of the filter faces up the picture doesn't show | якою стороною ставити фільтр з малюнка не видно | какой стороной ставить фильтр по рисунку не видно | którą stroną wkładać filtr z rysunku nie widać
        confusion | does it keep listening once i press that | а воно далі слухає коли я це натисну | а оно дальше слушает когда я это нажму | a czy dalej słucha jak to nacisnę
        none | i'd like to order two more filters for it | хочу замовити до нього ще два фільтри | хочу заказать к нему ещё два фильтра | chcę zamówić do niego jeszcze dwa filtry
        none | serial number is on the bottom wait i turn it over | серійний номер знизу зачекайте переверну | серийный номер снизу подождите переверну | numer seryjny jest od spodu chwila odwrócę
        none | where is your nearest repair shop | де ваша найближча майстерня | где ваша ближайшая мастерская | gdzie jest najbliższy serwis
        none | i bought it in march i still have the slip | купив у березні чек зберіг | купил в марте чек сохранил | kupiłem w marcu paragon mam
        none | yes it's plugged in | так у розетку ввімкнено | да в розетку включено | tak jest podłączone do prądu
        """,
        "films": """
        problem | sound runs ahead of the picture | звук випереджає картинку | звук опережает картинку | dźwięk wyprzedza obraz
        problem | it asks who is watching each and every time | щоразу питає хто дивиться | каждый раз спрашивает кто смотрит | za każdym razem pyta kto ogląda
        problem | season two is gone right in the middle of it | другий сезон зник просто посередині | второй сезон исчез прямо посередине | drugi sezon zniknął w samym środku
        problem | ads ads ads even though i pay | реклама реклама реклама хоч я й плачу | реклама реклама реклама хотя я и плачу | reklamy reklamy reklamy chociaż płacę
        problem | on the television it buffers on the phone it doesn't | на телевізорі підвантажує на телефоні ні | на телевизоре подгружает на телефоне нет | na telewizorze się buforuje na telefonie nie
        problem | the children's profile lets horror through | дитячий профіль пропускає жахи | детский профиль пропускает ужасы | profil dziecięcy przepuszcza horrory
        problem | cancelled in may charged in june and july | скасував у травні а зняли і в червні і в липні | отменил в мае а сняли и в июне и в июле | zrezygnowałem w maju a pobrali w czerwcu i w lipcu
        request | please let one skip the opening song | дайте пропускати вступну заставку | дайте пропускать вступительную заставку | pozwólcie pomijać czołówkę
        request | i'd give a lot for a sleep timer | багато б дав за таймер сну | много бы дал за таймер сна | dużo bym dał za wyłącznik czasowy
        request | bigger subtitles for those of us with bad eyes | більші субтитри для тих хто погано бачить | субтитры покрупнее для тех кто плохо видит | większe napisy dla tych co słabo widzą
        request | don't show me what i've already watched | не показуйте мені те що я вже дивилась | не показывайте мне то что я уже смотрела | nie pokazujcie mi tego co już widziałam
        praise | the picks you make for me hit the mark | ваші добірки для мене влучають у ціль | ваши подборки для меня попадают в цель | wasze propozycje trafiają w mój gust
        praise | old films in such quality thank you from the heart | старі фільми в такій якості дякую від душі | старые фильмы в таком качестве спасибо от души | stare filmy w takiej jakości dziękuję z serca
        praise | price is fair and nothing ever lags | ціна чесна і нічого ніколи не гальмує | цена честная и ничего никогда не тормозит | cena uczciwa i nic się nigdy nie zacina
        praise | we watch together from two cities that's magic | дивимось разом із двох міст це магія | смотрим вместе из двух городов это магия | oglądamy razem z dwóch miast to magia
        confusion | on how many screens at a time am i allowed to watch | на скількох екранах водночас можна дивитися | на скольких экранах одновременно можно смотреть | na ilu ekranach naraz wolno oglądać
        confusion | what's the point of the list if it empties itself | який сенс у списку якщо він сам очищується | какой смысл в списке если он сам очищается | jaki sens ma lista skoro sama się czyści
        confusion | is the extra channel in the price or on top | додатковий канал у ціні чи окремо | дополнительный канал в цене или отдельно | dodatkowy kanał jest w cenie czy osobno
        confusion | i can't work out where downloaded films are kept | не можу второпати де лежать завантажені фільми | не могу сообразить где лежат скачанные фильмы | nie mogę dojść gdzie są pobrane filmy
        none | put on the next episode | увімкніть наступну серію | включите следующую серию | proszę włączyć następny odcinek
        none | something light with that french actor | щось легке з тим французьким актором | что-то лёгкое с тем французским актёром | coś lekkiego z tym francuskim aktorem
        none | what is on tonight at nine | що сьогодні о дев'ятій | что сегодня в девять | co leci dziś o dziewiątej
        none | i'd like to switch to the yearly payment | хочу перейти на оплату за рік | хочу перейти на оплату за год | chcę przejść na płatność roczną
        none | funny film by the way my wife cried with laughter | кумедний фільм до речі дружина плакала зо сміху | смешной фильм кстати жена плакала от смеха | zabawny film swoją drogą żona płakała ze śmiechu
        """,
        "servers": """
        problem | the site was down for the third night in a row | сайт лежав третю ніч поспіль | сайт лежал третью ночь подряд | strona leżała trzecią noc z rzędu
        problem | backups claim to be fine but there's nothing inside | копії нібито зроблені а всередині пусто | копии якобы сделаны а внутри пусто | kopie niby zrobione a w środku pusto
        problem | i can't log in the second factor code is always too late | не можу зайти код підтвердження завжди запізнюється | не могу зайти код подтверждения всегда опаздывает | nie mogę wejść kod potwierdzenia zawsze się spóźnia
        problem | invoice lists a machine i deleted last year | у рахунку машина яку я видалив торік | в счёте машина которую я удалил в прошлом году | na fakturze jest maszyna którą usunąłem rok temu
        problem | ticket closed without any answer | звернення закрили без жодної відповіді | обращение закрыли без единого ответа | zgłoszenie zamknięto bez żadnej odpowiedzi
        problem | half of our messages bounce since you changed the address | половина наших повідомлень повертається відколи ви змінили адресу | половина наших сообщений возвращается с тех пор как вы сменили адрес | połowa naszych wiadomości wraca odkąd zmieniliście adres
        problem | whole thing crawls once more than ten people are in | усе повзе щойно заходить більше десяти людей | всё ползёт как только заходит больше десяти человек | wszystko się wlecze gdy wejdzie więcej niż dziesięć osób
        request | an audit log per user is a must for us | нам конче потрібен журнал дій по кожному користувачу | нам крайне нужен журнал действий по каждому пользователю | koniecznie potrzebujemy dziennika działań dla każdego użytkownika
        request | it'd make sense to keep two keys valid at a time | мало б сенс тримати два ключі чинними водночас | имело бы смысл держать два ключа действующими одновременно | miałoby sens trzymać dwa klucze ważne jednocześnie
        request | could the limit be raised per project and not for all | чи можна щоб ліміт підіймався для проєкту а не для всіх | можно чтобы лимит поднимался для проекта а не для всех | czy limit mógłby rosnąć dla projektu a nie dla wszystkich
        request | warn before the disk is full not after | попереджайте до того як диск повний а не після | предупреждайте до того как диск полный а не после | ostrzegajcie zanim dysk się zapełni a nie po
        praise | migration went without a hitch chapeau | перенесення пройшло без сучка без задирки знімаю капелюха | перенос прошёл без сучка без задоринки снимаю шляпу | przeniesienie poszło bez zgrzytu chapeau
        praise | your docs are the clearest i've read | ваша документація найзрозуміліша з тих що я читав | ваша документация самая понятная из тех что я читал | wasza dokumentacja jest najjaśniejsza jaką czytałem
        praise | twelve months without one outage keep it up | рік без жодного збою так тримати | год без единого сбоя так держать | rok bez jednej awarii tak trzymać
        praise | answered within five minutes on a sunday respect | відповіли за п'ять хвилин у неділю респект | ответили за пять минут в воскресенье респект | odpowiedzieli w pięć minut w niedzielę szacun
        confusion | is traffic between two zones billed or free | трафік між двома зонами платний чи ні | трафик между двумя зонами платный или нет | ruch między dwiema strefami jest płatny czy nie
        confusion | what happens to the address when i stop the machine | що буде з адресою коли я зупиню машину | что будет с адресом когда я остановлю машину | co się stanie z adresem gdy zatrzymam maszynę
        confusion | the panel says degraded now what does that imply | панель пише знижена продуктивність і що це означає | панель пишет снижена производительность и что это значит | panel pisze obniżona wydajność i co to znaczy
        confusion | how often do the copies get made i see no schedule | як часто робляться копії розкладу не бачу | как часто делаются копии расписания не вижу | jak często robią się kopie harmonogramu nie widzę
        none | renew the domain for another two years | продовжіть домен ще на два роки | продлите домен ещё на два года | proszę przedłużyć domenę na kolejne dwa lata
        none | we need a quote for four machines till friday | нам потрібна пропозиція на чотири машини до п'ятниці | нам нужно предложение на четыре машины до пятницы | potrzebujemy oferty na cztery maszyny do piątku
        none | i'm reading you the address letter by letter | читаю вам адресу по літерах | читаю вам адрес по буквам | czytam adres litera po literze
        none | who in your company signs such papers | хто у вас підписує такі папери | кто у вас подписывает такие бумаги | kto u was podpisuje takie papiery
        none | hang on i open the laptop | хвилинку відкриваю ноутбук | минутку открываю ноутбук | chwilka otwieram laptopa
        """,
        "office": """
        problem | the payslip leaves out the overtime | у розрахунковому листку нема понаднормових | в расчётном листке нет сверхурочных | na pasku płacowym brakuje nadgodzin
        problem | two people edit and one's work is wiped | двоє правлять і в одного все стирається | двое правят и у одного всё стирается | dwie osoby edytują i jednej wszystko kasuje
        problem | it rounds the hours down and people get angry | воно округлює години донизу і люди сердяться | оно округляет часы вниз и люди сердятся | zaokrągla godziny w dół i ludzie się złoszczą
        problem | every monday i must log in from scratch | щопонеділка заходжу з нуля | каждый понедельник захожу с нуля | w każdy poniedziałek loguję się od zera
        problem | the table gets all crooked on paper | на папері таблиця вся перекошена | на бумаге таблица вся перекошена | na papierze tabela jest cała krzywa
        problem | used to take two clicks now it takes nine | раніше було два кліки тепер дев'ять | раньше было два клика теперь девять | kiedyś dwa kliknięcia teraz dziewięć
        problem | holiday request stuck at my former boss | заява на відпустку застрягла в мого колишнього начальника | заявление на отпуск застряло у моего бывшего начальника | wniosek urlopowy utknął u mojego byłego szefa
        request | i want to sign for five people in one go | хочу підписувати за п'ятьох одним махом | хочу подписывать за пятерых одним махом | chcę podpisywać za pięć osób jednym ruchem
        request | the calendar should know our public holidays | календар мав би знати наші свята | календарь должен бы знать наши праздники | kalendarz powinien znać nasze święta
        request | if possible highlight what changed since yesterday | якщо можна підсвічуйте що змінилося від учора | если можно подсвечивайте что изменилось со вчера | jeśli można podświetlajcie co się zmieniło od wczoraj
        request | there's no way to attach a photo to the task add that | до завдання не прикріпити фото додайте таке | к заданию не прикрепить фото добавьте такое | do zadania nie da się dodać zdjęcia dodajcie to
        praise | month closing went from three days to one evening | закриття місяця скоротилося з трьох днів до вечора | закрытие месяца сократилось с трёх дней до вечера | zamknięcie miesiąca skróciło się z trzech dni do wieczora
        praise | the girls in accounting won't work with anything else | дівчата в бухгалтерії іншого вже не хочуть | девочки в бухгалтерии другого уже не хотят | dziewczyny z księgowości nie chcą już nic innego
        praise | what a neat thing that colour marking | яка ж гарна річ це кольорове маркування | какая же хорошая вещь эта цветная маркировка | jaka to fajna rzecz to kolorowe oznaczanie
        praise | not once has it let us down | жодного разу не підвела | ни разу не подвела | ani razu nas nie zawiodła
        confusion | draft posted closed i mix these three up | чернетка проведено закрито плутаю ці три | черновик проведено закрыто путаю эти три | szkic zaksięgowane zamknięte mylą mi się te trzy
        confusion | is one who is on leave counted as a user | хто у відпустці вважається користувачем чи ні | кто в отпуске считается пользователем или нет | czy osoba na urlopie liczy się jako użytkownik
        confusion | please explain in plain words what this box changes | поясніть простими словами що змінює ця галочка | объясните простыми словами что меняет эта галочка | proszę wyjaśnić prostymi słowami co zmienia to okienko
        confusion | where has the old report gone in the new menu | куди в новому меню подівся старий звіт | куда в новом меню делся старый отчёт | gdzie w nowym menu podział się stary raport
        none | put me through to accounting would you | з'єднайте мене з бухгалтерією | соедините меня с бухгалтерией | proszę połączyć mnie z księgowością
        none | we'll pay both by the end of the week | оплатимо обидва до кінця тижня | оплатим оба до конца недели | zapłacimy oba do końca tygodnia
        none | our new director is called petrenko change it in the papers | наш новий директор петренко змініть у паперах | наш новый директор петренко измените в бумагах | nasz nowy dyrektor to kowalski proszę zmienić w papierach
        none | how much would it be for fifteen people | скільки це буде на п'ятнадцятьох | сколько это будет на пятнадцать человек | ile to będzie dla piętnastu osób
        none | he's in a meeting call after lunch | він на нараді дзвоніть після обіду | он на совещании звоните после обеда | jest na spotkaniu proszę dzwonić po obiedzie
        """,
    ]
}
