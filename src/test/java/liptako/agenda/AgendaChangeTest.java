package liptako.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgendaChangeTest {
  private static final UUID A = new UUID(0, 1), B = new UUID(0, 2), C = new UUID(0, 3), D = new UUID(0, 4);

  @Test void whatIsNewGoneMovedOrRewordedIsNamed() {
    List<AgendaChange> changes = AgendaChange.between(List.of(line(A, 1, "Sécurité"), line(B, 2, "Budget"), line(C, 3, "Divers")),
        List.of(line(B, 1, "Budget"), line(A, 2, "Sécurité"), line(D, 3, "Mandats"), line(C, 4, "Questions diverses")));
    assertThat(changes).containsExactly(new AgendaChange(AgendaChange.Kind.MOVED, "Budget", 2, 1, null), new AgendaChange(AgendaChange.Kind.MOVED, "Sécurité", 1, 2, null),
        new AgendaChange(AgendaChange.Kind.ADDED, "Mandats", null, 3, null), new AgendaChange(AgendaChange.Kind.CHANGED, "Questions diverses", 3, 4, "Divers"));
    assertThat(AgendaChange.between(List.of(line(A, 1, "Sécurité"), line(B, 2, "Budget")), List.of(line(B, 1, "Budget")))).as("who only moves up because another is gone has not moved")
        .containsExactly(new AgendaChange(AgendaChange.Kind.REMOVED, "Sécurité", 1, null, null));
    assertThat(AgendaChange.between(List.of(line(A, 1, "Sécurité")), List.of(line(A, 1, "Sécurité")))).isEmpty();
  }

  private static AgendaVersion.Line line(UUID id, int position, String title) {
    return new AgendaVersion.Line(id, position, title, Topic.AUTRES, null, null, null);
  }
}
