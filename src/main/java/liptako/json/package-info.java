/**
 * Reads strict JSON and writes canonical JSON. Door: {@link liptako.json.Json}.
 *
 * <p>What is hashed, signed, frozen in an act or replayed passes through here, so one text has one meaning: duplicate
 * keys, trailing text, lone surrogates and unreasonable sizes are refused when reading (RFC 8259, I-JSON of RFC 7493),
 * and writing gives the same bytes for the same value (RFC 8785). Null arguments are refused, except as a JSON value.
 *
 * <p>Not here: binding to classes. Each room turns its own values into maps and back.
 */
package liptako.json;
