internal import CLibzip

/// A file in a ZIP archive.
package struct ZipEntry: Sendable, Equatable {
  package var name: String
  package var bytes: [UInt8]
  /// False for what is compressed already (PNG, JPEG).
  package var isCompressed: Bool

  package init(name: String, bytes: [UInt8], isCompressed: Bool = true) {
    self.name = name
    self.bytes = bytes
    self.isCompressed = isCompressed
  }
}

/// 1 January 1980 at midnight, the first time a ZIP archive can say: the same for every entry.
private let fixedDate: UInt16 = 0x21

/// The entries as a ZIP archive, in their order; the same bytes for the same entries.
package func zipArchive(of entries: [ZipEntry]) throws(OfficeError) -> [UInt8] {
  var error = zip_error_t()
  zip_error_init(&error)
  defer { zip_error_fini(&error) }
  guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw .outOfMemory }
  defer { zip_source_free(target) }
  zip_source_keep(target)
  guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
    zip_source_free(target)
    throw .outOfMemory
  }
  for entry in entries {
    guard add(entry, to: archive) else {
      zip_discard(archive)
      throw .unsafeName(entry.name)
    }
  }
  guard zip_close(archive) == 0 else {
    zip_discard(archive)
    throw .outOfMemory
  }
  return try wholeContent(of: target)
}

private func add(_ entry: ZipEntry, to archive: OpaquePointer) -> Bool {
  let source = entry.bytes.withUnsafeBytes { agenda_zip_source_copying(archive, $0.baseAddress, $0.count) }
  guard let source else { return false }
  let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
  guard index >= 0 else {
    zip_source_free(source)
    return false
  }
  let position = zip_uint64_t(index)
  let method = entry.isCompressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
  return zip_set_file_compression(archive, position, Int32(method), 6) == 0
    && zip_file_set_dostime(archive, position, 0, fixedDate, 0) == 0
}

private func wholeContent(of source: OpaquePointer) throws(OfficeError) -> [UInt8] {
  guard zip_source_open(source) == 0 else { throw .outOfMemory }
  defer { zip_source_close(source) }
  guard zip_source_seek(source, 0, SEEK_END) == 0 else { throw .outOfMemory }
  let size = zip_source_tell(source)
  guard size >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { throw .outOfMemory }
  var bytes = [UInt8](repeating: 0, count: Int(size))
  let read = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count)) }
  guard read == size else { throw .outOfMemory }
  return bytes
}
