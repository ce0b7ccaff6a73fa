//! Azerbaijani.

use super::Lists;

pub const LISTS: Lists = Lists {
    shop: "Zərif geyim mağazası (nümunə)",
    footer: "Təşəkkür edirik! Qəbzlə 14 gün ərzində dəyişdirilir.",
    metre: "m",
    own_field: "Boy, sm",
    categories: "Donlar|Bluz və köynəklər|Şalvar və ətəklər|Cinslər|Üst geyimi|Trikotaj|Kişi geyimi|\
        Uşaq geyimi|Ayaqqabı|Çantalar|Aksesuarlar|Milli geyimlər",
    goods: "Yay donu|Axşam donu|Ofis donu|Köynək-don|Toxunma don|Kətan don|Hamilə donu|Pambıq bluz|İpək bluz|\
        Qadın futbolkası|Tunika|Damalı köynək|Dar ətək|Plisse ətək|Cins ətək|Klassik şalvar|Enli kətan şalvar|\
        Leqqins|Pambıq şort|İdman dəsti|Düz cins|Dar cins|Enli cins|Kişi cinsi|Şişmə gödəkcə|Yun palto|Plaş|\
        Cins gödəkcə|Dəri gödəkcə|Sırıqlı jilet|Kişi qış gödəkcəsi|Kardiqan|Sviter|Boğazlı sviter|Hudi|\
        Kişi sviteri|Kişi köynəyi|Kişi futbolkası|Polo futbolka|Kişi şalvarı|Kişi kostyumu|Kişi şortu|\
        Qız məktəbli forması|Oğlan məktəbli forması|Uşaq futbolkası|Uşaq idman dəsti|Qız bayram donu|\
        Uşaq gödəkcəsi|Uşaq cinsi|Körpə kombinezonu|Krossovka|Dikdaban ayaqqabı|Yarımçəkmə|Sandalet|Baletka|\
        Kişi ayaqqabısı|Kişi krossovkası|Məktəb ayaqqabısı|Ev başmağı|Qadın çantası|Bel çantası|Klatç|\
        Pul kisəsi|İsti şərf|Corab|Kolqotka|Kəmər|İpək yaylıq|Metrlə pambıq parça|Toxunma papaq|Əlcək|Çətir|Sırğa",
    colours: "ağ|qara|boz|tünd göy|mavi|qırmızı|tünd qırmızı|çəhrayı|yaşıl|bej|qəhvəyi|sarı",
    fabrics: "pambıq|viskoz|yun|ipək|kətan|cins|atlas|dəri|poliester|trikotaj",
    tags: "daimi qonaq|qonşu|gənc ana|topdan|gəlin|müəllim|endirim gözləyir|böyük ölçü",
    sources: "yoldan keçəndə|Instagram|TikTok|Google xəritə|vərəqə|bazar|tanışı ilə",
    campaigns: "Yeni mövsüm|Bayram endirimi|Instagram paylaşımı|Rəfiqənlə gəl",
    phone_labels: "iş|həyat yoldaşı|anası",
    consents: "mağazada|mesajda|imzalı forma",
    reasons: "Ölçüsü düz gəlmədi|Rəngi evdə başqa göründü|Qüsuru var|Fikrini dəyişdi",
    receipt_notes: "Hədiyyə kimi büküldü|3 sm qısaltmaq lazımdır|Sabah götürəcək|Ayın sonuna qədər dəyişmək olar",
    likes: "Sintetika geyinmir|Sərbəst biçim|Parlaq rənglər|Sadə, klassik|Qısa geyim olmasın|Cibi olsun|\
        Yumşaq, enli ayaqqabı|Yeni gələni göstərmək lazımdır",
    contacts: "Sərbəst biçimi sevir, sintetika geyinmir.|Bacısına da alır, bir ölçü böyük.|\
        İşdən sonra tələsik gəlir: əvvəlcədən hazırlamaq lazımdır.|İki şey geyinib baxdı, şəklini çəkdi, fikirləşəcək.|\
        Yeni kolleksiyanın nə vaxt gələcəyini soruşdu.|Ölçüsünü tapmadı.|\
        Məktəbli forması sifariş etdi, iki ölçü gətirmək lazımdır.|Rəfiqəsini gətirdi.|\
        Sifarişin gəldiyini dedik, sabah götürəcək.|Yeni gödəkcələrdən danışdıq, şənbə gələcək.|\
        Cavab vermədi, axşam yenə zəng etmək lazımdır.|38 ölçüdə ayaqqabı soruşdu, sabaha qədər saxladıq.|\
        Maaşdan sonra ödəyəcəyinə söz verdi.|Çoxdandır gəlmirdi, zəngə sevindi.|\
        Ad günü təbriki və bir həftəlik 10% endirim.|Həftəsonu trikotaja endirim.|Yeni gələn malların şəkilləri.|\
        Şəkildən qiymət soruşdu.|Alışa görə təşəkkür etdik, əyninə oldumu deyə soruşduq.|\
        Çantanı cümə gününə qədər saxlamağı xahiş etdi.|Bayram təkliflərini göndərdik.|Yeni donların şəklini göndərdik.|\
        Bütün komanda üçün qiymət siyahısını göndərdik.|Paylaşımın altında donun qiymətini soruşdu.|\
        İlk yuyulmadan sonra tikişi söküldü: pulsuz tikdik.|Zəncirbənd ilişir, təchizatçıdan soruşacağıq.|\
        5-dən 5: tez və mehriban.|5-dən 3: kassada çox gözlədi.|Toyda görüşdük, baş çəkəcəyini dedi.|\
        Ətək qısaldılıb, götürmək olar.",
    tasks: "Təchizatçıdan qış çəkmələri sifariş etmək|Vitrini yeniləmək|Yeni gələn malların şəklini çəkmək|\
        Topdan sifariş barədə soruşmaq|İcarə haqqını ödəmək|Anbardakı ayaqqabıları saymaq|\
        İkinci güzgünü düzəldən usta tapmaq",
};
