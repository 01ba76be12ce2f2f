package liptako.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liptako.journal.Checkpoint;
import liptako.journal.Entry;
import liptako.journal.Frontier;
import liptako.journal.JournalLine;
import liptako.journal.Note;
import liptako.journal.NoteKey;
import liptako.journal.NoteSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness before a journal that goes on, goes back, and tells another story under the same key. */
class WitnessTest {
  private static final NoteSigner KEY = NoteSigner.of("liptako.example/journal", NoteKey.Use.NOTE, new byte[32]);
  @TempDir Path folder;
  private final List<Entry> journal = new ArrayList<>();
  private final List<Note> received = new ArrayList<>();
  private NoteSigner signer = KEY;
  private String rotation = "";
  private HttpServer server;
  private Witness witness;

  @BeforeEach void aJournalAndItsWitness() throws IOException {
    grow(30, "one");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/journal/checkpoint", exchange -> answer(exchange, head().toString()));
    server.createContext("/api/v1/journal/checkpoint/witness", exchange -> {
      received.add(Note.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      answer(exchange, "");
    });
    server.createContext("/api/v1/journal/keys/rotation", exchange -> answer(exchange, rotation));
    server.createContext("/api/v1/journal/entries", exchange -> {
      int from = Integer.parseInt(exchange.getRequestURI().getQuery().substring(5));
      answer(exchange, journal.subList(from - 1, Math.min(journal.size(), from + 9)).stream().map(e -> JournalLine.sealed(e).text() + "\n").collect(Collectors.joining()));
    });
    server.start();
    var out = new ByteArrayOutputStream();
    assertThat(Witness.run(new String[] {"cle", folder.toString(), "temoin.example/ne"}, new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
    assertThat(NoteKey.parse(out.toString(StandardCharsets.UTF_8)).use()).isEqualTo(NoteKey.Use.COSIGNATURE);
    Files.writeString(folder.resolve("journal.pub"), KEY.key().toString());
    witness = new Witness("http://127.0.0.1:" + server.getAddress().getPort(), folder, Clock.fixed(Instant.parse("2027-01-14T12:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach void stop() {
    server.stop(0);
  }

  private void grow(int entries, String what) {
    for (int i = 0; i < entries; i++) {
      Entry last = journal.isEmpty() ? null : journal.get(journal.size() - 1);
      journal.add(Entry.after(journal.size(), last == null ? Entry.ORIGIN : last.hash(), Instant.parse("2027-01-14T10:00:00Z").plusSeconds(journal.size()), "kind", "x", null, Map.of("what", what), "00".repeat(16)));
    }
  }

  private Note head() {
    var tree = new Frontier();
    journal.forEach(e -> tree.append(e.hash()));
    String text = Checkpoint.of(KEY.key().name(), tree).text();
    return new Note(text, List.of(signer.sign(text, 0)));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test void itFollowsAndCountersignsWhatContinues() throws Exception {
    assertThat(witness.round()).contains("30 actes suivis, 30 nouveaux");
    grow(25, "two");
    assertThat(witness.round()).contains("55 actes suivis, 25 nouveaux");
    assertThat(witness.round()).contains("0 nouveaux");
    assertThat(Files.readAllLines(folder.resolve("journal.jsonl"))).hasSize(55).allMatch(line -> line.contains("\"sealed\""));
    assertThat(received).hasSize(3);
    NoteSigner own = NoteSigner.parse(Files.readString(folder.resolve("witness.key")));
    assertThat(received).allMatch(note -> own.key().verifies(note));
  }

  @Test void itShoutsWhenAnotherStoryIsToldAndKeepsTheProof() throws Exception {
    witness.round();
    journal.subList(20, 30).clear();
    grow(40, "another story");
    assertThatThrownBy(() -> witness.round()).isInstanceOf(Witness.Fork.class).hasMessageContaining("ne suit pas le dernier que le témoin connaît");
    try (var files = Files.list(folder)) {
      Path proof = files.filter(f -> f.getFileName().toString().startsWith("fourche-")).findFirst().orElseThrow();
      Note one = Note.parse(Files.readString(proof));
      Note two = Note.parse(Files.readString(folder.resolve("checkpoint.txt")));
      assertThat(KEY.key().verifies(one)).isTrue();
      assertThat(KEY.key().verifies(two)).isTrue();
    }
    assertThat(received).as("the server is shown what it signed before").hasSize(2);
    assertThat(received.get(1)).hasToString(Files.readString(folder.resolve("checkpoint.txt")));
  }

  @Test void itShoutsWhenTheJournalIsShorterOrTheSameSizeWithAnotherRoot() throws Exception {
    witness.round();
    journal.remove(29);
    assertThatThrownBy(() -> witness.round()).isInstanceOf(Witness.Fork.class).hasMessageContaining("ne continue pas");
    grow(1, "another last act");
    assertThatThrownBy(() -> witness.round()).isInstanceOf(Witness.Fork.class).hasMessageContaining("ne continue pas");
  }

  @Test void aKeyForWhichTheTrustedOneGaveItsWordIsFollowed() throws Exception {
    witness.round();
    NoteSigner fresh = NoteSigner.of(KEY.key().name(), NoteKey.Use.NOTE, "n".repeat(32).getBytes(StandardCharsets.US_ASCII));
    signer = fresh;
    grow(5, "under the new key");
    assertThatThrownBy(() -> witness.round()).as("nobody vouched").isInstanceOf(IOException.class).hasMessageContaining("n’est pas signé par la clé du journal");
    String text = "liptako key rotation\n" + KEY.key() + "\n" + fresh.key() + "\n";
    rotation = new Note(text, List.of(fresh.sign(text, 0))).toString();
    assertThatThrownBy(() -> witness.round()).as("the new key vouches for itself").isInstanceOf(IOException.class);
    rotation = new Note(text, List.of(KEY.sign(text, 0))).toString();
    assertThat(witness.round()).contains("Clé du journal remplacée", "35 actes suivis, 5 nouveaux");
    assertThat(Files.readString(folder.resolve("journal.pub")).strip()).isEqualTo(fresh.key().toString());
    assertThat(witness.round()).startsWith("35 actes suivis, 0 nouveaux");
  }

  @Test void aHeadUnderAnotherKeyIsNotFollowed() throws Exception {
    Files.writeString(folder.resolve("journal.pub"), NoteSigner.of("liptako.example/journal", NoteKey.Use.NOTE, "z".repeat(32).getBytes(StandardCharsets.US_ASCII)).key().toString());
    assertThatThrownBy(() -> witness.round()).isInstanceOf(IOException.class).hasMessageContaining("n’est pas signé par la clé du journal");
    assertThat(received).isEmpty();
  }
}
