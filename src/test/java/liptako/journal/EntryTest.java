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
  private static final Instant AT = Instant.parse("2027-01-14T10:46:07Z");

  @Test void theFirstEntryFollowsTheOrigin() {
    Entry first = Entry.after(0, Entry.ORIGIN, AT, "sitting.opened", "presidence", "s-1", Map.of("number", 1));
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.previous()).isEqualTo(Entry.ORIGIN);
    assertThat(first.intact()).isTrue();
    // The hash is written down here so that nobody changes the format without noticing.
    assertThat(first.hash()).isEqualTo("e6c53067079a2e4bb93df49f5f5bf69bffaa696e193aa9e4f211d9578cd03c45");
  }

  @Test void aNextEntryFollowsAndAGapDoesNot() {
    Entry first = Entry.after(0, Entry.ORIGIN, AT, "a", "x", null, Map.of());
    Entry second = Entry.after(first.number(), first.hash(), AT, "b", "x", null, Map.of());
    Entry third = Entry.after(second.number(), second.hash(), AT, "c", "x", null, Map.of());
    assertThat(second.follows(first)).isTrue();
    assertThat(third.follows(first)).isFalse();
  }

  @Property(tries = 200) void anyChangedFieldBreaksTheHash(@ForAll @AlphaChars @StringLength(min = 1, max = 10) String text) {
    Entry entry = Entry.after(4, "a".repeat(64), AT, "kind", "actor", "subject", Map.of("k", "v"));
    assertThat(new Entry(5, AT, entry.kind() + text, "actor", "subject", entry.body(), entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor" + text, "subject", entry.body(), entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor", "subject" + text, entry.body(), entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT, "kind", "actor", "subject", "{\"k\":\"v" + text + "\"}", entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(5, AT.plusNanos(text.length() * 1_000L), "kind", "actor", "subject", entry.body(), entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(new Entry(6, AT, "kind", "actor", "subject", entry.body(), entry.previous(), entry.hash()).intact()).isFalse();
    assertThat(entry.intact()).isTrue();
  }
}
