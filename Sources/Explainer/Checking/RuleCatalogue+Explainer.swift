import Bibliography
import Build
import Checks
import Claims
import Content
import Diagnostics
import ExternalLinks
import Markdown
import PageChecks
import Site
import YAMLSchema

extension RuleCatalogue {
    /// The rules of this program, module by module.
    static let explainer = RuleCatalogue(
        Rule.ofYAML, Rule.ofMarkdown, Rule.ofBibliography, Rule.ofContent, Rule.ofBrand, Rule.ofTheme, Rule.ofClaims, Rule.ofPages, Rule.ofExternalLinks,
        Rule.ofBuild, Rule.ofBooks, ContentChecks.rules)
}
