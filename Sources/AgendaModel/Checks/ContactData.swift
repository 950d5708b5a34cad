/// E-mail addresses at providers for private people. One whose name is an office's ("formand@…", "kontakt@…") is let be.
func privateAddresses(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
  range.compactMap { at in
    guard bytes[at] == UInt8(ascii: "@") else { return nil }
    var start = at
    while start > range.lowerBound, isAddressByte(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < range.upperBound, isAddressByte(bytes[end]) { end += 1 }
    while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < at, end > at + 1 else { return nil }
    let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    let domain = String(decoding: bytes[at + 1..<end], as: UTF8.self).lowercased()
    let isOffice = name.split { !$0.isLetter }.contains { offices.contains(String($0)) }
    return isPrivateProvider(domain) && !isOffice ? start..<end : nil
  }
}

/// Danish telephone numbers in a range of bytes.
struct PhoneNumbers {
  /// Of mobile telephones, or said to be one.
  var mobile: [Range<Int>] = []
  /// Others.
  var fixed: [Range<Int>] = []

  /// Eight digits in the usual groups, after "+45" or a word such as "tlf."; numbers that begin with 70, 80 or 90 are
  /// services and let be.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var runs = digitRuns(bytes, range)[...]
    while let first = runs.first {
      let isCountry = first.count == 2 && isCountryCode(bytes, first, range)
      guard let groups = groups(at: isCountry ? runs.dropFirst() : runs, bytes) else {
        runs = runs.dropFirst()
        continue
      }
      runs = runs.drop { $0.lowerBound < groups.upperBound }
      let cue = cue(bytes, before: first.lowerBound, range)
      guard isCountry || cue != .none, isEnded(bytes, groups.upperBound, range) else { continue }
      let digits = groups.map { bytes[$0] }.filter(\.isASCIIDigit)
      if services.contains(where: digits.starts) { continue }
      let isMobile = cue == .mobile || mobileSeries.contains(where: digits.starts)
      if isMobile { mobile.append(groups) } else { fixed.append(groups) }
    }
  }

  private enum Cue { case mobile, telephone, none }

  /// The bytes of eight digits from the first run on: 8, 4+4, 2+2+2+2 or 2+3+3, with one space between.
  private func groups(at runs: ArraySlice<Range<Int>>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let first = runs.first, [2, 4, 8].contains(first.count) else { return nil }
    var lengths: [Int] = []
    var end = first.lowerBound
    for run in runs.prefix(4) {
      guard lengths.isEmpty || isGap(bytes, end..<run.lowerBound) else { break }
      lengths.append(run.count)
      end = run.upperBound
      if groupings.contains(lengths) { return first.lowerBound..<end }
    }
    return nil
  }

  /// One space or no-break space.
  private func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Bool {
    switch gap.count {
    case 1: bytes[gap.lowerBound] == 0x20
    case 2: bytes[gap.lowerBound] == 0xC2 && bytes[gap.lowerBound + 1] == 0xA0
    default: false
    }
  }

  private func isCountryCode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    run.lowerBound > range.lowerBound && bytes[run.lowerBound - 1] == UInt8(ascii: "+")
      && bytes[run.lowerBound] == UInt8(ascii: "4") && bytes[run.lowerBound + 1] == UInt8(ascii: "5")
  }

  private func isEnded(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ range: Range<Int>) -> Bool {
    guard end < range.upperBound else { return true }
    return !bytes[end].isASCIILetter && bytes[end] != UInt8(ascii: "-") && bytes[end] != UInt8(ascii: "/")
  }

  /// What the last two words on the same line before a number say.
  private func cue(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int, _ range: Range<Int>) -> Cue {
    var start = end
    while start > range.lowerBound, end - start < 32, bytes[start - 1] != 0x0A { start -= 1 }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).lowercased().split { !$0.isLetter }
    for word in words.suffix(2).reversed() {
      if ["mobil", "mobile", "mobilnr", "mobilnummer", "mob", "sms", "privat"].contains(word) {
        return .mobile
      }
      if ["tlf", "telefon", "telefonnummer", "telefonnr", "tel", "phone", "telephone"].contains(word) {
        return .telephone
      }
    }
    return .none
  }
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || "._+-".utf8.contains(byte)
}

private func isPrivateProvider(_ domain: String) -> Bool {
  let labels = domain.split(separator: ".")
  guard labels.count >= 2, let last = labels.last,
    ["com", "dk", "net", "me", "de", "se", "no"].contains(last)
  else {
    return false
  }
  return providers.contains(String(labels[labels.count - 2]))
}

private let providers: Set<String> = [
  "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac", "aol",
  "gmx", "proton", "protonmail", "jubii", "ofir", "stofanet", "youmail", "tdcadsl", "webspeed", "privat",
  "mail",
]

private let offices: Set<String> = [
  "info", "kontakt", "contact", "mail", "post", "kontor", "sekretariat", "sekretær", "formand", "kasserer",
  "bestyrelse", "bestyrelsen", "foreningen", "forening", "booking", "bibliotek", "skole", "klub", "klubben",
  "admin",
]

/// How eight digits are written in groups.
private let groupings = [[8], [4, 4], [2, 2, 2, 2], [2, 3, 3]]

private let services = ["70", "80", "90"].map { Array($0.utf8) }

/// The series that were given to mobile telephones when numbers told what they were.
private let mobileSeries = [
  "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "40", "41", "42", "50", "51", "52",
  "53",
  "60", "61", "71", "81", "91", "92", "93",
].map { Array($0.utf8) }
