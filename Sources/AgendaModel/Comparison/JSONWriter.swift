internal import Diagnostics

/// JSON being written: objects and lists within each other, one object of a list a line.
struct JSONWriter {
  private(set) var text = ""
  private var isFirst = true

  mutating func open(_ sign: String) {
    text += sign
    isFirst = true
  }

  mutating func close(_ sign: String) {
    text += sign
    isFirst = false
  }

  private mutating func key(_ key: String) {
    if !isFirst { text += ", " }
    isFirst = false
    text += "\(jsonString(key)): "
  }

  mutating func field(_ name: String, _ value: String?) {
    key(name)
    text += value.map { jsonString($0) } ?? "null"
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
  }

  mutating func field(_ name: String, _ values: [String]) {
    key(name)
    text += "[" + values.map { jsonString($0) }.joined(separator: ", ") + "]"
  }

  mutating func object(_ name: String, _ write: (inout Self) -> Void) {
    key(name)
    open("{")
    write(&self)
    close("}")
  }

  mutating func list<Item>(_ name: String, _ items: [Item], _ write: (inout Self, Item) -> Void) {
    key(name)
    text += "["
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      isFirst = true
      write(&self, item)
    }
    text += "]"
    isFirst = false
  }
}
