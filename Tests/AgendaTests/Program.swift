import Foundation
import Testing

/// What a run of the program left behind.
struct Run {
  /// The exit code; nil where a signal ended it.
  var status: Int32?
  var output: String
  var errors: String
}

/// Runs the built program, as a user does. `in`: the current folder. Memory is bounded, so that input which
/// fills it fails.
func agenda(
  _ arguments: [String], in folder: String = Repository.path, environment: [String: String] = [:]
) throws -> Run {
  let scratch = try Folder()
  let output = try scratch.newFile("output")
  let errors = try scratch.newFile("errors")
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "ulimit -v \(addressSpace); exec \"$0\" \"$@\"", try program()] + arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.environment = ["PATH": "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8"]
    .merging(environment) { _, own in own }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  process.waitUntilExit()
  return Run(
    status: process.terminationReason == .exit ? process.terminationStatus : nil,
    output: try scratch.text("output"), errors: try scratch.text("errors"))
}

/// KiB. The largest input there may be needs about half.
private let addressSpace = 2 << 20

/// The program stands beside the tests.
func program() throws -> String {
  let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  let path = tests.appending(path: "agenda").path(percentEncoded: false)
  try #require(FileManager.default.isExecutableFile(atPath: path), "no program at \(path)")
  return path
}

enum Repository {
  static let path: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The names of the folders in Examples that hold an agenda.yaml.
  static let examples: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/Examples")) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(path)/Examples/\($0)/agenda.yaml") }
      .sorted()
  }()

  static let isRecording = ProcessInfo.processInfo.environment["AGENDA_RECORD"] == "1"
}

/// A folder of the test's own, gone when the test is.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "agenda-" + UUID().uuidString)
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A project with these files; those of the smallest project stand unless replaced.
  convenience init(project files: [String: String], without missing: Set<String> = []) throws {
    try self.init()
    for (name, text) in Self.smallestProject.merging(files, uniquingKeysWith: { _, own in own })
    where !missing.contains(name) {
      try write(text, to: name)
    }
  }

  static let smallestProject = [
    "agenda.yaml": "navn: Lillevig\n",
    "m/meeting.yaml": "organ: rådet\ndato: 18. september 2025\npunkter:\n  - 1-a.md\n",
    "m/1-a.md": "# Et punkt\n\nTekst.\n",
  ]

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func newFile(_ name: String) throws -> FileHandle {
    try write(Data(), to: name)
    return try FileHandle(forWritingTo: URL(filePath: path).appending(path: name))
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path).appending(path: name))
  }

  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// Every file below, by its path from here, sorted.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}
