internal import AgendaModel
internal import AgendaProject
internal import ArgumentParser
internal import Diagnostics
internal import Syntax
internal import Threads

/// Opens the versions that are to be compared: files, their columns, revisions.
struct VersionLoader {
  let reading: CSVReading
  private var loaded: [String: LoadedVersion] = [:]
  private var diagnostics: [Findings] = []

  /// What was wrong with a version.
  private struct Findings: Sendable {
    var found: [Diagnostic]
    var files: [SourceFile]
    var language: Language
  }

  init(reading: CSVReading) { self.reading = reading }

  /// "FILE", "FILE@COLUMN", "REVISION:FILE@COLUMN".
  mutating func load(_ written: String) throws -> ComparedVersion {
    let wanted = VersionName(written)
    return wanted.path.hasSuffix(".md")
      ? try records(wanted, written) : try csv(wanted, written)
  }

  /// Two versions; of CSV files what is wrong with both is told, and large ones are read at once. Files of a project come
  /// one after the other, since they may share it.
  mutating func load(_ old: String, _ new: String) throws -> (ComparedVersion, ComparedVersion) {
    let paths = [old, new].map { VersionName($0).path }
    guard !paths.contains(where: { $0.hasSuffix(".md") }) else { return (try load(old), try load(new)) }
    let isLarge = paths.allSatisfy { size(ofFile: $0) >= Self.worthAThread }
    let reading = reading
    let (first, second) =
      isLarge
      ? concurrently({ Self.loaded(old, reading) }, { Self.loaded(new, reading) })
      : (Self.loaded(old, reading), Self.loaded(new, reading))
    diagnostics += first.found + second.found
    return (try first.version.get(), try second.version.get())
  }

  /// In bytes: smaller files are read before a thread has begun.
  private static let worthAThread = 128 << 10

  private static func loaded(
    _ written: String, _ reading: CSVReading
  ) -> (found: [Findings], version: Result<ComparedVersion, any Error>) {
    var loader = Self(reading: reading)
    let version = Result { try loader.load(written) }
    return (loader.diagnostics, version)
  }

  /// A file that git wrote out, in the place of one of the project; nil where it cannot be compared.
  mutating func load(contentsOf file: String, as path: String) -> ComparedVersion? {
    guard file != "/dev/null" else { return nil }
    if path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv") {
      guard let bytes = try? contents(of: file, limit: Limits.csvBytes) else { return nil }
      return csv(bytes, path: path, version: file, name: path, selection: nil)
    }
    guard path.hasSuffix(".md"), let bytes = try? contents(of: file, limit: Limits.sourceBytes),
      let folder = try? ProjectFolder(containing: path), case .file(let own) = folder.selection
    else { return nil }
    var found: [Diagnostic] = []
    guard var sources = try? loadSources(of: folder, into: &found), let index = sources.indices[own] else {
      return nil
    }
    sources.files[index] = SourceFile(index: index, path: path, bytes: bytes)
    let project = readProject(sources, into: &found)
    return ComparedVersion(
      file: own, of: project, Figures(project), version: file, name: path, selection: nil)
  }

  /// Tells what was wrong with the files themselves; errors leave nothing to compare.
  func stopAtErrors() throws {
    var hasErrors = false
    for version in diagnostics {
      let errors = version.found.filter { $0.severity == .error }
      guard !errors.isEmpty else { continue }
      printError(formatted(errors, files: version.files, language: version.language))
      hasErrors = true
    }
    if hasErrors { throw ExitCode.trouble }
  }

  // MARK: CSV files

  private mutating func csv(_ wanted: VersionName, _ written: String) throws -> ComparedVersion {
    guard wanted.path.lowercased().hasSuffix(".csv") || wanted.path.lowercased().hasSuffix(".tsv") else {
      printError("agenda: \(wanted.path): only .md and .csv files can be compared")
      throw ExitCode.trouble
    }
    let version = csv(
      try bytes(wanted), path: wanted.printedPath, version: wanted.printedPath, name: written,
      selection: wanted.selection)
    if let version { return version }
    try stopAtErrors()
    throw ExitCode.trouble
  }

  /// Nil after an error.
  private mutating func csv(
    _ bytes: [UInt8], path: String, version: String, name: String, selection: String?
  ) -> ComparedVersion? {
    var found: [Diagnostic] = []
    let file = SourceFile(index: 0, path: path, bytes: decodedCSV(bytes))
    checkCSV(bytes, file, into: &found)
    var compared: ComparedVersion?
    if found.isEmpty {
      compared = ComparedVersion(
        csv: file, version: version, name: name, reading, selection: selection, into: &found)
    }
    diagnostics.append(Findings(found: found, files: [file], language: .danish))
    return found.contains { $0.severity == .error } ? nil : compared
  }

  private func bytes(_ wanted: VersionName) throws -> [UInt8] {
    guard let revision = wanted.revision else {
      return try contents(of: wanted.path, limit: Limits.csvBytes)
    }
    return try GitVersion(revision: revision, path: wanted.path).contents(limit: Limits.csvBytes)
  }

  // MARK: Files of a project

  private struct LoadedVersion {
    var project: Project
    var figures: Figures
  }

  private mutating func records(_ wanted: VersionName, _ written: String) throws -> ComparedVersion {
    let (version, path) = try project(wanted)
    guard let loaded = loaded[version] else { throw ExitCode.trouble }
    return ComparedVersion(
      file: path, of: loaded.project, loaded.figures, version: version, name: written,
      selection: wanted.selection)
  }

  /// What tells the project's version apart, and the file's path in it.
  private mutating func project(_ wanted: VersionName) throws -> (version: String, path: String) {
    var found: [Diagnostic] = []
    guard let revision = wanted.revision else {
      let folder = try ProjectFolder(containing: wanted.path)
      guard case .file(let path) = folder.selection else {
        throw FileTrouble(path: wanted.path, reason: .notFound)
      }
      let version = "folder \(folder.root)"
      if loaded[version] == nil { read(try loadSources(of: folder, into: &found), version, &found) }
      report(found, path, version)
      return (version, path)
    }
    let (sources, path) = try GitVersion(revision: revision, path: wanted.path).sources()
    let version = "revision \(revision) \(sources.files.first?.path ?? "")"
    if loaded[version] == nil { read(sources, version, &found) }
    report(found, path, version)
    return (version, path)
  }

  private mutating func read(_ sources: ProjectSources, _ version: String, _ found: inout [Diagnostic]) {
    let project = readProject(sources, into: &found)
    let figures = Figures(project)
    loaded[version] = LoadedVersion(project: project, figures: figures)
  }

  /// Only what is wrong in the file itself stops the comparison.
  private mutating func report(_ found: [Diagnostic], _ path: String, _ version: String) {
    guard let project = loaded[version]?.project else { return }
    let file = project.sources.indices[path]
    let own = found.filter { $0.span.map { Int($0.file) == file } ?? true }
    diagnostics.append(Findings(found: own, files: project.sources.files, language: project.language))
  }
}

/// "REVISION:FILE@RECORD.COLUMN", taken apart. A file whose name has these signs goes first.
struct VersionName {
  var revision: String?
  var path: String
  var selection: String?

  init(_ written: String) {
    path = written
    if exists(written) { return }
    if let at = written.lastIndex(of: "@"), exists(String(written[..<at])) {
      path = String(written[..<at])
      selection = String(written[written.index(after: at)...])
      return
    }
    if let colon = written.firstIndex(of: ":"), colon != written.startIndex {
      revision = String(written[..<colon])
      path = String(written[written.index(after: colon)...])
    }
    if let at = path.lastIndex(of: "@") {
      selection = String(path[path.index(after: at)...])
      path = String(path[..<at])
    }
  }

  var printedPath: String { revision.map { "\($0):\(path)" } ?? path }
}
