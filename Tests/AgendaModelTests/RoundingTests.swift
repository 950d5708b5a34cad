import AgendaModel
import Testing

@Suite struct RoundingTests {
  /// Value, step, then half up, half even, down, up.
  @Test(arguments: [
    ("1/2", "1", "1", "0", "0", "1"), ("3/2", "1", "2", "2", "1", "2"), ("5/2", "1", "3", "2", "2", "3"),
    ("-1/2", "1", "-1", "0", "0", "-1"), ("-3/2", "1", "-2", "-2", "-1", "-2"),
    ("-5/2", "1", "-3", "-2", "-2", "-3"), ("49/100", "1", "0", "0", "0", "1"),
    ("-51/100", "1", "-1", "-1", "0", "-1"), ("7", "1", "7", "7", "7", "7"),
    ("-7", "1", "-7", "-7", "-7", "-7"), ("0", "1", "0", "0", "0", "0"),
    ("179080176/100", "1", "1790802", "1790802", "1790801", "1790802"),
    ("1500", "1000", "2000", "2000", "1000", "2000"), ("2500", "1000", "3000", "2000", "2000", "3000"),
    ("1/3", "1/100", "33/100", "33/100", "33/100", "17/50"),
    ("-1/200", "1/100", "-1/100", "0", "0", "-1/100"),
    (ExactTests.maximum, "1", ExactTests.maximum, ExactTests.maximum, ExactTests.maximum, ExactTests.maximum),
    (
      ExactTests.maximum + "/2", "1", "85070591730234615865843651857942052864",
      "85070591730234615865843651857942052864", "85070591730234615865843651857942052863",
      "85070591730234615865843651857942052864"
    ),
    (ExactTests.maximum, "1/2", "none", "none", "none", "none"), ("1", "0", "none", "none", "none", "none"),
  ])
  func rounds(
    _ value: String, _ step: String, _ halfUp: String, _ halfEven: String, _ down: String, _ up: String
  ) throws {
    let value = try #require(exact(value))
    let step = try #require(exact(step))
    let rounded = [Rounding.halfUp, .halfEven, .down, .up].map { fraction(value.rounded(to: step, $0)) }
    #expect(rounded == [halfUp, halfEven, down, up])
  }
}
