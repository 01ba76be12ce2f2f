package liptako.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note (C2SP signed-note): a text, a blank line, and one line a signature.
 *
 * @param text ends with a newline
 * @param lines at least one
 */
public record Note(String text, List<Line> lines) {
  /** A checkpoint has some hundred bytes a signature; nobody may make us read more. */
  public static final int LENGTH_MAX = 64 * 1024;
  private static final int LINES_MOST = 100;
  private static final String DASH = "— ";

  /** One signature: the key's name; the key's id (4 bytes), for a witness the instant (8 bytes), and the signature. */
  public record Line(String name, byte[] data) {
    public Line {
      data = data.clone();
    }

    @Override public byte[] data() {
      return data.clone();
    }

    @Override public boolean equals(Object other) {
      return other instanceof Line line && line.name.equals(name) && Arrays.equals(line.data, data);
    }

    @Override public int hashCode() {
      return Arrays.hashCode(data);
    }

    @Override public String toString() {
      return DASH + name + " " + Base64.getEncoder().encodeToString(data) + "\n";
    }
  }

  public Note {
    lines = List.copyOf(lines);
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n' || c == 0x7F)) {
      throw new NoteException("le texte de la note doit finir par une fin de ligne et n’avoir aucun autre caractère de commande");
    }
    if (lines.isEmpty() || lines.size() > LINES_MOST) {
      throw new NoteException("la note porte " + lines.size() + " signatures (de 1 à " + LINES_MOST + ")");
    }
  }

  /** Reads a note; anything but exactly the written form is refused. */
  public static Note parse(String note) {
    if (note.length() > LENGTH_MAX) {
      throw new NoteException("la note compte " + note.length() + " caractères (maximum " + LENGTH_MAX + ")");
    }
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new NoteException("la note n’a pas de ligne vide avant ses signatures, ou pas de fin de ligne");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(end + 2).split("\n")) {
      int space = line.indexOf(' ', DASH.length());
      if (!line.startsWith(DASH) || space < 0) {
        throw new NoteException("ligne de signature mal formée");
      }
      NoteKey.requireName(line.substring(DASH.length(), space));
      lines.add(new Line(line.substring(DASH.length(), space), NoteKey.base64(line.substring(space + 1))));
    }
    var read = new Note(note.substring(0, end + 1), lines);
    if (!read.toString().equals(note)) {
      throw new NoteException("la note n’est pas dans sa forme unique");
    }
    return read;
  }

  /** The same note with one more signature; a line already there is not repeated. */
  public Note with(Line line) {
    if (lines.contains(line)) {
      return this;
    }
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return new Note(text, more);
  }

  /** The same note with those signatures alone that one of these keys made; there must be one. */
  public Note signedBy(List<NoteKey> keys) {
    return new Note(text, lines.stream().filter(line -> keys.stream().anyMatch(key -> key.verifies(text, line))).toList());
  }

  /** The written form. */
  @Override public String toString() {
    var out = new StringBuilder(text).append('\n');
    lines.forEach(out::append);
    return out.toString();
  }
}
