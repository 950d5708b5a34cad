/// Where something stands: a file and a range of UTF-8 offsets in it.
/// Line and column are computed only when printed.
package struct SourceSpan: Sendable, Hashable {
  /// Index of the file in the project's list of files.
  package var file: UInt32
  package var start: UInt32
  package var end: UInt32

  package init(file: Int, _ range: Range<Int>) {
    self.file = UInt32(clamping: file)
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  /// UTF-8 offsets in the file.
  package var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// A file as read: its path as printed in messages, its bytes, and where its lines begin.
package struct SourceFile: Sendable {
  package let index: Int
  package let path: String
  package let bytes: [UInt8]
  /// UTF-8 offsets; the first is 0. Lines end at LF only (a CR before it belongs to the line's end).
  package let lineStarts: [Int]

  package init(index: Int, path: String, bytes: [UInt8]) {
    self.index = index
    self.path = path
    self.bytes = bytes
    lineStarts = bytes.withUnsafeBufferPointer { bytes in
      var starts = [0]
      // More than most files have: growing later would copy them.
      starts.reserveCapacity(1 + bytes.count / 16)
      var search = ByteSearch(0x0A, in: bytes)
      while let offset = search.next() { starts.append(offset + 1) }
      return starts
    }
  }

  package var wholeRange: Range<Int> { 0..<bytes.count }

  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: wholeRange)], as: UTF8.self)
  }

  package func text(_ span: SourceSpan) -> String { text(span.range) }

  package func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file: index, range) }

  /// The line, counted from 0, in which a UTF-8 offset stands.
  package func line(containing offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its end; `line` counts from 0.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Line and column from 1; columns count characters, as a person does.
  package func position(_ offset: Int) -> (line: Int, column: Int) {
    let line = line(containing: offset)
    return (line + 1, text(lineStarts[line]..<max(lineStarts[line], min(offset, bytes.count))).count + 1)
  }

  /// `path:line:column`
  package func placeText(_ offset: Int) -> String {
    let position = position(offset)
    return "\(path):\(position.line):\(position.column)"
  }
}
