extension CodeExplanation {
  /// Codes of what is read in a head of YAML: agenda.yaml, meeting.yaml, the top of a file or record.
  static let heads: [CodeExplanation] = [
    CodeExplanation(
      "bad-indentation",
      da: (
        "Indrykningen i et hoved er lavet med tabulator eller hårdt mellemrum, eller linjerne står ikke lige langt inde.",
        "Ryk ind med almindelige mellemrum, lige mange på hver linje."
      ),
      en: (
        "A head is indented with tabs or no-break spaces, or unevenly.",
        "Indent with ordinary spaces, as many on each line."
      )),
    CodeExplanation(
      "bad-key",
      da: (
        "Det, der står før kolon i et hoved, kan ikke være et navn.",
        "Skriv »navn: værdi«; andre tegn sættes i anførselstegn."
      ),
      en: (
        "What stands before the colon in a head cannot be a key.",
        "Write 'key: value'; put other signs in quotes."
      )),
    CodeExplanation(
      "block-text",
      da: (
        "Et hoved bruger YAML's > eller | på en måde, der ville ændre teksten.",
        "Skriv værdien på sin egen linje, eller | med teksten indrykket under."
      ),
      en: (
        "A head uses YAML's > or | in a way that would change the text.",
        "Write the value on its line, or | with the text indented below."
      )),
    CodeExplanation(
      "claim-in-head",
      da: (
        "Et bundet tal {{ }} står i et hoved, hvor det ikke læses.",
        "Skriv tallet, som det skal trykkes, uden {{ }}."
      ),
      en: (
        "A claim {{ }} stands in a head, where it is not read.",
        "Write the figure as it is to be printed, without {{ }}."
      )),
    CodeExplanation(
      "colon-in-value",
      da: (
        "En værdi har kolon og mellemrum i sig; YAML ville læse den som et nyt navn.",
        "Sæt hele værdien i anførselstegn."
      ),
      en: (
        "A value holds a colon and a space; YAML would read a new key.",
        "Put the whole value in quotes."
      )),
    CodeExplanation(
      "comment-after-value",
      da: (
        "Et # efter en værdi ville skære resten af linjen væk.",
        "Sæt værdien i anførselstegn, eller flyt kommentaren til sin egen linje."
      ),
      en: (
        "A # after a value would cut off the rest of the line.",
        "Put the value in quotes, or move the comment to a line of its own."
      )),
    CodeExplanation(
      "document-mark",
      da: ("--- eller ... står inde i et hoved.", "Slet linjen."),
      en: ("--- or ... stands inside a head.", "Delete the line.")),
    CodeExplanation(
      "duplicate-key",
      da: ("Det samme navn står to gange i et hoved; den ene værdi ville gå tabt.", "Behold den ene."),
      en: ("The same key stands twice in a head; one value would be lost.", "Keep one of them.")),
    CodeExplanation(
      "empty-item",
      da: ("En linje i en liste er tom.", "Udfyld eller slet den."),
      en: ("A line of a list is empty.", "Fill it or delete it.")),
    CodeExplanation(
      "flow-collection",
      da: (
        "{ } eller [ ] står i et hoved; et komma i et tal ville skære det over.",
        "Skriv hver værdi på sin egen linje med - foran, eller sæt teksten i anførselstegn."
      ),
      en: (
        "{ } or [ ] stands in a head; a comma in a figure would cut it in two.",
        "Write each value on a line of its own after -, or put the text in quotes."
      )),
    CodeExplanation(
      "head-not-closed",
      da: ("Hovedet øverst i filen slutter ikke.", "Skriv --- alene på linjen efter hovedet."),
      en: ("The head at the top of the file does not end.", "Write --- alone on the line after the head.")),
    CodeExplanation(
      "line-without-key",
      da: ("En linje i et hoved har ikke noget navn.", "Skriv »navn: værdi«, med mellemrum efter kolon."),
      en: ("A line of a head has no key.", "Write 'key: value', with a space after the colon.")),
    CodeExplanation(
      "list-without-key",
      da: (
        "En linje med - hører ikke til noget navn.",
        "Skriv navnet på linjen over, med kolon og uden værdi."
      ),
      en: (
        "A line with - belongs to no key.",
        "Write the key on the line above, with a colon and no value."
      )),
    CodeExplanation(
      "smart-quotes",
      da: ("Krumme anførselstegn om en værdi læses som en del af teksten.", "Skriv lige anførselstegn."),
      en: ("Curly quotes around a value are read as part of the text.", "Write straight quotes.")),
    CodeExplanation(
      "too-many-values",
      da: ("Et hoved har flere værdier, end der læses.", "Læg tallene i en tabel eller en CSV-fil."),
      en: ("A head has more values than are read.", "Put the figures into a table or a CSV file.")),
    CodeExplanation(
      "unknown-key",
      da: (
        "Et navn i et hoved kendes ikke her og ville blive overset i stilhed.",
        "Ret stavningen; de kendte navne står i kildeformatet."
      ),
      en: (
        "A key of a head is not known here and would be ignored in silence.",
        "Mend the spelling; the known keys stand in the source format."
      )),
    CodeExplanation(
      "value-continues",
      da: (
        "En værdi fortsætter på næste linje.",
        "Skriv den på én linje, eller brug | med teksten indrykket under."
      ),
      en: (
        "A value runs on to the next line.",
        "Write it on one line, or use | with the text indented below."
      )),
    CodeExplanation(
      "value-needs-quotes",
      da: (
        "En værdi begynder med et tegn, som YAML læser på sin egen måde.",
        "Sæt værdien i anførselstegn."
      ),
      en: ("A value begins with a sign that YAML reads in a way of its own.", "Put the value in quotes.")),
    CodeExplanation(
      "wrong-value",
      da: (
        "En værdi har ikke den form, som dens navn kræver.",
        "Skriv den som vist i beskeden; formerne står i kildeformatet."
      ),
      en: (
        "A value does not have the form its key asks for.",
        "Write it as the message shows; the forms stand in the source format."
      )),
    CodeExplanation(
      "yaml-anchor",
      da: (
        "&, * eller ! læses i YAML som anker, henvisning eller type og bruges ikke her.",
        "Slet tegnet, eller sæt værdien i anførselstegn."
      ),
      en: (
        "&, * or ! is an anchor, alias or tag in YAML and is not used here.",
        "Delete the sign, or put the value in quotes."
      )),
    CodeExplanation(
      "yaml-not-read",
      da: (
        "En linje i et hoved kan ikke læses.",
        "Skriv »navn: værdi«; tekst med særlige tegn i anførselstegn."
      ),
      en: ("A line of a head cannot be read.", "Write 'key: value'; text with special signs in quotes.")),
  ]
}
