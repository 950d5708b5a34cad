internal import AgendaModel
internal import AgendaProject
internal import ArgumentParser
internal import Diagnostics
internal import Hashing
internal import OfficePackage
internal import Syntax

func isDOCX(_ path: String) -> Bool { path.lowercased().hasSuffix(".docx") }

/// The text of a DOCX file; what is wrong with it ends the command.
func documentText(ofFile path: String) throws -> String {
  let bytes = try contents(of: path, limit: Limits.attachmentBytes)
  do { return try documentText(ofDOCX: bytes) } catch {
    printError("agenda: \(path): \(error.message[.english])")
    throw ExitCode.trouble
  }
}

/// A file as text that differs where the file does in substance. Whatever it is, git goes on: a DOCX file that
/// cannot be read is told by its hash, and what is not ours stays as it is.
func comparableText(ofFile path: String) throws -> [UInt8] {
  let bytes = try contents(of: path, limit: Limits.attachmentBytes)
  if isDOCX(path) {
    do { return Array(try documentText(ofDOCX: bytes).utf8) } catch {
      return Array("(\(error.message[.english]); SHA-256 \(hexadecimal(sha256(bytes))))\n".utf8)
    }
  }
  guard path.hasSuffix(".md"), bytes.count <= Limits.sourceBytes else { return bytes }
  return Array(plainSource(bytes).utf8)
}
