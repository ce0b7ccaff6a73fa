//! Tables that tills, banks and accounting programs write as pages and call workbooks.

use daftar_core::exchange::{Cell, Source, Unreadable};

use crate::{column, read, tables, texts};

const RECEIPTS: &str = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\
    <style>td { mso-number-format:\"\\@\" } .a > .b {}</style></head><body>\
    <h1>Чеки за ноябрь</h1><TABLE border=0 cellpadding=0><thead>\
    <tr><th>Дата<th>Номер чека</th><th>Товар</th><th nowrap>Сумма&nbsp;</th></tr></thead>\
    <tr><td>01.11.2026 10:00</td><td align=right>0015</td><td>Платье &amp; пояс<br>красное</td><td>185&nbsp;000,00</td>\
    <tr><td>01.11.2026 10:20<td>16<td> Атлас\r\n   ширина &lt; 1 м </td><td>95 000</td></tr>\
    </TABLE></body></html>";

#[test]
fn a_page_that_is_called_a_workbook_is_read() {
    let table = &tables(RECEIPTS.as_bytes())[0];
    assert_eq!(texts(table)[0], ["Дата", "Номер чека", "Товар", "Сумма"]);
    // Everything stays the text it is: noughts in front, entities, what looks like a tag.
    assert_eq!(column(table, "Номер чека"), ["0015", "16"]);
    let goods = ["Платье & пояс\nкрасное", "Атлас ширина < 1 м"];
    assert_eq!(column(table, "Товар"), goods);
    assert_eq!(column(table, "Сумма"), ["185\u{a0}000,00", "95 000"]);
    assert_eq!(table.rows[2].number, 3);
}

#[test]
fn the_code_page_a_page_names_is_believed() {
    let page = RECEIPTS.replace("utf-8", "windows-1251");
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(&page);
    let goods = "Платье & пояс\nкрасное";
    assert_eq!(column(&tables(&bytes)[0], "Товар")[0], goods);
    let page = "<table><tr><td>Müştəri</td><td>Ağ</td></tr></table>".replace('ə', "e");
    let page = format!("<meta charset=\"windows-1254\">{page}");
    let (bytes, ..) = encoding_rs::WINDOWS_1254.encode(&page);
    assert_eq!(texts(&tables(&bytes)[0])[0], ["Müşteri", "Ağ"]);
}

#[test]
fn cells_over_several_rows_and_columns_keep_the_others_in_their_place() {
    let page = "<table><tr><td colspan=3>Hisobot</td></tr>\
        <tr><td>Turkum</td><td>Tovar</td><td>Narx</td></tr>\
        <tr><td rowspan=2>Mato</td><td>Atlas</td><td>95000</td></tr>\
        <tr><td>Shoyi</td><td>120000</td></tr>\
        <tr><td>Boshqa</td><td>Tugma</td><td>500</td></tr></table>";
    let rows = texts(&tables(page.as_bytes())[0]);
    assert_eq!(rows[0], ["Hisobot"]);
    assert_eq!(rows[3], ["Mato", "Shoyi", "120000"]);
    assert_eq!(rows[4], ["Boshqa", "Tugma", "500"]);
}

#[test]
fn tables_within_tables_are_tables_of_their_own() {
    let page = "<table><tr><td>logo</td><td><table><tr><td>Ism</td></tr><tr><td>Vali</td></tr></table></td></tr></table>\
        <table><tr><td>jami</td></tr>";
    let all: Vec<_> = tables(page.as_bytes()).iter().map(texts).collect();
    assert_eq!(all[0], [["Ism"], ["Vali"]]);
    assert_eq!(all[1], [["logo"]]);
    assert_eq!(all[2], [["jami"]]);
}

#[test]
fn the_xml_of_excel_is_read_with_its_types() {
    let book = r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
 <Styles><Style ss:ID="s1"/></Styles>
 <Worksheet ss:Name="Mijozlar"><Table ss:ExpandedColumnCount="4">
  <Row><Cell><Data ss:Type="String">Ism</Data></Cell><Cell><Data ss:Type="String">Telefon</Data></Cell><Cell><Data ss:Type="String">Sana</Data></Cell><Cell><Data ss:Type="String">Qarz</Data></Cell></Row>
  <Row ss:Index="3"><Cell><Data ss:Type="String">Vali</Data><Comment ss:Author="x"><ss:Data>boshqa</ss:Data></Comment></Cell><Cell><Data ss:Type="Number">998901234567</Data></Cell><Cell><Data ss:Type="DateTime">2026-11-01T10:20:00.000</Data></Cell><Cell ss:Index="4"><Data ss:Type="Number">1500.5</Data></Cell></Row>
  <Row><Cell ss:Index="4"/></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="Bosh"><Table/></Worksheet>
</Workbook>"#;
    let all = tables(book.as_bytes());
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].name, "Mijozlar");
    assert_eq!(all[0].rows[1].number, 3);
    let day = "2026-11-01".parse().unwrap();
    let expected = [
        Cell::text("Vali"),
        Cell::Number(998_901_234_567.0),
        Cell::Date(day, Some(37_200)),
        Cell::Number(1500.5),
    ];
    assert_eq!(all[0].rows[1].cells, expected);
}

#[test]
fn pages_without_a_table_and_tables_without_an_end() {
    for page in [
        "<html><body>Hello</body></html>",
        "<!doctype html><table><tr><td> &nbsp; </td></tr></table>",
        "<?xml version=\"1.0\"?><rss><channel/></rss>",
    ] {
        assert_eq!(read(page.as_bytes()), Err(Unreadable::NotATable), "{page}");
    }
    // No page: it only begins like one.
    let Ok(Source::Tables(tables)) = read(b"<18 yosh;Ism\n1;Vali\n") else {
        panic!("separated values");
    };
    assert_eq!(texts(&tables[0])[0], ["<18 yosh", "Ism"]);
    let deep = "<table><tr><td>".repeat(20_000);
    assert_eq!(read(deep.as_bytes()), Err(Unreadable::NotATable));
    let wide = format!("<table><tr>{}", "<td colspan=4000000000>a".repeat(3));
    assert_eq!(read(wide.as_bytes()), Err(Unreadable::TooLarge));
    let tall = "<table><tr><td rowspan=4294967295>a<td rowspan=4294967295>b<tr><td>c</table>";
    assert_eq!(
        texts(&crate::tables(tall.as_bytes())[0])[1],
        ["a", "b", "c"]
    );
}
