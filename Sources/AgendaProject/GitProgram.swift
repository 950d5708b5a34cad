internal import Glibc

/// The `git` program, run with its arguments as they are: no shell reads them.
struct GitProgram {
  /// Where it runs.
  let folder: String

  /// What it wrote to standard output; nil where it failed or wrote more than `limit` bytes. `fails`: from
  /// which exit code on.
  func output(
    _ arguments: [String], limit: Int = 64 << 20, fails: Int32 = 1
  ) throws(FileTrouble) -> [UInt8]? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileTrouble(path: "git", reason: .noGit) }
    let process = spawn(arguments, writingTo: ends[1], closing: ends[0])
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { throw FileTrouble(path: "git", reason: .noGit) }
    let bytes = readAll(ends[0], limit: limit)
    if bytes == nil { kill(process, SIGKILL) }
    return exitCode(process) < fails ? bytes : nil
  }

  /// One line of output, without its end.
  func line(_ arguments: [String]) throws(FileTrouble) -> String? {
    try output(arguments).map { bytes in
      String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
  }

  /// Nil where the program cannot be started.
  private func spawn(_ arguments: [String], writingTo output: Int32, closing input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addclose(&actions, input)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = ["git", "--no-pager", "-C", folder.isEmpty ? "." : folder] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    return posix_spawnp(&process, "git", &actions, nil, pointers, environ) == 0 ? process : nil
  }

  /// 255 where a signal ended it.
  private func exitCode(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return 255 } }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 255
  }
}

/// The two files as git itself shows their difference, whatever they are.
package func plainDifference(_ old: String, _ new: String) throws(FileTrouble) -> [UInt8] {
  let arguments = ["diff", "--no-index", "--no-ext-diff", "--", old, new]
  return try GitProgram(folder: "").output(arguments, fails: 2) ?? []
}
