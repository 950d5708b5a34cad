import Foundation
import Renderers
import Testing

/// Contrast by WCAG 2.2 of the colours in Templates/html/styles.css.
@Suite struct ContrastTests {
  @Test(arguments: [false, true]) func textStandsOutFromItsGround(isDark: Bool) throws {
    let colours = try tokens(isDark: isDark)
    var pairs = ["ink", "dim", "link", "visited"].flatMap { text in ["ground", "pane"].map { (text, $0) } }
    pairs += ["blue", "green", "amber", "red", "violet"].flatMap {
      [
        ($0, "\($0)-ground"), ("ink", "\($0)-ground"), ("link", "\($0)-ground"), ("visited", "\($0)-ground"),
        ("dim", "\($0)-ground"), ($0, "ground"),
      ]
    }
    for (text, ground) in pairs { try expect(colours, text, on: ground, atLeast: 4.5) }
  }

  @Test(arguments: [false, true]) func linesAndBarsStandOutFromTheirGround(isDark: Bool) throws {
    let colours = try tokens(isDark: isDark)
    for bar in ["edge"] + (1...6).map({ "series-\($0)" }) {
      for ground in ["ground", "pane"] { try expect(colours, bar, on: ground, atLeast: 3) }
    }
  }

  private func expect(_ colours: [String: Double], _ one: String, on other: String, atLeast least: Double)
    throws
  {
    let (a, b) = (try #require(colours[one]), try #require(colours[other]))
    let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
    #expect(ratio >= least, "\(one) on \(other): \(ratio)")
  }

  /// The luminance of each colour token of a theme.
  private func tokens(isDark: Bool) throws -> [String: Double] {
    let style = try #require(Templates()["html/styles.css"])
    let start = isDark ? "@media (prefers-color-scheme: dark)" : ":root {"
    let block = try #require(between(style, start, "}"))
    var tokens: [String: Double] = [:]
    for line in block.split(separator: "\n") {
      let parts = line.split(separator: ":").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " ;-"))
      }
      guard parts.count == 2, parts[1].hasPrefix("#"), let value = Int(parts[1].dropFirst(), radix: 16) else {
        continue
      }
      tokens[parts[0]] = luminance(value)
    }
    return tokens
  }

  private func luminance(_ colour: Int) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let share = Double((colour >> shift) & 255) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
