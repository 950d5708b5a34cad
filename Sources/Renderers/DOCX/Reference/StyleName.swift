internal import DocumentTree

/// Every style the renderer uses, by its name in Word (English, so that a Danish Word shows its own).
enum StyleName: String, CaseIterable {
  case normal = "Normal"
  case title = "Title"
  case subtitle = "Subtitle"
  case heading1 = "heading 1"
  case heading2 = "heading 2"
  case heading3 = "heading 3"
  case heading4 = "heading 4"
  case heading5 = "heading 5"
  case heading6 = "heading 6"
  case contentsHeading = "TOC Heading"
  case contents1 = "toc 1"
  case contents2 = "toc 2"
  case contents3 = "toc 3"
  case caption = "caption"
  case listParagraph = "List Paragraph"
  case quote = "Quote"
  case footnoteText = "footnote text"
  case footnoteReference = "footnote reference"
  case hyperlink = "Hyperlink"
  case code = "HTML Code"
  case codeBlock = "HTML Preformatted"
  case coverOrganisation = "Cover Organisation"
  case kicker = "Kicker"
  case facts = "Facts"
  case factTerm = "Fact Term"
  case badge = "Badge"
  case table = "Agenda Table"
  case boxes = "Agenda Boxes"
  case tableText = "Table Text"
  case tableNumber = "Table Number"
  case tableHead = "Table Head"
  case tableExplanation = "Table Explanation"
  case tableUnit = "Table Unit"
  case tableNote = "Table Note"
  case tableNoteMark = "Table Note Mark"
  case tableSource = "Table Source"
  case tableEnd = "Table End"
  case sectionBreak = "Section Break"
  case divider = "Divider"
  case figureBody = "Figure Body"
  case recommendation = "Recommendation"
  case recommendationTitle = "Recommendation Title"
  case decision = "Decision"
  case decisionTitle = "Decision Title"
  case notice = "Notice"
  case noticeTitle = "Notice Title"
  case closed = "Closed"
  case closedTitle = "Closed Title"
  case minority = "Minority"
  case minorityTitle = "Minority Title"
  case signature = "Signature"
  case signatureTitle = "Signature Title"

  /// `paragraph`, `character` or `table`, as styles.xml says it.
  var kind: String {
    switch self {
    case .table, .boxes: "table"
    case .footnoteReference, .hyperlink, .code, .factTerm, .badge, .tableNoteMark: "character"
    default: "paragraph"
    }
  }

  /// 1 → heading 1; deeper than 6 → heading 6.
  static func heading(_ level: Int) -> StyleName {
    let styles: [StyleName] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    return styles[min(max(level, 1), styles.count) - 1]
  }

  static func contents(_ level: Int) -> StyleName {
    let styles: [StyleName] = [.contents1, .contents2, .contents3]
    return styles[min(max(level, 1), styles.count) - 1]
  }

  static func text(_ role: Role) -> StyleName {
    switch role {
    case .recommendation: .recommendation
    case .decision: .decision
    case .notice: .notice
    case .closed: .closed
    case .minority: .minority
    case .signature: .signature
    }
  }

  static func title(_ role: Role) -> StyleName {
    switch role {
    case .recommendation: .recommendationTitle
    case .decision: .decisionTitle
    case .notice: .noticeTitle
    case .closed: .closedTitle
    case .minority: .minorityTitle
    case .signature: .signatureTitle
    }
  }
}
