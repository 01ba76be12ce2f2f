package liptako.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  private static final int SIZES = 300;
  private static final List<byte[]> CONTENTS = IntStream.range(0, SIZES).mapToObj(i -> Hash.of(new byte[] {(byte) i, (byte) (i >> 8)})).toList();
  private static final List<byte[]> LEAVES = CONTENTS.stream().map(MerkleTree::leaf).toList();

  @Test void rootsAreThoseOfTheKnownVectors() {
    // The vectors of RFC 6962's reference code, which RFC 9162 keeps.
    List<byte[]> leaves = java.util.stream.Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
        .map(HexFormat.of()::parseHex).map(MerkleTree::leaf).toList();
    assertThat(hex(MerkleTree.root(List.of()))).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hex(MerkleTree.root(leaves.subList(0, 1)))).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(MerkleTree.root(leaves.subList(0, 2)))).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(hex(MerkleTree.root(leaves.subList(0, 3)))).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    assertThat(hex(MerkleTree.root(leaves))).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  /** The naive model: pairs are hashed level by level, an odd one goes up alone. */
  private static byte[] naive(List<byte[]> leaves) {
    List<byte[]> level = leaves;
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        above.add(i + 1 < level.size() ? MerkleTree.node(level.get(i), level.get(i + 1)) : level.get(i));
      }
      level = above;
    }
    return level.get(0);
  }

  @Test void rootsOfEverySizeAgreeWithTheNaiveModelAndTheFrontier() {
    var frontier = new Frontier();
    for (int size = 1; size <= SIZES; size++) {
      frontier.append(hex(CONTENTS.get(size - 1)));
      byte[] root = MerkleTree.root(LEAVES.subList(0, size));
      assertThat(root).isEqualTo(naive(LEAVES.subList(0, size)));
      assertThat(frontier.root()).isEqualTo(root);
      assertThat(Frontier.parse(size, frontier.text()).root()).isEqualTo(root);
    }
  }

  @Test void everyLeafOfEverySizeIsProvenAndNowhereElse() {
    int proofs = 0;
    for (int size = 1; size <= SIZES; size += size < 70 ? 1 : 23) {
      List<byte[]> leaves = LEAVES.subList(0, size);
      byte[] root = MerkleTree.root(leaves);
      for (int index = 0; index < size; index++) {
        List<byte[]> proof = MerkleTree.inclusion(index, size, MerkleTreeTest::root);
        assertThat(MerkleTree.verifyInclusion(leaves.get(index), index, size, proof, root)).isTrue();
        assertThat(MerkleTree.verifyInclusion(leaves.get(index), index + 1L, size, proof, root)).isFalse();
        assertThat(MerkleTree.verifyInclusion(LEAVES.get((index + 1) % SIZES), index, size, proof, root)).isFalse();
        proofs++;
      }
    }
    assertThat(proofs).isGreaterThan(3_000);
  }

  @Test void everySizeIsProvenToBeginEveryLaterOne() {
    int proofs = 0;
    List<byte[]> roots = IntStream.rangeClosed(0, SIZES).mapToObj(size -> MerkleTree.root(LEAVES.subList(0, size))).toList();
    for (int second = 1; second <= SIZES; second += second < 70 ? 1 : 23) {
      for (int first = 1; first <= second; first++) {
        List<byte[]> proof = MerkleTree.consistency(first, second, MerkleTreeTest::root);
        assertThat(MerkleTree.verifyConsistency(first, second, roots.get(first), roots.get(second), proof)).isTrue();
        assertThat(MerkleTree.verifyConsistency(first, second, roots.get(first - 1), roots.get(second), proof)).isFalse();
        assertThat(MerkleTree.verifyConsistency(first, second, roots.get(first), roots.get(second - 1), proof)).isFalse();
        proofs++;
      }
    }
    assertThat(proofs).isGreaterThan(3_000);
  }

  @Property(tries = 2_000) void anAlteredProofIsRefused(@ForAll @IntRange(min = 2, max = SIZES) int size, @ForAll @IntRange(max = 1_000_000) int where,
      @ForAll @IntRange(max = 255) int bit, @ForAll @IntRange(max = 3) int how) {
    List<byte[]> leaves = LEAVES.subList(0, size);
    byte[] root = MerkleTree.root(leaves);
    int index = where % size;
    List<byte[]> inclusion = MerkleTree.inclusion(index, size, MerkleTreeTest::root);
    assertThat(MerkleTree.verifyInclusion(leaves.get(index), index, size, altered(inclusion, where, bit, how), root)).isFalse();
    int first = 1 + where % (size - 1);
    List<byte[]> consistency = MerkleTree.consistency(first, size, MerkleTreeTest::root);
    assertThat(MerkleTree.verifyConsistency(first, size, MerkleTree.root(leaves.subList(0, first)), root, altered(consistency, where, bit, how))).isFalse();
  }

  private static List<byte[]> altered(List<byte[]> proof, int where, int bit, int how) {
    List<byte[]> altered = new ArrayList<>(proof);
    int at = where % proof.size();
    switch (how) {
      case 0 -> {
        byte[] changed = proof.get(at).clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        altered.set(at, changed);
      }
      case 1 -> altered.remove(at);
      case 2 -> altered.add(at, proof.get(at));
      default -> altered.add(Hash.of());
    }
    return altered;
  }

  private static byte[] root(long from, long until) {
    return MerkleTree.root(LEAVES.subList((int) from, (int) until));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
