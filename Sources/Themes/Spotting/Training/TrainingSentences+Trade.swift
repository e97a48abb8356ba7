extension TrainingSentences {
    /// Shops, journeys, meals and rides; the form is that of `domains`.
    static let trade: [String: String] = [
        "retail": """
        problem | the self checkout asks for staff on every second item | каса самообслуговування кличе працівника на кожному другому товарі | касса самообслуживания зовёт сотрудника на каждом втором товаре | kasa samoobsługowa woła pracownika przy co drugim produkcie
        problem | your price tag said nine and the till said twelve | на ціннику дев'ять а на касі вийшло дванадцять | на ценнике девять а на кассе вышло двенадцать | na półce dziewięć a przy kasie wyszło dwanaście
        problem | um so the coat came in a completely different size | ем ну пальто приїхало зовсім іншого розміру | эм ну пальто приехало совсем другого размера | em no więc płaszcz przyszedł w zupełnie innym rozmiarze
        problem | my points vanish at the end of the month and nobody warned me | бали згорають наприкінці місяця і ніхто не попередив | баллы сгорают в конце месяца и никто не предупредил | punkty przepadają pod koniec miesiąca i nikt nie uprzedził
        problem | basket empties itself while i'm still choosing | кошик сам очищається поки я ще вибираю | корзина сама очищается пока я ещё выбираю | koszyk sam się opróżnia kiedy jeszcze wybieram
        problem | three weeks and still no money back for the returned boots | три тижні минуло а грошей за повернуті чоботи нема | три недели прошло а денег за возвращённые сапоги нет | minęły trzy tygodnie a pieniędzy za zwrócone buty nie ma
        problem | it says in stock but when i get there the shelf is bare | пише що є в наявності приїжджаю а полиця порожня | пишет что есть в наличии приезжаю а полка пустая | pisze że dostępne a przyjeżdżam i półka pusta
        problem | i had to explain it all over to a fourth person | довелось пояснювати все спочатку вже четвертій людині | пришлось объяснять всё сначала уже четвёртому человеку | musiałam tłumaczyć wszystko od początku już czwartej osobie
        request | can't you let me pay part with the voucher and part by card | зробіть щоб можна було частину ваучером частину карткою | сделайте чтобы можно было часть ваучером часть картой | zróbcie żeby dało się część bonem a część kartą
        request | i'd prefer to see reviews with photos first | я б воліла спершу бачити відгуки з фото | я бы предпочла сначала видеть отзывы с фото | wolałabym najpierw widzieć opinie ze zdjęciami
        request | remember my size would you | хай воно запам'ятовує мій розмір | пусть оно запоминает мой размер | niech to zapamiętuje mój rozmiar
        request | it's high time for a wish list i can share | давно пора зробити список бажань яким можна поділитися | давно пора сделать список желаний которым можно поделиться | najwyższa pora na listę życzeń którą można udostępnić
        praise | returning things at your counter takes a minute not a quarrel | повернути річ у вас хвилина і ніяких суперечок | вернуть вещь у вас минута и никаких споров | zwrot u was to minuta i żadnych kłótni
        praise | never had a nicer shop assistant than yours | привітніших продавців ніж у вас не зустрічала | приветливее продавцов чем у вас не встречала | milszych sprzedawców niż u was nie spotkałam
        praise | no complaints at all the order came packed like a gift | жодних нарікань замовлення спаковане як подарунок | никаких нареканий заказ упакован как подарок | żadnych zastrzeżeń zamówienie zapakowane jak prezent
        praise | size table in centimetres is exactly what i'd been missing | таблиця розмірів у сантиметрах саме те чого мені бракувало | таблица размеров в сантиметрах именно то чего мне не хватало | tabela rozmiarów w centymetrach to dokładnie to czego mi brakowało
        confusion | so is the bonus counted from the price with or without discount | то бонус рахується від ціни зі знижкою чи без | так бонус считается от цены со скидкой или без | to premia liczy się od ceny z rabatem czy bez
        confusion | it says reserved does that mean somebody already packs it | написано зарезервовано це значить його вже збирають | написано зарезервировано это значит его уже собирают | jest napisane zarezerwowane to znaczy że już pakują
        confusion | i'm lost with these three delivery options | я заплуталася в цих трьох варіантах доставки | я запуталась в этих трёх вариантах доставки | pogubiłam się w tych trzech opcjach dostawy
        confusion | until which day can a thing be returned i haven't found it on your page | до якого дня можна повернути річ я не знайшла у вас на сторінці | до какого дня можно вернуть вещь я не нашла у вас на странице | do którego dnia można zwrócić rzecz nie znalazłam u was na stronie
        none | put the blue one aside for me i'll drop by after work | відкладіть мені синю зайду після роботи | отложите мне синюю зайду после работы | proszę odłożyć mi niebieską wpadnę po pracy
        none | do you have those in thirty nine | а такі є тридцять дев'ятого | а такие есть тридцать девятого | a są takie w trzydziestym dziewiątym
        none | swap the white mug for a green one in my order | замініть у моєму замовленні білу чашку на зелену | замените в моём заказе белую чашку на зелёную | proszę zamienić w moim zamówieniu biały kubek na zielony
        none | it's a present so please no invoice in the box | це подарунок тож без чека в коробці будь ласка | это подарок так что без чека в коробке пожалуйста | to prezent więc proszę bez paragonu w pudełku
        """,
        "travel": """
        problem | the seat i paid for was given to someone else | місце за яке я заплатив віддали іншому | место за которое я заплатил отдали другому | miejsce za które zapłaciłem oddano komuś innemu
        problem | the boarding pass refuses to open at the gate | посадковий не відкривається саме біля виходу на літак | посадочный не открывается прямо у выхода на самолёт | karta pokładowa nie chce się otworzyć przy bramce
        problem | suitcase landed in another city for the second time this year | валіза вдруге за рік прилетіла в інше місто | чемодан второй раз за год прилетел в другой город | walizka drugi raz w tym roku wylądowała w innym mieście
        problem | you moved the departure and i learned it at the station | ви перенесли відправлення а я дізналася вже на вокзалі | вы перенесли отправление а я узнала уже на вокзале | przesunęliście odjazd a dowiedziałam się na dworcu
        problem | room on the photos and room in reality are two different rooms | номер на фото і номер насправді це два різні номери | номер на фото и номер на деле это два разных номера | pokój na zdjęciach i pokój w rzeczywistości to dwa różne pokoje
        problem | i get thrown back to the first step when i add a child | коли додаю дитину мене відкидає на перший крок | когда добавляю ребёнка меня отбрасывает на первый шаг | kiedy dodaję dziecko wyrzuca mnie do pierwszego kroku
        problem | hidden charges pop up only on the very last page | приховані платежі вилазять аж на останній сторінці | скрытые платежи вылезают только на последней странице | ukryte opłaty wyskakują dopiero na ostatniej stronie
        request | an alert when the price falls would be just the thing | сповіщення про падіння ціни було б саме те | уведомление о падении цены было бы то что надо | powiadomienie o spadku ceny to byłoby to
        request | how about showing the legroom before one pays | а що як показувати відстань між кріслами до оплати | а что если показывать расстояние между креслами до оплаты | a może pokazywać miejsce na nogi przed płatnością
        request | you could at least tell which platform by message | могли б хоча б писати номер колії повідомленням | могли бы хотя бы писать номер пути сообщением | moglibyście chociaż wysyłać numer peronu wiadomością
        request | what i miss is a search by several cities at once | чого мені бракує то це пошуку одразу за кількома містами | чего мне не хватает так это поиска сразу по нескольким городам | czego mi brakuje to szukanie po kilku miastach naraz
        praise | check in took twenty seconds i couldn't believe it | реєстрація зайняла двадцять секунд я аж не повірив | регистрация заняла двадцать секунд я даже не поверил | odprawa zajęła dwadzieścia sekund aż nie uwierzyłem
        praise | you rebooked us overnight without a single call bravo | ви за ніч перебронювали нас без жодного дзвінка браво | вы за ночь перебронировали нас без единого звонка браво | w nocy przebukowaliście nas bez jednego telefonu brawo
        praise | hats off for the quiet carriage | окреме дякую за тихий вагон | отдельное спасибо за тихий вагон | osobne podziękowania za cichy wagon
        praise | the offline map got us out of the mountains | мапа без інтернету вивела нас із гір | карта без интернета вывела нас из гор | mapa bez internetu wyprowadziła nas z gór
        confusion | does the small bag include a laptop or is that extra | чи входить ноутбук у ручну поклажу чи це окремо | ноутбук входит в ручную кладь или это отдельно | czy laptop wlicza się do małego bagażu czy to osobno
        confusion | i don't quite see what flexible fare gives me | не дуже бачу що мені дає гнучкий тариф | не очень вижу что мне даёт гибкий тариф | nie bardzo widzę co mi daje taryfa elastyczna
        confusion | how come the return costs more than two one way tickets | як так що туди й назад дорожче ніж два квитки окремо | как так что туда и обратно дороже чем два билета отдельно | jak to jest że w obie strony drożej niż dwa bilety osobno
        confusion | whose time is on the ticket local or ours | на квитку чий час місцевий чи наш | на билете чьё время местное или наше | czyj czas jest na bilecie miejscowy czy nasz
        none | two adults one child out on the fourth back on the eleventh | двоє дорослих одна дитина туди четвертого назад одинадцятого | двое взрослых один ребёнок туда четвёртого обратно одиннадцатого | dwoje dorosłych jedno dziecko tam czwartego z powrotem jedenastego
        none | i need a window seat if there is one left | мені біля вікна якщо ще лишилось | мне у окна если ещё осталось | poproszę przy oknie jeśli jeszcze jest
        none | move my reservation to the evening train please | перенесіть моє бронювання на вечірній потяг | перенесите мою бронь на вечерний поезд | proszę przenieść moją rezerwację na wieczorny pociąg
        none | we'll be there around midnight keep the key at the desk | будемо близько півночі залиште ключ на рецепції | будем около полуночи оставьте ключ на ресепшене | będziemy koło północy proszę zostawić klucz w recepcji
        none | is breakfast at seven or at eight | сніданок о сьомій чи о восьмій | завтрак в семь или в восемь | śniadanie jest o siódmej czy o ósmej
        """,
        "meals": """
        problem | the soup came ice cold and half of it was in the bag | суп приїхав крижаний і половина розлилась у пакет | суп приехал ледяной и половина разлилась в пакет | zupa przyjechała lodowata i połowa wylała się do torby
        problem | they forgot the drinks yet again | знову забули покласти напої | снова забыли положить напитки | znowu zapomnieli o napojach
        problem | your courier rings at my neighbours' door each time | ваш кур'єр щоразу дзвонить до сусідів | ваш курьер каждый раз звонит соседям | wasz kurier za każdym razem dzwoni do sąsiadów
        problem | the app shows restaurants that closed a year ago | додаток показує ресторани які рік як зачинені | приложение показывает рестораны которые год как закрыты | aplikacja pokazuje restauracje zamknięte od roku
        problem | estimated twenty minutes and in reality an hour and a half | обіцяли двадцять хвилин а вийшло півтори години | обещали двадцать минут а вышло полтора часа | miało być dwadzieścia minut a wyszło półtorej godziny
        problem | can't remove the onion the plus is there the minus isn't | прибрати цибулю не можу плюс є а мінуса нема | убрать лук не могу плюс есть а минуса нет | cebuli nie da się usunąć plus jest a minusa nie ma
        problem | tips were taken although i chose zero | чайові зняли хоч я вибрав нуль | чаевые сняли хотя я выбрал ноль | pobrano napiwek chociaż wybrałem zero
        request | repeat last order with one button that's all i ask | повторити останнє замовлення однією кнопкою більше нічого не прошу | повторить последний заказ одной кнопкой больше ничего не прошу | powtórzyć ostatnie zamówienie jednym przyciskiem o nic więcej nie proszę
        request | why don't you mark dishes with nuts | чому б вам не позначати страви з горіхами | почему бы вам не отмечать блюда с орехами | dlaczego nie oznaczycie dań z orzechami
        request | let people order for tomorrow too | дозвольте замовляти й на завтра | разрешите заказывать и на завтра | pozwólcie zamawiać też na jutro
        request | would be cool if each guest could pay for himself | круто було б якби кожен гість платив сам за себе | круто было бы если бы каждый гость платил сам за себя | super by było gdyby każdy gość płacił sam za siebie
        praise | hot crispy and on time what more could one want | гаряче хрустке і вчасно що ще треба | горячее хрустящее и вовремя что ещё надо | gorące chrupiące i na czas czego chcieć więcej
        praise | the live map with the scooter my son is thrilled by it | мапа зі скутером наживо син у захваті | карта со скутером вживую сын в восторге | mapa ze skuterem na żywo syn jest zachwycony
        praise | you replaced the dish in ten minutes that's what i call service | замінили страву за десять хвилин оце я розумію сервіс | заменили блюдо за десять минут вот это я понимаю сервис | wymieniliście danie w dziesięć minut to się nazywa obsługa
        praise | i only order from you now | тепер замовляю тільки у вас | теперь заказываю только у вас | teraz zamawiam tylko u was
        confusion | is the service fee for the courier or for you | сервісний збір це кур'єрові чи вам | сервисный сбор это курьеру или вам | opłata serwisowa jest dla kuriera czy dla was
        confusion | what am i supposed to do if the door code changes | що мені робити якщо код на дверях зміниться | что мне делать если код на двери сменится | co mam zrobić jak zmieni się kod do drzwi
        confusion | it asks for a promo where am i to type it | просить промокод а куди його вписувати | просит промокод а куда его вписывать | prosi o kod promocyjny a gdzie go wpisać
        confusion | the portion is for one or for two there's no way to tell | порція на одного чи на двох не зрозуміти | порция на одного или на двоих не понять | porcja jest dla jednej osoby czy dla dwóch nie wiadomo
        none | one margherita no olives and a large lemonade | одну маргариту без оливок і великий лимонад | одну маргариту без оливок и большой лимонад | jedną margheritę bez oliwek i dużą lemoniadę
        none | leave it with the guard at the entrance | залиште в охоронця на вході | оставьте у охранника на входе | proszę zostawić u ochroniarza przy wejściu
        none | a table for four by the terrace | столик на чотирьох біля тераси | столик на четверых у террасы | stolik dla czterech osób przy tarasie
        none | are you open on sunday evening | а в неділю ввечері ви працюєте | а в воскресенье вечером вы работаете | a w niedzielę wieczorem jest otwarte
        none | add two portions of rice while it isn't cooked yet | додайте дві порції рису поки не приготували | добавьте две порции риса пока не приготовили | proszę dołożyć dwie porcje ryżu póki nie gotowe
        """,
        "rides": """
        problem | the driver cancels as soon as he hears the address | водій скасовує щойно почує адресу | водитель отменяет как только услышит адрес | kierowca odwołuje gdy tylko usłyszy adres
        problem | car would not unlock and the minutes kept running | машина не відчинялась а хвилини капали | машина не открывалась а минуты капали | auto się nie otwierało a minuty leciały
        problem | pin on the map jumps to the next street | мітка на мапі стрибає на сусідню вулицю | метка на карте прыгает на соседнюю улицу | pinezka na mapie skacze na sąsiednią ulicę
        problem | paid for a trip that never happened | заплатила за поїздку якої не було | заплатила за поездку которой не было | zapłaciłam za przejazd którego nie było
        problem | yeah the bike has no brakes i nearly got hurt | та велосипед без гальм я мало не вбився | да велосипед без тормозов я чуть не убился | no rower bez hamulców o mało się nie zabiłem
        problem | the fare jumped threefold because of a bit of rain | ціна підскочила втричі через дрібний дощ | цена подскочила втрое из-за мелкого дождя | cena skoczyła trzykrotnie przez drobny deszcz
        problem | nobody picks up on the lost property line | на лінії забутих речей ніхто не бере слухавку | на линии забытых вещей никто не берёт трубку | na linii rzeczy znalezionych nikt nie odbiera
        request | a child seat box to tick please i'm begging you | зробіть галочку для дитячого крісла благаю | сделайте галочку для детского кресла умоляю | zróbcie okienko na fotelik błagam
        request | i'd like to be able to block a driver | хочу мати можливість заблокувати водія | хочу иметь возможность заблокировать водителя | chcę mieć możliwość zablokowania kierowcy
        request | better show the final price and not from to | краще показуйте кінцеву ціну а не від і до | лучше показывайте конечную цену а не от и до | lepiej pokazujcie końcową cenę a nie od do
        request | two stops on the way is that so hard to build in | дві зупинки по дорозі невже так важко вбудувати | две остановки по пути неужели так трудно встроить | dwa przystanki po drodze czy to tak trudno wbudować
        praise | clean car polite driver five stars | чиста машина ввічливий водій п'ять зірок | чистая машина вежливый водитель пять звёзд | czyste auto uprzejmy kierowca pięć gwiazdek
        praise | since you have electric scooters i gave up my car | відколи у вас є самокати я відмовився від машини | с тех пор как у вас есть самокаты я отказался от машины | odkąd macie hulajnogi zrezygnowałem z auta
        praise | found my phone and brought it to my door my respect | знайшли мій телефон і привезли додому моя повага | нашли мой телефон и привезли домой моё уважение | znaleźli mój telefon i przywieźli do domu szacunek
        praise | sharing the trip with my mum calms us both | показую мамі де їду і ми обидві спокійні | показываю маме где еду и мы обе спокойны | pokazuję mamie gdzie jadę i obie jesteśmy spokojne
        confusion | which zone is it allowed to leave the scooter in | в якій зоні можна лишати самокат | в какой зоне можно оставлять самокат | w której strefie można zostawić hulajnogę
        confusion | who fills up the tank me or you | хто заправляє бак я чи ви | кто заправляет бак я или вы | kto tankuje ja czy wy
        confusion | the deposit is it blocked or taken i can't make it out | застава блокується чи знімається не збагну | залог блокируется или снимается не пойму | kaucja jest blokowana czy pobierana nie mogę dojść
        confusion | is waiting counted from the arrival or from the message | очікування рахують від приїзду чи від повідомлення | ожидание считают от приезда или от сообщения | czekanie liczy się od przyjazdu czy od wiadomości
        none | pick me up at the north entrance in fifteen minutes | заберіть мене біля північного входу за п'ятнадцять хвилин | заберите меня у северного входа через пятнадцать минут | proszę mnie odebrać przy północnym wejściu za piętnaście minut
        none | i'm standing next to the pharmacy in a red jacket | стою біля аптеки в червоній куртці | стою возле аптеки в красной куртке | stoję obok apteki w czerwonej kurtce
        none | we are five with luggage so a bigger one | нас п'ятеро з речами тож більшу машину | нас пятеро с вещами так что побольше машину | jest nas pięcioro z bagażem więc większe auto
        none | how much to the airport roughly | скільки десь до аеропорту | сколько примерно до аэропорта | ile mniej więcej na lotnisko
        none | no need i'll walk it's close | не треба я пішки тут близько | не надо я пешком тут близко | nie trzeba przejdę się to blisko
        """,
    ]
}
