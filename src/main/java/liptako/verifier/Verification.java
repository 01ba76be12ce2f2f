package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.TreeSet;
import java.util.SortedMap;
import java.util.Set;
import java.util.Optional;
import java.io.UncheckedIOException;
import liptako.journal.Checkpoint;
import liptako.journal.Entry;
import liptako.journal.Frontier;
import liptako.journal.Hash;
import liptako.journal.Note;
import liptako.journal.NoteException;
import liptako.journal.NoteKey;
import liptako.journal.ReceiptCode;
import liptako.json.Json;
import liptako.json.JsonException;

/** The verification of one bundle, step by step; each step says what it looked at. */
public final class Verification {
  public static final String FORMAT = "liptako-session/1";

  /**
   * What the reader trusts and asks.
   *
   * @param keys journal keys known from elsewhere; empty to take the bundle's own
   * @param witnesses witness keys known from elsewhere; each must have countersigned
   * @param receipt a receipt to look up, or null
   */
  public record Request(List<NoteKey> keys, List<NoteKey> witnesses, String receipt) {
    public static final Request PLAIN = new Request(List.of(), List.of(), null);
  }

  private final Request request;
  private final Consumer<String> say;
  private final Map<String, Map<String, Object>> manifest = new TreeMap<>();
  private final Signatures signatures = new Signatures();
  private final Frontier tree = new Frontier();
  private String session;
  private String head = Entry.ORIGIN;
  private long open;
  private long backwards;
  private java.time.Instant latest = java.time.Instant.MIN;

  private Verification(Request request, Consumer<String> say) {
    this.request = request;
    this.say = say;
  }

  /** Verifies a folder or ZIP; throws the first fault. */
  public static void of(Path path, Request request, Consumer<String> say) {
    var verification = new Verification(request, say);
    try (Bundle bundle = Bundle.open(path)) {
      verification.run(bundle);
    } catch (Fault e) {
      throw e;
    } catch (JsonException | NoteException e) {
      throw new Fault(e.getMessage());
    } catch (IOException | RuntimeException e) {
      // Whatever a hostile file makes fail, it does not hold.
      throw new Fault("Le dossier est illisible : " + e);
    }
  }

  private void run(Bundle bundle) throws IOException {
    manifest(bundle);
    var record = new SessionRecord(session);
    journal(bundle, record);
    signed(bundle);
    record.finish();
    judged(record);
    files(bundle, record);
    receipt(record);
  }

  /** The manifest names exactly the files there are; their hashes are compared as each is read. */
  private void manifest(Bundle bundle) throws IOException {
    String text = text(bundle, Bundle.MANIFEST);
    require(text.endsWith("\n") && Json.parse(text) instanceof Map<?, ?>, "Le manifeste est mal formé.");
    Map<?, ?> map = (Map<?, ?>) Json.parse(text);
    require(FORMAT.equals(map.get("format")), "Format inconnu : %s (ce vérificateur lit %s).", map.get("format"), FORMAT);
    require(map.get("session") instanceof String && map.get("files") instanceof List<?>, "Le manifeste est mal formé.");
    session = (String) map.get("session");
    for (Object each : (List<?>) map.get("files")) {
      require(each instanceof Map<?, ?> file && file.get("name") instanceof String && file.get("bytes") instanceof Long && file.get("sha256") instanceof String, "Le manifeste est mal formé.");
      Map<?, ?> file = (Map<?, ?>) each;
      require(manifest.put((String) file.get("name"), Map.of("name", file.get("name"), "bytes", file.get("bytes"), "sha256", file.get("sha256"))) == null, "Le manifeste nomme deux fois « %s ».", file.get("name"));
    }
    require(BundleWriter.manifest(session, manifest.values()).equals(text), "Le manifeste n’est pas dans sa forme unique.");
    for (String name : manifest.keySet()) {
      require(bundle.files().containsKey(name) && !name.equals(Bundle.MANIFEST), "Il manque le fichier « %s » que nomme le manifeste.", name);
    }
    for (String name : bundle.files().keySet()) {
      require(manifest.containsKey(name) || name.equals(Bundle.MANIFEST), "Le fichier « %s » n’est pas au manifeste.", name);
    }
  }

  private void journal(Bundle bundle, SessionRecord record) throws IOException {
    var file = new JournalFile();
    try (InputStream in = bundle.stream(Bundle.JOURNAL)) {
      file.read(in, line -> {
        require(line.number() == tree.size() + 1, "L’acte n° %d du journal suit l’acte n° %d : il y a un trou ou un doublon.", line.number(), tree.size());
        require(line.previous().equals(head), "L’acte n° %d (%s) ne suit pas l’acte n° %d : la chaîne est rompue.", line.number(), line.kind(), tree.size());
        head = line.hash();
        tree.append(head);
        open += line.isOpen() ? 1 : 0;
        backwards += line.at().isBefore(latest) ? 1 : 0;
        latest = line.at();
        if (line.kind().equals("journal.key") && line.isOpen()) {
          signatures.take(line);
        }
        record.take(line);
      });
    }
    same(Bundle.JOURNAL, file.bytes(), file.hash());
    require(tree.size() > 0, "Le journal est vide : rien n’a été vérifié.");
    say.accept("Journal : " + count(tree.size(), "acte") + " en chaîne sans trou, dont " + count(open, "ouvert") + " et " + count(tree.size() - open, "scellé") + " (publié par son seul condensat).");
    if (backwards > 0) {
      say.accept("Remarque : l’horloge a reculé " + backwards + " fois entre deux actes ; leur ordre est celui des numéros.");
    }
  }

  private void signed(Bundle bundle) throws IOException {
    Note note = Note.parse(checked(bundle, Bundle.CHECKPOINT));
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    require(checkpoint.size() == tree.size(), "Le point de contrôle porte sur %d actes, le journal en a %d.", checkpoint.size(), tree.size());
    require(Arrays.equals(checkpoint.root(), tree.root()), "La racine de l’arbre des actes n’est pas celle du point de contrôle.");
    say.accept("Arbre : racine recalculée sur " + count(tree.size(), "acte") + ", égale à celle du point de contrôle.");
    String text = checked(bundle, Bundle.KEYS);
    require(Json.parse(text) instanceof Map<?, ?> map && map.get("journal") instanceof String && map.get("witnesses") instanceof List<?> list && list.stream().allMatch(String.class::isInstance),
        "Le fichier des clés est mal formé.");
    Map<?, ?> map = (Map<?, ?>) Json.parse(text);
    NoteKey key = NoteKey.parse((String) map.get("journal"));
    List<NoteKey> witnesses = ((List<?>) map.get("witnesses")).stream().map(each -> NoteKey.parse((String) each)).toList();
    require(BundleWriter.keys(key, witnesses).equals(text), "Le fichier des clés n’est pas dans sa forme unique.");
    require(key.use() == NoteKey.Use.NOTE && checkpoint.origin().equals(key.name()), "Le point de contrôle est d’un autre journal que sa clé.");
    require(key.verifies(note), "La signature du point de contrôle n’est pas celle de la clé du journal.");
    signatures.requireAnnounced(key);
    if (request.keys.isEmpty()) {
      say.accept("Signature : valable, par la clé que donne le dossier lui-même, " + key + " — comparez-la à celle que vous connaissez, ou donnez-la par --key.");
    } else {
      require(request.keys.stream().anyMatch(trusted -> signatures.leads(trusted, key)), "Le point de contrôle est signé par %s, qui n’est pas la clé demandée ni une clé qu’elle garantit.", key);
      say.accept("Signature : valable, par la clé demandée ou une clé qu’elle garantit, " + key + ".");
    }
    int others = 0;
    for (Note.Line line : note.lines()) {
      boolean journal = key.verifies(note.text(), line);
      require(journal || witnesses.stream().anyMatch(witness -> witness.use() == NoteKey.Use.COSIGNATURE && witness.verifies(note.text(), line)), "La signature de « %s » n’est pas valable.", line.name());
      others += journal ? 0 : 1;
    }
    require(note.lines().size() == others + 1 && others == witnesses.size(), "Les signatures et les clés des témoins ne se correspondent pas une à une.");
    require(witnesses.stream().allMatch(witness -> witness.verifies(note)), "Un témoin est nommé sans avoir contresigné.");
    request.witnesses.forEach(witness -> require(witness.verifies(note), "Le témoin « %s » n’a pas contresigné.", witness.name()));
    for (NoteKey witness : witnesses) {
      say.accept("Témoin : contresigné par " + witness + (request.witnesses.contains(witness) ? "." : " (clé que donne le dossier lui-même)."));
    }
  }

  private void judged(SessionRecord record) {
    var scrutins = record.scrutinsByNumber().values();
    long members = scrutins.stream().mapToLong(ScrutinRecord::rollSize).sum();
    long ballots = scrutins.stream().mapToLong(ScrutinRecord::ballotCount).sum();
    long decided = scrutins.stream().filter(scrutin -> scrutin.decided() && !scrutin.withheld()).count();
    long hands = scrutins.stream().filter(ScrutinRecord::countedByHand).count();
    long withheld = scrutins.stream().filter(ScrutinRecord::withheld).count();
    require(!record.isEmpty(), "Aucun scrutin publié : rien n’a été vérifié.");
    require((members > 0 || scrutins.isEmpty()) && record.mandateCount() > 0, "Les listes de vote sont vides : rien n’a été vérifié.");
    say.accept("Listes : " + count(members, "inscription") + " de " + count(scrutins.size(), "scrutin") + " tirées à nouveau de " + count(record.mandateCount(), "mandat") + " et de l’appel.");
    say.accept("Dépouillement : " + count(ballots, "bulletin") + " recomptés, " + count(decided, "verdict") + " recalculés par la règle arrêtée à l’ouverture, proclamations comprises.");
    if (hands > 0) {
      say.accept("Décomptes : " + count(hands, "scrutin") + " sans bulletin nominatif, dont les chiffres saisis par deux personnes tiennent dans la liste et donnent le verdict.");
    }
    if (withheld > 0) {
      say.accept("Remarque : " + count(withheld, "scrutin") + " dont des chiffres sont retenus pour le secret de quelques votants : leur résultat ne se recalcule pas.");
    }
    long[] rounds = record.rounds();
    if (rounds[0] > 0) {
      say.accept("Élections : " + count(rounds[0], "tour") + " recalculés par la règle arrêtée, listes de votants comprises.");
    }
    if (rounds[1] > 0) {
      say.accept("Remarque : " + count(rounds[1], "tour") + " dont les chiffres sont retenus pour le secret de quelques votants : leur résultat ne se recalcule pas.");
    }
    int[] wordings = record.wordings();
    if (wordings[0] > 0) {
      say.accept("Textes : " + count(wordings[0], "texte") + " et " + count(wordings[1], "rédaction") + " égaux à ceux du journal, empreintes recalculées.");
    }
    int[] minuted = record.minuted();
    if (minuted[0] > 0) {
      say.accept("Procès-verbaux : " + count(minuted[0], "version") + " dont les chiffres de " + count(minuted[1], "scrutin") + " sont ceux que donnent les bulletins.");
    }
    if (!record.missingNumbers().isEmpty()) {
      say.accept("Remarque : scrutins non publiés : n° " + String.join(", ", record.missingNumbers().stream().map(String::valueOf).toList()) + ".");
    }
  }

  /** The readable files are, byte for byte, what the journal gives; each is written and compared on its own. */
  private void files(Bundle bundle, SessionRecord record) {
    SortedMap<String, Supplier<String>> given = record.files();
    Set<String> named = new TreeSet<>(manifest.keySet());
    List.of(Bundle.JOURNAL, Bundle.CHECKPOINT, Bundle.KEYS).forEach(named::remove);
    given.keySet().forEach(name -> require(named.remove(name), "Il manque le fichier « %s » que donne le journal.", name));
    SortedMap<String, SecretBoxRecord> archives = record.archives();
    archives.keySet().forEach(name -> require(named.remove(name), "Il manque l’archive « %s » de l’urne que nomme le journal.", name));
    require(named.isEmpty(), "Le fichier « %s » ne vient pas du journal.", named.isEmpty() ? "" : named.iterator().next());
    given.entrySet().parallelStream().map(file -> fault(bundle, file.getKey(), file.getValue())).toList().stream().flatMap(Optional::stream).findFirst().ifPresent(fault -> {
      throw fault;
    });
    archives(bundle, archives);
    say.accept("Fichiers : " + count(given.size(), "fichier") + " égaux, octet pour octet, à ce que donne le journal ; " + count(manifest.size(), "fichier") + " conformes au manifeste.");
    say.accept("Session : « " + record.title() + " ».");
  }

  /** Each box is audited from its first byte: proofs of trustees and of every ballot, the sum, what opened it; and it is the box the journal speaks of. */
  private void archives(Bundle bundle, SortedMap<String, SecretBoxRecord> archives) {
    long ballots = 0;
    for (var archive : archives.entrySet()) {
      try {
        byte[] bytes = bundle.read(archive.getKey());
        same(archive.getKey(), bytes.length, Hash.of(bytes));
        ballots += archive.getValue().audit(archive.getKey(), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (!archives.isEmpty()) {
      say.accept("Votes secrets : " + count(archives.size(), "urne") + ", " + count(ballots, "bulletin") + " scellés dont toutes les preuves tiennent ; sommes, ouverture et résultats recalculés, empreintes égales à celles du journal.");
    }
  }

  private Optional<RuntimeException> fault(Bundle bundle, String name, Supplier<String> text) {
    try {
      byte[] bytes = bundle.read(name);
      same(name, bytes.length, Hash.of(bytes));
      require(Arrays.equals(bytes, text.get().getBytes(StandardCharsets.UTF_8)), "Le fichier « %s » dit autre chose que le journal.", name);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new UncheckedIOException(e));
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private void receipt(SessionRecord record) {
    if (request.receipt == null) {
      return;
    }
    String code = ReceiptCode.typed(request.receipt);
    List<String> found = record.scrutinsByNumber().values().stream().flatMap(scrutin -> scrutin.receipt(code).stream()).toList();
    require(!found.isEmpty(), "Aucun bulletin ne porte le reçu %s.", code);
    found.forEach(say);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number < 2 ? "" : "s");
  }

  private String checked(Bundle bundle, String name) throws IOException {
    byte[] bytes = bundle.read(name);
    same(name, bytes.length, Hash.of(bytes));
    return decoded(name, bytes);
  }

  private void same(String name, long bytes, byte[] hash) {
    require(BundleWriter.described(name, bytes, hash).equals(manifest.get(name)), "Le fichier « %s » n’a pas l’empreinte que dit le manifeste.", name);
  }

  private static String text(Bundle bundle, String name) throws IOException {
    return decoded(name, bundle.read(name));
  }

  private static String decoded(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    require(Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes), "Le fichier « %s » n’est pas en UTF-8.", name);
    return text;
  }
}
