/// The signs of figures, as bytes. Beside those of `Syntax`, so that loops over bytes are inlined.
extension UInt8 {
  static var nought: UInt8 { UInt8(ascii: "0") }
  static var point: UInt8 { UInt8(ascii: ".") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var space: UInt8 { UInt8(ascii: " ") }
  static var hyphen: UInt8 { UInt8(ascii: "-") }
  static var plus: UInt8 { UInt8(ascii: "+") }
  static var openParenthesis: UInt8 { UInt8(ascii: "(") }
  static var closeParenthesis: UInt8 { UInt8(ascii: ")") }

  var isDigit: Bool { Self.nought <= self && self <= UInt8(ascii: "9") }
}
