package import AgendaModel
package import DocumentTree
internal import FoundationEssentials
internal import Hashing
internal import Syntax

/// Where the files of a project are: a folder on disk, or a revision.
package protocol ProjectFiles: Sendable {
  /// A file's bytes, at most `limit`. Its path is relative to the project's folder.
  func bytes(of relative: String, limit: Int) throws(FileTrouble) -> [UInt8]
}

extension ProjectFolder: ProjectFiles {
  package func bytes(of relative: String, limit: Int) throws(FileTrouble) -> [UInt8] {
    try contents(of: path(relative), limit: limit)
  }
}

/// SHA-256 and size of the files that a meeting attaches as they are.
package func factsOfFiles(
  attachedTo meeting: Meeting, in project: some ProjectFiles
) throws(FileTrouble) -> [String: FileFacts] {
  var facts: [String: FileFacts] = [:]
  for path in Set(meeting.attachedFiles).sorted() {
    let bytes = try project.bytes(of: path, limit: Limits.attachmentBytes)
    facts[path] = FileFacts(sha256: hexadecimal(sha256(bytes)), size: bytes.count)
  }
  return facts
}

/// The pictures of a project that are PNG or JPEG, by path.
package func images(
  of sources: ProjectSources, in project: some ProjectFiles
) throws(FileTrouble) -> [String: Image] {
  var images: [String: Image] = [:]
  for path in sources.otherPaths.sorted() where isImagePath(path) {
    let bytes = try project.bytes(of: path, limit: Limits.attachmentBytes)
    if let image = readImage(bytes, name: path) { images[path] = image }
  }
  return images
}

private func isImagePath(_ path: String) -> Bool {
  let lower = path.lowercased()
  return [".png", ".jpg", ".jpeg"].contains { lower.hasSuffix($0) }
}

/// Nil where the bytes are neither PNG nor JPEG with a size.
private func readImage(_ bytes: [UInt8], name: String) -> Image? {
  if let size = sizeOfPNG(bytes) {
    return Image(
      name: name, mediaType: .png, bytes: bytes, width: size.width, height: size.height, alternative: "")
  }
  guard let size = sizeOfJPEG(bytes) else { return nil }
  return Image(
    name: name, mediaType: .jpeg, bytes: bytes, width: size.width, height: size.height, alternative: "")
}

/// From the IHDR chunk (PNG specification, 11.2.2).
private func sizeOfPNG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  guard bytes.count > 24, bytes.starts(with: signature) else { return nil }
  let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
  let height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
  return width > 0 && height > 0 ? (width, height) : nil
}

/// From the first start-of-frame segment (ITU T.81, B.2.2).
private func sizeOfJPEG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
  var offset = 2
  while offset + 9 < bytes.count, bytes[offset] == 0xFF {
    let marker = bytes[offset + 1]
    let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
    let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    if isFrame {
      let height = Int(bytes[offset + 5]) << 8 | Int(bytes[offset + 6])
      let width = Int(bytes[offset + 7]) << 8 | Int(bytes[offset + 8])
      return width > 0 && height > 0 ? (width, height) : nil
    }
    offset += 2 + max(length, 2)
  }
  return nil
}
