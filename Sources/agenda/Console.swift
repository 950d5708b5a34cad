internal import AgendaProject
internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// Writes a text to standard error.
func printError(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

/// Writes a text to standard output as it is.
func printOutput(_ text: String) { write(text, to: STDOUT_FILENO) }

func printOutput(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

private func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

private func write(_ bytes: [UInt8], to descriptor: Int32) {
  var start = 0
  while start < bytes.count {
    let written = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 else { return }
    start += written
  }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Characters a line: what `COLUMNS` says, what the terminal holds, or 100.
var outputWidth: Int {
  var size = winsize()
  let isTerminal = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  let width = environment("COLUMNS").flatMap { Int($0) } ?? (isTerminal ? Int(size.ws_col) : 100)
  return min(max(width, 60), 120)
}

/// The process ends soon: what it holds is not taken apart first, which takes time where there is much of it.
func keepUntilExit(_ value: Any) { _ = Unmanaged.passRetained(Kept(value)) }

private final class Kept {
  private let value: Any
  init(_ value: Any) { self.value = value }
}

extension ExitCode {
  /// Errors, or findings where the command says so.
  static let problems = ExitCode(1)
  /// Something could not be read or written.
  static let trouble = ExitCode(2)
}

/// Runs a command's work; trouble with files is told in a line and exits with 2.
func reportingTrouble(_ work: () throws -> Void) throws {
  do { try work() } catch let trouble as FileTrouble {
    printError("agenda: \(trouble.message)")
    throw ExitCode.trouble
  }
}

extension FileTrouble {
  fileprivate var message: String {
    switch reason {
    case .notFound: "\(path): no such file or folder"
    case .unreadable: "\(path.isEmpty ? "." : path): cannot be read"
    case .unwritable: "\(path): cannot be written"
    case .noGit: "git is needed to read a revision, and cannot be run"
    case .noRepository: "\(path): not in a git repository, so there are no revisions"
    case .noRevision: "\(path): git knows no such revision"
    case .noMeeting: "\(path.isEmpty ? "." : path): no meeting here (a meeting is a folder with meeting.yaml)"
    }
  }
}
