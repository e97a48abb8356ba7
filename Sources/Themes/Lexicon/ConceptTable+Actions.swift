extension ConceptTable {
    /// What customers do with a product, and how it behaves.
    static let actions = """
        login | login log_in logging logged log_on sign_in signin signing_in signed_in authorization authorisation get_in enter_account | увійти вхід= входу логін залогін зайти заходит авториз ввійти заходжу не_пускає впускає | войти вход= входа логин залогин зайти заходит авториз не_пускает впускает | logow zalogow loguj logowan wejść wchodz autoryz wpuszcz
        logout | logout log_out logs_out logged_out sign_out kicked_out kicks throws_me session | викида розлогін вийти сесі | выкидыва выбрасыва разлогин выйти сесси | wylogow wyrzuc sesj
        signup | signup sign_up register registration registering registered onboarding | реєстр | регистр | rejestr zarejestr
        export | export exports exported exporting download downloads downloaded downloading | експорт вивантаж завантажити_файл скача вигруз | экспорт выгруж выгруз скача | eksport wyeksport pobier pobra ściąg
        import | import imports imported importing upload uploads uploaded uploading | імпорт загруз підвантаж підтягу підтягн | импорт загруз загруж подгруж подтяг | import zaimport wgra wgryw wczyt zaciąg
        filter | filter filters filtering filtered sort sorts sorted sorting | фільтр сортув відсортов | фильтр сортир отсортир | filtr sortow posortow
        search | search searches searching searched find finds finding lookup locate | пошук шука знайти знаход знайд | поиск иска ищет ищу найти находит найде | szuka wyszuk znale znajd znajdu
        sync | sync syncs synced syncing synchronise synchronize synchronization synchronisation | синхрон | синхрон | synchron
        save | save saves saved saving autosave | зберег зберіг збережен автозбереж | сохран автосохран | zapis zachow autozapis
        delete | delete deletes deleted deleting remove removes removed removing erase erased wipe wiped trash bin= | видал стерт стира витерт | удал стер= стерт стира | usuw usun skasow kasuj wymaz kosz=
        restore | restore restores restored restoring recover recovery undelete bring_back | віднов повернути_назад | восстан вернуть_обратно | przywr odzysk odtworz
        undo | undo redo revert roll_back rollback reverse reversed | скасувати_дію відкат відмінити_дію | отменить_действие откат | cofn cofan
        cancel | cancel cancels cancelled canceled cancelling cancellation terminate unsubscribe close_account | скасув відмін відпис відмов | отмен отпис отказ | anulow anuluj wypowiedz rezygn zrezygn odwoła
        edit | edit edits editing edited change changes changed changing modify amend rename correct_it | редаг зміни змін правк виправ перейменув | редакт измен правк исправ переимен поменя | edyt zmien zmian popraw
        bulk | bulk mass batch several_at_once all_at_once many_at_once multiple one_by_one select_all group_edit | масов груп пакетн одразу_кілька разом по_одному кожен_окремо | массов групп пакетн сразу_несколько разом по_одному каждый_отдельно | masow grup zbiorcz hurtow naraz pojedynczo
        copy | copy copies copying copied duplicate duplicates duplicated duplicating clone twice double doubled doubles two_times | копі дубл двічі подвій подвоє вдруге | копир копи дубл дважды двоит удвои задво | kopi skopi dubl duplik dwukrot podwój dwa_razy zdublow
        merge | merge merges merging merged combine unify | об'єдн злит | объедин слит слия | połączyć_kart scal łączenie_kont
        share | share shares shared sharing collaborate forward | поділит ділитис надісл переслат спільн | поделит делит переслат совместн | udostępn współdziel przesła
        send | send sends sent sending deliver_mail | надсил надісла відправл відправ прислат шле= | отправл отправ прислат присыл шлет шлют | wysył wysła wyśl przysył przysłać
        receive | receive receives received receiving arrive arrived arrives reach reached come= comes= came | отрима приходит прийшов прийти надход прийш | получ приходит пришел прийти поступа пришла прийдет | otrzym dosta przychodz przyszed przyszł dociera dotar
        open | open opens opened opening launch launches start= starts= startup | відкри запуск запуст старт | откры запуск запуст старт | otwier otwar uruch start
        close | close closes closed closing quit= quits= | закри | закры | zamk zamyk
        load | load loads loading loaded reload refresh | вантаж завантаж прогруж оновити_сторінк | груз загрузк прогруж обновить_страниц | ładuj ładow wczytuj odśwież
        display | display shows show= shown view visible appear appears appeared | показ відображ видно з'явля з'явил бачит | показ отображ видно появл появил видит | wyświetl pokaz widać widoczn pojawi widz
        hide | hide hides hidden invisible conceal | схова прихов закрити_від невидим | скры спрят невидим закрыть_от | ukry schow niewidoczn
        disappear | disappear disappears disappeared vanish vanishes vanished missing gone lost lose loses losing drops dropped skip skips skipped cut cuts | зник зника пропа загуб губит губля втрат втрача обріза щеза щез | исчез исчеза пропа потер теря обреза пропад | znik gin zgin zgub gub utrac ucin obcin brakuj przepad
        calculate | calculate calculates calculated calculation count counts counted total totals sum sums rounding round= math | рахує розрах підрах обчисл сума= суми суму округл порахув | счита рассчит подсчет вычисл сумма= суммы сумму округл посчит | licz oblicz wylicz sum= suma sumy sumę zaokrąg kalkul
        compare | compare comparison difference differ differs differences | порівн різниц відрізня | сравн разниц отлича | porówn różnic różni
        match | match matches matched mismatch mismatched reconcile reconciliation discrepancy consistent | збіга зійшл сходит розбіжн невідповід | совпада сходит расхожд несоответ | zgadza niezgodn rozbież uzgodn pasuj
        shift | shift shifts shifted moved offset wrong_time behind_an_hour ahead | зсун з'їх зміщ зсув | сдвин съех смещ сдвиг | przesun przesuw
        install | install installs installed installing installation setup set_up setting_up deploy | встанов інсталя | установ инсталл | instal zainstal
        connect | connect connects connected connecting pair pairing paired link= links= linked linking attach attaches attached bluetooth disconnect disconnects | підключ під'єдн з'єдн прив'яз чіпля прикріпл блютуз | подключ соедин привяз цепля прикрепл блютус блютуз | podłącz połącz sparow powiąz bluetooth dołącz rozłącz przypi
        type | type typing typed enter= entering input keyboard field fields | ввод вводит ввести клавіатур поле= поля полів | ввод вводит ввести клавиатур поле= поля полей | wpis wprowadz klawiatur pole= pola pól=
        click | click clicks clicking clicked tap taps press pressing pressed swipe | натиск натис тиск клік тапа | нажа нажим клик тапа жму | klik naciśn nacisk przycisn
        scroll | scroll scrolling scrolls zoom drag | прокру скрол гортат масштаб перетяг | прокру скрол листа масштаб перетаск | przewij skrol powiększ przeciąg
        choose | choose choosing select selects selecting selected pick | обра вибра вибир виділ | выбра выбир выдел | wybier wybra wybór zaznacz
        create | create creates creating created make= new_document generate generates | створ зробити_нов формув генер сформ виписати | созда сформ генер формир выписать | tworz utworz wystaw generow
        add | add= adding added insert | дода добавля | добав | doda wstaw
        book | reserve reservation reservations schedule_visit | заброню резервув | заброни резервир | zarezerwow rezerwow
        approve | approve approval approvals accept accepted confirm confirmation confirms | затверд погодж підтверд прийня | утверд согласов подтверд приня | zatwierdz akcept potwierdz
        decline | decline declined declines reject rejected rejects refuse refused denied | відхил відмовл | отклон отказан | odrzuc odmów odrzucon
        block | blocked block blocks blocking locked lock unblock unlock frozen_account banned | заблок блокув розблок забанен | заблок блокир разблок забанен | zablok blokuj blokad odblok
        train | learn learning course | навчит навчати | обучить учить | uczy naucz
        work_offline | without_internet no_internet without_connection internet_down | без_інтернет без_зв'язк без_мереж | без_интернет без_связ без_сет | bez_internet bez_sieci bez_połącz
        automatic | automatic automatically automate automation auto= autofill recurring scheduled | автомат авто= регулярн | автомат авто= регулярн | automat auto= cykliczn
        manual | manually by_hand hand= | вручну руками | вручную руками | ręcznie
        slow | slow slower slowly slowness lag lags laggy lagging sluggish takes_forever forever ages= eternity delay delays delayed late= long_time too_long minutes | повільн гальм лаг= лагає довго вічніст затрим запізн тривал хвилин | медленн тормоз лага лагает долго вечност задерж опазд минут | woln wolniej muli lag= laguj długo wieczn wieki opóźn spóźn ślamaz minut
        fast | fast faster quick quicker quickly instantly rapid seconds speed speedy | швидк миттє секунд блискавич | быстр мгновен секунд молниенос | szybk błyskawicz natychmiast sekund
        crash | crash crashes crashed crashing force_close shuts_down dies= closes_itself quits_itself | виліта вилет крах падає впав закривається_сам закривається_саме закривається_сама краш вимика | вылета вылет крах падает упал закрывается_сам закрывается_сама краш выруба | wywal wykrzacz crash wysyp zamyka_się pada= wyłącz_się
        freeze | freeze freezes froze frozen freezing hang hangs hanging hung stuck unresponsive spins spinning spinner | завис зависа висне замерз застряг крутит заморож підвис | завис зависа виснет застря крутит замира подвис | zawies zawiesz wiesza zacin zacię wisi kręci zamarz stoi_w_miejscu
        fail | fail fails failed failing failure error errors bug bugs glitch glitches broken breaks broke doesnt_work not_working isnt_working stopped_working wont invalid wrong wrongly incorrect incorrectly malfunction | помилк збій баг= глюк зламал полама неправильн некорект хибн не_працю не_спрацьов ламаєть псує | ошибк сбой баг= глюк слома полома неправильн некоррект неверн не_работа не_срабат лома портит | błąd błęd awari usterk zepsu popsu psuj niepoprawn nieprawidł źle nie_dział zły= złe= błędn
        silent | silent silently nothing_happens no_reaction no_response ignores | мовчит нічого_не_відбува не_реагу ніякої_реакц | молчит ничего_не_происходит не_реагир никакой_реакц | milcz nic_się_nie_dziej nie_reagu brak_reakc
        expired | expire expired expires expiry outdated old= obsolete | протермін закінчив застаріл старий= стара= | просроч истек устарел старый= старая= | wygas przetermin przestarza star=
        empty | empty blank nothing white_screen black_screen none_shown | порожн пуст= пуста пусте біл чорний_екран | пуст бел чёрный_экран | pust biał czarny_ekran
        confusing | confusing confused unclear understand understandable mean means meaning explain intuitive complicated | незрозум зрозум розум означа поясн заплутан складн | непонят понят понима означа поясн объясн запутан сложн неясн | niezrozum rozum oznacz znaczy wyjaśn zagmatw skomplikow niejasn
        easy | easy easier simple simpler convenient handy user_friendly comfortable intuitive | легк прост зручн комфорт | легк прост удобн комфорт | łatw prost wygodn poręczn
        useful | useful helpful saves_time lifesaver saves_us rescue rescued | корисн рятує врятув економ виручає | полезн спаса эконом выруча | przydatn użytecz uratow ratuj oszczędz
        beautiful | beautiful pretty nice_looking gorgeous ugly design look_and_feel interface | красив гарн дизайн інтерфейс вигляд | красив дизайн интерфейс внешн | ładn piękn design interfejs wygląd brzydk
        move | move= moves= relocate relocated reposition | перенес перемі переїх | перенес переме переех | przenie przenos
        increase | increase increased increases raise raised rise rises rose higher went_up | зрос підвищ подорожч збільш виросл підняли підняти | вырос повыс подорож увелич выросл подняли поднять | wzros podwyż zwiększ podrożał podnie
        surprise | without_warning unexpected unexpectedly suddenly | без_попередж раптом несподів | без_предупрежд вдруг внезапно неожидан | bez_ostrzeż nagle niespodziew bez_uprzedz
        """
}
