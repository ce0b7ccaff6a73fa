//! Workbooks put together by hand: what programs that write them never do.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Parts packed into one file.
pub fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of one sheet: what stands in `<worksheet>`, and what the workbook says of itself.
/// Style 1 is a day, style 2 a moment.
pub fn workbook(sheet: &str, properties: &str) -> Vec<u8> {
    workbook_of(sheet, properties, &[])
}

/// The same; styles from 3 on are of these formats of numbers.
pub fn workbook_of(sheet: &str, properties: &str, formats: &[&str]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        r#"<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{relations}">{properties}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let links = format!(
        r#"<?xml version="1.0"?><Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{relations}/styles" Target="styles.xml"/></Relationships>"#
    );
    let root = format!(
        r#"<?xml version="1.0"?><Relationships xmlns="{package}"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let numbered = || formats.iter().zip(164..);
    let codes =
        numbered().map(|(code, id)| format!(r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#));
    let own = numbered().map(|(_, id)| format!(r#"<xf numFmtId="{id}"/>"#));
    let (codes, own) = (
        codes.collect::<Vec<_>>().concat(),
        own.collect::<Vec<_>>().concat(),
    );
    let styles = format!(
        r#"<?xml version="1.0"?><styleSheet xmlns="{main}"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/>{own}</cellXfs></styleSheet>"#
    );
    let sheet = format!(r#"<?xml version="1.0"?><worksheet xmlns="{main}">{sheet}</worksheet>"#);
    pack(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// An open document of one sheet: the rows of its table.
pub fn document(rows: &str) -> Vec<u8> {
    let names = ["office", "table", "text"]
        .map(|own| format!(r#"xmlns:{own}="urn:oasis:names:tc:opendocument:xmlns:{own}:1.0""#));
    let names = names.join(" ");
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet><table:table table:name="One">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    pack(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}
