internal import Syntax

/// The lines of one version by their keys: a hash table over the bytes they stand in. `Hasher` hashes otherwise each time,
/// so that nobody can write keys that all meet.
struct KeyIndex {
  private let lines: [LineTable.Line]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The upper half of a key's hash, below it its line + 1; 0 where nothing is.
  private var slots: [UInt64]
  /// Whether other lines have the line's key too.
  private(set) var isRepeated: [Bool]

  init(_ lines: [LineTable.Line], _ bytes: UnsafeBufferPointer<UInt8>) {
    (self.lines, self.bytes) = (lines, bytes)
    var capacity = 16
    while capacity < lines.count + lines.count / 4 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    isRepeated = Array(repeating: false, count: lines.count)
    for line in lines.indices {
      let key = lines[line].key.offsets
      let hash = self.hash(bytes, key)
      let (slot, known) = search(hash, bytes, key)
      if let known {
        isRepeated[known] = true
        isRepeated[line] = true
      } else {
        slots[slot] = hash & Self.tag | UInt64(line + 1)
      }
    }
  }

  /// The first line whose key is that of a line of another version; where both go on alike, it is the one that is
  /// `expected`.
  func line(_ key: Range<Int>, in others: UnsafeBufferPointer<UInt8>, expected: Int) -> Int? {
    if expected < lines.count, areEqual(bytes, lines[expected].key.offsets, others, key) { return expected }
    return search(hash(others, key), others, key).line
  }

  private static let tag: UInt64 = 0xFFFF_FFFF_0000_0000

  /// Where a key stands, or would.
  private func search(
    _ hash: UInt64, _ others: UnsafeBufferPointer<UInt8>, _ key: Range<Int>
  ) -> (slot: Int, line: Int?) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let line = Int(slots[slot] & ~Self.tag) - 1
      if (slots[slot] ^ hash) & Self.tag == 0, areEqual(bytes, lines[line].key.offsets, others, key) {
        return (slot, line)
      }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ key: Range<Int>) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[key]))
    return UInt64(truncatingIfNeeded: hasher.finalize())
  }
}
