/**
 * Pure: texts, amendments to them, what they exclude of one another, the order in which they are voted, and the text that comes out.
 *
 * <p>A {@link liptako.texts.Text} is articles of paragraphs, each with a lasting id. An {@link liptako.texts.Amendment} is a list of
 * {@link liptako.texts.Change}s; read against its text it becomes {@link liptako.texts.Edit}s, the smallest pieces that are voted, merged
 * or in each other's way. {@link liptako.texts.VotingOrder} proposes the order, {@link liptako.texts.VotingList} follows the votes and says
 * what falls, {@link liptako.texts.Consolidation} makes the new text.
 */
package liptako.texts;
