//! Vietnam.

use super::{Country, LocalGood, Names, Naming, Sizes};
use crate::domain::customer::Channel;
use crate::insight::sample::calendar::{Feast, SCHOOL, TET, WOMENS_DAY};
use crate::insight::sample::goods::{SizeKind, Wearer};

pub static COUNTRY: Country = Country {
    names: &[Names {
        share: 100,
        language: "vi",
        naming: Naming::Vietnamese,
        female: "Hương Lan Mai Linh Thảo Trang Ngọc Hà Phương Thu Hạnh Yến Nhung Oanh Tuyết Vân Hồng Chi Anh Ly Dung \
            Hằng Thủy Quỳnh Diệp My Nga Loan Huyền Giang",
        male: "Minh Hùng Dũng Tuấn Nam Sơn Long Quang Đức Thành Hải Phong Khoa Bình Huy Trung",
        families: "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Hoàng \
            Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý",
        middles: [
            "Thị Thị Ngọc Thanh Minh Thu Kim Bích Phương",
            "Văn Văn Đức Quốc Minh Hữu Thanh Xuân",
        ],
    }],
    staff: ["Nguyễn Thị Hoa", "Trần Văn Lộc", "Lê Ngọc Ánh"],
    city: "Hà Nội",
    town: "Bắc Ninh",
    streets: &[
        "# Hàng Đào, Hoàn Kiếm",
        "# Phố Huế, Hai Bà Trưng",
        "Số #, Cầu Giấy",
        "# Kim Mã, Ba Đình",
        "Ngõ #, Tây Sơn, Đống Đa",
        "# Nguyễn Trãi, Thanh Xuân",
        "# Lạc Long Quân, Tây Hồ",
        "# Giải Phóng, Hoàng Mai",
    ],
    phones: &[
        "095 000 ####",
        "095.001.####",
        "+84 95 002 ####",
        "0950 03 ####",
        "(095) 004 ####",
        "8495005####",
    ],
    messengers: [Channel::Zalo, Channel::Facebook],
    barcode_prefix: "893",
    brands: &[
        "Sen Hồng",
        "Mộc An",
        "Lụa Xưa",
        "Hạ Vy",
        "Tre Việt",
        "Nắng Mai",
        "Phố Cổ",
    ],
    sizes: Sizes::Letters,
    goods: &[
        LocalGood {
            name: "Áo dài lụa",
            price_us_cents: 5_600,
            sizes: SizeKind::Women,
            colours: &[5, 0, 11],
            fabric: Some(3),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Áo dài cách tân",
            price_us_cents: 3_800,
            sizes: SizeKind::Women,
            colours: &[7, 4],
            fabric: Some(1),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Áo bà ba",
            price_us_cents: 2_000,
            sizes: SizeKind::Women,
            colours: &[10, 4],
            fabric: Some(0),
            wearer: Wearer::Woman,
        },
    ],
    hours: (8, 21),
    weekdays: [86, 90, 92, 96, 104, 124, 126],
    tenders: [34, 14, 52],
    credit_percent: 5,
    feasts: &[
        TET,
        WOMENS_DAY,
        Feast {
            month: 10,
            day: 20,
            ..WOMENS_DAY
        },
        Feast {
            month: 9,
            day: 5,
            ..SCHOOL
        },
        Feast {
            month: 1,
            day: 1,
            lead_days: 8,
            rise_percent: 30,
            closed_days: 1,
            ..WOMENS_DAY
        },
    ],
};
