internal import CLibyaml
import Diagnostics

/// libyaml's events as entries. Only `mark.index` is used of its places, which counts Unicode scalars: its
/// lines count U+2028 and U+0085 too. What our heads do not have (anchors, tags, flow) the scan has refused;
/// what slips through is refused here.
struct YAMLReader {
  let file: SourceFile
  let range: Range<Int>
  /// The range's bytes, refused lines blanked.
  let bytes: [UInt8]
  /// On the heap: libyaml keeps its address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A place in scalars and in bytes, from the start of the range; it only moves forwards.
  private var scalars = 0
  private var offset = 0
  private var values = 0

  /// Reads a range whose bytes, refused lines blanked, are given.
  static func entries(
    _ file: SourceFile, _ range: Range<Int>, bytes: [UInt8], _ findings: inout Findings
  ) -> [SourceNode.Entry] {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return [] }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      var reader = YAMLReader(file: file, range: range, bytes: bytes, parser: parser)
      return reader.read(&findings)
    }
  }

  private init(
    file: SourceFile, range: Range<Int>, bytes: [UInt8], parser: UnsafeMutablePointer<yaml_parser_t>
  ) {
    self.file = file
    self.range = range
    self.bytes = bytes
    self.parser = parser
  }

  private enum Event {
    case scalar(String, Range<Int>)
    case mapStart(Int), listStart(Int)
    case mapEnd(Int), listEnd(Int)
    case end
  }

  private mutating func read(_ findings: inout Findings) -> [SourceNode.Entry] {
    guard let event = next(&findings), case .mapStart = event else { return [] }
    return entries(depth: 0, &findings)?.entries ?? []
  }

  /// Nil after a problem, which is reported.
  private mutating func next(_ findings: inout Findings) -> Event? {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        let place = place(Int(parser.pointee.problem_mark.index))
        findings.error("yaml-not-read", .notRead, at: span(place..<place), help: .notReadHelp)
        return nil
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: continue
      default: return translated(event, &findings)
      }
    }
  }

  private mutating func translated(_ event: yaml_event_t, _ findings: inout Findings) -> Event? {
    let start = place(Int(event.start_mark.index))
    values += 1
    guard values <= Limits.headValues else {
      findings.error("too-many-values", .tooMany, at: span(start..<start))
      return nil
    }
    switch event.type {
    case YAML_STREAM_END_EVENT, YAML_DOCUMENT_END_EVENT: return .end
    case YAML_MAPPING_END_EVENT: return .mapEnd(start)
    case YAML_SEQUENCE_END_EVENT: return .listEnd(start)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard scalar.anchor == nil, scalar.tag == nil else { return refuse(start, &findings) }
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: text, as: UTF8.self), start..<place(Int(event.end_mark.index)))
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      let isPlain = map.anchor == nil && map.tag == nil && map.style != YAML_FLOW_MAPPING_STYLE
      return isPlain ? .mapStart(start) : refuse(start, &findings)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      let isPlain = list.anchor == nil && list.tag == nil && list.style != YAML_FLOW_SEQUENCE_STYLE
      return isPlain ? .listStart(start) : refuse(start, &findings)
    default: return refuse(start, &findings)
    }
  }

  private func refuse(_ start: Int, _ findings: inout Findings) -> Event? {
    findings.error("yaml-anchor", .refused, at: span(start..<min(start + 1, range.upperBound)))
    return nil
  }

  /// The entries of a map whose start has been read, and where it ends. Depth is at most three, by the guard.
  private mutating func entries(
    depth: Int, _ findings: inout Findings
  ) -> (entries: [SourceNode.Entry], end: Int, isWhole: Bool)? {
    var out: [SourceNode.Entry] = []
    var end = range.upperBound
    while let event = next(&findings) {
      switch event {
      case .mapEnd(let place): return (out, place, true)
      case .scalar(let key, let place):
        guard let first = next(&findings), let value = node(first, depth: depth + 1, &findings) else {
          return (out, end, false)
        }
        out.append(.init(key: key, keySpan: span(place), value: value))
        end = Int(value.span.end)
      default:
        findings.error("bad-key", .keyNotText, at: span(range.lowerBound..<range.lowerBound))
        return (out, end, false)
      }
    }
    return (out, end, false)
  }

  private mutating func node(_ event: Event, depth: Int, _ findings: inout Findings) -> SourceNode? {
    guard depth <= 4 else {
      findings.error("too-deep", .tooDeep, at: span(range.lowerBound..<range.lowerBound))
      return nil
    }
    switch event {
    case .scalar(let text, let place): return SourceNode(content: .scalar(text), span: span(place))
    case .mapStart(let start):
      guard let map = entries(depth: depth, &findings), map.isWhole else { return nil }
      return SourceNode(
        content: .map(map.entries), span: span(start..<max(start, trimmedEnd(map.end, start))))
    case .listStart(let start): return list(start, depth: depth, &findings)
    case .mapEnd, .listEnd, .end: return nil
    }
  }

  private mutating func list(_ start: Int, depth: Int, _ findings: inout Findings) -> SourceNode? {
    var items: [SourceNode] = []
    while let event = next(&findings) {
      if case .listEnd(let end) = event {
        return SourceNode(content: .list(items), span: span(start..<max(start, trimmedEnd(end, start))))
      }
      guard let item = node(event, depth: depth + 1, &findings) else { return nil }
      items.append(item)
    }
    return nil
  }

  private func trimmedEnd(_ end: Int, _ start: Int) -> Int {
    file.bytes.trimmed(min(start, end)..<end).upperBound
  }

  private func span(_ range: Range<Int>) -> SourceSpan { file.span(range) }

  /// The offset in the file of a place that libyaml counts in scalars.
  private mutating func place(_ index: Int) -> Int {
    while scalars < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars += 1
    }
    while scalars > index, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      scalars -= 1
    }
    return range.lowerBound + offset
  }
}

extension Phrase {
  fileprivate static let notRead = Phrase(
    da: "linjen kan ikke læses", en: "the line cannot be read")
  fileprivate static let notReadHelp = Phrase(
    da: "skriv navn: værdi; tekst med særlige tegn i anførselstegn",
    en: "write key: value; text with special signs in quotes")
  fileprivate static let tooMany = Phrase(da: "for mange værdier", en: "too many values")
  fileprivate static let refused = Phrase(
    da: "&, *, ! og klammer bruges ikke her", en: "&, *, ! and brackets are not used here")
  fileprivate static let keyNotText = Phrase(da: "et navn er tekst", en: "a key is text")
  fileprivate static let tooDeep = Phrase(da: "mere end to niveauer", en: "more than two levels")
}
