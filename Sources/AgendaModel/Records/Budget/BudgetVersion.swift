internal import Diagnostics

/// What a column of a budget says it is: "Budget 2022", "Regnskab 2021".
struct BudgetVersion: Hashable {
  enum Kind: Hashable { case budget, accounts }

  let kind: Kind
  let year: Int

  init(kind: Kind, year: Int) {
    self.kind = kind
    self.year = year
  }

  /// Nil of a head that does not begin with the word, or has not one year.
  init?(_ label: String) {
    let words = Name(label).text.split(separator: "-").map(String.init)
    let years = words.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1900...2199).contains($0) }
    guard let first = words.first, years.count == 1 else { return nil }
    switch first {
    case "budget": kind = .budget
    case "regnskab", "accounts": kind = .accounts
    default: return nil
    }
    year = years[0]
  }

  /// Of a column: its upper label, where the head has two rows.
  init?(_ column: RecordTable.Column) {
    guard let label = column.labels.first else { return nil }
    self.init(label.text)
  }
}
