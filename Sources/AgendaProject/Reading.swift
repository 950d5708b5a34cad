internal import Glibc

/// Any file's bytes, at most `limit`; how many there are is asked before reading.
package func contents(of path: String, limit: Int) throws(FileTrouble) -> [UInt8] {
  let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw FileTrouble(path: path, reason: errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable)
  }
  defer { close(descriptor) }
  var facts = stat()
  guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT != S_IFDIR, facts.st_size <= limit,
    let bytes = readAll(descriptor, expected: Int(facts.st_size), limit: limit)
  else { throw FileTrouble(path: path, reason: .unreadable) }
  return bytes
}

/// In bytes; 0 where there is no file.
package func size(ofFile path: String) -> Int { entry(at: path)?.size ?? 0 }

/// What stands at a path, and how many bytes it has. Of the entry itself: a link is neither file nor folder. Asked
/// of the system at once: FileManager would look up the owner's name too.
func entry(at path: String) -> (kind: FileKind, size: Int)? {
  var facts = stat()
  guard lstat(path, &facts) == 0 else { return nil }
  let kind: FileKind =
    switch facts.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  return (kind, Int(facts.st_size))
}

/// To the end, straight into place; nil where it cannot be read, or is longer than `limit`.
func readAll(_ descriptor: Int32, expected: Int = 0, limit: Int) -> [UInt8]? {
  var bytes: [UInt8] = []
  var room = min(expected > 0 ? expected + 1 : 1 << 16, limit + 1)
  while bytes.count <= limit {
    guard let part = readSome(descriptor, room) else { return nil }
    if part.isEmpty { return bytes }
    if bytes.isEmpty { bytes = part } else { bytes += part }
    room = 1 << 16
  }
  return nil
}

/// What can be read at once; empty at the end.
private func readSome(_ descriptor: Int32, _ room: Int) -> [UInt8]? {
  var hasFailed = false
  let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
    var got = read(descriptor, buffer.baseAddress, room)
    while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, room) }
    hasFailed = got < 0
    count = max(0, got)
  }
  return hasFailed ? nil : part
}
