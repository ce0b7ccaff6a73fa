//! Settings of shop and device.

words! {
    /// Settings of shop and device.
    pub struct SettingsWords;

    shop { en: "Shop", uz: "Doʻkon", uz_cyrl: "Дўкон", az: "Mağaza", vi: "Cửa hàng", ru: "Магазин" }
    shop_name { en: "Name of the shop", uz: "Doʻkon nomi", uz_cyrl: "Дўкон номи", az: "Mağazanın adı", vi: "Tên cửa hàng", ru: "Название магазина" }
    shop_phone { en: "Phone on the receipt", uz: "Chekdagi telefon", uz_cyrl: "Чекдаги телефон", az: "Çekdəki telefon", vi: "Điện thoại trên hóa đơn", ru: "Телефон на чеке" }
    shop_address { en: "Address on the receipt", uz: "Chekdagi manzil", uz_cyrl: "Чекдаги манзил", az: "Çekdəki ünvan", vi: "Địa chỉ trên hóa đơn", ru: "Адрес на чеке" }
    receipt_footer { en: "Words at the foot of the receipt", uz: "Chek oxiridagi yozuv", uz_cyrl: "Чек охиридаги ёзув", az: "Çekin sonundakı sözlər", vi: "Lời ở cuối hóa đơn", ru: "Подпись внизу чека" }
    time_zone { en: "Time zone", uz: "Vaqt mintaqasi", uz_cyrl: "Вақт минтақаси", az: "Saat qurşağı", vi: "Múi giờ", ru: "Часовой пояс" }
    customer_language { en: "Language spoken to customers", uz: "Mijozlar bilan muloqot tili", uz_cyrl: "Мижозлар билан мулоқот тили", az: "Müştərilərlə danışıq dili", vi: "Ngôn ngữ với khách hàng", ru: "Язык общения с клиентами" }
    currency_fixed { en: "The currency cannot change once amounts are written down in it: sales, debts, points or prices.", uz: "Summalar (savdo, qarz, ball yoki narx) yozilgach, valyutani almashtirib boʻlmaydi.", uz_cyrl: "Суммалар (савдо, қарз, балл ёки нарх) ёзилгач, валютани алмаштириб бўлмайди.", az: "Məbləğlər (satış, borc, bal və ya qiymət) yazıldıqdan sonra valyutanı dəyişmək olmaz.", vi: "Khi đã ghi số tiền (đơn bán, nợ, điểm hoặc giá) thì không đổi được tiền tệ.", ru: "Валюту нельзя сменить, когда в ней записаны суммы: продажи, долги, баллы или цены." }
    own_fields { en: "Your own customer fields", uz: "Mijoz uchun oʻz maydonlaringiz", uz_cyrl: "Мижоз учун ўз майдонларингиз", az: "Öz müştəri sahələriniz", vi: "Các mục riêng về khách hàng", ru: "Свои поля клиента" }
    own_fields_hint { en: "For example: car, favourite team, club card", uz: "Masalan: mashinasi, sevimli jamoasi, klub kartasi", uz_cyrl: "Масалан: машинаси, севимли жамоаси, клуб картаси", az: "Məsələn: maşın, sevdiyi komanda, klub kartı", vi: "Ví dụ: xe, đội bóng yêu thích, thẻ hội viên", ru: "Например: машина, любимая команда, клубная карта" }
    device { en: "This device", uz: "Shu qurilma", uz_cyrl: "Шу қурилма", az: "Bu cihaz", vi: "Thiết bị này", ru: "Это устройство" }
    theme { en: "Colours", uz: "Ranglar", uz_cyrl: "Ранглар", az: "Rənglər", vi: "Màu sắc", ru: "Цвета" }
    theme_system { en: "As the device", uz: "Qurilmadagidek", uz_cyrl: "Қурилмадагидек", az: "Cihazdakı kimi", vi: "Theo thiết bị", ru: "Как на устройстве" }
    theme_light { en: "Light", uz: "Yorugʻ", uz_cyrl: "Ёруғ", az: "Açıq", vi: "Sáng", ru: "Светлые" }
    theme_dark { en: "Dark", uz: "Qorongʻi", uz_cyrl: "Қоронғи", az: "Tünd", vi: "Tối", ru: "Тёмные" }
    at_counter { en: "At the counter now", uz: "Hozir sotuvda", uz_cyrl: "Ҳозир сотувда", az: "İndi kassada", vi: "Đang đứng quầy", ru: "Сейчас за прилавком" }
    nobody { en: "Nobody in particular", uz: "Aniq kimsa emas", uz_cyrl: "Аниқ кимса эмас", az: "Konkret heç kim", vi: "Không chỉ định", ru: "Никто определённый" }
    staff { en: "Staff", uz: "Xodimlar", uz_cyrl: "Ходимлар", az: "İşçilər", vi: "Nhân viên", ru: "Сотрудники" }
    staff_empty { en: "Add those who sell, and each sale tells who made it.", uz: "Sotuvchilarni qoʻshing, shunda har bir savdo kimniki ekani koʻrinadi.", uz_cyrl: "Сотувчиларни қўшинг, шунда ҳар бир савдо кимники экани кўринади.", az: "Satıcıları əlavə edin, onda hər satışın kim tərəfindən edildiyi görünər.", vi: "Thêm những người bán hàng để mỗi đơn bán cho biết ai đã bán.", ru: "Добавьте продавцов, и у каждой продажи будет видно, кто её сделал." }
    add_staff { en: "Add somebody", uz: "Xodim qoʻshish", uz_cyrl: "Ходим қўшиш", az: "İşçi əlavə et", vi: "Thêm nhân viên", ru: "Добавить сотрудника" }
    edit_staff { en: "Staff member", uz: "Xodim", uz_cyrl: "Ходим", az: "İşçi", vi: "Nhân viên", ru: "Сотрудник" }
    staff_name { en: "Name", uz: "Ismi", uz_cyrl: "Исми", az: "Adı", vi: "Tên", ru: "Имя" }
    role { en: "Role", uz: "Vazifasi", uz_cyrl: "Вазифаси", az: "Vəzifəsi", vi: "Vai trò", ru: "Роль" }
    seller_discount { en: "Discount a seller may give", uz: "Sotuvchi bera oladigan chegirma", uz_cyrl: "Сотувчи бера оладиган чегирма", az: "Satıcının edə biləcəyi endirim", vi: "Mức giảm người bán được cho", ru: "Скидка, которую может дать продавец" }
    seller_discount_hint { en: "At most, of the price. Empty: any discount. What loyalty gives is not counted.", uz: "Koʻpi bilan, narxga nisbatan. Boʻsh qolsa, istalgancha. Bonus dasturi bergani hisobga kirmaydi.", uz_cyrl: "Кўпи билан, нархга нисбатан. Бўш қолса, исталганча. Бонус дастури бергани ҳисобга кирмайди.", az: "Ən çoxu, qiymətdən. Boş qalsa, istənilən endirim. Loyallıq proqramının verdiyi sayılmır.", vi: "Nhiều nhất, tính trên giá bán. Để trống: giảm bao nhiêu cũng được. Không tính phần ưu đãi khách thân thiết.", ru: "Не больше, от цены. Пусто — любая. Скидки по программе лояльности не в счёт." }
    role_owner { en: "Owner", uz: "Egasi", uz_cyrl: "Эгаси", az: "Sahib", vi: "Chủ", ru: "Владелец" }
    role_seller { en: "Seller", uz: "Sotuvchi", uz_cyrl: "Сотувчи", az: "Satıcı", vi: "Người bán", ru: "Продавец" }
    no_longer_here { en: "No longer works here", uz: "Endi ishlamaydi", uz_cyrl: "Энди ишламайди", az: "Artıq işləmir", vi: "Đã nghỉ việc", ru: "Больше не работает" }
    settings_saved { en: "Settings changed", uz: "Sozlamalar oʻzgartirildi", uz_cyrl: "Созламалар ўзгартирилди", az: "Ayarlar dəyişdirildi", vi: "Đã đổi cài đặt", ru: "Настройки изменены" }
    about { en: "About", uz: "Ilova haqida", uz_cyrl: "Илова ҳақида", az: "Tətbiq haqqında", vi: "Giới thiệu", ru: "О приложении" }
    about_text { en: "Daftar keeps everything on this device. No account, no server, nothing is sent anywhere.", uz: "Daftar hamma narsani shu qurilmada saqlaydi. Hisob ham, server ham yoʻq, hech narsa hech qayerga yuborilmaydi.", uz_cyrl: "Дафтар ҳамма нарсани шу қурилмада сақлайди. Ҳисоб ҳам, сервер ҳам йўқ, ҳеч нарса ҳеч қаерга юборилмайди.", az: "Daftar hər şeyi bu cihazda saxlayır. Hesab yox, server yox, heç nə heç yerə göndərilmir.", vi: "Daftar giữ mọi thứ trên máy này. Không tài khoản, không máy chủ, không gửi đi đâu cả.", ru: "Daftar хранит всё на этом устройстве. Ни регистрации, ни сервера, ничего никуда не отправляется." }
    version(number) { en: "Version {number}", uz: "Versiya {number}", uz_cyrl: "Версия {number}", az: "Versiya {number}", vi: "Phiên bản {number}", ru: "Версия {number}" }
}
