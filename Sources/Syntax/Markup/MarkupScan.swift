import Diagnostics

/// What stands at the margin and is read here, not by libcmark.
enum Cut {
  /// Lines of the fence's body; the line before them is the fence.
  case fence(info: Range<Int>, body: Range<Int>, isClosed: Bool)
  case table(lines: Range<Int>)
}

/// `[^name]: text` as ranges.
struct NoteDefinition {
  var name: NameSource
  var text: Range<Int>
  var span: Range<Int>
}

/// A pass over the lines of a text. It cuts out records, tables and footnotes' definitions, masks the marks,
/// and refuses what libcmark would take too long for.
struct MarkupScan {
  let file: SourceFile
  private(set) var mask: MarkMask
  /// By the line they begin in. In the mask an empty heading stands there.
  private(set) var cuts: [Int: Cut] = [:]
  private(set) var definitions: [NoteDefinition] = []
  /// False where libcmark must not see the text.
  private(set) var isReadable = true

  private var scanner: MarkScanner
  private var signs = SignCount()
  private var paragraph = ParagraphState()
  private var hasReportedDepth = false

  private struct ParagraphState {
    var bytes = 0
    var isRefused = false
    var holdsDefinition = false
    /// Whether a line at the margin beginning with a number is surely an item.
    var isInList = false
    var longestDefinition = 0
  }

  init(_ file: SourceFile) {
    self.file = file
    mask = MarkMask(bytes: file.bytes, base: 0)
    scanner = MarkScanner(file.bytes, end: file.bytes.count)
  }

  mutating func run(from first: Int, _ findings: inout Findings) {
    mask.blank(file.content(ofLine: 0).lowerBound..<file.lineStarts[first])
    var line = first
    while line < file.lineStarts.count {
      line = readLine(line, &findings)
    }
    checkLinks(&findings)
  }

  /// The answer is the next line to read.
  private mutating func readLine(_ line: Int, _ findings: inout Findings) -> Int {
    let range = file.content(ofLine: line)
    switch file.bytes.byte(range.lowerBound, range.upperBound) {
    case .backtick, .tilde:
      if let fence = Fence(file.bytes, range) { return readFence(fence, line, &findings) }
    case .pipe:
      if let next = readTable(line, &findings) { return next }
    case .openBracket:
      if let next = readDefinition(line, range) { return next }
    default: break
    }
    readText(range, &findings)
    return line + 1
  }

  // MARK: Fences, tables, definitions

  private mutating func readFence(_ fence: Fence, _ line: Int, _ findings: inout Findings) -> Int {
    beginParagraph()
    let isRecord = !fence.info.isEmpty
    var end = line + 1
    var isClosed = false
    while end < file.lineStarts.count {
      let range = file.content(ofLine: end)
      if fence.isClosed(by: range, file.bytes) { isClosed = true; break }
      if let other = Fence(file.bytes, range), other.opens(within: fence) {
        if isRecord { break }
        findings.error(
          "code-holds-record", .codeHoldsRecord, at: file.span(range), help: .codeHoldsRecordHelp)
      }
      end += 1
    }
    let next = isClosed ? end + 1 : end
    let place = file.span(file.content(ofLine: line))
    if !isClosed {
      findings.error(
        isRecord ? "record-not-closed" : "code-not-closed", isRecord ? .recordNotClosed : .codeNotClosed,
        at: place, help: .notClosedHelp)
    }
    if isRecord { cut(.fence(info: fence.info, body: line + 1..<end, isClosed: isClosed), line..<next) }
    return next
  }

  private mutating func readTable(_ line: Int, _ findings: inout Findings) -> Int? {
    var end = line
    var delimiter: Int?
    while end < file.lineStarts.count {
      let range = file.content(ofLine: end)
      if delimiter == nil, end - line <= 2, isDelimiterRow(file.bytes, range) { delimiter = end }
      let isRow = file.bytes.byte(range.lowerBound, range.upperBound) == .pipe
      guard isRow || end > line && isExplanation(file.bytes, range) else { break }
      end += 1
    }
    if let delimiter, delimiter > line {
      beginParagraph()
      cut(.table(lines: line..<end), line..<end)
      return end
    }
    guard end - line > 1 else { return nil }
    findings.error(
      "table-without-line", .tableWithoutLine, at: file.span(file.content(ofLine: line)),
      help: .tableWithoutLineHelp)
    mask.blank(file.lineStarts[line]..<file.content(ofLine: end - 1).upperBound)
    return end
  }

  private mutating func readDefinition(_ line: Int, _ range: Range<Int>) -> Int? {
    guard let definition = noteDefinition(file, from: line, to: file.lineStarts.count) else { return nil }
    beginParagraph()
    definitions.append(definition.note)
    mask.blank(range.lowerBound..<definition.note.span.upperBound)
    return definition.next
  }

  private mutating func cut(_ cut: Cut, _ lines: Range<Int>) {
    let start = file.content(ofLine: lines.lowerBound).lowerBound
    mask.blank(start..<file.content(ofLine: lines.upperBound - 1).upperBound)
    mask.set(.hash, at: start)
    cuts[lines.lowerBound] = cut
  }

  // MARK: Text

  private mutating func beginParagraph() {
    signs.beginParagraph()
    paragraph.bytes = 0
    paragraph.isRefused = false
    paragraph.holdsDefinition = false
  }

  private mutating func readText(_ range: Range<Int>, _ findings: inout Findings) {
    guard !file.bytes.isBlank(range) else {
      beginParagraph()
      paragraph.isInList = false
      return
    }
    let prefix = LinePrefix(file.bytes, range)
    if beginsBlock(prefix, range) { beginParagraph() }
    checkTables(prefix, range, &findings)
    maskText(range, &findings)
    paragraph.bytes += range.count + 1
    if paragraph.holdsDefinition || holdsLinkDefinition(range) {
      paragraph.holdsDefinition = true
      paragraph.longestDefinition = max(paragraph.longestDefinition, paragraph.bytes)
    }
    refuseIfNeeded(prefix, range, &findings)
  }

  private mutating func maskText(_ range: Range<Int>, _ findings: inout Findings) {
    var text = range
    var tail: [Mark] = []
    if file.bytes[range.lowerBound] == .hash {
      let parts = cellParts(file, file.bytes.trimmed(range))
      tail = parts.tail
      if let open = parts.openBrace { reportOpenBrace(file, open, &findings) }
      text = range.lowerBound..<(tail.first?.range.lowerBound ?? range.upperBound)
    }
    mask.maskLine(file, text, &scanner, &signs, &findings)
    for mark in tail where mark.range.count >= 4 {
      if !mask.add(mark) { break }
    }
  }

  /// Whether a line surely begins a paragraph of its own: a heading or an item near the margin.
  private mutating func beginsBlock(_ prefix: LinePrefix, _ range: Range<Int>) -> Bool {
    if file.bytes[range.lowerBound] == .hash { return true }
    switch prefix.first {
    case .bullet where prefix.firstColumn < 4:
      paragraph.isInList = true
      return true
    case .number(let one) where prefix.firstColumn < 2:
      let isItem = one || paragraph.isInList || paragraph.bytes == 0
      paragraph.isInList = isItem
      return isItem
    default: return false
    }
  }

  private func holdsLinkDefinition(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { file.bytes[$0] == .closeBracket && file.bytes[$0 + 1] == .colon }
  }

  private mutating func checkTables(_ prefix: LinePrefix, _ range: Range<Int>, _ findings: inout Findings) {
    let rest = prefix.end..<range.upperBound
    guard let first = file.bytes.byte(rest.lowerBound, rest.upperBound) else { return }
    if first == .pipe, prefix.depth > 0 || prefix.column > 0 && prefix.column < 4,
      isDelimiterRow(file.bytes, rest)
    {
      findings.error("table-not-at-margin", .tableNotAtMargin, at: file.span(rest), help: .marginHelp)
    } else if first == .hyphen || first == .colon, prefix.depth == 0, isBareDelimiter(file.bytes, rest) {
      findings.error(
        "table-without-pipe", .tableWithoutPipe, at: file.span(rest), help: .tableWithoutLineHelp)
    }
  }

  private mutating func refuseIfNeeded(
    _ prefix: LinePrefix, _ range: Range<Int>, _ findings: inout Findings
  ) {
    if prefix.isTooDeep {
      mask.blank(range)
      guard !hasReportedDepth else { return }
      hasReportedDepth = true
      let place = prefix.end..<min(prefix.end + 1, range.upperBound)
      findings.error("too-deep", .tooDeep, at: file.span(place), help: .tooDeepHelp)
      return
    }
    let isTooLong = paragraph.bytes > Limits.paragraphBytes
    let isTooFull = signs.count > Limits.paragraphSigns || signs.work > Limits.signWork
    guard isTooLong || isTooFull else { return }
    mask.blank(range)
    guard !paragraph.isRefused else { return }
    paragraph.isRefused = true
    let place = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
    findings.error(
      "paragraph-too-long", isTooLong ? .tooLong : .tooManySigns, at: file.span(place), help: .tooLongHelp)
  }

  /// A link defined once and used often is copied by libcmark for every use.
  private mutating func checkLinks(_ findings: inout Findings) {
    guard signs.brackets * paragraph.longestDefinition > Limits.linkBytes else { return }
    isReadable = false
    findings.error("too-many-links", .tooManyLinks, at: file.span(0..<0))
  }
}

extension Phrase {
  fileprivate static let recordNotClosed = Phrase(
    da: "posten slutter ikke", en: "the record has no end")
  fileprivate static let codeNotClosed = Phrase(
    da: "blokken slutter ikke", en: "the block has no end")
  fileprivate static let notClosedHelp = Phrase(
    da: "skriv ``` alene på linjen efter den", en: "write ``` alone on the line after it")
  fileprivate static let codeHoldsRecord = Phrase(
    da: "en post inde i en blok, der begynder med ``` alene",
    en: "a record inside a block that begins with ``` alone")
  fileprivate static let codeHoldsRecordHelp = Phrase(
    da: "slet et ``` for meget, eller begynd blokken med fire: ````",
    en: "delete one ``` too many, or begin the block with four: ````")
  fileprivate static let tableWithoutLine = Phrase(
    da: "tabellen mangler linjen |---| under sit hoved", en: "the table lacks the line |---| under its head")
  fileprivate static let tableWithoutLineHelp = Phrase(
    da: "skriv\n| Post | Beløb |\n|------|------:|\n| Løn  | 100   |",
    en: "write\n| Item | Amount |\n|------|-------:|\n| Pay  | 100    |")
  fileprivate static let tableWithoutPipe = Phrase(
    da: "en tabels linjer begynder med |", en: "a table's lines begin with |")
  fileprivate static let tableNotAtMargin = Phrase(
    da: "en tabel kan ikke stå i en liste eller et citat", en: "a table cannot stand in a list or a quote")
  fileprivate static let marginHelp = Phrase(
    da: "begynd tabellens linjer helt ude ved margenen", en: "begin the table's lines right at the margin")
  fileprivate static let tooDeep = Phrase(
    da: "mere end \(Limits.depth) niveauer af lister og citater",
    en: "more than \(Limits.depth) levels of lists and quotes")
  fileprivate static let tooDeepHelp = Phrase(
    da: "skriv teksten med færre niveauer", en: "write the text with fewer levels")
  fileprivate static let tooLong = Phrase(
    da: "et afsnit på mere end \(Limits.paragraphBytes / 1024) KiB",
    en: "a paragraph of more than \(Limits.paragraphBytes / 1024) KiB")
  fileprivate static let tooManySigns = Phrase(
    da: "mere end \(Limits.paragraphSigns) tegn som [, < og * i ét afsnit",
    en: "more than \(Limits.paragraphSigns) signs such as [, < and * in one paragraph")
  fileprivate static let tooLongHelp = Phrase(
    da: "del det med tomme linjer", en: "part it with blank lines")
  fileprivate static let tooManyLinks = Phrase(
    da: "for mange og for lange links med [navn]: adresse",
    en: "too many and too long links with [name]: address")
}
