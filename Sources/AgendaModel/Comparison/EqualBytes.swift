internal import Syntax

extension TableSource.CellRange {
  /// What `range` is, inlined into this module's loops.
  var offsets: Range<Int> { Int(start)..<Int(end) }

  var isEmpty: Bool { start == end }
}

/// Whether two ranges hold the same bytes, compared eight at a time.
func areEqual(
  _ a: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ b: UnsafeBufferPointer<UInt8>, _ other: Range<Int>
) -> Bool {
  guard range.count == other.count else { return false }
  let left = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(a)[range])
  let right = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(b)[other])
  var offset = 0
  while offset + 8 <= left.count {
    let (x, y) = (
      left.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
      right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
    if x != y { return false }
    offset += 8
  }
  while offset < left.count {
    if left[offset] != right[offset] { return false }
    offset += 1
  }
  return true
}
