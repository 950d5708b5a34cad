import Glibc
func getEnv(_ n: String) -> String? { getenv(n).map { String(cString: $0) } }
func readBytes(_ path: String) throws -> [UInt8] {
  guard let f = fopen(path, "r") else { return [] }
  defer { fclose(f) }
  var out: [UInt8] = []; var buf = [UInt8](repeating: 0, count: 1 << 16)
  while true { let n = fread(&buf, 1, buf.count, f); if n <= 0 { break }; out += buf[..<n] }
  return out
}
