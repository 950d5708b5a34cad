import Testing

@Suite struct FigureLoweringTests {
  @Test func lowersACompositionToAStructure() {
    let text = """
      ```sammensætning Udvalget[^u] {#udvalg}
      kilde: loven
      | Medlem | Antal | Kilde |
      |---|---|---|
      | Politisk {gruppe} |
      | Formand | 1 | lov |
          Vælges af regionen.
      | Borgmestre | 1 pr. kommune | |
      | Fagligt {gruppe} |
      | Læger | 2 | |

      [^u]: Efter loven.
      ```
      """
    let expected = """
      figure 1 »Udvalget{note a}« #udvalg → udvalg
        alternative "Politisk: Formand; Borgmestre. Fagligt: Læger"
        level »Politisk«
          node »Formand«
            »Antal: 1«
            »Kilde: lov«
            »Vælges af regionen.«
          node »Borgmestre«
            »Antal: 1⍽pr.⍽kommune«
        level »Fagligt«
          node »Læger«
            »Antal: 2«
        note a #udvalg.note-u »Efter loven.«
        source »loven«
      """
    #expect(firstBlock(text, "figure") == expected)
  }

  @Test func namesTheSourceThatAMemberComesFrom() {
    let text = """
      ```sammensætning Udvalget {#udvalg}
      | Medlem | Antal | Kilde |
      |---|---|---|
      | Formand | 1 | lov |
      | Læger | 2 | brev |
      ```

      ```kilder Reglerne {#regler}
      | Kilde | Slags |
      |---|---|
      | Loven om udvalg {#lov} | lov |
      ```
      """
    let lines = firstBlock(text, "figure").split(separator: "\n").filter { $0.contains("Kilde") }
    #expect(lines == ["      »Kilde: Loven om udvalg«", "      »Kilde: brev«"])
  }

  @Test func lowersAFlowToSteps() {
    let text = """
      ```forløb Sagen {#sag}
      slags:
        lov: National standard
        lokal: Egen frist
      | Trin | Slags | Frist | Fra | Norm | Derefter |
      |---|---|---|---|---|---|
      | Henvendelse | | | | | udredning |
          Fra forælder eller skole.
      | Udredning | lov | 30 dage | henvendelsen | krav | ja: hjælp; nej: slut |
      | Hjælp | lokal | 14 dage | | | |
      | Slut | | | | | |
      ```
      """
    let expected = """
      figure 1 »Sagen« #sag → sag
        alternative "Henvendelse → Udredning → Hjælp → Slut"
        legend 0 »National standard«
        legend 1 »Egen frist«
        step 0 »Henvendelse«
          explanation »Fra forælder eller skole.«
          next 1
        step 1 »Udredning« legend 0
          deadline »30⍽dage fra henvendelsen (krav)«
          next 2 if "ja"
          next 3 if "nej"
        step 2 »Hjælp« legend 1
          deadline »14⍽dage«
        step 3 »Slut«
      """
    #expect(firstBlock(text, "figure") == expected)
  }

  @Test(arguments: [
    (
      "form: stablet\nviser: region, kommuner\n",
      """
      figure 1 »Hvem betaler?« #hvem → hvem
        alternative "Stablet søjlediagram: Hvem betaler? Region, Kommuner for S1, S2."
        chart stackedBars "mio. kr." over "S1", "S2"
          series "Region": "1,5" = 1.5, "2" = 2
          series "Kommuner": "4" = 4, "" = none
      """
    ),
    (
      "viser: s2\n",
      """
      figure 1 »Hvem betaler?« #hvem → hvem
        alternative "Søjlediagram: Hvem betaler? S2 for Udgift, Region, Kommuner."
        chart bars "mio. kr." over "Udgift", "Region", "Kommuner"
          series "S2": "7" = 7, "2" = 2, "" = none
      """
    ),
  ])
  func lowersADiagramToAChart(_ head: String, _ expected: String) {
    let text = """
      ```diagram Hvem betaler? {#hvem}
      fra: s
      \(head)```

      ```scenarier S {#s i mio. kr.}
      | Linje | S1 | S2 |
      |---|--:|--:|
      | Udgift | 5,5 | 7 |
      | Region | 1,5 | 2 |
      | Kommuner | 4 | |
      ```
      """
    #expect(firstBlock(text, "figure") == expected)
  }

  @Test func lowersAnAgreementToItsFacts() {
    let text = """
      ```aftale Aftalen {#aftale}
      parter: A, B
      gælder: 2020-2023
      evalueres: 2022
      under: rammen
      | Pligt | Antal |
      |---|---|
      | Møder | 1 |
      ```

      ```aftale Rammeaftalen {#rammen}
      gælder: 2019-2025
      ```
      """
    let expected = """
      definitions
        »Parter« = »A, B«
        »Gælder« = »2020-2023«
        »Evalueres« = »2022«
        »Hører under« = »Rammeaftalen«
      """
    #expect(firstBlock(text, "definitions") == expected)
  }
}
