/**
 * The decision report: one self-contained page that answers the scenario's question, and its charts as separate files.
 *
 * <p>{@link holdfast.lab.report.Report} is the only door. The page is a FreeMarker template that escapes by default and
 * sees nothing but maps, lists and texts. The charts are drawn by a small SVG writer of our own instead of a chart
 * library: they are fans with sample paths, small multiples on shared axes and dotplots, which libraries offer poorly or
 * not at all; the same input must give the same bytes on every machine, hence no AWT, no installed fonts and no locale;
 * and every colour must follow the reader's light or dark page. The file form carries plain presentation attributes only,
 * so that office programs read it.
 */
package holdfast.lab.report;
