package liptako.journal;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The head of the journal's tree at a size (C2SP tlog-checkpoint): what is signed.
 *
 * @param origin which journal, as the key's name
 * @param size entries
 * @param extensions further lines, opaque
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {
  public Checkpoint {
    root = root.clone();
    extensions = List.copyOf(extensions);
    if (root.length != Hash.LENGTH || size < 0 || origin.isEmpty() || origin.indexOf('\n') >= 0) {
      throw new NoteException("point de contrôle mal formé");
    }
  }

  public static Checkpoint of(String origin, Frontier frontier) {
    return new Checkpoint(origin, frontier.size(), frontier.root(), List.of());
  }

  /** Reads the text of a note. */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,15}")) {
      throw new NoteException("point de contrôle mal formé : il faut l’origine, la taille et la racine, une par ligne");
    }
    List<String> extensions = Arrays.asList(lines).subList(3, lines.length - 1);
    if (extensions.stream().anyMatch(String::isEmpty)) {
      throw new NoteException("point de contrôle mal formé : ligne vide");
    }
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), NoteKey.base64(lines[2]), extensions);
  }

  @Override public byte[] root() {
    return root.clone();
  }

  /** The text that is signed. */
  public String text() {
    var text = new StringBuilder(origin).append('\n').append(size).append('\n').append(Base64.getEncoder().encodeToString(root)).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Whether both say the same of the same journal. */
  public boolean sameAs(Checkpoint other) {
    return text().equals(other.text());
  }
}
