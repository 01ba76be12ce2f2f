package liptako.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** One thread for thousands of connections and what is due at its time: the caller's own, while it waits in {@link #until}. */
final class Loop implements AutoCloseable {
  private final Selector selector = Selector.open();
  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 18);

  private record Due(long at, Runnable act) implements Comparable<Due> {
    @Override public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  Loop() throws IOException {}

  /** A connection of this loop. */
  abstract class Wire {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final ArrayDeque<ByteBuffer> unsent = new ArrayDeque<>();

    Wire(InetSocketAddress server) throws IOException {
      channel = SocketChannel.open(server);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Bytes that arrived; all of them are taken. */
    abstract void arrived(ByteBuffer bytes);

    /** The other side is gone. */
    abstract void gone();

    final void send(byte[] bytes) {
      unsent.add(ByteBuffer.wrap(bytes));
      try {
        write();
      } catch (IOException e) {
        fail();
      }
    }

    private void write() throws IOException {
      while (!unsent.isEmpty() && (channel.write(unsent.peek()) >= 0) && !unsent.peek().hasRemaining()) {
        unsent.poll();
      }
      key.interestOps(unsent.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private void ready() {
      try {
        if (key.isWritable()) {
          write();
        }
        if (key.isReadable()) {
          buffer.clear();
          if (channel.read(buffer) < 0) {
            fail();
            return;
          }
          arrived(buffer.flip());
        }
      } catch (IOException e) {
        fail();
      }
    }

    private void fail() {
      end();
      gone();
    }

    final void end() {
      key.cancel();
      try {
        channel.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** Does something at an instant of {@link System#nanoTime}. */
  void at(long nanos, Runnable act) {
    due.add(new Due(nanos, act));
  }

  /** Serves all connections until something holds; false when it did not in time. */
  boolean until(BooleanSupplier holds, Duration within) throws IOException {
    long deadline = System.nanoTime() + within.toNanos();
    while (!holds.getAsBoolean()) {
      long now = System.nanoTime();
      if (now > deadline) {
        return false;
      }
      while (!due.isEmpty() && due.peek().at <= now) {
        due.poll().act.run();
      }
      long wait = Math.min(50, due.isEmpty() ? 50 : Math.max(0, (due.peek().at - System.nanoTime()) / 1_000_000));
      if (wait > 0) {
        selector.select(wait);
      } else {
        selector.selectNow();
      }
      for (SelectionKey each : selector.selectedKeys()) {
        if (each.isValid()) {
          ((Wire) each.attachment()).ready();
        }
      }
      selector.selectedKeys().clear();
    }
    return true;
  }

  @Override public void close() throws IOException {
    for (SelectionKey each : selector.keys()) {
      each.channel().close();
    }
    selector.close();
  }
}
