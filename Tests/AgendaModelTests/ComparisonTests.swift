import AgendaModel
import Diagnostics
import Foundation
import Testing

/// The hard cases of comparing budgets, one a test.
@Suite struct ComparisonTests {
  /// An example's budget, with the rate its contributions follow.
  private static func example(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/kkr-nordjylland")
    func read(_ path: String) throws -> String {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
    }
    return try read("budgets/\(name).md") + "\n" + read("keys/satser.md")
  }

  @Test func `the health secretariat, 2021 to 2022 beside the accounts`() throws {
    let report = try compared(
      Self.example("sundhed"), "sundhed.budget-2021", "sundhed.budget-2022", via: "sundhed.regnskab-2021")
    #expect(report.count(.amount) == 3)
    #expect(report.count(.indexed) == 1)
    #expect(report.count(.newAppropriation) == 1)
    #expect(report.count(.unchanged) == 12)
    #expect(
      report.changes.filter { !$0.contains("i alt") } == [
        "indexed Indkrævet hos kommunerne 1.579.705 → 1.611.299",
        "amount Overført overskud 588.866 → 662.729",
        "amount Løn 1.317.296 → 1.397.835",
        "newAppropriation System for indberetning af hjerterehabiliteringsdata 0 → 55.000",
        "amount Pulje til initiativer i Sundhedsdirektørernes Forretningsudvalg samt uforudsete udgifter 243.199 → 213.117",
      ])
    let text = report.text()
    #expect(text.contains("4 af 17 poster er ændret, samlet +105.457 kr. (+4,9 %)."))
    #expect(text.contains("1 post er kun pris- og lønreguleret (+31.594 kr.)"))
    #expect(text.contains("1 har skiftet navn og 11 er uændrede."))
    #expect(text.contains("Hed før »Udmøntning af ny sundhedsaftale«."))
    #expect(
      text.contains("80.539 + 55.000 − 30.082 = +105.457 kr., som også er ændringen i »Udgifter i alt«."))
    #expect(text.contains("31.594 + 73.863 = +105.457 kr., som også er ændringen i »Indtægter i alt«."))
    #expect(text.contains("| 213.117 | −30.082 | −12,4 % # Restpost"))
    #expect(text.contains("| 55.000 | +55.000 | – # Ny bevilling: beløbet var 0."))
    #expect(text.contains("Mødeafholdelse | 25.000 | 2.474 | −22.526 | −90,1 %"))
  }

  @Test func `the social secretariat: one krone off the indexation under half up, none rounded down`() throws
  {
    let text = try Self.example("social")
    let report = try compared(text, "social.budget-2021", "social.budget-2022")
    #expect(report.changes.first == "amount Indkrævet hos kommunerne 1.755.688 → 1.790.801")
    #expect(
      report.text().contains(
        "Pris- og lønregulering (2,0 %) er +35.114 kr.; det trykte tal fås ved afrunding nedad."))
    let rounded = text.replacingOccurrences(
      of: "{#social i kr.}\n", with: "{#social i kr.}\nafrunding: ned\n")
    let down = try compared(rounded, "social.budget-2021", "social.budget-2022")
    #expect(down.changes.first == "indexed Indkrævet hos kommunerne 1.755.688 → 1.790.801")
  }

  private static func budget(_ rows: String, head: String = "", unit: String = "kr.") -> String {
    "\n```budget Budget {#b i \(unit)}\n\(head)| Poster | Beløb |\n|---|---:|\n\(rows)\n```\n"
  }

  @Test func `a line renamed, moved and changed at once`() throws {
    let old = Self.budget("| A {gruppe} |\n| Løn | 100 |\n| B {gruppe} |\n| Møder | 50 |")
    let rows = "| A {gruppe} |\n| B {gruppe} |\n| Lønninger og pension | 120 |\n| Møder | 50 |"
    let declared = try compared(old, Self.budget(rows, head: "tidligere:\n  lønninger-og-pension: Løn\n"))
    #expect(declared.changes == ["amount Lønninger og pension (før Løn) (fra A) 100 → 120"])
    let undeclared = try compared(old, Self.budget(rows.replacing("Lønninger", with: "Løn")))
    #expect(undeclared.changes == ["removed Løn 100 → –", "added Løn og pension – → 120"])
    #expect(undeclared.text().contains("Er det »Løn«, der har skiftet navn? Intet viser det"))
  }

  @Test func `a name that stays proves a rename`() throws {
    let report = try compared(Self.budget("| Løn | 100 |"), Self.budget("| Vederlag {#løn} | 100 |"))
    #expect(report.told == ["unchanged Vederlag (før Løn) 100 → 100"])
    #expect(!report.isSame)
  }

  @Test func `duplicate labels are ambiguous, and nothing is lost`() throws {
    let report = try compared(
      "Post;Beløb\nKørsel;10.000\nKørsel;20.000\nLøn;5.000\n",
      "Post;Beløb\nKørsel;20.000\nKørsel;12.000\nLøn;5.000\n")
    #expect(
      report.told == [
        "ambiguous Kørsel 10.000 → –", "ambiguous Kørsel 20.000 → –", "ambiguous Kørsel – → 20.000",
        "ambiguous Kørsel – → 12.000", "unchanged Løn 5.000 → 5.000",
      ])
    #expect(report.column?.sides.first?.delta == Exact(2_000))
    #expect(report.text().contains("samlet +2.000"))
  }

  @Test func `duplicate labels with the same figures are the same`() throws {
    let report = try compared(
      "Post;Beløb\nKørsel;10.000\nKørsel;20.000\n", "Post;Beløb\nKørsel;20.000\nKørsel;10.000\n")
    #expect(report.isSame)
  }

  @Test func `duplicate labels are told apart by their groups`() throws {
    let old = Self.budget("| A {gruppe} |\n| Løn | 100 |\n| B {gruppe} |\n| Løn | 50 |")
    let new = Self.budget("| B {gruppe} |\n| Løn | 60 |\n| A {gruppe} |\n| Løn | 100 |")
    #expect(try compared(old, new).changes == ["amount Løn 50 → 60"])
  }

  @Test func `kroner against thousands is no change, and what rounding leaves is rounding`() throws {
    let old = Self.budget("| Løn | 1.397.835 |\n| Møder | 25.400 |\n| I alt {= sum} | 1.423.235 |")
    let new = Self.budget("| Løn | 1.398 |\n| Møder | 25 |\n| I alt {= sum} | 1.423 |", unit: "t.kr.")
    let report = try compared(old, new)
    #expect(report.count(.withinRounding) == 2)
    #expect(report.isSame)
    let total = try compared(
      Self.budget("| A | 2.168.571 |"), Self.budget("| A | 2.168 |", unit: "t.kr."))
    #expect(total.told == ["withinRounding A 2.168.571 → 2.168.000"])
    let lines = try compared(
      Self.budget("| A | 1.084 |\n| B | 1.084 |\n| I alt {= sum} | 2.168 |", unit: "t.kr."),
      Self.budget("| A | 1.084 |\n| B | 1.084 |\n| I alt {= sum} | 2.169 |", unit: "t.kr."))
    #expect(lines.text().contains("»I alt« ændres med +1 t.kr. Det kan være afrunding."))
  }

  private static let sides =
    "| Indtægter {gruppe} |\n| Bidrag | 100 |\n| Salg | 20 |\n| Udgifter {gruppe} |\n| Løn | 120 |"

  @Test func `all incomes turned: no change, one notice`() throws {
    let turned = Self.sides.replacing("| 100 |", with: "| −100 |").replacing("| 20 |", with: "| −20 |")
    let report = try compared(Self.budget(Self.sides), Self.budget(turned))
    #expect(report.changes == [])
    let text = report.text()
    #expect(text.contains("»Indtægter« er trykt med modsat fortegn af før."))
    #expect(text.components(separatedBy: "modsat fortegn").count == 2)
  }

  @Test func `one income turned is probably an error`() throws {
    let turned = Self.sides.replacing("| 20 |", with: "| −20 |")
    let report = try compared(Self.budget(Self.sides), Self.budget(turned))
    #expect(report.changes == ["signTurned Salg 20 → -20"].map { $0.replacing("-20", with: "−20") })
    #expect(report.text().contains("Fortegnet er vendt på »Salg«, men ikke på de andre linjer"))
  }

  @Test func `a declared sign convention is no change`() throws {
    let one = "| Indtægter {gruppe} |\n| Bidrag | 100 |\n| Udgifter {gruppe} |\n| Løn | 100 |"
    let turned = one.replacing("Bidrag | 100", with: "Bidrag | −100")
    let report = try compared(Self.budget(one), Self.budget(turned, head: "indtægter: negative\n"))
    #expect(report.changes == [])
  }

  @Test func `nought, blank and absent are three things`() throws {
    let report = try compared(
      Self.budget("| A | 0 |\n| B |  |\n| C | 10 |\n| D | 10 |\n| F |  |\n| G | .. |"),
      Self.budget("| A | 5 |\n| B | 5 |\n| C |  |\n| D | 0 |\n| E | 0 |\n| F | – |\n| G | 7 |"))
    #expect(
      report.told == [
        "newAppropriation A 0 → 5", "filled B – → 5", "emptied C 10 → –", "discontinued D 10 → 0",
        "added E – → 0", "unchanged F – → –", "unknown G – → 7",
      ])
    #expect(report.text().contains("Summen kan ikke vides"))
  }

  @Test func `marks of notes glued to figures and labels are held apart`() throws {
    let report = try compared(
      "Post;Beløb\nBidrag;1.611.299\nLøn;1.298.979\nHusleje;1.000\nProces med sundhedsaftale 2023;100.000\n",
      "Post;Beløb\nBidrag;1.611.299 1\nLøn;1.298.979*\nHusleje;1.0002\nProces med sundhedsaftale 20232;100.000\n"
    )
    #expect(report.isSame)
  }

  @Test func `what is only written otherwise is no change`() throws {
    let report = try compared(
      "Post;Beløb;Note\nLøn;1.234,50;x\nMøder;-5.000;\n",
      "note\tbeløb\tPost\n\"x\"\t1234,5\tLøn\r\n\t5000-\tMøder\r\n")
    #expect(report.isSame)
    let english = try compared(
      "Item,Amount\nPay,\"1,234.50\"\nRent,0.5\n", "Item;Amount\nRent;0,5\nPay;1.234,50\n")
    #expect(english.isSame)
  }

  @Test func `a total that does not follow its lines is told`() throws {
    let report = try compared(
      Self.budget("| A | 10 |\n| B | 20 |\n| I alt {= sum} | 30 |"),
      Self.budget("| A | 12 |\n| B | 20 |\n| I alt {= sum} | 33 |"))
    #expect(
      report.text().contains(
        "Linjerne ændres med +2 kr., men »I alt« ændres med +3 kr. En af de to summer er forkert."))
  }

  @Test func `a total that sums other groups than before is not said to be wrong`() throws {
    let old = Self.budget(
      "| G {gruppe} |\n| A | 10 |\n| H {gruppe} |\n| B | 5 |\n| I alt {#sum = g + h} | 15 |")
    let new = Self.budget("| G {gruppe} |\n| A | 10 |\n| B | 5 |\n| I alt {#sum = delsum} | 15 |")
    let text = try compared(old, new).text()
    #expect(text.contains("Regnes nu ud som delsum; før som g + h."))
    #expect(!text.contains("er forkert"), "\(text)")
  }

  @Test func `another formula for the same figure is told`() throws {
    let report = try compared(
      Self.budget("| A | 10 |\n| B | 10 {= a} |"), Self.budget("| A | 10 |\n| B | 10 {= 2 × 5} |"))
    #expect(!report.isSame)
    #expect(report.text().contains("Regnes nu ud som 2 × 5; før som a."))
  }

  @Test func `figures in prices of different years are said to be`() throws {
    let report = try compared(
      Self.budget("| A | 10 |", unit: "kr. 2021-pl"), Self.budget("| A | 11 |", unit: "kr. 2022-pl"))
    #expect(report.text().contains("forskellige pris- og lønniveauer: 2021-pl og 2022-pl"))
  }

  @Test(arguments: [("10 %", 2), ("10.000 kr.", 1), ("10 %, 10.000 kr.", 1), ("50 %; 1 kr.", 0)])
  func `a threshold leaves small changes out of the table and counts them`(_ written: String, _ listed: Int)
    throws
  {
    let report = try compared(
      "Post;Beløb\nA;100.000\nB;10\nC;1.000.000\n", "Post;Beløb\nA;112.000\nB;12\nC;1.005.000\n")
    let text = report.text(.init(threshold: Threshold(written)))
    let rows = text.split(separator: "\n").filter { $0.contains(" | ") }
    #expect(rows.count == listed)
    #expect(text.contains("står ikke i tabellen"))
  }

  @Test func `two kinds of records are not compared`() {
    let table = Self.budget("| A | 10 |").replacing("```budget", with: "```fordeling")
    #expect(throws: ComparisonTrouble.self) { try compared(Self.budget("| A | 10 |"), table) }
  }
}
