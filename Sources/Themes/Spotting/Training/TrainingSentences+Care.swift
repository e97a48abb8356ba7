extension TrainingSentences {
    /// Insurance, health, learning and sport; the form is that of `domains`.
    static let care: [String: String] = [
        "insurance": """
        problem | the form rejects my photos of the dent as too large | форма не приймає фото вм'ятини каже завеликі | форма не принимает фото вмятины говорит слишком большие | formularz odrzuca zdjęcia wgniecenia bo za duże
        problem | nobody has looked at my case since monday | з понеділка ніхто навіть не глянув на мою справу | с понедельника никто даже не взглянул на моё дело | od poniedziałku nikt nawet nie spojrzał na moją sprawę
        problem | you paid out a third of what the garage charged | виплатили третину від того що взяла майстерня | выплатили треть от того что взяла мастерская | wypłaciliście jedną trzecią tego co wziął warsztat
        problem | my name is misspelt on every single document | прізвище з помилкою в кожнісінькому документі | фамилия с ошибкой в каждом документе | nazwisko z błędem w każdym dokumencie
        problem | the premium grew by half out of nowhere | внесок ні з того ні з сього виріс удвічі | взнос ни с того ни с сего вырос вдвое | składka ni stąd ni zowąd wzrosła dwukrotnie
        problem | they promised to ring back and silence | обіцяли передзвонити і тиша | обещали перезвонить и тишина | obiecali oddzwonić i cisza
        problem | the assessor did not show up though i took a day off | оцінювач не приїхав хоч я відпросилась з роботи | оценщик не приехал хотя я отпросилась с работы | rzeczoznawca nie przyjechał choć wzięłam wolne
        request | an online calculator for the house would be of use | онлайн калькулятор для будинку став би в пригоді | онлайн калькулятор для дома пригодился бы | kalkulator online dla domu by się przydał
        request | please stop sending paper send it to the app instead | не шліть папір надсилайте краще в застосунок | не шлите бумагу присылайте лучше в приложение | nie wysyłajcie papieru wysyłajcie raczej do aplikacji
        request | one should be able to see at which stage the case is | треба щоб було видно на якому етапі справа | надо чтобы было видно на каком этапе дело | powinno być widać na jakim etapie jest sprawa
        request | we could do with a policy just for weekends | нам би поліс тільки на вихідні | нам бы полис только на выходные | przydałaby nam się polisa tylko na weekendy
        praise | settled in two days i expected months | владнали за два дні а я чекав на місяці | уладили за два дня а я ожидал месяцев | załatwione w dwa dni a spodziewałem się miesięcy
        praise | the lady on the line stayed with me till the tow truck came golden woman | жінка на лінії була зі мною поки приїхав евакуатор золота людина | женщина на линии была со мной пока приехал эвакуатор золотой человек | pani na linii była ze mną aż przyjechała laweta złota kobieta
        praise | green card straight to the phone brilliant idea | зелена карта одразу в телефон блискуча ідея | зелёная карта сразу в телефон блестящая идея | zielona karta od razu w telefonie świetny pomysł
        praise | i'm honestly surprised how human your letters are | я щиро здивована наскільки людські у вас листи | я искренне удивлена насколько человечные у вас письма | jestem szczerze zaskoczona jak ludzkie macie pisma
        confusion | own share does it apply to glass as well | франшиза діє і на скло теж | франшиза действует и на стекло тоже | czy udział własny dotyczy też szyb
        confusion | what counts as a total loss | що вважається повною втратою | что считается полной гибелью | co się liczy jako szkoda całkowita
        confusion | i read it twice and still don't know if a flood is included | двічі прочитав і так і не знаю чи входить затоплення | дважды прочитал и так и не знаю входит ли затопление | przeczytałem dwa razy i dalej nie wiem czy zalanie wchodzi
        confusion | between full and extended where is the difference | між повним і розширеним у чому відмінність | между полным и расширенным в чём отличие | między pełnym a rozszerzonym gdzie jest różnica
        none | i'd like to insure a flat seventy square metres | хочу застрахувати квартиру сімдесят метрів | хочу застраховать квартиру семьдесят метров | chcę ubezpieczyć mieszkanie siedemdziesiąt metrów
        none | the accident was on the corner at about nine | аварія була на розі близько дев'ятої | авария была на углу около девяти | wypadek był na rogu koło dziewiątej
        none | send the paper to the new address it's flat twelve | надішліть папір на нову адресу квартира дванадцять | пришлите бумагу на новый адрес квартира двенадцать | proszę wysłać pismo na nowy adres mieszkania dwanaście
        none | who should i ask for when i come | до кого звертатися коли приїду | к кому обращаться когда приеду | do kogo się zgłosić jak przyjadę
        none | my husband has the policy number at hand one second | номер полісу в чоловіка під рукою секунду | номер полиса у мужа под рукой секунду | numer polisy ma mąż pod ręką sekundę
        """,
        "clinic": """
        problem | the results are ready but the portal shows an empty page | аналізи готові а портал показує порожню сторінку | анализы готовы а портал показывает пустую страницу | wyniki gotowe a portal pokazuje pustą stronę
        problem | i waited an hour and a half past my time | прочекала півтори години понад свій час | прождала полтора часа сверх своего времени | czekałam półtorej godziny po swoim terminie
        problem | sms said ten the desk said eleven | в смс була десята а в реєстратурі кажуть одинадцята | в смс было десять а в регистратуре говорят одиннадцать | w smsie była dziesiąta a w rejestracji mówią jedenasta
        problem | video with the doctor had picture but no sound | на відеоприйомі картинка є а звуку нема | на видеоприёме картинка есть а звука нет | na wideowizycie obraz jest a dźwięku brak
        problem | your system put my daughter under my card | ваша система записала доньку на мою картку | ваша система записала дочку на мою карту | wasz system zapisał córkę na moją kartę
        problem | i keep getting reminders for a visit i already had | далі шлють нагадування про візит який вже був | до сих пор шлют напоминания о визите который уже был | ciągle dostaję przypomnienia o wizycie która już była
        problem | rude at the desk as if i owed them something | грубо в реєстратурі наче я їм щось винна | грубо в регистратуре будто я им что-то должна | niegrzecznie w rejestracji jakbym im coś była winna
        request | add my mother to my account i'd manage her visits | додайте можливість вести маму в моєму кабінеті | добавьте возможность вести маму в моём кабинете | dodajcie możliwość prowadzenia mamy na moim koncie
        request | if only one could move a visit without ringing | якби ж можна було переносити візит без дзвінка | если бы можно было переносить визит без звонка | żeby tak można było przełożyć wizytę bez dzwonienia
        request | a note which floor to go to would spare us running around | підказка на який поверх іти вберегла б від біганини | подсказка на какой этаж идти уберегла бы от беготни | informacja na które piętro oszczędziłaby biegania
        request | i propose a queue number for those who come just to sign | пропоную окремий талончик для тих хто лише на підпис | предлагаю отдельный талончик для тех кто только на подпись | proponuję osobny numerek dla tych co tylko po podpis
        praise | booked at night from my bed wonderful thing | записалась уночі просто з ліжка чудова річ | записалась ночью прямо из кровати чудесная вещь | zapisałam się w nocy prosto z łóżka cudowna rzecz
        praise | prescription was on my phone before i left the room | рецепт був у телефоні ще до виходу з кабінету | рецепт был в телефоне ещё до выхода из кабинета | recepta była w telefonie zanim wyszłam z gabinetu
        praise | the nurse explained everything slowly i'm so grateful to her | медсестра все спокійно пояснила я їй така вдячна | медсестра всё спокойно объяснила я ей так благодарна | pielęgniarka wszystko spokojnie wyjaśniła jestem jej bardzo wdzięczna
        praise | not a single queue any more how good is that | жодної черги більше як же це добре | ни одной очереди больше как же это хорошо | żadnej kolejki więcej jak to dobrze
        confusion | do i come fasting or may i drink | приходити натще чи можна пити з того що пише незрозуміло | приходить натощак или можно пить из того что пишет непонятно | mam przyjść na czczo czy mogę pić z opisu nie wynika
        confusion | the arrow next to the figure is it good or bad | стрілка біля показника це добре чи погано | стрелка возле показателя это хорошо или плохо | strzałka przy wyniku to dobrze czy źle
        confusion | where in the portal does one see the referral | де в порталі видно направлення | где в портале видно направление | gdzie w portalu widać skierowanie
        confusion | i fail to see why it needs my tax number | не доберу навіщо йому мій податковий номер | не возьму в толк зачем ему мой налоговый номер | nie pojmuję po co mu mój numer podatkowy
        none | i have a temperature since last night | у мене температура з учорашнього вечора | у меня температура со вчерашнего вечера | mam gorączkę od wczoraj wieczorem
        none | any slot with the eye doctor this week | є якийсь час до окуліста цього тижня | есть какое-то время к окулисту на этой неделе | jest jakiś termin do okulisty w tym tygodniu
        none | cancel tuesday i'm better already | скасуйте вівторок мені вже краще | отмените вторник мне уже лучше | proszę odwołać wtorek już mi lepiej
        none | born the second of june eighty four | народився другого червня вісімдесят четвертого | родился второго июня восемьдесят четвёртого | urodzony drugiego czerwca osiemdziesiątego czwartego
        none | should i bring the old x rays along | старі знімки взяти з собою | старые снимки взять с собой | czy zabrać stare zdjęcia
        """,
        "learning": """
        problem | the video stops dead in the seventh lesson | відео намертво стає на сьомому уроці | видео намертво встаёт на седьмом уроке | wideo staje w miejscu na siódmej lekcji
        problem | my answer is right and it marks it wrong | відповідь правильна а воно зараховує як помилку | ответ правильный а оно засчитывает как ошибку | odpowiedź jest dobra a on zalicza jako błąd
        problem | certificate shows somebody else's surname | у сертифікаті чуже прізвище | в сертификате чужая фамилия | na certyfikacie jest cudze nazwisko
        problem | teacher's comments are cut off after two lines | коментар викладача обрізається після двох рядків | комментарий преподавателя обрезается после двух строк | komentarz nauczyciela ucina się po dwóch linijkach
        problem | whatever i do the microphone test won't pass | хоч що роблю перевірка мікрофона не проходить | что ни делаю проверка микрофона не проходит | cokolwiek robię test mikrofonu nie przechodzi
        problem | you dropped the evening group and told us a day ahead | прибрали вечірню групу і сказали за день | убрали вечернюю группу и сказали за день | zlikwidowaliście wieczorną grupę i powiedzieliście dzień wcześniej
        problem | too many letters from you ten a day this is spam | забагато листів від вас десять на день це вже спам | слишком много писем от вас десять в день это уже спам | za dużo maili od was dziesięć dziennie to już spam
        request | a button to play it slower for us beginners | кнопку щоб програвати повільніше для нас початківців | кнопку чтобы проигрывать медленнее для нас начинающих | przycisk żeby odtwarzać wolniej dla nas początkujących
        request | could the words i miss be repeated the next day | чи не могли б слова де помиляюсь повторюватись наступного дня | не могли бы слова где ошибаюсь повторяться на следующий день | czy słowa w których się mylę mogłyby wracać następnego dnia
        request | i want to download lessons for the plane | хочу завантажувати уроки в літак такого нема | хочу скачивать уроки в самолёт такого нет | chcę pobierać lekcje do samolotu tego nie ma
        request | parents ought to see the marks too | батьки теж мають бачити оцінки | родители тоже должны видеть оценки | rodzice też powinni widzieć oceny
        praise | in three months i started to speak unbelievable | за три місяці я заговорив неймовірно | за три месяца я заговорил невероятно | w trzy miesiące zacząłem mówić niesamowite
        praise | the short exercises are a stroke of genius | короткі вправи просто геніальні | короткие упражнения просто гениальны | krótkie ćwiczenia są genialne
        praise | my boy runs to the lesson by himself now | син тепер сам біжить на урок | сын теперь сам бежит на урок | synek teraz sam biegnie na lekcję
        praise | couldn't be happier with the tutor you gave us | кращого викладача годі й бажати | лучшего преподавателя и желать нельзя | lepszego nauczyciela nie można sobie życzyć
        confusion | one credit is one lesson or one hour | один кредит це урок чи година | один кредит это урок или час | jeden kredyt to lekcja czy godzina
        confusion | will the recordings stay once the course is over | записи залишаться коли курс скінчиться | записи останутся когда курс закончится | czy nagrania zostaną jak kurs się skończy
        confusion | no idea which level i should pick in that list | гадки не маю який рівень у тому списку брати | понятия не имею какой уровень в том списке брать | nie mam pojęcia który poziom z tej listy wziąć
        confusion | it shows eighty per cent of what | показує вісімдесят відсотків а від чого | показывает восемьдесят процентов а от чего | pokazuje osiemdziesiąt procent ale czego
        none | sign my daughter up for the thursday group | запишіть доньку в четвергову групу | запишите дочку в четверговую группу | proszę zapisać córkę do czwartkowej grupy
        none | i'm ill today tell the teacher please | я сьогодні хвора передайте викладачеві | я сегодня болею передайте преподавателю | jestem dziś chora proszę przekazać nauczycielowi
        none | what books do we buy for september | які книжки купувати на вересень | какие книги покупать к сентябрю | jakie książki kupić na wrzesień
        none | we'd like the contract for the whole year | ми б хотіли договір на цілий рік | мы бы хотели договор на весь год | chcielibyśmy umowę na cały rok
        none | forty minutes is fine with me | сорок хвилин мені підходить | сорок минут мне подходит | czterdzieści minut mi pasuje
        """,
        "sport": """
        problem | the turnstile doesn't let me in though the pass is valid | турнікет не пускає хоч абонемент чинний | турникет не пускает хотя абонемент действует | bramka mnie nie wpuszcza choć karnet jest ważny
        problem | watch counts my bus ride as a run | годинник рахує поїздку автобусом як пробіжку | часы считают поездку на автобусе как пробежку | zegarek liczy jazdę autobusem jako bieg
        problem | three classes in a row were called off at the last minute | три заняття поспіль скасували в останню хвилину | три занятия подряд отменили в последнюю минуту | trzy zajęcia z rzędu odwołane w ostatniej chwili
        problem | showers are cold locks are broken and you charge more | душ холодний замки зламані а ціна росте | душ холодный замки сломаны а цена растёт | prysznice zimne zamki zepsute a cena rośnie
        problem | froze my membership and you still took the money | заморозила абонемент а гроші все одно зняли | заморозила абонемент а деньги всё равно сняли | zamroziłam karnet a pieniądze i tak pobrano
        problem | heart rate gets stuck at ninety | пульс застрягає на дев'яноста | пульс застревает на девяноста | puls zatrzymuje się na dziewięćdziesięciu
        problem | i'm not able to sign off from a class it just goes grey | не виходить виписатися із заняття воно просто сіріє | не получается выписаться из занятия оно просто сереет | nie udaje się wypisać z zajęć po prostu szarzeje
        request | tell us how full the gym is before we set off | кажіть наскільки зал заповнений перш ніж ми виїдемо | говорите насколько зал заполнен прежде чем мы выедем | mówcie jak pełna jest siłownia zanim wyjedziemy
        request | there ought to be a morning class before seven | варто б зробити ранкове заняття до сьомої | стоило бы сделать утреннее занятие до семи | warto by zrobić poranne zajęcia przed siódmą
        request | make it count swimming as well | зробіть щоб воно рахувало й плавання | сделайте чтобы оно считало и плавание | zróbcie żeby liczyło też pływanie
        request | i would pay for a family pass if you had one | я б купила сімейний абонемент якби він у вас був | я бы купила семейный абонемент если бы он у вас был | kupiłabym karnet rodzinny gdybyście go mieli
        praise | your coach put me back on my feet after the injury | ваш тренер поставив мене на ноги після травми | ваш тренер поставил меня на ноги после травмы | wasz trener postawił mnie na nogi po kontuzji
        praise | lost eight kilos with your plan thank you guys | мінус вісім кіло з вашим планом дякую вам | минус восемь кило с вашим планом спасибо вам | osiem kilo mniej z waszym planem dziękuję wam
        praise | joining a class in two taps is a pleasure | записатися на заняття у два дотики одне задоволення | записаться на занятие в два касания одно удовольствие | zapis na zajęcia w dwa kliknięcia sama przyjemność
        praise | it's spotless everywhere you can tell somebody cares | скрізь чистота видно що комусь не байдуже | везде чистота видно что кому-то не всё равно | wszędzie czysto widać że komuś zależy
        confusion | if i come at two with a morning pass what then | а якщо прийду о другій з ранковим абонементом то що | а если приду в два с утренним абонементом то что | a jak przyjdę o drugiej z porannym karnetem to co
        confusion | how is the load score worked out | як вираховується оцінка навантаження | как вычисляется оценка нагрузки | jak się wylicza ocenę obciążenia
        confusion | guest visits do they carry over to next month or burn | гостьові візити переносяться на наступний місяць чи згорають | гостевые визиты переносятся на следующий месяц или сгорают | wizyty gości przechodzą na następny miesiąc czy przepadają
        confusion | can you tell me what that blue ring stands for | підкажіть що позначає те синє кільце | подскажите что обозначает то синее кольцо | proszę mi powiedzieć co oznacza to niebieskie kółko
        none | pause my pass from monday i'm flying away | призупиніть абонемент з понеділка я відлітаю | приостановите абонемент с понедельника я улетаю | proszę wstrzymać karnet od poniedziałku wyjeżdżam
        none | is there parking next to you | поруч з вами є паркування | рядом с вами есть парковка | czy obok was jest parking
        none | i left my towel in locker nineteen | я забув рушник у шафці дев'ятнадцять | я забыл полотенце в шкафчике девятнадцать | zostawiłem ręcznik w szafce dziewiętnaście
        none | book me with the tall trainer on friday | запишіть мене до високого тренера на п'ятницю | запишите меня к высокому тренеру на пятницу | proszę zapisać mnie do tego wysokiego trenera na piątek
        none | great see you then | чудово тоді до зустрічі | отлично тогда до встречи | świetnie to do zobaczenia
        """,
    ]
}
