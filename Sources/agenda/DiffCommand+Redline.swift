internal import ArgumentParser

extension DiffCommand {
  func validateRedline() throws {
    if git { throw ValidationError("--redline and --git do not go together") }
    if format != .text, format != .docx {
      throw ValidationError("a redline is a DOCX: leave out --format \(format.rawValue)")
    }
    guard let output, output.lowercased().hasSuffix(".docx") else {
      throw ValidationError("--redline needs --output FILE.docx")
    }
    if via != nil || threshold != nil || all || key != nil || keyFile != nil || place != nil {
      throw ValidationError(
        "--redline shows every change of a packet: --via, --threshold, --all, --key, --key-file and --as are for tables"
      )
    }
  }

  func writeRedline(_ output: String) throws {
    try reportingTrouble {
      let command = RedlineCommand(old: versions[0], new: versions[1], output: output)
      if try !command.run() { throw ExitCode.problems }
    }
  }
}
