package liptako.journal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The right edge of a growing tree: the roots of its full subtrees, largest first. Enough to append and to give the root without the leaves. */
public final class Frontier {
  private final List<byte[]> roots = new ArrayList<>();
  private long size;

  /** The edge of the empty tree. */
  public Frontier() {}

  /** Reads what {@link #text} wrote. */
  public static Frontier parse(long size, String text) {
    var frontier = new Frontier();
    if (size < 0 || text.length() != 2 * Hash.LENGTH * Long.bitCount(size)) {
      throw new IllegalArgumentException("frontier of " + text.length() + " digits (valid: " + 2 * Hash.LENGTH * Long.bitCount(size) + ") for size " + size);
    }
    for (int i = 0; i < text.length(); i += 2 * Hash.LENGTH) {
      frontier.roots.add(HexFormat.of().parseHex(text, i, i + 2 * Hash.LENGTH));
    }
    frontier.size = size;
    return frontier;
  }

  /** Appends the entry with this hash in hexadecimal. */
  public void append(String entryHash) {
    byte[] hash = MerkleTree.leaf(HexFormat.of().parseHex(entryHash));
    for (long full = size; (full & 1) == 1; full >>= 1) {
      hash = MerkleTree.node(roots.remove(roots.size() - 1), hash);
    }
    roots.add(hash);
    size = Math.addExact(size, 1);
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    if (roots.isEmpty()) {
      return Hash.of();
    }
    byte[] root = roots.get(roots.size() - 1);
    for (int i = roots.size() - 2; i >= 0; i--) {
      root = MerkleTree.node(roots.get(i), root);
    }
    return root;
  }

  /** The roots in hexadecimal, one after the other. */
  public String text() {
    var text = new StringBuilder();
    roots.forEach(root -> text.append(HexFormat.of().formatHex(root)));
    return text.toString();
  }
}
