package liptako.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liptako.accreditation.Deputy;
import liptako.attendance.Presence;
import liptako.live.LiveHub;
import liptako.rules.Rule;
import liptako.voting.RollEntry;
import liptako.voting.ScrutinView;
import org.junit.jupiter.api.Test;

/** What the desks say of terminals, and of members who came, left or lost the mandate while a scrutin is open. */
class TerminalsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Test void oneMissedBeatIsLateTwoAreSilentAndAClosedLineIsLateAtOnce() {
    Presence presence = presence(true, true, true, true, true);
    Map<UUID, LiveHub.Line> lines = Map.of(id(0), new LiveHub.Line(NOW.minusSeconds(3), true), id(1), new LiveHub.Line(NOW.minusSeconds(7), true),
        id(2), new LiveHub.Line(NOW.minusSeconds(11), true), id(3), new LiveHub.Line(NOW.minusSeconds(1), false));
    Terminals.OfDelegation mali = Terminals.of(presence, lines, NOW).delegations().get(0);
    assertThat(mali.connected()).isEqualTo(1);
    assertThat(mali.late()).extracting(m -> m.deputy().code()).containsExactly("ML-1", "ML-3");
    assertThat(mali.silent()).extracting(Terminals.Missed::seconds).containsExactly(11L, null);
  }

  @Test void whoIsAbsentIsNotMissed() {
    assertThat(Terminals.of(presence(false, false), Map.of(), NOW).isAllConnected()).isTrue();
    assertThat(Terminals.of(presence(true), Map.of(), NOW).isAllConnected()).isFalse();
  }

  @Test void whoCameLeftOrLostTheMandateSinceTheOpeningIsNamedApart() {
    // 0 stays, 1 left, 2 was absent and came, 3 lost the mandate; 4 was accredited since.
    ScrutinView scrutin = new ScrutinView(null, (Rule) null, List.of(voter(0, true), voter(1, true), voter(2, false), voter(3, true)), 0, null, null, null, List.of(), null);
    var members = List.of(member(0, true), member(1, false), member(2, true), member(4, true));
    SinceOpening since = SinceOpening.of(scrutin, new Presence(members, List.of()));
    assertThat(since.came()).containsExactly("Député exemple 2", "Député exemple 4");
    assertThat(since.left()).containsExactly("Député exemple 1");
    assertThat(since.ended()).containsExactly("Député exemple 3");
    assertThat(since.isNothing()).isFalse();
  }

  private static Presence presence(boolean... present) {
    var members = new java.util.ArrayList<Presence.Member>();
    for (int i = 0; i < present.length; i++) {
      members.add(member(i, present[i]));
    }
    return new Presence(members, List.of(new Presence.DelegationFigures("ML", "Mali", 9, present.length, present.length)));
  }

  private static Presence.Member member(int i, boolean present) {
    return new Presence.Member(new Deputy(id(i), "ML-" + i, "ML", "Mali", "AN", "Député exemple " + i, "Député", "Député confédéral", id(i), liptako.mandate.Standing.SEATED, null), present);
  }

  private static ScrutinView.Voter voter(int i, boolean present) {
    return new ScrutinView.Voter(new RollEntry(id(i), i, "ML-" + i, "Député exemple " + i, "Député", "ML", id(i), present, null), false, null, null);
  }

  private static UUID id(int i) {
    return new UUID(6, i);
  }
}
