internal import Diagnostics
internal import Syntax

extension RecordTable {
  /// What a cell says, as written; empty where it says nothing.
  func text(_ row: Int, _ column: Int, in project: Project) -> String {
    isEmpty(row, column) ? "" : project.text(cell(row, column).span)
  }

  /// Whether a cell prints nothing, or a dash.
  func isEmpty(_ row: Int, _ column: Int) -> Bool {
    switch cell(row, column).value {
    case .blank, .dash: true
    case .figure, .interval, .date, .text, .withheld, .computed: false
    }
  }
}
