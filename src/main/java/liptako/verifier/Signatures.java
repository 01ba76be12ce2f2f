package liptako.verifier;

import static liptako.verifier.Fault.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liptako.journal.JournalLine;
import liptako.journal.KeyRotation;
import liptako.journal.NoteException;
import liptako.journal.NoteKey;

/** Which key may sign: the one that is asked for, or one that it vouched for in the journal. */
final class Signatures {
  private final List<NoteKey> announced = new ArrayList<>();
  private final List<KeyRotation> vouched = new ArrayList<>();

  /** Takes an entry that announces a key. */
  void take(JournalLine line) {
    var body = new Body(line);
    try {
      NoteKey key = NoteKey.parse(body.text("key"));
      announced.add(key);
      String rotation = body.textOrNull("rotation");
      if (rotation != null) {
        KeyRotation vouching = KeyRotation.parse(rotation);
        require(vouching.fresh().equals(key), "L’acte n° %d annonce une clé que l’ancienne ne garantit pas.", line.number());
        vouched.add(vouching);
      }
    } catch (NoteException e) {
      throw new Fault("L’acte n° " + line.number() + " annonce une clé illisible : " + e.getMessage());
    }
  }

  /** The signing key must be the last one that the journal announced. */
  void requireAnnounced(NoteKey key) {
    require(!announced.isEmpty(), "Le journal n’annonce aucune clé.");
    require(announced.get(announced.size() - 1).equals(key), "Le point de contrôle est signé par une clé que le journal n’annonce pas.");
  }

  /** Whether a trusted key leads to the signing one. */
  boolean leads(NoteKey trusted, NoteKey signing) {
    Set<NoteKey> reached = new HashSet<>(Set.of(trusted));
    vouched.forEach(pair -> {
      if (reached.contains(pair.old())) {
        reached.add(pair.fresh());
      }
    });
    return reached.contains(signing);
  }
}
