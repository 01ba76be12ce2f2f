package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.accreditation.AccreditationService;
import liptako.agenda.AgendaService;
import liptako.agenda.AgendaVersion;
import liptako.assembly.Body;
import liptako.assembly.Session;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.council.Acts;
import liptako.council.Dossiers;
import liptako.election.Candidacy;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.floor.FloorService;
import liptako.floor.Speech;
import liptako.journal.JournalService;
import liptako.permission.Public;
import liptako.voting.PublishedScrutins;
import liptako.voting.Scrutin;

/** Search in everything that is published: sessions, items, texts, scrutins, deputies, minutes. */
@ApplicationScoped
@Transactional
public class Search {
  /** Results that are shown. */
  public static final int HITS_MOST = 60;
  /** What somebody types is a few words. */
  public static final int QUERY_MOST = 200;
  /** What is published by the passing of time, not by an act, is found after this. */
  private static final Duration STALE = Duration.ofMinutes(10);
  /** A list that fills a server's memory is nobody's. */
  private static final int SCRUTINS_MOST = 20_000;

  /** Acts of an open sitting that change nothing of what is found. */
  private static final List<String> SILENT = List.of("ballot.", "attendance.", "speech.", "account.", "journal.");

  @Inject private SearchShelf shelf;
  @Inject private PublicSite site;
  @Inject private AgendaService agenda;
  @Inject private SittingService sittings;
  @Inject private PublishedScrutins scrutins;
  @Inject private AccreditationService accreditation;
  @Inject private MinutesShelf minutes;
  @Inject private PublishedTexts texts;
  @Inject private Elections elections;
  @Inject private Acts acts;
  @Inject private Dossiers dossiers;
  @Inject private FloorService floor;
  @Inject private JournalService journal;
  @Inject private Clock clock;

  /** What has all the words, each as the beginning of a word, accents and capitals ignored; first where the title has them, then the newest. Nothing for no word. */
  @Public("made of what is published")
  public List<Hit> find(String query) {
    List<String> words = query == null || query.length() > QUERY_MOST ? List.of() : Folded.words(query);
    if (words.isEmpty()) {
      return List.of();
    }
    refresh();
    return shelf.find(words).stream().sorted(Comparator.comparing((Hit hit) -> !Folded.all(words, Folded.text(hit.title())))).limit(HITS_MOST).toList();
  }

  private void refresh() {
    if (!due(shelf.state())) {
      return;
    }
    SearchShelf.State state = shelf.locked();
    if (due(state)) { // nobody else filled it meanwhile
      long number = journal.number();
      shelf.fill(all(), number, clock.instant());
    }
  }

  private boolean due(SearchShelf.State state) {
    return state.madeAt() == null || journal.actsAfter(state.number(), SILENT) || clock.instant().isAfter(state.madeAt().plus(STALE));
  }

  private List<Hit> all() {
    List<Hit> all = new ArrayList<>();
    for (Session session : site.sessions()) {
      all.add(new Hit(Hit.Kind.SESSION, session.getTitle(), session.getBody().title() + ", " + session.getPlace() + ", " + Words.period(session.getBeginsOn(), session.getEndsOn()),
          "session.xhtml?id=" + session.getId(), session.getPublishedAt()));
      agenda.published(session.getId()).ifPresent(version -> version.lines().forEach(line -> all.add(item(session, version, line))));
      all.addAll(minutes(session));
      texts.ofSession(session.getId()).forEach(text -> all.add(text(text)));
      elections.publishedOf(session.getId()).forEach(e -> all.add(election(session, elections.published(e.getId()))));
    }
    scrutins.latest(0, SCRUTINS_MOST).forEach(summary -> scrutins.find(summary.id()).ifPresent(s -> all.add(scrutin(s, summary.word()))));
    accreditation.deputies(clock.instant()).forEach(d -> all.add(new Hit(Hit.Kind.DEPUTY, d.name(), text(d.code(), d.stateName(), d.nationalTitle(), d.organ()), "depute.xhtml?id=" + d.id(), Instant.EPOCH)));
    acts.published((Body) null).forEach(a -> all.add(new Hit(Hit.Kind.ACT, a.reference() + ", " + a.title(), text(a.body().title(), a.kind().word(), a.content()), "acte.xhtml?id=" + a.id(), a.publishedAt())));
    dossiers.published().forEach(d -> all.add(new Hit(Hit.Kind.DOSSIER, d.title(), text(d.reference(), d.origin().title(), d.pillar().word(), d.summary()), "dossier.xhtml?id=" + d.id(), d.publishedAt())));
    return all;
  }

  private static Hit election(Session session, ElectionView view) {
    Stream<String> people = view.candidacies().stream().map(Candidacy::getName);
    return new Hit(Hit.Kind.ELECTION, view.election().getOffice(), text(Stream.concat(Stream.of("n° " + view.election().getNumber(), session.getTitle()), people).toArray(String[]::new)),
        "election.xhtml?id=" + view.election().getId(), view.election().getPublishedAt());
  }

  private static Hit item(Session session, AgendaVersion version, AgendaVersion.Line line) {
    return new Hit(Hit.Kind.ITEM, line.title(), text(line.topic().word(), line.description(), session.getTitle()), "session.xhtml?id=" + session.getId() + "#point-" + line.position(), version.getPublishedAt());
  }

  /** A text is found by its title, its wording in force and who wrote it or would have it changed. */
  private static Hit text(PublicText text) {
    var path = text.path();
    Stream<String> words = path.last().text().articles().stream().flatMap(a -> Stream.concat(Stream.of(a.heading()), a.paragraphs().stream().map(p -> p.words())));
    Stream<String> people = path.amendments().stream().map(a -> a.authors()).distinct();
    return new Hit(Hit.Kind.TEXT, path.title(), text(Stream.concat(Stream.concat(Stream.of(path.ended() == null ? "" : path.ended().reference(), path.authors()), words), people).toArray(String[]::new)), "texte.xhtml?id=" + text.id(), text.publishedAt());
  }

  private static Hit scrutin(Scrutin s, String word) {
    return new Hit(Hit.Kind.SCRUTIN, s.getQuestion(), text("n° " + s.getNumber(), word, s.getMeaning(), s.getAnnulReason()), "scrutin.xhtml?id=" + s.getId(), s.getOpenedAt());
  }

  /** Published minutes are found by what was noted of the speeches. */
  private List<Hit> minutes(Session session) {
    return sittings.sittings(session.getId()).stream().flatMap(sitting -> Stream.ofNullable(minutes.latest(session.getId()).get(sitting.getId())).map(version -> {
      String notes = floor.speeches(sitting.getId()).stream().map(Speech::getNote).filter(Objects::nonNull).collect(Collectors.joining(" "));
      return new Hit(Hit.Kind.MINUTES, title(session, sitting), notes, "session.xhtml?id=" + session.getId() + "#seance-" + sitting.getNumber(), version.publishedAt());
    })).toList();
  }

  private static String title(Session session, Sitting sitting) {
    return Words.ordinal(sitting.getNumber()) + " séance, " + session.getTitle();
  }

  private static String text(String... parts) {
    return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
