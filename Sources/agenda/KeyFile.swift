internal import AgendaModel
internal import ArgumentParser
internal import Diagnostics

/// The key in a file, as a change is divided by it.
func distributionWeights(_ name: String, _ report: ComparisonReport) throws -> DistributionWeights {
  var loader = VersionLoader(reading: CSVReading())
  let version = try loader.load(name)
  try loader.stopAtErrors()
  do throws(ComparisonTrouble) {
    let key = try DistributionWeights(version)
    try report.stopWithoutEffect(of: key)
    return key
  } catch {
    printError("agenda: " + error.message[report.language])
    throw ExitCode.trouble
  }
}
