import Foundation
import Testing

/// Compares with a file of the repository. A missing one is written and fails; AGENDA_RECORD=1 writes it anew.
func expectGolden(
  _ actual: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: Repository.path).appending(path: path)
  let stored = try? String(contentsOf: url, encoding: .utf8)
  if stored == actual { return }
  if stored == nil || Repository.isRecording { try Data(actual.utf8).write(to: url) }
  if Repository.isRecording { return }
  let what =
    stored.map { firstDifference(expected: $0, actual: actual) } ?? "it was missing and is now written"
  Issue.record(
    "\(path): \(what); `make record` writes it anew, then read the difference", sourceLocation: sourceLocation
  )
}

func expectGolden(
  _ actual: String, golden name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectGolden(actual, "Tests/AgendaTests/Golden/" + name, sourceLocation: sourceLocation)
}

private func firstDifference(expected: String, actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let line =
    zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
  func shown(_ lines: [Substring]) -> String {
    line < lines.count ? String(lines[line].prefix(200)) : "(the end)"
  }
  return "line \(line + 1) differs\n  stored: \(shown(old))\n  now:    \(shown(new))"
}
