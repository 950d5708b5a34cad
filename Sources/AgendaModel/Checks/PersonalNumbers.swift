/// CPR numbers in a range of bytes: 010190-1234, or ten digits in a row.
func personalNumbers(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
  digitRuns(bytes, range).compactMap { run in
    guard run.count == 6 || run.count == 10, isFree(bytes, run, range) else { return nil }
    if run.count == 10 {
      let digits = run.map { Int(bytes[$0] - 0x30) }
      return isPersonalNumber(digits, isParted: false) && !isCaseNumber(bytes, run, range) ? run : nil
    }
    let second = run.upperBound + 1..<run.upperBound + 5
    guard second.upperBound <= range.upperBound, bytes[run.upperBound] == UInt8(ascii: "-"),
      second.allSatisfy({ bytes[$0].isASCIIDigit })
    else { return nil }
    let whole = run.lowerBound..<second.upperBound
    let digits = (Array(run) + Array(second)).map { Int(bytes[$0] - 0x30) }
    return isFree(bytes, whole, range) && isPersonalNumber(digits, isParted: true) ? whole : nil
  }
}

/// Ten digits: a day of birth, and the check digit (modulus 11). Since 2007 numbers are given out whose check digit
/// does not fit; those are told where they are written with a hyphen: of men and women born on 1 January, for which
/// the old numbers ran out first, or born in 2007 or later.
private func isPersonalNumber(_ digits: [Int], isParted: Bool) -> Bool {
  guard digits.count == 10,
    let birth = Day(
      year: birthYear(digits[4] * 10 + digits[5], digits[6]), month: digits[2] * 10 + digits[3],
      day: digits[0] * 10 + digits[1])
  else { return false }
  let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
  let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
  if sum % 11 == 0 { return true }
  return isParted && (birth.year >= 2007 || (birth.month == 1 && birth.day == 1))
}

/// The century follows from the seventh digit.
private func birthYear(_ year: Int, _ seventh: Int) -> Int {
  switch seventh {
  case 0...3: 1900 + year
  case 4, 9: year <= 36 ? 2000 + year : 1900 + year
  default: year <= 57 ? 2000 + year : 1800 + year
  }
}

/// Runs of digits, longest first found.
func digitRuns(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var index = range.lowerBound
  while index < range.upperBound {
    guard bytes[index].isASCIIDigit else {
      index += 1
      continue
    }
    let start = index
    while index < range.upperBound, bytes[index].isASCIIDigit { index += 1 }
    runs.append(start..<index)
  }
  return runs
}

/// Whether no letter, digit or sign that joins numbers stands at either end.
private func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ range: Range<Int>) -> Bool {
  if run.lowerBound > range.lowerBound {
    let before = bytes[run.lowerBound - 1]
    if before.isASCIILetter || before >= 0x80 || "-./,+_=&%".utf8.contains(before) { return false }
  }
  guard run.upperBound < range.upperBound else { return true }
  let after = bytes[run.upperBound]
  if run.count != 6, after == UInt8(ascii: "-") { return false }
  return !after.isASCIILetter && !"_/%=&".utf8.contains(after)
}

/// Whether ten digits stand on a line that begins with the key of case numbers.
private func isCaseNumber(
  _ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ range: Range<Int>
) -> Bool {
  var start = run.lowerBound
  while start > range.lowerBound, bytes[start - 1] != 0x0A, run.lowerBound - start < 40 { start -= 1 }
  let line = String(decoding: bytes[start..<run.lowerBound], as: UTF8.self).lowercased()
  return ["sagsnr", "case-number", "sagsnummer"].contains(where: line.contains)
}

extension UInt8 {
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
