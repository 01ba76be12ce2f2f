package liptako.web.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.agenda.AgendaItem;
import liptako.agenda.AgendaService;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.SittingService;
import liptako.council.Acts;
import liptako.council.Dossier;
import liptako.council.Dossiers;
import liptako.deliberation.Draft;
import liptako.deliberation.DraftService;
import liptako.election.Election;
import liptako.election.Elections;
import liptako.permission.Act;
import liptako.permission.Caller;
import liptako.publication.CouncilPublication;
import liptako.publication.ElectionPublication;
import liptako.publication.PublicText;
import liptako.publication.PublishedTexts;
import liptako.release.PaperRelease;
import liptako.web.look.Say;

/** The papers whose publication the caller may ask for: texts and elections of the present session, the acts and dossiers of the caller's bodies. */
@ApplicationScoped
class AskablePapers {
  /** One of them: what it is called, what is known of it, whether it waits already. */
  public record Askable(PaperRelease.Kind kind, UUID id, String title, String note, UUID session, boolean waiting) implements Serializable {}

  @Inject private PublishedTexts texts;
  @Inject private ElectionPublication elected;
  @Inject private CouncilPublication councils;
  @Inject private DraftService drafts;
  @Inject private Elections elections;
  @Inject private Acts acts;
  @Inject private Dossiers dossiers;
  @Inject private AgendaService agenda;
  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private Caller caller;

  List<Askable> all(List<PaperRelease> waiting) {
    Set<UUID> asked = waiting.stream().map(PaperRelease::getSubjectId).collect(Collectors.toSet());
    List<Askable> all = new ArrayList<>();
    Session session = sittings.current().map(s -> sessions.session(s.getSessionId())).or(() -> sessions.sessions().stream().filter(s -> s.getBody() == Body.PARLEMENTS).findFirst()).orElse(null);
    if (session != null && caller.may(Act.WRITE_TEXTS)) {
      texts(session, asked, all);
    }
    if (session != null && caller.may(Act.PUBLISH_RESULT)) {
      sittings.sittings(session.getId()).stream().flatMap(s -> elections.ofSitting(s.getId()).stream()).filter(AskablePapers::unsaid).forEach(e -> all.add(
          new Askable(PaperRelease.Kind.ELECTION, e.getId(), Say.text("urn.number", e.getNumber(), e.getOffice()), Say.text("urn.status." + e.getStatus()), e.getSessionId(), asked.contains(e.getId()))));
    }
    List<Body> kept = Stream.of(Body.values()).filter(body -> caller.may(body.keeper())).toList();
    List<Dossier> own = kept.isEmpty() ? List.of() : dossiers.mine();
    kept.forEach(body -> {
      acts.of(body).stream().filter(act -> act.publishedAt() == null).forEach(act -> all.add(
          new Askable(PaperRelease.Kind.ACT, act.id(), act.reference(), act.title(), act.session(), asked.contains(act.id()))));
      own.stream().filter(d -> d.origin() == body && d.publishedAt() == null).forEach(d -> all.add(
          new Askable(PaperRelease.Kind.DOSSIER, d.id(), d.title(), Say.text("documents.dossier", d.reference()), null, asked.contains(d.id()))));
    });
    return all;
  }

  private void texts(Session session, Set<UUID> asked, List<Askable> all) {
    List<PublicText> known = texts.ofSession(session.getId());
    for (AgendaItem item : agenda.items(session.getId())) {
      for (Draft draft : drafts.drafts(item.getId())) {
        String version = known.stream().filter(t -> t.id().equals(draft.getId())).findFirst().map(t -> " · " + Say.text("documents.version", t.version())).orElse("");
        all.add(new Askable(PaperRelease.Kind.TEXT, draft.getId(), draft.getTitle(), Say.text("draft.status." + draft.getStatus()) + version, session.getId(), asked.contains(draft.getId())));
      }
    }
  }

  private static boolean unsaid(Election election) {
    return election.getPublishedAt() == null && (election.getStatus() == Election.Status.PROCLAIMED || election.getStatus() == Election.Status.ANNULLED);
  }

  PaperRelease ask(Askable paper, Instant notBefore) {
    return switch (paper.kind()) {
      case TEXT -> texts.ask(paper.id(), notBefore);
      case ELECTION -> elected.ask(paper.id(), notBefore);
      case ACT -> councils.askAct(paper.id(), notBefore);
      case DOSSIER -> councils.askDossier(paper.id(), notBefore);
      case AGENDA, MINUTES -> throw new IllegalArgumentException(paper.kind() + " is asked for on its own page");
    };
  }

  /** The zone of a session's place; of what belongs to no session, universal time. */
  ZoneId zone(UUID session) {
    return session == null ? ZoneOffset.UTC : sessions.session(session).getZone();
  }
}
