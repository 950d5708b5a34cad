extension Redline {
  /// The new table with the changes in it; nil where columns, head or notes differ, or cells reach over rows.
  func table(_ a: Table, _ b: Table) -> Table? {
    guard isSameShape(a, b) else { return nil }
    let before = a.body.map { Fingerprint.of($0, in: old) }
    let after = b.body.map { Fingerprint.of($0, in: new) }
    let labels = Dictionary(
      zip(a.notes, b.notes).map { (Self.label($0.label), $1.label) }, uniquingKeysWith: { first, _ in first })
    let rows = paired(aligned(before, after), where: { isSame(a.body[$0], b.body[$1]) }).flatMap {
      pair -> [Table.Row] in
      guard let x = pair.old, let y = pair.new else {
        return [pair.old.map { removed(a.body[$0], labels) }, pair.new.map { inserted(b.body[$0]) }]
          .compactMap { $0 }
      }
      return [before[x] == after[y] ? b.body[y] : changed(a.body[x], b.body[y], labels)]
    }
    return Table(
      label: b.label, caption: line(a.caption, b.caption), unit: line(a.unit, b.unit), columns: b.columns,
      head: zip(a.head, b.head).map { changed($0, $1, labels) }, body: rows,
      notes: zip(a.notes, b.notes).map { Table.Note($1.label, line($0.content, $1.content)) },
      source: line(a.source, b.source))
  }

  private func isSameShape(_ a: Table, _ b: Table) -> Bool {
    a.columns.map(\.kind) == b.columns.map(\.kind) && a.notes.count == b.notes.count
      && a.head.map(Self.sizes) == b.head.map(Self.sizes)
      && (a.body + b.body).allSatisfy { $0.cells.allSatisfy { $0.height == 1 } }
  }

  private static func sizes(_ row: Table.Row) -> [[Int]] { row.cells.map { [$0.width, $0.height] } }

  private func isSame(_ a: Table.Row, _ b: Table.Row) -> Bool {
    guard a.kind == b.kind, a.cells.map(\.width) == b.cells.map(\.width) else { return false }
    guard let first = a.cells.first, let second = b.cells.first else { return false }
    return plainText(first.content) == plainText(second.content)
  }

  private func inserted(_ row: Table.Row) -> Table.Row {
    Table.Row(row.kind, row.cells, explanation: row.explanation, change: .inserted)
  }

  private func removed(_ row: Table.Row, _ labels: [Label: Label]) -> Table.Row {
    let cells = row.cells.map {
      Table.Cell($0.kind, marked(kept($0.content), labels), width: $0.width, height: $0.height, span: $0.span)
    }
    return Table.Row(row.kind, cells, explanation: marked(kept(row.explanation), labels), change: .removed)
  }

  private func changed(_ a: Table.Row, _ b: Table.Row, _ labels: [Label: Label]) -> Table.Row {
    let cells = zip(a.cells, b.cells).map { before, after in
      var cell = after
      cell.content = marked(line(before.content, after.content), labels)
      return cell
    }
    return Table.Row(b.kind, cells, explanation: marked(line(a.explanation, b.explanation), labels))
  }

  /// Marks of the old table's notes lead to the notes that took their place.
  private func marked(_ line: [Inline], _ labels: [Label: Label]) -> [Inline] {
    line.map { inline in
      switch inline {
      case .tableNote(let label): .tableNote(labels[label] ?? label)
      case .changed(let change, let inner): .changed(change, marked(inner, labels))
      case .text, .emphasis, .strong, .superscript, .subscript, .code, .link, .reference, .footnote,
        .lineBreak,
        .image:
        inline
      }
    }
  }

  // MARK: Lists and definitions

  func list(_ a: List, _ b: List) -> List {
    let before = a.items.map { item in item.blocks.map { Fingerprint.of($0, in: old) } }
    let after = b.items.map { item in item.blocks.map { Fingerprint.of($0, in: new) } }
    var out = b
    let pairs = paired(aligned(before, after)) { isSame(a.items[$0], b.items[$1]) }
    out.items = pairs.flatMap { pair -> [List.Item] in
      let gone = pair.old.map { List.Item(a.items[$0].blocks.map(kept), change: .removed) }
      let come = pair.new.map { List.Item(b.items[$0].blocks, change: .inserted) }
      guard let x = pair.old, let y = pair.new else { return [gone, come].compactMap { $0 } }
      let merged = blocks(a.items[x].blocks, b.items[y].blocks)
      return merged.first?.change == nil ? [List.Item(merged)] : [gone, come].compactMap { $0 }
    }
    return out
  }

  /// Whether an item took the other's place: by the words of its first paragraph, which bears the mark.
  private func isSame(_ a: List.Item, _ b: List.Item) -> Bool {
    guard case .paragraph(let first) = a.blocks.first?.content,
      case .paragraph(let second) = b.blocks.first?.content
    else { return false }
    return isAlike(first, second)
  }

  /// By their terms: what is said of a term that stayed is compared word by word.
  func definitions(_ a: [Definition], _ b: [Definition]) -> [Definition] {
    let before = a.map { Fingerprint.of($0.term, in: old) }
    let after = b.map { Fingerprint.of($0.term, in: new) }
    return aligned(before, after).map { pair in
      switch (pair.old, pair.new) {
      case (let x?, let y?): Definition(b[y].term, line(a[x].description, b[y].description))
      case (let x?, nil):
        Definition([.changed(.removed, kept(a[x].term))], [.changed(.removed, kept(a[x].description))])
      case (nil, let y?):
        Definition([.changed(.inserted, b[y].term)], [.changed(.inserted, b[y].description)])
      case (nil, nil): Definition([], [])
      }
    }
  }
}
