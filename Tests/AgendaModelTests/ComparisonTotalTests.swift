import AgendaModel
import Diagnostics
import DocumentTree
import Testing

/// Whether totals follow the lines they add, and what is told as a sum.
@Suite struct ComparisonTotalTests {
  private static func record(
    _ rows: String, kind: String = "budget", head: String = "", unit: String = "kr.",
    heads: String = "| Poster | Beløb |\n|---|---:|"
  ) -> String {
    "\n```\(kind) Tabel {#b i \(unit)}\n\(head)\(heads)\n\(rows)\n```\n"
  }

  private static func text(_ old: String, _ new: String) throws -> String { try compared(old, new).text() }

  // MARK: Totals of several groups

  private static let income =
    "| Indtægter {gruppe} |\n| Bidrag | 100 |\n| Indtægter i alt {= delsum} | 100 |\n"
  private static let split =
    income + "| Udgifter {gruppe} |\n| Løn | 60 |\n| Uforudset | 15 |\n| Engangsudgifter {gruppe} |\n"
    + "| Hjemmeside | 15 |\n| Konsulent | 10 |\n| Udgifter i alt {= udgifter + engangsudgifter} | 100 |\n"
    + "| Resultat {= indtægter - udgifter - engangsudgifter} | 0 |"
  private static let whole =
    income.replacing("100", with: "102")
    + "| Udgifter {gruppe} |\n| Løn | 65 |\n| Uforudset | 22 |\n| Hjemmeside | 15 |\n"
    + "| Udgifter i alt {= delsum} | 102 |\n| Resultat {= indtægter - udgifter} | 0 |"

  @Test func `a total adds what its formula names, across groups, in both directions`() throws {
    let forth = try compared(Self.record(Self.split), Self.record(Self.whole))
    #expect(forth.text().contains("samlet +2 kr. (+2,0 %)"))
    #expect(forth.text().contains("Udgifter: 5 + 7 − 10 = +2 kr., som også er ændringen i »Udgifter i alt«."))
    #expect(forth.text().contains("Restpost"))
    let back = try compared(Self.record(Self.whole), Self.record(Self.split))
    #expect(back.text().contains("samlet −2 kr. (−2,0 %)"))
    #expect(back.text().contains("Udgifter: −5 − 7 + 10 = −2 kr., som også er ændringen i »Udgifter i alt«."))
    #expect(back.text().contains("Restpost"))
    for report in [forth, back] {
      #expect(report.column?.sides.map(\.title) == ["Indtægter", "Udgifter"])
      #expect(report.column?.closings.map(\.verdict) == [.holds, .holds])
    }
  }

  @Test func `totals and results do not move`() throws {
    for (old, new) in [(Self.split, Self.whole), (Self.whole, Self.split)] {
      let comparison = try #require(try compared(Self.record(old), Self.record(new)).parts.first).comparison
      let moved = comparison.moves.keys.map { comparison.label(comparison.pairs[$0]) }
      #expect(moved == ["Hjemmeside"])
    }
  }

  @Test func `a moved line moves its amount where each group has a total`() throws {
    func rows(_ a: String, _ b: String, _ sums: (Int, Int)) -> String {
      "| A {gruppe} |\n| Løn | 60 |\n\(a)| A i alt {= delsum} | \(sums.0) |\n| B {gruppe} |\n| Møder | 5 |\n"
        + "\(b)| B i alt {= delsum} | \(sums.1) |\n| I alt {= a + b} | 85 |"
    }
    let line = "| Kurser | 20 |\n"
    let text = try Self.text(Self.record(rows(line, "", (80, 5))), Self.record(rows("", line, (60, 25))))
    #expect(text.contains("A: −20 kr., som også er ændringen i »A i alt«."))
    #expect(text.contains("B: +20 kr., som også er ændringen i »B i alt«."))
    #expect(!text.contains("ændringen i »I alt«"))
    #expect(!text.contains("forkert"))
  }

  @Test func `subtotals within a group add their own lines`() throws {
    func rows(_ løn: Int, _ husleje: Int) -> String {
      "| Udgifter {gruppe} |\n| Løn | \(løn) |\n| Personale i alt {= delsum} | \(løn) |\n| Husleje | \(husleje) |\n"
        + "| Lokaler i alt {= delsum} | \(husleje) |\n| Udgifter i alt {= sum(udgifter)} | \(løn + husleje) |"
    }
    let text = try Self.text(Self.record(rows(50, 20)), Self.record(rows(53, 24)))
    #expect(text.contains("Udgifter: +3 kr., som også er ændringen i »Personale i alt«."))
    #expect(text.contains("Udgifter: +4 kr., som også er ændringen i »Lokaler i alt«."))
    #expect(text.contains("Udgifter: 3 + 4 = +7 kr., som også er ændringen i »Udgifter i alt«."))
  }

  @Test func `a total of subtotals adds the subtotals`() throws {
    func rows(_ a: Int, _ total: Int) -> String {
      "| A | \(a) |\n| Delsum 1 {#d1 = delsum} | \(a) |\n| B | 5 |\n| Delsum 2 {#d2 = delsum} | 5 |\n"
        + "| Alt {= d1 + d2} | \(total) |"
    }
    let text = try Self.text(Self.record(rows(10, 15)), Self.record(rows(12, 17)))
    #expect(text.contains("+2 kr., som også er ændringen i »Alt«."))
    #expect(try Self.text(Self.record(rows(10, 15)), Self.record(rows(12, 19))).contains("forkert"))
  }

  @Test func `income with a minus plus expenses is a result`() throws {
    let rows =
      "| Indtægter {gruppe} |\n| Bidrag | −100 |\n| Udgifter {gruppe} |\n| Løn | 90 |\n"
      + "| Tilbage {= indtægter + udgifter} | −10 |"
    let report = try compared(
      Self.record(rows, head: "indtægter: negative\n"),
      Self.record(
        rows.replacing("90", with: "95").replacing("−10 ", with: "−5 "), head: "indtægter: negative\n"))
    #expect(report.column?.closings.isEmpty == true)
  }

  @Test func `what a total without a formula adds is seen in its figures, or cannot be known`() throws {
    let seen = try Self.text(
      "Post;Beløb\nA;10\nB;20\nI alt;30\n", "Post;Beløb\nA;12\nB;20\nI alt;33\n")
    #expect(
      seen.contains("Linjerne ændres med +2, men »I alt« ændres med +3. En af de to summer er forkert."))
    let unseen = try Self.text(
      "Post;Beløb\nA;10\nB;20\nI alt;50\n", "Post;Beløb\nA;12\nB;20\nI alt;52\n")
    #expect(unseen.contains("Hvilke linjer »I alt« lægger sammen, kan ikke vides"))
    let grand = try Self.text(
      "Post;Beløb\nA;\nX;10\nA i alt;10\nB;\nY;5\nB i alt;5\nAlt i alt;15\n",
      "Post;Beløb\nA;\nX;11\nA i alt;11\nB;\nY;5\nB i alt;5\nAlt i alt;16\n")
    #expect(grand.contains("A: +1, som også er ændringen i »A i alt«."))
    #expect(grand.contains("+1, som også er ændringen i »Alt i alt«."))
    #expect(!grand.contains("forkert"))
  }

  // MARK: Rounding

  private static func allocation(_ rest: String, _ a: Int, _ b: Int, _ total: Int, _ share: String) -> String
  {
    record(
      "| Aalborg | 100 | \(share) | \(a) |\n| Hjørring | 50 | 33,33 % | \(b) |\n| I alt {= sum} | 150 | 100,00 % | \(total) |",
      kind: "fordeling", head: rest,
      heads:
        "| Kommune | Antal {#antal i personer} | Andel {#andel i %} | Beløb {#beløb} |\n|---|---:|---:|---:|")
  }

  @Test func `an allocation that leaves the remainder is off by rounding`() throws {
    let text = try Self.text(
      Self.allocation("rest: ingen\n", 67, 34, 100, "66,66 %"),
      Self.allocation("rest: ingen\n", 134, 66, 200, "66,67 %"))
    #expect(
      text.contains("Linjerne ændres med 67 + 32 = +99 kr., og »I alt« ændres med +100 kr. Det er afrunding.")
    )
    #expect(text.contains("2 af 2 kommuner er ændret, samlet +100 kr. (+99,0 %)."))
    #expect(text.contains("Linjerne ændres med +0,01 procentpoint, og »I alt« er uændret. Det er afrunding."))
    #expect(!text.contains("samlet +0,01"))
    let exact = try Self.text(
      Self.allocation("", 67, 34, 100, "66,66 %"), Self.allocation("", 134, 66, 200, "66,67 %"))
    #expect(exact.contains("+100 kr. En af de to summer er forkert."))
  }

  @Test(arguments: [("afrunding: hele 1.000 kr.\n", true), ("tal: afrundede\n", false), ("", false)])
  func `a declared rounding of totals is rounding`(_ head: String, _ isRounding: Bool) throws {
    let text = try Self.text(
      Self.record("| A | 1.400 |\n| B | 2.000 |\n| I alt {= sum} | 3.000 |", head: head),
      Self.record("| A | 1.600 |\n| B | 2.000 |\n| I alt {= sum} | 4.000 |", head: head))
    #expect(text.contains("Det er afrunding.") == isRounding)
    #expect(text.contains("forkert") == !isRounding)
  }

  // MARK: Units

  @Test func `figures, differences and the caption are in one unit`() throws {
    let old = Self.record(
      "| A | 1,7 |\n| B | 3,8 |\n| C | 0 kr. |\n| I alt {= sum} | 5,5 |", unit: "mio. kr.")
    let new = Self.record(
      "| A | 1,9 |\n| B | 3,8 |\n| C | 0 kr. |\n| I alt {= sum} | 5,7 |", unit: "mio. kr.")
    let report = try compared(old, new)
    #expect(report.text().contains("A | 1,7 | 1,9 | +0,2 | +11,8 %"))
    #expect(report.text().contains("samlet +0,2 mio. kr."))
    #expect(report.units == ["Beløb i mio. kr."])
    let other = try compared(old, new.replacing("| 0 kr. |", with: "| 200.000 kr. |"))
    #expect(other.text().contains("C | 0 | 200.000 kr. | +0,2 | –"))
    #expect(other.units == ["Beløb i mio. kr."])
    let finer = try compared(
      Self.record("| A | 1.500.000 |"), Self.record("| A | 1,7 |", unit: "mio. kr."))
    #expect(finer.text().contains("A | 1.500.000 | 1,7 mio. kr. | +200.000 | +13,3 %"))
    #expect(finer.units == ["Beløb i kr."])
  }

  @Test func `no sentence ends with two points`() throws {
    let text = try Self.text(
      Self.record("| A | 1,7 |\n| I alt {= sum} | 1,7 |", unit: "mio. kr."),
      Self.record("| A | 1,9 |\n| I alt {= sum} | 1,93 |", unit: "mio. kr."))
    #expect(text.contains("»I alt« ændres med +0,23 mio. kr. Det kan være afrunding."))
    #expect(!text.contains(".."))
  }

  @Test func `a column of several units says each`() throws {
    let heads = "| Studieår | Ændring | Pladser |\n|---|---:|---:|"
    func rows(_ share: Int, _ places: Int) -> String {
      "| Mål | −10 % | 405 |\n| Thisted | 64 | 469 |\n| 2022/2023 | \(share) % | \(places) |"
    }
    let report = try compared(
      Self.record(rows(10, 516), kind: "dimensionering", unit: "pladser", heads: heads),
      Self.record(rows(20, 563), kind: "dimensionering", unit: "pladser", heads: heads))
    let text = report.text()
    #expect(text.contains("2022/2023 | 10 % | 20 % | +10 procentpoint | –"))
    #expect(report.units == ["", "Opgjort i pladser"])
    #expect(!text.contains("samlet"))
  }

  // MARK: What is summed

  @Test func `a plain table is summed only where it has a total of its own`() throws {
    let (old, new) = ("| A | 10 |\n| B | 20 |", "| A | 12 |\n| B | 25 |")
    #expect(
      try Self.text(Self.record(old, kind: "tabel"), Self.record(new, kind: "tabel"))
        .contains("2 af 2 rækker er ændret."))
    let total = try Self.text(
      Self.record(old + "\n| I alt {= sum} | 30 |", kind: "tabel"),
      Self.record(new + "\n| I alt {= sum} | 37 |", kind: "tabel"))
    #expect(total.contains("2 af 2 rækker er ændret, samlet +7 kr."))
    #expect(try Self.text(Self.record(old), Self.record(new)).contains("samlet +7 kr."))
  }

  @Test func `percentages are not summed`() throws {
    for kind in ["tabel", "budget"] {
      let text = try Self.text(
        Self.record("| A | 10 % |\n| B | 20 % |\n| I alt {= sum} | 16 % |", kind: kind, unit: "%"),
        Self.record("| A | 12 % |\n| B | 20 % |\n| I alt {= sum} | 17 % |", kind: kind, unit: "%"))
      #expect(text.contains("er ændret.\n"))
      #expect(!text.contains("samlet"))
      #expect(!text.contains("forkert"))
    }
  }

  // MARK: Tables without a title

  @Test func `a table without a title is named`() throws {
    let titled = "\n```tabel Titel {#titel}\n| A | B |\n|---|---:|\n| x | 1 |\n```\n"
    let bare = "\n```tabel\n| Indsats | Pris |\n|---|---:|\n| y | 2 |\n```\n"
    let named = "\n```tabel {#ny-pris}\n| Indsats | Pris |\n|---|---:|\n| y | 2 |\n```\n"
    let other = "\n```tabel Anden {#anden}\n| A | B |\n|---|---:|\n| x | 1 |\n```\n"
    #expect(try compared(titled + other, titled + other + bare).added == ["Tabel »Indsats« under »T«"])
    #expect(try compared(titled + other, titled + other + named).added == ["ny pris"])
    #expect(try compared(titled + bare, titled + bare).isSame)
    #expect(try compared(titled + bare, titled).removed == ["Tabel »Indsats« under »T«"])
  }
}

extension ComparisonReport {
  /// The units said over the tables of its document.
  fileprivate var units: [String] { tables(lower(self).blocks).map { plain(plainText($0.unit)) } }
}

private func tables(_ blocks: [Block]) -> [Table] {
  blocks.flatMap { block -> [Table] in
    switch block.content {
    case .table(let table): [table]
    case .section(let section): tables(section.blocks)
    case .paragraph, .box, .list, .definitions, .figure, .quote, .code, .contents, .divider, .pageBreak: []
    }
  }
}
