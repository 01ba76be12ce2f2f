package liptako.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final String SALT = "000102030405060708090a0b0c0d0e0f";
  private static final Instant AT = Instant.parse("2027-01-14T10:46:07Z");

  @Test void theFirstEntryFollowsTheOrigin() {
    Entry first = Entry.after(0, Entry.ORIGIN, AT, "sitting.opened", "presidence", "s-1", Map.of("number", 1), SALT);
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.previous()).isEqualTo(Entry.ORIGIN);
    assertThat(first.intact()).isTrue();
    // The hash is written down here so that nobody changes the format without noticing.
    assertThat(first.hash()).isEqualTo("f1e2b79e6c786a193be04473b022665663ac63e92dea1726bc2d82e21a3e779d");
  }

  @Test void aNextEntryFollowsAndAGapDoesNot() {
    Entry first = Entry.after(0, Entry.ORIGIN, AT, "a", "x", null, Map.of(), SALT);
    Entry second = Entry.after(first.number(), first.hash(), AT, "b", "x", null, Map.of(), SALT);
    Entry third = Entry.after(second.number(), second.hash(), AT, "c", "x", null, Map.of(), SALT);
    assertThat(second.follows(first)).isTrue();
    assertThat(third.follows(first)).isFalse();
  }

  @Property(tries = 200) void anyChangedFieldBreaksTheHash(@ForAll @AlphaChars @StringLength(min = 1, max = 10) String text) {
    Entry entry = Entry.after(4, "a".repeat(64), AT, "kind", "actor", "subject", Map.of("k", "v"), SALT);
    assertThat(new Entry(5, AT, entry.kind() + text, "actor", "subject", entry.body(), SALT, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor" + text, "subject", entry.body(), SALT, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor", "subject" + text, entry.body(), SALT, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor", "subject", "{\"k\":\"v" + text + "\"}", SALT, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT.plusNanos(text.length() * 1_000L), "kind", "actor", "subject", entry.body(), SALT, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(6, AT, "kind", "actor", "subject", entry.body(), SALT, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor", "subject", entry.body(), SALT + text, entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(entry.intact()).isTrue();
  }

  @Test void anEntryIsTheSameOpenAndSealed() {
    Entry entry = Entry.after(0, Entry.ORIGIN, AT, "sitting.opened", "presidence", "s-1", Map.of("number", 1), SALT);
    JournalLine open = JournalLine.parse(JournalLine.open(entry).text());
    JournalLine sealed = JournalLine.parse(JournalLine.sealed(entry).text());
    assertThat(open).isEqualTo(JournalLine.open(entry));
    assertThat(sealed).isEqualTo(open.seal());
    assertThat(sealed.hash()).isEqualTo(entry.hash());
    assertThat(sealed.text()).doesNotContain("presidence").doesNotContain(SALT);
  }

  @Test void aLineWithAnyCharacterChangedIsRefused() {
    Entry entry = Entry.after(0, Entry.ORIGIN, AT, "sitting.opened", "presidence", "s-1", Map.of("number", 1), SALT);
    for (String text : java.util.List.of(JournalLine.open(entry).text(), JournalLine.sealed(entry).text())) {
      for (int i = 0; i < text.length(); i++) {
        String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> JournalLine.parse(changed)).isInstanceOf(NoteException.class);
      }
    }
  }
}
