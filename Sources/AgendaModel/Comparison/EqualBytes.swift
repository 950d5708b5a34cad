internal import Glibc
internal import Syntax

extension TableSource.CellRange {
  /// What `range` is, inlined into this module's loops.
  var offsets: Range<Int> { Int(start)..<Int(end) }

  var isEmpty: Bool { start == end }
}

/// Whether two ranges hold the same bytes.
func areEqual(
  _ a: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ b: UnsafeBufferPointer<UInt8>, _ other: Range<Int>
) -> Bool {
  guard range.count == other.count else { return false }
  guard let left = a.baseAddress, let right = b.baseAddress else { return true }
  return memcmp(left + range.lowerBound, right + other.lowerBound, range.count) == 0
}
