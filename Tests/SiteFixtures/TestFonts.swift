public import Foundation

/// Fonts of one letter, made for these tests: their measures are known. Base64 of WOFF2.
///
/// Made with fontTools, `FontBuilder`; units per em, hhea and typographic measures differ from font to font.
public enum TestFonts {
    /// 2048 units; hhea 1900 and -500; typographic 1434 and -410, not asked for; weight 700.
    public static let plain = data("""
        d09GMgABAAAAAAFIAAoAAAAAAsAAAAD/AAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANAocNgE2AiQDBgsGAAQgBYEuByYbHQLgLgpsY2L4MNZBzJPy0SgG
        F7P6Szz0f2/emXlby/HtiXZtZo0xx0MU4C+0+Z95TSn8kCalOYEdwCHUfO+ah1CTV0+S7lIr4H+dHB8uHB2EsoA98eaBJnCDYGPsBiF4u11U1eV6mkQAL2to
        dHqvawuZ/JYAgB0EicIWLrBF2EE0TeDtP1MJAAkaAoU+oAGi4uvDr9qBQHD3s5ct+A9rCP6QPGumJAgG39cp1UF1gkZRHQikEiARup53uGgjnCBDIZ2QvGhm
        7vYl5p6JDF/g1muARWHSOF3ApgVSqVjA4QIMEqN3u+0uKgpls2usWpvVbTaoNFaXBmlz6mCsPAAAAA==
        """)

    /// The same with bit 7 of fsSelection, weight 400, italic.
    public static let typographic = data("""
        d09GMgABAAAAAAFMAAoAAAAAAsAAAAECAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANAocNgE2AiQDBgsGAAQgBYEuByYbHQIArgpsY2jUh9g2buOs4uSJ
        piiy9ZcRKp34bPibt3u/VGp8qfEE25wFIQTC4xH6jIL/ueYVwQe6KmuKBIlIHCDvTdc8hJrTCpK3vyZJdxXwv06ODxc+HUguRM3TMIEMqmVrpIEmG3XPsDCg
        AK9tfLzTFv1VkN13CwC4gqDQuIQLLhGuIIYheP9vVQKgwEDQWAIGIJ3P1nfnQBCexz+c8Fv3Gvyag3pWtAJh9fXf0xN6CgAgPUFQWkABAGDhAy5jgzvIO8od
        ig8+OHp6iaMXIt0LHBolMEr1SpsdmFVAIhHx2RyAQWI0DofFTkWhzBalSWU2OQxaudJkVyLNNjVMUg8AAAA=
        """)

    /// 1000 units; hhea all 0; typographic 800 and -200.
    public static let silent = data("""
        d09GMgABAAAAAAFIAAoAAAAAAsAAAAEBAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANAocNgE2AiQDBgsGAAQgBYEuByYbHQIALgbsFvkQizFkZx3Gh6ko
        S5+FxS/x/PsbO/e9D4VJYp3AnCFZnW7WYk6mRMiW5t9fayPFHtBGFEWC7EUEoH29uf4i3OWV//XA+TBJ+sbx8KLDzQPAtg+Ki58PusAGg+Pw6ImM6GyjblSb
        DOYAHmNEYnEDC7Z8WwDADkOhsSEFG8oOMwzB848uCYACA0FjBgxAGt9v/csdEIT35/zBmyNJBGfDPwutKNk/2QC3aQSC0gIKqGryQsrgMQ7Y1igHFF71YnV7
        idWdIfEFHjaWwNFkb+nmDpytgNGo1yiUgEwg23h4uLhziERnF0snK2cnDwdbc0snd0uCs5s1QkX9AA==
        """)

    /// As the first, with an axis of weights from 200 to 900.
    public static let variable = data("""
        d09GMgABAAAAAAGYAAsAAAAAA1gAAAFNAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANC84Chw2ATYCJAMGCwYABCAFgX8HJhumAgA+DPBk+FLPRhM5QmUS
        1a1q9YewdcY2/xDP44/9zn3vmwLr2sUqI3W3bOvWCikRMqMEOLjml73IAX3oU+c2/ogCsJnP1ww8Zpr6i5C3XgA0ANoD3dIiTYTc3QL+f3ocJJwUtiDHohbZ
        wfCk/3aQC5wQ7jw8eiIRs697dqNaf0qaGkgB7CzDEwjN/0L6X1UAwDyCgoo5XDBHmEc0NAS7/+0KHDDBFHOIwWP+WBB7EHsQ4vGw+5I36iskoIAGgooWoAFI
        zWnjt56DIFz8hrnaAd+fHV3NUhUQ2md/qD/ABuhsNxIUVUABAEDXDRRCE4FES1OVRhfL5CxRrEDBNRka2eCRbUGFnscRA0/XZvk96g8gesCuVoBBolNYbWBS
        glgs5FHZgKXY2m4323A0PZkVRqXJaNdrZAqjTYGarCofjdyu9lFoVGo7TFQpAAAA
        """)

    private static func data(_ text: String) -> Data { Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data() }
}
