package liptako.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The journal's whole tree, for proofs. Roots of full blocks of leaves never change and are kept in memory (32 bytes for each thousand acts), so
 * that a proof reads a block or two, not the journal.
 */
@ApplicationScoped
class JournalTree {
  /** Leaves of a block: a power of two, as subtrees are; fewer than a page of the store. */
  static final int BLOCK = 1_024;

  private final Map<Long, byte[]> blocks = new ConcurrentHashMap<>();
  @Inject private CheckpointStore store;

  /** The root of the journal's tree at a size. */
  byte[] root(long size) {
    return root(0, size);
  }

  /** The proof that an entry stands at its number in the journal of this size. */
  List<byte[]> inclusion(long number, long size) {
    return MerkleTree.inclusion(number - 1, size, this::root);
  }

  /** The proof that the journal of the first size is a beginning of the second. */
  List<byte[]> consistency(long first, long second) {
    return MerkleTree.consistency(first, second, this::root);
  }

  private byte[] root(long from, long until) {
    if (until - from > BLOCK) {
      long split = from + MerkleTree.split(until - from);
      return MerkleTree.node(root(from, split), root(split, until));
    }
    // Ranges of a tree begin at a multiple of a power of two no smaller than they are: this one lies in one block.
    return until - from == BLOCK ? blocks.computeIfAbsent(from / BLOCK, block -> leaves(from, until)) : leaves(from, until);
  }

  private byte[] leaves(long from, long until) {
    List<byte[]> leaves = store.leaves(from, (int) (until - from)).stream().map(leaf -> MerkleTree.leaf(HexFormat.of().parseHex(leaf.hash()))).toList();
    if (leaves.size() != until - from) {
      throw new IllegalStateException("the journal has " + leaves.size() + " entries from " + (from + 1) + " to " + until);
    }
    return MerkleTree.root(leaves);
  }
}
