package liptako.secret;

import java.util.Map;

/**
 * A link of the archive's chain.
 *
 * @param parent hash of the event before, null for the first
 * @param payload hash of what happened, null at the end of ballots
 */
record Event(String parent, int height, Type type, String payload) {
  /** In the order in which they stand. */
  enum Type {
    SETUP("Setup", 4), BALLOT("Ballot", 1), END_BALLOTS("EndBallots", 0), ENCRYPTED_TALLY("EncryptedTally", 2),
    PARTIAL_DECRYPTION("PartialDecryption", 2), RESULT("Result", 1);

    private final String text;
    private final int data;

    Type(String text, int data) {
      this.text = text;
      this.data = data;
    }

    /** Data records before the event, the last is its payload. */
    int data() {
      return data;
    }

    private static Type of(Node node) {
      for (Type type : values()) {
        if (type.text.equals(node.string())) {
          return type;
        }
      }
      throw new FaultException(Reason.EVENT_TYPE, "");
    }

    /** Whether it may follow; null is before the first. */
    boolean mayFollow(Type previous) {
      return switch (this) {
        case SETUP -> previous == null;
        case BALLOT, END_BALLOTS -> previous == SETUP || previous == BALLOT;
        case ENCRYPTED_TALLY -> previous == END_BALLOTS;
        case PARTIAL_DECRYPTION -> previous == ENCRYPTED_TALLY || previous == PARTIAL_DECRYPTION;
        case RESULT -> previous == PARTIAL_DECRYPTION;
      };
    }
  }

  static Event parse(String text) {
    return Node.canonical(text, Event::of, Event::json);
  }

  String text() {
    return OrderedJson.write(json());
  }

  private static Event of(Node node) {
    Node parent = node.optional("parent");
    Node payload = node.optional("payload");
    return new Event(parent == null ? null : parent.string(), node.field("height").integer(), Type.of(node.field("type")),
        payload == null ? null : payload.string());
  }

  private Map<String, Object> json() {
    return OrderedJson.object("parent", parent, "height", height, "type", type.text, "payload", payload);
  }
}
