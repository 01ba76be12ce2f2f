package liptako.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NoteTest {
  private static final NoteSigner SIGNER = NoteSigner.of("liptako.example/journal", NoteKey.Use.NOTE, new byte[32]);
  private static final NoteSigner WITNESS = NoteSigner.of("temoin.example/bf", NoteKey.Use.COSIGNATURE, HexFormat.of().parseHex("01".repeat(32)));
  private static final String TEXT = "liptako.example/journal\n3\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  /** The example of the format's own document (C2SP signed-note), made by another program. */
  @Test void theKnownNoteOfGoVerifies() {
    NoteKey key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    Note note = Note.parse("If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
    assertThat(key.verifies(note)).isTrue();
    assertThat(key).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  }

  /** The first test vector of RFC 8032: seed and public key. */
  @Test void thePublicKeyIsDerivedFromTheSeed() {
    var signer = NoteSigner.of("x", NoteKey.Use.NOTE, HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    assertThat(signer.key()).isEqualTo(new NoteKey("x", NoteKey.Use.NOTE, HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")));
  }

  @Test void signedNotesAreReadBackAndVerify() {
    Note note = new Note(TEXT, java.util.List.of(SIGNER.sign(TEXT, 0))).with(WITNESS.sign(TEXT, 1_800_000_000L));
    Note read = Note.parse(note.toString());
    assertThat(read).isEqualTo(note);
    assertThat(SIGNER.key().verifies(read)).isTrue();
    assertThat(WITNESS.key().verifies(read)).isTrue();
    assertThat(NoteSigner.create("liptako.example/journal", NoteKey.Use.NOTE, new SecureRandom()).key().verifies(read)).isFalse();
    assertThat(NoteSigner.parse(SIGNER.written()).key()).isEqualTo(SIGNER.key());
    assertThat(NoteKey.parse(WITNESS.key().toString())).isEqualTo(WITNESS.key());
    assertThat(Checkpoint.parse(read.text()).text()).isEqualTo(TEXT);
  }

  @Test void aNoteWithAnyBitChangedIsRefusedOrDoesNotVerify() {
    byte[] bytes = new Note(TEXT, java.util.List.of(SIGNER.sign(TEXT, 0))).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      boolean verified;
      try {
        verified = SIGNER.key().verifies(Note.parse(new String(changed, java.nio.charset.StandardCharsets.UTF_8)));
      } catch (NoteException e) {
        verified = false;
      }
      assertThat(verified).as("bit %d", bit).isFalse();
    }
  }

  @Test void aCosignatureHoldsForItsInstantOnly() {
    Note.Line line = WITNESS.sign(TEXT, 1_800_000_000L);
    byte[] later = line.data();
    later[11] ^= 1;
    assertThat(WITNESS.key().verifies(TEXT, line)).isTrue();
    assertThat(WITNESS.key().verifies(TEXT, new Note.Line(line.name(), later))).isFalse();
  }

  @Test void whatIsNotTheOneWrittenFormIsRefused() {
    String good = new Note(TEXT, java.util.List.of(SIGNER.sign(TEXT, 0))).toString();
    assertThat(Note.parse(good)).isNotNull();
    for (String bad : new String[] {"", "\n", good.stripTrailing(), good + "\n", good.replace("\n\n", "\n"), good.replace("— ", "- "), good + "x", "\t" + good,
        good.replaceAll("=\n$", "\n"), TEXT + "\n", good.replace("journal ", "journal  ")}) {
      assertThatThrownBy(() -> Note.parse(bad)).as(bad).isInstanceOf(NoteException.class);
    }
    for (String bad : new String[] {"a\n03\n" + "A".repeat(43) + "=\n", "a\n3\n" + "A".repeat(42) + "B=\n", "a\n-1\n" + "A".repeat(43) + "=\n", "a\n3\n", "a\n3\nAAAA\n",
        "\n3\n" + "A".repeat(43) + "=\n", "a\n3\n" + "A".repeat(43) + "=\n\n", "a\n99999999999999999\n" + "A".repeat(43) + "=\n"}) {
      assertThatThrownBy(() -> Checkpoint.parse(bad)).as(bad).isInstanceOf(NoteException.class);
    }
  }
}
