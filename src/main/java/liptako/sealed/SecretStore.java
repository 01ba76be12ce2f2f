package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.refusal.Refusal;
import liptako.secret.Archive;
import liptako.secret.Ballot;
import liptako.secret.Credentials;
import liptako.secret.Election;
import liptako.secret.EncryptedTally;
import liptako.secret.PartialDecryption;
import liptako.secret.Result;
import liptako.secret.Trustees;
import liptako.store.Stored;

/** The room's own reading and writing. */
@ApplicationScoped
class SecretStore {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;

  /** A ballot as it is kept; the last sequence of a public key counts. */
  record Kept(BigInteger credential, int sequence, String tracker, String body) {}

  SecretVote find(UUID id) {
    SecretVote vote = id == null ? null : em.find(SecretVote.class, id);
    if (vote == null) {
      throw Refusal.notFound("UNKNOWN_SECRET_VOTE");
    }
    return vote;
  }

  /** After the journal's turn was taken: its status cannot change until the transaction ends. */
  SecretVote locked(UUID id, SecretVote.Status... allowed) {
    journal.lock();
    SecretVote vote = find(id);
    em.refresh(vote);
    if (allowed.length > 0 && !List.of(allowed).contains(vote.status)) {
      throw Refusal.conflict("SECRET_VOTE_" + vote.status);
    }
    return vote;
  }

  List<SecretVote> where(String condition, UUID id) {
    return em.createQuery("select v from SecretVote v where " + condition + " order by v.number", SecretVote.class).setParameter("id", id).getResultList();
  }

  /** Whether keys are collected or ballots taken for some vote, or will be again. */
  boolean anyAwaitsBallots() {
    return em.createQuery("select count(v) from SecretVote v where v.status in :statuses", Long.class)
        .setParameter("statuses", List.of(SecretVote.Status.COLLECTING, SecretVote.Status.OPEN, SecretVote.Status.HELD)).getSingleResult() > 0;
  }

  List<SecretBox> boxes(UUID vote) {
    return em.createQuery("select b from SecretBox b where b.voteId = :id order by b.position", SecretBox.class).setParameter("id", vote).getResultList();
  }

  SecretBox box(UUID vote, int position) {
    return boxes(vote).stream().filter(b -> b.position == position).findFirst().orElseThrow(() -> Refusal.notFound("UNKNOWN_BOX"));
  }

  List<SecretKeys> keys(UUID vote) {
    return em.createQuery("select k from SecretKeys k where k.voteId = :id order by k.stateCode", SecretKeys.class).setParameter("id", vote).getResultList();
  }

  /** A box's ballots by public key, each key's own in their sequence: nothing of when they came. */
  List<Kept> ballots(UUID box) {
    List<Kept> kept = new ArrayList<>();
    for (Object[] r : rows("select credential, sequence, tracker, body from secret_ballot where box_id = ?", box)) {
      kept.add(new Kept(new BigInteger((String) r[0]), ((Number) r[1]).intValue(), (String) r[2], Stored.text(r[3])));
    }
    kept.sort(Comparator.comparing(Kept::credential).thenComparing(Kept::sequence));
    return kept;
  }

  /** The ballots that count: the last of each key. */
  List<Ballot> counting(UUID box) {
    Map<BigInteger, String> last = new TreeMap<>();
    ballots(box).forEach(ballot -> last.put(ballot.credential, ballot.body));
    return last.values().stream().map(Ballot::parse).toList();
  }

  /** How many public keys have a ballot in a box. */
  int voted(UUID box) {
    return ((Number) em.createNativeQuery("select count(distinct credential) from secret_ballot where box_id = ?").setParameter(1, box).getSingleResult()).intValue();
  }

  /** What trustees decrypted of a box, by their numbers. */
  TreeMap<Integer, PartialDecryption> decryptions(UUID box) {
    TreeMap<Integer, PartialDecryption> given = new TreeMap<>();
    rows("select owner, body from secret_decryption where box_id = ? order by owner", box).forEach(r -> given.put(((Number) r[0]).intValue(), PartialDecryption.parse(Stored.text(r[1]))));
    return given;
  }

  /** Ballots that were opened to be checked and whose tracker begins so: body and the question it answers. */
  List<SecretReading.Spent> spent(String beginning) {
    return rows("select s.body, b.election from secret_spent s join secret_box b on b.id = s.box_id where substring(s.tracker, 1, cast(? as integer)) = ? and s.reason = 'BALLOT_SPENT'", beginning.length(), beginning)
        .stream().map(r -> new SecretReading.Spent(Stored.text(r[0]), Stored.text(r[1]))).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList();
  }

  /** The box's published file as it stands: the opening, from the close on the ballots and the sealed sum, at last what opened it. */
  Archive archive(SecretVote vote, SecretBox box, Trustees trustees) {
    Archive archive = Archive.begin(vote.openedAt.getEpochSecond(), Election.parse(box.election), trustees, Credentials.parse(box.credentials));
    if (box.tally == null) {
      return archive;
    }
    ballots(box.id).forEach(ballot -> archive.ballot(ballot.body));
    archive.endBallots();
    archive.encryptedTally(EncryptedTally.parse(box.tally), box.counted, BigInteger.valueOf(box.counted));
    if (box.result != null) {
      decryptions(box.id).forEach(archive::partialDecryption);
      archive.result(Result.parse(box.result));
    }
    return archive;
  }
}
