internal import Diagnostics

/// Rules of bodies that look beyond one record.
extension Check {
  static let ofBodies: [Check] = [successionMismatch]

  private static let successionMismatch = Check(
    "succession-mismatch",
    Phrase(
      da: "Et organ siger, at det afløser et andet, men det andet siger det ikke.",
      en: "A body says that it replaces another, but the other does not say so."), severity: .hint
  ) { project, _ in
    project.bodies.flatMap { body -> [Proof] in
      let before = body.predecessors.compactMap { word in
        project.body(called: word).map { other in
          proof(
            body.predecessorSpan, other.successors.contains(where: body.isCalled),
            .notReplacedBy(project.title(of: other), project.title(of: body)))
        }
      }
      let after = body.successors.compactMap { word in
        project.body(called: word).map { other in
          proof(
            body.successorSpan, other.predecessors.contains(where: body.isCalled),
            .notReplacing(project.title(of: other), project.title(of: body)))
        }
      }
      return (before + after).compactMap { $0 }
    }
  }

  private static func proof(_ span: SourceSpan?, _ isSaid: Bool, _ message: Phrase) -> Proof? {
    span.map { Proof(rule: .succession, broken: isSaid ? nil : message, at: $0) }
  }
}

extension Project {
  func title(of body: Body) -> String { documents[body.document].titleText }
}

extension Phrase {
  fileprivate static let succession = Phrase(
    da: "organets forgængere og efterfølgere", en: "the body's predecessors and successors")
  fileprivate static func notReplacedBy(_ other: String, _ body: String) -> Phrase {
    Phrase(
      da: "»\(other)« siger ikke, at det afløses af »\(body)«",
      en: "'\(other)' does not say that it is replaced by '\(body)'")
  }
  fileprivate static func notReplacing(_ other: String, _ body: String) -> Phrase {
    Phrase(
      da: "»\(other)« siger ikke, at det afløser »\(body)«",
      en: "'\(other)' does not say that it replaces '\(body)'")
  }
}
