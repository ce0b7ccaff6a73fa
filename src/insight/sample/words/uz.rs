//! Uzbek, in Latin letters.

use super::Lists;

pub const LISTS: Lists = Lists {
    shop: "Nafosat kiyim doʻkoni (namuna)",
    footer: "Xaridingiz uchun rahmat! Chek bilan 14 kun ichida almashtirib beramiz.",
    metre: "m",
    own_field: "Boʻyi, sm",
    categories: "Koʻylaklar|Bluzka va koʻylaklar|Shim va yubkalar|Jinsilar|Ustki kiyim|Trikotaj|Erkaklar uchun|\
        Bolalar uchun|Poyabzal|Sumkalar|Aksessuarlar|Milliy liboslar",
    goods: "Yozgi koʻylak|Oqshom koʻylagi|Ishbop koʻylak|Koʻylak-rubashka|Toʻqima koʻylak|Zigʻir koʻylak|\
        Homiladorlar koʻylagi|Paxta bluzka|Ipak bluzka|Ayollar futbolkasi|Tunika|Katak koʻylak|Tor yubka|\
        Plisse yubka|Jinsi yubka|Klassik shim|Keng zigʻir shim|Losina|Paxta shortik|Sport kostyumi|Toʻgʻri jinsi|\
        Tor jinsi|Keng jinsi|Erkaklar jinsisi|Momiq kurtka|Jun palto|Plash|Jinsi kurtka|Charm kurtka|\
        Qavima nimcha|Erkaklar qishki kurtkasi|Kardigan|Jemper|Baland yoqali sviter|Xudi|Erkaklar jemperi|\
        Erkaklar koʻylagi|Erkaklar futbolkasi|Polo futbolka|Erkaklar shimi|Erkaklar kostyumi|Erkaklar shortigi|\
        Qizlar maktab formasi|Oʻgʻil bolalar maktab formasi|Bolalar futbolkasi|Bolalar sport kostyumi|\
        Qizlar bayram koʻylagi|Bolalar kurtkasi|Bolalar jinsisi|Chaqaloq kiyimi|Krossovka|Tufli|Kalta etik|\
        Sandal|Baletka|Erkaklar tuflisi|Erkaklar krossovkasi|Maktab tuflisi|Shippak|Ayollar sumkasi|Ryukzak|\
        Klatch|Hamyon|Issiq sharf|Paypoq|Kolgotka|Kamar|Ipak roʻmol|Koʻylaklik paxta mato|Toʻqima shapka|\
        Qoʻlqop|Soyabon|Sirgʻa",
    colours: "oq|qora|kulrang|toʻq koʻk|koʻk|qizil|toʻq qizil|pushti|yashil|och jigarrang|jigarrang|sariq",
    fabrics: "paxta|viskoza|jun|ipak|zigʻir|jinsi|atlas|charm|poliester|trikotaj",
    tags: "doimiy mehmon|qoʻshni|yosh ona|ulgurji|kelin|oʻqituvchi|chegirma kutadi|katta oʻlcham",
    sources: "yoʻl-yoʻlakay|Instagram|Telegram|internet xaritasi|varaqa|bozor|tanishi orqali",
    campaigns: "Yangi mavsum|Bayram chegirmasi|Instagram posti|Dugonang bilan kel",
    phone_labels: "ish|turmush oʻrtogʻi|onasi",
    consents: "doʻkonda|xabarda|imzolangan varaqa",
    reasons: "Oʻlchami toʻgʻri kelmadi|Rangi uyda boshqacha|Nuqsoni bor|Fikridan qaytdi",
    receipt_notes: "Sovgʻa qilib oʻraldi|3 sm qisqartirish kerak|Ertaga olib ketadi|Oy oxirigacha almashtirish mumkin",
    likes: "Sintetika kiymaydi|Keng bichim|Yorqin ranglar|Oddiy, klassik|Kalta kiyim kerak emas|Choʻntagi boʻlsin|\
        Yumshoq, keng poyabzal|Yangi kelganini koʻrsatish kerak",
    contacts: "Keng bichimni yoqtiradi, sintetika kiymaydi.|Singlisiga ham oladi, bir oʻlcham kattasini.|\
        Ishdan keyin shoshib keladi: oldindan tayyorlab qoʻyish kerak.|Ikki narsani kiyib koʻrdi, rasmga oldi, oʻylab koʻradi.|\
        Yangi tovarlar qachon kelishini soʻradi.|Oʻlchamini topa olmadi.|\
        Maktab formasi buyurtma qildi, ikki oʻlcham olib kelish kerak.|Dugonasini olib keldi.|\
        Buyurtmasi kelganini aytdik, ertaga olib ketadi.|Yangi kurtkalar haqida aytdik, shanba kuni keladi.|\
        Javob bermadi, kechqurun yana qoʻngʻiroq qilish kerak.|38 oʻlcham tufli bormi deb soʻradi, ertagacha olib qoʻydik.|\
        Oylik olgach toʻlashga vaʼda berdi.|Anchadan beri kelmayotgan edi, qoʻngʻiroqdan xursand boʻldi.|\
        Tugʻilgan kun tabrigi va bir haftaga 10% chegirma.|Dam olish kunlari trikotajga chegirma.|Yangi kelgan tovarlar rasmlari.|\
        Rasmdagi narsaning narxini soʻradi.|Xaridi uchun rahmat aytdik, mos keldimi deb soʻradik.|\
        Sumkani jumagacha olib qoʻyishni soʻradi.|Bayram takliflarini yubordik.|Yangi koʻylaklar rasmini yubordik.|\
        Butun jamoa uchun narxlar roʻyxatini yubordik.|Post tagida koʻylak narxini soʻradi.|\
        Birinchi yuvishdan keyin choki soʻkildi: bepul tikib berdik.|Zamogi qadalyapti, yetkazib beruvchidan soʻraymiz dedik.|\
        5 dan 5: tez va xushmuomala.|5 dan 3: kassada uzoq kutdi.|Toʻyda uchrashdik, kirib oʻtaman dedi.|\
        Yubka qisqartirildi, olib ketish mumkin.",
    tasks: "Yetkazib beruvchidan qishki etik buyurtma qilish|Vitrinani yangilash|\
        Yangi kelgan tovarlarni suratga olish|Ulgurji buyurtma haqida soʻrash|Ijara haqini toʻlash|\
        Ombordagi poyabzallarni sanash|Ikkinchi oynani tuzatadigan usta topish",
};
