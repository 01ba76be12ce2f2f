/**
 * Pure: the languages people read, and the sentences of the bundles in each. Doors: {@link liptako.language.Language}, {@link
 * liptako.language.Bundle}. French is the base and complete; what a language has not translated is said in French. Official documents are
 * French whatever their reader's language: who writes one asks for {@link liptako.language.Language#FRENCH}, never for the current one.
 */
package liptako.language;
