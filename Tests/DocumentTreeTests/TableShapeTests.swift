import DocumentTree
import Testing

@Suite struct TableShapeTests {
  /// Rows of cells as (width, height), in a table of three columns.
  private func fits(_ rows: [[(Int, Int)]], columns: Int = 3) -> Bool {
    let rows = rows.map { Table.Row(.body, $0.map { cell(width: $0.0, height: $0.1) }) }
    let columns = (0..<columns).map { _ in Table.Column(.text) }
    return Table(label: Label("t"), caption: [], columns: columns, head: [], body: rows) != nil
  }

  @Test func acceptsRowsThatFillTheColumns() {
    #expect(fits([[(1, 1), (1, 1), (1, 1)], [(3, 1)], [(1, 1), (2, 1)]]))
    #expect(fits([[(1, 2), (2, 1)], [(1, 1), (1, 1)]]))
    #expect(fits([[(1, 1), (1, 2), (1, 1)], [(1, 1), (1, 1)]]))
    #expect(fits([[(3, 2)], []]))
  }

  @Test func refusesRowsThatDoNot() {
    #expect(!fits([[(1, 1), (1, 1)]]))
    #expect(!fits([[(2, 1), (2, 1)]]))
    #expect(!fits([[]]))
    #expect(!fits([[(3, 1)]], columns: 0))
  }

  @Test func refusesHeightsThatDoNotFit() {
    #expect(!fits([[(1, 2), (2, 1)]]))
    #expect(!fits([[(1, 2), (2, 1)], [(3, 1)]]))
    #expect(!fits([[(1, 1), (1, 2), (1, 1)], [(2, 1)]]))
  }

  @Test(arguments: [(0, 1), (1, 0), (-1, 1), (Int.max, 1), (Int.min, 1)])
  func refusesImpossibleCells(width: Int, height: Int) {
    #expect(!fits([[(width, height), (2, 1)]]))
    #expect(!fits([[(2, 1), (width, height)]]))
  }

  @Test func refusesAnEndlessCell() { #expect(!fits([[(3, Int.max)]])) }
}
