package liptako.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import liptako.journal.JournalService;
import liptako.refusal.Refusal;
import liptako.store.Stored;

/** The room's own reading and writing. */
@ApplicationScoped
class ElectionStore {
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;

  Election find(UUID id) {
    Election election = id == null ? null : em.find(Election.class, id);
    if (election == null) {
      throw Refusal.notFound("UNKNOWN_ELECTION");
    }
    return election;
  }

  /** After the journal's turn was taken: its status cannot change until the transaction ends. */
  Election locked(UUID id, Election.Status... allowed) {
    journal.lock();
    Election election = find(id);
    em.refresh(election);
    if (!List.of(allowed).contains(election.status)) {
      throw Refusal.conflict("ELECTION_" + election.status);
    }
    return election;
  }

  List<Candidacy> candidacies(UUID election) {
    return em.createQuery("select c from Candidacy c where c.electionId = :id order by c.position", Candidacy.class).setParameter("id", election).getResultList();
  }

  List<Candidacy> standing(UUID election) {
    return candidacies(election).stream().filter(Candidacy::isStanding).toList();
  }

  List<ElectionRound> rounds(UUID election) {
    return em.createQuery("select r from ElectionRound r where r.electionId = :id order by r.number", ElectionRound.class).setParameter("id", election).getResultList();
  }

  /** The round that is open, or was last. */
  ElectionRound last(UUID election) {
    List<ElectionRound> rounds = rounds(election);
    if (rounds.isEmpty()) {
      throw Refusal.conflict("ELECTION_NO_ROUND");
    }
    return rounds.get(rounds.size() - 1);
  }

  /** Who may vote in a round, in the order of the roll. */
  List<ElectionView.Elector> electors(UUID round) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select deputy_id, code, name, state_code, signed from election_elector where round_id = ? order by position").setParameter(1, round).getResultList();
    return rows.stream().map(r -> new ElectionView.Elector(Stored.id(r[0]), (String) r[1], (String) r[2], (String) r[3], (Boolean) r[4])).toList();
  }

  List<UUID> scrutineers(UUID election) {
    List<?> rows = em.createNativeQuery("select deputy_id from election_scrutineer where election_id = ?").setParameter(1, election).getResultList();
    return rows.stream().map(Stored::id).toList();
  }
}
