import AgendaModel
import Diagnostics
import Testing

/// Allocations that print no figures of their own: what they come to.
@Suite struct ComputedAllocationTests {
  /// Divided over municipalities by their weights; the parts in the order of the key.
  @Test(
    arguments: [
      // Each its share; what rounding leaves goes to the largest remainders.
      ("1.000 kr.", "", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"], ["333", "333", "334"]),
      ("100 kr.", "", ["Aalborg": "5", "Thisted": "3", "Morsø": "1"], ["56", "33", "11"]),
      // Equal remainders go by the municipality's code: Morsø 773, Thisted 787, Aalborg 851.
      ("1.001 kr.", "", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"], ["333", "334", "334"]),
      // Then by row, where a name is no Danish municipality.
      ("10 kr.", "", ["Alder": "1", "Birch": "1", "Cedar": "1"], ["4", "3", "3"]),
      (
        "1.000 kr.", "rest: sidste\n", ["Morsø": "1", "Thisted": "1", "Aalborg": "1"], ["333", "333", "334"]
      ),
      ("1.001 kr.", "rest: sidste\n", ["Morsø": "1", "Thisted": "1", "Læsø": "0"], ["501", "500", "0"]),
      (
        "1.000 kr.", "rest: kommunekode\n", ["Aalborg": "5", "Thisted": "3", "Morsø": "1"],
        ["555", "333", "112"]
      ),
      // Each rounded by itself: more is distributed than there is.
      ("2.000 kr.", "rest: ingen\n", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"], ["667", "667", "667"]),
      ("−1.000 kr.", "", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"], ["−333", "−333", "−334"]),
      ("0 kr.", "", ["Aalborg": "1", "Thisted": "2"], ["0", "0"]),
      // Nobody without a weight gets what is left over.
      ("1.001 kr.", "", ["Morsø": "0", "Thisted": "1", "Aalborg": "1"], ["0", "501", "500"]),
      (
        "100.000 kr.", "afrunding: hele 1.000 kr.\n", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"],
        ["33.000", "33.000", "34.000"]
      ),
      // What is less than a whole step goes with the first left over.
      (
        "100.500 kr.", "afrunding: hele 1.000 kr.\n", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"],
        ["33.000", "33.500", "34.000"]
      ),
      ("1.000,50 kr.", "", ["Aalborg": "1", "Thisted": "1", "Morsø": "1"], ["333", "333,5", "334"]),
      ("1,43 mio. kr.", "", ["Aalborg": "2", "Thisted": "1"], ["953.333", "476.667"]),
    ] as [(String, String, KeyValuePairs<String, String>, [String])])
  func dividesTheAmount(
    _ amount: String, _ head: String, _ weights: KeyValuePairs<String, String>, _ parts: [String]
  ) {
    let sample = Sample(text: Self.text(amount, head, weights))
    #expect(sample.told(sample.all) == [])
    let column = weights.indices.map { sample.value(.cell(record: 1, row: $0, column: 2)) }
    #expect(column == parts)
  }

  /// Whatever the amount and the weights: the parts give exactly the amount.
  @Test(arguments: ["", "rest: sidste\n", "rest: kommunekode\n", "afrunding: hele 1.000 kr.\n"])
  func sumsExactly(_ head: String) {
    var seed: UInt64 = 7
    func next(_ limit: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % limit
    }
    for _ in 0..<50 {
      let amount = next(1_000_000_000)
      let rows = (0...next(12)).map { "| Kommune \($0) | \(next(200_000) + 1) |" }
      let sample = Sample(text: Self.text("\(amount) kr.", head, rows))
      let total = sample.value(.cell(record: 1, row: rows.count, column: 2))
      #expect(total == Exact(Int(amount)).fullText(.danish))
    }
  }

  @Test(
    arguments: [
      ("folketal", "pulje", ["A": "0", "B": "0"], "division-by-zero"),
      ("folketal", "pulje", ["A": "3", "B": "−1"], "division-by-zero"),
      ("folketal", "pulje", ["A": "3", "B": ""], ""),
      ("folketl", "pulje", ["A": "3", "B": "1"], "unknown-name → mente du »folketal«?"),
      ("folketal", "pulj", ["A": "3", "B": "1"], "unknown-name → mente du »pulje«?"),
      ("folketal.unge", "pulje", ["A": "3", "B": "1"], "unknown-name → her findes: personer, a, b"),
      ("folketal", "folketal.personer", ["A": "3", "B": "1"], "ambiguous-figure"),
      (
        "folketal", "pulje", ["A": "900.000.000.000.000.001", "B": "900.000.000.000.000.003"], "too-large"
      ),
    ] as [(String, String, KeyValuePairs<String, String>, String)])
  func tellsWhatIsWrong(
    _ key: String, _ amount: String, _ weights: KeyValuePairs<String, String>, _ expected: String
  ) {
    let text = Self.text("999.999.999.999.999.989 mia. kr.", "", weights)
      .split(separator: "nøgle: folketal\n").joined(separator: "nøgle: \(key)\n")
      .split(separator: "beløb: pulje\n").joined(separator: "beløb: \(amount)\n")
    let told = Sample(text: text).all.map { $0.code.name + ($0.help.map { " → " + $0.danish } ?? "") }
    #expect(Set(told) == (expected.isEmpty ? [] : [expected]))
  }

  /// A blank weight is not nought: nobody's part is known.
  @Test func knowsNothingWhereAWeightIsBlank() {
    let sample = Sample(text: Self.text("1.000 kr.", "", ["A": "3", "B": ""]))
    #expect(sample.value(.cell(record: 1, row: 0, column: 2)) == "unknown: a field is blank")
  }

  @Test func namesItsFiguresLikeAnyTable() {
    let text = """

      Aalborg får {{750 kr. = fordelt.beløb.aalborg}}, Læsø {{25 % = fordelt.andel.læsø}} af
      {{1.000 kr. = fordelt.beløb.i-alt}}, {{3 = fordelt.antal.aalborg-kommune}} mod {{9 = fordelt.antal.læsø}}.
      """
    let sample = Sample(text: Self.text("1.000 kr.", "", ["Aalborg Kommune": "3", "Læsø": "1"]) + text)
    #expect(sample.told(sample.all) == ["claim-mismatch @ 17:82 \"9\""])
  }

  /// A row of scenarios is distributed a column at a time; several figures a column each.
  @Test func hasAColumnForEachAmount() {
    let text = """
      {{300 kr. #før}} {{600 kr. #efter}}

      ```nøgle Folketal {#folketal i personer}
      | Kommune | Personer |
      |---|--:|
      | Aalborg | 2 |
      | Læsø | 1 |
      ```

      ```scenarier Underskud {#scenarier i mio. kr.}
      | | Scenarie 1 {#s1} | Scenarie 2 {#s2} |
      |---|--:|--:|
      | Etablering | 1,5 | 3 |
      | I alt | = | = |
      | Regionens andel {#region = 25 % × i-alt} | = | = |
      | Kommunernes andel {#kommuner} | = | = |
      ```

      ```fordeling Effekt pr. kommune {#effekt i kr.}
      nøgle: folketal
      beløb: scenarier.kommuner
      ```

      ```fordeling To beløb {#to i kr.}
      nøgle: folketal
      beløb: før, efter
      ```

      {{750.000 kr. = effekt.s1.aalborg}} {{1,5 mio. kr. = effekt.s2.aalborg}} {{1,125 mio. kr. = scenarier.s1.kommuner}}
      {{200 kr. = to.før.aalborg}} {{200 kr. = to.efter.læsø}} {{600 kr. = to.efter.i-alt}}
      """
    #expect(said(text) == [])
  }

  /// What an allocation comes to may be divided again, and be a key, wherever they stand.
  @Test func dividesWhatAnotherCameTo() {
    let text = """
      ```fordeling Aalborgs skoler {#skoler i kr.}
      nøgle: elever
      beløb: fordelt.beløb.aalborg
      ```

      ```fordeling Efter beløb {#efter-beløb i kr.}
      nøgle: fordelt.beløb
      beløb: pulje
      ```

      ```nøgle Elever {#elever i elever}
      | Skole | Elever |
      |---|--:|
      | Nord | 1 |
      | Syd | 1 |
      ```

      """
    let sample = Sample(text: text + Self.text("1.001 kr.", "", ["Aalborg": "3", "Læsø": "1"]))
    #expect(sample.told(sample.all) == [])
    // Of 1.001 kr. Aalborg gets 751 (750,75), and its schools 376 and 375.
    #expect((0...2).map { sample.value(.cell(record: 0, row: $0, column: 2)) } == ["376", "375", "751"])
    #expect((0...2).map { sample.value(.cell(record: 1, row: $0, column: 2)) } == ["751", "250", "1.001"])
  }

  @Test(arguments: ["fordelt.beløb.i-alt", "fordelt"])
  func tellsAnAllocationThatNeedsItself(_ amount: String) {
    let text = Self.text("1.000 kr.", "", ["A": "1"]).split(separator: "beløb: pulje").joined(
      separator: "beløb: \(amount)")
    #expect(codes(text) == ["empty-record"])
  }

  /// Computed and printed mix: what is printed is checked, what is not is computed by the same rule.
  @Test func fillsATableThatIsPrintedInPart() {
    let text = """
      {{1.000 kr. #pulje}}

      ```nøgle Folketal {#folketal i personer}
      | Kommune | Personer |
      |---|--:|
      | Aalborg | 2 |
      | Læsø | 1 |
      | Morsø | 3 |
      ```

      ```fordeling Puljen {#fordelt i kr.}
      nøgle: folketal
      beløb: pulje
      | Kommune | Antal | Andel {i %} | Beløb |
      |---|--:|--:|--:|
      | Aalborg Kommune | = | 33,3 | = |
      | Læsø Kommune | 1 | = | 167 |
      | Morsø Kommune | 3 | 50,0 | 501 |
      | I alt {= sum} | = | = | = |
      ```

      {{333 kr. = fordelt.beløb.aalborg}} {{16,7 % = fordelt.andel.læsø}} {{100 % = fordelt.andel.i-alt}}
      """
    #expect(said(text) == ["allocation-amount-mismatch @ 19:30 \"501\""])
  }

  private static func text(
    _ amount: String, _ head: String, _ weights: KeyValuePairs<String, String>
  ) -> String {
    text(amount, head, weights.map { "| \($0.key) | \($0.value) |" })
  }

  private static func text(_ amount: String, _ head: String, _ rows: [String]) -> String {
    """
    {{\(amount) #pulje}}

    ```nøgle Folketal {#folketal i personer}
    | Kommune | Personer |
    |---|--:|
    \(rows.joined(separator: "\n"))
    ```

    ```fordeling Puljen {#fordelt i kr.}
    nøgle: folketal
    beløb: pulje
    \(head)```

    """
  }
}
