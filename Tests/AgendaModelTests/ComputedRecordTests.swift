import Testing

@testable import AgendaModel

/// Cells that ask for a figure (`=`): by their formula, or by the rule of their kind.
@Suite struct ComputedRecordTests {
  /// A column indexed from another: each figure in whole kroner, and the totals the sums of what is printed.
  @Test func indexesAColumnFromAnother() {
    let text = """
      Der fremskrives med {{2,4 % #sats}}.

      ```budget Biblioteket {#b i kr.}
      | Poster | Budget 2025 | Budget 2026 {= indeks(budget-2025; sats)} |
      |---|--:|--:|
      | Indtægter {gruppe} |
      | Bidrag | 100.021 | = |
      | Leje | 100.021 | = |
      | Gebyr | 100.021 | 102.422 |
      | Indtægter i alt {= delsum} | 300.063 | = |
      | Udgifter {gruppe} |
      | Løn | 300.063 | = |
      | Udgifter i alt {= delsum} | 300.063 | = |
      | Resultat {= indtægter - udgifter} | 0 | = |
      ```

      """
    let sample = Sample(text: text)
    // 100.021 × 1,024 = 102.421,504, three of which are 307.264,512: the sum is of the printed ones.
    #expect((1...4).map { sample.cell($0, 1) } == ["102.422", "102.422", "102.422", "307.266"])
    // 300.063 × 1,024 = 307.264,512
    #expect((6...8).map { sample.cell($0, 1) } == ["307.265", "307.265", "1"])
    #expect(sample.told(sample.all) == [])
  }

  @Test(arguments: [
    // Down, and in whole thousands, as the record says.
    ("afrunding: ned\n", "102.421"), ("afrunding: hele 1.000 kr.\n", "102.000"), ("", "102.422"),
  ])
  func roundsAsTheRecordSays(_ head: String, _ expected: String) {
    let text = """
      ```budget B {#b i kr.}
      \(head)| Poster | Budget 2025 | Budget 2026 |
      |---|--:|--:|
      | Bidrag | 100.021 | = {= budget-2025 × 1,024} |
      ```

      """
    #expect(Sample(text: text).cell(0, 1) == expected)
  }

  /// The result, and what is carried into the next year.
  @Test func computesResultAndCarryOver() {
    let text = """
      ```budget B {#b i kr.}
      | Poster | Regnskab 2024 | Budget 2025 |
      |---|--:|--:|
      | Indtægter {gruppe} |
      | Bidrag | 800 | 820 |
      | Overført overskud | 60 | = |
      | Udgifter {gruppe} |
      | Løn | 815 | 865 |
      | Resultat | = | = |
      ```

      """
    let sample = Sample(text: text)
    #expect([sample.cell(5, 0), sample.cell(2, 1), sample.cell(5, 1)] == ["45", "45", "0"])
    #expect(sample.told(sample.all) == [])
  }

  /// Total, a share by formula, and the last party with what is left; in millions to whole kroner, where that is
  /// three decimals at most.
  @Test func computesScenarios() {
    let text = """
      ```scenarier S {#s i mio. kr.}
      | | A | B |
      |---|--:|--:|
      | Etablering | 1,9 | 1,9 |
      | Driftsår 1 | 3,8 | 4,33 |
      | I alt | = | = |
      | Regionens andel {= 25 % × i-alt} | = | = |
      | Kommunernes andel | = | 4,67 |
      ```

      """
    let sample = Sample(text: text)
    #expect((2...4).map { sample.cell($0, 0) } == ["5.700.000", "1.425.000", "4.275.000"])
    #expect((2...4).map { sample.cell($0, 1) } == ["6.230.000", "1.560.000", "4.670.000"])
    #expect(sample.told(sample.all) == [])
  }

  @Test func computesRates() {
    let text = """
      ```tabel Grænser {#g i kr.}
      | Trin | Over | Sats {i %} |
      |---|--:|--:|
      | 1 | 850.000 | 25 % |
      | 2 | 1.660.000 | 50 % |
      ```

      ```takster T {#t i kr.}
      | | Døgn {i kr./døgn} | Helår | Refusion {= trin(helår; g.over; g.sats)} | Nettoudgift |
      |---|--:|--:|--:|--:|
      | Takst 1 | 4.800 | = | = | = |
      | Takst 2 | 6.200 | 2.263.000 | = | 1.759.000 |
      ```

      """
    let sample = Sample(text: text)
    func rates(_ row: Int) -> [String] {
      (1...3).map { sample.value(.cell(record: 1, row: row, column: $0)) }
    }
    #expect(rates(0) == ["1.752.000", "248.500", "1.503.500"])
    #expect(rates(1) == ["2.263.000", "504.000", "1.759.000"])
    #expect(sample.told(sample.all) == [])
  }

  /// Each decision from the one before, in whole places; then the places divided by shares, the last place by the
  /// largest remainder.
  @Test func computesAChainOfDecisions() {
    let text = """
      ```dimensionering D {#d i pladser}
      | Studieår | Besluttet | Ændring | Pladser |
      |---|---|--:|--:|
      | 2021 | 05-02-2021 | | 517 |
      | 2022 | 04-02-2022 | 20 % | = |
      | 2023 | 03-02-2023 | −4 | = |
      | 2024 | 02-02-2024 | −10 % | 554 |
      | 2025 | | 3 | = |
      ```

      ```nøgle Retninger {#retninger i %}
      | Retning | Andel |
      |---|--:|
      | Dagtilbud | 40 |
      | Skole | 20 |
      | Social | 40 |
      ```

      ```fordeling Pladser på retninger {#fordelt i pladser}
      nøgle: retninger
      beløb: d.pladser.2025
      ```

      """
    let sample = Sample(text: text)
    #expect((0...4).map { sample.cell($0, 2) } == ["517", "620", "616", "554", "557"])
    // 557 × 40 % = 222,8; × 20 % = 111,4
    let parts = (0...3).map { sample.value(.cell(record: 2, row: $0, column: 2)) }
    #expect(parts == ["223", "111", "223", "557"])
    #expect(sample.told(sample.all) == [])
  }

  /// What a rule needs may be blank: then the figure is not known, and no error.
  @Test func knowsNothingOfABlank() {
    let text = """
      ```takster T {#t i kr.}
      | | Døgn {i kr./døgn} | Helår | Nettoudgift |
      |---|--:|--:|--:|
      | Takst 1 | | = | = |
      ```

      """
    let sample = Sample(text: text)
    #expect(sample.cell(0, 1) == "unknown: a field is blank")
    #expect(sample.cell(0, 2) == "computed-without-formula")
  }

  @Test(
    arguments: [
      ("København", 101), ("Københavns Kommune", 101), ("Aarhus Kommune", 751), ("Århus", 751),
      ("Tårnby", 185),
      ("Vesthimmerland", 820), ("Vesthimmerlands Kommune", 820), ("Nordfyns Kommune", 480), ("Assens", 420),
      ("Bornholms Regionskommune", 400), ("Høje-Taastrup Kommune", 169), ("Læsø", 825), ("Alder", nil),
      ("I alt", nil),
    ] as [(String, Int?)])
  func knowsTheCodesOfMunicipalities(_ name: String, _ code: Int?) {
    #expect(municipalityCode(Name(name)) == code)
  }

  @Test func knowsEveryMunicipality() {
    #expect(Set((0...999).filter(municipalityCodes.contains)).count == 98)
  }
}
