//! Files that are taken out: of a selection, of one customer; backups that save themselves.

words! {
    /// Files that are taken out: of a selection, of one customer; backups that save themselves.
    pub struct TakingWords;

    // A selection, or the list as it is shown.
    save_list { en: "Save the list as a file", uz: "Roʻyxatni faylga saqlash", uz_cyrl: "Рўйхатни файлга сақлаш", az: "Siyahını fayla yaz", vi: "Lưu danh sách ra tệp", ru: "Сохранить список в файл" }
    save_picked { en: "Save as a file", uz: "Faylga saqlash", uz_cyrl: "Файлга сақлаш", az: "Fayla yaz", vi: "Lưu ra tệp", ru: "Сохранить в файл" }
    workbook { en: "For Excel, with purchases", uz: "Excel uchun, xaridlari bilan", uz_cyrl: "Excel учун, харидлари билан", az: "Excel üçün, alışları ilə", vi: "Cho Excel, kèm đơn mua", ru: "Для Excel, с покупками" }
    values { en: "As a table (CSV)", uz: "Jadval qilib (CSV)", uz_cyrl: "Жадвал қилиб (CSV)", az: "Cədvəl kimi (CSV)", vi: "Dạng bảng (CSV)", ru: "Таблицей (CSV)" }
    address_book { en: "For a phone (vCard)", uz: "Telefon uchun (vCard)", uz_cyrl: "Телефон учун (vCard)", az: "Telefon üçün (vCard)", vi: "Cho điện thoại (vCard)", ru: "Для телефона (vCard)" }
    records { en: "For another Daftar (JSON)", uz: "Boshqa Daftar uchun (JSON)", uz_cyrl: "Бошқа Дафтар учун (JSON)", az: "Başqa Daftar üçün (JSON)", vi: "Cho Daftar khác (JSON)", ru: "Для другого Daftar (JSON)" }

    // Everything about one customer.
    all_to_read { en: "All that is known, to read", uz: "Mijoz haqida hammasi, oʻqish uchun", uz_cyrl: "Мижоз ҳақида ҳаммаси, ўқиш учун", az: "Haqqında hər şey, oxumaq üçün", vi: "Mọi thông tin, để đọc", ru: "Всё о клиенте, для чтения" }
    all_as_records { en: "All that is known, JSON", uz: "Mijoz haqida hammasi, JSON", uz_cyrl: "Мижоз ҳақида ҳаммаси, JSON", az: "Haqqında hər şey, JSON", vi: "Mọi thông tin, JSON", ru: "Всё о клиенте, JSON" }
    all_about(name) { en: "All that is written about {name}", uz: "{name} haqida yozilganlarning hammasi", uz_cyrl: "{name} ҳақида ёзилганларнинг ҳаммаси", az: "{name} haqqında yazılanların hamısı", vi: "Mọi điều đã ghi về {name}", ru: "Всё, что записано: {name}" }

    // Backups that save themselves.
    by_itself { en: "Backups that save themselves", uz: "Oʻzi olinadigan zaxira nusxalar", uz_cyrl: "Ўзи олинадиган захира нусхалар", az: "Özü çıxan ehtiyat nüsxələr", vi: "Tự động sao lưu", ru: "Автоматические копии" }
    by_itself_text { en: "Choose a folder once, best one that your cloud keeps too. On each day on which something changes a backup is written there; the last ten stay. These files are not sealed with a passphrase.", uz: "Bir marta jild tanlang, yaxshisi bulutingiz ham saqlaydiganini. Biror narsa oʻzgargan har kuni u yerga zaxira nusxa yoziladi; oxirgi oʻntasi qoladi. Bu fayllar maxfiy ibora bilan yopilmaydi.", uz_cyrl: "Бир марта жилд танланг, яхшиси булутингиз ҳам сақлайдиганини. Бирор нарса ўзгарган ҳар куни у ерга захира нусха ёзилади; охирги ўнтаси қолади. Бу файллар махфий ибора билан ёпилмайди.", az: "Bir dəfə qovluq seçin, yaxşısı buludunuzun da saxladığı qovluqdur. Nəsə dəyişən hər gün ora ehtiyat nüsxə yazılır; son onu qalır. Bu fayllar parol ifadəsi ilə bağlanmır.", vi: "Chọn một thư mục một lần, tốt nhất là thư mục được đồng bộ lên đám mây. Mỗi ngày có thay đổi, một bản sao được ghi vào đó; giữ lại mười bản gần nhất. Các tệp này không khóa bằng cụm mật khẩu.", ru: "Один раз выберите папку, лучше ту, что хранится и в облаке. Каждый день, когда что-то меняется, туда записывается копия; остаются последние десять. Эти файлы не закрыты паролем." }
    choose_folder { en: "Choose a folder", uz: "Jildni tanlash", uz_cyrl: "Жилдни танлаш", az: "Qovluq seç", vi: "Chọn thư mục", ru: "Выбрать папку" }
    other_folder { en: "Another folder", uz: "Boshqa jild", uz_cyrl: "Бошқа жилд", az: "Başqa qovluq", vi: "Thư mục khác", ru: "Другая папка" }
    stop { en: "Stop saving by itself", uz: "Oʻzi saqlashni toʻxtatish", uz_cyrl: "Ўзи сақлашни тўхтатиш", az: "Özü saxlamağı dayandır", vi: "Ngừng tự động sao lưu", ru: "Больше не сохранять" }
    folder(name) { en: "Folder: {name}", uz: "Jild: {name}", uz_cyrl: "Жилд: {name}", az: "Qovluq: {name}", vi: "Thư mục: {name}", ru: "Папка: {name}" }
    written(when) { en: "Last written: {when}", uz: "Oxirgi yozilgani: {when}", uz_cyrl: "Охирги ёзилгани: {when}", az: "Son yazılan: {when}", vi: "Lần ghi gần nhất: {when}", ru: "Последняя запись: {when}" }
    not_written_yet { en: "Nothing is written there yet", uz: "U yerga hali yozilmagan", uz_cyrl: "У ерга ҳали ёзилмаган", az: "Ora hələ yazılmayıb", vi: "Chưa ghi gì vào đó", ru: "Туда пока ничего не записано" }
    must_ask { en: "The browser wants your word again before a backup is written into the chosen folder.", uz: "Tanlangan jildga zaxira nusxa yozish uchun brauzer yana ruxsatingizni soʻrayapti.", uz_cyrl: "Танланган жилдга захира нусха ёзиш учун браузер яна рухсатингизни сўраяпти.", az: "Seçilmiş qovluğa ehtiyat nüsxə yazmaq üçün brauzer yenidən icazənizi istəyir.", vi: "Trình duyệt cần bạn cho phép lại trước khi ghi bản sao vào thư mục đã chọn.", ru: "Чтобы записать копию в выбранную папку, браузеру снова нужно ваше разрешение." }
    allow { en: "Allow and save", uz: "Ruxsat berish va saqlash", uz_cyrl: "Рухсат бериш ва сақлаш", az: "İcazə ver və saxla", vi: "Cho phép và lưu", ru: "Разрешить и сохранить" }
    failed(when) { en: "The backup could not be written ({when}). Is the folder still there, and is there room?", uz: "Zaxira nusxani yozib boʻlmadi ({when}). Jild joyidami, boʻsh joy bormi?", uz_cyrl: "Захира нусхани ёзиб бўлмади ({when}). Жилд жойидами, бўш жой борми?", az: "Ehtiyat nüsxəni yazmaq alınmadı ({when}). Qovluq yerindədirmi, yer varmı?", vi: "Không ghi được bản sao ({when}). Thư mục còn đó không, còn chỗ trống không?", ru: "Копию не удалось записать ({when}). Папка на месте, место есть?" }
    held_back { en: "No backup was written: there is far less in the shop than in the last one. If that is right, save one yourself.", uz: "Zaxira nusxa yozilmadi: doʻkonda oxirgi nusxadagidan ancha kam narsa bor. Bu toʻgʻri boʻlsa, nusxani oʻzingiz saqlang.", uz_cyrl: "Захира нусха ёзилмади: дўконда охирги нусхадагидан анча кам нарса бор. Бу тўғри бўлса, нусхани ўзингиз сақланг.", az: "Ehtiyat nüsxə yazılmadı: mağazada sonuncudakından xeyli az şey var. Bu düzdürsə, nüsxəni özünüz saxlayın.", vi: "Chưa ghi bản sao: dữ liệu ít hơn hẳn lần trước. Nếu đúng vậy, hãy tự lưu một bản.", ru: "Копия не записана: в магазине гораздо меньше, чем в прошлой. Если так и должно быть, сохраните её сами." }
    write_now { en: "Write one now", uz: "Hozir yozish", uz_cyrl: "Ҳозир ёзиш", az: "İndi yaz", vi: "Ghi ngay bây giờ", ru: "Записать сейчас" }
}
