package liptako.secret;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The published file of one box, {@code UUID.bel}: what was said, record by record, and the chain of events that says when.
 * Only ever appended to. Reading checks the file (headers, hashes, padding) and nothing of what it says: that is
 * {@link Auditor}'s.
 */
public final class Archive {
  private static final String HEADER_NAME = "BELENIOS";
  private static final int VERSION = 1;
  private static final String DATA = ".data.json";
  private static final String EVENT = ".event.json";
  private static final int HASH_LENGTH = 64;
  private static final int BODY_LENGTH_MAX = 32 * 1024 * 1024;

  /** A data record or an event. */
  record Item(boolean event, String text) {
    String hash() {
      return Digest.hex(text);
    }

    String name() {
      return hash() + (event ? EVENT : DATA);
    }
  }

  private final long timestamp;
  private final List<Item> items = new ArrayList<>();
  private Event last;

  private Archive(long timestamp) {
    this.timestamp = timestamp;
  }

  /** @param timestamp seconds since 1970, the same for every record: tells nothing of when a ballot came */
  public static Archive begin(long timestamp, Election election, Trustees trustees, Credentials credentials) {
    if (timestamp < 0 || timestamp > TarBlock.NUMBER_MAX) {
      throw new IllegalArgumentException("timestamp " + timestamp + " (valid: 0 to " + TarBlock.NUMBER_MAX + " s)");
    }
    Archive archive = new Archive(timestamp);
    String setup = setupText(election.text(), trustees.text(), credentials.text());
    archive.append(Event.Type.SETUP, List.of(election.text(), trustees.text(), credentials.text(), setup));
    return archive;
  }

  static String setupText(String election, String trustees, String credentials) {
    return OrderedJson.write(OrderedJson.object("election", Digest.hex(election), "trustees", Digest.hex(trustees), "credentials",
        Digest.hex(credentials)));
  }

  /** @param text as the voter signed it and {@link BallotCheck} admitted it */
  public void ballot(String text) {
    append(Event.Type.BALLOT, List.of(text));
  }

  public void endBallots() {
    append(Event.Type.END_BALLOTS, List.of());
  }

  /** @param voters how many ballots are counted, @param weight the sum of their weights */
  public void encryptedTally(EncryptedTally tally, int voters, BigInteger weight) {
    append(Event.Type.ENCRYPTED_TALLY, List.of(tally.text(), tallyText(tally.text(), voters, weight)));
  }

  static String tallyText(String tally, int voters, BigInteger weight) {
    Object number = weight.bitLength() <= 30 ? (Object) weight.intValueExact() : weight;
    return OrderedJson.write(OrderedJson.object("num_tallied", voters, "total_weight", number, "encrypted_tally", Digest.hex(tally)));
  }

  /** @param owner number of the trustee, from 1 */
  public void partialDecryption(int owner, PartialDecryption decryption) {
    append(Event.Type.PARTIAL_DECRYPTION, List.of(decryption.text(), ownerText(owner, decryption.text())));
  }

  static String ownerText(int owner, String decryption) {
    return OrderedJson.write(OrderedJson.object("owner", owner, "payload", Digest.hex(decryption)));
  }

  public void result(Result result) {
    append(Event.Type.RESULT, List.of(result.text()));
  }

  /** Hash of the newest event: published outside the server, it fixes everything up to here. */
  public String lastEvent() {
    return Digest.hex(last.text());
  }

  private void append(Event.Type type, List<String> data) {
    if (!type.mayFollow(last == null ? null : last.type())) {
      throw new IllegalStateException(type + " after " + (last == null ? "nothing" : last.type()));
    }
    data.forEach(text -> items.add(new Item(false, text)));
    String payload = data.isEmpty() ? null : Digest.hex(data.get(data.size() - 1));
    last = new Event(last == null ? null : lastEvent(), last == null ? 0 : last.height() + 1, type, payload);
    items.add(new Item(true, last.text()));
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** The whole file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, HEADER_NAME, headerText(timestamp));
    items.forEach(item -> write(out, item.name(), item.text()));
    return out.toByteArray();
  }

  private void write(ByteArrayOutputStream out, String name, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(TarBlock.header(name, body.length, timestamp));
    out.writeBytes(Arrays.copyOf(body, (int) TarBlock.padded(body.length)));
  }

  private static String headerText(long timestamp) {
    return OrderedJson.write(OrderedJson.object("version", VERSION, "timestamp", BigInteger.valueOf(timestamp)));
  }

  /** @throws FaultException when a byte is not as {@link #bytes} would have written it, or a record is not what its name says */
  public static Archive read(byte[] bytes) {
    int at = 0;
    Archive archive = null;
    while (at < bytes.length || archive == null) {
      int start = at;
      FaultException.require(bytes.length - start >= TarBlock.SIZE, Reason.ARCHIVE_CUT, "octet " + start);
      byte[] header = Arrays.copyOfRange(bytes, start, start + TarBlock.SIZE);
      int length = length(header, start);
      if (archive == null) {
        FaultException.require(TarBlock.name(header).equals(HEADER_NAME), Reason.ARCHIVE_NAME, "octet 0");
        archive = new Archive(TarBlock.timestamp(header));
      }
      FaultException.require(Arrays.equals(header, TarBlock.header(TarBlock.name(header), length, archive.timestamp)),
          Reason.ARCHIVE_HEADER, "octet " + start);
      int body = start + TarBlock.SIZE;
      FaultException.require(bytes.length - body >= TarBlock.padded(length), Reason.ARCHIVE_CUT, "octet " + body);
      at = body + (int) TarBlock.padded(length);
      for (int i = body + length; i < at; i++) {
        FaultException.require(bytes[i] == 0, Reason.ARCHIVE_PADDING, "octet " + i);
      }
      archive.add(TarBlock.name(header), text(bytes, body, length), start);
    }
    return archive;
  }

  private void add(String name, String text, int start) {
    String where = "octet " + start;
    if (start == 0) {
      FaultException.require(text.equals(headerText(timestamp)), Reason.ARCHIVE_VERSION, where);
      return;
    }
    FaultException.require(name.length() > HASH_LENGTH && (name.endsWith(DATA) || name.endsWith(EVENT)), Reason.ARCHIVE_NAME, where);
    Item item = new Item(name.endsWith(EVENT), text);
    FaultException.require(name.equals(item.name()), Reason.HASH_MISMATCH, where);
    if (item.event()) {
      FaultException.in("événement, " + where, () -> last = Event.parse(text));
    }
    items.add(item);
  }

  private static int length(byte[] header, int start) {
    try {
      long length = TarBlock.length(header);
      FaultException.require(length <= BODY_LENGTH_MAX, Reason.TOO_LONG, "");
      return (int) length;
    } catch (FaultException e) {
      throw new FaultException(e.fault().in("octet " + start));
    }
  }

  private static String text(byte[] bytes, int at, int length) {
    try {
      return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, at, length)).toString();
    } catch (CharacterCodingException e) {
      throw new FaultException(Reason.NOT_JSON, "octet " + at);
    }
  }
}
