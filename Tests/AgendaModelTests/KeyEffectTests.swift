import AgendaModel
import Diagnostics
import Testing

/// What a change costs each municipality.
@Suite struct KeyEffectTests {
  private static func weights(_ text: String, selection: String? = nil) throws -> DistributionWeights {
    if text.contains("```") { return try DistributionWeights(recordVersion(text, selection: selection)) }
    return try DistributionWeights(try #require(CSVSample(text, selection: selection).version))
  }

  private static let key = "Kommune;Personer\nMorsø;1\nThisted;1\nAalborg;1\nI alt;3\n"

  private static func text(_ old: String, _ new: String, _ key: String) throws -> String {
    var report = try compared(old, new)
    report.key = try weights(key)
    return plain(report.text())
  }

  private static func budget(_ contribution: String, _ salary: String, head: String = "") -> String {
    """
    ```budget A {#a i kr.}
    \(head)| Poster | Beløb |
    |---|---:|
    | Indtægter {gruppe} |
    | Indkrævet hos kommunerne {#bidrag} | \(contribution) |
    | Overført overskud | 50 |
    | Udgifter {gruppe} |
    | Løn | \(salary) |
    ```
    """
  }

  @Test func `contributions are divided, and the parts give exactly the change`() throws {
    let text = try Self.text(Self.budget("100", "100"), Self.budget("200", "300"), Self.key)
    #expect(text.contains("»Indkrævet hos kommunerne« ændres med +100 kr. Her er det fordelt"))
    // 100 / 3 = 33 each; the one left over goes to the lowest code: Morsø 773, Thisted 787, Aalborg 851.
    #expect(text.contains("Morsø | 1 | +34\nThisted | 1 | +33\nAalborg | 1 | +33\nI alt | 3 | +100"))
  }

  @Test func `a fall is divided as a rise is`() throws {
    let text = try Self.text(Self.budget("200", "1"), Self.budget("100", "1"), Self.key)
    #expect(text.contains("Morsø | 1 | −34\nThisted | 1 | −33\nAalborg | 1 | −33\nI alt | 3 | −100"))
  }

  @Test func `income that is printed with a minus is paid`() throws {
    let text = try Self.text(
      Self.budget("-100", "1", head: "indtægter: negative\n"),
      Self.budget("-200", "1", head: "indtægter: negative\n"), Self.key)
    #expect(text.contains("I alt | 3 | +100"))
  }

  @Test func `without contributions it is the expenses, without sides all lines`() throws {
    let old = "```budget A {#a i kr.}\n| P | B |\n|---|---:|\n| Udgifter {gruppe} |\n| Løn | 10 |\n```\n"
    let expenses = try Self.text(old, old.replacing("10", with: "19"), Self.key)
    #expect(expenses.contains("»Udgifter« i alt ændres med +9 kr."))
    #expect(expenses.contains("Thisted | 1 | +3"))
    let lines = try Self.text("Post;Beløb\nA;1,50\nB;2\n", "Post;Beløb\nA;1,60\nB;2\n", Self.key)
    #expect(lines.contains("Summen af alle linjer ændres med +0,10."))
    #expect(lines.contains("Morsø | 1 | +0,04\nThisted | 1 | +0,03\nAalborg | 1 | +0,03\nI alt | 3 | +0,10"))
  }

  @Test func `amounts in thousands are divided into kroner`() throws {
    let old = "```budget A {#a i t.kr.}\n| P | B |\n|---|---:|\n| Løn | 10 |\n```\n"
    let text = try Self.text(old, old.replacing("10", with: "11"), Self.key)
    #expect(text.contains("ændres med +1.000 kr."))
    #expect(text.contains("Morsø | 1 | +334\nThisted | 1 | +333\nAalborg | 1 | +333\nI alt | 3 | +1.000"))
  }

  @Test func `what cannot be known is said`() throws {
    let (old, new) = (Self.budget("100", "1"), Self.budget("200", "1"))
    for blank in ["..", ""] {
      let text = try Self.text(old, new, "Kommune;Vægt\nMorsø;1\nThisted;\(blank)\nAalborg;5\n")
      #expect(text.contains("kan ikke vides: nøglen har ingen vægt for Thisted."), "\(text)")
    }
    #expect(try Self.text(old, Self.budget("..", "1"), Self.key).contains("Virkningen kan ikke vides"))
    #expect(try Self.text(old, Self.budget("100", "2"), Self.key).contains("så ingen kommune betaler mere"))
  }

  @Test func `a share or a rate is not divided`() throws {
    let rates = "```takster A {#a i %}\n| S | 2022 |\n|---|---:|\n| PL | 2,0 |\n```\n"
    let report = try compared(rates, rates.replacing("2,0", with: "3,0"))
    let key = try Self.weights(Self.key)
    #expect(throws: ComparisonTrouble.self) { try report.stopWithoutEffect(of: key) }
  }

  @Test(arguments: [
    ("Kommune;Personer\nMorsø;0\nThisted;0\n", "tilsammen 0"),
    ("Kommune;Personer\nMorsø;-1\nThisted;2\n", "vægten af »Morsø«"),
    ("Kommune;Personer\nMorsø;mange\nThisted;2\nRebild;3\nLæsø;4\n", "vægten af »Morsø«"),
    ("Kommune;By\nMorsø;Nykøbing\n", "der er ingen nøgle"),
    ("Kommune;A;B\nMorsø;1;2\n", "hvilken kolonne er vægtene"),
    ("Kommune;Personer\n", "der er ingen nøgle"),
  ])
  func `a key that is none is told`(_ key: String, _ message: String) throws {
    do {
      _ = try Self.weights(key)
      Issue.record("no error: \(key)")
    } catch let trouble as ComparisonTrouble {
      #expect(trouble.message.danish.contains(message), "\(trouble.message.danish)")
    }
  }

  @Test func `a column or a record of a key is chosen by name`() throws {
    let two = "Kommune;A;B\nMorsø;1;2\n"
    #expect(try Self.weights(two, selection: "B").columnTitle == "B")
    let record =
      "```nøgle N {#n i personer}\n| K | P |\n|---|---:|\n| Morsø | 1 |\n| I alt {= sum} | 1 |\n```\n"
    let other = record.replacing("{#n", with: "{#m")
    #expect(try Self.weights(record).labels == ["Morsø"])
    #expect(try Self.weights(record + "\n" + other, selection: "m").labels == ["Morsø"])
    #expect(throws: ComparisonTrouble.self) { try Self.weights(record + "\n" + other) }
  }

  @Test func `a changed formula is told with both texts, of a total too`() throws {
    let old = """
      ```budget A {#a i kr.}
      | Poster | Beløb |
      |---|---:|
      | Løn | 10 {= 2 × 5} |
      | Møder | 5 |
      | I alt {= sum} | 15 |
      ```
      """
    let new = old.replacing("2 × 5", with: "1 × 10").replacing("{= sum}", with: "{= løn + møder}")
    let report = try compared(old, new)
    #expect(!report.isSame)
    let text = report.text()
    #expect(text.contains("Regnes nu ud som 1 × 10; før som 2 × 5."), "\(text)")
    #expect(text.contains("Regnes nu ud som løn + møder; før som sum."), "\(text)")
    #expect(comparisonJSON(report).contains(#""oldFormula": "2 × 5", "newFormula": "1 × 10""#))
    let without = try compared(old, old.replacing(" {= 2 × 5}", with: "")).text()
    #expect(without.contains("Regnes ikke ud mere; før var det 2 × 5."))
  }
}
