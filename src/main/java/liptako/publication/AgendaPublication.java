package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Body;
import liptako.assembly.SessionService;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.release.PaperDue;
import liptako.release.PaperRelease;
import liptako.release.PaperReleases;

/** Publishes orders of business: those of the Parliaments in two persons, those of the councils by their secretary, who has no second. */
@ApplicationScoped
@Transactional
public class AgendaPublication {
  /**
   * What came of asking.
   *
   * @param release what the second person has to confirm, or null
   * @param version what was published at once, or null
   */
  public record Asked(PaperRelease release, AgendaVersion version) {}

  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private PaperReleases releases;
  @Inject private JournalService journal;

  /** @param notBefore the embargo's end, or null */
  @Allowed({Act.WRITE_AGENDA, Act.KEEP_COLLEGE, Act.KEEP_COUNCIL})
  public Asked ask(UUID session, Instant notBefore) {
    journal.lock();
    if (sessions.session(session).getBody() != Body.PARLEMENTS) {
      return new Asked(null, agenda.publish(session));
    }
    AgendaVersion next = agenda.next(session);
    return new Asked(releases.ask(new PaperReleases.Paper(PaperRelease.Kind.AGENDA, session, session, PublicWords.say("paper.agenda", next.getNumber()), Hash.hex(next.getContent())), notBefore), null);
  }

  void publish(@Observes PaperDue due) {
    if (due.kind() == PaperRelease.Kind.AGENDA && due.seen(Hash.hex(agenda.next(due.subject()).getContent()))) {
      due.published(agenda.publish(due.subject()).getPublishedAt());
    }
  }
}
