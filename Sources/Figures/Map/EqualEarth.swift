#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The Equal Earth projection of the unit sphere, which shows areas in proportion.
///
/// Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of Geographical
/// Information Science 33 (2019), 454–465.
package enum EqualEarth {
    private static let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)

    /// Half the width of the whole map, and half its height.
    package static let (halfWidth, halfHeight) = (2.706629984, 1.317362759)

    /// - Parameters:
    ///   - longitude: degrees east, -180 to 180.
    ///   - latitude: degrees north, -90 to 90.
    /// - Returns: the place on the map, east and north of its middle.
    package static func project(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
        let lambda = min(180, max(-180, longitude)) * .pi / 180
        let theta = asin(3.0.squareRoot() / 2 * sin(min(90, max(-90, latitude)) * .pi / 180))
        let t2 = theta * theta
        let t6 = t2 * t2 * t2
        let slope = a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)
        return (
            2 * 3.0.squareRoot() * lambda * cos(theta) / (3 * slope), theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
        )
    }
}
