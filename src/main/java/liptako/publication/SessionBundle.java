package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liptako.assembly.Session;
import liptako.assembly.SessionService;
import liptako.assembly.Sitting;
import liptako.assembly.SittingService;
import liptako.election.Election;
import liptako.election.ElectionView;
import liptako.election.Elections;
import liptako.journal.Checkpoint;
import liptako.journal.Checkpoints;
import liptako.journal.Entry;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.journal.Note;
import liptako.journal.NoteKey;
import liptako.json.Json;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.sealed.SecretReading;
import liptako.sealed.SecretVote;
import liptako.store.Configuration;
import liptako.verifier.BundleWriter;
import liptako.verifier.Fault;
import liptako.verifier.Scope;
import liptako.verifier.SessionRecord;
import liptako.verifier.Verification;
import liptako.voting.Scrutin;
import liptako.voting.ScrutinReading;
import liptako.voting.ScrutinView;

/**
 * Makes the bundle of a published session from the journal, up to the first checkpoint that covers the last act about it. It is verified, and
 * compared with the tables that the public site shows, before anybody gets it; then it is kept until the journal says more of the session.
 */
@ApplicationScoped
public class SessionBundle {
  private static final Logger LOG = Logger.getLogger("liptako.publication");

  /** A bundle on disk. */
  public record Bundle(Path file, String tag) {}

  @Inject private SessionService sessions;
  @Inject private SittingService sittings;
  @Inject private ScrutinReading scrutins;
  @Inject private Elections elections;
  @Inject private PublishedTexts texts;
  @Inject private SecretReading secrets;
  @Inject private Checkpoints checkpoints;

  @Public("what was published is public")
  public synchronized Bundle of(UUID id) {
    Session session = sessions.session(id);
    if (session.getPublishedAt() == null) {
      throw Refusal.notFound("UNKNOWN_SESSION");
    }
    List<Scrutin> published = scrutins.published(id);
    List<SecretVote> secret = secrets.publishedOf(id);
    if (published.isEmpty() && secret.isEmpty()) {
      throw Refusal.notFound("NOTHING_PUBLISHED");
    }
    List<String> subjects = new ArrayList<>(List.of(id.toString()));
    sittings.sittings(id).stream().map(Sitting::getId).map(UUID::toString).forEach(subjects::add);
    published.stream().map(Scrutin::getId).map(UUID::toString).forEach(subjects::add);
    elections.publishedOf(id).stream().map(Election::getId).map(UUID::toString).forEach(subjects::add);
    texts.ofSession(id).stream().map(PublicText::id).map(UUID::toString).forEach(subjects::add);
    secret.stream().map(SecretVote::getId).map(UUID::toString).forEach(subjects::add);
    Note note = checkpoints.covering(checkpoints.lastAbout(subjects));
    long size = Checkpoint.parse(note.text()).size();
    String tag = size + "-" + Hash.hex(note.toString()).substring(0, 16);
    Path file = Configuration.data().resolve("bundles").resolve(id + "." + tag + ".zip");
    if (!Files.exists(file)) {
      try {
        make(id.toString(), note, size, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (Fault e) {
        LOG.log(Level.SEVERE, "the record of session " + id + " does not hold", e);
        throw Refusal.of(Refusal.Kind.BUSY, "RECORD_DIFFERS", e.getMessage());
      }
    }
    return new Bundle(file, tag);
  }

  private void make(String id, Note note, long size, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "new-", ".zip");
    try {
      var keys = checkpoints.publicKeys();
      NoteKey key = Stream.concat(keys.get("journal").stream(), keys.get("previous").stream()).filter(k -> k.verifies(note)).findFirst()
          .orElseThrow(() -> new IllegalStateException("checkpoint " + size + " is signed by no known key"));
      List<NoteKey> witnesses = keys.get("witnesses").stream().filter(k -> k.verifies(note)).toList();
      var scope = new Scope(id);
      each(size, entry -> {
        if (Scope.telling(entry.kind())) {
          scope.learn(entry.kind(), entry.subject(), JournalLine.open(entry).body());
        }
      });
      SessionRecord record;
      try (var out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        var writer = new BundleWriter(out, id);
        each(size, entry -> writer.line(scope.opens(entry.kind(), entry.subject()) ? JournalLine.open(entry) : JournalLine.sealed(entry)));
        // A witness that replaced its key has lines under the old one, which the bundle's keys no longer name.
        record = writer.finish(note.signedBy(Stream.concat(Stream.of(key), witnesses.stream()).toList()), key, witnesses, box -> secrets.archive(UUID.fromString(box.vote()), box.position()));
      }
      compare(record);
      compareElections(record);
      compareTexts(record);
      Verification.of(fresh, new Verification.Request(List.of(key), witnesses, null), LOG::fine);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forget(id, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private interface Taker {
    void take(Entry entry) throws IOException;
  }

  private void each(long size, Taker taker) throws IOException {
    for (long next = 1; next <= size;) {
      List<Entry> page = checkpoints.entries(next);
      if (page.isEmpty()) {
        throw new IllegalStateException("journal entry " + next + " is missing");
      }
      for (Entry entry : page) {
        if (entry.number() <= size) {
          taker.take(entry);
        }
      }
      next = page.get(page.size() - 1).number() + 1;
    }
  }

  /** What the site shows of each scrutin is what the journal says of it. */
  private void compare(SessionRecord record) {
    Map<String, Map<String, Object>> told = record.scrutins();
    told.forEach((id, scrutin) -> {
      ScrutinView view = scrutins.publicView(UUID.fromString(id));
      String figures = view.tally() == null ? null : view.tally().pour() + "/" + view.tally().contre() + "/" + view.tally().abstention();
      Map<?, ?> tally = (Map<?, ?>) scrutin.get("tally");
      String stated = tally == null ? null : tally.get("pour") + "/" + tally.get("contre") + "/" + tally.get("abstention");
      same(view, "le décompte", figures, stated);
      same(view, "le résultat", view.scrutin().getOutcome(), scrutin.get("outcome"));
      same(view, "l’état", view.scrutin().getStatus().name(), scrutin.get("status"));
      same(view, "le verdict", view.verdict() == null ? null : Json.write(view.verdict().toMap()), scrutin.get("verdict") == null ? null : Json.write(scrutin.get("verdict")));
      Map<String, String> shown = new HashMap<>();
      view.voters().stream().filter(voter -> voter.receipt() != null).forEach(voter -> shown.put(voter.deputy().toString(), voter.choice() + " " + voter.receipt()));
      Map<String, String> cast = new HashMap<>();
      for (Object each : (List<?>) scrutin.get("ballots")) {
        Map<?, ?> ballot = (Map<?, ?>) each;
        if (view.tally() != null && Boolean.TRUE.equals(ballot.get("counts"))) {
          cast.put((String) ballot.get("deputy"), ballot.get("choice") + " " + ballot.get("receipt"));
        }
      }
      same(view, "la liste des bulletins", shown, cast);
    });
  }

  /** Whom the site shows as elected is whom the journal says. */
  private void compareElections(SessionRecord record) {
    record.elections().forEach((id, told) -> {
      ElectionView view = elections.published(UUID.fromString(id));
      List<String> shown = view.elected().stream().map(c -> c.getId().toString()).toList();
      if (!shown.equals(told.get("elected"))) {
        throw Fault.of("Élection n° " + view.election().getNumber() + " : les élus de la base ne sont pas ceux du journal.");
      }
    });
  }

  /** The texts the site shows are those of the journal, which may already say more of them than the checkpoint covers. */
  private void compareTexts(SessionRecord record) {
    record.texts().forEach((id, told) -> {
      PublicText shown = texts.text(UUID.fromString(id)).text();
      long version = ((Number) told.get("version")).longValue();
      if (version > shown.version() || version == shown.version() && !shown.content().equals(Json.write(told.get("text")))) {
        throw Fault.of("Texte n° " + shown.number() + " : le parcours de la base n’est pas celui du journal.");
      }
    });
  }

  private static void same(ScrutinView view, String what, Object shown, Object told) {
    if (!java.util.Objects.equals(shown, told)) {
      throw Fault.of("Scrutin n° " + view.scrutin().getNumber() + " : " + what + " de la base (" + shown + ") n’est pas celui du journal (" + told + ").");
    }
  }

  private static void forget(String id, Path kept) throws IOException {
    try (var files = Files.newDirectoryStream(kept.getParent(), id + ".*.zip")) {
      for (Path file : files) {
        if (!file.equals(kept)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
