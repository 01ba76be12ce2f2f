/**
 * The bodies beside the hall, and what travels between all of them: the Collège des Chefs d'État, the Conseil des Ministres and the Réunion des
 * Hauts Fonctionnaires with their members in dated capacities, decisions taken by States, numbered acts, the roadmap, and dossiers with their path.
 *
 * <p>Doors: {@link liptako.council.Membership}, {@link liptako.council.Presidency}, {@link liptako.council.Dossiers}, {@link
 * liptako.council.Referrals}, {@link liptako.council.Decisions}, {@link liptako.council.Acts}, {@link liptako.council.Roadmaps}, {@link
 * liptako.council.Paths}. Pure: {@link liptako.council.Rotation}, {@link liptako.council.NumberPattern}, {@link liptako.council.Positions},
 * {@link liptako.council.Path}. Who is in which office, and who presides, is always asked as of an instant; nothing is overwritten.
 *
 * <p>Not here: sessions (assembly), their order of business and papers (agenda), the deputies and how they vote (accreditation, voting).
 */
package liptako.council;
