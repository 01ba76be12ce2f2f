package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import liptako.journal.Hash;
import liptako.journal.JournalLine;
import liptako.journal.NoteException;

/** Reads {@code journal.jsonl}: lines that end with a newline, each parsed and its hash recomputed on as many processors as there are. */
final class JournalFile {
  /** An opening freezes a roll: a thousand members have a quarter of a megabyte. */
  private static final int LINE_BYTES_MOST = 4 << 20;
  /** Lines that are parsed together, by count and by bytes, so that memory stays small. */
  private static final int BATCH_LINES = 1_000;
  private static final int BATCH_BYTES = 4 << 20;

  interface Taker {
    void take(JournalLine line);
  }

  private final MessageDigest digest = Hash.digest();
  private long bytes;
  /** The batch that is being parsed. */
  private Future<List<Object>> parsing;

  /** Hands on each line in order; the first that is wrong ends the work. */
  void read(InputStream in, Taker taker) throws IOException {
    List<byte[]> batch = new ArrayList<>();
    int batched = 0;
    var rest = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    long[] number = {0};
    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
      digest.update(buffer, 0, got);
      bytes += got;
      int from = 0;
      String seen = new String(buffer, 0, got, StandardCharsets.ISO_8859_1); // byte by byte the same places, and searched many bytes at a time
      for (int i = seen.indexOf('\n'); i >= 0; i = seen.indexOf('\n', from)) {
        byte[] line;
        if (rest.size() == 0) {
          line = Arrays.copyOfRange(buffer, from, i);
        } else {
          rest.write(buffer, from, i - from);
          line = rest.toByteArray();
          rest.reset();
        }
        from = i + 1;
        batch.add(line);
        batched += line.length;
        if (batch.size() == BATCH_LINES || batched >= BATCH_BYTES) {
          hand(batch, number, taker);
          batch = new ArrayList<>();
          batched = 0;
        }
      }
      rest.write(buffer, from, got - from);
      require(rest.size() <= LINE_BYTES_MOST, "La ligne %d du journal est trop longue.", number[0] + batch.size() + 1);
    }
    hand(batch, number, taker);
    taken(number, taker);
    require(rest.size() == 0, "La dernière ligne du journal n’a pas de fin de ligne : le fichier est coupé.");
  }

  /** Has the batch parsed beside, and meanwhile hands on the one before. */
  private void hand(List<byte[]> batch, long[] number, Taker taker) {
    Future<List<Object>> before = parsing;
    parsing = ForkJoinPool.commonPool().submit(() -> batch.parallelStream().map(JournalFile::parse).toList());
    take(before, number, taker);
  }

  private void taken(long[] number, Taker taker) {
    take(parsing, number, taker);
    parsing = null;
  }

  private static void take(Future<List<Object>> parsed, long[] number, Taker taker) {
    for (Object line : parsed == null ? List.of() : parsed(parsed)) {
      number[0]++;
      if (line instanceof RuntimeException e) {
        throw new Fault("Ligne " + number[0] + " du journal : " + e.getMessage());
      }
      taker.take((JournalLine) line);
    }
  }

  private static List<Object> parsed(Future<List<Object>> parsed) {
    try {
      return parsed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Object parse(byte[] line) {
    try {
      return JournalLine.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException e) {
      return new Fault("le texte n’est pas en UTF-8");
    } catch (NoteException e) {
      return e;
    }
  }

  long bytes() {
    return bytes;
  }

  byte[] hash() {
    return digest.digest();
  }
}
