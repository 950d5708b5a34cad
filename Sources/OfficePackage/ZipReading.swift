internal import CLibzip

/// What a package may contain, so that a small file cannot fill the memory.
package struct ZipLimits: Sendable {
  package var entries = 2_000
  /// Bytes of all entries together when unpacked.
  package var totalSize = 64 << 20

  package init() {}
}

/// The files of a ZIP archive in its order, folders left out. Names are checked before anything is unpacked.
package func zipEntries(
  in bytes: [UInt8], limits: ZipLimits = ZipLimits()
) throws(OfficeError) -> [ZipEntry] {
  let result: Result<[ZipEntry], OfficeError> = bytes.withUnsafeBytes { buffer in
    Result { () throws(OfficeError) in
      guard let archive = opened(buffer) else { throw .notAZip }
      defer { zip_discard(archive) }
      return try entries(of: archive, limits)
    }
  }
  return try result.get()
}

private func opened(_ buffer: UnsafeRawBufferPointer) -> OpaquePointer? {
  var error = zip_error_t()
  zip_error_init(&error)
  defer { zip_error_fini(&error) }
  guard !buffer.isEmpty,
    let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
  else { return nil }
  guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
    zip_source_free(source)
    return nil
  }
  return archive
}

private func entries(of archive: OpaquePointer, _ limits: ZipLimits) throws(OfficeError) -> [ZipEntry] {
  let count = Int(zip_get_num_entries(archive, 0))
  guard count <= limits.entries else { throw .tooManyEntries }
  var entries: [ZipEntry] = []
  var names: Set<String> = []
  var total = 0
  for index in 0..<max(0, count) {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &facts) == 0, let characters = facts.name else {
      throw .notAZip
    }
    let name = String(cString: characters)
    if name.hasSuffix("/") { continue }
    guard isSafe(name), names.insert(name.lowercased()).inserted else { throw .unsafeName(name) }
    guard facts.size <= UInt64(limits.totalSize - total) else { throw .tooLarge }
    total += Int(facts.size)
    entries.append(ZipEntry(name: name, bytes: try content(of: index, size: Int(facts.size), in: archive)))
  }
  return entries
}

/// Relative, within the package, with no empty step, backslash or drive.
private func isSafe(_ name: String) -> Bool {
  let steps = name.split(separator: "/", omittingEmptySubsequences: false)
  return !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    && !name.unicodeScalars.contains { $0 == "\\" || $0 == ":" || $0.value < 0x20 }
}

private func content(of index: Int, size: Int, in archive: OpaquePointer) throws(OfficeError) -> [UInt8] {
  guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .notAZip }
  defer { zip_fclose(file) }
  var bytes = [UInt8](repeating: 0, count: size)
  let read = bytes.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
  guard read == zip_int64_t(size) else { throw .notAZip }
  return bytes
}
