package import Diagnostics

/// A value and the place it was written at.
package struct Located<Value> {
    /// What was written.
    package let value: Value
    /// Where it was written.
    package let location: SourceLocation

    /// A value that was read at a place.
    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
