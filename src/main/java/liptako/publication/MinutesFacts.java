package liptako.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.agenda.AgendaChange;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Session;
import liptako.assembly.Sitting;
import liptako.attendance.Passage;
import liptako.attendance.Presence;
import liptako.floor.Speech;
import liptako.motion.Motion;
import liptako.journal.Entry;
import liptako.sealed.SecretView;
import liptako.voting.QuorumCall;
import liptako.voting.ScrutinView;

/**
 * What the system recorded of a sitting.
 *
 * @param presence as it was when the sitting opened (or now, while it has not)
 * @param agenda the order of business in force when the sitting ended, or null
 * @param agendaChanges what differs in it from the one in force at the opening, or else from the first published
 * @param acts the journal's acts on the sitting and its items, oldest first
 * @param calls the calls of the quorum, in their order
 * @param secretVotes on terminals, of those that were opened and are no rehearsal
 * @param persons shown names by account
 * @param textActs what was done with texts of the items: put into one, adopted, rejected
 * @param excused names of those who were excused
 * @param kept the clerk's words by passage
 */
record MinutesFacts(Session session, Sitting sitting, Presence presence, List<Passage> passages, Map<UUID, Deputy> deputies, AgendaVersion agenda, List<AgendaChange> agendaChanges,
    List<Entry> acts, List<Speech> speeches, List<ScrutinView> scrutins, List<QuorumCall> calls, List<SecretView> secretVotes, Map<String, String> persons, List<Motion> motions, List<Entry> textActs, List<Approved> approved,
    List<String> excused, Map<String, MinutesPassage.Kept> kept) {
  /** Minutes of an earlier sitting that this one approved. */
  record Approved(java.time.Instant at, int sitting, String how) {}
}
