extension CodeExplanation {
  /// Codes of formulas, claims and names that cannot be computed as they are written.
  static let figures: [CodeExplanation] = [
    CodeExplanation(
      "ambiguous-figure",
      da: (
        "Et navn står for flere tal, hvor der skal ét.",
        "Nævn både post, kolonne og række: post.kolonne.række."
      ),
      en: (
        "A name stands for several figures where one is wanted.",
        "Name record, column and row: record.column.row."
      )),
    CodeExplanation(
      "ambiguous-row",
      da: (
        "Flere rækker hedder det samme, og en formel nævner dem.",
        "Giv rækken et navn: {#navn} efter dens tekst."
      ),
      en: (
        "Several rows have the same name, and a formula refers to it.",
        "Name the row: {#name} after its label."
      )),
    CodeExplanation(
      "circular-figure",
      da: ("Et tal afhænger af sig selv.", "Skriv et af tallene som trykt i stedet for =."),
      en: ("A figure depends on itself.", "Write one of the figures as printed instead of =.")),
    CodeExplanation(
      "circular-view",
      da: ("En post viser sig selv gennem »fra«.", "Lad den ene post have tabellen."),
      en: ("A record shows itself through 'from'.", "Let one of the records hold the table.")),
    CodeExplanation(
      "column-as-number",
      da: (
        "Et tal i en formel er også en kolonnes navn.",
        "Skriv post.2017 for kolonnen; et tal med decimaler eller enhed er et tal."
      ),
      en: (
        "A number in a formula is also a column's name.",
        "Write record.2017 for the column; a number with decimals or a unit is a number."
      )),
    CodeExplanation(
      "computed-without-formula",
      da: (
        "Et felt med = beder om et tal, men der er ingen formel.",
        "Skriv formlen efter rækkens eller kolonnens navn: {= sum}."
      ),
      en: (
        "A field with = asks for a figure, but there is no formula.",
        "Write the formula after the row's or column's label: {= sum}."
      )),
    CodeExplanation(
      "division-by-zero",
      da: ("En formel dividerer med nul.", "Ret formlen, eller det tal, den dividerer med."),
      en: ("A formula divides by nought.", "Mend the formula, or the figure it divides by.")),
    CodeExplanation(
      "duplicate-name",
      da: ("To ting har samme navn, så en henvisning ville være tvetydig.", "Giv den ene et andet navn."),
      en: (
        "Two things have the same name, so that a reference would be ambiguous.",
        "Give one of them another name."
      )),
    CodeExplanation(
      "expression-syntax",
      da: (
        "En formel kan ikke læses.",
        "Skriv navne, tal, + − × / og parenteser; et minus har mellemrum på begge sider."
      ),
      en: (
        "A formula cannot be read.",
        "Write names, figures, + − × / and parentheses; a minus has a space on both sides."
      )),
    CodeExplanation(
      "no-table",
      da: ("En funktion bruges, hvor der ingen tabel er at regne i.", "Nævn kolonnen: sum(post.kolonne)."),
      en: (
        "A function is used where there is no table to compute in.",
        "Name the column: sum(record.column)."
      )),
    CodeExplanation(
      "not-a-figure",
      da: ("En formel nævner noget, der ikke er et tal.", "Nævn et felt med et tal."),
      en: ("A formula refers to something that is not a figure.", "Name a field with a figure.")),
    CodeExplanation(
      "not-countable",
      da: (
        "Funktionen antal( ) får noget, der ikke kan tælles.",
        "Nævn en post, en gruppe eller en liste med navn."
      ),
      en: (
        "The function count( ) is given something that cannot be counted.",
        "Name a record, a group or a named list."
      )),
    CodeExplanation(
      "price-level-mismatch",
      da: ("Tal i to prisniveauer lægges sammen.", "Regn det ene om først, eller ret niveauet."),
      en: ("Figures of two price levels are added.", "Convert one of them first, or mend the level.")),
    CodeExplanation(
      "reserved-name",
      da: ("Et navn er også en funktions.", "Giv den et andet navn: {#navn}."),
      en: ("A name is also a function's.", "Give it another name: {#name}.")),
    CodeExplanation(
      "row-count",
      da: ("To kolonner med forskelligt antal rækker regnes sammen.", "Nævn kolonner af samme tabel."),
      en: (
        "Two columns with different numbers of rows are computed together.",
        "Name columns of the same table."
      )),
    CodeExplanation(
      "too-large",
      da: ("Et tal er for stort til at regne med.", "Ret tallet, eller skriv det i mio. kr."),
      en: ("A figure is too large to compute with.", "Mend the figure, or write it in mio. kr.")),
    CodeExplanation(
      "unit-mismatch",
      da: ("Tal i enheder, der ikke passer sammen, lægges sammen.", "Ret enheden, eller regn det ene om."),
      en: ("Figures of units that do not fit are added.", "Mend the unit, or convert one of them.")),
    CodeExplanation(
      "unknown-name",
      da: (
        "Intet hedder det, der nævnes.",
        "Ret stavningen; fra et andet punkt skrives punktets navn først."
      ),
      en: (
        "Nothing has the name that is referred to.",
        "Mend the spelling; from another item, begin with the item's name."
      )),
    CodeExplanation(
      "unknown-note",
      da: ("Et notemærke har ingen tekst.", "Skriv [^navn]: tekst på en linje for sig; i en post før ```."),
      en: (
        "A note's mark has no text.",
        "Write [^name]: text on a line of its own; in a record before ```."
      )),
    CodeExplanation(
      "unknown-reference",
      da: ("En henvisning [](#navn) fører ingen steder hen.", "Ret navnet, eller giv målet det: {#navn}."),
      en: ("A reference [](#name) leads nowhere.", "Mend the name, or give it to its target: {#name}.")),
  ]
}
