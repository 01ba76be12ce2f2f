package liptako.witness;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liptako.journal.Checkpoint;
import liptako.journal.Entry;
import liptako.journal.Frontier;
import liptako.journal.JournalLine;
import liptako.journal.KeyRotation;
import liptako.journal.Note;
import liptako.journal.NoteException;
import liptako.journal.NoteKey;
import liptako.journal.NoteSigner;

/**
 * One round of a witness. Its folder holds {@code witness.key} (secret), {@code journal.pub} (the journal's key, which the operator of the
 * witness puts there), {@code journal.jsonl} (its copy, sealed) and {@code checkpoint.txt} (what it countersigned last).
 */
public final class Witness {
  /** A journal that tells two stories. */
  public static final class Fork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fork(String message) {
      super(message);
    }
  }

  /** A page of the server is two thousand lines; far more means that it is not our server. */
  private static final int ANSWER_BYTES_MOST = 32 << 20;
  private final String url;
  private final Path folder;
  private final Clock clock;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

  Witness(String url, Path folder, Clock clock) {
    this.url = url.replaceFirst("/+$", "");
    this.folder = folder;
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  static int run(String[] arguments, PrintStream out) {
    try {
      if (arguments.length == 3 && arguments[0].equals("cle")) {
        out.println(createKey(Path.of(arguments[1]), arguments[2]));
        return 0;
      }
      if (arguments.length == 3 && arguments[0].equals("suivre")) {
        out.println(new Witness(arguments[1], Path.of(arguments[2]), Clock.systemUTC()).round());
        return 0;
      }
      out.println("""
          Emploi : java -cp liptako-verifier.jar liptako.witness.Witness cle DOSSIER NOM      fait la clé du témoin et dit sa moitié publique
                   java -cp liptako-verifier.jar liptako.witness.Witness suivre URL DOSSIER   vérifie la suite du journal et la contresigne
          DOSSIER doit contenir journal.pub, la clé publique du journal.""");
      return 1;
    } catch (Fork e) {
      out.println("!!! FOURCHE DU JOURNAL !!! " + e.getMessage());
      return 2;
    } catch (IOException | NoteException e) {
      out.println("Échec : " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static NoteKey createKey(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.createFile(folder.resolve("witness.key"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var signer = NoteSigner.create(name, NoteKey.Use.COSIGNATURE, new SecureRandom());
    Files.writeString(file, signer.written() + "\n");
    return signer.key();
  }

  /** Verifies that the journal's head continues the copy, extends the copy and countersigns; answers what was done. */
  String round() throws IOException, InterruptedException {
    NoteKey trusted = NoteKey.parse(Files.readString(folder.resolve("journal.pub")));
    NoteSigner signer = NoteSigner.parse(Files.readString(folder.resolve("witness.key")));
    Note note = Note.parse(get("/api/v1/journal/checkpoint"));
    NoteKey journal = trusted.verifies(note) ? trusted : successor(trusted);
    if (!journal.verifies(note)) {
      throw new IOException("le point de contrôle n’est pas signé par la clé du journal");
    }
    Checkpoint head = Checkpoint.parse(note.text());
    Path copy = folder.resolve("journal.jsonl");
    var tree = new Frontier();
    String last = Entry.ORIGIN;
    if (Files.exists(copy)) {
      try (var lines = Files.lines(copy)) {
        for (String line : (Iterable<String>) lines::iterator) {
          JournalLine entry = JournalLine.parse(line);
          last = follow(tree, last, entry, "la copie du témoin");
        }
      }
    }
    Path known = folder.resolve("checkpoint.txt");
    if (Files.exists(known)) {
      Checkpoint before = Checkpoint.parse(Note.parse(Files.readString(known)).text());
      if (before.size() != tree.size() || !Arrays.equals(before.root(), tree.root())) {
        throw new IOException("la copie du témoin ne concorde pas avec ce qu’il a contresigné");
      }
      if (head.size() < before.size() || head.size() == before.size() && !head.sameAs(before)) {
        throw evidence(note, "la tête (" + head.size() + " actes) ne continue pas celle que le témoin a contresignée (" + before.size() + " actes)");
      }
    }
    List<String> fresh = new ArrayList<>();
    while (tree.size() < head.size()) {
      String page = get("/api/v1/journal/entries?from=" + (tree.size() + 1));
      long before = tree.size();
      for (String line : page.lines().toList()) {
        if (tree.size() < head.size()) {
          JournalLine entry = JournalLine.parse(line).seal();
          if (entry.number() == tree.size() + 1 && !entry.previous().equals(last)) {
            throw evidence(note, "l’acte n° " + entry.number() + " ne suit pas le dernier que le témoin connaît");
          }
          last = follow(tree, last, entry, "le journal reçu");
          fresh.add(entry.text());
        }
      }
      if (tree.size() == before) {
        throw new IOException("le journal n’a pas donné l’acte n° " + (before + 1));
      }
    }
    if (!Arrays.equals(tree.root(), head.root())) {
      throw evidence(note, "les actes donnés, à la suite de ceux du témoin, n’ont pas la racine signée");
    }
    Files.write(copy, fresh, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    Note cosigned = new Note(note.text(), List.of(signer.sign(note.text(), clock.instant().getEpochSecond())));
    write(known, note.toString());
    if (!journal.equals(trusted)) {
      Files.writeString(folder.resolve("journal-avant.pub"), trusted + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      write(folder.resolve("journal.pub"), journal + "\n");
    }
    post("/api/v1/journal/checkpoint/witness", cosigned.toString());
    return (journal.equals(trusted) ? "" : "Clé du journal remplacée, l’ancienne garantit " + journal + ". ") + head.size() + " actes suivis, " + fresh.size() + " nouveaux, tête contresignée par " + signer.key().name() + ".";
  }

  /** The key for which the trusted one gave its word; the trusted one where there is none. */
  private NoteKey successor(NoteKey trusted) throws InterruptedException {
    try {
      KeyRotation rotation = KeyRotation.parse(get("/api/v1/journal/keys/rotation"));
      return rotation.old().equals(trusted) ? rotation.fresh() : trusted;
    } catch (IOException | NoteException e) {
      return trusted;
    }
  }

  private static String follow(Frontier tree, String last, JournalLine entry, String where) throws IOException {
    if (entry.number() != tree.size() + 1 || !entry.previous().equals(last)) {
      throw new IOException("l’acte n° " + entry.number() + " ne suit pas dans " + where);
    }
    tree.append(entry.hash());
    return entry.hash();
  }

  /**
   * Keeps the signed head that contradicts what was countersigned: with it anybody can prove the fork. The server is shown what it signed before, so
   * that its own pages say it too; whether it listens changes nothing.
   */
  private Fork evidence(Note note, String what) throws IOException, InterruptedException {
    Path file = folder.resolve("fourche-" + clock.instant().getEpochSecond() + ".txt");
    Path known = folder.resolve("checkpoint.txt");
    Files.writeString(file, note.toString());
    try {
      post("/api/v1/journal/checkpoint/witness", Files.readString(known));
    } catch (IOException e) {
      // It refuses, as it must: the head contradicts what it holds now.
    }
    return new Fork(what + ". Preuve gardée : " + file + " contre " + known);
  }

  private static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String get(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60)).build());
  }

  private void post(String path, String text) throws IOException, InterruptedException {
    answer(HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60)).header("Content-Type", "text/plain;charset=UTF-8")
        .POST(HttpRequest.BodyPublishers.ofString(text)).build());
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var in = response.body()) {
      byte[] bytes = in.readNBytes(ANSWER_BYTES_MOST + 1);
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (response.statusCode() != 200 || bytes.length > ANSWER_BYTES_MOST) {
        throw new IOException("le serveur répond " + response.statusCode() + " à " + request.uri() + " : " + text.substring(0, Math.min(300, text.length())));
      }
      return text;
    }
  }
}
