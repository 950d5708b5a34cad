import OfficePackage
import Testing

private func read(_ text: String) throws -> XMLElement { try readXML(Array(text.utf8)) }

@Test func `written XML is read as it was meant`() throws {
  var xml = try XMLWriter()
  xml.start("a:b")
  xml.attribute("xmlns:a", "urn:a")
  xml.attribute("æ", "ø < \" & '\n\u{1}x")
  xml.text("blåbær\u{0} & <grød>\u{FFFF}")
  xml.empty("a:c")
  xml.end()
  #expect(xml.droppedCharacters == 3)
  let root = try readXML(try xml.finish())
  #expect(root.name == "a:b")
  #expect(root.localName == "b")
  #expect(root.value("æ") == "ø < \" & '\nx")
  #expect(root.text == "blåbær & <grød>")
  #expect(root.first("c") != nil)
}

@Test(arguments: [
  ("", OfficeError.invalidXML), ("<a>", .invalidXML), ("<a></b>", .invalidXML),
  ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", .documentType),
  ("<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>", .documentType),
  (String(repeating: "<a>", count: 220) + String(repeating: "</a>", count: 220), .tooDeep),
])
func `hostile XML is refused`(text: String, expected: OfficeError) {
  #expect(throws: expected) { try read(text) }
}

@Test func `a ZIP archive holds its entries in order, with the same bytes each time`() throws {
  let entries = [
    ZipEntry(name: "[Content_Types].xml", bytes: Array("<a/>".utf8)),
    ZipEntry(name: "word/tom.xml", bytes: []),
    ZipEntry(name: "word/æ.png", bytes: [0, 1, 2, 255], isCompressed: false),
    ZipEntry(name: "word/stor.xml", bytes: [UInt8](repeating: 65, count: 1 << 20)),
  ]
  let bytes = try zipArchive(of: entries)
  #expect(bytes == (try zipArchive(of: entries)))
  #expect(bytes.count < 10_000)
  #expect(try zipEntries(in: bytes).map(\.name) == entries.map(\.name))
  #expect(try zipEntries(in: bytes).map(\.bytes) == entries.map(\.bytes))
}

@Test(arguments: ["../a.xml", "/a.xml", "a/../../b", "a\\b", "C:/a", "a//b", "./a"])
func `an unsafe name is refused`(name: String) throws {
  let bytes = try zipArchive(of: [ZipEntry(name: name, bytes: [1])])
  #expect(throws: OfficeError.unsafeName(name)) { try zipEntries(in: bytes) }
}

@Test func `names that differ in case alone are refused`() throws {
  let bytes = try zipArchive(of: [ZipEntry(name: "a.xml", bytes: []), ZipEntry(name: "A.XML", bytes: [])])
  #expect(throws: OfficeError.unsafeName("A.XML")) { try zipEntries(in: bytes) }
}

@Test func `limits hold before anything is unpacked`() throws {
  let bytes = try zipArchive(of: [
    ZipEntry(name: "a", bytes: [UInt8](repeating: 0, count: 5000)), ZipEntry(name: "b", bytes: []),
  ])
  var limits = ZipLimits()
  limits.totalSize = 4000
  #expect(throws: OfficeError.tooLarge) { try zipEntries(in: bytes, limits: limits) }
  limits.entries = 1
  #expect(throws: OfficeError.tooManyEntries) { try zipEntries(in: bytes, limits: limits) }
}

@Test func `cut and changed archives are refused or read, never worse`() throws {
  let bytes = try zipArchive(of: [ZipEntry(name: "a.xml", bytes: Array("indhold".utf8))])
  for index in bytes.indices {
    _ = try? zipEntries(in: Array(bytes[..<index]))
    var changed = bytes
    changed[index] ^= 0xFF
    _ = try? zipEntries(in: changed)
  }
  #expect(throws: OfficeError.self) { try zipEntries(in: Array(bytes.prefix(20))) }
}

@Test func `a package is read with types and relationships`() throws {
  let package = OfficePackage(
    parts: [
      .init(
        name: "word/a.xml", contentType: "text/xml", bytes: Array("<a/>".utf8),
        relationships: [
          .init(id: "rId1", type: "urn:t", target: "word/media/b.png"),
          .init(id: "rId2", type: "urn:t", target: "https://a.dk/?a=1&b=2", isExternal: true),
          .init(id: "rId3", type: "urn:t", target: "c.xml"),
        ]),
      .init(name: "word/media/b.png", contentType: "image/png", bytes: [1, 2, 3]),
      .init(name: "c.xml", contentType: "a/b+xml", bytes: Array("<c/>".utf8)),
    ], relationships: [.init(id: "rId1", type: "urn:main", target: "word/a.xml")])
  #expect(try OfficePackage(reading: try package.zip()) == package)
  #expect(try zipEntries(in: try package.zip()).first?.name == "[Content_Types].xml")
}

@Test func `Flat OPC holds pictures in base64 of 76 columns`() throws {
  let package = OfficePackage(
    parts: [
      .init(
        name: "b.png", contentType: "image/png",
        bytes: Array("Man er glad for grød og æbler, men ikke for tørre tal uden forklaring.".utf8))
    ], relationships: [])
  let root = try readXML(try package.flatOPC())
  let data = try #require(root.all("part").last?.first("binaryData")).text.split(separator: "\n")
  #expect(data.map(\.count) == [76, 24])
  #expect(data.joined().hasPrefix("TWFuIGVyIGdsYWQ"))
}
