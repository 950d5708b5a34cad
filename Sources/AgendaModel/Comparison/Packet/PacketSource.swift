package import Diagnostics
package import DocumentTree
internal import Syntax

/// A version of a project, as its packets are made of it.
package struct PacketSource {
  /// As asked for: "HEAD~1:Examples/kkr".
  package var name: String
  package var project: Project
  package var figures: Figures
  /// What is known of attached files, by path.
  package var files: [String: FileFacts]
  package var images: [String: Image]

  package init(
    name: String, project: Project, figures: Figures, files: [String: FileFacts] = [:],
    images: [String: Image] = [:]
  ) {
    (self.name, self.project, self.figures, self.files, self.images) = (name, project, figures, files, images)
  }
}

/// A meeting of one version, of the other, or of both.
package struct MeetingPair: Sendable {
  package var old: Meeting?
  package var new: Meeting?

  package init(old: Meeting?, new: Meeting?) { (self.old, self.new) = (old, new) }
}

/// The meetings of two versions: by their names; where each version has only one, these two. In the order of the new
/// version, what is gone last.
package func paired(_ old: [Meeting], _ new: [Meeting]) -> [MeetingPair] {
  if old.count == 1, new.count == 1 { return [MeetingPair(old: old[0], new: new[0])] }
  let current = new.map { meeting in
    MeetingPair(old: old.first { $0.name == meeting.name }, new: meeting)
  }
  let names = Set(new.map(\.name))
  return current + old.filter { !names.contains($0.name) }.map { MeetingPair(old: $0, new: nil) }
}

/// A meeting of one version as the packet prints it.
struct MeetingSide {
  let source: PacketSource
  let resolved: ResolvedDocument
  let items: [ItemSide]

  /// What is wrong with it was told when it was loaded.
  init(_ meeting: Meeting, _ source: PacketSource, _ edition: Edition) {
    var ignored: [Diagnostic] = []
    let document = lower(
      meeting, source.project, source.figures, edition: edition, files: source.files, images: source.images,
      into: &ignored)
    resolved = resolve(document, into: &ignored)
    self.source = source
    let sections = document.blocks.compactMap { block -> Section? in
      if case .section(let section) = block.content { section } else { nil }
    }
    let resolved = resolved
    items = zip(meeting.items, sections).map { ItemSide($0, $1, source, resolved, edition) }
  }
}

/// An item of one version.
struct ItemSide {
  let name: Name
  let number: String
  let section: Section
  let document: Int
  let documents: [Int]
  let formerly: Name?
  /// Its content is not for everybody.
  let isHidden: Bool
  let isClosed: Bool
  /// Its words; nothing of a hidden one.
  let text: [Block]
  let attachments: [AttachmentSide]

  init(
    _ item: AgendaItem, _ section: Section, _ source: PacketSource, _ resolved: ResolvedDocument,
    _ edition: Edition
  ) {
    let project = source.project
    self.section = section
    (document, documents) = (item.document, item.documents)
    name = project.names.name(ofScope: project.documents[item.document].scope)
    number = resolved.target(section.label)?.number ?? ""
    formerly = item.formerly.map { $0.hasSuffix(".md") ? scopeName($0) : Name($0) }
    isClosed = item.isClosed
    isHidden = item.isClosed && edition == .open
    let shown = isHidden ? 0 : item.attachments.count
    text = isHidden ? [] : withoutRecords(section.blocks.dropLast(shown), of: project)
    attachments = zip(item.attachments.prefix(shown), section.blocks.suffix(shown)).compactMap {
      AttachmentSide($0, $1, source, resolved)
    }
  }

  var identity: ItemIdentity {
    ItemIdentity(name: name, title: Name(plainText(section.heading)), formerly: formerly)
  }
}

/// A paper of an item, of one version.
struct AttachmentSide {
  let number: String
  let section: Section
  /// From the project's folder.
  let path: String
  /// Of a file that is not a source of ours.
  let hash: String?
  /// Of a source of ours: index among the project's documents.
  let document: Int?
  let text: [Block]

  init?(
    _ attachment: Attachment, _ block: Block, _ source: PacketSource, _ resolved: ResolvedDocument
  ) {
    guard case .section(let section) = block.content else { return nil }
    self.section = section
    number = resolved.target(section.label)?.number ?? ""
    switch attachment.content {
    case .document(let index):
      let project = source.project
      let file = project.documents[index].file
      (document, hash) = (index, nil)
      path = project.sources.pathsInProject[file] ?? project.file(file).path
      text = withoutRecords(section.blocks[...], of: project)
    case .file(let path):
      (self.path, document, hash, text) = (path, nil, source.files[path]?.sha256, [])
    }
  }

  /// "bilag/1-notat.pdf" → "1-notat.pdf"
  var file: String { path.split(separator: "/").last.map(String.init) ?? path }
}
