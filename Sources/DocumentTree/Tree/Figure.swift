/// A drawing, as data; each format draws it its own way, always with a text alternative.
package struct Figure: Sendable {
  package enum Content: Sendable {
    case chart(Chart)
    /// Bodies above each other: each level a row of boxes.
    case structure([Level])
    /// A case's way through its steps, with deadlines.
    case flow(Flow)
    case image(Image)
  }

  package struct Chart: Sendable {
    package enum Kind: Sendable, CaseIterable { case bars, stackedBars, line }

    package var kind: Kind
    package var categories: [String]
    package var series: [Series]
    /// Of the values: "kr.", "mio. kr.", "%".
    package var unit: String

    package init(_ kind: Kind, categories: [String], series: [Series], unit: String) {
      self.kind = kind
      self.categories = categories
      self.series = series
      self.unit = unit
    }
  }

  /// One value a category; `printed` as the table prints it, empty where there is none.
  package struct Series: Sendable {
    package var name: String
    package var values: [Number?]
    package var printed: [String]

    package init(name: String, values: [Number?], printed: [String]) {
      self.name = name
      self.values = values
      self.printed = printed
    }
  }

  package struct Level: Sendable {
    package var name: [Inline]
    package var nodes: [Node]

    package init(name: [Inline], nodes: [Node]) {
      self.name = name
      self.nodes = nodes
    }
  }

  package struct Node: Sendable {
    package var title: [Inline]
    /// Below the title: number, elected among, substitute, explanation.
    package var lines: [[Inline]]

    package init(title: [Inline], lines: [[Inline]]) {
      self.title = title
      self.lines = lines
    }
  }

  package struct Flow: Sendable {
    package var steps: [Step]
    /// What the kinds of steps mean; a step names one by index.
    package var legend: [[Inline]]

    package init(steps: [Step], legend: [[Inline]]) {
      self.steps = steps
      self.legend = legend
    }
  }

  package struct Step: Sendable {
    package var title: [Inline]
    package var explanation: [Inline]
    /// "14 dage fra første henvendelse (national standard)"
    package var deadline: [Inline]
    /// Index into the flow's legend.
    package var kind: Int?
    /// Where it leads: a condition (or none) and the index of the next step.
    package var next: [(condition: String, step: Int)]

    package init(
      title: [Inline], explanation: [Inline], deadline: [Inline], kind: Int?,
      next: [(condition: String, step: Int)]
    ) {
      self.title = title
      self.explanation = explanation
      self.deadline = deadline
      self.kind = kind
      self.next = next
    }
  }

  package var label: Label
  /// Without caption the figure is not numbered.
  package var caption: [Inline]
  /// What it shows, in a sentence or two, for those who cannot see it.
  package var alternative: String
  package var content: Content
  package var source: [Inline]
  /// Notes of the figure, marked as a table's.
  package var notes: [Table.Note]

  package init(
    label: Label, caption: [Inline], alternative: String, content: Content, source: [Inline] = [],
    notes: [Table.Note] = []
  ) {
    self.label = label
    self.caption = caption
    self.alternative = alternative
    self.content = content
    self.source = source
    self.notes = notes
  }
}
