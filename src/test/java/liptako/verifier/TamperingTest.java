package liptako.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import liptako.journal.Checkpoint;
import liptako.journal.Entry;
import liptako.journal.Frontier;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.journal.Note;
import liptako.journal.NoteKey;
import liptako.journal.NoteSigner;
import liptako.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutates a sound bundle in every way somebody might, the manifest made right again so that it is not what gives the change away. Each mutant is
 * refused, or holds exactly the same files. {@code mvn -Dtest=TamperingTest -Dliptako.mutations=5000 test} makes more of them, {@code -Dliptako.bundle=FILE} of a
 * bundle that the running system gave.
 */
class TamperingTest {
  private static final int MUTATIONS = Integer.getInteger("liptako.mutations", 320);
  private static final String GIVEN = System.getProperty("liptako.bundle");

  private enum How { BIT_OF_ZIP, BIT_OF_FILE, DROP_LINE, REPEAT_LINE, SWAP_LINES, REORDER, BACK_DATE, CHANGE_BALLOT, RE_SIGN, TRUNCATE_ZIP, TRUNCATE_FILE, CUT_JOURNAL,
    DROP_FILE, SWAP_FILES, SEAL_LINE, DROP_WITNESS, ADD_LINE, OTHER_SESSION }

  @TempDir Path folder;
  private TreeMap<String, byte[]> files;
  private Random random;
  private NoteKey key;
  private NoteSigner thief;

  @Test void everyMutantIsRefusedOrTheSame() throws IOException {
    Path sound = GIVEN == null ? folder.resolve("sound.zip") : Path.of(GIVEN);
    if (GIVEN == null) {
      SampleJournal.bundle(sound, 3, 3, 8);
    }
    Path other = folder.resolve("other.zip");
    SampleJournal.bundle(other, 4, 3, 8);
    byte[] zip = Files.readAllBytes(sound);
    TreeMap<String, byte[]> original = read(sound);
    Map<?, ?> keys = (Map<?, ?>) Json.parse(new String(original.get("keys.json"), StandardCharsets.UTF_8));
    key = NoteKey.parse((String) keys.get("journal"));
    thief = NoteSigner.of(key.name(), NoteKey.Use.NOTE, "t".repeat(32).getBytes(StandardCharsets.US_ASCII));
    var pinned = new Verification.Request(List.of(key), ((List<?>) keys.get("witnesses")).stream().map(witness -> NoteKey.parse((String) witness)).toList(), null);
    Verification.of(sound, pinned, said -> { });
    Map<How, int[]> outcomes = new TreeMap<>();
    int same = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      random = new Random(90_000L + i);
      How how = How.values()[i % How.values().length];
      files = new TreeMap<>(original);
      Path mutant = folder.resolve("mutant.zip");
      mutate(how, zip, mutant, read(other));
      boolean accepted;
      try {
        Verification.of(mutant, pinned, said -> { });
        accepted = true;
      } catch (Fault e) {
        accepted = false;
      }
      if (accepted) {
        assertThat(sameFiles(read(mutant), original)).as("mutant %d (%s) was accepted and is not the same", i, how).isTrue();
        same++;
      }
      outcomes.computeIfAbsent(how, h -> new int[2])[accepted ? 1 : 0]++;
    }
    var table = new StringBuilder();
    outcomes.forEach((how, n) -> table.append(String.format("  %-14s refused %5d, same files %4d%n", how, n[0], n[1])));
    System.out.println(MUTATIONS + " mutants, " + (MUTATIONS - same) + " refused, " + same + " with the very same files\n" + table);
    assertThat(outcomes).hasSize(How.values().length);
    assertThat(same).isLessThan(MUTATIONS / 10);
  }

  private void mutate(How how, byte[] zip, Path to, Map<String, byte[]> other) throws IOException {
    List<String> lines = new ArrayList<>(new String(files.get("journal.jsonl"), StandardCharsets.UTF_8).lines().toList());
    int at = random.nextInt(lines.size());
    String name = new ArrayList<>(files.keySet()).get(random.nextInt(files.size()));
    switch (how) {
      case BIT_OF_ZIP -> {
        byte[] bytes = zip.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(to, bytes);
        return;
      }
      case TRUNCATE_ZIP -> {
        Files.write(to, Arrays.copyOf(zip, random.nextInt(zip.length)));
        return;
      }
      case BIT_OF_FILE -> {
        byte[] bytes = files.get(name).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        files.put(name, bytes);
      }
      case TRUNCATE_FILE -> files.put(name, Arrays.copyOf(files.get(name), random.nextInt(files.get(name).length)));
      case DROP_FILE -> files.remove(name);
      case SWAP_FILES -> {
        List<String> readable = files.keySet().stream().filter(n -> n.contains("/")).toList();
        int one = random.nextInt(readable.size());
        String second = readable.get((one + 1 + random.nextInt(readable.size() - 1)) % readable.size());
        byte[] bytes = files.put(readable.get(one), files.get(second));
        files.put(second, bytes);
      }
      case DROP_LINE -> journal(without(lines, at));
      case REPEAT_LINE -> {
        lines.add(at, lines.get(at));
        journal(lines);
      }
      case SWAP_LINES -> {
        Collections.swap(lines, at, (at + 1 + random.nextInt(lines.size() - 1)) % lines.size());
        journal(lines);
      }
      case REORDER -> {
        Collections.rotate(lines.subList(Math.min(at, lines.size() - 3), lines.size()), 1);
        journal(rechained(lines));
      }
      case BACK_DATE -> {
        lines.set(at, dated(lines.get(at)));
        journal(rechained(lines));
        if (random.nextBoolean()) {
          sign(false);
        }
      }
      case CHANGE_BALLOT -> {
        int ballot = firstFrom(lines, at, "\"kind\":\"ballot.cast\"");
        lines.set(ballot, lines.get(ballot).contains("\"POUR\"") ? lines.get(ballot).replace("\"POUR\"", "\"CONTRE\"") : lines.get(ballot).replaceAll("\"(CONTRE|ABSTENTION)\"", "\"POUR\""));
        journal(random.nextBoolean() ? rechained(lines) : lines);
      }
      case RE_SIGN -> {
        if (random.nextBoolean()) {
          lines.set(at, dated(lines.get(at)));
        }
        if (random.nextBoolean()) {
          lines.replaceAll(line -> line.replace(key.toString(), thief.key().toString()));
        }
        journal(rechained(lines));
        sign(true);
      }
      case CUT_JOURNAL -> {
        journal(lines.subList(0, at));
        if (random.nextBoolean() && at > 0) {
          sign(true);
        }
      }
      case SEAL_LINE -> {
        int open = firstFrom(lines, at, "\"salt\"");
        lines.set(open, JournalLine.parse(lines.get(open)).seal().text());
        journal(lines);
      }
      case DROP_WITNESS -> {
        String note = new String(files.get("checkpoint.txt"), StandardCharsets.UTF_8);
        files.put("checkpoint.txt", note.substring(0, note.lastIndexOf("— ")).getBytes(StandardCharsets.UTF_8));
        if (random.nextBoolean()) {
          files.put("keys.json", BundleWriter.keys(key, List.of()).getBytes(StandardCharsets.UTF_8));
        }
      }
      case ADD_LINE -> {
        JournalLine last = JournalLine.parse(lines.get(lines.size() - 1));
        lines.add(JournalLine.sealed(Entry.after(last.number(), last.hash(), last.at(), "note.added", "x", null, Map.of(), "00".repeat(16))).text());
        journal(lines);
      }
      default -> files.put(name, other.getOrDefault(name, new byte[0]));
    }
    if (random.nextInt(4) > 0) {
      manifest();
    }
    try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(Bundle.entry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
  }

  private static List<String> without(List<String> lines, int at) {
    lines.remove(at);
    return lines;
  }

  private static int firstFrom(List<String> lines, int from, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get((from + i) % lines.size()).contains(text)) {
        return (from + i) % lines.size();
      }
    }
    throw new AssertionError(text);
  }

  @SuppressWarnings("unchecked")
  private String dated(String line) {
    Map<String, Object> fields = (Map<String, Object>) Json.parse(line);
    fields.put("at", Instant.parse((String) fields.get("at")).minus(1 + random.nextInt(48), ChronoUnit.HOURS).toString());
    return Json.write(fields);
  }

  /** Numbers, predecessors and hashes made right again, as a forger would. */
  @SuppressWarnings("unchecked")
  private static List<String> rechained(List<String> lines) {
    List<String> made = new ArrayList<>();
    String previous = Entry.ORIGIN;
    for (String line : lines) {
      Map<String, Object> fields = (Map<String, Object>) Json.parse(line);
      fields.put("number", made.size() + 1);
      fields.put("previous", previous);
      Map<String, Object> hashed = new TreeMap<>(fields);
      if (fields.containsKey("body")) {
        Map<String, Object> sealed = new TreeMap<>();
        for (String name : List.of("actor", "body", "salt")) {
          sealed.put(name, hashed.remove(name));
        }
        hashed.put("sealed", Hash.hex(Json.write(sealed)));
      }
      hashed.remove("hash");
      previous = Hash.hex(Json.write(hashed));
      fields.put("hash", previous);
      made.add(Json.write(fields));
    }
    return made;
  }

  private void journal(List<String> lines) {
    files.put("journal.jsonl", (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8));
  }

  /** A checkpoint of what the journal now is, signed by a thief, or the old signature under a new text. */
  private void sign(boolean stolen) {
    var tree = new Frontier();
    new String(files.get("journal.jsonl"), StandardCharsets.UTF_8).lines().forEach(line -> tree.append((String) ((Map<?, ?>) Json.parse(line)).get("hash")));
    String text = Checkpoint.of(key.name(), tree).text();
    Note old = Note.parse(new String(files.get("checkpoint.txt"), StandardCharsets.UTF_8));
    Note note = stolen ? new Note(text, List.of(thief.sign(text, 0))) : new Note(text, old.lines());
    files.put("checkpoint.txt", note.toString().getBytes(StandardCharsets.UTF_8));
    if (stolen) {
      files.put("keys.json", BundleWriter.keys(thief.key(), List.of()).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The forger makes the manifest right again. */
  private void manifest() {
    try {
      List<Map<String, Object>> described = new ArrayList<>();
      Map<?, ?> old = (Map<?, ?>) Json.parse(new String(files.getOrDefault("manifest.json", "{\"session\":\"x\"}".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
      files.forEach((name, bytes) -> {
        if (!name.equals("manifest.json")) {
          described.add(BundleWriter.described(name, bytes.length, Hash.of(bytes)));
        }
      });
      files.put("manifest.json", BundleWriter.manifest(String.valueOf(old.get("session")), described).getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      // The mutation broke the manifest itself: it stays broken.
    }
  }

  private static TreeMap<String, byte[]> read(Path zip) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (var in = new ZipFile(zip.toFile())) {
      for (var entry : Collections.list(in.entries())) {
        files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }

  private static boolean sameFiles(Map<String, byte[]> one, Map<String, byte[]> two) {
    return one.keySet().equals(two.keySet()) && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), two.get(name)));
  }
}
