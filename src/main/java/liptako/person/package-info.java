/**
 * What the system holds about one person, whichever room keeps it, for that person's right to know. Door: {@link liptako.person.PersonalData}. It reads rows by how they refer to a
 * person and knows nothing of what they mean, so that a table made later is in it too. Not here: what is corrected (each room corrects its own).
 */
package liptako.person;
