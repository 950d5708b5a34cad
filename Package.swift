// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "agenda",
  products: [.executable(name: "agenda", targets: ["agenda"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CMalloc"),

    .target(name: "Threads", swiftSettings: settings),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "Syntax", dependencies: ["Diagnostics", "CLibyaml", "CCmark"],
      swiftSettings: settings),
    .target(name: "DocumentTree", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "AgendaModel", dependencies: ["Threads", "Diagnostics", "Syntax", "DocumentTree"],
      swiftSettings: settings),
    .target(name: "Hashing", dependencies: ["CLibcrypto"], swiftSettings: settings),
    .target(
      name: "AgendaProject", dependencies: ["Diagnostics", "Syntax", "AgendaModel", "Hashing"],
      swiftSettings: settings),
    .target(
      name: "OfficePackage", dependencies: ["Diagnostics", "Hashing", "CLibxml2", "CLibzip"],
      swiftSettings: settings),
    .target(
      name: "Renderers",
      dependencies: ["Threads", "Diagnostics", "DocumentTree", "Hashing", "OfficePackage"],
      swiftSettings: settings, plugins: ["EmbedTemplatesPlugin"]),
    .executableTarget(
      name: "agenda",
      dependencies: [
        "Diagnostics", "Syntax", "DocumentTree", "AgendaModel", "AgendaProject", "Hashing", "OfficePackage",
        "Renderers", "Threads", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    .executableTarget(name: "EmbedTemplates", swiftSettings: settings),
    .plugin(
      name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"]),

    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentTreeTests", dependencies: ["Diagnostics", "DocumentTree"],
      swiftSettings: settings),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Diagnostics", "Syntax"],
      swiftSettings: settings),
    .testTarget(
      name: "AgendaModelTests", dependencies: ["Diagnostics", "Syntax", "DocumentTree", "AgendaModel"],
      swiftSettings: settings),
    .testTarget(
      name: "OfficePackageTests", dependencies: ["OfficePackage"],
      swiftSettings: settings),
    .testTarget(
      name: "DOCXTests", dependencies: ["Diagnostics", "DocumentTree", "OfficePackage", "Renderers"],
      swiftSettings: settings),
    .testTarget(
      name: "HTMLTests", dependencies: ["Diagnostics", "DocumentTree", "Hashing", "Renderers"],
      swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Diagnostics", "DocumentTree", "Renderers"],
      swiftSettings: settings),
    .testTarget(
      name: "TextTests", dependencies: ["Diagnostics", "DocumentTree", "Renderers"],
      swiftSettings: settings),
    .testTarget(
      name: "AgendaTests",
      dependencies: ["agenda", "AgendaModel", "Diagnostics", "Hashing", "OfficePackage", "Syntax"],
      exclude: ["Golden"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
