import Languages

extension TrainingSentences {
    /// Errands: what people say while they book, look for, order and ask, none of it about the product.
    static let errands: [SpokenLanguage: String] = [
        .en: """
        sounds great let's do it
        that sounds perfect to me
        sounds like a plan
        that seems fine but i want an earlier one
        i like that one let's go with it
        that one works for me
        perfect that will be all for today
        no that is everything i wanted
        nice i will think about it
        okay good i actually need a bus ticket
        a one way ticket would be fine
        a round trip with one stop is okay
        make it two rooms instead of one
        make it half past eight
        change the date to the fifteenth
        can you change it to four people
        actually let's make it wednesday
        i changed my mind give me something cheaper
        i changed my mind let's try another city
        on second thought look for a concert instead
        which station does it leave from
        and where do i get off
        which airport am i landing at
        what time do i need to be there
        when does it get in
        does it have wifi and breakfast
        is it pet friendly
        is smoking allowed there
        how many stars does it have
        do they serve alcohol
        is there outdoor seating
        do they have vegetarian dishes
        what kind of food do they cook
        what genre is it
        what sort of music do they play
        what year was it released
        who directed that one
        who is starring in it
        which album is it from
        how long does the show last
        how much is a ticket
        what is the total for two
        how much will the ride cost
        is it wheelchair accessible
        does it have a garage
        is the apartment furnished
        are there laundry facilities in the building
        how far is it from the centre
        what will the humidity be tomorrow
        how windy is it going to be
        will i need an umbrella on sunday
        play it on the kitchen speaker
        play me something by that band
        put the song on repeat please
        i want to hear some country music
        no i don't want to buy it i'd rather rent it
        rent it with subtitles please
        i'm in the mood for a comedy
        a thriller would be nice
        anything with that actress would be good
        i'd like to see a play this saturday
        i am interested in a museum visit
        can you suggest a place to eat
        look for attractions with free entry
        find me a therapist in the area
        i need a dermatologist in fresno
        book an appointment with her for tuesday
        i need a ride to the stadium
        get me a shared ride for two
        i'd prefer a luxury car
        a compact car is good
        pick up the car at noon and return it on friday
        reserve a table for three at seven
        a moderately priced place would be best
        this saturday would be best for me
        the tenth of the month in the afternoon
        at quarter past five in the evening
        it should be around two o'clock
        i would be staying for three days
        i need four bedrooms and two bathrooms
        schedule a visit to the property
        my budget is around fifteen hundred
        we are a group of six travellers
        economy class please
        i don't care about the airline
        no preference anything works
        transfer ninety dollars to my roommate
        send it from checking to savings
        what's my savings balance
        how much money do i have left
        do i have anything on friday evening
        what's on my calendar for the sixth
        add it to my calendar
        set an alarm for six thirty
        wake me up at seven and call it gym
        do i have any alarms
        call it grocery shopping
        could you read me the details again
        can you tell me their phone number
        what street is it on
        i'd love to go there
        i am hungry find something nearby
        it's for my anniversary so something special
        my friend told me about that restaurant
        i've heard good things about the place
        my wife loves italian food
        the children want to see the zoo
        i'm planning a trip with my brother
        i should be able to afford that
        that is too far find something closer
        that's not the one i meant
        no not that movie the other one
        repeat that for me
        one second i need to grab my glasses
        sure go ahead and confirm
        yes book it
        yes those details are right
        no the name is spelled with a k
        wait let me check with my husband
        """,
        .uk: """
        чудово так і зробимо
        мені підходить беру
        звучить непогано але хочу раніше
        передумав давайте щось дешевше
        змініть дату на п'ятнадцяте
        зробіть краще на четверту
        а з якої колії він іде
        о котрій приїжджає
        а сніданок у вартість входить
        а паркінг там є
        скільки коштує квиток
        скільки буде за двох
        а далеко від центру
        хто там грає головну роль
        увімкніть якусь спокійну музику
        яка завтра погода у львові
        хочу подивитися комедію
        знайдіть лікаря поблизу
        потрібна двокімнатна на пів року
        заброньте столик на сьому
        таксі на вокзал будь ласка
        квиток в один бік
        нас буде шестеро
        переведіть двісті гривень сестрі
        скільки в мене лишилося на картці
        поставте будильник на шосту
        що в мене в п'ятницю по справах
        дружина порадила цей ресторан
        я чув про це місце багато доброго
        ні не той інший
        повторіть ще раз номер
        зачекайте спитаю чоловіка
        так усе правильно бронюйте
        прізвище пишеться через и
        мені терміново не горить
        гарного вам вечора
        """,
        .ru: """
        отлично так и сделаем
        мне подходит беру
        звучит неплохо но хочу пораньше
        передумал давайте что-нибудь дешевле
        измените дату на пятнадцатое
        лучше сделайте на четыре
        а с какого пути он идёт
        во сколько приезжает
        а завтрак входит в стоимость
        а парковка там есть
        сколько стоит билет
        сколько будет за двоих
        а далеко от центра
        кто там в главной роли
        включите какую-нибудь спокойную музыку
        какая завтра погода
        хочу посмотреть комедию
        найдите врача поблизости
        нужна двухкомнатная на полгода
        забронируйте столик на семь
        такси на вокзал пожалуйста
        билет в один конец
        нас будет шестеро
        переведите двести рублей сестре
        сколько у меня осталось на карте
        поставьте будильник на шесть
        что у меня в пятницу по делам
        жена посоветовала этот ресторан
        я слышал об этом месте много хорошего
        нет не тот другой
        повторите ещё раз номер
        подождите спрошу у мужа
        да всё верно бронируйте
        фамилия пишется через и
        мне не к спеху
        хорошего вам вечера
        """,
        .pl: """
        świetnie tak zróbmy
        pasuje mi biorę
        brzmi nieźle ale wolę wcześniej
        rozmyśliłem się poproszę coś tańszego
        proszę zmienić datę na piętnastego
        lepiej na czwartą
        a z którego peronu odjeżdża
        o której przyjeżdża
        a śniadanie jest w cenie
        a parking tam jest
        ile kosztuje bilet
        ile wyjdzie za dwie osoby
        a daleko od centrum
        kto gra główną rolę
        proszę włączyć jakąś spokojną muzykę
        jaka jutro pogoda w krakowie
        chcę obejrzeć komedię
        proszę znaleźć lekarza w pobliżu
        potrzebne dwa pokoje na pół roku
        proszę zarezerwować stolik na siódmą
        taksówka na dworzec proszę
        bilet w jedną stronę
        będzie nas sześcioro
        proszę przelać dwieście złotych siostrze
        ile mi zostało na karcie
        proszę ustawić budzik na szóstą
        co mam w piątek w kalendarzu
        żona poleciła mi tę restaurację
        słyszałem o tym miejscu dużo dobrego
        nie nie ten inny
        proszę powtórzyć numer
        chwileczkę zapytam męża
        tak wszystko się zgadza proszę rezerwować
        nazwisko pisze się przez ó
        nie spieszy mi się
        miłego wieczoru
        """,
    ]
}
