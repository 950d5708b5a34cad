internal import DocumentTree

extension Block {
  /// A paragraph carries the word of its change in its first line, other blocks on a line above them.
  var isParagraph: Bool {
    if case .paragraph = content { return true }
    return false
  }
}

extension List.Item {
  /// The item's blocks, its own change given to the first; to an empty paragraph where that says its own.
  var markedBlocks: [Block] {
    guard let change else { return blocks }
    guard var first = blocks.first, first.change == nil else {
      return [Block(.paragraph([]), change: change)] + blocks
    }
    first.change = change
    return [first] + blocks.dropFirst()
  }
}
