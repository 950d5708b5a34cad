import Diagnostics
import Testing

@testable import AgendaModel

@Suite struct BodyTests {
  private static let sources =
    "```kilder Grundlag {#kilder}\n| Kilde | Slags |\n|---|---|\n| Loven {#lov} | lov |\n```\n\n"

  private func composition(_ row: String, head: String = "organ: klynge\n") -> [String] {
    said([
      "b.md": "---\n\(head)---\n# Klynge\n\n" + Self.sources
        + "```sammensætning Medlemmer {#medlemmer}\n| Medlem | Antal | Blandt | Kilde |\n|---|---|---|---|\n"
        + "| Borgmestre {#borgmestre} | 1 pr. kommune | | lov |\n\(row)```\n"
    ])
  }

  /// What a row refers to, and what is said about it.
  @Test(arguments: [
    ("| Formand {heraf} | 1 | borgmestre, kommunalbestyrelsen | lov |\n", ""),
    ("| Formand {heraf} | 1 | borgmestr | lov |\n", "unknown-name @ 16:25 \"borgmestr\""),
    ("| Formand {heraf} | 1 | klynge.medlemmer.borgmestre | lov |\n", ""),
    (
      "| Formand {heraf} | 1 | klynge.medlemmer.formænd | lov |\n",
      "unknown-name @ 16:25 \"klynge.medlemmer.formænd\""
    ),
    ("| Formand {heraf} | 1 | råd.medlemmer.a | lov |\n", "unknown-name @ 16:25 \"råd.medlemmer.a\""),
    ("| Formand {heraf} | 1 | | lov, bekendtgørelse |\n", "unknown-name @ 16:27 \"lov, bekendtgørelse\""),
    ("| Formand {heraf} | 1 | | |\n", ""),
  ])
  func placesAndSourcesAreThere(_ row: String, _ expected: String) {
    #expect(composition(row).joined(separator: "\n") == expected)
  }

  @Test(arguments: [
    ("afløser: praksisplanudvalg\n", ""), ("afløser: klyngen\n", "unknown-body @ 3:10 \"klyngen\""),
    ("afløses-af: klinge\n", "unknown-body @ 3:13 \"klinge\""),
  ])
  func misspeltBodiesAreTold(_ head: String, _ expected: String) {
    #expect(composition("", head: "organ: klynge\n" + head).joined(separator: "\n") == expected)
  }

  @Test(arguments: [
    ("1", "1-1"), ("1-2", "1-2"), ("1–2", "1-2"), ("to", "2-2"), ("mindst 2", "2-"), ("højst 3", "0-3"),
    ("at least 2", "2-"), ("op til 3", "0-3"),
    ("1 pr. kommune", "1-1 municipality"), ("1 per municipality", "1-1 municipality"),
    ("3 medlemmer", "3-3"), ("4-5 pr. region", "4-5 other(\"region\")"), ("4 pr. år", "4-4 year"),
    ("1 pr. kvartal", "4-4 year"), ("1-2 om måneden", "12-24 year"), ("én pr. kommune", "1-1 municipality"),
  ])
  func countsAreRead(_ text: String, _ expected: String) {
    let count = Headcount(text)
    let per = count?.per.map { " \($0)" } ?? ""
    #expect(count.map { "\($0.low)-\($0.high.map(String.init) ?? "")\(per)" } == expected)
  }

  @Test(arguments: [
    "", "nogle", "1 mere end kommunernes", "2-1", "pr. kommune", "1 pr.", "1 pr. kommune og region", "-1",
    "99999999999999999999", "17 i hele landet", "mindst", "2 2022",
  ])
  func otherWordsAreNoCount(_ text: String) { #expect(Headcount(text) == nil) }
}
