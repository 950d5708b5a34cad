import AgendaModel
import DocumentTree
import Testing

/// What became of the items of a packet, and what is told of it.
@Suite struct PacketComparisonTests {
  private typealias Item = PacketSample.Item

  private static let budget = Item(file: "1-budget.md", title: "Budget for 2025")
  private static let school = Item(file: "2-skole.md", title: "Skolens nye tag")
  private static let care = Item(file: "3-pleje.md", title: "Plejehjemmets have")

  // MARK: Which item is which

  @Test func `a packet is the same as itself`() {
    let packet = PacketSample(Self.budget, Self.school)
    let comparison = compared(packet, packet)
    #expect(comparison.isSame)
    #expect(comparison.tree.contains("Intet er ændret."))
  }

  @Test func `an item put first moves nobody`() {
    let comparison = compared(
      PacketSample(Self.school, Self.care), PacketSample(Self.budget, Self.school, Self.care))
    #expect(
      comparison.told == [
        "1 Budget for 2025: added", "2 Skolens nye tag: was 1", "3 Plejehjemmets have: was 2",
      ])
    #expect(
      comparison.tree.contains("Punkt 1 er nyt; ingen af 2 punkter er ændret; 2 har fået nyt nummer."))
  }

  @Test func `of two items that change places one is moved`() {
    let comparison = compared(PacketSample(Self.budget, Self.school), PacketSample(Self.school, Self.budget))
    #expect(comparison.items.map(\.isMoved) == [true, false])
    let back = compared(PacketSample(Self.school, Self.budget), PacketSample(Self.budget, Self.school))
    #expect(back.items.map { plainText($0.title) } == ["Budget for 2025", "Skolens nye tag"])
    #expect(back.items.map(\.isMoved) == [false, true])
  }

  @Test func `an item that goes to the end is the only one that moved`() {
    let comparison = compared(
      PacketSample(Self.budget, Self.school, Self.care), PacketSample(Self.school, Self.care, Self.budget))
    #expect(comparison.told.filter { $0.contains("moved") } == ["3 Budget for 2025: moved, was 1"])
  }

  @Test func `an item is found by its file, else by a title that stands once`() {
    var named = Self.school
    named.title = "Tag på skolen"
    var titled = Self.care
    titled.file = "3-have.md"
    let comparison = compared(
      PacketSample(Self.budget, Self.school, Self.care), PacketSample(Self.budget, named, titled))
    #expect(comparison.items.map(\.proof) == [.name, .name, .title])
    #expect(comparison.told == ["2 Tag på skolen: called Skolens nye tag"])
    let twice = Item(file: "4-andet.md", title: "Plejehjemmets have")
    let ambiguous = compared(PacketSample(Self.care), PacketSample(titled, twice))
    #expect(ambiguous.items.map(\.presence) == [.removed, .added, .added])
  }

  @Test func `retitled, moved and changed at once: one item where it is declared, else a question`() {
    let new = Item(
      file: "9-tag.md", title: "Skolens tag og facade", text: "Sagen er blevet en helt anden.\n")
    let old = PacketSample(Self.school, Self.budget, Self.care)
    let plainly = compared(old, PacketSample(Self.budget, Self.care, new))
    #expect(
      plainly.told.filter { $0.contains("like") } == [
        "1 Skolens nye tag: removed, like Skolens tag og facade",
        "3 Skolens tag og facade: added, like Skolens nye tag",
      ])
    for former in ["2-skole.md", "Skolens nye tag"] {
      var declared = new
      declared.head = ["tidligere: \(former)"]
      let comparison = compared(old, PacketSample(Self.budget, Self.care, declared))
      #expect(comparison.items.count == 3)
      #expect(
        comparison.told.filter { !$0.contains("was 2") && !$0.contains("was 3") } == [
          "3 Skolens tag og facade: moved, was 1, called Skolens nye tag, text"
        ])
    }
  }

  // MARK: Words

  private static func item(_ text: String, head: [String] = []) -> PacketSample {
    PacketSample(Item(file: "1-a.md", title: "A", head: head, text: text))
  }

  @Test func `how a text is wrapped is no change`() {
    let comparison = compared(
      Self.item("## Sagsfremstilling\n\nEt to tre\nfire fem.\n\nSeks.\n"),
      Self.item("## Sagsfremstilling\n\nEt to tre fire\nfem.\n\n\nSeks.\n"))
    #expect(comparison.isSame)
    let keys = compared(
      Self.item("T.\n", head: ["sagsnr: 7", "sagstype: orientering"]),
      Self.item("T.\n", head: ["sagstype: \"orientering\"", "sagsnr: 7"]))
    #expect(keys.isSame)
    let spaces = compared(Self.item("Udgiften er {{3 kr. #a}}.\n"), Self.item("Udgiften er 3 kr.\n"))
    #expect(spaces.isSame)
  }

  @Test func `a recommendation and a decision are told by name, word by word`() {
    let comparison = compared(
      Self.item(
        "## Sagsfremstilling\n\nUændret.\n\n## Indstilling\n\nUdvalget godkender 1.200 kr. til tag.\n"),
      Self.item(
        "## Sagsfremstilling\n\nUændret.\n\n## Indstilling\n\nUdvalget godkender 1.300 kr. til tag.\n\n"
          + "## Beslutning\n\nGodkendt.\n"))
    let tree = comparison.tree
    #expect(tree.contains("{removed: 1.200}{inserted: 1.300}"))
    #expect(tree.contains("ændret: indstilling; nyt: beslutning"))
    #expect(!tree.contains("Uændret"))
  }

  @Test func `of a new item what is recommended is shown, unless it is closed`() {
    let text = "Sagen.\n\n## Indstilling\n\nUdvalget køber en bænk, se [](#b).\n\n## Bænken {#b}\n\nGrøn.\n"
    let open = compared(
      PacketSample(Self.budget), PacketSample(Self.budget, Item(file: "2-n.md", title: "N", text: text)))
    #expect(open.tree.contains("Udvalget køber en bænk, se Bænken."))
    #expect(!open.tree.contains("Grøn"))
    let closed = Item(file: "2-n.md", title: "N", head: ["lukket: økonomiske forhold"], text: text)
    #expect(!compared(PacketSample(Self.budget), PacketSample(Self.budget, closed)).tree.contains("bænk"))
  }

  @Test func `a paragraph that moved is moved, and leads to its other place`() {
    let moves = "Udgiften fordeles mellem de elleve kommuner i landsdelen efter deres folketal."
    let comparison = compared(
      Self.item("## Et\n\n\(moves)\n\nEt står.\n\n## To\n\nTo står.\n"),
      Self.item("## Et\n\nEt står.\n\n## To\n\nTo står.\n\n\(moves)\n"))
    let lines = comparison.tree.split(separator: "\n").filter { $0.contains("Udgiften fordeles") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("moved to #a.afsnit-to") == true)
    #expect(lines.last?.contains("moved from #a.afsnit-et") == true)
    let parts = packetJSON(comparison)
    #expect(parts.contains("\"change\": \"moved\", \"old\": \"\(moves)\", \"new\": null"))
  }

  @Test func `another number of an item it leads to is no change of a text`() {
    let text = "Se [](#b.bund).\n"
    let target = Item(
      file: "2-b.md", title: "B",
      text: "## Bund {#bund}\n\nTekst.\n\n```tabel T {#t}\n| a | b |\n|---|---|\n| c | d |\n```\n")
    let source = Item(file: "1-a.md", title: "A", text: text + "\nSe [](#b.t).\n")
    let comparison = compared(PacketSample(source, target), PacketSample(Self.budget, source, target))
    #expect(comparison.told == ["1 Budget for 2025: added", "2 A: was 1", "3 B: was 2"])
  }

  @Test func `facts of the meeting and of an item are told`() {
    let comparison = compared(
      PacketSample(Item(file: "1-a.md", title: "A", head: ["sagsnr: 7"]), place: "Hobro"),
      PacketSample(Item(file: "1-a.md", title: "A", head: ["sagsnr: 8"]), place: "Skive"))
    #expect(
      comparison.meetings.first?.facts.map { [$0.name, $0.old, $0.new] } == [["Sted", "Hobro", "Skive"]])
    #expect(comparison.told == ["1 A: Sagsnr. 7→8"])
    #expect(comparison.tree.contains("Sted: Skive (før Hobro)"))
    #expect(comparison.tree.contains("mødets oplysninger er ændret (sted)"))
  }

  // MARK: Records and registers

  private static func table(_ amount: String, note: String = "") -> String {
    "```budget Drift {#drift i kr.}\n\(note)| Poster | 2025 |\n|---|---:|\n| Løn | \(amount) |\n```\n"
  }

  @Test func `a table in an item is compared by its own meaning`() {
    #expect(compared(Self.item(Self.table("1200")), Self.item(Self.table("1.200"))).isSame)
    let changed = compared(Self.item(Self.table("1.200")), Self.item(Self.table("1.500")))
    #expect(changed.told == ["1 A: table Drift"])
    #expect(changed.tree.contains("+300 kr. (+25,0 %)"))
    let added = compared(Self.item("T.\n"), Self.item("T.\n\n" + Self.table("1")))
    #expect(added.told == ["1 A: table Drift added"])
  }

  @Test func `a table without a title is itself, and is named where it is new`() {
    let table = "Tal:\n\n```tabel\n| Indsats | Pris |\n|---|---:|\n| A | 1 |\n```\n"
    func packet(_ text: String) -> PacketSample {
      PacketSample(.init(file: "1.md", title: "Sag", text: text))
    }
    #expect(compared(packet(table), packet(table)).isSame)
    let added = compared(packet("Tal:\n"), packet(table))
    #expect(added.told == ["1 Sag: table Tabel »Indsats« under »Sag« added"])
  }

  @Test func `a register that an item shows is compared; one that nobody uses is not`() {
    func packet(_ used: String, _ unused: String) -> PacketSample {
      PacketSample(
        Item(file: "1-a.md", title: "A", text: "```tabel {#vist}\nfra: løn\n```\n"),
        sources: [
          "budgets/a.md":
            "# Lønbudget\n\n```budget Løn {#løn i kr.}\n| P | 2025 |\n|---|---:|\n| Løn | \(used) |\n```\n",
          "budgets/b.md":
            "# Andet\n\n```budget Andet {#andet i kr.}\n| P | 2025 |\n|---|---:|\n| X | \(unused) |\n```\n",
        ])
    }
    let comparison = compared(packet("10", "1"), packet("12", "1"))
    #expect(comparison.told == ["1 A: shows Lønbudget"])
    #expect(comparison.registers.map(\.usedBy) == [["1"]])
    #expect(compared(packet("10", "1"), packet("10", "2")).isSame)
  }

  // MARK: Attachments

  private static func attaching(_ path: String, _ title: String, hash: String) -> PacketSample {
    PacketSample(
      Item(file: "1-a.md", title: "A", head: ["bilag:", "  - fil: \(path)", "    titel: \(title)"]),
      files: ["m/\(path)": hash])
  }

  @Test func `an attached file is told apart by its bytes`() {
    let old = Self.attaching("notat.pdf", "Notat", hash: "aa")
    #expect(
      compared(old, Self.attaching("notat.pdf", "Notat", hash: "bb")).told == [
        "1 A: attachment Notat replaced"
      ])
    #expect(
      compared(old, Self.attaching("papir.pdf", "Papir", hash: "aa")).told == [
        "1 A: attachment Papir renamed"
      ])
    #expect(
      compared(old, Self.attaching("papir.pdf", "Papir", hash: "bb")).told == [
        "1 A: attachment Papir added, attachment Notat removed"
      ])
  }

  @Test func `an attachment of ours is compared as an item is`() {
    func packet(_ text: String) -> PacketSample {
      PacketSample(
        Item(file: "1-a.md", title: "A", head: ["bilag:", "  - fil: bilag/1-b.md"]),
        sources: ["m/bilag/1-b.md": "# Notat\n\n\(text)\n\n" + Self.table(text.hasPrefix("Ny") ? "2" : "1")])
    }
    let comparison = compared(packet("Gammel tekst her."), packet("Ny tekst her."))
    #expect(comparison.told == ["1 A: attachment Notat changed, text, table Drift"])
    #expect(comparison.tree.contains("{removed: Gammel}{inserted: Ny} tekst her."))
  }

  // MARK: Several meetings

  @Test func `of several meetings those of one name are compared`() {
    func source(_ name: String, _ texts: [String: String]) -> PacketSource {
      var files = [(path: "agenda.yaml", text: "navn: A\n")]
      for (meeting, text) in texts.sorted(by: { $0.key < $1.key }) {
        files.append(
          ("\(meeting)/meeting.yaml", "organ: U\ndato: 3. juni 2024\npunkter:\n  - 1-\(meeting).md\n"))
        files.append(("\(meeting)/1-\(meeting).md", "# Fælles titel\n\n\(text)\n"))
      }
      let sample = Sample(files)
      return PacketSource(name: name, project: sample.project, figures: sample.figures)
    }
    let old = source("old", ["a": "Et to tre.", "b": "Et to tre.", "x": "X."])
    let new = source("new", ["a": "Et to fire.", "b": "Et to fem.", "y": "Y."])
    let comparison = comparePackets(old, new, paired(old.project.meetings, new.project.meetings))
    #expect(comparison.meetings.map(\.name) == ["a", "b"])
    #expect(comparison.added.count == 1)
    #expect(comparison.removed.count == 1)
    let labels = comparison.tree.split(separator: "\n").filter { $0.contains("section") }
    #expect(Set(labels).count == labels.count)
  }
}
