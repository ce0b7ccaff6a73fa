//! Vietnamese.

use super::Lists;

pub const LISTS: Lists = Lists {
    shop: "Thời trang Hoa Sen (mẫu)",
    footer: "Cảm ơn quý khách! Đổi hàng trong 14 ngày kèm hóa đơn.",
    metre: "m",
    own_field: "Chiều cao, cm",
    categories: "Váy đầm|Áo kiểu và sơ mi|Quần và chân váy|Quần jean|Áo khoác|Đồ len|Đồ nam|Đồ trẻ em|Giày dép|\
        Túi xách|Phụ kiện|Trang phục truyền thống",
    goods: "Đầm mùa hè|Đầm dạ hội|Đầm công sở|Đầm sơ mi|Đầm len|Đầm lanh|Đầm bầu|Áo kiểu cotton|Áo kiểu lụa|\
        Áo thun nữ|Áo tunic|Sơ mi caro|Chân váy bút chì|Chân váy xếp ly|Chân váy jean|Quần âu nữ|Quần lanh ống rộng|\
        Quần legging|Quần short nữ|Bộ đồ thể thao|Quần jean ống đứng|Quần jean ôm|Quần jean ống rộng|Quần jean nam|\
        Áo phao|Áo măng tô|Áo khoác dài|Áo khoác jean|Áo khoác da|Áo gi-lê|Áo khoác ấm nam|Áo cardigan|Áo len|\
        Áo len cổ lọ|Áo hoodie|Áo len nam|Sơ mi nam|Áo thun nam|Áo polo|Quần âu nam|Bộ vest nam|Quần short nam|\
        Đồng phục nữ sinh|Đồng phục nam sinh|Áo thun trẻ em|Đồ thể thao trẻ em|Đầm công chúa|Áo khoác trẻ em|\
        Quần jean trẻ em|Bộ bodysuit em bé|Giày thể thao nữ|Giày cao gót|Bốt cổ thấp|Dép sandal|Giày búp bê|\
        Giày da nam|Giày thể thao nam|Giày đi học|Dép đi trong nhà|Túi xách nữ|Ba lô|Ví cầm tay|Ví tiền|Khăn len|\
        Tất|Quần tất|Thắt lưng|Khăn lụa|Vải cotton may đầm|Mũ len|Găng tay|Ô che mưa|Bông tai",
    colours: "trắng|đen|xám|xanh than|xanh dương|đỏ|đỏ đô|hồng|xanh lá|be|nâu|vàng",
    fabrics: "cotton|viscose|len|lụa|lanh|jean|satin|da|polyester|thun",
    tags: "khách quen|hàng xóm|mẹ bỉm|mua sỉ|cô dâu|giáo viên|chờ giảm giá|cỡ lớn",
    sources: "đi ngang qua|Facebook|Zalo|Google Maps|tờ rơi|chợ|bạn giới thiệu",
    campaigns: "Mùa mới|Giảm giá ngày lễ|Bài đăng Facebook|Rủ bạn cùng đi",
    phone_labels: "cơ quan|chồng|mẹ",
    consents: "tại quầy|qua tin nhắn|phiếu có chữ ký",
    reasons: "Không vừa cỡ|Màu ở nhà trông khác|Hàng lỗi|Đổi ý",
    receipt_notes: "Gói quà|Lên gấu 3 cm|Mai đến lấy|Được đổi đến cuối tháng",
    likes: "Không mặc vải tổng hợp|Thích dáng rộng|Thích màu tươi|Kiểu đơn giản, cổ điển|Không mặc đồ ngắn|\
        Cần có túi|Giày mềm, bàn chân rộng|Thích xem hàng mới",
    contacts: "Thích dáng rộng, không mặc vải tổng hợp.|Mua cho cả em gái, lớn hơn một cỡ.|\
        Hay ghé sau giờ làm, vội: nên chuẩn bị sẵn.|Thử hai món, chụp ảnh, về suy nghĩ thêm.|\
        Hỏi khi nào có hàng mới.|Không tìm được cỡ vừa.|Đặt đồng phục học sinh, cần lấy hai cỡ.|Dẫn bạn đến cùng.|\
        Báo hàng đặt đã về, mai đến lấy.|Giới thiệu áo khoác mới, thứ bảy sẽ ghé.|Không nghe máy, tối gọi lại.|\
        Hỏi giày cỡ 38 còn không, đã để riêng đến mai.|Hẹn trả sau ngày lĩnh lương.|Lâu rồi chưa ghé, được gọi thì rất vui.|\
        Chúc mừng sinh nhật, giảm 10% trong tuần.|Cuối tuần giảm giá đồ len.|Gửi ảnh hàng mới về.|\
        Hỏi giá theo ảnh.|Cảm ơn đã mua hàng, hỏi xem có vừa không.|Nhờ giữ túi đến thứ sáu.|\
        Gửi ưu đãi ngày lễ.|Gửi ảnh các mẫu đầm mới.|Gửi bảng giá đặt cho cả nhóm.|Hỏi giá đầm dưới bài đăng.|\
        Bung chỉ sau lần giặt đầu: đã sửa miễn phí.|Khóa kéo bị kẹt, hẹn hỏi lại nhà cung cấp.|\
        5 trên 5: nhanh và niềm nở.|3 trên 5: chờ thanh toán lâu.|Gặp ở chợ, hẹn sẽ ghé.|\
        Chân váy đã lên gấu xong, có thể đến lấy.",
    tasks: "Đặt bốt mùa đông từ nhà cung cấp|Thay hàng trưng bày ở tủ kính|Chụp ảnh hàng mới về|\
        Hỏi về đơn hàng sỉ|Trả tiền thuê mặt bằng|Đếm giày trong kho|Tìm thợ sửa chiếc gương thứ hai",
};
