internal import Glibc

/// Where a byte stands in others, from the first place to the last.
package struct ByteSearch {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let byte: UInt8
  private var offset = 0

  package init(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) {
    (self.byte, self.bytes) = (byte, bytes)
  }

  /// The next place, in order; nil at the end.
  package mutating func next() -> Int? {
    guard let base = bytes.baseAddress, offset < bytes.count,
      let found = memchr(base + offset, Int32(byte), bytes.count - offset)
    else { return nil }
    let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    offset = place + 1
    return place
  }
}
