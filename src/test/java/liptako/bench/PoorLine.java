package liptako.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hall's bad line to the server, shared by all who connect through it: a way of some milliseconds each, so many bits a second in each direction,
 * packets that stall their connection for a while, and packets at which it is cut. What the line holds back it does not take, as a router would.
 */
final class PoorLine implements AutoCloseable {
  private static final int PACKET_BYTES = 1_400;
  /** What a router keeps before it takes no more, as time on the line. */
  private static final long QUEUE_NANOS = 1_000_000_000L;
  private static final int STALL_MILLIS = 3_000;

  /**
   * How bad.
   *
   * @param roundTripMillis there and back
   * @param stalls of a thousand packets so many stall their connection
   * @param cuts of a thousand packets so many cut it
   */
  record Quality(int roundTripMillis, int kilobits, double stalls, double cuts) {}

  private final InetSocketAddress server;
  private final Quality quality;
  private final ServerSocket door;
  private final Direction up = new Direction();
  private final Direction down = new Direction();
  private final ScheduledExecutorService way = Executors.newScheduledThreadPool(2);
  private final AtomicInteger stalled = new AtomicInteger();
  private final AtomicInteger cut = new AtomicInteger();
  private final Random random;

  /** One direction of the line: when it is free again. */
  private static final class Direction {
    private long freeAt = System.nanoTime();

    /** Takes a packet when the queue has room; answers when its last bit leaves. */
    long take(int bytes, int kilobits) throws InterruptedException {
      while (true) {
        long wait;
        synchronized (this) {
          long now = System.nanoTime();
          wait = freeAt - now - QUEUE_NANOS;
          if (wait <= 0) {
            freeAt = Math.max(freeAt, now) + bytes * 8L * 1_000_000L / kilobits;
            return freeAt;
          }
        }
        TimeUnit.NANOSECONDS.sleep(wait);
      }
    }
  }

  PoorLine(InetSocketAddress server, Quality quality, long seed) throws IOException {
    this.server = server;
    this.quality = quality;
    random = new Random(seed);
    door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
  }

  int stalled() {
    return stalled.get();
  }

  int cut() {
    return cut.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket page = door.accept();
        Socket there = new Socket();
        there.connect(server);
        page.setTcpNoDelay(true);
        there.setTcpNoDelay(true);
        thread(() -> carry(page, there, up));
        thread(() -> carry(there, page, down));
      }
    } catch (IOException closed) {
      way.shutdownNow();
    }
  }

  private void carry(Socket from, Socket to, Direction direction) {
    byte[] packet = new byte[PACKET_BYTES];
    Queue<byte[]> underWay = new ConcurrentLinkedQueue<>();
    long after = System.nanoTime();
    try {
      for (int read; (read = from.getInputStream().read(packet)) > 0;) {
        double fate = chance();
        if (fate < quality.cuts / 1_000) {
          cut.incrementAndGet();
          break;
        }
        long arrives = direction.take(read + 40, quality.kilobits) + quality.roundTripMillis * 500_000L;
        if (fate > 1 - quality.stalls / 1_000) {
          stalled.incrementAndGet();
          arrives += STALL_MILLIS * 1_000_000L;
        }
        // One packet never overtakes another of its connection, so a stalled one stalls those behind it.
        after = Math.max(after + 1, arrives);
        underWay.add(java.util.Arrays.copyOf(packet, read));
        way.schedule(() -> deliver(underWay, to), after - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (IOException | java.util.concurrent.RejectedExecutionException gone) {
      // Either side left: so must the other.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(from);
    close(to);
  }

  /** The packet that left first, whichever thread comes first. */
  private void deliver(Queue<byte[]> underWay, Socket to) {
    try {
      synchronized (underWay) {
        to.getOutputStream().write(underWay.remove());
      }
    } catch (IOException e) {
      close(to);
    }
  }

  private synchronized double chance() {
    return random.nextDouble();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void thread(Runnable work) {
    var thread = new Thread(null, work, "poor-line", 256_000);
    thread.setDaemon(true);
    thread.start();
  }

  @Override public void close() throws IOException {
    door.close();
  }
}
