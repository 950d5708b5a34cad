import Testing

@Suite struct AllocationCheckTests {
  /// An allocation of 1.000 kr. by a table of two municipalities; the codes of what is said.
  @Test(arguments: [
    // Everything follows.
    (["3", "75,00", "750"], ["1", "25,00", "250"], ["4", "100,00", "1.000"], [String]()),
    // A share that is not number over total.
    (["3", "75,10", "750"], ["1", "25,00", "250"], ["4", "100,00", "1.000"], ["allocation-share-mismatch"]),
    // Shares rounded one by one may miss 100 % by a digit, …
    (["2", "66,67", "667"], ["1", "33,33", "333"], ["3", "100,00", "1.000"], []),
    // … but not by more than rounding can.
    (["3", "75,00", "750"], ["1", "25,00", "250"], ["4", "100,06", "1.000"], ["allocation-share-total-mismatch"]),
    // More is collected than there is to pay.
    (["3", "75,00", "752"], ["1", "25,00", "250"], ["4", "100,00", "1.002"], ["allocation-total-mismatch"]),
  ])
  func holdsAnAllocationAgainstItsKey(
    first: [String], second: [String], total: [String], expected: [String]
  ) {
    let rows = [("Alslev", first), ("Birke", second), ("I alt {= sum}", total)].map { name, cells in
      "| \(name) | " + cells.joined(separator: " | ") + " |"
    }
    let text = """
      Der er {{1.000 kr. #pulje}} at fordele.

      ```fordeling Puljen {#fordelt i kr.}
      beløb: pulje
      | Kommune | Antal {i personer} | Andel {i %} | Beløb |
      |---|--:|--:|--:|
      \(rows.joined(separator: "\n"))
      ```
      """
    #expect(codes(text) == expected)
  }

  @Test func tellsNamesInHeadsThatLeadNowhere() {
    let text = """
      ```fordeling Puljen {#fordelt i kr.}
      nøgle: folketl
      | Kommune | Antal |
      |---|--:|
      | Alslev | 3 |
      ```

      ```nøgle Folketal {#folketal}
      | Kommune | Antal |
      |---|--:|
      | Alslev | 3 |
      ```
      """
    #expect(firstFault(text) == "unknown-name \"folketl\" → mente du »folketal«?")
  }

  @Test func tellsABodyThatIsNotThere() {
    let files: KeyValuePairs = [
      "agenda.yaml": "navn: A\n", "b.md": "---\norgan: udvalget\n---\n# Udvalget\n",
      "m/meeting.yaml": "organ: udvalgt\n",
    ]
    #expect(said(files) == ["unknown-body @ m/meeting.yaml 1:8 \"udvalgt\""])
  }
}
