internal import Diagnostics
internal import Syntax

/// Reads a record of any kind: what all share, then the kind's own. Nil after a diagnostic. `csv` gives the
/// file that `rækker` names; where it gives none, it has said why.
func readRecord(
  _ source: RecordSource, in file: SourceFile, scope: Int, csv: (String) -> SourceFile?,
  references: inout [NameReference], into diagnostics: inout [Diagnostic]
) -> (any Record)? {
  let word = source.kind.lowercased()
  guard let kind = word.isEmpty ? DataTable.self : recordKinds.first(where: { $0.kind.matches(word) }) else {
    let known = recordKinds.flatMap { [$0.kind.danish, $0.kind.english] }
    diagnostics.append(
      .error(
        "unknown-kind", .unknownKind(source.kind), at: source.kindSpan,
        help: nearest(word, among: known).map { .didYouMean($0) } ?? .knownKinds))
    return nil
  }
  return readRecord(
    kind, source, in: file, scope: scope, csv: csv, references: &references, into: &diagnostics)
}

private func readRecord<Kind: Record>(
  _ kind: Kind.Type, _ source: RecordSource, in file: SourceFile, scope: Int, csv: (String) -> SourceFile?,
  references: inout [NameReference], into diagnostics: inout [Diagnostic]
) -> (any Record)? {
  var reader = FieldReader(source.head, fields: Field.common + kind.fields, in: file)
  reader.body = RecordBody(kind.kind, source, scope: scope, csv: csv, &reader)
  let record = Kind(reading: &reader)
  diagnostics += reader.diagnostics
  references += reader.references
  return record
}

extension RecordBody {
  fileprivate init(
    _ kind: Phrase, _ source: RecordSource, scope: Int, csv: (String) -> SourceFile?,
    _ reader: inout FieldReader
  ) {
    let file = reader.file
    let named = source.braces.compactMap(\.name).first
    let unitSpan = source.braces.compactMap(\.unit).first
    self.kind = kind
    title = source.title
    name = named.map { Name($0.text) } ?? Name(plainText(source.title, in: file))
    nameSpan = named?.span ?? source.span
    unit = unitSpan.flatMap { readUnit(file, $0, into: &reader.diagnostics) } ?? .bare
    let isSourced = reader.text(.source) != nil
    self.source =
      isSourced
      ? reader.span(.source).map { readInlines(file, $0.range, into: &reader.diagnostics) } ?? [] : []
    date = reader.day(.date)
    isRounded =
      reader.choice(
        .figures,
        [(Phrase(da: "afrundede", en: "rounded"), true), (Phrase(da: "nøjagtige", en: "exact"), false)])
      ?? false
    rounding = RoundingRule(reading: &reader)
    view = View(reading: &reader)
    acceptances = reader.acceptances()
    notes = source.notes
    self.scope = scope
    span = source.span
    table = nil
    table = readTable(source, unit, csv, &reader)
  }

  private func readTable(
    _ source: RecordSource, _ unit: UnitSource, _ csv: (String) -> SourceFile?, _ reader: inout FieldReader
  ) -> RecordTable? {
    guard let path = reader.text(.rows) else {
      return source.table.flatMap {
        RecordTable($0, in: reader.file, unit: unit, into: &reader.diagnostics)
      }
    }
    guard let rows = csv(path) else { return nil }
    return readRows(csv: rows, into: &reader.diagnostics).flatMap {
      RecordTable($0, in: rows, unit: unit, into: &reader.diagnostics)
    }
  }
}

extension RecordBody.View {
  fileprivate init?(reading reader: inout FieldReader) {
    guard let path = reader.text(.from), let span = reader.span(.from) else { return nil }
    self.path = path.split(separator: ".").map { Name($0) }
    columns = reader.texts(.columns).map { Name($0) }
    self.span = span
  }
}

extension RoundingRule {
  /// `ned`, `op`, `hele 1.000 kr.`, `hele kroner`.
  fileprivate init(reading reader: inout FieldReader) {
    self = .house
    guard let written = reader.text(.rounding)?.lowercased(), let span = reader.span(.rounding) else {
      return
    }
    for (word, rounding) in Self.words where word.matches(written) {
      self.rounding = rounding
      return
    }
    if let step = Self.wholeSteps(written) {
      self.step = step
    } else {
      reader.diagnostics.append(.error("wrong-value", .noRounding(written), at: span, help: .roundings))
    }
  }

  private static let words: [(Phrase, Rounding)] = [
    (Phrase(da: "ned", en: "down"), .down), (Phrase(da: "op", en: "up"), .up),
    (Phrase(da: "lige", en: "even"), .halfEven), (Phrase(da: "almindelig", en: "half up"), .halfUp),
  ]

  private static func wholeSteps(_ written: String) -> Exact? {
    guard let rest = ["hele ", "whole "].first(where: written.hasPrefix).map({ written.dropFirst($0.count) })
    else {
      return nil
    }
    if let unit = UnitSource(String(rest)), unit.unit == .kroner {
      return Exact(digits: 1, exponent: unit.power)
    }
    var reader = FigureReader(String(rest), inherited: .bare)
    guard case .figure(let printed)? = try? reader.read() else { return nil }
    return printed.exact
  }
}

extension Phrase {
  fileprivate static func unknownKind(_ word: String) -> Phrase {
    Phrase(da: "der er ingen slags post »\(word)«", en: "there is no kind of record '\(word)'")
  }
  fileprivate static let knownKinds = Phrase(
    da: "kendte slags: " + recordKinds.map { $0.kind.danish }.joined(separator: ", "),
    en: "known kinds: " + recordKinds.map { $0.kind.english }.joined(separator: ", "))
  static func noFile(_ path: String) -> Phrase {
    Phrase(da: "filen »\(path)« findes ikke", en: "there is no file '\(path)'")
  }
  fileprivate static func noRounding(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« er ikke en afrunding", en: "'\(text)' is no rounding")
  }
  fileprivate static let roundings = Phrase(
    da: "skriv ned, op, lige, almindelig eller »hele 1.000 kr.«",
    en: "write down, up, even, half up or 'whole 1.000 kr.'")
}
