/// Given names that are common in the four languages, folded as tokens are; nominative.
enum GivenNames {
    static let all = Token.phrase(english) + Token.phrase(ukrainian) + Token.phrase(russian) + Token.phrase(polish)

    private static let english = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony \
        mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan \
        jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander \
        raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas peter kyle noah ethan jeremy \
        walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan \
        billy joe bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell \
        bobby mason philip louis harry oliver simon martin graham stuart neil ian colin derek nigel trevor liam owen \
        callum ben tom sam dan mike steve tony matt chris alex max leo oscar charlie freddie archie theo lucas felix \
        hugo ravi ahmed mohammed ali omar raj priya fatima aisha mary patricia jennifer linda elizabeth barbara \
        susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda \
        dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda \
        pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather \
        diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea \
        cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice \
        julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany \
        charlotte marie kayla alexis lori fiona gemma claire lucy chloe zoe kate katie jenny sophie ella mia ivy \
        lily daisy poppy ruby freya isla eleanor harriet georgia holly jade paige kirsty moira siobhan aoife niamh \
        tyrone declan gareth frederick fred marcus duncan howard beatrice yasmin imogen edith naomi tessa tess rhys \
        dafydd angus hamish alistair fergus conor sean shaun dominic adrian damian malcolm clive geoffrey geoff \
        rupert toby edwin ernest stanley leonard norman cecil hector quentin rory finlay ewan ibrahim hassan hussein \
        yusuf bilal imran tariq amir khalid arjun rohan sanjay vikram anil sunil deepak wei ming jin li carlos luis \
        miguel antonio pedro javier diego fernando marco paolo luca giulia sofia hans klaus stefan jurgen anja heike \
        pierre jacques chloe camille louise elise audrey florence matilda phoebe millie rosie esme aisling sinead \
        maeve orla bronwen carys gwen iris hazel olive pearl rose ruby violet winnie beth becky debbie mandy sally \
        tracey tracy wendy yvonne vera doreen edna elsie enid hilda irene joy marjorie maureen muriel nora norma \
        pauline phyllis sheila sylvia thelma vivian leila layla zara zainab khadija mariam amina noor lakshmi anjali \
        kavita
        """

    private static let ukrainian = """
        олександр андрій сергій володимир микола іван дмитро віталій юрій михайло василь олег ігор руслан максим \
        артем денис євген богдан роман тарас назар петро павло віктор анатолій валерій вадим ярослав станіслав \
        степан григорій леонід костянтин антон данило данил кирило мирослав остап орест любомир святослав всеволод \
        владислав вячеслав ростислав едуард геннадій борис гліб тимофій матвій марко лука захар семен федір яків \
        йосип зиновій олексій ілля нестор устим лев давид саша діма вова коля женя льоша міша паша вітя олена \
        наталія наталя тетяна ірина оксана людмила юлія анна ганна марія катерина світлана галина ольга вікторія \
        валентина надія любов віра інна алла лариса дарина дарія анастасія софія соломія злата поліна аліна христина \
        ярина уляна зоряна мирослава богдана роксолана леся оля таня настя катя іра наташа юля аня маша даша галя \
        люба стефанія єва єлизавета ліза кіра марина діана яна жанна раїса ніна зоя тамара лідія неля вероніка \
        ангеліна мілана еліна мар'яна іванна орися квітка ілона сніжана владислава мирослава ярослава станіслава \
        алевтина антоніна броніслава василина віолетта владлена галя ганна горпина дзвенислава доля есфір євгенія \
        зінаїда калина клавдія лукія магдалина маргарита меланія мотря олександра орина параскева поліна регіна \
        стефа таїсія уляна фросина христя цвітана юліана юстина ядвіга августин аркадій артур азар вілен віталік \
        гордій давид дем'ян еміль ернест єфрем зеник зорян ігнат йосип казимир клим корній лаврін левко макар мар'ян \
        микита модест никодим омелян орест охрім пилип платон прохор рустам северин семен сидір софрон тадей тимур \
        трохим феофан фелікс филимон хома юліан юхим яким ярема
        """

    private static let russian = """
        александр андрей сергей владимир николай иван дмитрий виталий юрий михаил василий олег игорь руслан максим \
        артем артём денис евгений богдан роман петр павел виктор анатолий валерий вадим ярослав станислав степан \
        григорий леонид константин антон даниил данила кирилл мирослав святослав всеволод владислав вячеслав \
        ростислав эдуард геннадий борис глеб тимофей матвей марк лука захар семен федор яков иосиф алексей илья лев \
        давид аркадий тимур рустам ринат марат артур герман филипп егор никита саша дима вова коля женя леша миша \
        паша витя гена костя ваня елена наталья наталия татьяна ирина оксана людмила юлия анна мария екатерина \
        светлана галина ольга виктория валентина надежда любовь вера инна алла лариса дарья анастасия софия софья \
        полина алина кристина ульяна оля таня настя катя ира наташа юля аня маша даша галя люба ева елизавета лиза \
        кира марина диана яна жанна раиса нина зоя тамара лидия вероника ангелина милана элина эльвира регина \
        маргарита рита снежана варвара ксения валерия арина милена злата алевтина агата агния аглая ангелина \
        антонина валерия василиса влада владислава ярослава станислава виолетта глафира евгения екатерина зинаида \
        зоя инга иннесса карина клавдия клара лада лилия любава майя мирослава мирра нелли нонна олеся пелагея \
        прасковья рената розалия роза руслана сабина стелла таисия фаина эмма эмилия юлиана августин адам азат айдар \
        альберт анвар ахмед бахтияр булат вениамин викентий влад гавриил демьян дамир емельян ефим ефрем зиновий \
        игнат измаил ильдар ильяс камиль карен карл касьян клим кузьма лаврентий магомед макар мирон мурат назар \
        наум никон нил оскар платон прохор радик рамиль рафаэль савелий самуил севастьян серафим тарас тигран трофим \
        ульян устин фаддей феликс фома харитон эдгар эльдар эмиль эрик юлиан яков ян
        """

    private static let polish = """
        piotr krzysztof andrzej tomasz paweł jan michał marcin jakub adam marek łukasz grzegorz mateusz wojciech \
        mariusz dariusz zbigniew maciej rafał robert kamil jacek dawid kacper tadeusz szymon ryszard bartosz artur \
        sebastian patryk janusz jarosław sławomir mirosław henryk roman przemysław kazimierz daniel józef arkadiusz \
        wiesław leszek edward bogdan dominik filip hubert oskar igor leon antoni franciszek stanisław aleksander \
        mikołaj wiktor konrad norbert adrian damian bartłomiej zdzisław czesław witold bogusław władysław anna \
        katarzyna maria małgorzata agnieszka barbara ewa magdalena elżbieta krystyna joanna aleksandra zofia monika \
        teresa danuta natalia julia karolina marta beata dorota alicja jadwiga jolanta halina iwona irena grażyna \
        paulina justyna bożena zuzanna hanna oliwia wiktoria renata agata patrycja izabela sylwia aneta ewelina \
        helena dominika weronika kinga martyna wanda klaudia emilia urszula kamila maja lena amelia wiesława lucyna \
        genowefa stefania aniela kornelia gabriela milena daria oliwia laura michalina pola nadia jagoda liliana \
        kasia basia asia ania gosia ola zosia magda ela tomek krzysiek piotrek wojtek bartek kuba jerzy aleksy \
        bogumił bolesław bronisław cezary cyprian dobromir donat emil ernest eryk eugeniusz feliks ferdynand \
        fryderyk gabriel gerard gustaw ignacy igor ireneusz iwo jan jeremi joachim julian juliusz karol klemens \
        kornel kordian lech leonard longin lucjan ludwik maksymilian marian maurycy mieczysław miron narcyz nikodem \
        oktawian olgierd oliwier oskar radosław remigiusz romuald ryszard seweryn stefan sylwester teodor tymon \
        tymoteusz waldemar walery wacław wincenty włodzimierz zenon ziemowit zygmunt oksana nadzieja mirosława \
        władysława bogusława bogumiła bronisława czesława stanisława zdzisława albina aldona alina anastazja \
        angelika anita antonina apolonia balbina bernadetta blanka bogna brygida celina cecylia diana dobrawa edyta \
        eleonora eliza elwira emma eugenia felicja franciszka gaja gizela hanka helga honorata ida ilona inga irma \
        iga jagna jarosława judyta julita kaja kalina karina kazimiera kinga klara krystyna larysa laura leokadia \
        lidia ligia liwia luiza łucja malwina marcelina mariola marlena marianna marzena matylda melania mieczysława \
        mirella nina nela nikola olga oktawia olena otylia pamela pelagia regina roksana rozalia róża sabina salomea \
        sandra sara sonia stella tamara tatiana tekla tola viola wiera wioletta zyta żaneta svitlana iryna yuliia \
        tetiana oleh andrij mykola
        """
}
