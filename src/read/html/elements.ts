/** What the reader knows of HTML elements: the rendering section of the HTML standard, as far as text goes. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that stand on lines of their own. */
export const BLOCK: ReadonlySet<string> = /* @__PURE__ */ words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead tr ul listing plaintext xmp'
)

/** Elements whose content never shows, or is no text. */
export const SILENT: ReadonlySet<string> = /* @__PURE__ */ words(
  'head script style template noscript noembed noframes svg iframe object audio video canvas select datalist textarea input meter progress rp annotation annotation-xml'
)

/** Elements whose white space shows as it is. */
export const PREFORMATTED: ReadonlySet<string> = /* @__PURE__ */ words('pre listing plaintext xmp')

/** Elements named in `Markup.path`. */
export const LANDMARK: ReadonlySet<string> = /* @__PURE__ */ words('nav footer header article aside main section form ul ol dl table figure blockquote dialog search h1 h2 h3 button')

/** Landmarks by ARIA role. */
export const ROLES: Readonly<Record<string, string>> = {navigation: 'nav', contentinfo: 'footer', banner: 'header', complementary: 'aside', main: 'main', article: 'article', search: 'search', dialog: 'dialog', form: 'form'}
