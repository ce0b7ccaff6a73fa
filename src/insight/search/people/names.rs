//! The names the town is made of, the commoner first.

pub(super) const UZ_MEN: &str = "Aziz Anvar Akmal Alisher Abdulla Abdurahmon Azamat Asror Bahodir Baxtiyor Bekzod Behruz Botir
    Bobur Davron Davlat Dilshod Doniyor Elyor Eldor Erkin Farhod Farrux Fayzulla Gʻayrat Gʻafur Gʻolib Hamid Hasan
    Husan Hikmat Ibrohim Ilhom Islom Ismoil Iskandar Jasur Jamshid Javlon Jahongir Kamol Karim Komil Lochin Laziz
    Mansur Maqsud Mirzo Murod Muzaffar Muhammad Mahmud Nodir Nurbek Nizom Olim Odil Otabek Oybek Oʻktam Oʻtkir Poʻlat
    Qahramon Qodir Qobil Rustam Ravshan Rahim Rasul Sanjar Sardor Shavkat Sherzod Shohruh Shuhrat Sirojiddin Sobir
    Sodiq Sulaymon Tohir Temur Tolib Toʻlqin Ulugʻbek Umar Umid Usmon Vali Xurshid Xayrulla Xolmat Yusuf Yodgor Yoqub
    Zafar Zokir Ziyod Zohid Abbos Asliddin Bunyod Diyor Feruz Husniddin Izzat Lutfulla Mirjalol Nuriddin Ozod Suhrob";
pub(super) const UZ_WOMEN: &str = "Aziza Barno Dilnoza Dilfuza Dildora Durdona Feruza Farida Gulnora Gulchehra Gulbahor Hilola
    Hulkar Iroda Kamola Komila Lola Laylo Malika Madina Maftuna Mohira Muhabbat Munira Mushtariy Nargiza Nafisa Nigora
    Nilufar Nodira Nozima Oydin Oygul Ozoda Raʼno Robiya Saodat Sevara Shahnoza Shahlo Shoira Sitora Surayyo Tursunoy
    Umida Vazira Xurshida Yulduz Yasmina Zamira Zebo Zilola Zulfiya Zuhra Charos Oʻgʻiloy Gʻuncha Parvina Ruxshona
    Mavluda Mavjuda Matluba Sojida Salomat Dilbar Oynisa Mahliyo Shahzoda Gulsanam Mehriniso Xosiyat Zarina Lobar
    Fotima Hadicha Karomat Manzura Nasiba Orzigul Rayhon Saida Tanzila Ugʻiloy Yorqinoy";
pub(super) const UZ_FAMILIES: &str = "Karimov Rahimov Yusupov Aliyev Umarov Usmonov Ergashev Ismoilov Toshmatov Xolmatov
    Abdullayev Nazarov Saidov Sobirov Tursunov Qodirov Gʻulomov Joʻrayev Yoʻldoshev Oʻrinov Hamroyev Ibrohimov
    Mirzayev Murodov Normatov Olimov Ortiqov Otajonov Poʻlatov Qosimov Rasulov Rajabov Sattorov Sharipov Shodiyev
    Sultonov Tojiboyev Toʻxtayev Turgʻunov Vohidov Xudoyberdiyev Hasanov Yoqubov Zokirov Ziyoyev Eshonqulov Eshmatov
    Boymurodov Bozorov Chorshanbiyev Choriyev Davronov Egamberdiyev Fayziyev Fozilov Haydarov Hakimov Husanov Inoyatov
    Jabborov Jalilov Komilov Lutfullayev Mamatqulov Mahmudov Mahkamov Nurmatov Nishonov Oripov Qurbonov Quvondiqov
    Roʻziyev Salimov Samadov Shukurov Shermatov Temirov Toʻrayev Ubaydullayev Umirzoqov Xoliqov Yunusov Zaripov Zohidov
    Allaberganov Ashurov Aminov Azimov Baratov Berdiyev Bekmurodov Doʻstov Gʻaniyev Gʻoziyev Hoshimov Ikromov Jumayev
    Kenjayev Latipov Matyoqubov Nosirov Oqilov Parpiyev Qahhorov Razzoqov Soliyev Tillayev Usmonxoʻjayev Valiyev";
pub(super) const AZ_MEN: &str = "Əli Elşən Elçin Orxan Rəşad Tural Vüqar Cavid Ceyhun Fərid Anar Emin Nicat Kamran Rauf Samir
    Şahin Xəyal Zaur Əhməd Məhəmməd Hüseyn Həsən İlqar İlham Qurban Qadir Mübariz Natiq Ramin Tofiq Yusif Ziya Babək
    Eldar Fuad Gündüz Kənan Murad Nəriman Oqtay Pərviz Rövşən Sənan Toğrul Ülvi Vasif Çingiz Cəfər Əkrəm";
pub(super) const AZ_WOMEN: &str = "Aygün Aynur Aysel Günel Günay Gülnarə Könül Leyla Lalə Ləman Mehriban Nərmin Nigar Nuranə
    Röya Sevda Sevinc Sevil Səbinə Şəbnəm Şəfəq Tahirə Turanə Ülkər Vəfa Xatirə Xədicə Zəhra Zümrüd Afaq Arzu Bahar
    Çinarə Dilarə Elnarə Fatimə Fidan Gülşən İradə Jalə Kəmalə Mələk Nailə Pərvanə Rəna Samirə Təranə Validə";
pub(super) const AZ_FAMILIES: &str = "Əliyev Məmmədov Hüseynov Həsənov Quliyev İsmayılov Abbasov Əhmədov Cəfərov Rzayev Bağırov
    İbrahimov Kərimov Qasımov Mustafayev Nəsirov Orucov Rəhimov Sadıqov Şirinov Tağıyev Vəliyev Yusifov Zeynalov
    Babayev Əsgərov Fərəcov Heydərov Xəlilov Mirzəyev Muradov Nəbiyev Novruzov Ömərov Qədirov Ağayev Süleymanov
    Səfərov Şükürov Talıbov Allahverdiyev Bayramov Cavadov Dadaşov Əfəndiyev Gözəlov Hacıyev Hümbətov Rüstəmzadə";
pub(super) const RU_MEN: &str = "Александр Алексей Андрей Антон Артём Борис Вадим Виктор Владимир Вячеслав Геннадий Георгий
    Григорий Денис Дмитрий Евгений Иван Игорь Илья Кирилл Константин Максим Михаил Никита Николай Олег Павел Пётр
    Роман Сергей Станислав Степан Тимофей Фёдор Юрий Ярослав Эдуард Леонид Валерий Анатолий";
pub(super) const RU_WOMEN: &str = "Анна Анастасия Алёна Валентина Вера Виктория Галина Дарья Евгения Екатерина Елена Жанна
    Зинаида Инна Ирина Ксения Лариса Любовь Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана Ольга Полина
    Раиса Светлана София Тамара Татьяна Ульяна Юлия Яна Элина Снежана Василиса Алла";
pub(super) const RU_FAMILIES: &str = "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов
    Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров
    Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв
    Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов
    Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов
    Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Щукин
    Абрамов Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Коновалов Хохлов";
pub(super) const VI_FAMILIES: &str =
    "Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Lương Đoàn";
pub(super) const VI_MIDDLES: &str =
    "Văn Thị Hữu Đức Minh Thanh Ngọc Quốc Hoàng Xuân Thu Kim Công Gia Bảo Anh Như Hải Đình Mạnh";
pub(super) const VI_GIVEN: &str = "An Anh Bình Bảo Châu Chi Cường Dũng Dung Duy Duyên Đạt Đông Giang Hà Hải Hằng Hạnh Hiền Hiếu
    Hoa Hòa Hoàng Hồng Huệ Hùng Hương Huy Huyền Khánh Khoa Kiên Lan Lâm Linh Loan Long Ly Mai Minh My Nam Nga Ngân Ngọc
    Nhàn Nhi Nhung Oanh Phát Phong Phúc Phương Quân Quang Quyên Quỳnh Sơn Tâm Tân Thái Thảo Thắng Thành Thiện Thịnh Thu
    Thủy Thúy Tiến Toàn Trang Trinh Trung Tú Tuấn Tùng Tuyết Uyên Vân Việt Vinh Vy Xuân Yến Đức";
pub(super) const NOTES: &str = "yaxshi mijoz chegirma soʻradi qizil koʻylak 42 razmer постоянный клиент скидка звонить вечером
    любит синий цвет размер туфли оплата частями nasiya qarzi bor toʻylarga oladi mavsum oxirida keladi onasi uchun
    khách quen thích màu đỏ giao hàng tận nhà trả góp daimi müştəri endirim qara ayaqqabı anasına hədiyyə alır";
