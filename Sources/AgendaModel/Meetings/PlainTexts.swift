internal import Diagnostics
internal import Syntax

/// One paragraph, heading or list item as its words, and where it stands.
struct PlainText: Sendable {
  var text: String
  var span: SourceSpan
}

/// The words of blocks, paragraph by paragraph; records are left out.
func plainTexts(_ blocks: some Sequence<MarkupBlock>, in file: SourceFile) -> [PlainText] {
  blocks.flatMap { block -> [PlainText] in
    switch block.content {
    case .heading(_, let words), .paragraph(let words):
      [PlainText(text: plainText(words, in: file), span: block.span)]
    case .list(let list): list.items.flatMap { plainTexts($0, in: file) }
    case .quote(let inner): plainTexts(inner, in: file)
    case .code, .record, .divider: []
    }
  }
}

extension String {
  /// Its words in lower case, without the signs around them: "§ 10, stk. 1" → §, 10, stk, 1.
  var lowercaseWords: [Substring] {
    lowercased().split { $0 == "." || $0 == "," || $0 == ";" || $0 == ":" || $0.isWhitespace }
  }
}
