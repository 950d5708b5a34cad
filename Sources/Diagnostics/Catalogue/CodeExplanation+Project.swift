extension CodeExplanation {
  /// Codes of a project's files, and of what a format cannot write.
  static let project: [CodeExplanation] = [
    CodeExplanation(
      "forbidden-characters", .hint,
      da: ("Kontroltegn kan ikke stå i et Word-dokument og er udeladt.", "Slet dem i kilden."),
      en: (
        "Control characters cannot stand in a Word document and were left out.",
        "Delete them in the source."
      )),
    CodeExplanation(
      "missing-file",
      da: (
        "En fil, der nævnes, findes ikke.",
        "Ret stien; den regnes fra filen, den står i, eller fra projektets mappe."
      ),
      en: (
        "A file that is named does not exist.",
        "Mend the path; it counts from the file it stands in, or from the project's folder."
      )),
    CodeExplanation(
      "missing-style", .hint,
      da: (
        "Referencedokumentet mangler en typografi, som papirerne bruger.",
        "Tilføj den i Word, eller lad den indbyggede gælde."
      ),
      en: (
        "The reference document lacks a style that the papers use.",
        "Add it in Word, or let the built-in one stand."
      )),
    CodeExplanation(
      "missing-template",
      da: ("En skabelon mangler.", "Læg den i mappen, der er nævnt med --templates."),
      en: ("A template is missing.", "Put it into the folder named by --templates.")),
    CodeExplanation(
      "missing-title",
      da: (
        "En fil eller et bilag har ingen titel.",
        "Begynd teksten med en overskrift: # Titlen; ved en fil, der ikke er Markdown, skriv »titel: …«."
      ),
      en: (
        "A file or attachment has no title.",
        "Begin the text with a heading: # The title; of a file that is not Markdown, write 'title: …'."
      )),
    CodeExplanation(
      "path-outside",
      da: ("En sti fører ud af projektets mappe.", "Læg filen i projektet."),
      en: ("A path leads out of the project's folder.", "Put the file into the project.")),
    CodeExplanation(
      "repeated-file",
      da: ("En fil står to gange på dagsordenen.", "Slet den ene."),
      en: ("A file stands twice on the agenda.", "Delete one of them.")),
    CodeExplanation(
      "template-ends-element",
      da: (
        "En værdi i en skabelon ville slutte det element, den står i.",
        "Flyt pladsholderen ud af elementet."
      ),
      en: (
        "A value in a template would end the element it stands in.",
        "Move the placeholder out of the element."
      )),
    CodeExplanation(
      "unknown-body",
      da: (
        "Et møde nævner et organ, som ingen fil beskriver.",
        "Ret navnet, eller lav en fil med »organ: navn« øverst."
      ),
      en: (
        "A meeting names a body that no file describes.",
        "Mend the name, or make a file with 'body: name' at its top."
      )),
    CodeExplanation(
      "unknown-placeholder",
      da: ("En skabelon har en pladsholder, der ikke findes.", "Ret navnet; de kendte står i beskeden."),
      en: (
        "A template has a placeholder that does not exist.",
        "Mend the name; the known ones stand in the message."
      )),
    CodeExplanation(
      "unreadable-image",
      da: ("Et billede er hverken PNG eller JPEG.", "Gem det som PNG."),
      en: ("A picture is neither PNG nor JPEG.", "Save it as PNG.")),
    CodeExplanation(
      "unused-file", .hint,
      da: (
        "En fil i mødets mappe er ikke med på dagsordenen.",
        "Nævn den under »punkter« i meeting.yaml eller under et punkts »bilag«."
      ),
      en: (
        "A file of the meeting's folder is not on the agenda.",
        "Name it under 'items' in meeting.yaml or under an item's 'attachments'."
      )),
    CodeExplanation(
      "weekday-mismatch", .finding,
      da: ("En ugedag passer ikke til sin dato.", "Ret ugedagen eller datoen."),
      en: ("A weekday does not fit its date.", "Mend the weekday or the date.")),
  ]
}
