internal import Glibc

/// Does two things at once, on two threads; one after the other where there is no second thread.
package func concurrently<A: Sendable, B>(
  _ first: @escaping @Sendable () -> A, _ second: () -> B
) -> (A, B) {
  let work = Work(first)
  var thread = pthread_t()
  let context = Unmanaged.passRetained(work).toOpaque()
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, stackBytes)
  let hasStarted =
    pthread_create(
      &thread, &attributes,
      { context in
        guard let context else { return nil }
        Unmanaged<AnyWork>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context) == 0
  if !hasStarted { Unmanaged<AnyWork>.fromOpaque(context).takeRetainedValue().run() }
  let other = second()
  if hasStarted { pthread_join(thread, nil) }
  return (work.value(), other)
}

/// What `transform` makes of each value, in order: of many, the first half on another thread.
package func concurrentMap<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ transform: @escaping @Sendable (Value) -> Result
) -> [Result] {
  guard values.count >= fewest else { return values.map(transform) }
  let middle = values.count / 2
  let (first, second) = concurrently(
    { values[..<middle].map(transform) }, { values[middle...].map(transform) })
  return first + second
}

/// For fewer values a thread is not worth its start.
private let fewest = 500

/// As the first thread has, whatever the shell says.
private let stackBytes = 8 << 20

/// Something to do on another thread; joined before its result is read.
private class AnyWork {
  func run() {}
}

private final class Work<Value>: AnyWork {
  private let work: () -> Value
  private var result: Value?

  init(_ work: @escaping () -> Value) { self.work = work }

  override func run() { result = work() }

  /// Done here, where it was not done before.
  func value() -> Value { result ?? work() }
}
