// What a package with a theme of its own imports: the theme that comes along, and all that a template is given.
@_exported public import Bibliography
@_exported public import Brand
@_exported public import Bytes
@_exported public import CalendarDates
@_exported public import Content
@_exported public import Hypertext
@_exported public import Localization
@_exported public import Markdown
@_exported public import Site
@_exported public import Templates
