import AgendaModel
import Diagnostics
import DocumentTree

/// A small packet of one meeting in memory.
struct PacketSample {
  struct Item {
    var file: String
    var title: String
    /// Lines of the head.
    var head: [String] = []
    var text = "Sagen er enkel.\n"
  }

  var items: [Item]
  var place = "Hobro"
  /// Papers that are sources of ours, and registers, by path in the project.
  var sources: [String: String] = [:]
  /// The hashes of other attached files, by path in the project.
  var files: [String: String] = [:]

  init(
    _ items: Item..., place: String = "Hobro", sources: [String: String] = [:], files: [String: String] = [:]
  ) {
    self.init(items, place: place, sources: sources, files: files)
  }

  init(
    _ items: [Item], place: String = "Hobro", sources: [String: String] = [:], files: [String: String] = [:]
  ) {
    (self.items, self.place, self.sources, self.files) = (items, place, sources, files)
  }

  func source(_ name: String) -> PacketSource {
    var texts: [(path: String, text: String)] = [
      ("agenda.yaml", "navn: A\n"),
      (
        "m/meeting.yaml",
        "organ: Udvalget\ndato: 3. juni 2024\nsted: \(place)\npunkter:\n"
          + items.map { "  - \($0.file)\n" }.joined()
      ),
    ]
    for item in items {
      let head = item.head.isEmpty ? "" : "---\n" + item.head.map { $0 + "\n" }.joined() + "---\n\n"
      texts.append(("m/" + item.file, head + "# \(item.title)\n\n" + item.text))
    }
    texts += sources.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let sample = Sample(texts, other: Set(files.keys))
    return PacketSource(
      name: name, project: sample.project, figures: sample.figures,
      files: files.mapValues { FileFacts(sha256: $0, size: 1) })
  }
}

func compared(
  _ old: PacketSample, _ new: PacketSample, edition: Edition = .open
) -> PacketComparison {
  let (a, b) = (old.source("old"), new.source("new"))
  return comparePackets(a, b, paired(a.project.meetings, b.project.meetings), edition: edition)
}

extension PacketComparison {
  var items: [ItemComparison] { meetings.flatMap(\.items) }

  /// `number title: what became of it`, of each item that is not the same.
  var told: [String] {
    items.filter { !$0.isSame }.map { item in
      var words: [String] = []
      if item.presence != .both { words.append(item.presence.rawValue) }
      if item.isMoved { words.append("moved") }
      if let former = item.formerNumber { words.append("was \(former)") }
      if let former = item.formerTitle { words.append("called \(plainText(former))") }
      if let closing = item.closing { words.append(closing.rawValue) }
      words += item.facts.map { "\($0.name) \($0.old)→\($0.new)" }
      words += item.body.told
      for attachment in item.attachments {
        words.append("attachment \(plainText(attachment.title)) \(attachment.change)")
        words += attachment.body.told
      }
      words += item.shownRegisters.map { "shows \($0)" }
      words += item.likenesses.map { "like \($0)" }
      return "\(item.number) \(plainText(item.title)): " + words.joined(separator: ", ")
    }
  }

  var document: ResolvedDocument {
    var found: [Diagnostic] = []
    return resolve(lower(self), into: &found)
  }

  /// The report's tree.
  var tree: String { dump(document).replacing("⍽", with: " ") }
}

extension DocumentChanges {
  fileprivate var told: [String] {
    (blocks.isEmpty ? [] : ["text"]) + records.parts.map { "table \($0.title)" }
      + records.added.map { "table \($0) added" } + records.removed.map { "table \($0) removed" }
  }
}
