/// An element as read, names with their prefixes. Whitespace between elements is kept as text.
package struct XMLElement: Sendable, Equatable {
  package struct Attribute: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package indirect enum Node: Sendable, Equatable {
    case element(XMLElement)
    case text(String)
  }

  package var name: String
  package var attributes: [Attribute]
  package var children: [Node]

  package init(_ name: String, _ attributes: [Attribute] = [], _ children: [Node] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The name without its prefix: `w:style` → `style`.
  package var localName: Substring { withoutPrefix(name) }

  /// The child elements, in order.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child element of a name without prefix.
  package func first(_ localName: String) -> XMLElement? {
    for case .element(let element) in children where element.localName == localName { return element }
    return nil
  }

  /// The child elements of a name without prefix.
  package func all(_ localName: String) -> [XMLElement] {
    elements.filter { $0.localName == localName }
  }

  /// The value of an attribute by its name without prefix.
  package func value(_ localName: String) -> String? {
    attributes.first { withoutPrefix($0.name) == localName }?.value
  }

  /// Changes the value of an attribute that is there, by its name without prefix.
  package mutating func setValue(_ localName: String, _ value: String) {
    for index in attributes.indices where withoutPrefix(attributes[index].name) == localName {
      attributes[index].value = value
    }
  }

  /// The element itself and every element below it, in document order.
  package func forEachElement(_ body: (XMLElement) throws -> Void) rethrows {
    try body(self)
    for case .element(let child) in children { try child.forEachElement(body) }
  }

  /// All text below the element.
  package var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}

/// `w:style` → `style`
func withoutPrefix(_ name: String) -> Substring {
  name.firstIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
}
