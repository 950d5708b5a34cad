internal import AgendaModel
internal import AgendaProject
internal import ArgumentParser
internal import Diagnostics

/// Files that git wrote out, in the place of those of a project.
extension DiffCommand {
  /// PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE. Whatever happens, git goes on.
  func showToGit() throws {
    let (path, old, new) = (versions[0], versions[1], versions[4])
    printOutput("agenda diff \(path)\n\n")
    if let report = report(old, new, as: path) {
      printOutput(
        try DiffFormat.text.bytes(of: report, ComparisonListing(showsAll: all, threshold: threshold)))
      printOutput("\n")
    } else if let bytes = try? plainDifference(old, new) {
      printOutput(bytes)
    }
  }

  /// Two files that git wrote out, in the place of one of a project.
  func show(as place: String) throws {
    if let report = report(versions[0], versions[1], as: place) {
      try write(report)
      if !report.isSame { throw ExitCode.problems }
      return
    }
    let bytes = try plainDifference(versions[0], versions[1])
    try write(bytes)
    if !bytes.isEmpty { throw ExitCode.problems }
  }

  /// Nil of what cannot be compared line by line.
  private func report(_ old: String, _ new: String, as place: String) -> ComparisonReport? {
    var loader = VersionLoader(reading: CSVReading(key: key))
    guard let former = loader.load(contentsOf: old, as: place),
      let current = loader.load(contentsOf: new, as: place)
    else { return nil }
    return try? compareVersions(former, current)
  }
}
