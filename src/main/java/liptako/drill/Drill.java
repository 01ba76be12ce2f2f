package liptako.drill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import liptako.accreditation.Deputy;

/** One rehearsal: who is asked, until when, and who has answered. */
public final class Drill {
  /** An answer that was received; simulated when no person pressed it. */
  public record Answer(Instant at, boolean simulated) {}

  private final UUID id;
  private final Instant startedAt;
  private final Instant endsAt;
  private final List<Deputy> asked;
  private final Map<UUID, Answer> answers;

  Drill(UUID id, Instant startedAt, Instant endsAt, List<Deputy> asked) {
    this(id, startedAt, endsAt, List.copyOf(asked), new ConcurrentHashMap<>());
  }

  private Drill(UUID id, Instant startedAt, Instant endsAt, List<Deputy> asked, Map<UUID, Answer> answers) {
    this.id = id;
    this.startedAt = startedAt;
    this.endsAt = endsAt;
    this.asked = asked;
    this.answers = answers;
  }

  /** The same with its end brought forward. */
  Drill endedAt(Instant now) {
    return new Drill(id, startedAt, now, asked, answers);
  }

  /** Keeps the first answer of a deputy; a repeated one changes nothing. */
  Answer answered(UUID deputy, Answer answer) {
    Answer before = answers.putIfAbsent(deputy, answer);
    return before == null ? answer : before;
  }

  public boolean over(Instant now) {
    return !now.isBefore(endsAt);
  }

  public boolean asks(UUID deputy) {
    return asked.stream().anyMatch(d -> d.id().equals(deputy));
  }

  public UUID id() {
    return id;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  /** The deputies in office when it began, by delegation and code. */
  public List<Deputy> asked() {
    return asked;
  }

  public Map<UUID, Answer> answers() {
    return Map.copyOf(answers);
  }
}
