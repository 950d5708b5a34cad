import AgendaModel
import Testing

@Suite struct ExactTests {
  static let maximum = "170141183460469231731687303715884105727"

  @Test(arguments: [
    ("1/2", "1/3", "5/6", "1/6", "1/6", "3/2"),
    ("-1/2", "1/2", "0", "-1", "-1/4", "-1"),
    ("6", "-4", "2", "10", "-24", "-3/2"),
    ("0", "5", "5", "-5", "0", "0"),
    ("5", "0", "5", "5", "0", "none"),
    (maximum, "1", "none", "170141183460469231731687303715884105726", maximum, maximum),
    (maximum, "-1", "170141183460469231731687303715884105726", "none", "-" + maximum, "-" + maximum),
    ("-" + maximum, "1", "-170141183460469231731687303715884105726", "none", "-" + maximum, "-" + maximum),
    (maximum, maximum, "none", "0", "none", "1"),
    ("1/" + maximum, "1/3", "none", "none", "none", "3/" + maximum),
  ])
  func computes(
    _ left: String, _ right: String, _ sum: String, _ difference: String, _ product: String,
    _ quotient: String
  ) throws {
    let a = try #require(exact(left))
    let b = try #require(exact(right))
    #expect(fraction(a.adding(b)) == sum)
    #expect(fraction(a.subtracting(b)) == difference)
    #expect(fraction(a.multiplied(by: b)) == product)
    #expect(fraction(a.divided(by: b)) == quotient)
  }

  @Test(
    arguments: [
      (6, 4, "3/2"), (6, -4, "-3/2"), (-6, -4, "3/2"), (0, -7, "0"), (12, 4, "3"), (1, 0, "none"),
      (Int128.min, 1, "none"), (1, Int128.min, "none"), (Int128.max, Int128.max, "1"),
      (600_000_000_000_000_000_000, 400_000_000_000_000_000_000, "3/2"),
    ] as [(Int128, Int128, String)])
  func reducesToLowestTerms(_ top: Int128, _ bottom: Int128, _ expected: String) {
    #expect(fraction(Exact(top, over: bottom)) == expected)
  }

  @Test(
    arguments: [
      (143, -2, "143/100"), (150, -2, "3/2"), (5, 6, "5000000"), (-25, -1, "-5/2"), (0, -9, "0"),
      (Int64.min, 0, "-9223372036854775808"), (Int64.max, 18, "9223372036854775807000000000000000000"),
    ] as [(Int64, Int, String)])
  func readsDigits(_ digits: Int64, _ exponent: Int, _ expected: String) {
    #expect(fraction(Exact(digits: digits, exponent: exponent)) == expected)
  }

  /// Each is below the next; cross products of the last ones do not fit in 128 bits.
  @Test func comparesAtFullWidth() {
    let ascending = [
      "-" + Self.maximum, "-3/2", "-1", "-1/2", "-1/" + Self.maximum, "0", "1/" + Self.maximum, "1/3", "1/2",
      "170141183460469231731687303715884105725/170141183460469231731687303715884105726",
      "170141183460469231731687303715884105726/" + Self.maximum, "1", Self.maximum,
    ].compactMap(exact)
    #expect(ascending.count == 13)
    for (index, low) in ascending.enumerated() {
      for (other, high) in ascending.enumerated() {
        #expect((low < high) == (index < other), "\(fraction(low)) < \(fraction(high))")
        #expect((low == high) == (index == other))
      }
    }
  }
}
