internal import Diagnostics

extension ProjectReader {
  /// Dates in running text whose weekday is not the day's. Those in heads, cells and claims were told when they
  /// were read.
  mutating func reportWeekdays() {
    var told: [UInt32: [Range<Int>]] = [:]
    for diagnostic in diagnostics where diagnostic.code.name == "weekday-mismatch" {
      if let span = diagnostic.span { told[span.file, default: []].append(span.range) }
    }
    for index in Set(project.documents.map(\.file)).sorted() {
      let file = project.file(index)
      for (range, reading) in datesWithWeekdays(file) {
        guard let weekday = reading.wrongWeekday,
          !(told[UInt32(clamping: index)] ?? []).contains(where: { $0.overlaps(range) })
        else { continue }
        diagnostics.append(wrongWeekday(weekday, reading.day, at: file.span(range)))
      }
    }
  }
}

/// "torsdag den 17. juni 2022", also where a line ends within it.
private func datesWithWeekdays(_ file: SourceFile) -> [(Range<Int>, DayReading)] {
  file.bytes.withUnsafeBufferPointer { bytes in
    var found: [(Range<Int>, DayReading)] = []
    for end in 6..<max(6, bytes.count) where isDayEnding(bytes, end) {
      var start = end
      while start > 0, bytes[start - 1].isASCIILetter || bytes[start - 1] >= 0x80 { start -= 1 }
      guard end - start <= 10, weekdayNumber(String(decoding: bytes[start..<end], as: UTF8.self)) != nil,
        let (reading, length) = day(bytes, from: start, weekdayEnd: end)
      else { continue }
      found.append((start..<start + length, reading))
    }
    return found
  }
}

/// Whether "dag" or "day" ends here and a blank follows.
private func isDayEnding(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
  guard bytes[end] == 0x20 || bytes[end] == 0x0A || bytes[end] == 0xC2 else { return false }
  let last = bytes[end - 1] | 0x20
  return (last == UInt8(ascii: "g") || last == UInt8(ascii: "y"))
    && bytes[end - 2] | 0x20 == UInt8(ascii: "a")
    && bytes[end - 3] | 0x20 == UInt8(ascii: "d")
}

/// The day that the words after a weekday name, and how many bytes it takes with the weekday.
private func day(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, weekdayEnd: Int
) -> (DayReading, length: Int)? {
  let text = String(decoding: bytes[start..<min(bytes.count, weekdayEnd + 48)], as: UTF8.self)
  let words = text.split(maxSplits: 6, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
  for count in 2...5 where words.count >= count {
    var last = words[count - 1]
    while let sign = last.last, !sign.isASCIIDigit { last.removeLast() }
    guard !last.isEmpty, last.endIndex > words[count - 1].startIndex else { continue }
    let written = words[..<(count - 1)].map(String.init) + [String(last)]
    if let reading = readDay(written.joined(separator: " ")) {
      return (reading, text[..<last.endIndex].utf8.count)
    }
  }
  return nil
}
