package liptako.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipOutputStream;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.journal.Note;
import liptako.journal.NoteKey;
import liptako.json.Json;

/** Writes a session's bundle: the same journal and checkpoint give the same bytes. */
public final class BundleWriter {
  private final String session;
  private final ZipOutputStream zip;
  private final SessionRecord record;
  private final TreeMap<String, Map<String, Object>> files = new TreeMap<>();
  private final MessageDigest journal = Hash.digest();
  private long journalBytes;

  public BundleWriter(OutputStream out, String session) throws IOException {
    this.session = session;
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    record = new SessionRecord(session);
    zip.putNextEntry(Bundle.entry(Bundle.JOURNAL));
  }

  /** The next line, open or sealed as the scope wants it. */
  public void line(JournalLine line) throws IOException {
    record.take(line);
    byte[] bytes = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
    journal.update(bytes);
    journalBytes += bytes.length;
    zip.write(bytes);
  }

  /**
   * Writes everything else.
   *
   * @param checkpoint of exactly the lines written
   * @param witnesses keys of the witnesses whose cosignatures it carries
   * @param archives the bytes of the archive of each box of a secret vote
   * @return what the journal says of the session
   */
  public SessionRecord finish(Note checkpoint, NoteKey key, List<NoteKey> witnesses, Function<SecretBoxRecord, byte[]> archives) throws IOException {
    record.finish();
    zip.closeEntry();
    files.put(Bundle.JOURNAL, described(Bundle.JOURNAL, journalBytes, journal.digest()));
    try {
      record.files().forEach((name, text) -> write(name, text.get()));
      record.archives().forEach((name, box) -> write(name, archives.apply(box)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    write(Bundle.CHECKPOINT, checkpoint.toString());
    write(Bundle.KEYS, keys(key, witnesses));
    String manifest = manifest(session, files.values());
    write(Bundle.MANIFEST, manifest);
    zip.finish();
    return record;
  }

  static String keys(NoteKey key, List<NoteKey> witnesses) {
    return Json.write(Map.of("journal", key.toString(), "witnesses", witnesses.stream().map(NoteKey::toString).sorted().toList())) + "\n";
  }

  static String manifest(String session, java.util.Collection<Map<String, Object>> files) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", Verification.FORMAT);
    manifest.put("session", session);
    manifest.put("files", new ArrayList<>(files));
    return Json.write(manifest) + "\n";
  }

  static Map<String, Object> described(String name, long bytes, byte[] hash) {
    return Map.of("name", name, "bytes", bytes, "sha256", HexFormat.of().formatHex(hash));
  }

  private void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) {
    try {
      zip.putNextEntry(Bundle.entry(name));
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.put(name, described(name, bytes.length, Hash.of(bytes)));
  }
}
