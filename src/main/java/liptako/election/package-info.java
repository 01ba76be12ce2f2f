/**
 * Elections of persons to an office, on paper: candidacies, rounds, who took part, scrutineers, the count typed by two, the lot, the proclamation. What
 * elects is the frozen rule's ({@link liptako.rules.Rule#elect}). No choice is stored beside a voter, nor in an order that would tell one: the box is of wood.
 *
 * <p>Doors: {@link liptako.election.Elections} (candidacies, proclamation, reading), {@link liptako.election.Rounds} (voting and counting), {@link
 * liptako.election.AgeBureau} (who presides before there is a bureau).
 */
package liptako.election;
