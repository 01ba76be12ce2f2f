package liptako.journal;

/** An old key's word for the one that follows it: a note of three lines, signed by the old. */
public record KeyRotation(NoteKey old, NoteKey fresh) {
  private static final String HEAD = "liptako key rotation";

  String text() {
    return HEAD + "\n" + old + "\n" + fresh + "\n";
  }

  /**
   * Reads one whose signature holds.
   *
   * @throws NoteException what is wrong with it
   */
  public static KeyRotation parse(String written) {
    Note note = Note.parse(written);
    String[] lines = note.text().split("\n");
    if (lines.length != 3 || !lines[0].equals(HEAD)) {
      throw new NoteException("la note n’est pas celle d’un changement de clé");
    }
    var rotation = new KeyRotation(NoteKey.parse(lines[1]), NoteKey.parse(lines[2]));
    if (!rotation.text().equals(note.text()) || !rotation.old.verifies(note)) {
      throw new NoteException("l’ancienne clé ne garantit pas la nouvelle");
    }
    return rotation;
  }
}
