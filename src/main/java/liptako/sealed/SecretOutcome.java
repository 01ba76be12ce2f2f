package liptako.sealed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import liptako.assembly.SessionService;
import liptako.election.ElectionPublished;
import liptako.election.Rounds;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.rules.Verdict;
import liptako.secret.Auditor;

/** Proclaims and publishes what a secret vote gave, or annuls it. The round of an election is proclaimed and published by the elections' room. */
@ApplicationScoped
@Transactional
public class SecretOutcome {
  @Inject private JournalService journal;
  @Inject private SecretStore store;
  @Inject private KeyCeremonies ceremonies;
  @Inject private SessionService sessions;
  @Inject private Rounds rounds;
  @Inject private Caller caller;

  /** The chair names the outcome, which must be the rule's; every archive is audited from its first byte before. */
  @Allowed(Act.PROCLAIM)
  public SecretVote proclaim(UUID id, Verdict.Outcome outcome) {
    SecretVote counted = store.find(id);
    if (counted.status == SecretVote.Status.COUNTED) {
      for (SecretBox box : store.boxes(id)) {
        // Takes seconds with many voters: before the journal's turn.
        if (Auditor.audit(store.archive(counted, box, ceremonies.find(counted.ceremonyId).trustees()).bytes()) instanceof Auditor.Refused refused) {
          throw Refusal.conflict("ARCHIVE_REFUSED", refused.fault().toString());
        }
      }
    }
    SecretVote vote = store.locked(id, SecretVote.Status.COUNTED);
    if (vote.electionId != null || vote.rehearsal) {
      throw Refusal.conflict(vote.rehearsal ? "REHEARSAL_COUNTS_NOTHING" : "ELECTION_PROCLAIMS");
    }
    if (outcome != vote.verdict().outcome()) {
      throw Refusal.conflict("NOT_THE_RULES_OUTCOME", vote.verdict().word());
    }
    vote.status = SecretVote.Status.PROCLAIMED;
    vote.outcome = outcome.name();
    vote.proclaimedAt = journal.append("secret.proclaimed", id, Map.of("number", vote.number, "outcome", vote.outcome)).at();
    return vote;
  }

  /** The chair asks to publish; a second person confirms. */
  @Allowed(Act.PUBLISH_RESULT)
  public SecretVote askPublication(UUID id) {
    SecretVote vote = publishable(id);
    vote.publicationAskedBy = caller.mark();
    journal.append("secret.publication-asked", id, Map.of("number", vote.number));
    return vote;
  }

  /** The clerk confirms the publication that the chair asked for. */
  @Allowed(Act.CONFIRM_PUBLICATION)
  public SecretVote publish(UUID id) {
    SecretVote vote = publishable(id);
    if (vote.publicationAskedBy == null) {
      throw Refusal.conflict("SECRET_NOT_ASKED");
    }
    if (caller.made(vote.publicationAskedBy)) {
      throw Refusal.conflict("SECOND_PERSON");
    }
    sessions.publish(vote.sessionId);
    published(vote);
    return vote;
  }

  /** With an election its votes on terminals are published. */
  void follow(@Observes ElectionPublished election) {
    store.where("v.electionId = :id", election.election()).stream().filter(v -> v.publishedAt == null && v.openedAt != null).forEach(this::published);
  }

  private void published(SecretVote vote) {
    Map<String, Object> facts = SecretVotes.facts(vote);
    vote.publishedAt = journal.append("secret.published", vote.id, facts).at();
  }

  private SecretVote publishable(UUID id) {
    SecretVote vote = store.locked(id, SecretVote.Status.PROCLAIMED, SecretVote.Status.ANNULLED);
    if (vote.rehearsal || vote.electionId != null || vote.openedAt == null) {
      throw Refusal.conflict(vote.rehearsal ? "REHEARSAL_COUNTS_NOTHING" : "ELECTION_PROCLAIMS");
    }
    if (vote.publishedAt != null) {
      throw Refusal.conflict("SECRET_PUBLISHED");
    }
    return vote;
  }

  /** Declares it void, with the reason: it stays on record and is taken again, here or on paper. No sum of it is opened any more. */
  @Allowed(Act.ANNUL_SCRUTIN)
  public SecretVote annul(UUID id, String reason) {
    SecretVote vote = store.locked(id);
    if (vote.status == SecretVote.Status.ANNULLED || vote.electionId != null && vote.status == SecretVote.Status.COUNTED) {
      throw Refusal.conflict("SECRET_VOTE_" + vote.status);
    }
    vote.annulReason = Check.text("reason", reason, 1_000);
    boolean held = vote.electionId != null && vote.status != SecretVote.Status.COLLECTING;
    vote.status = SecretVote.Status.ANNULLED;
    vote.annulledAt = journal.append("secret.annulled", id, Map.of("number", vote.number, "reason", vote.annulReason)).at();
    if (held) {
      rounds.voidOnTerminals(vote.electionId, vote.annulReason);
    }
    return vote;
  }
}
