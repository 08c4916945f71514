import Explainer
import Templates

await Explainer.main(theme: StandardTheme())
