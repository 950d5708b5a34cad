import AgendaModel
import Diagnostics
import Syntax
import Testing

/// What holds for any two versions, over pairs made up by a seeded generator.
@Suite struct ComparisonPropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...60

  private static func compare(_ old: String, _ new: String) throws -> ComparisonReport {
    try compared(old, new)
  }

  @Test(arguments: seeds)
  func `every line of both versions appears exactly once`(_ seed: UInt64) throws {
    let pair = VersionPair(seed: seed)
    let comparison = try #require(try Self.compare(pair.old, pair.new).parts.first).comparison
    #expect(
      comparison.pairs.map { Int($0.old) }.filter { $0 >= 0 }.sorted() == Array(comparison.old.lines.indices))
    #expect(
      comparison.pairs.map { Int($0.new) }.filter { $0 >= 0 }.sorted() == Array(comparison.new.lines.indices))
    #expect(comparison.pairs.allSatisfy { $0.old >= 0 || $0.new >= 0 })
  }

  @Test(arguments: seeds)
  func `line changes sum to the change of the total`(_ seed: UInt64) throws {
    let pair = VersionPair(seed: seed)
    let part = try #require(try Self.compare(pair.old, pair.new).parts.first)
    let column = try #require(part.comparison.columns.first)
    var changes = Exact.zero
    for line in part.comparison.pairs where part.comparison.role(line) == .data {
      let own = try #require(part.comparison.contribution(line, column.pair, column.turnedGroups))
      changes = try #require(changes.adding(own))
    }
    var sides = Exact.zero
    for side in column.sides {
      let delta = try #require(side.delta)
      sides = try #require(sides.adding(delta))
    }
    #expect(changes == sides)
    #expect(changes == Exact(pair.newSum - pair.oldSum))
  }

  @Test(arguments: seeds)
  func `a version is the same as itself, in any order`(_ seed: UInt64) throws {
    let pair = VersionPair(seed: seed)
    #expect(try Self.compare(pair.old, pair.old).isSame)
    #expect(try Self.compare(pair.old, pair.shuffledOld).isSame)
  }

  @Test(arguments: seeds)
  func `the order of lines changes nothing`(_ seed: UInt64) throws {
    let pair = VersionPair(seed: seed)
    let told = try Self.compare(pair.old, pair.new).told.sorted()
    #expect(try Self.compare(pair.shuffledOld, pair.new).told.sorted() == told)
    #expect(try Self.compare(pair.old, pair.shuffledNew).told.sorted() == told)
    #expect(try Self.compare(pair.shuffledOld, pair.shuffledNew).told.sorted() == told)
  }

  @Test(arguments: seeds)
  func `backwards it is the mirror image`(_ seed: UInt64) throws {
    let pair = VersionPair(seed: seed)
    let forth = try #require(try Self.compare(pair.old, pair.new).parts.first).comparison
    let back = try #require(try Self.compare(pair.new, pair.old).parts.first).comparison
    let mirrored = back.pairs.map { [$0.new, $0.old] }.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(
      forth.pairs.map { [$0.old, $0.new] }.sorted { $0.lexicographicallyPrecedes($1) } == mirrored)
    let changes = try #require(forth.columns.first).changes.map(Self.mirror)
    let mirroredChanges = try #require(back.columns.first).changes
    #expect(changes.map(\.rawValue).sorted() == mirroredChanges.map(\.rawValue).sorted())
  }

  private static func mirror(_ change: LineChange) -> LineChange {
    switch change {
    case .added: .removed
    case .removed: .added
    case .newAppropriation: .discontinued
    case .discontinued: .newAppropriation
    case .filled: .emptied
    case .emptied: .filled
    case .unchanged, .amount, .text, .signTurned, .ambiguous, .indexed, .withinRounding, .unknown: change
    }
  }
}

/// Totals over pairs of budgets whose lines move between groups, and whose totals span one group or two.
@Suite struct ClosingPropertyTests {
  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func `whether it adds up is mirrored`(_ seed: UInt64) throws {
    let pair = BudgetPair(seed: seed)
    let forth = try compared(pair.old, pair.new)
    let back = try compared(pair.new, pair.old)
    #expect(Self.sentences(forth, isTurned: true) == Self.sentences(back, isTurned: false))
    #expect(Self.headline(forth, isTurned: true) == Self.headline(back, isTurned: false))
    let closings = try #require(forth.column).closings
    #expect(!closings.isEmpty)
    for closing in closings {
      #expect(pair.isWrong ? closing.verdict != .unknown : closing.verdict == .holds)
    }
  }

  /// Without the addends, which stand in the order of the new version.
  private static func sentences(_ report: ComparisonReport, isTurned: Bool) -> [String] {
    report.text().split(separator: "\n").filter { $0.contains("ændre") && $0.contains("»") }.map { line in
      let parts = line.split(separator: " = ", maxSplits: 1)
      guard parts.count == 2 else { return turned(line, isTurned) }
      return line.prefix { $0 != ":" } + ": " + turned(parts[1], isTurned)
    }.sorted()
  }

  private static func headline(_ report: ComparisonReport, isTurned: Bool) -> String {
    let text = report.text().split(separator: "\n").first.map(String.init) ?? ""
    return turned(text.prefix { $0 != "(" }, isTurned)
  }

  private static func turned(_ text: some StringProtocol, _ isTurned: Bool) -> String {
    guard isTurned else { return String(text) }
    return String(text.map { $0 == "+" ? "−" : $0 == "−" ? "+" : $0 })
  }
}

/// Two budgets: lines that change, come, go and move between two groups of expenses.
private struct BudgetPair {
  private(set) var old = ""
  private(set) var new = ""
  /// A total is not the sum of its lines.
  private(set) var isWrong = false

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var lines: (old: [[(String, Int)]], new: [[(String, Int)]]) = ([[], [], []], [[], [], []])
    for index in 0..<Int.random(in: 3...12, using: &generator) {
      let label = "Linje \(index)"
      let group = Int.random(in: 0...2, using: &generator)
      let isMoved = group > 0 && Int.random(in: 0...3, using: &generator) == 0
      let amount = Int.random(in: 1...900, using: &generator)
      let after = Bool.random(using: &generator) ? amount : Int.random(in: 1...900, using: &generator)
      if Int.random(in: 0...6, using: &generator) > 0 { lines.old[group].append((label, amount)) }
      if Int.random(in: 0...6, using: &generator) > 0 {
        lines.new[isMoved ? 3 - group : group].append((label, after))
      }
    }
    isWrong = Int.random(in: 0...4, using: &generator) == 0
    let isSpanning = (Bool.random(using: &generator), Bool.random(using: &generator))
    old = Self.budget(lines.old, isSpanning: isSpanning.0, error: 0)
    new = Self.budget(lines.new, isSpanning: isSpanning.1, error: isWrong ? 3 : 0)
  }

  private static func budget(_ groups: [[(String, Int)]], isSpanning: Bool, error: Int) -> String {
    let names = ["Indtægter", "Udgifter", "Anlæg"]
    let sums = groups.map { $0.reduce(0) { $0 + $1.1 } }
    var rows: [String] = []
    for (group, name) in names.enumerated() {
      rows.append("| \(name) {gruppe} |")
      // A line that both have.
      rows.append("| Fast \(group) | 1000 |")
      rows += groups[group].map { "| \($0.0) | \($0.1) |" }
      if group == 0 || group == 2 && !isSpanning {
        rows.append("| \(name) i alt {= delsum} | \(sums[group] + 1000) |")
      }
    }
    let spent = isSpanning ? sums[1] + sums[2] + 2000 : sums[1] + 1000
    let formula = isSpanning ? "udgifter + anlæg" : "udgifter"
    rows.append("| Forbrug i alt {= \(formula)} | \(spent + error) |")
    let table = "| Post | Beløb |\n|---|---:|\n" + rows.joined(separator: "\n")
    return "\n```budget Budget {#b i kr.}\n\(table)\n```\n"
  }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Two versions of a table of lines: some changed, gone, new, blank, nought; a few labels several times.
private struct VersionPair {
  private(set) var old = ""
  private(set) var new = ""
  private(set) var shuffledOld = ""
  private(set) var shuffledNew = ""
  private(set) var oldSum = 0
  private(set) var newSum = 0

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var olds: [String] = []
    var news: [String] = []
    for index in 0..<Int.random(in: 1...40, using: &generator) {
      let isRepeated = Int.random(in: 0..<12, using: &generator) == 0
      let label = isRepeated ? "Kørsel" : "Linje \(index)"
      let amount = Self.amount(&generator)
      let isGone = Int.random(in: 0..<8, using: &generator) == 0
      let isNew = Int.random(in: 0..<8, using: &generator) == 0
      let isChanged = Int.random(in: 0..<3, using: &generator) == 0
      let after = isChanged ? Self.amount(&generator) : amount
      if !isNew {
        olds.append("\(label);\(Self.text(amount))")
        oldSum += amount ?? 0
      }
      if !isGone || isNew {
        news.append("\(label);\(Self.text(after))")
        newSum += after ?? 0
      }
    }
    // A line that both have, so that neither is without figures.
    let (first, last) = ("Første post;1.000", "Sidste post;2.500")
    olds = [first] + olds + [last]
    news = [first] + news + [last]
    (old, new) = (Self.table(olds), Self.table(news))
    shuffledOld = Self.table(olds.shuffled(using: &generator))
    shuffledNew = Self.table(news.shuffled(using: &generator))
  }

  private static func table(_ rows: [String]) -> String {
    "Post;Beløb\n" + rows.joined(separator: "\n") + "\n"
  }

  private static func amount(_ generator: inout SeededGenerator) -> Int? {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: 0
    case 1: nil
    case 2: -Int.random(in: 1...500_000, using: &generator)
    default: Int.random(in: 1...2_000_000, using: &generator)
    }
  }

  /// A blank is a dash, so that its line is no heading.
  private static func text(_ amount: Int?) -> String {
    amount.map { Exact($0).text(.danish).replacing("−", with: "-") } ?? "–"
  }
}
