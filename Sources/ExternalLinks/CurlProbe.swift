internal import Subprocess

/// Asks with the program `curl`.
///
/// curl, as nothing else speaks to as many hosts, and what it needs for that (TLS, HTTP/2, proxies, the system's certificates) is
/// kept up to date by the system. async-http-client brings a TLS library of its own, and minutes to every build for an option few
/// use; FoundationNetworking would tie the binary to libcurl's shared library. URLs are handed over without a
/// shell and as the value of an option, so that none can be read as another.
package struct CurlProbe: LinkProbe {
    /// How long a host may take to be reached and to answer, in seconds.
    private static let patience = (connect: 10, whole: 20)

    /// How the check names itself to hosts, and what their robots.txt can call it by.
    package static let userAgent = "explainer-check (asks rarely whether links still answer)"

    private let executable: Executable

    package init() { executable = .name("curl") }

    /// Whether curl is there.
    package static var isAvailable: Bool {
        get async { await run(.name("curl"), ["--version"]) != nil }
    }

    package func ask(_ url: String, _ method: ProbeMethod) async -> ProbeReply {
        let body = method == .head ? ["--head", "--output", "/dev/null"] : ["--output", "/dev/null", "--max-filesize", "4194304"]
        return await reply(to: url, body).reply
    }

    package func fetch(_ url: String) async -> (reply: ProbeReply, text: String) {
        await reply(to: url, ["--location", "--max-redirs", "5", "--max-filesize", "\(RobotsRules.maximumSize)"])
    }

    private func reply(to url: String, _ options: [String]) async -> (reply: ProbeReply, text: String) {
        // What a user has set for curl in general is not meant for this.
        let arguments = ["--disable", "--silent", "--globoff", "--proto", "=http,https", "--proto-redir", "=http,https"]
            + ["--connect-timeout", "\(Self.patience.connect)", "--max-time", "\(Self.patience.whole)", "--user-agent", Self.userAgent]
            + ["--write-out", "%{stderr}%{http_code}\n%{redirect_url}\n%{errormsg}"] + options + ["--url", url]
        guard let (exit, text, words) = await Self.run(executable, arguments) else { return (.failure("curl could not be run"), "") }
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let status = lines.first.flatMap { Int($0) } ?? 0
        // A body too large to be worth reading comes after a good answer.
        if exit == 0 || (exit == 63 && status > 0) {
            return (.status(status, location: lines.count > 1 && !lines[1].isEmpty ? lines[1] : nil), text)
        }
        let reply: ProbeReply =
            switch exit {
            case 6: .noHost
            case 28: .timeout
            default: .failure(lines.count > 2 && !lines[2].isEmpty ? lines[2] : "curl ended with \(exit)")
            }
        return (reply, "")
    }

    private static func run(_ executable: Executable, _ arguments: [String]) async -> (exit: Int, output: String, errors: String)? {
        do {
            let result = try await Subprocess.run(
                executable, arguments: Arguments(arguments), output: .string(limit: RobotsRules.maximumSize * 2),
                error: .string(limit: 65_536))
            guard case .exited(let code) = result.terminationStatus else { return nil }
            return (Int(code), result.standardOutput, result.standardError)
        } catch {
            return nil
        }
    }
}
