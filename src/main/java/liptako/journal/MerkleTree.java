package liptako.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 (section 2.1) over SHA-256. A leaf of the journal's tree is the 32 bytes of an entry's hash. Lists hold leaf
 * hashes ({@link #leaf}); proofs are lists of node hashes from the bottom up.
 */
public final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /** The hash of a leaf with this content. */
  public static byte[] leaf(byte[] content) {
    return Hash.of(LEAF, content);
  }

  static byte[] node(byte[] left, byte[] right) {
    return Hash.of(NODE, left, right);
  }

  /** The root; of no leaves it is the hash of nothing. */
  public static byte[] root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Hash.of();
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = (int) split(leaves.size());
    return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  /** Gives the root of the leaves from an index (from 0) until another (excluded). */
  public interface Roots {
    byte[] of(long from, long until);
  }

  /** The proof that the leaf at an index (from 0) is in the tree of the first {@code size} leaves. */
  public static List<byte[]> inclusion(long index, long size, Roots roots) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("index " + index + " (valid: 0 to " + (size - 1) + ")");
    }
    List<byte[]> proof = new ArrayList<>();
    inclusion(index, 0, size, roots, proof);
    return proof;
  }

  private static void inclusion(long index, long from, long until, Roots roots, List<byte[]> proof) {
    if (until - from == 1) {
      return;
    }
    long split = from + split(until - from);
    if (index < split) {
      inclusion(index, from, split, roots, proof);
      proof.add(roots.of(split, until));
    } else {
      inclusion(index, split, until, roots, proof);
      proof.add(roots.of(from, split));
    }
  }

  /** The proof that the tree of the first leaves is a beginning of the tree of {@code size}; empty when they are all of it. */
  public static List<byte[]> consistency(long first, long size, Roots roots) {
    if (first < 1 || first > size) {
      throw new IllegalArgumentException("first " + first + " (valid: 1 to " + size + ")");
    }
    List<byte[]> proof = new ArrayList<>();
    consistency(first, 0, size, true, roots, proof);
    return proof;
  }

  private static void consistency(long first, long from, long until, boolean whole, Roots roots, List<byte[]> proof) {
    if (first == until) {
      if (!whole) {
        proof.add(roots.of(from, until));
      }
      return;
    }
    long split = from + split(until - from);
    if (first <= split) {
      consistency(first, from, split, whole, roots, proof);
      proof.add(roots.of(split, until));
    } else {
      consistency(first, split, until, false, roots, proof);
      proof.add(roots.of(from, split));
    }
  }

  /** Whether the proof shows that a leaf hash stands at an index of the tree of this size and root (RFC 9162, 2.1.3.2). */
  public static boolean verifyInclusion(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long at = index;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] step : proof) {
      if (last == 0 || step.length != Hash.LENGTH) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = node(step, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, step);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether the proof shows that the first tree is a beginning of the second (RFC 9162, 2.1.4.2). */
  public static boolean verifyConsistency(long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
    }
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(first) == 1) {
      path.add(0, firstRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    long at = first - 1;
    long last = second - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    byte[] one = path.get(0);
    byte[] two = path.get(0);
    for (byte[] step : path.subList(1, path.size())) {
      if (last == 0 || step.length != Hash.LENGTH) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        one = node(step, one);
        two = node(step, two);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        two = node(two, step);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(one, firstRoot) && Arrays.equals(two, secondRoot);
  }

  /** The largest power of two smaller than a size of two or more. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
