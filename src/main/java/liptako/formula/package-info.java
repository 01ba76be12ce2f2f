/**
 * The house's own wording of what the presiding officer says: each formula of the message bundle under {@code say.} can be replaced by another that
 * uses the same arguments. Door: {@link liptako.formula.FormulaService}. Not here: which formula is said when (web).
 */
package liptako.formula;
