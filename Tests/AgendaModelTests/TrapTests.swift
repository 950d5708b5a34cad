import Testing

/// What the reader catches for the author beyond syntax.
@Suite struct TrapTests {
  @Test(arguments: [
    ("| R | F |\n|---|--:|\n| a | 1 |\n| I alt | 2 |\n", ["total-without-formula"]),
    ("| R | F |\n|---|--:|\n| a | 1 |\n| Udgifter i alt | 2 |\n", ["total-without-formula"]),
    ("| R | F |\n|---|--:|\n| a | 1 |\n| I alt {= sum} | 1 |\n", []),
    ("| R | F {>= 0} |\n|---|--:|\n| a | 1 |\n| I alt | 2 |\n", []),
    ("| R | F |\n|---|---|\n| a | ja |\n| I alt | nej |\n", []),
  ])
  func hintsAtATotalWithoutFormula(_ table: String, _ expected: [String]) {
    #expect(codes(table) == expected)
  }

  @Test func tellsAMisreadRowOnce() {
    let text = "{#t}\n| R | F | G |\n|---|--:|--:|\n| a | 1 |\n| I alt {= sum} | 1 | 5 |\n\n{{9 = t.g.i-alt}}"
    #expect(codes(text) == ["row-width"])
  }

  @Test func refusesTheNameOfAFunctionThatStandsAlone() {
    #expect(firstFault("{{3 #sum}}") == "reserved-name \"sum\" → giv den ene et andet navn: {#navn}")
    #expect(codes("{{3 #antal}} {{3 = antal}}") == [])
  }

  @Test func refusesABraceThatNamesNothing() {
    #expect(codes("{#x}\n\nTekst") == ["brace-without-block"])
    #expect(codes("{#x}\n\n- a\n\n{{1 = antal(x)}}") == [])
  }
}
