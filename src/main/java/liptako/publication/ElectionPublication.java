package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import liptako.election.Election;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Refusal;
import liptako.release.PaperDue;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

/** Publishes elections as scrutins are published: the chair asks, the clerk confirms what is shown. */
@ApplicationScoped
@Transactional
public class ElectionPublication {
  @Inject private Elections elections;
  @Inject private PaperReleases releases;
  @Inject private JournalService journal;

  /**
   * Asks to publish an election that was proclaimed or annulled.
   *
   * @param notBefore the embargo's end, or null
   */
  @Allowed(Act.PUBLISH_RESULT)
  public PaperRelease ask(UUID id, Instant notBefore) {
    journal.lock();
    ElectionView view = elections.desk(id);
    Election election = view.election();
    if (election.getStatus() != Election.Status.PROCLAIMED && election.getStatus() != Election.Status.ANNULLED) {
      throw Refusal.conflict("ELECTION_" + election.getStatus());
    }
    if (election.getPublishedAt() != null) {
      throw Refusal.conflict("ELECTION_PUBLIC_ALREADY", election.getNumber());
    }
    return releases.ask(new PaperReleases.Paper(PaperRelease.Kind.ELECTION, id, election.getSessionId(), PublicWords.say("paper.election", election.getNumber(), election.getOffice()), seen(view),
        Act.PUBLISH_RESULT, Act.CONFIRM_PUBLICATION), notBefore);
  }

  void publish(@Observes PaperDue due) {
    if (due.kind() == PaperRelease.Kind.ELECTION && due.seen(seen(elections.desk(due.subject())))) {
      due.published(elections.publish(due.subject()).getPublishedAt());
    }
  }

  /** What can still change of what two persons look at: a proclaimed election can be annulled. */
  private static String seen(ElectionView view) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("status", view.election().getStatus().name());
    facts.put("reason", view.election().getAnnulReason());
    facts.put("elected", view.elected().stream().map(c -> c.getId().toString()).toList());
    return Hash.hex(Json.write(facts));
  }
}
