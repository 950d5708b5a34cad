import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("udgiter", "udgifter"), ("udgift", "udgifter"), ("overført", nil), ("Kilde", "kilde"), ("x", nil),
    ("", nil),
    ("kidle", nil), ("kild", "kilde"), ("overskdu", "overskud"),
  ])
  func finds(word: String, expected: String?) {
    #expect(nearest(word, among: ["udgifter", "overskud", "kilde", "navn"]) == expected)
  }

  @Test func prefersTheNearestThenTheFirst() {
    #expect(nearest("total", among: ["totale", "totals", "totalen"]) == "totale")
    #expect(nearest("total", among: [String]()) == nil)
  }

  @Test func matchesBothLanguages() {
    let key = Phrase(da: "kilde", en: "source")
    #expect(key.matches("kilde") && key.matches("source") && !key.matches("Kilde"))
  }
}
