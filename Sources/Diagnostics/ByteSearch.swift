/// Where a byte stands in others, looked for eight at a time.
package struct ByteSearch {
  private let bytes: UnsafeRawBufferPointer
  private let byte: UInt8
  private let pattern: UInt64
  private var offset = 0

  package init(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = UnsafeRawBufferPointer(bytes)
    self.byte = byte
    pattern = UInt64(byte) &* 0x0101_0101_0101_0101
  }

  /// The next place, in order; nil at the end.
  package mutating func next() -> Int? {
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ pattern
      // Not 0 where one of the eight bytes is.
      guard (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 else {
        offset += 8
        continue
      }
      let end = offset + 8
      while offset < end {
        offset += 1
        if bytes[offset - 1] == byte { return offset - 1 }
      }
    }
    while offset < bytes.count {
      offset += 1
      if bytes[offset - 1] == byte { return offset - 1 }
    }
    return nil
  }
}
