package liptako.journal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Public;
import liptako.refusal.Refusal;
import liptako.store.Durability;

/**
 * Signs the head of the journal's tree: after every act that changes what the public record says, and every hour in which something
 * happened. Only the tree's right edge is kept, so a checkpoint costs the entries since the last one. Not transactional: it reads and writes by
 * JDBC what is already committed, and hears of growth from within a transaction's completion.
 */
@ApplicationScoped
public class Checkpoints {
  private static final Logger LOG = Logger.getLogger("liptako.journal");
  private static final Duration EVERY = Duration.ofHours(1);
  /** What the start reads again: a day of sittings; the whole is the command's. */
  static final int TAIL = 2_000;
  private static final Set<String> AT_ONCE = Set.of("correction.declared", "minutes.approved", "sitting.closed", "session.closed", "journal.key");
  /** Whatever is proclaimed, annulled or published: a scrutin, an election, a secret vote, a text, an act, a notice. */
  private static final List<String> AT_ONCE_ENDS = List.of(".proclaimed", ".annulled", ".published");

  private final Semaphore changes = new Semaphore(0);
  @Resource private ManagedThreadFactory threads;
  @Inject private CheckpointStore store;
  @Inject private JournalTree tree;
  @Inject private Forks forks;
  @Inject private JournalKeys keys;
  @Inject private JournalService journal;
  @Inject private Soundness soundness;
  @Inject private Durability durability;
  @Inject private Clock clock;
  private Frontier frontier;
  private Instant latestAt;
  private long latestSize;
  private Thread thread;

  /** Checks the journal's tail and takes up the tree where the last checkpoint left it; damage is said and nothing is signed over it. */
  synchronized void start() {
    List<String> faults = new ArrayList<>(store.check(TAIL).faults());
    var latest = store.latest();
    frontier = latest.map(stored -> Frontier.parse(stored.size(), stored.frontier())).orElseGet(Frontier::new);
    latestSize = frontier.size();
    latestAt = latest.map(CheckpointStore.Stored::at).orElseGet(clock::instant);
    latest.ifPresent(stored -> faults.addAll(faults(stored)));
    keys.lastCheckpoint().ifPresent(note -> faults.addAll(behind(Checkpoint.parse(note.text()))));
    if (!faults.isEmpty()) {
      soundness.damaged(faults.get(0));
      faults.forEach(fault -> LOG.severe("journal: " + fault));
      return;
    }
    if (latest.isEmpty() || !keys.signer().key().verifies(latest.get().note())) {
      journal.announceKey(keys.signer().key(), latest.isEmpty() ? null : keys.rotation().orElse(null));
    }
    thread = threads.newThread(this::run);
    thread.setName("liptako-checkpoints");
    thread.start();
  }

  private List<String> faults(CheckpointStore.Stored stored) {
    List<String> faults = new ArrayList<>();
    Checkpoint checkpoint = Checkpoint.parse(stored.note().text());
    if (checkpoint.size() != stored.size() || !Arrays.equals(checkpoint.root(), frontier.root())) {
      faults.add("Le point de contrôle " + stored.size() + " ne concorde pas avec son arbre.");
    }
    List<NoteKey> known = new ArrayList<>(keys.previous());
    known.add(keys.signer().key());
    if (known.stream().noneMatch(key -> key.verifies(stored.note()))) {
      faults.add("Le point de contrôle " + stored.size() + " n’est signé par aucune clé connue.");
    }
    return faults;
  }

  /** A database older than what was already signed would fork the journal if it went on. */
  private List<String> behind(Checkpoint remembered) {
    long head = journal.number();
    if (remembered.size() > head) {
      return List.of("Le journal s’arrête à l’acte n° " + head + " alors qu’un point de contrôle a été signé à l’acte n° " + remembered.size()
          + " : la base est plus ancienne que ce qui a été publié.");
    }
    var stored = store.ofSize(remembered.size());
    return stored.isPresent() && !Checkpoint.parse(stored.get().note().text()).sameAs(remembered)
        ? List.of("Le point de contrôle " + remembered.size() + " de la base n’est pas celui qui a été signé.") : List.of();
  }

  @PreDestroy void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  void grew(@Observes JournalGrew event) {
    changes.release();
  }

  private void run() {
    // At once, for what a stop or a power cut left unsigned; then whenever something happened, and each minute for the hour.
    while (!Thread.currentThread().isInterrupted()) {
      try {
        advance(Long.MAX_VALUE);
        changes.tryAcquire(1, TimeUnit.MINUTES);
        changes.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "a checkpoint could not be written", e);
      }
    }
  }

  /** Follows the journal, and signs when an act asks for it, an hour has passed, or an entry not yet covered is wanted. */
  private synchronized void advance(long wanted) {
    boolean due = false;
    while (true) {
      List<CheckpointStore.Leaf> leaves = store.leaves(frontier.size(), JournalReader.PAGE);
      for (CheckpointStore.Leaf leaf : leaves) {
        if (leaf.number() != frontier.size() + 1) {
          throw new IllegalStateException("journal entry " + (frontier.size() + 1) + " is missing");
        }
        frontier.append(leaf.hash());
        due |= atOnce(leaf.kind());
      }
      if (leaves.size() < JournalReader.PAGE) {
        break;
      }
    }
    Instant now = clock.instant();
    if (frontier.size() > latestSize && (due || hourPassed(latestAt, now) || frontier.size() >= wanted && latestSize < wanted)) {
      sign(now);
    }
  }

  /** Whether an act of this kind is signed as soon as it is taken: it changes what the public record says. */
  static boolean atOnce(String kind) {
    return AT_ONCE.contains(kind) || AT_ONCE_ENDS.stream().anyMatch(kind::endsWith);
  }

  static boolean hourPassed(Instant signed, Instant now) {
    return !now.isBefore(signed.plus(EVERY));
  }

  private void sign(Instant now) {
    NoteSigner signer = keys.signer();
    String text = Checkpoint.of(signer.key().name(), frontier).text();
    var note = new Note(text, List.of(signer.sign(text, 0)));
    store.add(new CheckpointStore.Stored(frontier.size(), now, note, frontier.text()));
    durability.sync();
    keys.rememberCheckpoint(note);
    latestSize = frontier.size();
    latestAt = now;
  }

  /** The latest checkpoint with its cosignatures. */
  @Public("the journal's head is for everybody")
  public Note latest() {
    return store.latest().map(CheckpointStore.Stored::note).orElseThrow(() -> Refusal.notFound("UNKNOWN_CHECKPOINT"));
  }

  @Public("the journal's head is for everybody")
  public Note ofSize(long size) {
    return store.ofSize(size).map(CheckpointStore.Stored::note).orElseThrow(() -> Refusal.notFound("UNKNOWN_CHECKPOINT"));
  }

  /** The first checkpoint that covers an entry, signed now if there is none yet. */
  @Public("the journal's head is for everybody")
  public Note covering(long number) {
    soundness.require();
    if (store.covering(number).isEmpty()) {
      advance(number);
    }
    return store.covering(number).map(CheckpointStore.Stored::note).orElseThrow(() -> Refusal.notFound("UNKNOWN_CHECKPOINT"));
  }

  /** The keys by which checkpoints are checked: the journal's, those it had before, and the witnesses'. */
  @Public("public keys")
  public Map<String, List<NoteKey>> publicKeys() {
    return Map.of("journal", List.of(keys.signer().key()), "previous", keys.previous(), "witnesses", keys.witnesses());
  }

  /** The word of the key before for the journal's present one, or empty while it has its first. */
  @Public("public keys")
  public Optional<String> rotation() {
    return keys.rotation();
  }

  /** Sealed entries from a number on, at most a page: enough to follow the journal without reading what it says. */
  @Public("sealed entries say only that an act of some kind took place")
  public List<JournalLine> sealed(long from) {
    return store.entries(from).stream().map(JournalLine::sealed).toList();
  }

  /** Entries from a number on, at most a page, as they are. */
  @Public("only services of this system call it; what of the journal is published is decided by publication")
  public List<Entry> entries(long from) {
    return store.entries(from);
  }

  /** The number of the last entry about one of these subjects, 0 when there is none. */
  @Public("a number says nothing of what was done")
  public long lastAbout(List<String> subjects) {
    return store.lastAbout(subjects);
  }

  /** The checkpoint that covers an entry, signed now if there is none yet; empty while the journal is damaged and nothing is signed. */
  @Public("the journal's head is for everybody")
  public Optional<Note> signed(long number) {
    return soundness.damage().isPresent() ? store.covering(number).map(CheckpointStore.Stored::note) : Optional.of(covering(number));
  }

  /** How the journal stands. */
  @Public("hashes, keys and proofs are for everybody")
  public JournalState state() {
    var latest = store.latest();
    Map<String, CheckpointStore.Countersigned> last = store.countersigned();
    List<JournalState.Witness> witnesses = keys.witnesses().stream().map(key -> {
      var signed = last.get(key.name());
      return new JournalState.Witness(key, signed == null ? 0 : signed.size(), signed == null ? null : signed.at());
    }).toList();
    return new JournalState(latest.map(CheckpointStore.Stored::size).orElse(0L), latest.map(stored -> HexFormat.of().formatHex(Checkpoint.parse(stored.note().text()).root())).orElse(null),
        latest.map(CheckpointStore.Stored::at).orElse(null), keys.signer().key(), keys.previous(), witnesses, forks.all(), soundness.damage().orElse(null));
  }

  /** A proof and what it is of: the checkpoint whose root it leads to. */
  public record Proof(Note checkpoint, String entry, List<byte[]> path) {}

  /**
   * The proof that an entry stands at its number under a checkpoint.
   *
   * @param size of a stored checkpoint, or null for the latest
   */
  @Public("a proof is made of hashes alone")
  public Proof inclusion(long number, Long size) {
    Note note = size == null ? latest() : ofSize(size);
    long entries = Checkpoint.parse(note.text()).size();
    if (number < 1 || number > entries) {
      throw Refusal.invalid("NUMBER_RANGE", "entry", "entry", number, 1, entries);
    }
    return new Proof(note, store.leaves(number - 1, 1).get(0).hash(), tree.inclusion(number, entries));
  }

  /** The proof that the journal under one checkpoint begins the journal under another; the latest when {@code to} is null. */
  @Public("a proof is made of hashes alone")
  public Proof consistency(long from, Long to) {
    Note note = to == null ? latest() : ofSize(to);
    long entries = Checkpoint.parse(note.text()).size();
    if (from < 1 || from > entries) {
      throw Refusal.invalid("NUMBER_RANGE", "from", "from", from, 1, entries);
    }
    return new Proof(note, null, tree.consistency(from, entries));
  }

  /** Adds a witness's cosignature to the checkpoint it is of. */
  @Public("what is added was signed by a witness whose key an administrator entered")
  public synchronized Note countersign(Note cosigned) {
    if (forks.proves(cosigned)) {
      throw Refusal.conflict("JOURNAL_FORKED", Checkpoint.parse(cosigned.text()).size());
    }
    Checkpoint checkpoint = Checkpoint.parse(cosigned.text());
    Note stored = ofSize(checkpoint.size());
    if (!stored.text().equals(cosigned.text())) {
      LOG.severe(() -> "a witness holds another checkpoint of size " + checkpoint.size() + ":\n" + cosigned);
      throw Refusal.conflict("WITNESS_REFUSED", "elle porte sur un autre état du journal.");
    }
    boolean known = false;
    for (NoteKey witness : keys.witnesses()) {
      for (Note.Line line : cosigned.lines()) {
        if (witness.use() == NoteKey.Use.COSIGNATURE && witness.verifies(cosigned.text(), line)) {
          known = true;
          if (!store.hasWitness(checkpoint.size(), witness.name())) {
            store.addWitness(checkpoint.size(), witness.name(), line, clock.instant());
          }
        }
      }
    }
    if (!known) {
      throw Refusal.invalid("WITNESS_REFUSED", "note", "aucune signature n’est d’un témoin connu.");
    }
    durability.sync();
    return ofSize(checkpoint.size());
  }

  /** Reads the whole journal and says where it is damaged. */
  @Allowed(Act.CHECK_JOURNAL)
  public Map<String, Object> check() {
    return store.check(null).toMap();
  }
}
