internal import Syntax

/// Gives equal keys of two tables the same number, in one pass over their bytes.
struct KeyInterner {
  enum Side { case old, new }

  private struct Entry {
    var hash: UInt64
    var side: Side
    var range: TableSource.CellRange
  }

  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>
  private var slots: [UInt32]
  private var entries: [Entry] = []
  /// The entry after the last one that was found: where two versions go on alike, it is the next one.
  private var next = 0

  /// `count`: how many keys there are at most.
  init(_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, count: Int) {
    (self.old, self.new) = (old, new)
    var capacity = 16
    while capacity < count + count / 4 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    entries.reserveCapacity(count / 2)
  }

  /// Numbers count from 0; `count` of them so far.
  var count: Int { entries.count }

  /// Of the lines' keys.
  mutating func numbers(_ lines: [LineTable.Line], _ side: Side) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(lines.count)
    for line in lines { numbers.append(Int32(clamping: number(line.key, side))) }
    return numbers
  }

  private mutating func number(_ range: TableSource.CellRange, _ side: Side) -> Int {
    if next < entries.count, isEqual(entries[next], range, side) {
      next += 1
      return next - 1
    }
    let number = search(range, side)
    next = number + 1
    return number
  }

  private mutating func search(_ range: TableSource.CellRange, _ side: Side) -> Int {
    let hash = hash(range, side)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, isEqual(entries[index], range, side) { return index }
      slot = (slot + 1) & mask
    }
    entries.append(Entry(hash: hash, side: side, range: range))
    slots[slot] = UInt32(clamping: entries.count)
    return entries.count - 1
  }

  private func isEqual(_ entry: Entry, _ range: TableSource.CellRange, _ side: Side) -> Bool {
    areEqual(bytes(entry.side), entry.range.offsets, bytes(side), range.offsets)
  }

  private func bytes(_ side: Side) -> UnsafeBufferPointer<UInt8> { side == .old ? old : new }

  /// Eight bytes at a time, each mixed by a multiplication.
  private func hash(_ range: TableSource.CellRange, _ side: Side) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes(side))[range.offsets])
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mixed(hash ^ rest)
  }

  private func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    return product.high ^ product.low
  }
}
