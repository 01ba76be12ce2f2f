/**
 * Figures counted on paper: two persons type them without seeing each other's, what differs is shown field by field, and the sheet they typed from is
 * kept with its hash. What the figures mean, and who may type them, is the business of the room whose count it is.
 *
 * <p>Door: {@link liptako.paper.PaperCounts}.
 */
package liptako.paper;
