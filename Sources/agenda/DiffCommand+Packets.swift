internal import AgendaModel
internal import ArgumentParser

extension DiffCommand {
  /// What changed between two packets, told item by item.
  func tellChanges(_ packets: (old: PacketVersion, new: PacketVersion)) throws {
    if via != nil || key != nil || keyFile != nil {
      throw ValidationError("--via, --key and --key-file are of one table; these are packets")
    }
    let listing = ComparisonListing(showsAll: all, threshold: threshold, hasDigest: format == .html)
    let comparison = try comparison(of: packets)
    try write(try format.bytes(of: comparison, listing))
    if !comparison.isSame { throw ExitCode.problems }
  }
}

extension DiffFormat {
  fileprivate func bytes(of packets: PacketComparison, _ listing: ComparisonListing) throws -> [UInt8] {
    switch self {
    case .text, .markdown, .html, .docx: try bytes(of: lower(packets, listing))
    case .json: Array(packetJSON(packets).utf8)
    case .csv: throw ValidationError("--format csv is for one table; compare packets in another format")
    }
  }
}
