/// The version of this program, as `explainer --version`, reports and published data name it.
public enum ProgramVersion {
    /// Semantic versioning's number; `CHANGELOG.md` says what each one brought.
    public static let number = "0.2.0"
}
