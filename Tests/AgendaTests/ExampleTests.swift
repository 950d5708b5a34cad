import Foundation
import Hashing
import OfficePackage
import Testing

/// Every example in every format, held against what is stored in Golden.
@Suite struct ExampleTests {
  /// Its pages are long: of HTML and Flat OPC only the sums are stored.
  static let large: Set<String> = ["kkr-nordjylland"]

  @Test(arguments: Repository.examples) func `the tree is as stored`(_ example: String) throws {
    let run = try agenda(["dump", "Examples/" + example])
    #expect(run.status == 0)
    try expectGolden(run.output, golden: example + ".tree.txt")
  }

  @Test(arguments: Repository.examples.filter { !large.contains($0) })
  func `the text for the terminal is as stored`(_ example: String) throws {
    let run = try agenda(["dump", "--text", "Examples/" + example])
    #expect(run.status == 0)
    try expectGolden(run.output, golden: example + ".txt")
  }

  @Test(arguments: Repository.examples) func `the findings are as stored`(_ example: String) throws {
    let run = try agenda(["check", "Examples/" + example])
    try expectGolden(
      run.errors + run.output + "exit code \(run.status ?? -1)\n", golden: example + ".check.txt")
  }

  @Test(arguments: Repository.examples) func `each format is as stored`(_ example: String) throws {
    let packet = try Packet(example)
    try expectGolden(packet.text("md"), golden: example + ".md")
    if Self.large.contains(example) {
      try expectGolden(try packet.sums(["html", "xml"]), golden: example + ".sha256")
    } else {
      try expectGolden(packet.text("html"), golden: example + ".html")
      try expectGolden(packet.text("xml"), golden: example + ".xml")
    }
  }

  @Test(arguments: Repository.examples) func `the same bytes come out twice, and wherever it runs`(
    _ example: String
  ) throws {
    let first = try Packet(example).all()
    #expect(try Packet(example).all() == first)
    let elsewhere = try Packet(
      example, environment: ["TZ": "Pacific/Chatham", "LANG": "ar_EG.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    #expect(try elsewhere.all() == first)
  }

  @Test(arguments: Repository.examples) func `the DOCX can be opened and has its parts`(_ example: String)
    throws
  {
    let package = try OfficePackage(reading: [UInt8](try Packet(example).data("docx")))
    let names = Set(package.parts.map(\.name))
    for name in ["word/document.xml", "word/styles.xml", "word/numbering.xml", "docProps/core.xml"] {
      #expect(names.contains { $0.hasSuffix(name) }, "\(name) of \(names.sorted())")
    }
  }

  @Test(arguments: Repository.examples) func `items, tables and figures have one number in all formats`(
    _ example: String
  ) throws {
    let packet = try Packet(example)
    let markdown = captions(in: packet.text("md"))
    if Self.large.contains(example) { #expect(markdown.count > 30) }
    for ending in ["html", "xml"] {
      let text = words(of: packet.text(ending))
      let missing = markdown.filter { !text.contains($0) }
      #expect(missing.isEmpty, "\(ending) lacks \(missing)")
    }
  }
}

/// What the real packet holds.
@Suite struct NordjyllandTests {
  @Test func `the tree shows five items and eight attachments`() throws {
    let tree = try agenda(["dump", "Examples/kkr-nordjylland"]).output.split(separator: "\n")
    #expect(tree.count { $0.hasPrefix("  item ") } == 5)
    #expect(tree.count { $0.hasPrefix("    attachment ") } == 8)
  }

  @Test func `the packet's errors of addition are found`() throws {
    let run = try agenda(["check", "Examples/kkr-nordjylland"])
    let found = run.output.replacing("\u{A0}", with: " ").replacing(/[ ]+/, with: " ")
    #expect(run.status == 1)
    for words in [
      "»Overskud/underskud, Regnskab 2021« [figure-mismatch]\n trykt 662.728 kr.\n regnet ud 662.729 kr. =",
      "»I alt, Scenarie 2« [total-mismatch]\n trykt 7,16 mio. kr.\n regnet ud 7,13 mio. kr. =",
      "»I alt, Unge i alderen 14-23 år« [total-mismatch]\n trykt 72.158 personer\n regnet ud 72.199 personer",
    ] {
      #expect(found.contains(words))
    }
  }

  @Test func `every table of the tree is a table of the page and of the document`() throws {
    let packet = try Packet("kkr-nordjylland")
    let html = packet.text("html")
    let word = packet.text("xml")
    let headings = html.matches(of: /<h[1-6][ >]/).count
    #expect(html.matches(of: /<caption|<figcaption/).count >= 30)
    #expect(html.matches(of: /<table[ >]/).count == html.matches(of: /<\/table>/).count)
    #expect(word.matches(of: /<w:tbl>/).count >= html.matches(of: /<table[ >]/).count)
    #expect(word.matches(of: /<w:pStyle w:val="Heading[1-6]"/).count <= headings)
  }
}

/// "Tabel 2.8-3", "Figure 1-1" at the start of bold captions.
private func captions(in markdown: String) -> [String] {
  markdown.split(separator: "\n").compactMap { line in
    guard line.hasPrefix("**"), let colon = line.firstIndex(of: ":") else { return nil }
    let caption = line[line.index(line.startIndex, offsetBy: 2)..<colon]
    let parts = caption.split(separator: " ")
    guard parts.count == 2, parts[1].first?.isNumber == true else { return nil }
    return String(caption)
  }
}

/// What stands between the tags, with plain spaces; Word's field codes aside.
private func words(of markup: String) -> String {
  var out = ""
  var isTag = false
  for character in markup.replacing(/<w:instrText[^<]*<\/w:instrText>/, with: "") {
    switch character {
    case "<": isTag = true
    case ">": isTag = false
    case "\u{A0}" where !isTag: out.append(" ")
    default: if !isTag { out.append(character) }
    }
  }
  return out
}

/// An example built in all formats, in a folder of its own.
struct Packet {
  private let bytes: [String: Data]

  init(_ example: String, environment: [String: String] = [:]) throws {
    let folder = try Folder()
    let run = try agenda(
      ["build", "Examples/" + example, "--to", "html,markdown,docx,docx-xml", "--output", folder.path],
      environment: environment)
    try #require(run.status == 0, "\(run.errors)")
    var bytes: [String: Data] = [:]
    for file in try folder.files() {
      bytes[URL(filePath: file).pathExtension] = try folder.data(file)
    }
    #expect(bytes.keys.sorted() == ["docx", "html", "md", "xml"])
    self.bytes = bytes
  }

  func data(_ ending: String) throws -> Data { try #require(bytes[ending]) }

  func text(_ ending: String) -> String { String(decoding: bytes[ending] ?? Data(), as: UTF8.self) }

  func all() throws -> [String: Data] { bytes }

  func sums(_ endings: [String]) throws -> String {
    try endings.map { "\(hexadecimal(sha256([UInt8](try data($0)))))  \($0)\n" }.joined()
  }
}
