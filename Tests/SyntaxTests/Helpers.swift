import Diagnostics
import Syntax

/// A file in memory.
func file(_ text: String) -> SourceFile { SourceFile(index: 0, path: "test.md", bytes: Array(text.utf8)) }

/// A reading as one string, so that a test compares one thing: blocks, inlines, records, spans.
struct Dump {
  let file: SourceFile

  func dump(_ document: MarkupDocument) -> String {
    var lines: [String] = []
    if !document.head.isEmpty { lines.append("head " + dump(document.head)) }
    lines += document.blocks.map { dump($0) }
    lines += document.notes.map { "note \($0.name): " + dump($0.content) }
    return lines.joined(separator: "\n")
  }

  func dump(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text): text
    case .list(let items): "[" + items.map(dump).joined(separator: ", ") + "]"
    case .map(let entries): dump(entries)
    }
  }

  func dump(_ entries: [SourceNode.Entry]) -> String {
    "{" + entries.map { "\($0.key): \(dump($0.value))" }.joined(separator: ", ") + "}"
  }

  func dump(_ block: MarkupBlock) -> String {
    block.braces.map { dump($0) + " " }.joined() + dump(block.content)
  }

  func dump(_ content: MarkupBlock.Content) -> String {
    switch content {
    case .heading(let level, let inlines): "h\(level) " + dump(inlines)
    case .paragraph(let inlines): "p " + dump(inlines)
    case .list(let list):
      "\(list.marker)\(list.isTight ? "" : " loose") ["
        + list.items.map { $0.map(dump).joined(separator: "; ") }.joined(separator: " / ") + "]"
    case .quote(let blocks): "quote [" + blocks.map(dump).joined(separator: "; ") + "]"
    case .code(let text): "code " + text
    case .record(let record): dump(record)
    case .divider: "divider"
    }
  }

  func dump(_ record: RecordSource) -> String {
    var parts = ["record '\(record.kind)' " + dump(record.title)]
    parts += record.braces.map(dump)
    if !record.head.isEmpty { parts.append(dump(record.head)) }
    if let table = record.table { parts.append(dump(table)) }
    parts += record.notes.map { "[^\($0.name)]: " + dump($0.content) }
    return parts.joined(separator: " ")
  }

  func dump(_ table: TableSource) -> String {
    let rows = table.head.map { dump($0, table) } + ["--"] + table.rows.map { dump($0, table) }
    return "<" + rows.joined(separator: " / ") + ">"
  }

  private func dump(_ row: TableSource.Row, _ table: TableSource) -> String {
    let text = row.cells.map { file.text(table.cells[$0].range) }.joined(separator: "|")
    return row.explanation.range.isEmpty ? text : text + " ⟶ " + file.text(row.explanation.range)
  }

  func dump(_ inlines: [MarkupInline]) -> String { inlines.map(dump).joined() }

  func dump(_ inline: MarkupInline) -> String {
    switch inline {
    case .text(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let words): "<em>\(dump(words))</em>"
    case .strong(let words): "<b>\(dump(words))</b>"
    case .link(let address, let words): "<a \(address)>\(dump(words))</a>"
    case .reference(let path, let words, let span): "<ref \(path) '\(file.text(span))'>\(dump(words))</ref>"
    case .image(let path, let words, let span): "<img \(path) '\(file.text(span))'>\(words)</img>"
    case .claim(let claim): dump(claim)
    case .note(let name, let span): "<note \(name) '\(file.text(span))'>"
    case .lineBreak: "<br>"
    }
  }

  func dump(_ claim: ClaimSource) -> String {
    var parts: [String] = []
    if let printed = claim.printed { parts.append("'\(file.text(printed))'") }
    if let name = claim.name { parts.append("#\(name.text)") }
    if let formula = claim.formula { parts.append(dump(formula)) }
    if let unit = claim.unit { parts.append("i '\(file.text(unit))'") }
    parts += claim.braces.map(dump)
    return "⟦" + parts.joined(separator: " ") + "⟧"
  }

  func dump(_ formula: FormulaSource) -> String { "\(formula.relation) '\(file.text(formula.span))'" }

  func dump(_ brace: BraceSource) -> String {
    var parts: [String] = []
    if let name = brace.name { parts.append("#\(name.text)") }
    if let role = brace.role { parts.append("\(role)") }
    if let unit = brace.unit { parts.append("i '\(file.text(unit))'") }
    if let formula = brace.formula { parts.append(dump(formula)) }
    if let accept = brace.accept {
      parts.append("accept '\(file.text(accept.subject))' '\(file.text(accept.reason))'")
    }
    return "{" + parts.joined(separator: " ") + "}"
  }
}

/// Diagnostics as `code 'marked text'`, one a line.
func codes(_ diagnostics: [Diagnostic], _ file: SourceFile) -> [String] {
  diagnostics.map { "\($0.code.name) '\($0.span.map { file.text($0) } ?? "")'" }
}

/// What a reading gives, and its diagnostics as `codes`.
func markup(_ text: String) -> (dump: String, codes: [String]) {
  let file = file(text)
  var diagnostics: [Diagnostic] = []
  let document = readMarkup(file, into: &diagnostics)
  return (Dump(file: file).dump(document), codes(diagnostics, file))
}

func head(_ text: String) -> (dump: String, codes: [String], help: [String]) {
  let file = file(text)
  var diagnostics: [Diagnostic] = []
  let entries = readHeadFile(file, into: &diagnostics)
  return (
    Dump(file: file).dump(entries), codes(diagnostics, file), diagnostics.map { $0.help?.english ?? "" }
  )
}
