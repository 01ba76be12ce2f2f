package liptako.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import liptako.drill.DrillAnswered;
import liptako.journal.JournalGrew;
import liptako.json.Json;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.refusal.Refusal;
import liptako.store.StoreHealth;

/**
 * Knows who is connected and sends each the latest frame: desks and displays at most ten a second, terminals at once when something else than
 * a count changed and once a second otherwise. A slow line gets fewer frames, not older ones.
 */
@ApplicationScoped
public class LiveHub {
  /** Ten frames a second look continuous on a board and cost a fixed amount whatever the hall does. */
  static final Duration BETWEEN_FRAMES = Duration.ofMillis(100);
  /** A busy server composes fewer frames, but a board is right within half a second of the last ballot. */
  static final Duration BETWEEN_FRAMES_MOST = Duration.ofMillis(250);
  /** Times as long as composing and sending one took: at most a ninth of a processor goes to frames. */
  private static final int IDLE_FOR_EACH_FRAME = 8;
  /**
   * Between frames to terminals that differ in counts alone. A ballot in a hall of a thousand would otherwise be told to a thousand, ten times a
   * second, and on the hall's line it would stand in the way of the ballots.
   */
  static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);
  /** Terminals, desks and displays; one more is refused at the door. */
  static final int CONNECTIONS_MOST = 5_000;
  /** A terminal beats every four seconds; one missed beat makes it late. */
  static final Duration LATE_AFTER = Duration.ofSeconds(6);
  /** Two missed beats make it silent. */
  public static final Duration SILENT_AFTER = Duration.ofSeconds(10);
  /**
   * What has not been heard for so long is closed. Not by the container's own idle time-out: that one makes a task at every message and keeps
   * the cancelled ones for as long, which filled the memory with three thousand terminals.
   */
  static final Duration CLOSED_AFTER = Duration.ofSeconds(60);
  /** The close code that tells a terminal that the deputy opened a newer one. */
  private static final CloseReason.CloseCode REPLACED = CloseReason.CloseCodes.getCloseCode(4001);
  private static final Logger LOG = Logger.getLogger("liptako.live");

  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  /** When the closed line of a deputy was last heard; as many as there are deputies. */
  private final Map<UUID, Instant> left = new ConcurrentHashMap<>();
  private final Semaphore changes = new Semaphore(0);
  @Resource private ManagedThreadFactory threads;
  @Inject private HallFrame frames;
  @Inject private Caller caller;
  @Inject private StoreHealth health;
  @Inject private Clock clock;
  private volatile HallFrame.Frame latest = new HallFrame.Frame(-1, "{}", "{}");
  /** The latest that terminals are to know. */
  private volatile HallFrame.Frame told = latest;
  private volatile boolean rehearsed;
  private volatile Map<UUID, State> states = Map.of();
  private Thread thread;

  /** How often it is looked who has fallen silent; the staff's desks hear of a change at once. */
  private static final Duration LOOK_AT_LINES = Duration.ofSeconds(1);
  /** The word that sends a staff desk to look at the terminals again. */
  private static final String LINES = "l";

  /** What can be said of a deputy's terminal. */
  public enum State { CONNECTED, LATE, SILENT }

  /** A terminal's line: when it was last heard, and whether it is open still. */
  public record Line(Instant heardAt, boolean open) {
    public State state(Instant now) {
      return heardAt.isBefore(now.minus(SILENT_AFTER)) ? State.SILENT : !open || heardAt.isBefore(now.minus(LATE_AFTER)) ? State.LATE : State.CONNECTED;
    }
  }

  private static final class Connection {
    final Session session;
    final UUID deputy;
    /** Whether it is a desk that follows which terminals are there. */
    final boolean staff;
    /** When the terminal was opened, in ms; 0 for a page that is none. */
    final long opened;
    volatile Instant heardAt;
    /** Whether the page has spoken: what is sent sooner may overtake the server's own answer to the handshake, and the line is dead. */
    volatile boolean greeted;
    /** Whether a frame is on its way, and the number of the last; guarded by this. */
    boolean sending;
    long sent;

    Connection(Session session, UUID deputy, boolean staff, Instant now, long known, long opened) {
      this.session = session;
      this.deputy = deputy;
      this.staff = staff;
      this.opened = opened;
      heardAt = now;
      sent = known;
    }

    boolean terminal() {
      return deputy != null && opened > 0;
    }
  }

  @PostConstruct void start() {
    thread = threads.newThread(this::run);
    thread.setName("liptako-live");
    thread.start();
  }

  @PreDestroy void stop() {
    thread.interrupt();
  }

  void grew(@Observes JournalGrew event) {
    changes.release();
  }

  void answered(@Observes DrillAnswered event) {
    rehearsed = true;
  }

  /** The store got into trouble or out of it: everybody hears of it at once, without the store. */
  void storeChanged(@Observes StoreHealth.Changed event) {
    String message = alarm();
    connections.values().stream().filter(c -> c.greeted).forEach(c -> c.session.getAsyncRemote().sendText(message));
    changes.release();
  }

  /** « ! » and what is wrong, or « ! » alone. */
  private String alarm() {
    return "!" + health.alarm().map(a -> Json.write(Map.of("code", a.trouble().code(), "since", a.since().toString(), "sentence", a.sentence(), "sentences", a.sentences()))).orElse("");
  }

  /**
   * Joins a page that knows the stream up to a number; it gets the present state unless it already has it. A number that this server has
   * not reached is of another store. Of one deputy's terminals only the last opened stays.
   */
  boolean join(Session session, UUID deputy, boolean staff, long known, long opened) {
    if (connections.size() >= CONNECTIONS_MOST) {
      return false;
    }
    var connection = new Connection(session, deputy, staff, clock.instant(), known > latest.number() ? -1 : known, opened);
    connections.put(session.getId(), connection);
    if (connection.terminal()) {
      List<Connection> terminals = connections.values().stream().filter(c -> deputy.equals(c.deputy) && c.terminal()).toList();
      long newest = terminals.stream().mapToLong(c -> c.opened).max().orElse(opened);
      terminals.stream().filter(c -> c.opened < newest).forEach(this::replaced);
    }
    return true;
  }

  private void replaced(Connection connection) {
    close(List.of(connection), new CloseReason(REPLACED, "terminal ouvert ailleurs"));
  }

  /** Closes lines; closing may wait for the other side, and nobody else is to wait with it. */
  private void close(List<Connection> lines, CloseReason why) {
    lines.forEach(line -> leave(line.session));
    threads.newThread(() -> lines.forEach(line -> {
      try {
        line.session.close(why);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.INFO, "a line to be closed was already gone", e);
      }
    })).start();
  }

  private void closeTheSilent() {
    Instant before = clock.instant().minus(CLOSED_AFTER);
    List<Connection> silent = connections.values().stream().filter(c -> c.heardAt.isBefore(before)).toList();
    if (!silent.isEmpty()) {
      close(silent, new CloseReason(CloseReason.CloseCodes.GOING_AWAY, "plus rien entendu"));
    }
  }

  void leave(Session session) {
    Connection gone = connections.remove(session.getId());
    if (gone != null && gone.deputy != null) {
      left.put(gone.deputy, gone.heardAt);
    }
  }

  /**
   * The page has the frame that was on its way: every frame is followed by a ping, which the browser answers. What the system's buffers have
   * taken says nothing of a slow line: there a minute of old frames can pile up.
   */
  void arrived(Session session) {
    Connection connection = connections.get(session.getId());
    if (connection != null) {
      connection.heardAt = clock.instant();
      synchronized (connection) {
        connection.sending = false;
      }
      send(connection);
    }
  }

  void heard(Session session) {
    Connection connection = connections.get(session.getId());
    if (connection != null) {
      connection.heardAt = clock.instant();
      if (!connection.greeted) {
        greet(connection);
      }
    }
  }

  /** The first words to a page: what is wrong, if anything, and the present state. */
  private void greet(Connection connection) {
    connection.greeted = true;
    if (health.alarm().isPresent()) {
      connection.session.getAsyncRemote().sendText(alarm());
    }
    if (latest.number() < 0) {
      changes.release();
    } else {
      send(connection, latest);
    }
  }

  /** The line of each deputy who was connected since the start, the best heard where there are several. */
  @Allowed({Act.MARK_ATTENDANCE, Act.LEAD_SITTING})
  public Map<UUID, Line> lines() {
    Map<UUID, Line> lines = new HashMap<>();
    left.forEach((deputy, heardAt) -> lines.put(deputy, new Line(heardAt, false)));
    connections.values().stream().filter(c -> c.deputy != null)
        .forEach(c -> lines.merge(c.deputy, new Line(c.heardAt, true), (a, b) -> a.open && !b.open || a.open == b.open && a.heardAt.isAfter(b.heardAt) ? a : b));
    return lines;
  }

  /** Tells the staff's desks when a terminal was lost or found, or answered a rehearsal, since the last look. */
  private void lookAtLines() {
    Instant now = clock.instant();
    Map<UUID, State> seen = new HashMap<>();
    caller.asSystem(this::lines).forEach((deputy, line) -> seen.put(deputy, line.state(now)));
    if (rehearsed || !seen.equals(states)) {
      rehearsed = false;
      states = seen;
      connections.values().stream().filter(c -> c.staff && c.greeted).forEach(c -> c.session.getAsyncRemote().sendText(LINES));
    }
  }

  private void run() {
    long toldAt = System.nanoTime();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        long wait = LOOK_AT_LINES.toNanos();
        if (told != latest) {
          wait = Math.min(wait, BETWEEN_COUNTS.toNanos() - (System.nanoTime() - toldAt));
        }
        boolean grew = changes.tryAcquire(wait, TimeUnit.NANOSECONDS);
        lookAtLines();
        closeTheSilent();
        if (!grew && told == latest) {
          continue;
        }
        changes.drainPermits();
        long began = System.nanoTime();
        latest = caller.asSystem(frames::compose);
        if (!latest.stage().equals(told.stage()) || System.nanoTime() - toldAt >= BETWEEN_COUNTS.toNanos()) {
          told = latest;
          toldAt = System.nanoTime();
        }
        connections.values().forEach(this::send);
        Thread.sleep(rest(Duration.ofNanos(System.nanoTime() - began)).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Refusal e) {
        // The store is in trouble, which is said already; the state is composed again when it works.
        LOG.log(Level.FINE, "no frame", e);
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "the hall's state could not be composed", e);
      }
    }
  }

  /** Until the next frame is composed: a board that moves must not take the processor from the ballots that move it. */
  static Duration rest(Duration composing) {
    Duration idle = composing.multipliedBy(IDLE_FOR_EACH_FRAME);
    return idle.compareTo(BETWEEN_FRAMES) < 0 ? BETWEEN_FRAMES : idle.compareTo(BETWEEN_FRAMES_MOST) > 0 ? BETWEEN_FRAMES_MOST : idle;
  }

  private void send(Connection connection) {
    send(connection, connection.terminal() ? told : latest);
  }

  private void send(Connection connection, HallFrame.Frame frame) {
    synchronized (connection) {
      if (!connection.greeted || connection.sending || connection.sent >= frame.number() && connection.sent >= 0) {
        return;
      }
      connection.sending = true;
      connection.sent = frame.number();
    }
    connection.session.getAsyncRemote().sendText(frame.json(), result -> {
      if (!result.isOK()) {
        leave(connection.session);
      }
    });
    try {
      connection.session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | IllegalArgumentException e) {
      leave(connection.session);
    }
  }
}
