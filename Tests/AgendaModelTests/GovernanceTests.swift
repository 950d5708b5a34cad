import AgendaModel
import Testing

@Suite struct GovernanceTests {
  private static let board =
    "---\norgan: udvalg\nafløser: nævn, klynge\nantal: 1 pr. region\n---\n# Udvalget\n\n"
    + "```sammensætning Medlemmer {#medlemmer}\n| Medlem | Antal | Blandt |\n|---|---|---|\n"
    + "| Politisk niveau {gruppe} |\n| Formanden {#formand} | 1 | |\n"
    + "| Medformænd[^m] | 1 pr. klynge | klynge.medlemmer.medformand |\n"
    + "| Næstformand {heraf} | 1 | formand, regionsrådet |\n| Fagligt niveau {gruppe} |\n| Læger | | |\n\n"
    + "[^m]: Alle.\n```\n"
  private static let cluster =
    "---\norgan: klynge\nafløses-af: udvalg\n---\n# Klyngen\n\n"
    + "```sammensætning Medlemmer {#medlemmer}\n| Medlem | Antal |\n|---|---|\n"
    + "| Borgmestre | 1 pr. kommune |\n| Medformand {heraf} | 1 |\n```\n"

  private func drawn(_ record: String) -> (tree: [Substring], told: [String]) {
    let sample = Sample([
      "m/meeting.yaml": "dato: 17. juni 2022\npunkter:\n- 1-a.md\n", "m/1-a.md": "# A\n\n\(record)\n",
      "a.md": Self.cluster, "b.md": Self.board, "c.md": "---\norgan: råd\n---\n# Rådet\n",
    ])
    let lowered = sample.lowered(for: .complete)
    let lines = lowered.tree.split(separator: "\n").drop { !$0.contains("figure ") }
    return (lines.map { $0.drop { $0 == " " } }, sample.told(sample.all) + lowered.told)
  }

  /// One that draws its members from another stands above it, whatever the order of their files.
  @Test func aBodyStandsAboveThoseItDrawsMembersFrom() {
    let (tree, told) = drawn("```styringsstruktur Hvem sidder hvor? {#fora}\norganer: klynge, udvalg\n```")
    #expect(told == [])
    #expect(
      tree.joined(separator: "\n") == """
        figure 1-1 »Hvem sidder hvor?« #a.fora → a.fora
        alternative "Udvalget (1 pr. region; afløser nævn, Klyngen). Klyngen"
        level »Udvalget (1 pr. region; afløser nævn, Klyngen)«
        node »Politisk niveau«
        »Formanden: 1«
        »Medformænd: 1 pr. klynge, blandt Medformand (Klyngen)«
        »Næstformand: 1, blandt Formanden, regionsrådet«
        node »Fagligt niveau«
        »Læger«
        level »Klyngen«
        node »Medlemmer«
        »Borgmestre: 1 pr. kommune«
        »Medformand: 1«
        """)
  }

  @Test func allBodiesAreDrawnWhereNoneIsNamed() {
    let (tree, told) = drawn("```governance Alle\n```")
    #expect(told == [])
    #expect(
      tree.filter { $0.hasPrefix("level") }.map(String.init).suffix(2) == [
        "level »Rådet«", "level »Klyngen«",
      ])
  }

  @Test func aMisspeltBodyIsTold() {
    let (_, told) = drawn("```styringsstruktur Alle\norganer: klynger, udvalg\n```")
    #expect(
      told == ["unknown-body @ m/1-a.md 3:1 \"```styringsstruktur Alle\""])
  }

  @Test func nothingIsDrawnOfNothing() {
    #expect(
      saidWhenLowered("```styringsstruktur Alle\n```") == [
        "empty-record @ 2:1 \"```styringsstruktur Alle\""
      ])
  }
}
