internal import Diagnostics

/// What a change costs each municipality.
extension ComparisonWords {
  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)[language]
  }

  var effect: String { say("Virkning for kommunerne", "Effect for the municipalities") }
  var municipality: String { say("Kommune", "Municipality") }
  var inTotal: String { say("I alt", "Total") }

  func dividedCaption(_ key: String) -> String {
    say("Ændringen fordelt efter »\(key)«", "The change divided by '\(key)'")
  }

  /// "»Indkrævet hos kommunerne« ændres med +31.594 kr. Fordelt efter »Folketal« er det:"
  func divided(_ subject: KeyEffect.Subject, _ change: String, _ key: String) -> String {
    let sentence = ended(
      say("\(named(subject)) ændres med \(change)", "\(named(subject)) changes by \(change)"))
    return sentence
      + say(" Her er det fordelt på kommunerne efter »\(key)«.", " Here it is divided by '\(key)'.")
  }

  func effectIsNone(_ subject: KeyEffect.Subject) -> String {
    say(
      "\(named(subject)) ændres ikke, så ingen kommune betaler mere eller mindre.",
      "\(named(subject)) does not change, so no municipality pays more or less.")
  }
  var effectUnknown: String {
    say(
      "Virkningen kan ikke vides: et tal er ikke oplyst.", "The effect cannot be known: a figure is withheld."
    )
  }
  func weightUnknown(_ labels: [String]) -> String {
    let list = joined(Array(labels.prefix(5))) + (labels.count > 5 ? " …" : "")
    return say(
      "Hvad det er for den enkelte kommune, kan ikke vides: nøglen har ingen vægt for \(list).",
      "What it is for each municipality cannot be known: the key has no weight of \(list).")
  }

  private func named(_ subject: KeyEffect.Subject) -> String {
    switch subject {
    case .contributions(let labels): joined(labels.map { say("»\($0)«", "'\($0)'") })
    case .expenses(let title): say("»\(title)« i alt", "'\(title)' in all")
    case .all: say("Summen af alle linjer", "The sum of all lines")
    }
  }
}
