/**
 * The model against what is known: closed forms, open data and published magnitudes. Every case is a scenario document that is
 * written, read by the ordinary reader and run by the ordinary engine; nothing here looks inside a market.
 */
package holdfast.lab.evidence;
