internal import Syntax

/// Which line of one version is which of another. Only what proves it makes a match: the same name, the same
/// label where it stands once, a declared rename. Lines that could be several are left, marked as ambiguous.
package struct LineMatching: Sendable {
  package enum Proof: UInt8, Sendable {
    case none
    /// The same name or key.
    case key
    /// The same label.
    case label
    /// The source says what it was called before.
    case declared
    /// A label that differs by the mark of a note glued to it.
    case noteMark
    /// The same row in another column.
    case row
  }

  /// The new line of each old one, and the other way round; −1 where there is none.
  package private(set) var newOfOld: [Int32]
  package private(set) var oldOfNew: [Int32]
  /// By new line.
  package private(set) var proofs: [Proof]
  /// Lines that could be several of the other version, together.
  package private(set) var ambiguous: [(old: [Int], new: [Int])] = []

  init(_ oldCount: Int, _ newCount: Int) {
    newOfOld = Array(repeating: -1, count: oldCount)
    oldOfNew = Array(repeating: -1, count: newCount)
    proofs = Array(repeating: .none, count: newCount)
  }

  /// Two columns of one table: each line is itself.
  package init(rowsOf table: LineTable) {
    self.init(table.lines.count, table.lines.count)
    for line in table.lines.indices { match(line, line, .row) }
  }

  package init(_ old: LineTable, _ new: LineTable) {
    self.init(old.lines.count, new.lines.count)
    matchKeys(old, new)
    let rest = LineRest(old: leftOld, new: leftNew)
    guard !rest.old.isEmpty, !rest.new.isEmpty else { return }
    matchComparedKeys(rest, old, new)
    matchLabels(rest, old, new, .label) { $0.label($1) }
    matchFormerLabels(rest, old, new)
    matchLabels(rest, old, new, .noteMark) { withoutNoteMark($0.label($1)) }
    settleAmbiguous(old, new)
  }

  mutating func match(_ old: Int, _ new: Int, _ proof: Proof) {
    newOfOld[old] = Int32(clamping: new)
    oldOfNew[new] = Int32(clamping: old)
    proofs[new] = proof
  }

  mutating func markAmbiguous(_ old: [Int], _ new: [Int]) { ambiguous.append((old, new)) }

  var leftOld: [Int] { newOfOld.indices.filter { newOfOld[$0] < 0 } }
  var leftNew: [Int] { oldOfNew.indices.filter { oldOfNew[$0] < 0 } }

  // MARK: Keys

  /// Lines whose key stands once on each side.
  private mutating func matchKeys(_ old: LineTable, _ new: LineTable) {
    let (none, several): (Int32, Int32) = (-1, -2)
    var claims: [Int32] = []
    old.bytes.withUnsafeBufferPointer { oldBytes in
      new.bytes.withUnsafeBufferPointer { newBytes in
        let index = KeyIndex(old.lines, oldBytes)
        claims = index.isRepeated.map { $0 ? several : none }
        var next = 0
        for (line, source) in new.lines.enumerated() {
          guard let found = index.line(source.key.offsets, in: newBytes, expected: next) else { continue }
          claims[found] = claims[found] == none ? Int32(clamping: line) : several
          next = found + 1
        }
      }
    }
    for (line, claim) in claims.enumerated() where claim >= 0 { match(line, Int(claim), .key) }
  }
}

/// The lines whose key as written does not stand once on each side: among them a label must be the only one.
struct LineRest {
  var old: [Int]
  var new: [Int]
}
